/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $String = $util.global.String, $Array = $util.global.Array, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $isFinite = $util.global.isFinite, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["hope-snapshot"] || ($protobuf.roots["hope-snapshot"] = {});

export const hope = $root.hope = (() => {

    /**
     * Namespace hope.
     * @exports hope
     * @namespace
     */
    const hope = {};

    hope.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof hope
         * @namespace
         */
        const v1 = {};

        v1.Sealed = (function() {

            /**
             * Properties of a Sealed.
             * @typedef {Object} hope.v1.Sealed.$Properties
             * @property {number|null} [format_version] Sealed format_version
             * @property {number|null} [crc32] Sealed crc32
             * @property {Uint8Array|null} [body] Sealed body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Sealed.
             * @memberof hope.v1
             * @interface ISealed
             * @augments hope.v1.Sealed.$Properties
             * @deprecated Use hope.v1.Sealed.$Properties instead.
             */

            /**
             * Shape of a Sealed.
             * @typedef {hope.v1.Sealed.$Properties} hope.v1.Sealed.$Shape
             */

            /**
             * Constructs a new Sealed.
             * @memberof hope.v1
             * @classdesc Represents a Sealed.
             * @constructor
             * @param {hope.v1.Sealed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Sealed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Sealed format_version.
             * @member {number} format_version
             * @memberof hope.v1.Sealed
             * @instance
             */
            Sealed.prototype.format_version = 0;

            /**
             * Sealed crc32.
             * @member {number} crc32
             * @memberof hope.v1.Sealed
             * @instance
             */
            Sealed.prototype.crc32 = 0;

            /**
             * Sealed body.
             * @member {Uint8Array} body
             * @memberof hope.v1.Sealed
             * @instance
             */
            Sealed.prototype.body = $util.newBuffer([]);

            /**
             * Creates a new Sealed instance using the specified properties.
             * @function create
             * @memberof hope.v1.Sealed
             * @static
             * @param {hope.v1.Sealed.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Sealed} Sealed instance
             * @type {{
             *   (properties: hope.v1.Sealed.$Shape): hope.v1.Sealed & hope.v1.Sealed.$Shape;
             *   (properties?: hope.v1.Sealed.$Properties): hope.v1.Sealed;
             * }}
             */
            Sealed.create = function(properties) {
                return new Sealed(properties);
            };

            /**
             * Encodes the specified Sealed message. Does not implicitly {@link hope.v1.Sealed.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Sealed
             * @static
             * @param {hope.v1.Sealed.$Properties} message Sealed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Sealed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.format_version != null && $Object.hasOwnProperty.call(message, "format_version") && message.format_version !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.format_version);
                if (message.crc32 != null && $Object.hasOwnProperty.call(message, "crc32") && message.crc32 !== 0)
                    writer.uint32(/* id 2, wireType 5 =*/21).fixed32(message.crc32);
                if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.body);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Sealed message, length delimited. Does not implicitly {@link hope.v1.Sealed.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Sealed
             * @static
             * @param {hope.v1.Sealed.$Properties} message Sealed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Sealed.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Sealed message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Sealed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Sealed & hope.v1.Sealed.$Shape} Sealed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Sealed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.Sealed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.format_version = value;
                            else
                                delete message.format_version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            if (value = reader.fixed32())
                                message.crc32 = value;
                            else
                                delete message.crc32;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.body = value;
                            else
                                delete message.body;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a Sealed message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Sealed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Sealed & hope.v1.Sealed.$Shape} Sealed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Sealed.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Sealed message.
             * @function verify
             * @memberof hope.v1.Sealed
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Sealed.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.format_version != null && $Object.hasOwnProperty.call(message, "format_version"))
                    if (!$util.isInteger(message.format_version))
                        return "format_version: integer expected";
                if (message.crc32 != null && $Object.hasOwnProperty.call(message, "crc32"))
                    if (!$util.isInteger(message.crc32))
                        return "crc32: integer expected";
                if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                    if (!(message.body && typeof message.body.length === "number" || $util.isString(message.body)))
                        return "body: buffer expected";
                return null;
            };

            /**
             * Creates a Sealed message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Sealed
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Sealed} Sealed
             */
            Sealed.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Sealed)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Sealed: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Sealed();
                if (object.format_version != null)
                    if ($Number(object.format_version) !== 0)
                        message.format_version = object.format_version >>> 0;
                if (object.crc32 != null)
                    if ($Number(object.crc32) !== 0)
                        message.crc32 = object.crc32 >>> 0;
                if (object.body != null)
                    if (object.body.length)
                        if (typeof object.body === "string")
                            $util.base64.decode(object.body, message.body = $util.newBuffer($util.base64.length(object.body)), 0);
                        else if (object.body.length >= 0)
                            message.body = object.body;
                return message;
            };

            /**
             * Creates a plain object from a Sealed message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Sealed
             * @static
             * @param {hope.v1.Sealed} message Sealed
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Sealed.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.format_version = 0;
                    object.crc32 = 0;
                    if (options.bytes === $String)
                        object.body = "";
                    else {
                        object.body = [];
                        if (options.bytes !== $Array)
                            object.body = $util.newBuffer(object.body);
                    }
                }
                if (message.format_version != null && $Object.hasOwnProperty.call(message, "format_version"))
                    object.format_version = message.format_version;
                if (message.crc32 != null && $Object.hasOwnProperty.call(message, "crc32"))
                    object.crc32 = message.crc32;
                if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                    object.body = options.bytes === $String ? $util.base64.encode(message.body, 0, message.body.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.body) : message.body;
                return object;
            };

            /**
             * Converts this Sealed to JSON.
             * @function toJSON
             * @memberof hope.v1.Sealed
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Sealed.prototype.toJSON = function() {
                return Sealed.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Sealed;
        })();

        v1.SessionHead = (function() {

            /**
             * Properties of a SessionHead.
             * @typedef {Object} hope.v1.SessionHead.$Properties
             * @property {hope.v1.SessionRecord.$Properties|null} [record] SessionHead record
             * @property {number|Long|null} [seq] SessionHead seq
             * @property {hope.v1.SessionSummary.$Properties|null} [summary] SessionHead summary
             * @property {number|Long|null} [snapshot_bytes] SessionHead snapshot_bytes
             * @property {number|Long|null} [journal_bytes] SessionHead journal_bytes
             * @property {number|Long|null} [answer_bytes] SessionHead answer_bytes
             * @property {number|null} [answers] SessionHead answers
             * @property {number|Long|null} [version_bytes] SessionHead version_bytes
             * @property {hope.v1.Quarantine.$Properties|null} [quarantine] SessionHead quarantine
             * @property {number|Long|null} [updated] SessionHead updated
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionHead.
             * @memberof hope.v1
             * @interface ISessionHead
             * @augments hope.v1.SessionHead.$Properties
             * @deprecated Use hope.v1.SessionHead.$Properties instead.
             */

            /**
             * Shape of a SessionHead.
             * @typedef {hope.v1.SessionHead.$Properties} hope.v1.SessionHead.$Shape
             */

            /**
             * Constructs a new SessionHead.
             * @memberof hope.v1
             * @classdesc Represents a SessionHead.
             * @constructor
             * @param {hope.v1.SessionHead.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionHead = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionHead record.
             * @member {hope.v1.SessionRecord.$Properties|null|undefined} record
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.record = null;

            /**
             * SessionHead seq.
             * @member {number|Long} seq
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionHead summary.
             * @member {hope.v1.SessionSummary.$Properties|null|undefined} summary
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.summary = null;

            /**
             * SessionHead snapshot_bytes.
             * @member {number|Long} snapshot_bytes
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.snapshot_bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionHead journal_bytes.
             * @member {number|Long} journal_bytes
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.journal_bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionHead answer_bytes.
             * @member {number|Long} answer_bytes
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.answer_bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionHead answers.
             * @member {number} answers
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.answers = 0;

            /**
             * SessionHead version_bytes.
             * @member {number|Long} version_bytes
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.version_bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionHead quarantine.
             * @member {hope.v1.Quarantine.$Properties|null|undefined} quarantine
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.quarantine = null;

            /**
             * SessionHead updated.
             * @member {number|Long} updated
             * @memberof hope.v1.SessionHead
             * @instance
             */
            SessionHead.prototype.updated = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new SessionHead instance using the specified properties.
             * @function create
             * @memberof hope.v1.SessionHead
             * @static
             * @param {hope.v1.SessionHead.$Properties=} [properties] Properties to set
             * @returns {hope.v1.SessionHead} SessionHead instance
             * @type {{
             *   (properties: hope.v1.SessionHead.$Shape): hope.v1.SessionHead & hope.v1.SessionHead.$Shape;
             *   (properties?: hope.v1.SessionHead.$Properties): hope.v1.SessionHead;
             * }}
             */
            SessionHead.create = function(properties) {
                return new SessionHead(properties);
            };

            /**
             * Encodes the specified SessionHead message. Does not implicitly {@link hope.v1.SessionHead.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.SessionHead
             * @static
             * @param {hope.v1.SessionHead.$Properties} message SessionHead message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionHead.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    $root.hope.v1.SessionRecord.encode(message.record, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.seq);
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.hope.v1.SessionSummary.encode(message.summary, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.snapshot_bytes != null && $Object.hasOwnProperty.call(message, "snapshot_bytes") && (typeof message.snapshot_bytes === "object" ? message.snapshot_bytes.low || message.snapshot_bytes.high : message.snapshot_bytes !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.snapshot_bytes);
                if (message.journal_bytes != null && $Object.hasOwnProperty.call(message, "journal_bytes") && (typeof message.journal_bytes === "object" ? message.journal_bytes.low || message.journal_bytes.high : message.journal_bytes !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.journal_bytes);
                if (message.answer_bytes != null && $Object.hasOwnProperty.call(message, "answer_bytes") && (typeof message.answer_bytes === "object" ? message.answer_bytes.low || message.answer_bytes.high : message.answer_bytes !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.answer_bytes);
                if (message.answers != null && $Object.hasOwnProperty.call(message, "answers") && message.answers !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.answers);
                if (message.version_bytes != null && $Object.hasOwnProperty.call(message, "version_bytes") && (typeof message.version_bytes === "object" ? message.version_bytes.low || message.version_bytes.high : message.version_bytes !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.version_bytes);
                if (message.quarantine != null && $Object.hasOwnProperty.call(message, "quarantine"))
                    $root.hope.v1.Quarantine.encode(message.quarantine, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.updated != null && $Object.hasOwnProperty.call(message, "updated") && (typeof message.updated === "object" ? message.updated.low || message.updated.high : message.updated !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.updated);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified SessionHead message, length delimited. Does not implicitly {@link hope.v1.SessionHead.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.SessionHead
             * @static
             * @param {hope.v1.SessionHead.$Properties} message SessionHead message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionHead.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a SessionHead message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.SessionHead
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.SessionHead & hope.v1.SessionHead.$Shape} SessionHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionHead.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.SessionHead();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.record = $root.hope.v1.SessionRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.summary = $root.hope.v1.SessionSummary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.snapshot_bytes = value;
                            else
                                delete message.snapshot_bytes;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.journal_bytes = value;
                            else
                                delete message.journal_bytes;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.answer_bytes = value;
                            else
                                delete message.answer_bytes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.answers = value;
                            else
                                delete message.answers;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.version_bytes = value;
                            else
                                delete message.version_bytes;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.quarantine = $root.hope.v1.Quarantine.decode(reader, reader.size(), $undefined, _depth + 1, message.quarantine);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.updated = value;
                            else
                                delete message.updated;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a SessionHead message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.SessionHead
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.SessionHead & hope.v1.SessionHead.$Shape} SessionHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionHead.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a SessionHead message.
             * @function verify
             * @memberof hope.v1.SessionHead
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            SessionHead.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.record != null && $Object.hasOwnProperty.call(message, "record")) {
                    let error = $root.hope.v1.SessionRecord.verify(message.record, _depth + 1);
                    if (error)
                        return "record." + error;
                }
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (!$util.isInteger(message.seq) && !(message.seq && $util.isInteger(message.seq.low) && $util.isInteger(message.seq.high)))
                        return "seq: integer|Long expected";
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary")) {
                    let error = $root.hope.v1.SessionSummary.verify(message.summary, _depth + 1);
                    if (error)
                        return "summary." + error;
                }
                if (message.snapshot_bytes != null && $Object.hasOwnProperty.call(message, "snapshot_bytes"))
                    if (!$util.isInteger(message.snapshot_bytes) && !(message.snapshot_bytes && $util.isInteger(message.snapshot_bytes.low) && $util.isInteger(message.snapshot_bytes.high)))
                        return "snapshot_bytes: integer|Long expected";
                if (message.journal_bytes != null && $Object.hasOwnProperty.call(message, "journal_bytes"))
                    if (!$util.isInteger(message.journal_bytes) && !(message.journal_bytes && $util.isInteger(message.journal_bytes.low) && $util.isInteger(message.journal_bytes.high)))
                        return "journal_bytes: integer|Long expected";
                if (message.answer_bytes != null && $Object.hasOwnProperty.call(message, "answer_bytes"))
                    if (!$util.isInteger(message.answer_bytes) && !(message.answer_bytes && $util.isInteger(message.answer_bytes.low) && $util.isInteger(message.answer_bytes.high)))
                        return "answer_bytes: integer|Long expected";
                if (message.answers != null && $Object.hasOwnProperty.call(message, "answers"))
                    if (!$util.isInteger(message.answers))
                        return "answers: integer expected";
                if (message.version_bytes != null && $Object.hasOwnProperty.call(message, "version_bytes"))
                    if (!$util.isInteger(message.version_bytes) && !(message.version_bytes && $util.isInteger(message.version_bytes.low) && $util.isInteger(message.version_bytes.high)))
                        return "version_bytes: integer|Long expected";
                if (message.quarantine != null && $Object.hasOwnProperty.call(message, "quarantine")) {
                    let error = $root.hope.v1.Quarantine.verify(message.quarantine, _depth + 1);
                    if (error)
                        return "quarantine." + error;
                }
                if (message.updated != null && $Object.hasOwnProperty.call(message, "updated"))
                    if (!$util.isInteger(message.updated) && !(message.updated && $util.isInteger(message.updated.low) && $util.isInteger(message.updated.high)))
                        return "updated: integer|Long expected";
                return null;
            };

            /**
             * Creates a SessionHead message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.SessionHead
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.SessionHead} SessionHead
             */
            SessionHead.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.SessionHead)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.SessionHead: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.SessionHead();
                if (object.record != null) {
                    if (!$util.isObject(object.record))
                        throw $TypeError(".hope.v1.SessionHead.record: object expected");
                    message.record = $root.hope.v1.SessionRecord.fromObject(object.record, _depth + 1);
                }
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                if (object.summary != null) {
                    if (!$util.isObject(object.summary))
                        throw $TypeError(".hope.v1.SessionHead.summary: object expected");
                    message.summary = $root.hope.v1.SessionSummary.fromObject(object.summary, _depth + 1);
                }
                if (object.snapshot_bytes != null)
                    if (typeof object.snapshot_bytes === "object" ? object.snapshot_bytes.low || object.snapshot_bytes.high : $Number(object.snapshot_bytes) !== 0)
                        if ($util.Long)
                            message.snapshot_bytes = $util.Long.fromValue(object.snapshot_bytes, true);
                        else if (typeof object.snapshot_bytes === "string")
                            message.snapshot_bytes = $parseInt(object.snapshot_bytes, 10);
                        else if (typeof object.snapshot_bytes === "number")
                            message.snapshot_bytes = object.snapshot_bytes;
                        else if (typeof object.snapshot_bytes === "object")
                            message.snapshot_bytes = new $util.LongBits(object.snapshot_bytes.low >>> 0, object.snapshot_bytes.high >>> 0).toNumber(true);
                if (object.journal_bytes != null)
                    if (typeof object.journal_bytes === "object" ? object.journal_bytes.low || object.journal_bytes.high : $Number(object.journal_bytes) !== 0)
                        if ($util.Long)
                            message.journal_bytes = $util.Long.fromValue(object.journal_bytes, true);
                        else if (typeof object.journal_bytes === "string")
                            message.journal_bytes = $parseInt(object.journal_bytes, 10);
                        else if (typeof object.journal_bytes === "number")
                            message.journal_bytes = object.journal_bytes;
                        else if (typeof object.journal_bytes === "object")
                            message.journal_bytes = new $util.LongBits(object.journal_bytes.low >>> 0, object.journal_bytes.high >>> 0).toNumber(true);
                if (object.answer_bytes != null)
                    if (typeof object.answer_bytes === "object" ? object.answer_bytes.low || object.answer_bytes.high : $Number(object.answer_bytes) !== 0)
                        if ($util.Long)
                            message.answer_bytes = $util.Long.fromValue(object.answer_bytes, true);
                        else if (typeof object.answer_bytes === "string")
                            message.answer_bytes = $parseInt(object.answer_bytes, 10);
                        else if (typeof object.answer_bytes === "number")
                            message.answer_bytes = object.answer_bytes;
                        else if (typeof object.answer_bytes === "object")
                            message.answer_bytes = new $util.LongBits(object.answer_bytes.low >>> 0, object.answer_bytes.high >>> 0).toNumber(true);
                if (object.answers != null)
                    if ($Number(object.answers) !== 0)
                        message.answers = object.answers >>> 0;
                if (object.version_bytes != null)
                    if (typeof object.version_bytes === "object" ? object.version_bytes.low || object.version_bytes.high : $Number(object.version_bytes) !== 0)
                        if ($util.Long)
                            message.version_bytes = $util.Long.fromValue(object.version_bytes, true);
                        else if (typeof object.version_bytes === "string")
                            message.version_bytes = $parseInt(object.version_bytes, 10);
                        else if (typeof object.version_bytes === "number")
                            message.version_bytes = object.version_bytes;
                        else if (typeof object.version_bytes === "object")
                            message.version_bytes = new $util.LongBits(object.version_bytes.low >>> 0, object.version_bytes.high >>> 0).toNumber(true);
                if (object.quarantine != null) {
                    if (!$util.isObject(object.quarantine))
                        throw $TypeError(".hope.v1.SessionHead.quarantine: object expected");
                    message.quarantine = $root.hope.v1.Quarantine.fromObject(object.quarantine, _depth + 1);
                }
                if (object.updated != null)
                    if (typeof object.updated === "object" ? object.updated.low || object.updated.high : $Number(object.updated) !== 0)
                        if ($util.Long)
                            message.updated = $util.Long.fromValue(object.updated, true);
                        else if (typeof object.updated === "string")
                            message.updated = $parseInt(object.updated, 10);
                        else if (typeof object.updated === "number")
                            message.updated = object.updated;
                        else if (typeof object.updated === "object")
                            message.updated = new $util.LongBits(object.updated.low >>> 0, object.updated.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a SessionHead message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.SessionHead
             * @static
             * @param {hope.v1.SessionHead} message SessionHead
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            SessionHead.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.record = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.summary = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.snapshot_bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.snapshot_bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.journal_bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.journal_bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.answer_bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.answer_bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.answers = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.version_bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.version_bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.quarantine = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.updated = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.updated = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    object.record = $root.hope.v1.SessionRecord.toObject(message.record, options, _depth + 1);
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    object.summary = $root.hope.v1.SessionSummary.toObject(message.summary, options, _depth + 1);
                if (message.snapshot_bytes != null && $Object.hasOwnProperty.call(message, "snapshot_bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.snapshot_bytes = typeof message.snapshot_bytes === "number" ? $BigInt(message.snapshot_bytes) : $util.Long.fromBits(message.snapshot_bytes.low >>> 0, message.snapshot_bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.snapshot_bytes === "number")
                        object.snapshot_bytes = options.longs === $String ? $String(message.snapshot_bytes) : message.snapshot_bytes;
                    else
                        object.snapshot_bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.snapshot_bytes) : options.longs === $Number ? new $util.LongBits(message.snapshot_bytes.low >>> 0, message.snapshot_bytes.high >>> 0).toNumber(true) : message.snapshot_bytes;
                if (message.journal_bytes != null && $Object.hasOwnProperty.call(message, "journal_bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.journal_bytes = typeof message.journal_bytes === "number" ? $BigInt(message.journal_bytes) : $util.Long.fromBits(message.journal_bytes.low >>> 0, message.journal_bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.journal_bytes === "number")
                        object.journal_bytes = options.longs === $String ? $String(message.journal_bytes) : message.journal_bytes;
                    else
                        object.journal_bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.journal_bytes) : options.longs === $Number ? new $util.LongBits(message.journal_bytes.low >>> 0, message.journal_bytes.high >>> 0).toNumber(true) : message.journal_bytes;
                if (message.answer_bytes != null && $Object.hasOwnProperty.call(message, "answer_bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.answer_bytes = typeof message.answer_bytes === "number" ? $BigInt(message.answer_bytes) : $util.Long.fromBits(message.answer_bytes.low >>> 0, message.answer_bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.answer_bytes === "number")
                        object.answer_bytes = options.longs === $String ? $String(message.answer_bytes) : message.answer_bytes;
                    else
                        object.answer_bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.answer_bytes) : options.longs === $Number ? new $util.LongBits(message.answer_bytes.low >>> 0, message.answer_bytes.high >>> 0).toNumber(true) : message.answer_bytes;
                if (message.answers != null && $Object.hasOwnProperty.call(message, "answers"))
                    object.answers = message.answers;
                if (message.version_bytes != null && $Object.hasOwnProperty.call(message, "version_bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.version_bytes = typeof message.version_bytes === "number" ? $BigInt(message.version_bytes) : $util.Long.fromBits(message.version_bytes.low >>> 0, message.version_bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.version_bytes === "number")
                        object.version_bytes = options.longs === $String ? $String(message.version_bytes) : message.version_bytes;
                    else
                        object.version_bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.version_bytes) : options.longs === $Number ? new $util.LongBits(message.version_bytes.low >>> 0, message.version_bytes.high >>> 0).toNumber(true) : message.version_bytes;
                if (message.quarantine != null && $Object.hasOwnProperty.call(message, "quarantine"))
                    object.quarantine = $root.hope.v1.Quarantine.toObject(message.quarantine, options, _depth + 1);
                if (message.updated != null && $Object.hasOwnProperty.call(message, "updated"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.updated = typeof message.updated === "number" ? $BigInt(message.updated) : $util.Long.fromBits(message.updated.low >>> 0, message.updated.high >>> 0, true).toBigInt();
                    else if (typeof message.updated === "number")
                        object.updated = options.longs === $String ? $String(message.updated) : message.updated;
                    else
                        object.updated = options.longs === $String ? $util.Long.prototype.toString.call(message.updated) : options.longs === $Number ? new $util.LongBits(message.updated.low >>> 0, message.updated.high >>> 0).toNumber(true) : message.updated;
                return object;
            };

            /**
             * Converts this SessionHead to JSON.
             * @function toJSON
             * @memberof hope.v1.SessionHead
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            SessionHead.prototype.toJSON = function() {
                return SessionHead.toObject(this, $protobuf.util.toJSONOptions);
            };

            return SessionHead;
        })();

        v1.Quarantine = (function() {

            /**
             * Properties of a Quarantine.
             * @typedef {Object} hope.v1.Quarantine.$Properties
             * @property {string|null} [reason] Quarantine reason
             * @property {number|Long|null} [seq] Quarantine seq
             * @property {number|Long|null} [time] Quarantine time
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Quarantine.
             * @memberof hope.v1
             * @interface IQuarantine
             * @augments hope.v1.Quarantine.$Properties
             * @deprecated Use hope.v1.Quarantine.$Properties instead.
             */

            /**
             * Shape of a Quarantine.
             * @typedef {hope.v1.Quarantine.$Properties} hope.v1.Quarantine.$Shape
             */

            /**
             * Constructs a new Quarantine.
             * @memberof hope.v1
             * @classdesc Represents a Quarantine.
             * @constructor
             * @param {hope.v1.Quarantine.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Quarantine = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Quarantine reason.
             * @member {string} reason
             * @memberof hope.v1.Quarantine
             * @instance
             */
            Quarantine.prototype.reason = "";

            /**
             * Quarantine seq.
             * @member {number|Long} seq
             * @memberof hope.v1.Quarantine
             * @instance
             */
            Quarantine.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Quarantine time.
             * @member {number|Long} time
             * @memberof hope.v1.Quarantine
             * @instance
             */
            Quarantine.prototype.time = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Quarantine instance using the specified properties.
             * @function create
             * @memberof hope.v1.Quarantine
             * @static
             * @param {hope.v1.Quarantine.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Quarantine} Quarantine instance
             * @type {{
             *   (properties: hope.v1.Quarantine.$Shape): hope.v1.Quarantine & hope.v1.Quarantine.$Shape;
             *   (properties?: hope.v1.Quarantine.$Properties): hope.v1.Quarantine;
             * }}
             */
            Quarantine.create = function(properties) {
                return new Quarantine(properties);
            };

            /**
             * Encodes the specified Quarantine message. Does not implicitly {@link hope.v1.Quarantine.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Quarantine
             * @static
             * @param {hope.v1.Quarantine.$Properties} message Quarantine message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Quarantine.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.seq);
                if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.time);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Quarantine message, length delimited. Does not implicitly {@link hope.v1.Quarantine.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Quarantine
             * @static
             * @param {hope.v1.Quarantine.$Properties} message Quarantine message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Quarantine.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Quarantine message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Quarantine
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Quarantine & hope.v1.Quarantine.$Shape} Quarantine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Quarantine.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.Quarantine();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.time = value;
                            else
                                delete message.time;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a Quarantine message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Quarantine
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Quarantine & hope.v1.Quarantine.$Shape} Quarantine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Quarantine.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Quarantine message.
             * @function verify
             * @memberof hope.v1.Quarantine
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Quarantine.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (!$util.isInteger(message.seq) && !(message.seq && $util.isInteger(message.seq.low) && $util.isInteger(message.seq.high)))
                        return "seq: integer|Long expected";
                if (message.time != null && $Object.hasOwnProperty.call(message, "time"))
                    if (!$util.isInteger(message.time) && !(message.time && $util.isInteger(message.time.low) && $util.isInteger(message.time.high)))
                        return "time: integer|Long expected";
                return null;
            };

            /**
             * Creates a Quarantine message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Quarantine
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Quarantine} Quarantine
             */
            Quarantine.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Quarantine)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Quarantine: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Quarantine();
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                if (object.time != null)
                    if (typeof object.time === "object" ? object.time.low || object.time.high : $Number(object.time) !== 0)
                        if ($util.Long)
                            message.time = $util.Long.fromValue(object.time, true);
                        else if (typeof object.time === "string")
                            message.time = $parseInt(object.time, 10);
                        else if (typeof object.time === "number")
                            message.time = object.time;
                        else if (typeof object.time === "object")
                            message.time = new $util.LongBits(object.time.low >>> 0, object.time.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Quarantine message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Quarantine
             * @static
             * @param {hope.v1.Quarantine} message Quarantine
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Quarantine.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.reason = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.time = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.time = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                if (message.time != null && $Object.hasOwnProperty.call(message, "time"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.time = typeof message.time === "number" ? $BigInt(message.time) : $util.Long.fromBits(message.time.low >>> 0, message.time.high >>> 0, true).toBigInt();
                    else if (typeof message.time === "number")
                        object.time = options.longs === $String ? $String(message.time) : message.time;
                    else
                        object.time = options.longs === $String ? $util.Long.prototype.toString.call(message.time) : options.longs === $Number ? new $util.LongBits(message.time.low >>> 0, message.time.high >>> 0).toNumber(true) : message.time;
                return object;
            };

            /**
             * Converts this Quarantine to JSON.
             * @function toJSON
             * @memberof hope.v1.Quarantine
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Quarantine.prototype.toJSON = function() {
                return Quarantine.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Quarantine;
        })();

        v1.SessionRecord = (function() {

            /**
             * Properties of a SessionRecord.
             * @typedef {Object} hope.v1.SessionRecord.$Properties
             * @property {string|null} [id] SessionRecord id
             * @property {number|Long|null} [created] SessionRecord created
             * @property {Object.<string,string>|null} [metadata] SessionRecord metadata
             * @property {string|null} [learn] SessionRecord learn
             * @property {string|null} [model_fingerprint] SessionRecord model_fingerprint
             * @property {number|null} [retain_tokens] SessionRecord retain_tokens
             * @property {string|null} [consolidate] SessionRecord consolidate
             * @property {number|null} [ttl] SessionRecord ttl
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionRecord.
             * @memberof hope.v1
             * @interface ISessionRecord
             * @augments hope.v1.SessionRecord.$Properties
             * @deprecated Use hope.v1.SessionRecord.$Properties instead.
             */

            /**
             * Shape of a SessionRecord.
             * @typedef {hope.v1.SessionRecord.$Properties} hope.v1.SessionRecord.$Shape
             */

            /**
             * Constructs a new SessionRecord.
             * @memberof hope.v1
             * @classdesc Represents a SessionRecord.
             * @constructor
             * @param {hope.v1.SessionRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionRecord = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionRecord id.
             * @member {string} id
             * @memberof hope.v1.SessionRecord
             * @instance
             */
            SessionRecord.prototype.id = "";

            /**
             * SessionRecord created.
             * @member {number|Long} created
             * @memberof hope.v1.SessionRecord
             * @instance
             */
            SessionRecord.prototype.created = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionRecord metadata.
             * @member {Object.<string,string>} metadata
             * @memberof hope.v1.SessionRecord
             * @instance
             */
            SessionRecord.prototype.metadata = $util.emptyObject;

            /**
             * SessionRecord learn.
             * @member {string|null|undefined} learn
             * @memberof hope.v1.SessionRecord
             * @instance
             */
            SessionRecord.prototype.learn = null;

            /**
             * SessionRecord model_fingerprint.
             * @member {string} model_fingerprint
             * @memberof hope.v1.SessionRecord
             * @instance
             */
            SessionRecord.prototype.model_fingerprint = "";

            /**
             * SessionRecord retain_tokens.
             * @member {number|null|undefined} retain_tokens
             * @memberof hope.v1.SessionRecord
             * @instance
             */
            SessionRecord.prototype.retain_tokens = null;

            /**
             * SessionRecord consolidate.
             * @member {string|null|undefined} consolidate
             * @memberof hope.v1.SessionRecord
             * @instance
             */
            SessionRecord.prototype.consolidate = null;

            /**
             * SessionRecord ttl.
             * @member {number|null|undefined} ttl
             * @memberof hope.v1.SessionRecord
             * @instance
             */
            SessionRecord.prototype.ttl = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SessionRecord.prototype, "_learn", {
                get: $util.oneOfGetter($oneOfFields = ["learn"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SessionRecord.prototype, "_retain_tokens", {
                get: $util.oneOfGetter($oneOfFields = ["retain_tokens"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SessionRecord.prototype, "_consolidate", {
                get: $util.oneOfGetter($oneOfFields = ["consolidate"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SessionRecord.prototype, "_ttl", {
                get: $util.oneOfGetter($oneOfFields = ["ttl"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new SessionRecord instance using the specified properties.
             * @function create
             * @memberof hope.v1.SessionRecord
             * @static
             * @param {hope.v1.SessionRecord.$Properties=} [properties] Properties to set
             * @returns {hope.v1.SessionRecord} SessionRecord instance
             * @type {{
             *   (properties: hope.v1.SessionRecord.$Shape): hope.v1.SessionRecord & hope.v1.SessionRecord.$Shape;
             *   (properties?: hope.v1.SessionRecord.$Properties): hope.v1.SessionRecord;
             * }}
             */
            SessionRecord.create = function(properties) {
                return new SessionRecord(properties);
            };

            /**
             * Encodes the specified SessionRecord message. Does not implicitly {@link hope.v1.SessionRecord.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.SessionRecord
             * @static
             * @param {hope.v1.SessionRecord.$Properties} message SessionRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.created != null && $Object.hasOwnProperty.call(message, "created") && (typeof message.created === "object" ? message.created.low || message.created.high : message.created !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.created);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.learn);
                if (message.model_fingerprint != null && $Object.hasOwnProperty.call(message, "model_fingerprint") && message.model_fingerprint !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.model_fingerprint);
                if (message.retain_tokens != null && $Object.hasOwnProperty.call(message, "retain_tokens"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.retain_tokens);
                if (message.consolidate != null && $Object.hasOwnProperty.call(message, "consolidate"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.consolidate);
                if (message.ttl != null && $Object.hasOwnProperty.call(message, "ttl"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.ttl);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified SessionRecord message, length delimited. Does not implicitly {@link hope.v1.SessionRecord.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.SessionRecord
             * @static
             * @param {hope.v1.SessionRecord.$Properties} message SessionRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionRecord.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a SessionRecord message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.SessionRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.SessionRecord & hope.v1.SessionRecord.$Shape} SessionRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.SessionRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.created = value;
                            else
                                delete message.created;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.learn = reader.stringVerify();
                            message._learn = "learn";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.model_fingerprint = value;
                            else
                                delete message.model_fingerprint;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.retain_tokens = reader.uint32();
                            message._retain_tokens = "retain_tokens";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.consolidate = reader.stringVerify();
                            message._consolidate = "consolidate";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.ttl = reader.uint32();
                            message._ttl = "ttl";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a SessionRecord message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.SessionRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.SessionRecord & hope.v1.SessionRecord.$Shape} SessionRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionRecord.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a SessionRecord message.
             * @function verify
             * @memberof hope.v1.SessionRecord
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            SessionRecord.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                if (message.created != null && $Object.hasOwnProperty.call(message, "created"))
                    if (!$util.isInteger(message.created) && !(message.created && $util.isInteger(message.created.low) && $util.isInteger(message.created.high)))
                        return "created: integer|Long expected";
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata")) {
                    if (!$util.isObject(message.metadata))
                        return "metadata: object expected";
                    let key = $Object.keys(message.metadata);
                    for (let i = 0; i < key.length; ++i)
                        if (!$util.isString(message.metadata[key[i]]))
                            return "metadata: string{k:string} expected";
                }
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn")) {
                    properties._learn = 1;
                    if (!$util.isString(message.learn))
                        return "learn: string expected";
                }
                if (message.model_fingerprint != null && $Object.hasOwnProperty.call(message, "model_fingerprint"))
                    if (!$util.isString(message.model_fingerprint))
                        return "model_fingerprint: string expected";
                if (message.retain_tokens != null && $Object.hasOwnProperty.call(message, "retain_tokens")) {
                    properties._retain_tokens = 1;
                    if (!$util.isInteger(message.retain_tokens))
                        return "retain_tokens: integer expected";
                }
                if (message.consolidate != null && $Object.hasOwnProperty.call(message, "consolidate")) {
                    properties._consolidate = 1;
                    if (!$util.isString(message.consolidate))
                        return "consolidate: string expected";
                }
                if (message.ttl != null && $Object.hasOwnProperty.call(message, "ttl")) {
                    properties._ttl = 1;
                    if (!$util.isInteger(message.ttl))
                        return "ttl: integer expected";
                }
                return null;
            };

            /**
             * Creates a SessionRecord message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.SessionRecord
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.SessionRecord} SessionRecord
             */
            SessionRecord.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.SessionRecord)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.SessionRecord: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.SessionRecord();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.created != null)
                    if (typeof object.created === "object" ? object.created.low || object.created.high : $Number(object.created) !== 0)
                        if ($util.Long)
                            message.created = $util.Long.fromValue(object.created, true);
                        else if (typeof object.created === "string")
                            message.created = $parseInt(object.created, 10);
                        else if (typeof object.created === "number")
                            message.created = object.created;
                        else if (typeof object.created === "object")
                            message.created = new $util.LongBits(object.created.low >>> 0, object.created.high >>> 0).toNumber(true);
                if (object.metadata) {
                    if (!$util.isObject(object.metadata))
                        throw $TypeError(".hope.v1.SessionRecord.metadata: object expected");
                    message.metadata = {};
                    for (let keys = $Object.keys(object.metadata), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.metadata, keys[i]);
                        message.metadata[keys[i]] = $String(object.metadata[keys[i]]);
                    }
                }
                if (object.learn != null)
                    message.learn = $String(object.learn);
                if (object.model_fingerprint != null)
                    if (typeof object.model_fingerprint !== "string" || object.model_fingerprint.length)
                        message.model_fingerprint = $String(object.model_fingerprint);
                if (object.retain_tokens != null)
                    message.retain_tokens = object.retain_tokens >>> 0;
                if (object.consolidate != null)
                    message.consolidate = $String(object.consolidate);
                if (object.ttl != null)
                    message.ttl = object.ttl >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a SessionRecord message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.SessionRecord
             * @static
             * @param {hope.v1.SessionRecord} message SessionRecord
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            SessionRecord.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.metadata = {};
                if (options.defaults) {
                    object.id = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.created = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.created = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.model_fingerprint = "";
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.created != null && $Object.hasOwnProperty.call(message, "created"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.created = typeof message.created === "number" ? $BigInt(message.created) : $util.Long.fromBits(message.created.low >>> 0, message.created.high >>> 0, true).toBigInt();
                    else if (typeof message.created === "number")
                        object.created = options.longs === $String ? $String(message.created) : message.created;
                    else
                        object.created = options.longs === $String ? $util.Long.prototype.toString.call(message.created) : options.longs === $Number ? new $util.LongBits(message.created.low >>> 0, message.created.high >>> 0).toNumber(true) : message.created;
                let keys2;
                if (message.metadata && (keys2 = $Object.keys(message.metadata)).length) {
                    object.metadata = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.metadata, keys2[j]);
                        object.metadata[keys2[j]] = message.metadata[keys2[j]];
                    }
                }
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn"))
                    object.learn = message.learn;
                if (message.model_fingerprint != null && $Object.hasOwnProperty.call(message, "model_fingerprint"))
                    object.model_fingerprint = message.model_fingerprint;
                if (message.retain_tokens != null && $Object.hasOwnProperty.call(message, "retain_tokens"))
                    object.retain_tokens = message.retain_tokens;
                if (message.consolidate != null && $Object.hasOwnProperty.call(message, "consolidate"))
                    object.consolidate = message.consolidate;
                if (message.ttl != null && $Object.hasOwnProperty.call(message, "ttl"))
                    object.ttl = message.ttl;
                return object;
            };

            /**
             * Converts this SessionRecord to JSON.
             * @function toJSON
             * @memberof hope.v1.SessionRecord
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            SessionRecord.prototype.toJSON = function() {
                return SessionRecord.toObject(this, $protobuf.util.toJSONOptions);
            };

            return SessionRecord;
        })();

        v1.SessionSummary = (function() {

            /**
             * Properties of a SessionSummary.
             * @typedef {Object} hope.v1.SessionSummary.$Properties
             * @property {number|Long|null} [position] SessionSummary position
             * @property {Array.<hope.v1.LevelSummary.$Properties>|null} [levels] SessionSummary levels
             * @property {hope.v1.Learning.$Properties|null} [unconsolidated] SessionSummary unconsolidated
             * @property {number|Long|null} [unchecked] SessionSummary unchecked
             * @property {number|Long|null} [consolidated] SessionSummary consolidated
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionSummary.
             * @memberof hope.v1
             * @interface ISessionSummary
             * @augments hope.v1.SessionSummary.$Properties
             * @deprecated Use hope.v1.SessionSummary.$Properties instead.
             */

            /**
             * Shape of a SessionSummary.
             * @typedef {hope.v1.SessionSummary.$Properties} hope.v1.SessionSummary.$Shape
             */

            /**
             * Constructs a new SessionSummary.
             * @memberof hope.v1
             * @classdesc Represents a SessionSummary.
             * @constructor
             * @param {hope.v1.SessionSummary.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionSummary = function (properties) {
                this.levels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionSummary position.
             * @member {number|Long} position
             * @memberof hope.v1.SessionSummary
             * @instance
             */
            SessionSummary.prototype.position = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionSummary levels.
             * @member {Array.<hope.v1.LevelSummary.$Properties>} levels
             * @memberof hope.v1.SessionSummary
             * @instance
             */
            SessionSummary.prototype.levels = $util.emptyArray;

            /**
             * SessionSummary unconsolidated.
             * @member {hope.v1.Learning.$Properties|null|undefined} unconsolidated
             * @memberof hope.v1.SessionSummary
             * @instance
             */
            SessionSummary.prototype.unconsolidated = null;

            /**
             * SessionSummary unchecked.
             * @member {number|Long} unchecked
             * @memberof hope.v1.SessionSummary
             * @instance
             */
            SessionSummary.prototype.unchecked = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionSummary consolidated.
             * @member {number|Long|null|undefined} consolidated
             * @memberof hope.v1.SessionSummary
             * @instance
             */
            SessionSummary.prototype.consolidated = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SessionSummary.prototype, "_consolidated", {
                get: $util.oneOfGetter($oneOfFields = ["consolidated"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new SessionSummary instance using the specified properties.
             * @function create
             * @memberof hope.v1.SessionSummary
             * @static
             * @param {hope.v1.SessionSummary.$Properties=} [properties] Properties to set
             * @returns {hope.v1.SessionSummary} SessionSummary instance
             * @type {{
             *   (properties: hope.v1.SessionSummary.$Shape): hope.v1.SessionSummary & hope.v1.SessionSummary.$Shape;
             *   (properties?: hope.v1.SessionSummary.$Properties): hope.v1.SessionSummary;
             * }}
             */
            SessionSummary.create = function(properties) {
                return new SessionSummary(properties);
            };

            /**
             * Encodes the specified SessionSummary message. Does not implicitly {@link hope.v1.SessionSummary.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.SessionSummary
             * @static
             * @param {hope.v1.SessionSummary.$Properties} message SessionSummary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionSummary.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.position);
                if (message.levels != null && message.levels.length)
                    for (let i = 0; i < message.levels.length; ++i)
                        $root.hope.v1.LevelSummary.encode(message.levels[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.unconsolidated != null && $Object.hasOwnProperty.call(message, "unconsolidated"))
                    $root.hope.v1.Learning.encode(message.unconsolidated, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.unchecked != null && $Object.hasOwnProperty.call(message, "unchecked") && (typeof message.unchecked === "object" ? message.unchecked.low || message.unchecked.high : message.unchecked !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.unchecked);
                if (message.consolidated != null && $Object.hasOwnProperty.call(message, "consolidated"))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.consolidated);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified SessionSummary message, length delimited. Does not implicitly {@link hope.v1.SessionSummary.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.SessionSummary
             * @static
             * @param {hope.v1.SessionSummary.$Properties} message SessionSummary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionSummary.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a SessionSummary message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.SessionSummary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.SessionSummary & hope.v1.SessionSummary.$Shape} SessionSummary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionSummary.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.SessionSummary();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.levels && message.levels.length))
                                message.levels = [];
                            message.levels.push($root.hope.v1.LevelSummary.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.unconsolidated = $root.hope.v1.Learning.decode(reader, reader.size(), $undefined, _depth + 1, message.unconsolidated);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.unchecked = value;
                            else
                                delete message.unchecked;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.consolidated = reader.uint64();
                            message._consolidated = "consolidated";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a SessionSummary message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.SessionSummary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.SessionSummary & hope.v1.SessionSummary.$Shape} SessionSummary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionSummary.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a SessionSummary message.
             * @function verify
             * @memberof hope.v1.SessionSummary
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            SessionSummary.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    if (!$util.isInteger(message.position) && !(message.position && $util.isInteger(message.position.low) && $util.isInteger(message.position.high)))
                        return "position: integer|Long expected";
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels")) {
                    if (!$Array.isArray(message.levels))
                        return "levels: array expected";
                    for (let i = 0; i < message.levels.length; ++i) {
                        let error = $root.hope.v1.LevelSummary.verify(message.levels[i], _depth + 1);
                        if (error)
                            return "levels." + error;
                    }
                }
                if (message.unconsolidated != null && $Object.hasOwnProperty.call(message, "unconsolidated")) {
                    let error = $root.hope.v1.Learning.verify(message.unconsolidated, _depth + 1);
                    if (error)
                        return "unconsolidated." + error;
                }
                if (message.unchecked != null && $Object.hasOwnProperty.call(message, "unchecked"))
                    if (!$util.isInteger(message.unchecked) && !(message.unchecked && $util.isInteger(message.unchecked.low) && $util.isInteger(message.unchecked.high)))
                        return "unchecked: integer|Long expected";
                if (message.consolidated != null && $Object.hasOwnProperty.call(message, "consolidated")) {
                    properties._consolidated = 1;
                    if (!$util.isInteger(message.consolidated) && !(message.consolidated && $util.isInteger(message.consolidated.low) && $util.isInteger(message.consolidated.high)))
                        return "consolidated: integer|Long expected";
                }
                return null;
            };

            /**
             * Creates a SessionSummary message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.SessionSummary
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.SessionSummary} SessionSummary
             */
            SessionSummary.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.SessionSummary)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.SessionSummary: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.SessionSummary();
                if (object.position != null)
                    if (typeof object.position === "object" ? object.position.low || object.position.high : $Number(object.position) !== 0)
                        if ($util.Long)
                            message.position = $util.Long.fromValue(object.position, true);
                        else if (typeof object.position === "string")
                            message.position = $parseInt(object.position, 10);
                        else if (typeof object.position === "number")
                            message.position = object.position;
                        else if (typeof object.position === "object")
                            message.position = new $util.LongBits(object.position.low >>> 0, object.position.high >>> 0).toNumber(true);
                if (object.levels) {
                    if (!$Array.isArray(object.levels))
                        throw $TypeError(".hope.v1.SessionSummary.levels: array expected");
                    message.levels = $Array(object.levels.length);
                    for (let i = 0; i < object.levels.length; ++i) {
                        if (!$util.isObject(object.levels[i]))
                            throw $TypeError(".hope.v1.SessionSummary.levels: object expected");
                        message.levels[i] = $root.hope.v1.LevelSummary.fromObject(object.levels[i], _depth + 1);
                    }
                }
                if (object.unconsolidated != null) {
                    if (!$util.isObject(object.unconsolidated))
                        throw $TypeError(".hope.v1.SessionSummary.unconsolidated: object expected");
                    message.unconsolidated = $root.hope.v1.Learning.fromObject(object.unconsolidated, _depth + 1);
                }
                if (object.unchecked != null)
                    if (typeof object.unchecked === "object" ? object.unchecked.low || object.unchecked.high : $Number(object.unchecked) !== 0)
                        if ($util.Long)
                            message.unchecked = $util.Long.fromValue(object.unchecked, true);
                        else if (typeof object.unchecked === "string")
                            message.unchecked = $parseInt(object.unchecked, 10);
                        else if (typeof object.unchecked === "number")
                            message.unchecked = object.unchecked;
                        else if (typeof object.unchecked === "object")
                            message.unchecked = new $util.LongBits(object.unchecked.low >>> 0, object.unchecked.high >>> 0).toNumber(true);
                if (object.consolidated != null)
                    if ($util.Long)
                        message.consolidated = $util.Long.fromValue(object.consolidated, true);
                    else if (typeof object.consolidated === "string")
                        message.consolidated = $parseInt(object.consolidated, 10);
                    else if (typeof object.consolidated === "number")
                        message.consolidated = object.consolidated;
                    else if (typeof object.consolidated === "object")
                        message.consolidated = new $util.LongBits(object.consolidated.low >>> 0, object.consolidated.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a SessionSummary message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.SessionSummary
             * @static
             * @param {hope.v1.SessionSummary} message SessionSummary
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            SessionSummary.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.levels = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.position = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.position = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.unconsolidated = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.unchecked = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.unchecked = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.position = typeof message.position === "number" ? $BigInt(message.position) : $util.Long.fromBits(message.position.low >>> 0, message.position.high >>> 0, true).toBigInt();
                    else if (typeof message.position === "number")
                        object.position = options.longs === $String ? $String(message.position) : message.position;
                    else
                        object.position = options.longs === $String ? $util.Long.prototype.toString.call(message.position) : options.longs === $Number ? new $util.LongBits(message.position.low >>> 0, message.position.high >>> 0).toNumber(true) : message.position;
                if (message.levels && message.levels.length) {
                    object.levels = $Array(message.levels.length);
                    for (let j = 0; j < message.levels.length; ++j)
                        object.levels[j] = $root.hope.v1.LevelSummary.toObject(message.levels[j], options, _depth + 1);
                }
                if (message.unconsolidated != null && $Object.hasOwnProperty.call(message, "unconsolidated"))
                    object.unconsolidated = $root.hope.v1.Learning.toObject(message.unconsolidated, options, _depth + 1);
                if (message.unchecked != null && $Object.hasOwnProperty.call(message, "unchecked"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.unchecked = typeof message.unchecked === "number" ? $BigInt(message.unchecked) : $util.Long.fromBits(message.unchecked.low >>> 0, message.unchecked.high >>> 0, true).toBigInt();
                    else if (typeof message.unchecked === "number")
                        object.unchecked = options.longs === $String ? $String(message.unchecked) : message.unchecked;
                    else
                        object.unchecked = options.longs === $String ? $util.Long.prototype.toString.call(message.unchecked) : options.longs === $Number ? new $util.LongBits(message.unchecked.low >>> 0, message.unchecked.high >>> 0).toNumber(true) : message.unchecked;
                if (message.consolidated != null && $Object.hasOwnProperty.call(message, "consolidated"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.consolidated = typeof message.consolidated === "number" ? $BigInt(message.consolidated) : $util.Long.fromBits(message.consolidated.low >>> 0, message.consolidated.high >>> 0, true).toBigInt();
                    else if (typeof message.consolidated === "number")
                        object.consolidated = options.longs === $String ? $String(message.consolidated) : message.consolidated;
                    else
                        object.consolidated = options.longs === $String ? $util.Long.prototype.toString.call(message.consolidated) : options.longs === $Number ? new $util.LongBits(message.consolidated.low >>> 0, message.consolidated.high >>> 0).toNumber(true) : message.consolidated;
                return object;
            };

            /**
             * Converts this SessionSummary to JSON.
             * @function toJSON
             * @memberof hope.v1.SessionSummary
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            SessionSummary.prototype.toJSON = function() {
                return SessionSummary.toObject(this, $protobuf.util.toJSONOptions);
            };

            return SessionSummary;
        })();

        v1.Learning = (function() {

            /**
             * Properties of a Learning.
             * @typedef {Object} hope.v1.Learning.$Properties
             * @property {number|Long|null} [tokens] Learning tokens
             * @property {number|null} [surprise] Learning surprise
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Learning.
             * @memberof hope.v1
             * @interface ILearning
             * @augments hope.v1.Learning.$Properties
             * @deprecated Use hope.v1.Learning.$Properties instead.
             */

            /**
             * Shape of a Learning.
             * @typedef {hope.v1.Learning.$Properties} hope.v1.Learning.$Shape
             */

            /**
             * Constructs a new Learning.
             * @memberof hope.v1
             * @classdesc Represents a Learning.
             * @constructor
             * @param {hope.v1.Learning.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Learning = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Learning tokens.
             * @member {number|Long} tokens
             * @memberof hope.v1.Learning
             * @instance
             */
            Learning.prototype.tokens = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Learning surprise.
             * @member {number} surprise
             * @memberof hope.v1.Learning
             * @instance
             */
            Learning.prototype.surprise = 0;

            /**
             * Creates a new Learning instance using the specified properties.
             * @function create
             * @memberof hope.v1.Learning
             * @static
             * @param {hope.v1.Learning.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Learning} Learning instance
             * @type {{
             *   (properties: hope.v1.Learning.$Shape): hope.v1.Learning & hope.v1.Learning.$Shape;
             *   (properties?: hope.v1.Learning.$Properties): hope.v1.Learning;
             * }}
             */
            Learning.create = function(properties) {
                return new Learning(properties);
            };

            /**
             * Encodes the specified Learning message. Does not implicitly {@link hope.v1.Learning.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Learning
             * @static
             * @param {hope.v1.Learning.$Properties} message Learning message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Learning.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tokens != null && $Object.hasOwnProperty.call(message, "tokens") && (typeof message.tokens === "object" ? message.tokens.low || message.tokens.high : message.tokens !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.tokens);
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise") && !$Object.is(message.surprise, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.surprise);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Learning message, length delimited. Does not implicitly {@link hope.v1.Learning.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Learning
             * @static
             * @param {hope.v1.Learning.$Properties} message Learning message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Learning.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Learning message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Learning
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Learning & hope.v1.Learning.$Shape} Learning
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Learning.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.Learning();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.tokens = value;
                            else
                                delete message.tokens;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.surprise = value;
                            else
                                delete message.surprise;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a Learning message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Learning
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Learning & hope.v1.Learning.$Shape} Learning
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Learning.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Learning message.
             * @function verify
             * @memberof hope.v1.Learning
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Learning.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.tokens != null && $Object.hasOwnProperty.call(message, "tokens"))
                    if (!$util.isInteger(message.tokens) && !(message.tokens && $util.isInteger(message.tokens.low) && $util.isInteger(message.tokens.high)))
                        return "tokens: integer|Long expected";
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise"))
                    if (typeof message.surprise !== "number")
                        return "surprise: number expected";
                return null;
            };

            /**
             * Creates a Learning message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Learning
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Learning} Learning
             */
            Learning.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Learning)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Learning: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Learning();
                if (object.tokens != null)
                    if (typeof object.tokens === "object" ? object.tokens.low || object.tokens.high : $Number(object.tokens) !== 0)
                        if ($util.Long)
                            message.tokens = $util.Long.fromValue(object.tokens, true);
                        else if (typeof object.tokens === "string")
                            message.tokens = $parseInt(object.tokens, 10);
                        else if (typeof object.tokens === "number")
                            message.tokens = object.tokens;
                        else if (typeof object.tokens === "object")
                            message.tokens = new $util.LongBits(object.tokens.low >>> 0, object.tokens.high >>> 0).toNumber(true);
                if (object.surprise != null)
                    if (!$Object.is($Number(object.surprise), 0))
                        message.surprise = $Number(object.surprise);
                return message;
            };

            /**
             * Creates a plain object from a Learning message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Learning
             * @static
             * @param {hope.v1.Learning} message Learning
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Learning.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.tokens = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.tokens = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.surprise = 0;
                }
                if (message.tokens != null && $Object.hasOwnProperty.call(message, "tokens"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.tokens = typeof message.tokens === "number" ? $BigInt(message.tokens) : $util.Long.fromBits(message.tokens.low >>> 0, message.tokens.high >>> 0, true).toBigInt();
                    else if (typeof message.tokens === "number")
                        object.tokens = options.longs === $String ? $String(message.tokens) : message.tokens;
                    else
                        object.tokens = options.longs === $String ? $util.Long.prototype.toString.call(message.tokens) : options.longs === $Number ? new $util.LongBits(message.tokens.low >>> 0, message.tokens.high >>> 0).toNumber(true) : message.tokens;
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise"))
                    object.surprise = options.json && !$isFinite(message.surprise) ? $String(message.surprise) : message.surprise;
                return object;
            };

            /**
             * Converts this Learning to JSON.
             * @function toJSON
             * @memberof hope.v1.Learning
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Learning.prototype.toJSON = function() {
                return Learning.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Learning;
        })();

        v1.LevelSummary = (function() {

            /**
             * Properties of a LevelSummary.
             * @typedef {Object} hope.v1.LevelSummary.$Properties
             * @property {string|null} [name] LevelSummary name
             * @property {number|Long|null} [updates] LevelSummary updates
             * @property {number|null} [delta_norm] LevelSummary delta_norm
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LevelSummary.
             * @memberof hope.v1
             * @interface ILevelSummary
             * @augments hope.v1.LevelSummary.$Properties
             * @deprecated Use hope.v1.LevelSummary.$Properties instead.
             */

            /**
             * Shape of a LevelSummary.
             * @typedef {hope.v1.LevelSummary.$Properties} hope.v1.LevelSummary.$Shape
             */

            /**
             * Constructs a new LevelSummary.
             * @memberof hope.v1
             * @classdesc Represents a LevelSummary.
             * @constructor
             * @param {hope.v1.LevelSummary.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LevelSummary = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LevelSummary name.
             * @member {string} name
             * @memberof hope.v1.LevelSummary
             * @instance
             */
            LevelSummary.prototype.name = "";

            /**
             * LevelSummary updates.
             * @member {number|Long} updates
             * @memberof hope.v1.LevelSummary
             * @instance
             */
            LevelSummary.prototype.updates = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * LevelSummary delta_norm.
             * @member {number} delta_norm
             * @memberof hope.v1.LevelSummary
             * @instance
             */
            LevelSummary.prototype.delta_norm = 0;

            /**
             * Creates a new LevelSummary instance using the specified properties.
             * @function create
             * @memberof hope.v1.LevelSummary
             * @static
             * @param {hope.v1.LevelSummary.$Properties=} [properties] Properties to set
             * @returns {hope.v1.LevelSummary} LevelSummary instance
             * @type {{
             *   (properties: hope.v1.LevelSummary.$Shape): hope.v1.LevelSummary & hope.v1.LevelSummary.$Shape;
             *   (properties?: hope.v1.LevelSummary.$Properties): hope.v1.LevelSummary;
             * }}
             */
            LevelSummary.create = function(properties) {
                return new LevelSummary(properties);
            };

            /**
             * Encodes the specified LevelSummary message. Does not implicitly {@link hope.v1.LevelSummary.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.LevelSummary
             * @static
             * @param {hope.v1.LevelSummary.$Properties} message LevelSummary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LevelSummary.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.updates != null && $Object.hasOwnProperty.call(message, "updates") && (typeof message.updates === "object" ? message.updates.low || message.updates.high : message.updates !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.updates);
                if (message.delta_norm != null && $Object.hasOwnProperty.call(message, "delta_norm") && !$Object.is(message.delta_norm, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.delta_norm);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified LevelSummary message, length delimited. Does not implicitly {@link hope.v1.LevelSummary.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.LevelSummary
             * @static
             * @param {hope.v1.LevelSummary.$Properties} message LevelSummary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LevelSummary.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a LevelSummary message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.LevelSummary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.LevelSummary & hope.v1.LevelSummary.$Shape} LevelSummary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LevelSummary.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.LevelSummary();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.updates = value;
                            else
                                delete message.updates;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.delta_norm = value;
                            else
                                delete message.delta_norm;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a LevelSummary message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.LevelSummary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.LevelSummary & hope.v1.LevelSummary.$Shape} LevelSummary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LevelSummary.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a LevelSummary message.
             * @function verify
             * @memberof hope.v1.LevelSummary
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LevelSummary.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.updates != null && $Object.hasOwnProperty.call(message, "updates"))
                    if (!$util.isInteger(message.updates) && !(message.updates && $util.isInteger(message.updates.low) && $util.isInteger(message.updates.high)))
                        return "updates: integer|Long expected";
                if (message.delta_norm != null && $Object.hasOwnProperty.call(message, "delta_norm"))
                    if (typeof message.delta_norm !== "number")
                        return "delta_norm: number expected";
                return null;
            };

            /**
             * Creates a LevelSummary message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.LevelSummary
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.LevelSummary} LevelSummary
             */
            LevelSummary.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.LevelSummary)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.LevelSummary: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.LevelSummary();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.updates != null)
                    if (typeof object.updates === "object" ? object.updates.low || object.updates.high : $Number(object.updates) !== 0)
                        if ($util.Long)
                            message.updates = $util.Long.fromValue(object.updates, true);
                        else if (typeof object.updates === "string")
                            message.updates = $parseInt(object.updates, 10);
                        else if (typeof object.updates === "number")
                            message.updates = object.updates;
                        else if (typeof object.updates === "object")
                            message.updates = new $util.LongBits(object.updates.low >>> 0, object.updates.high >>> 0).toNumber(true);
                if (object.delta_norm != null)
                    if (!$Object.is($Number(object.delta_norm), 0))
                        message.delta_norm = $Number(object.delta_norm);
                return message;
            };

            /**
             * Creates a plain object from a LevelSummary message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.LevelSummary
             * @static
             * @param {hope.v1.LevelSummary} message LevelSummary
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LevelSummary.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.updates = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.updates = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.delta_norm = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.updates != null && $Object.hasOwnProperty.call(message, "updates"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.updates = typeof message.updates === "number" ? $BigInt(message.updates) : $util.Long.fromBits(message.updates.low >>> 0, message.updates.high >>> 0, true).toBigInt();
                    else if (typeof message.updates === "number")
                        object.updates = options.longs === $String ? $String(message.updates) : message.updates;
                    else
                        object.updates = options.longs === $String ? $util.Long.prototype.toString.call(message.updates) : options.longs === $Number ? new $util.LongBits(message.updates.low >>> 0, message.updates.high >>> 0).toNumber(true) : message.updates;
                if (message.delta_norm != null && $Object.hasOwnProperty.call(message, "delta_norm"))
                    object.delta_norm = options.json && !$isFinite(message.delta_norm) ? $String(message.delta_norm) : message.delta_norm;
                return object;
            };

            /**
             * Converts this LevelSummary to JSON.
             * @function toJSON
             * @memberof hope.v1.LevelSummary
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LevelSummary.prototype.toJSON = function() {
                return LevelSummary.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LevelSummary;
        })();

        v1.JournalRecord = (function() {

            /**
             * Properties of a JournalRecord.
             * @typedef {Object} hope.v1.JournalRecord.$Properties
             * @property {number|Long|null} [seq] JournalRecord seq
             * @property {string|null} [kind] JournalRecord kind
             * @property {Array.<hope.v1.TokenRun.$Properties>|null} [runs] JournalRecord runs
             * @property {number|null} [epochs] JournalRecord epochs
             * @property {number|Long|null} [seed] JournalRecord seed
             * @property {number|Long|null} [time] JournalRecord time
             * @property {hope.v1.SessionSummary.$Properties|null} [summary] JournalRecord summary
             * @property {hope.v1.MemoryParts.$Properties|null} [forget] JournalRecord forget
             * @property {Uint8Array|null} [patch] JournalRecord patch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JournalRecord.
             * @memberof hope.v1
             * @interface IJournalRecord
             * @augments hope.v1.JournalRecord.$Properties
             * @deprecated Use hope.v1.JournalRecord.$Properties instead.
             */

            /**
             * Shape of a JournalRecord.
             * @typedef {hope.v1.JournalRecord.$Properties} hope.v1.JournalRecord.$Shape
             */

            /**
             * Constructs a new JournalRecord.
             * @memberof hope.v1
             * @classdesc Represents a JournalRecord.
             * @constructor
             * @param {hope.v1.JournalRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JournalRecord = function (properties) {
                this.runs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JournalRecord seq.
             * @member {number|Long} seq
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JournalRecord kind.
             * @member {string} kind
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.kind = "";

            /**
             * JournalRecord runs.
             * @member {Array.<hope.v1.TokenRun.$Properties>} runs
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.runs = $util.emptyArray;

            /**
             * JournalRecord epochs.
             * @member {number} epochs
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.epochs = 0;

            /**
             * JournalRecord seed.
             * @member {number|Long} seed
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.seed = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JournalRecord time.
             * @member {number|Long} time
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.time = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JournalRecord summary.
             * @member {hope.v1.SessionSummary.$Properties|null|undefined} summary
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.summary = null;

            /**
             * JournalRecord forget.
             * @member {hope.v1.MemoryParts.$Properties|null|undefined} forget
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.forget = null;

            /**
             * JournalRecord patch.
             * @member {Uint8Array|null|undefined} patch
             * @memberof hope.v1.JournalRecord
             * @instance
             */
            JournalRecord.prototype.patch = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(JournalRecord.prototype, "_patch", {
                get: $util.oneOfGetter($oneOfFields = ["patch"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new JournalRecord instance using the specified properties.
             * @function create
             * @memberof hope.v1.JournalRecord
             * @static
             * @param {hope.v1.JournalRecord.$Properties=} [properties] Properties to set
             * @returns {hope.v1.JournalRecord} JournalRecord instance
             * @type {{
             *   (properties: hope.v1.JournalRecord.$Shape): hope.v1.JournalRecord & hope.v1.JournalRecord.$Shape;
             *   (properties?: hope.v1.JournalRecord.$Properties): hope.v1.JournalRecord;
             * }}
             */
            JournalRecord.create = function(properties) {
                return new JournalRecord(properties);
            };

            /**
             * Encodes the specified JournalRecord message. Does not implicitly {@link hope.v1.JournalRecord.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.JournalRecord
             * @static
             * @param {hope.v1.JournalRecord.$Properties} message JournalRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JournalRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.seq);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.kind);
                if (message.runs != null && message.runs.length)
                    for (let i = 0; i < message.runs.length; ++i)
                        $root.hope.v1.TokenRun.encode(message.runs[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs") && message.epochs !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.epochs);
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed") && (typeof message.seed === "object" ? message.seed.low || message.seed.high : message.seed !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.seed);
                if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.time);
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.hope.v1.SessionSummary.encode(message.summary, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.forget != null && $Object.hasOwnProperty.call(message, "forget"))
                    $root.hope.v1.MemoryParts.encode(message.forget, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.patch != null && $Object.hasOwnProperty.call(message, "patch"))
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.patch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified JournalRecord message, length delimited. Does not implicitly {@link hope.v1.JournalRecord.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.JournalRecord
             * @static
             * @param {hope.v1.JournalRecord.$Properties} message JournalRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JournalRecord.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a JournalRecord message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.JournalRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.JournalRecord & hope.v1.JournalRecord.$Shape} JournalRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JournalRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.JournalRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.runs && message.runs.length))
                                message.runs = [];
                            message.runs.push($root.hope.v1.TokenRun.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.epochs = value;
                            else
                                delete message.epochs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seed = value;
                            else
                                delete message.seed;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.time = value;
                            else
                                delete message.time;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.summary = $root.hope.v1.SessionSummary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.forget = $root.hope.v1.MemoryParts.decode(reader, reader.size(), $undefined, _depth + 1, message.forget);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.patch = reader.bytes();
                            message._patch = "patch";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a JournalRecord message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.JournalRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.JournalRecord & hope.v1.JournalRecord.$Shape} JournalRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JournalRecord.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a JournalRecord message.
             * @function verify
             * @memberof hope.v1.JournalRecord
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JournalRecord.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (!$util.isInteger(message.seq) && !(message.seq && $util.isInteger(message.seq.low) && $util.isInteger(message.seq.high)))
                        return "seq: integer|Long expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isString(message.kind))
                        return "kind: string expected";
                if (message.runs != null && $Object.hasOwnProperty.call(message, "runs")) {
                    if (!$Array.isArray(message.runs))
                        return "runs: array expected";
                    for (let i = 0; i < message.runs.length; ++i) {
                        let error = $root.hope.v1.TokenRun.verify(message.runs[i], _depth + 1);
                        if (error)
                            return "runs." + error;
                    }
                }
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    if (!$util.isInteger(message.epochs))
                        return "epochs: integer expected";
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed"))
                    if (!$util.isInteger(message.seed) && !(message.seed && $util.isInteger(message.seed.low) && $util.isInteger(message.seed.high)))
                        return "seed: integer|Long expected";
                if (message.time != null && $Object.hasOwnProperty.call(message, "time"))
                    if (!$util.isInteger(message.time) && !(message.time && $util.isInteger(message.time.low) && $util.isInteger(message.time.high)))
                        return "time: integer|Long expected";
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary")) {
                    let error = $root.hope.v1.SessionSummary.verify(message.summary, _depth + 1);
                    if (error)
                        return "summary." + error;
                }
                if (message.forget != null && $Object.hasOwnProperty.call(message, "forget")) {
                    let error = $root.hope.v1.MemoryParts.verify(message.forget, _depth + 1);
                    if (error)
                        return "forget." + error;
                }
                if (message.patch != null && $Object.hasOwnProperty.call(message, "patch")) {
                    properties._patch = 1;
                    if (!(message.patch && typeof message.patch.length === "number" || $util.isString(message.patch)))
                        return "patch: buffer expected";
                }
                return null;
            };

            /**
             * Creates a JournalRecord message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.JournalRecord
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.JournalRecord} JournalRecord
             */
            JournalRecord.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.JournalRecord)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.JournalRecord: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.JournalRecord();
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.runs) {
                    if (!$Array.isArray(object.runs))
                        throw $TypeError(".hope.v1.JournalRecord.runs: array expected");
                    message.runs = $Array(object.runs.length);
                    for (let i = 0; i < object.runs.length; ++i) {
                        if (!$util.isObject(object.runs[i]))
                            throw $TypeError(".hope.v1.JournalRecord.runs: object expected");
                        message.runs[i] = $root.hope.v1.TokenRun.fromObject(object.runs[i], _depth + 1);
                    }
                }
                if (object.epochs != null)
                    if ($Number(object.epochs) !== 0)
                        message.epochs = object.epochs >>> 0;
                if (object.seed != null)
                    if (typeof object.seed === "object" ? object.seed.low || object.seed.high : $Number(object.seed) !== 0)
                        if ($util.Long)
                            message.seed = $util.Long.fromValue(object.seed, true);
                        else if (typeof object.seed === "string")
                            message.seed = $parseInt(object.seed, 10);
                        else if (typeof object.seed === "number")
                            message.seed = object.seed;
                        else if (typeof object.seed === "object")
                            message.seed = new $util.LongBits(object.seed.low >>> 0, object.seed.high >>> 0).toNumber(true);
                if (object.time != null)
                    if (typeof object.time === "object" ? object.time.low || object.time.high : $Number(object.time) !== 0)
                        if ($util.Long)
                            message.time = $util.Long.fromValue(object.time, true);
                        else if (typeof object.time === "string")
                            message.time = $parseInt(object.time, 10);
                        else if (typeof object.time === "number")
                            message.time = object.time;
                        else if (typeof object.time === "object")
                            message.time = new $util.LongBits(object.time.low >>> 0, object.time.high >>> 0).toNumber(true);
                if (object.summary != null) {
                    if (!$util.isObject(object.summary))
                        throw $TypeError(".hope.v1.JournalRecord.summary: object expected");
                    message.summary = $root.hope.v1.SessionSummary.fromObject(object.summary, _depth + 1);
                }
                if (object.forget != null) {
                    if (!$util.isObject(object.forget))
                        throw $TypeError(".hope.v1.JournalRecord.forget: object expected");
                    message.forget = $root.hope.v1.MemoryParts.fromObject(object.forget, _depth + 1);
                }
                if (object.patch != null)
                    if (typeof object.patch === "string")
                        $util.base64.decode(object.patch, message.patch = $util.newBuffer($util.base64.length(object.patch)), 0);
                    else if (object.patch.length >= 0)
                        message.patch = object.patch;
                return message;
            };

            /**
             * Creates a plain object from a JournalRecord message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.JournalRecord
             * @static
             * @param {hope.v1.JournalRecord} message JournalRecord
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JournalRecord.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.runs = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.kind = "";
                    object.epochs = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seed = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seed = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.time = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.time = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.summary = null;
                    object.forget = null;
                }
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.runs && message.runs.length) {
                    object.runs = $Array(message.runs.length);
                    for (let j = 0; j < message.runs.length; ++j)
                        object.runs[j] = $root.hope.v1.TokenRun.toObject(message.runs[j], options, _depth + 1);
                }
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    object.epochs = message.epochs;
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seed = typeof message.seed === "number" ? $BigInt(message.seed) : $util.Long.fromBits(message.seed.low >>> 0, message.seed.high >>> 0, true).toBigInt();
                    else if (typeof message.seed === "number")
                        object.seed = options.longs === $String ? $String(message.seed) : message.seed;
                    else
                        object.seed = options.longs === $String ? $util.Long.prototype.toString.call(message.seed) : options.longs === $Number ? new $util.LongBits(message.seed.low >>> 0, message.seed.high >>> 0).toNumber(true) : message.seed;
                if (message.time != null && $Object.hasOwnProperty.call(message, "time"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.time = typeof message.time === "number" ? $BigInt(message.time) : $util.Long.fromBits(message.time.low >>> 0, message.time.high >>> 0, true).toBigInt();
                    else if (typeof message.time === "number")
                        object.time = options.longs === $String ? $String(message.time) : message.time;
                    else
                        object.time = options.longs === $String ? $util.Long.prototype.toString.call(message.time) : options.longs === $Number ? new $util.LongBits(message.time.low >>> 0, message.time.high >>> 0).toNumber(true) : message.time;
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    object.summary = $root.hope.v1.SessionSummary.toObject(message.summary, options, _depth + 1);
                if (message.forget != null && $Object.hasOwnProperty.call(message, "forget"))
                    object.forget = $root.hope.v1.MemoryParts.toObject(message.forget, options, _depth + 1);
                if (message.patch != null && $Object.hasOwnProperty.call(message, "patch"))
                    object.patch = options.bytes === $String ? $util.base64.encode(message.patch, 0, message.patch.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.patch) : message.patch;
                return object;
            };

            /**
             * Converts this JournalRecord to JSON.
             * @function toJSON
             * @memberof hope.v1.JournalRecord
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JournalRecord.prototype.toJSON = function() {
                return JournalRecord.toObject(this, $protobuf.util.toJSONOptions);
            };

            return JournalRecord;
        })();

        v1.MemoryParts = (function() {

            /**
             * Properties of a MemoryParts.
             * @typedef {Object} hope.v1.MemoryParts.$Properties
             * @property {number|null} [levels] MemoryParts levels
             * @property {boolean|null} [titans] MemoryParts titans
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MemoryParts.
             * @memberof hope.v1
             * @interface IMemoryParts
             * @augments hope.v1.MemoryParts.$Properties
             * @deprecated Use hope.v1.MemoryParts.$Properties instead.
             */

            /**
             * Shape of a MemoryParts.
             * @typedef {hope.v1.MemoryParts.$Properties} hope.v1.MemoryParts.$Shape
             */

            /**
             * Constructs a new MemoryParts.
             * @memberof hope.v1
             * @classdesc Represents a MemoryParts.
             * @constructor
             * @param {hope.v1.MemoryParts.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MemoryParts = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MemoryParts levels.
             * @member {number} levels
             * @memberof hope.v1.MemoryParts
             * @instance
             */
            MemoryParts.prototype.levels = 0;

            /**
             * MemoryParts titans.
             * @member {boolean} titans
             * @memberof hope.v1.MemoryParts
             * @instance
             */
            MemoryParts.prototype.titans = false;

            /**
             * Creates a new MemoryParts instance using the specified properties.
             * @function create
             * @memberof hope.v1.MemoryParts
             * @static
             * @param {hope.v1.MemoryParts.$Properties=} [properties] Properties to set
             * @returns {hope.v1.MemoryParts} MemoryParts instance
             * @type {{
             *   (properties: hope.v1.MemoryParts.$Shape): hope.v1.MemoryParts & hope.v1.MemoryParts.$Shape;
             *   (properties?: hope.v1.MemoryParts.$Properties): hope.v1.MemoryParts;
             * }}
             */
            MemoryParts.create = function(properties) {
                return new MemoryParts(properties);
            };

            /**
             * Encodes the specified MemoryParts message. Does not implicitly {@link hope.v1.MemoryParts.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.MemoryParts
             * @static
             * @param {hope.v1.MemoryParts.$Properties} message MemoryParts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MemoryParts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels") && message.levels !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.levels);
                if (message.titans != null && $Object.hasOwnProperty.call(message, "titans") && message.titans !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.titans);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified MemoryParts message, length delimited. Does not implicitly {@link hope.v1.MemoryParts.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.MemoryParts
             * @static
             * @param {hope.v1.MemoryParts.$Properties} message MemoryParts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MemoryParts.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a MemoryParts message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.MemoryParts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.MemoryParts & hope.v1.MemoryParts.$Shape} MemoryParts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MemoryParts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.MemoryParts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.levels = value;
                            else
                                delete message.levels;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.titans = value;
                            else
                                delete message.titans;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a MemoryParts message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.MemoryParts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.MemoryParts & hope.v1.MemoryParts.$Shape} MemoryParts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MemoryParts.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a MemoryParts message.
             * @function verify
             * @memberof hope.v1.MemoryParts
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            MemoryParts.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels"))
                    if (!$util.isInteger(message.levels))
                        return "levels: integer expected";
                if (message.titans != null && $Object.hasOwnProperty.call(message, "titans"))
                    if (typeof message.titans !== "boolean")
                        return "titans: boolean expected";
                return null;
            };

            /**
             * Creates a MemoryParts message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.MemoryParts
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.MemoryParts} MemoryParts
             */
            MemoryParts.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.MemoryParts)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.MemoryParts: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.MemoryParts();
                if (object.levels != null)
                    if ($Number(object.levels) !== 0)
                        message.levels = object.levels >>> 0;
                if (object.titans != null)
                    if (object.titans)
                        message.titans = $Boolean(object.titans);
                return message;
            };

            /**
             * Creates a plain object from a MemoryParts message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.MemoryParts
             * @static
             * @param {hope.v1.MemoryParts} message MemoryParts
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            MemoryParts.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.levels = 0;
                    object.titans = false;
                }
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels"))
                    object.levels = message.levels;
                if (message.titans != null && $Object.hasOwnProperty.call(message, "titans"))
                    object.titans = message.titans;
                return object;
            };

            /**
             * Converts this MemoryParts to JSON.
             * @function toJSON
             * @memberof hope.v1.MemoryParts
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            MemoryParts.prototype.toJSON = function() {
                return MemoryParts.toObject(this, $protobuf.util.toJSONOptions);
            };

            return MemoryParts;
        })();

        v1.TokenRun = (function() {

            /**
             * Properties of a TokenRun.
             * @typedef {Object} hope.v1.TokenRun.$Properties
             * @property {Array.<number>|null} [tokens] TokenRun tokens
             * @property {number|null} [learn_levels] TokenRun learn_levels
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TokenRun.
             * @memberof hope.v1
             * @interface ITokenRun
             * @augments hope.v1.TokenRun.$Properties
             * @deprecated Use hope.v1.TokenRun.$Properties instead.
             */

            /**
             * Shape of a TokenRun.
             * @typedef {hope.v1.TokenRun.$Properties} hope.v1.TokenRun.$Shape
             */

            /**
             * Constructs a new TokenRun.
             * @memberof hope.v1
             * @classdesc Represents a TokenRun.
             * @constructor
             * @param {hope.v1.TokenRun.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TokenRun = function (properties) {
                this.tokens = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TokenRun tokens.
             * @member {Array.<number>} tokens
             * @memberof hope.v1.TokenRun
             * @instance
             */
            TokenRun.prototype.tokens = $util.emptyArray;

            /**
             * TokenRun learn_levels.
             * @member {number} learn_levels
             * @memberof hope.v1.TokenRun
             * @instance
             */
            TokenRun.prototype.learn_levels = 0;

            /**
             * Creates a new TokenRun instance using the specified properties.
             * @function create
             * @memberof hope.v1.TokenRun
             * @static
             * @param {hope.v1.TokenRun.$Properties=} [properties] Properties to set
             * @returns {hope.v1.TokenRun} TokenRun instance
             * @type {{
             *   (properties: hope.v1.TokenRun.$Shape): hope.v1.TokenRun & hope.v1.TokenRun.$Shape;
             *   (properties?: hope.v1.TokenRun.$Properties): hope.v1.TokenRun;
             * }}
             */
            TokenRun.create = function(properties) {
                return new TokenRun(properties);
            };

            /**
             * Encodes the specified TokenRun message. Does not implicitly {@link hope.v1.TokenRun.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.TokenRun
             * @static
             * @param {hope.v1.TokenRun.$Properties} message TokenRun message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TokenRun.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tokens != null && message.tokens.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).int32s(message.tokens);
                if (message.learn_levels != null && $Object.hasOwnProperty.call(message, "learn_levels") && message.learn_levels !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.learn_levels);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified TokenRun message, length delimited. Does not implicitly {@link hope.v1.TokenRun.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.TokenRun
             * @static
             * @param {hope.v1.TokenRun.$Properties} message TokenRun message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TokenRun.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a TokenRun message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.TokenRun
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.TokenRun & hope.v1.TokenRun.$Shape} TokenRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TokenRun.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.TokenRun();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.tokens && message.tokens.length))
                                    message.tokens = [];
                                reader.int32s(message.tokens);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.tokens && message.tokens.length))
                                message.tokens = [];
                            message.tokens.push(reader.int32());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.learn_levels = value;
                            else
                                delete message.learn_levels;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a TokenRun message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.TokenRun
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.TokenRun & hope.v1.TokenRun.$Shape} TokenRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TokenRun.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a TokenRun message.
             * @function verify
             * @memberof hope.v1.TokenRun
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TokenRun.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.tokens != null && $Object.hasOwnProperty.call(message, "tokens")) {
                    if (!$Array.isArray(message.tokens))
                        return "tokens: array expected";
                    for (let i = 0; i < message.tokens.length; ++i)
                        if (!$util.isInteger(message.tokens[i]))
                            return "tokens: integer[] expected";
                }
                if (message.learn_levels != null && $Object.hasOwnProperty.call(message, "learn_levels"))
                    if (!$util.isInteger(message.learn_levels))
                        return "learn_levels: integer expected";
                return null;
            };

            /**
             * Creates a TokenRun message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.TokenRun
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.TokenRun} TokenRun
             */
            TokenRun.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.TokenRun)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.TokenRun: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.TokenRun();
                if (object.tokens) {
                    if (!$Array.isArray(object.tokens))
                        throw $TypeError(".hope.v1.TokenRun.tokens: array expected");
                    message.tokens = $Array(object.tokens.length);
                    for (let i = 0; i < object.tokens.length; ++i)
                        message.tokens[i] = object.tokens[i] | 0;
                }
                if (object.learn_levels != null)
                    if ($Number(object.learn_levels) !== 0)
                        message.learn_levels = object.learn_levels >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a TokenRun message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.TokenRun
             * @static
             * @param {hope.v1.TokenRun} message TokenRun
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TokenRun.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.tokens = [];
                if (options.defaults)
                    object.learn_levels = 0;
                if (message.tokens && message.tokens.length) {
                    object.tokens = $Array(message.tokens.length);
                    for (let j = 0; j < message.tokens.length; ++j)
                        object.tokens[j] = message.tokens[j];
                }
                if (message.learn_levels != null && $Object.hasOwnProperty.call(message, "learn_levels"))
                    object.learn_levels = message.learn_levels;
                return object;
            };

            /**
             * Converts this TokenRun to JSON.
             * @function toJSON
             * @memberof hope.v1.TokenRun
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TokenRun.prototype.toJSON = function() {
                return TokenRun.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TokenRun;
        })();

        v1.IdempotentAnswer = (function() {

            /**
             * Properties of an IdempotentAnswer.
             * @typedef {Object} hope.v1.IdempotentAnswer.$Properties
             * @property {string|null} [key] IdempotentAnswer key
             * @property {string|null} [request] IdempotentAnswer request
             * @property {string|null} [reply] IdempotentAnswer reply
             * @property {number|Long|null} [time] IdempotentAnswer time
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an IdempotentAnswer.
             * @memberof hope.v1
             * @interface IIdempotentAnswer
             * @augments hope.v1.IdempotentAnswer.$Properties
             * @deprecated Use hope.v1.IdempotentAnswer.$Properties instead.
             */

            /**
             * Shape of an IdempotentAnswer.
             * @typedef {hope.v1.IdempotentAnswer.$Properties} hope.v1.IdempotentAnswer.$Shape
             */

            /**
             * Constructs a new IdempotentAnswer.
             * @memberof hope.v1
             * @classdesc Represents an IdempotentAnswer.
             * @constructor
             * @param {hope.v1.IdempotentAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const IdempotentAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * IdempotentAnswer key.
             * @member {string} key
             * @memberof hope.v1.IdempotentAnswer
             * @instance
             */
            IdempotentAnswer.prototype.key = "";

            /**
             * IdempotentAnswer request.
             * @member {string} request
             * @memberof hope.v1.IdempotentAnswer
             * @instance
             */
            IdempotentAnswer.prototype.request = "";

            /**
             * IdempotentAnswer reply.
             * @member {string} reply
             * @memberof hope.v1.IdempotentAnswer
             * @instance
             */
            IdempotentAnswer.prototype.reply = "";

            /**
             * IdempotentAnswer time.
             * @member {number|Long} time
             * @memberof hope.v1.IdempotentAnswer
             * @instance
             */
            IdempotentAnswer.prototype.time = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new IdempotentAnswer instance using the specified properties.
             * @function create
             * @memberof hope.v1.IdempotentAnswer
             * @static
             * @param {hope.v1.IdempotentAnswer.$Properties=} [properties] Properties to set
             * @returns {hope.v1.IdempotentAnswer} IdempotentAnswer instance
             * @type {{
             *   (properties: hope.v1.IdempotentAnswer.$Shape): hope.v1.IdempotentAnswer & hope.v1.IdempotentAnswer.$Shape;
             *   (properties?: hope.v1.IdempotentAnswer.$Properties): hope.v1.IdempotentAnswer;
             * }}
             */
            IdempotentAnswer.create = function(properties) {
                return new IdempotentAnswer(properties);
            };

            /**
             * Encodes the specified IdempotentAnswer message. Does not implicitly {@link hope.v1.IdempotentAnswer.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.IdempotentAnswer
             * @static
             * @param {hope.v1.IdempotentAnswer.$Properties} message IdempotentAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            IdempotentAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
                if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.request);
                if (message.reply != null && $Object.hasOwnProperty.call(message, "reply") && message.reply !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.reply);
                if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.time);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified IdempotentAnswer message, length delimited. Does not implicitly {@link hope.v1.IdempotentAnswer.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.IdempotentAnswer
             * @static
             * @param {hope.v1.IdempotentAnswer.$Properties} message IdempotentAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            IdempotentAnswer.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an IdempotentAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.IdempotentAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.IdempotentAnswer & hope.v1.IdempotentAnswer.$Shape} IdempotentAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            IdempotentAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.IdempotentAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.request = value;
                            else
                                delete message.request;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reply = value;
                            else
                                delete message.reply;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.time = value;
                            else
                                delete message.time;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes an IdempotentAnswer message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.IdempotentAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.IdempotentAnswer & hope.v1.IdempotentAnswer.$Shape} IdempotentAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            IdempotentAnswer.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies an IdempotentAnswer message.
             * @function verify
             * @memberof hope.v1.IdempotentAnswer
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            IdempotentAnswer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    if (!$util.isString(message.key))
                        return "key: string expected";
                if (message.request != null && $Object.hasOwnProperty.call(message, "request"))
                    if (!$util.isString(message.request))
                        return "request: string expected";
                if (message.reply != null && $Object.hasOwnProperty.call(message, "reply"))
                    if (!$util.isString(message.reply))
                        return "reply: string expected";
                if (message.time != null && $Object.hasOwnProperty.call(message, "time"))
                    if (!$util.isInteger(message.time) && !(message.time && $util.isInteger(message.time.low) && $util.isInteger(message.time.high)))
                        return "time: integer|Long expected";
                return null;
            };

            /**
             * Creates an IdempotentAnswer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.IdempotentAnswer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.IdempotentAnswer} IdempotentAnswer
             */
            IdempotentAnswer.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.IdempotentAnswer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.IdempotentAnswer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.IdempotentAnswer();
                if (object.key != null)
                    if (typeof object.key !== "string" || object.key.length)
                        message.key = $String(object.key);
                if (object.request != null)
                    if (typeof object.request !== "string" || object.request.length)
                        message.request = $String(object.request);
                if (object.reply != null)
                    if (typeof object.reply !== "string" || object.reply.length)
                        message.reply = $String(object.reply);
                if (object.time != null)
                    if (typeof object.time === "object" ? object.time.low || object.time.high : $Number(object.time) !== 0)
                        if ($util.Long)
                            message.time = $util.Long.fromValue(object.time, true);
                        else if (typeof object.time === "string")
                            message.time = $parseInt(object.time, 10);
                        else if (typeof object.time === "number")
                            message.time = object.time;
                        else if (typeof object.time === "object")
                            message.time = new $util.LongBits(object.time.low >>> 0, object.time.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an IdempotentAnswer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.IdempotentAnswer
             * @static
             * @param {hope.v1.IdempotentAnswer} message IdempotentAnswer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            IdempotentAnswer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.key = "";
                    object.request = "";
                    object.reply = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.time = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.time = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = message.key;
                if (message.request != null && $Object.hasOwnProperty.call(message, "request"))
                    object.request = message.request;
                if (message.reply != null && $Object.hasOwnProperty.call(message, "reply"))
                    object.reply = message.reply;
                if (message.time != null && $Object.hasOwnProperty.call(message, "time"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.time = typeof message.time === "number" ? $BigInt(message.time) : $util.Long.fromBits(message.time.low >>> 0, message.time.high >>> 0, true).toBigInt();
                    else if (typeof message.time === "number")
                        object.time = options.longs === $String ? $String(message.time) : message.time;
                    else
                        object.time = options.longs === $String ? $util.Long.prototype.toString.call(message.time) : options.longs === $Number ? new $util.LongBits(message.time.low >>> 0, message.time.high >>> 0).toNumber(true) : message.time;
                return object;
            };

            /**
             * Converts this IdempotentAnswer to JSON.
             * @function toJSON
             * @memberof hope.v1.IdempotentAnswer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            IdempotentAnswer.prototype.toJSON = function() {
                return IdempotentAnswer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return IdempotentAnswer;
        })();

        v1.Snapshot = (function() {

            /**
             * Properties of a Snapshot.
             * @typedef {Object} hope.v1.Snapshot.$Properties
             * @property {number|Long|null} [seq] Snapshot seq
             * @property {string|null} [model_fingerprint] Snapshot model_fingerprint
             * @property {string|null} [layout_hash] Snapshot layout_hash
             * @property {Uint8Array|null} [payload] Snapshot payload
             * @property {Array.<hope.v1.Experience.$Properties>|null} [retained] Snapshot retained
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Snapshot.
             * @memberof hope.v1
             * @interface ISnapshot
             * @augments hope.v1.Snapshot.$Properties
             * @deprecated Use hope.v1.Snapshot.$Properties instead.
             */

            /**
             * Shape of a Snapshot.
             * @typedef {hope.v1.Snapshot.$Properties} hope.v1.Snapshot.$Shape
             */

            /**
             * Constructs a new Snapshot.
             * @memberof hope.v1
             * @classdesc Represents a Snapshot.
             * @constructor
             * @param {hope.v1.Snapshot.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Snapshot = function (properties) {
                this.retained = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Snapshot seq.
             * @member {number|Long} seq
             * @memberof hope.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Snapshot model_fingerprint.
             * @member {string} model_fingerprint
             * @memberof hope.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.model_fingerprint = "";

            /**
             * Snapshot layout_hash.
             * @member {string} layout_hash
             * @memberof hope.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.layout_hash = "";

            /**
             * Snapshot payload.
             * @member {Uint8Array} payload
             * @memberof hope.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.payload = $util.newBuffer([]);

            /**
             * Snapshot retained.
             * @member {Array.<hope.v1.Experience.$Properties>} retained
             * @memberof hope.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.retained = $util.emptyArray;

            /**
             * Creates a new Snapshot instance using the specified properties.
             * @function create
             * @memberof hope.v1.Snapshot
             * @static
             * @param {hope.v1.Snapshot.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Snapshot} Snapshot instance
             * @type {{
             *   (properties: hope.v1.Snapshot.$Shape): hope.v1.Snapshot & hope.v1.Snapshot.$Shape;
             *   (properties?: hope.v1.Snapshot.$Properties): hope.v1.Snapshot;
             * }}
             */
            Snapshot.create = function(properties) {
                return new Snapshot(properties);
            };

            /**
             * Encodes the specified Snapshot message. Does not implicitly {@link hope.v1.Snapshot.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Snapshot
             * @static
             * @param {hope.v1.Snapshot.$Properties} message Snapshot message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Snapshot.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.seq);
                if (message.model_fingerprint != null && $Object.hasOwnProperty.call(message, "model_fingerprint") && message.model_fingerprint !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.model_fingerprint);
                if (message.layout_hash != null && $Object.hasOwnProperty.call(message, "layout_hash") && message.layout_hash !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.layout_hash);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.payload);
                if (message.retained != null && message.retained.length)
                    for (let i = 0; i < message.retained.length; ++i)
                        $root.hope.v1.Experience.encode(message.retained[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Snapshot message, length delimited. Does not implicitly {@link hope.v1.Snapshot.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Snapshot
             * @static
             * @param {hope.v1.Snapshot.$Properties} message Snapshot message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Snapshot.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Snapshot message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Snapshot
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Snapshot & hope.v1.Snapshot.$Shape} Snapshot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Snapshot.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.Snapshot();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.model_fingerprint = value;
                            else
                                delete message.model_fingerprint;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.layout_hash = value;
                            else
                                delete message.layout_hash;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.retained && message.retained.length))
                                message.retained = [];
                            message.retained.push($root.hope.v1.Experience.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a Snapshot message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Snapshot
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Snapshot & hope.v1.Snapshot.$Shape} Snapshot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Snapshot.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Snapshot message.
             * @function verify
             * @memberof hope.v1.Snapshot
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Snapshot.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (!$util.isInteger(message.seq) && !(message.seq && $util.isInteger(message.seq.low) && $util.isInteger(message.seq.high)))
                        return "seq: integer|Long expected";
                if (message.model_fingerprint != null && $Object.hasOwnProperty.call(message, "model_fingerprint"))
                    if (!$util.isString(message.model_fingerprint))
                        return "model_fingerprint: string expected";
                if (message.layout_hash != null && $Object.hasOwnProperty.call(message, "layout_hash"))
                    if (!$util.isString(message.layout_hash))
                        return "layout_hash: string expected";
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                    if (!(message.payload && typeof message.payload.length === "number" || $util.isString(message.payload)))
                        return "payload: buffer expected";
                if (message.retained != null && $Object.hasOwnProperty.call(message, "retained")) {
                    if (!$Array.isArray(message.retained))
                        return "retained: array expected";
                    for (let i = 0; i < message.retained.length; ++i) {
                        let error = $root.hope.v1.Experience.verify(message.retained[i], _depth + 1);
                        if (error)
                            return "retained." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Snapshot message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Snapshot
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Snapshot} Snapshot
             */
            Snapshot.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Snapshot)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Snapshot: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Snapshot();
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                if (object.model_fingerprint != null)
                    if (typeof object.model_fingerprint !== "string" || object.model_fingerprint.length)
                        message.model_fingerprint = $String(object.model_fingerprint);
                if (object.layout_hash != null)
                    if (typeof object.layout_hash !== "string" || object.layout_hash.length)
                        message.layout_hash = $String(object.layout_hash);
                if (object.payload != null)
                    if (object.payload.length)
                        if (typeof object.payload === "string")
                            $util.base64.decode(object.payload, message.payload = $util.newBuffer($util.base64.length(object.payload)), 0);
                        else if (object.payload.length >= 0)
                            message.payload = object.payload;
                if (object.retained) {
                    if (!$Array.isArray(object.retained))
                        throw $TypeError(".hope.v1.Snapshot.retained: array expected");
                    message.retained = $Array(object.retained.length);
                    for (let i = 0; i < object.retained.length; ++i) {
                        if (!$util.isObject(object.retained[i]))
                            throw $TypeError(".hope.v1.Snapshot.retained: object expected");
                        message.retained[i] = $root.hope.v1.Experience.fromObject(object.retained[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Snapshot message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Snapshot
             * @static
             * @param {hope.v1.Snapshot} message Snapshot
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Snapshot.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.retained = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.model_fingerprint = "";
                    object.layout_hash = "";
                    if (options.bytes === $String)
                        object.payload = "";
                    else {
                        object.payload = [];
                        if (options.bytes !== $Array)
                            object.payload = $util.newBuffer(object.payload);
                    }
                }
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                if (message.model_fingerprint != null && $Object.hasOwnProperty.call(message, "model_fingerprint"))
                    object.model_fingerprint = message.model_fingerprint;
                if (message.layout_hash != null && $Object.hasOwnProperty.call(message, "layout_hash"))
                    object.layout_hash = message.layout_hash;
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                    object.payload = options.bytes === $String ? $util.base64.encode(message.payload, 0, message.payload.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.payload) : message.payload;
                if (message.retained && message.retained.length) {
                    object.retained = $Array(message.retained.length);
                    for (let j = 0; j < message.retained.length; ++j)
                        object.retained[j] = $root.hope.v1.Experience.toObject(message.retained[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Snapshot to JSON.
             * @function toJSON
             * @memberof hope.v1.Snapshot
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Snapshot.prototype.toJSON = function() {
                return Snapshot.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Snapshot;
        })();

        v1.PortableSession = (function() {

            /**
             * Properties of a PortableSession.
             * @typedef {Object} hope.v1.PortableSession.$Properties
             * @property {hope.v1.SessionRecord.$Properties|null} [record] PortableSession record
             * @property {hope.v1.SessionSummary.$Properties|null} [summary] PortableSession summary
             * @property {hope.v1.Snapshot.$Properties|null} [snapshot] PortableSession snapshot
             * @property {hope.v1.Quarantine.$Properties|null} [quarantine] PortableSession quarantine
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PortableSession.
             * @memberof hope.v1
             * @interface IPortableSession
             * @augments hope.v1.PortableSession.$Properties
             * @deprecated Use hope.v1.PortableSession.$Properties instead.
             */

            /**
             * Shape of a PortableSession.
             * @typedef {hope.v1.PortableSession.$Properties} hope.v1.PortableSession.$Shape
             */

            /**
             * Constructs a new PortableSession.
             * @memberof hope.v1
             * @classdesc Represents a PortableSession.
             * @constructor
             * @param {hope.v1.PortableSession.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PortableSession = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PortableSession record.
             * @member {hope.v1.SessionRecord.$Properties|null|undefined} record
             * @memberof hope.v1.PortableSession
             * @instance
             */
            PortableSession.prototype.record = null;

            /**
             * PortableSession summary.
             * @member {hope.v1.SessionSummary.$Properties|null|undefined} summary
             * @memberof hope.v1.PortableSession
             * @instance
             */
            PortableSession.prototype.summary = null;

            /**
             * PortableSession snapshot.
             * @member {hope.v1.Snapshot.$Properties|null|undefined} snapshot
             * @memberof hope.v1.PortableSession
             * @instance
             */
            PortableSession.prototype.snapshot = null;

            /**
             * PortableSession quarantine.
             * @member {hope.v1.Quarantine.$Properties|null|undefined} quarantine
             * @memberof hope.v1.PortableSession
             * @instance
             */
            PortableSession.prototype.quarantine = null;

            /**
             * Creates a new PortableSession instance using the specified properties.
             * @function create
             * @memberof hope.v1.PortableSession
             * @static
             * @param {hope.v1.PortableSession.$Properties=} [properties] Properties to set
             * @returns {hope.v1.PortableSession} PortableSession instance
             * @type {{
             *   (properties: hope.v1.PortableSession.$Shape): hope.v1.PortableSession & hope.v1.PortableSession.$Shape;
             *   (properties?: hope.v1.PortableSession.$Properties): hope.v1.PortableSession;
             * }}
             */
            PortableSession.create = function(properties) {
                return new PortableSession(properties);
            };

            /**
             * Encodes the specified PortableSession message. Does not implicitly {@link hope.v1.PortableSession.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.PortableSession
             * @static
             * @param {hope.v1.PortableSession.$Properties} message PortableSession message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PortableSession.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    $root.hope.v1.SessionRecord.encode(message.record, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.hope.v1.SessionSummary.encode(message.summary, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                    $root.hope.v1.Snapshot.encode(message.snapshot, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.quarantine != null && $Object.hasOwnProperty.call(message, "quarantine"))
                    $root.hope.v1.Quarantine.encode(message.quarantine, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified PortableSession message, length delimited. Does not implicitly {@link hope.v1.PortableSession.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.PortableSession
             * @static
             * @param {hope.v1.PortableSession.$Properties} message PortableSession message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PortableSession.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a PortableSession message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.PortableSession
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.PortableSession & hope.v1.PortableSession.$Shape} PortableSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PortableSession.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.PortableSession();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.record = $root.hope.v1.SessionRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.summary = $root.hope.v1.SessionSummary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.snapshot = $root.hope.v1.Snapshot.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshot);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.quarantine = $root.hope.v1.Quarantine.decode(reader, reader.size(), $undefined, _depth + 1, message.quarantine);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a PortableSession message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.PortableSession
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.PortableSession & hope.v1.PortableSession.$Shape} PortableSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PortableSession.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a PortableSession message.
             * @function verify
             * @memberof hope.v1.PortableSession
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PortableSession.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.record != null && $Object.hasOwnProperty.call(message, "record")) {
                    let error = $root.hope.v1.SessionRecord.verify(message.record, _depth + 1);
                    if (error)
                        return "record." + error;
                }
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary")) {
                    let error = $root.hope.v1.SessionSummary.verify(message.summary, _depth + 1);
                    if (error)
                        return "summary." + error;
                }
                if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot")) {
                    let error = $root.hope.v1.Snapshot.verify(message.snapshot, _depth + 1);
                    if (error)
                        return "snapshot." + error;
                }
                if (message.quarantine != null && $Object.hasOwnProperty.call(message, "quarantine")) {
                    let error = $root.hope.v1.Quarantine.verify(message.quarantine, _depth + 1);
                    if (error)
                        return "quarantine." + error;
                }
                return null;
            };

            /**
             * Creates a PortableSession message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.PortableSession
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.PortableSession} PortableSession
             */
            PortableSession.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.PortableSession)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.PortableSession: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.PortableSession();
                if (object.record != null) {
                    if (!$util.isObject(object.record))
                        throw $TypeError(".hope.v1.PortableSession.record: object expected");
                    message.record = $root.hope.v1.SessionRecord.fromObject(object.record, _depth + 1);
                }
                if (object.summary != null) {
                    if (!$util.isObject(object.summary))
                        throw $TypeError(".hope.v1.PortableSession.summary: object expected");
                    message.summary = $root.hope.v1.SessionSummary.fromObject(object.summary, _depth + 1);
                }
                if (object.snapshot != null) {
                    if (!$util.isObject(object.snapshot))
                        throw $TypeError(".hope.v1.PortableSession.snapshot: object expected");
                    message.snapshot = $root.hope.v1.Snapshot.fromObject(object.snapshot, _depth + 1);
                }
                if (object.quarantine != null) {
                    if (!$util.isObject(object.quarantine))
                        throw $TypeError(".hope.v1.PortableSession.quarantine: object expected");
                    message.quarantine = $root.hope.v1.Quarantine.fromObject(object.quarantine, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a PortableSession message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.PortableSession
             * @static
             * @param {hope.v1.PortableSession} message PortableSession
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PortableSession.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.record = null;
                    object.summary = null;
                    object.snapshot = null;
                    object.quarantine = null;
                }
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    object.record = $root.hope.v1.SessionRecord.toObject(message.record, options, _depth + 1);
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    object.summary = $root.hope.v1.SessionSummary.toObject(message.summary, options, _depth + 1);
                if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                    object.snapshot = $root.hope.v1.Snapshot.toObject(message.snapshot, options, _depth + 1);
                if (message.quarantine != null && $Object.hasOwnProperty.call(message, "quarantine"))
                    object.quarantine = $root.hope.v1.Quarantine.toObject(message.quarantine, options, _depth + 1);
                return object;
            };

            /**
             * Converts this PortableSession to JSON.
             * @function toJSON
             * @memberof hope.v1.PortableSession
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PortableSession.prototype.toJSON = function() {
                return PortableSession.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PortableSession;
        })();

        v1.Experience = (function() {

            /**
             * Properties of an Experience.
             * @typedef {Object} hope.v1.Experience.$Properties
             * @property {Array.<number>|null} [tokens] Experience tokens
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Experience.
             * @memberof hope.v1
             * @interface IExperience
             * @augments hope.v1.Experience.$Properties
             * @deprecated Use hope.v1.Experience.$Properties instead.
             */

            /**
             * Shape of an Experience.
             * @typedef {hope.v1.Experience.$Properties} hope.v1.Experience.$Shape
             */

            /**
             * Constructs a new Experience.
             * @memberof hope.v1
             * @classdesc Represents an Experience.
             * @constructor
             * @param {hope.v1.Experience.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Experience = function (properties) {
                this.tokens = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Experience tokens.
             * @member {Array.<number>} tokens
             * @memberof hope.v1.Experience
             * @instance
             */
            Experience.prototype.tokens = $util.emptyArray;

            /**
             * Creates a new Experience instance using the specified properties.
             * @function create
             * @memberof hope.v1.Experience
             * @static
             * @param {hope.v1.Experience.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Experience} Experience instance
             * @type {{
             *   (properties: hope.v1.Experience.$Shape): hope.v1.Experience & hope.v1.Experience.$Shape;
             *   (properties?: hope.v1.Experience.$Properties): hope.v1.Experience;
             * }}
             */
            Experience.create = function(properties) {
                return new Experience(properties);
            };

            /**
             * Encodes the specified Experience message. Does not implicitly {@link hope.v1.Experience.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Experience
             * @static
             * @param {hope.v1.Experience.$Properties} message Experience message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Experience.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tokens != null && message.tokens.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).int32s(message.tokens);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Experience message, length delimited. Does not implicitly {@link hope.v1.Experience.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Experience
             * @static
             * @param {hope.v1.Experience.$Properties} message Experience message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Experience.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an Experience message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Experience
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Experience & hope.v1.Experience.$Shape} Experience
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Experience.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.Experience();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.tokens && message.tokens.length))
                                    message.tokens = [];
                                reader.int32s(message.tokens);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.tokens && message.tokens.length))
                                message.tokens = [];
                            message.tokens.push(reader.int32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes an Experience message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Experience
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Experience & hope.v1.Experience.$Shape} Experience
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Experience.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies an Experience message.
             * @function verify
             * @memberof hope.v1.Experience
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Experience.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.tokens != null && $Object.hasOwnProperty.call(message, "tokens")) {
                    if (!$Array.isArray(message.tokens))
                        return "tokens: array expected";
                    for (let i = 0; i < message.tokens.length; ++i)
                        if (!$util.isInteger(message.tokens[i]))
                            return "tokens: integer[] expected";
                }
                return null;
            };

            /**
             * Creates an Experience message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Experience
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Experience} Experience
             */
            Experience.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Experience)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Experience: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Experience();
                if (object.tokens) {
                    if (!$Array.isArray(object.tokens))
                        throw $TypeError(".hope.v1.Experience.tokens: array expected");
                    message.tokens = $Array(object.tokens.length);
                    for (let i = 0; i < object.tokens.length; ++i)
                        message.tokens[i] = object.tokens[i] | 0;
                }
                return message;
            };

            /**
             * Creates a plain object from an Experience message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Experience
             * @static
             * @param {hope.v1.Experience} message Experience
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Experience.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.tokens = [];
                if (message.tokens && message.tokens.length) {
                    object.tokens = $Array(message.tokens.length);
                    for (let j = 0; j < message.tokens.length; ++j)
                        object.tokens[j] = message.tokens[j];
                }
                return object;
            };

            /**
             * Converts this Experience to JSON.
             * @function toJSON
             * @memberof hope.v1.Experience
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Experience.prototype.toJSON = function() {
                return Experience.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Experience;
        })();

        v1.Version = (function() {

            /**
             * Properties of a Version.
             * @typedef {Object} hope.v1.Version.$Properties
             * @property {number|Long|null} [seq] Version seq
             * @property {string|null} [name] Version name
             * @property {string|null} [reason] Version reason
             * @property {number|Long|null} [created] Version created
             * @property {hope.v1.SessionSummary.$Properties|null} [summary] Version summary
             * @property {number|Long|null} [state_bytes] Version state_bytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Version.
             * @memberof hope.v1
             * @interface IVersion
             * @augments hope.v1.Version.$Properties
             * @deprecated Use hope.v1.Version.$Properties instead.
             */

            /**
             * Shape of a Version.
             * @typedef {hope.v1.Version.$Properties} hope.v1.Version.$Shape
             */

            /**
             * Constructs a new Version.
             * @memberof hope.v1
             * @classdesc Represents a Version.
             * @constructor
             * @param {hope.v1.Version.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Version = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Version seq.
             * @member {number|Long} seq
             * @memberof hope.v1.Version
             * @instance
             */
            Version.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Version name.
             * @member {string|null|undefined} name
             * @memberof hope.v1.Version
             * @instance
             */
            Version.prototype.name = null;

            /**
             * Version reason.
             * @member {string} reason
             * @memberof hope.v1.Version
             * @instance
             */
            Version.prototype.reason = "";

            /**
             * Version created.
             * @member {number|Long} created
             * @memberof hope.v1.Version
             * @instance
             */
            Version.prototype.created = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Version summary.
             * @member {hope.v1.SessionSummary.$Properties|null|undefined} summary
             * @memberof hope.v1.Version
             * @instance
             */
            Version.prototype.summary = null;

            /**
             * Version state_bytes.
             * @member {number|Long} state_bytes
             * @memberof hope.v1.Version
             * @instance
             */
            Version.prototype.state_bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Version.prototype, "_name", {
                get: $util.oneOfGetter($oneOfFields = ["name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Version instance using the specified properties.
             * @function create
             * @memberof hope.v1.Version
             * @static
             * @param {hope.v1.Version.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Version} Version instance
             * @type {{
             *   (properties: hope.v1.Version.$Shape): hope.v1.Version & hope.v1.Version.$Shape;
             *   (properties?: hope.v1.Version.$Properties): hope.v1.Version;
             * }}
             */
            Version.create = function(properties) {
                return new Version(properties);
            };

            /**
             * Encodes the specified Version message. Does not implicitly {@link hope.v1.Version.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Version
             * @static
             * @param {hope.v1.Version.$Properties} message Version message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Version.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.seq);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
                if (message.created != null && $Object.hasOwnProperty.call(message, "created") && (typeof message.created === "object" ? message.created.low || message.created.high : message.created !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.created);
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    $root.hope.v1.SessionSummary.encode(message.summary, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.state_bytes != null && $Object.hasOwnProperty.call(message, "state_bytes") && (typeof message.state_bytes === "object" ? message.state_bytes.low || message.state_bytes.high : message.state_bytes !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.state_bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Version message, length delimited. Does not implicitly {@link hope.v1.Version.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Version
             * @static
             * @param {hope.v1.Version.$Properties} message Version message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Version.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Version message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Version
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Version & hope.v1.Version.$Shape} Version
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Version.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.Version();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message._name = "name";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.created = value;
                            else
                                delete message.created;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.summary = $root.hope.v1.SessionSummary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.state_bytes = value;
                            else
                                delete message.state_bytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a Version message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Version
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Version & hope.v1.Version.$Shape} Version
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Version.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Version message.
             * @function verify
             * @memberof hope.v1.Version
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Version.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (!$util.isInteger(message.seq) && !(message.seq && $util.isInteger(message.seq.low) && $util.isInteger(message.seq.high)))
                        return "seq: integer|Long expected";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name")) {
                    properties._name = 1;
                    if (!$util.isString(message.name))
                        return "name: string expected";
                }
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                if (message.created != null && $Object.hasOwnProperty.call(message, "created"))
                    if (!$util.isInteger(message.created) && !(message.created && $util.isInteger(message.created.low) && $util.isInteger(message.created.high)))
                        return "created: integer|Long expected";
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary")) {
                    let error = $root.hope.v1.SessionSummary.verify(message.summary, _depth + 1);
                    if (error)
                        return "summary." + error;
                }
                if (message.state_bytes != null && $Object.hasOwnProperty.call(message, "state_bytes"))
                    if (!$util.isInteger(message.state_bytes) && !(message.state_bytes && $util.isInteger(message.state_bytes.low) && $util.isInteger(message.state_bytes.high)))
                        return "state_bytes: integer|Long expected";
                return null;
            };

            /**
             * Creates a Version message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Version
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Version} Version
             */
            Version.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Version)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Version: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Version();
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                if (object.name != null)
                    message.name = $String(object.name);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                if (object.created != null)
                    if (typeof object.created === "object" ? object.created.low || object.created.high : $Number(object.created) !== 0)
                        if ($util.Long)
                            message.created = $util.Long.fromValue(object.created, true);
                        else if (typeof object.created === "string")
                            message.created = $parseInt(object.created, 10);
                        else if (typeof object.created === "number")
                            message.created = object.created;
                        else if (typeof object.created === "object")
                            message.created = new $util.LongBits(object.created.low >>> 0, object.created.high >>> 0).toNumber(true);
                if (object.summary != null) {
                    if (!$util.isObject(object.summary))
                        throw $TypeError(".hope.v1.Version.summary: object expected");
                    message.summary = $root.hope.v1.SessionSummary.fromObject(object.summary, _depth + 1);
                }
                if (object.state_bytes != null)
                    if (typeof object.state_bytes === "object" ? object.state_bytes.low || object.state_bytes.high : $Number(object.state_bytes) !== 0)
                        if ($util.Long)
                            message.state_bytes = $util.Long.fromValue(object.state_bytes, true);
                        else if (typeof object.state_bytes === "string")
                            message.state_bytes = $parseInt(object.state_bytes, 10);
                        else if (typeof object.state_bytes === "number")
                            message.state_bytes = object.state_bytes;
                        else if (typeof object.state_bytes === "object")
                            message.state_bytes = new $util.LongBits(object.state_bytes.low >>> 0, object.state_bytes.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Version message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Version
             * @static
             * @param {hope.v1.Version} message Version
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Version.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.reason = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.created = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.created = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.summary = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.state_bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.state_bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                if (message.created != null && $Object.hasOwnProperty.call(message, "created"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.created = typeof message.created === "number" ? $BigInt(message.created) : $util.Long.fromBits(message.created.low >>> 0, message.created.high >>> 0, true).toBigInt();
                    else if (typeof message.created === "number")
                        object.created = options.longs === $String ? $String(message.created) : message.created;
                    else
                        object.created = options.longs === $String ? $util.Long.prototype.toString.call(message.created) : options.longs === $Number ? new $util.LongBits(message.created.low >>> 0, message.created.high >>> 0).toNumber(true) : message.created;
                if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                    object.summary = $root.hope.v1.SessionSummary.toObject(message.summary, options, _depth + 1);
                if (message.state_bytes != null && $Object.hasOwnProperty.call(message, "state_bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.state_bytes = typeof message.state_bytes === "number" ? $BigInt(message.state_bytes) : $util.Long.fromBits(message.state_bytes.low >>> 0, message.state_bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.state_bytes === "number")
                        object.state_bytes = options.longs === $String ? $String(message.state_bytes) : message.state_bytes;
                    else
                        object.state_bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.state_bytes) : options.longs === $Number ? new $util.LongBits(message.state_bytes.low >>> 0, message.state_bytes.high >>> 0).toNumber(true) : message.state_bytes;
                return object;
            };

            /**
             * Converts this Version to JSON.
             * @function toJSON
             * @memberof hope.v1.Version
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Version.prototype.toJSON = function() {
                return Version.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Version;
        })();

        v1.Job = (function() {

            /**
             * Properties of a Job.
             * @typedef {Object} hope.v1.Job.$Properties
             * @property {number|Long|null} [number] Job number
             * @property {string|null} [status] Job status
             * @property {boolean|null} [automatic] Job automatic
             * @property {number|Long|null} [created] Job created
             * @property {number|Long|null} [started] Job started
             * @property {number|Long|null} [finished] Job finished
             * @property {string|null} [settings] Job settings
             * @property {string|null} [outcome] Job outcome
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Job.
             * @memberof hope.v1
             * @interface IJob
             * @augments hope.v1.Job.$Properties
             * @deprecated Use hope.v1.Job.$Properties instead.
             */

            /**
             * Shape of a Job.
             * @typedef {hope.v1.Job.$Properties} hope.v1.Job.$Shape
             */

            /**
             * Constructs a new Job.
             * @memberof hope.v1
             * @classdesc Represents a Job.
             * @constructor
             * @param {hope.v1.Job.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Job = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Job number.
             * @member {number|Long} number
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Job status.
             * @member {string} status
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.status = "";

            /**
             * Job automatic.
             * @member {boolean} automatic
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.automatic = false;

            /**
             * Job created.
             * @member {number|Long} created
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.created = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Job started.
             * @member {number|Long|null|undefined} started
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.started = null;

            /**
             * Job finished.
             * @member {number|Long|null|undefined} finished
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.finished = null;

            /**
             * Job settings.
             * @member {string} settings
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.settings = "";

            /**
             * Job outcome.
             * @member {string|null|undefined} outcome
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.outcome = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Job.prototype, "_started", {
                get: $util.oneOfGetter($oneOfFields = ["started"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Job.prototype, "_finished", {
                get: $util.oneOfGetter($oneOfFields = ["finished"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Job.prototype, "_outcome", {
                get: $util.oneOfGetter($oneOfFields = ["outcome"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Job instance using the specified properties.
             * @function create
             * @memberof hope.v1.Job
             * @static
             * @param {hope.v1.Job.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Job} Job instance
             * @type {{
             *   (properties: hope.v1.Job.$Shape): hope.v1.Job & hope.v1.Job.$Shape;
             *   (properties?: hope.v1.Job.$Properties): hope.v1.Job;
             * }}
             */
            Job.create = function(properties) {
                return new Job(properties);
            };

            /**
             * Encodes the specified Job message. Does not implicitly {@link hope.v1.Job.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Job
             * @static
             * @param {hope.v1.Job.$Properties} message Job message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Job.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.number);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.status);
                if (message.automatic != null && $Object.hasOwnProperty.call(message, "automatic") && message.automatic !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.automatic);
                if (message.created != null && $Object.hasOwnProperty.call(message, "created") && (typeof message.created === "object" ? message.created.low || message.created.high : message.created !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.created);
                if (message.started != null && $Object.hasOwnProperty.call(message, "started"))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.started);
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.finished);
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings") && message.settings !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.settings);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.outcome);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Job message, length delimited. Does not implicitly {@link hope.v1.Job.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Job
             * @static
             * @param {hope.v1.Job.$Properties} message Job message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Job.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Job message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Job
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Job & hope.v1.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Job.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.Job();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.automatic = value;
                            else
                                delete message.automatic;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.created = value;
                            else
                                delete message.created;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.started = reader.uint64();
                            message._started = "started";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.finished = reader.uint64();
                            message._finished = "finished";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.settings = value;
                            else
                                delete message.settings;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.outcome = reader.stringVerify();
                            message._outcome = "outcome";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes a Job message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Job
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Job & hope.v1.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Job.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Job message.
             * @function verify
             * @memberof hope.v1.Job
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Job.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (!$util.isInteger(message.number) && !(message.number && $util.isInteger(message.number.low) && $util.isInteger(message.number.high)))
                        return "number: integer|Long expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isString(message.status))
                        return "status: string expected";
                if (message.automatic != null && $Object.hasOwnProperty.call(message, "automatic"))
                    if (typeof message.automatic !== "boolean")
                        return "automatic: boolean expected";
                if (message.created != null && $Object.hasOwnProperty.call(message, "created"))
                    if (!$util.isInteger(message.created) && !(message.created && $util.isInteger(message.created.low) && $util.isInteger(message.created.high)))
                        return "created: integer|Long expected";
                if (message.started != null && $Object.hasOwnProperty.call(message, "started")) {
                    properties._started = 1;
                    if (!$util.isInteger(message.started) && !(message.started && $util.isInteger(message.started.low) && $util.isInteger(message.started.high)))
                        return "started: integer|Long expected";
                }
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished")) {
                    properties._finished = 1;
                    if (!$util.isInteger(message.finished) && !(message.finished && $util.isInteger(message.finished.low) && $util.isInteger(message.finished.high)))
                        return "finished: integer|Long expected";
                }
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                    if (!$util.isString(message.settings))
                        return "settings: string expected";
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome")) {
                    properties._outcome = 1;
                    if (!$util.isString(message.outcome))
                        return "outcome: string expected";
                }
                return null;
            };

            /**
             * Creates a Job message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Job
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Job} Job
             */
            Job.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Job)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Job: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Job();
                if (object.number != null)
                    if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                        if ($util.Long)
                            message.number = $util.Long.fromValue(object.number, true);
                        else if (typeof object.number === "string")
                            message.number = $parseInt(object.number, 10);
                        else if (typeof object.number === "number")
                            message.number = object.number;
                        else if (typeof object.number === "object")
                            message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
                if (object.status != null)
                    if (typeof object.status !== "string" || object.status.length)
                        message.status = $String(object.status);
                if (object.automatic != null)
                    if (object.automatic)
                        message.automatic = $Boolean(object.automatic);
                if (object.created != null)
                    if (typeof object.created === "object" ? object.created.low || object.created.high : $Number(object.created) !== 0)
                        if ($util.Long)
                            message.created = $util.Long.fromValue(object.created, true);
                        else if (typeof object.created === "string")
                            message.created = $parseInt(object.created, 10);
                        else if (typeof object.created === "number")
                            message.created = object.created;
                        else if (typeof object.created === "object")
                            message.created = new $util.LongBits(object.created.low >>> 0, object.created.high >>> 0).toNumber(true);
                if (object.started != null)
                    if ($util.Long)
                        message.started = $util.Long.fromValue(object.started, true);
                    else if (typeof object.started === "string")
                        message.started = $parseInt(object.started, 10);
                    else if (typeof object.started === "number")
                        message.started = object.started;
                    else if (typeof object.started === "object")
                        message.started = new $util.LongBits(object.started.low >>> 0, object.started.high >>> 0).toNumber(true);
                if (object.finished != null)
                    if ($util.Long)
                        message.finished = $util.Long.fromValue(object.finished, true);
                    else if (typeof object.finished === "string")
                        message.finished = $parseInt(object.finished, 10);
                    else if (typeof object.finished === "number")
                        message.finished = object.finished;
                    else if (typeof object.finished === "object")
                        message.finished = new $util.LongBits(object.finished.low >>> 0, object.finished.high >>> 0).toNumber(true);
                if (object.settings != null)
                    if (typeof object.settings !== "string" || object.settings.length)
                        message.settings = $String(object.settings);
                if (object.outcome != null)
                    message.outcome = $String(object.outcome);
                return message;
            };

            /**
             * Creates a plain object from a Job message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Job
             * @static
             * @param {hope.v1.Job} message Job
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Job.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.status = "";
                    object.automatic = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.created = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.created = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.settings = "";
                }
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                    else if (typeof message.number === "number")
                        object.number = options.longs === $String ? $String(message.number) : message.number;
                    else
                        object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.automatic != null && $Object.hasOwnProperty.call(message, "automatic"))
                    object.automatic = message.automatic;
                if (message.created != null && $Object.hasOwnProperty.call(message, "created"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.created = typeof message.created === "number" ? $BigInt(message.created) : $util.Long.fromBits(message.created.low >>> 0, message.created.high >>> 0, true).toBigInt();
                    else if (typeof message.created === "number")
                        object.created = options.longs === $String ? $String(message.created) : message.created;
                    else
                        object.created = options.longs === $String ? $util.Long.prototype.toString.call(message.created) : options.longs === $Number ? new $util.LongBits(message.created.low >>> 0, message.created.high >>> 0).toNumber(true) : message.created;
                if (message.started != null && $Object.hasOwnProperty.call(message, "started"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.started = typeof message.started === "number" ? $BigInt(message.started) : $util.Long.fromBits(message.started.low >>> 0, message.started.high >>> 0, true).toBigInt();
                    else if (typeof message.started === "number")
                        object.started = options.longs === $String ? $String(message.started) : message.started;
                    else
                        object.started = options.longs === $String ? $util.Long.prototype.toString.call(message.started) : options.longs === $Number ? new $util.LongBits(message.started.low >>> 0, message.started.high >>> 0).toNumber(true) : message.started;
                if (message.finished != null && $Object.hasOwnProperty.call(message, "finished"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.finished = typeof message.finished === "number" ? $BigInt(message.finished) : $util.Long.fromBits(message.finished.low >>> 0, message.finished.high >>> 0, true).toBigInt();
                    else if (typeof message.finished === "number")
                        object.finished = options.longs === $String ? $String(message.finished) : message.finished;
                    else
                        object.finished = options.longs === $String ? $util.Long.prototype.toString.call(message.finished) : options.longs === $Number ? new $util.LongBits(message.finished.low >>> 0, message.finished.high >>> 0).toNumber(true) : message.finished;
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                    object.settings = message.settings;
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    object.outcome = message.outcome;
                return object;
            };

            /**
             * Converts this Job to JSON.
             * @function toJSON
             * @memberof hope.v1.Job
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Job.prototype.toJSON = function() {
                return Job.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Job;
        })();

        v1.OpenJobs = (function() {

            /**
             * Properties of an OpenJobs.
             * @typedef {Object} hope.v1.OpenJobs.$Properties
             * @property {Array.<hope.v1.OpenJob.$Properties>|null} [jobs] OpenJobs jobs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenJobs.
             * @memberof hope.v1
             * @interface IOpenJobs
             * @augments hope.v1.OpenJobs.$Properties
             * @deprecated Use hope.v1.OpenJobs.$Properties instead.
             */

            /**
             * Shape of an OpenJobs.
             * @typedef {hope.v1.OpenJobs.$Properties} hope.v1.OpenJobs.$Shape
             */

            /**
             * Constructs a new OpenJobs.
             * @memberof hope.v1
             * @classdesc Represents an OpenJobs.
             * @constructor
             * @param {hope.v1.OpenJobs.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenJobs = function (properties) {
                this.jobs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenJobs jobs.
             * @member {Array.<hope.v1.OpenJob.$Properties>} jobs
             * @memberof hope.v1.OpenJobs
             * @instance
             */
            OpenJobs.prototype.jobs = $util.emptyArray;

            /**
             * Creates a new OpenJobs instance using the specified properties.
             * @function create
             * @memberof hope.v1.OpenJobs
             * @static
             * @param {hope.v1.OpenJobs.$Properties=} [properties] Properties to set
             * @returns {hope.v1.OpenJobs} OpenJobs instance
             * @type {{
             *   (properties: hope.v1.OpenJobs.$Shape): hope.v1.OpenJobs & hope.v1.OpenJobs.$Shape;
             *   (properties?: hope.v1.OpenJobs.$Properties): hope.v1.OpenJobs;
             * }}
             */
            OpenJobs.create = function(properties) {
                return new OpenJobs(properties);
            };

            /**
             * Encodes the specified OpenJobs message. Does not implicitly {@link hope.v1.OpenJobs.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.OpenJobs
             * @static
             * @param {hope.v1.OpenJobs.$Properties} message OpenJobs message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenJobs.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.jobs != null && message.jobs.length)
                    for (let i = 0; i < message.jobs.length; ++i)
                        $root.hope.v1.OpenJob.encode(message.jobs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified OpenJobs message, length delimited. Does not implicitly {@link hope.v1.OpenJobs.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.OpenJobs
             * @static
             * @param {hope.v1.OpenJobs.$Properties} message OpenJobs message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenJobs.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an OpenJobs message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.OpenJobs
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.OpenJobs & hope.v1.OpenJobs.$Shape} OpenJobs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenJobs.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.OpenJobs();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.jobs && message.jobs.length))
                                message.jobs = [];
                            message.jobs.push($root.hope.v1.OpenJob.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes an OpenJobs message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.OpenJobs
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.OpenJobs & hope.v1.OpenJobs.$Shape} OpenJobs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenJobs.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies an OpenJobs message.
             * @function verify
             * @memberof hope.v1.OpenJobs
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            OpenJobs.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.jobs != null && $Object.hasOwnProperty.call(message, "jobs")) {
                    if (!$Array.isArray(message.jobs))
                        return "jobs: array expected";
                    for (let i = 0; i < message.jobs.length; ++i) {
                        let error = $root.hope.v1.OpenJob.verify(message.jobs[i], _depth + 1);
                        if (error)
                            return "jobs." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an OpenJobs message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.OpenJobs
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.OpenJobs} OpenJobs
             */
            OpenJobs.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.OpenJobs)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.OpenJobs: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.OpenJobs();
                if (object.jobs) {
                    if (!$Array.isArray(object.jobs))
                        throw $TypeError(".hope.v1.OpenJobs.jobs: array expected");
                    message.jobs = $Array(object.jobs.length);
                    for (let i = 0; i < object.jobs.length; ++i) {
                        if (!$util.isObject(object.jobs[i]))
                            throw $TypeError(".hope.v1.OpenJobs.jobs: object expected");
                        message.jobs[i] = $root.hope.v1.OpenJob.fromObject(object.jobs[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an OpenJobs message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.OpenJobs
             * @static
             * @param {hope.v1.OpenJobs} message OpenJobs
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            OpenJobs.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.jobs = [];
                if (message.jobs && message.jobs.length) {
                    object.jobs = $Array(message.jobs.length);
                    for (let j = 0; j < message.jobs.length; ++j)
                        object.jobs[j] = $root.hope.v1.OpenJob.toObject(message.jobs[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this OpenJobs to JSON.
             * @function toJSON
             * @memberof hope.v1.OpenJobs
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            OpenJobs.prototype.toJSON = function() {
                return OpenJobs.toObject(this, $protobuf.util.toJSONOptions);
            };

            return OpenJobs;
        })();

        v1.OpenJob = (function() {

            /**
             * Properties of an OpenJob.
             * @typedef {Object} hope.v1.OpenJob.$Properties
             * @property {string|null} [session] OpenJob session
             * @property {number|Long|null} [number] OpenJob number
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenJob.
             * @memberof hope.v1
             * @interface IOpenJob
             * @augments hope.v1.OpenJob.$Properties
             * @deprecated Use hope.v1.OpenJob.$Properties instead.
             */

            /**
             * Shape of an OpenJob.
             * @typedef {hope.v1.OpenJob.$Properties} hope.v1.OpenJob.$Shape
             */

            /**
             * Constructs a new OpenJob.
             * @memberof hope.v1
             * @classdesc Represents an OpenJob.
             * @constructor
             * @param {hope.v1.OpenJob.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenJob = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenJob session.
             * @member {string} session
             * @memberof hope.v1.OpenJob
             * @instance
             */
            OpenJob.prototype.session = "";

            /**
             * OpenJob number.
             * @member {number|Long} number
             * @memberof hope.v1.OpenJob
             * @instance
             */
            OpenJob.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new OpenJob instance using the specified properties.
             * @function create
             * @memberof hope.v1.OpenJob
             * @static
             * @param {hope.v1.OpenJob.$Properties=} [properties] Properties to set
             * @returns {hope.v1.OpenJob} OpenJob instance
             * @type {{
             *   (properties: hope.v1.OpenJob.$Shape): hope.v1.OpenJob & hope.v1.OpenJob.$Shape;
             *   (properties?: hope.v1.OpenJob.$Properties): hope.v1.OpenJob;
             * }}
             */
            OpenJob.create = function(properties) {
                return new OpenJob(properties);
            };

            /**
             * Encodes the specified OpenJob message. Does not implicitly {@link hope.v1.OpenJob.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.OpenJob
             * @static
             * @param {hope.v1.OpenJob.$Properties} message OpenJob message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenJob.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.session);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.number);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified OpenJob message, length delimited. Does not implicitly {@link hope.v1.OpenJob.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.OpenJob
             * @static
             * @param {hope.v1.OpenJob.$Properties} message OpenJob message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenJob.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an OpenJob message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.OpenJob
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.OpenJob & hope.v1.OpenJob.$Shape} OpenJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenJob.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.hope.v1.OpenJob();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Decodes an OpenJob message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.OpenJob
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.OpenJob & hope.v1.OpenJob.$Shape} OpenJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenJob.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies an OpenJob message.
             * @function verify
             * @memberof hope.v1.OpenJob
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            OpenJob.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    if (!$util.isString(message.session))
                        return "session: string expected";
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (!$util.isInteger(message.number) && !(message.number && $util.isInteger(message.number.low) && $util.isInteger(message.number.high)))
                        return "number: integer|Long expected";
                return null;
            };

            /**
             * Creates an OpenJob message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.OpenJob
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.OpenJob} OpenJob
             */
            OpenJob.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.OpenJob)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.OpenJob: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.OpenJob();
                if (object.session != null)
                    if (typeof object.session !== "string" || object.session.length)
                        message.session = $String(object.session);
                if (object.number != null)
                    if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                        if ($util.Long)
                            message.number = $util.Long.fromValue(object.number, true);
                        else if (typeof object.number === "string")
                            message.number = $parseInt(object.number, 10);
                        else if (typeof object.number === "number")
                            message.number = object.number;
                        else if (typeof object.number === "object")
                            message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an OpenJob message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.OpenJob
             * @static
             * @param {hope.v1.OpenJob} message OpenJob
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            OpenJob.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.session = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                    else if (typeof message.number === "number")
                        object.number = options.longs === $String ? $String(message.number) : message.number;
                    else
                        object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
                return object;
            };

            /**
             * Converts this OpenJob to JSON.
             * @function toJSON
             * @memberof hope.v1.OpenJob
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            OpenJob.prototype.toJSON = function() {
                return OpenJob.toObject(this, $protobuf.util.toJSONOptions);
            };

            return OpenJob;
        })();

        return v1;
    })();

    return hope;
})();

export {
  $root as default
};
