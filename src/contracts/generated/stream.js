/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Array = $util.global.Array, $String = $util.global.String, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $isFinite = $util.global.isFinite, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["hope-stream"] || ($protobuf.roots["hope-stream"] = {});

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

        v1.ClientMessage = (function() {

            /**
             * Properties of a ClientMessage.
             * @typedef {Object} hope.v1.ClientMessage.$Properties
             * @property {hope.v1.Generate.$Properties|null} [generate] ClientMessage generate
             * @property {hope.v1.Learn.$Properties|null} [learn] ClientMessage learn
             * @property {hope.v1.Cancel.$Properties|null} [cancel] ClientMessage cancel
             * @property {hope.v1.Ping.$Properties|null} [ping] ClientMessage ping
             * @property {hope.v1.Consolidate.$Properties|null} [consolidate] ClientMessage consolidate
             * @property {"generate"|"learn"|"cancel"|"ping"|"consolidate"} [message] ClientMessage message
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClientMessage.
             * @memberof hope.v1
             * @interface IClientMessage
             * @augments hope.v1.ClientMessage.$Properties
             * @deprecated Use hope.v1.ClientMessage.$Properties instead.
             */

            /**
             * Narrowed shape of a ClientMessage.
             * @typedef {{
             *   generate?: hope.v1.Generate.$Shape|null;
             *   learn?: hope.v1.Learn.$Shape|null;
             *   cancel?: hope.v1.Cancel.$Shape|null;
             *   ping?: hope.v1.Ping.$Shape|null;
             *   consolidate?: hope.v1.Consolidate.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ message?: undefined; generate?: null; learn?: null; cancel?: null; ping?: null; consolidate?: null }|{ message?: "generate"; generate: hope.v1.Generate.$Shape; learn?: null; cancel?: null; ping?: null; consolidate?: null }|{ message?: "learn"; generate?: null; learn: hope.v1.Learn.$Shape; cancel?: null; ping?: null; consolidate?: null }|{ message?: "cancel"; generate?: null; learn?: null; cancel: hope.v1.Cancel.$Shape; ping?: null; consolidate?: null }|{ message?: "ping"; generate?: null; learn?: null; cancel?: null; ping: hope.v1.Ping.$Shape; consolidate?: null }|{ message?: "consolidate"; generate?: null; learn?: null; cancel?: null; ping?: null; consolidate: hope.v1.Consolidate.$Shape })
             * )} hope.v1.ClientMessage.$Shape
             */

            /**
             * Constructs a new ClientMessage.
             * @memberof hope.v1
             * @classdesc Represents a ClientMessage.
             * @constructor
             * @param {hope.v1.ClientMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClientMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClientMessage generate.
             * @member {hope.v1.Generate.$Properties|null|undefined} generate
             * @memberof hope.v1.ClientMessage
             * @instance
             */
            ClientMessage.prototype.generate = null;

            /**
             * ClientMessage learn.
             * @member {hope.v1.Learn.$Properties|null|undefined} learn
             * @memberof hope.v1.ClientMessage
             * @instance
             */
            ClientMessage.prototype.learn = null;

            /**
             * ClientMessage cancel.
             * @member {hope.v1.Cancel.$Properties|null|undefined} cancel
             * @memberof hope.v1.ClientMessage
             * @instance
             */
            ClientMessage.prototype.cancel = null;

            /**
             * ClientMessage ping.
             * @member {hope.v1.Ping.$Properties|null|undefined} ping
             * @memberof hope.v1.ClientMessage
             * @instance
             */
            ClientMessage.prototype.ping = null;

            /**
             * ClientMessage consolidate.
             * @member {hope.v1.Consolidate.$Properties|null|undefined} consolidate
             * @memberof hope.v1.ClientMessage
             * @instance
             */
            ClientMessage.prototype.consolidate = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ClientMessage message.
             * @member {"generate"|"learn"|"cancel"|"ping"|"consolidate"|undefined} message
             * @memberof hope.v1.ClientMessage
             * @instance
             */
            $Object.defineProperty(ClientMessage.prototype, "message", {
                get: $util.oneOfGetter($oneOfFields = ["generate", "learn", "cancel", "ping", "consolidate"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ClientMessage instance using the specified properties.
             * @function create
             * @memberof hope.v1.ClientMessage
             * @static
             * @param {hope.v1.ClientMessage.$Properties=} [properties] Properties to set
             * @returns {hope.v1.ClientMessage} ClientMessage instance
             * @type {{
             *   (properties: hope.v1.ClientMessage.$Shape): hope.v1.ClientMessage & hope.v1.ClientMessage.$Shape;
             *   (properties?: hope.v1.ClientMessage.$Properties): hope.v1.ClientMessage;
             * }}
             */
            ClientMessage.create = function(properties) {
                return new ClientMessage(properties);
            };

            /**
             * Encodes the specified ClientMessage message. Does not implicitly {@link hope.v1.ClientMessage.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.ClientMessage
             * @static
             * @param {hope.v1.ClientMessage.$Properties} message ClientMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClientMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generate != null && $Object.hasOwnProperty.call(message, "generate"))
                    $root.hope.v1.Generate.encode(message.generate, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn"))
                    $root.hope.v1.Learn.encode(message.learn, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.cancel != null && $Object.hasOwnProperty.call(message, "cancel"))
                    $root.hope.v1.Cancel.encode(message.cancel, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
                    $root.hope.v1.Ping.encode(message.ping, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.consolidate != null && $Object.hasOwnProperty.call(message, "consolidate"))
                    $root.hope.v1.Consolidate.encode(message.consolidate, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified ClientMessage message, length delimited. Does not implicitly {@link hope.v1.ClientMessage.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.ClientMessage
             * @static
             * @param {hope.v1.ClientMessage.$Properties} message ClientMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClientMessage.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a ClientMessage message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.ClientMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.ClientMessage & hope.v1.ClientMessage.$Shape} ClientMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClientMessage.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.ClientMessage();
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
                            message.generate = $root.hope.v1.Generate.decode(reader, reader.size(), $undefined, _depth + 1, message.generate);
                            message.message = "generate";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.learn = $root.hope.v1.Learn.decode(reader, reader.size(), $undefined, _depth + 1, message.learn);
                            message.message = "learn";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.cancel = $root.hope.v1.Cancel.decode(reader, reader.size(), $undefined, _depth + 1, message.cancel);
                            message.message = "cancel";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.ping = $root.hope.v1.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
                            message.message = "ping";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.consolidate = $root.hope.v1.Consolidate.decode(reader, reader.size(), $undefined, _depth + 1, message.consolidate);
                            message.message = "consolidate";
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
             * Decodes a ClientMessage message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.ClientMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.ClientMessage & hope.v1.ClientMessage.$Shape} ClientMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClientMessage.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a ClientMessage message.
             * @function verify
             * @memberof hope.v1.ClientMessage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ClientMessage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.generate != null && $Object.hasOwnProperty.call(message, "generate")) {
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Generate.verify(message.generate, _depth + 1);
                        if (error)
                            return "generate." + error;
                    }
                }
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Learn.verify(message.learn, _depth + 1);
                        if (error)
                            return "learn." + error;
                    }
                }
                if (message.cancel != null && $Object.hasOwnProperty.call(message, "cancel")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Cancel.verify(message.cancel, _depth + 1);
                        if (error)
                            return "cancel." + error;
                    }
                }
                if (message.ping != null && $Object.hasOwnProperty.call(message, "ping")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Ping.verify(message.ping, _depth + 1);
                        if (error)
                            return "ping." + error;
                    }
                }
                if (message.consolidate != null && $Object.hasOwnProperty.call(message, "consolidate")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Consolidate.verify(message.consolidate, _depth + 1);
                        if (error)
                            return "consolidate." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ClientMessage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.ClientMessage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.ClientMessage} ClientMessage
             */
            ClientMessage.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.ClientMessage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.ClientMessage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.ClientMessage();
                if (object.generate != null) {
                    if (!$util.isObject(object.generate))
                        throw $TypeError(".hope.v1.ClientMessage.generate: object expected");
                    message.generate = $root.hope.v1.Generate.fromObject(object.generate, _depth + 1);
                }
                if (object.learn != null) {
                    if (!$util.isObject(object.learn))
                        throw $TypeError(".hope.v1.ClientMessage.learn: object expected");
                    message.learn = $root.hope.v1.Learn.fromObject(object.learn, _depth + 1);
                }
                if (object.cancel != null) {
                    if (!$util.isObject(object.cancel))
                        throw $TypeError(".hope.v1.ClientMessage.cancel: object expected");
                    message.cancel = $root.hope.v1.Cancel.fromObject(object.cancel, _depth + 1);
                }
                if (object.ping != null) {
                    if (!$util.isObject(object.ping))
                        throw $TypeError(".hope.v1.ClientMessage.ping: object expected");
                    message.ping = $root.hope.v1.Ping.fromObject(object.ping, _depth + 1);
                }
                if (object.consolidate != null) {
                    if (!$util.isObject(object.consolidate))
                        throw $TypeError(".hope.v1.ClientMessage.consolidate: object expected");
                    message.consolidate = $root.hope.v1.Consolidate.fromObject(object.consolidate, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ClientMessage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.ClientMessage
             * @static
             * @param {hope.v1.ClientMessage} message ClientMessage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ClientMessage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.generate != null && $Object.hasOwnProperty.call(message, "generate")) {
                    object.generate = $root.hope.v1.Generate.toObject(message.generate, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "generate";
                }
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn")) {
                    object.learn = $root.hope.v1.Learn.toObject(message.learn, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "learn";
                }
                if (message.cancel != null && $Object.hasOwnProperty.call(message, "cancel")) {
                    object.cancel = $root.hope.v1.Cancel.toObject(message.cancel, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "cancel";
                }
                if (message.ping != null && $Object.hasOwnProperty.call(message, "ping")) {
                    object.ping = $root.hope.v1.Ping.toObject(message.ping, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "ping";
                }
                if (message.consolidate != null && $Object.hasOwnProperty.call(message, "consolidate")) {
                    object.consolidate = $root.hope.v1.Consolidate.toObject(message.consolidate, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "consolidate";
                }
                return object;
            };

            /**
             * Converts this ClientMessage to JSON.
             * @function toJSON
             * @memberof hope.v1.ClientMessage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ClientMessage.prototype.toJSON = function() {
                return ClientMessage.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ClientMessage;
        })();

        v1.ServerMessage = (function() {

            /**
             * Properties of a ServerMessage.
             * @typedef {Object} hope.v1.ServerMessage.$Properties
             * @property {hope.v1.Accepted.$Properties|null} [accepted] ServerMessage accepted
             * @property {hope.v1.Token.$Properties|null} [token] ServerMessage token
             * @property {hope.v1.Progress.$Properties|null} [progress] ServerMessage progress
             * @property {hope.v1.Done.$Properties|null} [done] ServerMessage done
             * @property {hope.v1.Error.$Properties|null} [error] ServerMessage error
             * @property {hope.v1.Pong.$Properties|null} [pong] ServerMessage pong
             * @property {hope.v1.LevelUpdate.$Properties|null} [level_update] ServerMessage level_update
             * @property {"accepted"|"token"|"progress"|"done"|"error"|"pong"|"level_update"} [message] ServerMessage message
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ServerMessage.
             * @memberof hope.v1
             * @interface IServerMessage
             * @augments hope.v1.ServerMessage.$Properties
             * @deprecated Use hope.v1.ServerMessage.$Properties instead.
             */

            /**
             * Narrowed shape of a ServerMessage.
             * @typedef {{
             *   accepted?: hope.v1.Accepted.$Shape|null;
             *   token?: hope.v1.Token.$Shape|null;
             *   progress?: hope.v1.Progress.$Shape|null;
             *   done?: hope.v1.Done.$Shape|null;
             *   error?: hope.v1.Error.$Shape|null;
             *   pong?: hope.v1.Pong.$Shape|null;
             *   level_update?: hope.v1.LevelUpdate.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ message?: undefined; accepted?: null; token?: null; progress?: null; done?: null; error?: null; pong?: null; level_update?: null }|{ message?: "accepted"; accepted: hope.v1.Accepted.$Shape; token?: null; progress?: null; done?: null; error?: null; pong?: null; level_update?: null }|{ message?: "token"; accepted?: null; token: hope.v1.Token.$Shape; progress?: null; done?: null; error?: null; pong?: null; level_update?: null }|{ message?: "progress"; accepted?: null; token?: null; progress: hope.v1.Progress.$Shape; done?: null; error?: null; pong?: null; level_update?: null }|{ message?: "done"; accepted?: null; token?: null; progress?: null; done: hope.v1.Done.$Shape; error?: null; pong?: null; level_update?: null }|{ message?: "error"; accepted?: null; token?: null; progress?: null; done?: null; error: hope.v1.Error.$Shape; pong?: null; level_update?: null }|{ message?: "pong"; accepted?: null; token?: null; progress?: null; done?: null; error?: null; pong: hope.v1.Pong.$Shape; level_update?: null }|{ message?: "level_update"; accepted?: null; token?: null; progress?: null; done?: null; error?: null; pong?: null; level_update: hope.v1.LevelUpdate.$Shape })
             * )} hope.v1.ServerMessage.$Shape
             */

            /**
             * Constructs a new ServerMessage.
             * @memberof hope.v1
             * @classdesc Represents a ServerMessage.
             * @constructor
             * @param {hope.v1.ServerMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ServerMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ServerMessage accepted.
             * @member {hope.v1.Accepted.$Properties|null|undefined} accepted
             * @memberof hope.v1.ServerMessage
             * @instance
             */
            ServerMessage.prototype.accepted = null;

            /**
             * ServerMessage token.
             * @member {hope.v1.Token.$Properties|null|undefined} token
             * @memberof hope.v1.ServerMessage
             * @instance
             */
            ServerMessage.prototype.token = null;

            /**
             * ServerMessage progress.
             * @member {hope.v1.Progress.$Properties|null|undefined} progress
             * @memberof hope.v1.ServerMessage
             * @instance
             */
            ServerMessage.prototype.progress = null;

            /**
             * ServerMessage done.
             * @member {hope.v1.Done.$Properties|null|undefined} done
             * @memberof hope.v1.ServerMessage
             * @instance
             */
            ServerMessage.prototype.done = null;

            /**
             * ServerMessage error.
             * @member {hope.v1.Error.$Properties|null|undefined} error
             * @memberof hope.v1.ServerMessage
             * @instance
             */
            ServerMessage.prototype.error = null;

            /**
             * ServerMessage pong.
             * @member {hope.v1.Pong.$Properties|null|undefined} pong
             * @memberof hope.v1.ServerMessage
             * @instance
             */
            ServerMessage.prototype.pong = null;

            /**
             * ServerMessage level_update.
             * @member {hope.v1.LevelUpdate.$Properties|null|undefined} level_update
             * @memberof hope.v1.ServerMessage
             * @instance
             */
            ServerMessage.prototype.level_update = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ServerMessage message.
             * @member {"accepted"|"token"|"progress"|"done"|"error"|"pong"|"level_update"|undefined} message
             * @memberof hope.v1.ServerMessage
             * @instance
             */
            $Object.defineProperty(ServerMessage.prototype, "message", {
                get: $util.oneOfGetter($oneOfFields = ["accepted", "token", "progress", "done", "error", "pong", "level_update"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ServerMessage instance using the specified properties.
             * @function create
             * @memberof hope.v1.ServerMessage
             * @static
             * @param {hope.v1.ServerMessage.$Properties=} [properties] Properties to set
             * @returns {hope.v1.ServerMessage} ServerMessage instance
             * @type {{
             *   (properties: hope.v1.ServerMessage.$Shape): hope.v1.ServerMessage & hope.v1.ServerMessage.$Shape;
             *   (properties?: hope.v1.ServerMessage.$Properties): hope.v1.ServerMessage;
             * }}
             */
            ServerMessage.create = function(properties) {
                return new ServerMessage(properties);
            };

            /**
             * Encodes the specified ServerMessage message. Does not implicitly {@link hope.v1.ServerMessage.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.ServerMessage
             * @static
             * @param {hope.v1.ServerMessage.$Properties} message ServerMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ServerMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.accepted != null && $Object.hasOwnProperty.call(message, "accepted"))
                    $root.hope.v1.Accepted.encode(message.accepted, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    $root.hope.v1.Token.encode(message.token, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.hope.v1.Progress.encode(message.progress, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    $root.hope.v1.Done.encode(message.done, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    $root.hope.v1.Error.encode(message.error, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.pong != null && $Object.hasOwnProperty.call(message, "pong"))
                    $root.hope.v1.Pong.encode(message.pong, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.level_update != null && $Object.hasOwnProperty.call(message, "level_update"))
                    $root.hope.v1.LevelUpdate.encode(message.level_update, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified ServerMessage message, length delimited. Does not implicitly {@link hope.v1.ServerMessage.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.ServerMessage
             * @static
             * @param {hope.v1.ServerMessage.$Properties} message ServerMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ServerMessage.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a ServerMessage message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.ServerMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.ServerMessage & hope.v1.ServerMessage.$Shape} ServerMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ServerMessage.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.ServerMessage();
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
                            message.accepted = $root.hope.v1.Accepted.decode(reader, reader.size(), $undefined, _depth + 1, message.accepted);
                            message.message = "accepted";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.token = $root.hope.v1.Token.decode(reader, reader.size(), $undefined, _depth + 1, message.token);
                            message.message = "token";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.hope.v1.Progress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.message = "progress";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.done = $root.hope.v1.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                            message.message = "done";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.error = $root.hope.v1.Error.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                            message.message = "error";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.pong = $root.hope.v1.Pong.decode(reader, reader.size(), $undefined, _depth + 1, message.pong);
                            message.message = "pong";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.level_update = $root.hope.v1.LevelUpdate.decode(reader, reader.size(), $undefined, _depth + 1, message.level_update);
                            message.message = "level_update";
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
             * Decodes a ServerMessage message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.ServerMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.ServerMessage & hope.v1.ServerMessage.$Shape} ServerMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ServerMessage.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a ServerMessage message.
             * @function verify
             * @memberof hope.v1.ServerMessage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ServerMessage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.accepted != null && $Object.hasOwnProperty.call(message, "accepted")) {
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Accepted.verify(message.accepted, _depth + 1);
                        if (error)
                            return "accepted." + error;
                    }
                }
                if (message.token != null && $Object.hasOwnProperty.call(message, "token")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Token.verify(message.token, _depth + 1);
                        if (error)
                            return "token." + error;
                    }
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Progress.verify(message.progress, _depth + 1);
                        if (error)
                            return "progress." + error;
                    }
                }
                if (message.done != null && $Object.hasOwnProperty.call(message, "done")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Done.verify(message.done, _depth + 1);
                        if (error)
                            return "done." + error;
                    }
                }
                if (message.error != null && $Object.hasOwnProperty.call(message, "error")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Error.verify(message.error, _depth + 1);
                        if (error)
                            return "error." + error;
                    }
                }
                if (message.pong != null && $Object.hasOwnProperty.call(message, "pong")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.Pong.verify(message.pong, _depth + 1);
                        if (error)
                            return "pong." + error;
                    }
                }
                if (message.level_update != null && $Object.hasOwnProperty.call(message, "level_update")) {
                    if (properties.message === 1)
                        return "message: multiple values";
                    properties.message = 1;
                    {
                        let error = $root.hope.v1.LevelUpdate.verify(message.level_update, _depth + 1);
                        if (error)
                            return "level_update." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ServerMessage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.ServerMessage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.ServerMessage} ServerMessage
             */
            ServerMessage.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.ServerMessage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.ServerMessage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.ServerMessage();
                if (object.accepted != null) {
                    if (!$util.isObject(object.accepted))
                        throw $TypeError(".hope.v1.ServerMessage.accepted: object expected");
                    message.accepted = $root.hope.v1.Accepted.fromObject(object.accepted, _depth + 1);
                }
                if (object.token != null) {
                    if (!$util.isObject(object.token))
                        throw $TypeError(".hope.v1.ServerMessage.token: object expected");
                    message.token = $root.hope.v1.Token.fromObject(object.token, _depth + 1);
                }
                if (object.progress != null) {
                    if (!$util.isObject(object.progress))
                        throw $TypeError(".hope.v1.ServerMessage.progress: object expected");
                    message.progress = $root.hope.v1.Progress.fromObject(object.progress, _depth + 1);
                }
                if (object.done != null) {
                    if (!$util.isObject(object.done))
                        throw $TypeError(".hope.v1.ServerMessage.done: object expected");
                    message.done = $root.hope.v1.Done.fromObject(object.done, _depth + 1);
                }
                if (object.error != null) {
                    if (!$util.isObject(object.error))
                        throw $TypeError(".hope.v1.ServerMessage.error: object expected");
                    message.error = $root.hope.v1.Error.fromObject(object.error, _depth + 1);
                }
                if (object.pong != null) {
                    if (!$util.isObject(object.pong))
                        throw $TypeError(".hope.v1.ServerMessage.pong: object expected");
                    message.pong = $root.hope.v1.Pong.fromObject(object.pong, _depth + 1);
                }
                if (object.level_update != null) {
                    if (!$util.isObject(object.level_update))
                        throw $TypeError(".hope.v1.ServerMessage.level_update: object expected");
                    message.level_update = $root.hope.v1.LevelUpdate.fromObject(object.level_update, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ServerMessage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.ServerMessage
             * @static
             * @param {hope.v1.ServerMessage} message ServerMessage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ServerMessage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.accepted != null && $Object.hasOwnProperty.call(message, "accepted")) {
                    object.accepted = $root.hope.v1.Accepted.toObject(message.accepted, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "accepted";
                }
                if (message.token != null && $Object.hasOwnProperty.call(message, "token")) {
                    object.token = $root.hope.v1.Token.toObject(message.token, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "token";
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    object.progress = $root.hope.v1.Progress.toObject(message.progress, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "progress";
                }
                if (message.done != null && $Object.hasOwnProperty.call(message, "done")) {
                    object.done = $root.hope.v1.Done.toObject(message.done, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "done";
                }
                if (message.error != null && $Object.hasOwnProperty.call(message, "error")) {
                    object.error = $root.hope.v1.Error.toObject(message.error, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "error";
                }
                if (message.pong != null && $Object.hasOwnProperty.call(message, "pong")) {
                    object.pong = $root.hope.v1.Pong.toObject(message.pong, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "pong";
                }
                if (message.level_update != null && $Object.hasOwnProperty.call(message, "level_update")) {
                    object.level_update = $root.hope.v1.LevelUpdate.toObject(message.level_update, options, _depth + 1);
                    if (options.oneofs)
                        object.message = "level_update";
                }
                return object;
            };

            /**
             * Converts this ServerMessage to JSON.
             * @function toJSON
             * @memberof hope.v1.ServerMessage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ServerMessage.prototype.toJSON = function() {
                return ServerMessage.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ServerMessage;
        })();

        v1.Generate = (function() {

            /**
             * Properties of a Generate.
             * @typedef {Object} hope.v1.Generate.$Properties
             * @property {string|null} [id] Generate id
             * @property {string|null} [model] Generate model
             * @property {string|null} [prompt] Generate prompt
             * @property {Array.<number>|null} [tokens] Generate tokens
             * @property {Array.<hope.v1.ChatMessage.$Properties>|null} [messages] Generate messages
             * @property {number|null} [max_tokens] Generate max_tokens
             * @property {Array.<string>|null} [stop] Generate stop
             * @property {string|null} [session] Generate session
             * @property {string|null} [memory] Generate memory
             * @property {string|null} [learn] Generate learn
             * @property {string|null} [idempotency_key] Generate idempotency_key
             * @property {number|null} [temperature] Generate temperature
             * @property {number|null} [top_p] Generate top_p
             * @property {number|null} [top_k] Generate top_k
             * @property {number|null} [min_p] Generate min_p
             * @property {number|null} [presence_penalty] Generate presence_penalty
             * @property {number|null} [frequency_penalty] Generate frequency_penalty
             * @property {number|null} [repetition_penalty] Generate repetition_penalty
             * @property {Object.<string,number>|null} [logit_bias] Generate logit_bias
             * @property {number|Long|null} [seed] Generate seed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Generate.
             * @memberof hope.v1
             * @interface IGenerate
             * @augments hope.v1.Generate.$Properties
             * @deprecated Use hope.v1.Generate.$Properties instead.
             */

            /**
             * Shape of a Generate.
             * @typedef {hope.v1.Generate.$Properties} hope.v1.Generate.$Shape
             */

            /**
             * Constructs a new Generate.
             * @memberof hope.v1
             * @classdesc Represents a Generate.
             * @constructor
             * @param {hope.v1.Generate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Generate = function (properties) {
                this.tokens = [];
                this.messages = [];
                this.stop = [];
                this.logit_bias = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Generate id.
             * @member {string} id
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.id = "";

            /**
             * Generate model.
             * @member {string|null|undefined} model
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.model = null;

            /**
             * Generate prompt.
             * @member {string|null|undefined} prompt
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.prompt = null;

            /**
             * Generate tokens.
             * @member {Array.<number>} tokens
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.tokens = $util.emptyArray;

            /**
             * Generate messages.
             * @member {Array.<hope.v1.ChatMessage.$Properties>} messages
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.messages = $util.emptyArray;

            /**
             * Generate max_tokens.
             * @member {number|null|undefined} max_tokens
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.max_tokens = null;

            /**
             * Generate stop.
             * @member {Array.<string>} stop
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.stop = $util.emptyArray;

            /**
             * Generate session.
             * @member {string|null|undefined} session
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.session = null;

            /**
             * Generate memory.
             * @member {string|null|undefined} memory
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.memory = null;

            /**
             * Generate learn.
             * @member {string|null|undefined} learn
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.learn = null;

            /**
             * Generate idempotency_key.
             * @member {string|null|undefined} idempotency_key
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.idempotency_key = null;

            /**
             * Generate temperature.
             * @member {number|null|undefined} temperature
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.temperature = null;

            /**
             * Generate top_p.
             * @member {number|null|undefined} top_p
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.top_p = null;

            /**
             * Generate top_k.
             * @member {number|null|undefined} top_k
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.top_k = null;

            /**
             * Generate min_p.
             * @member {number|null|undefined} min_p
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.min_p = null;

            /**
             * Generate presence_penalty.
             * @member {number|null|undefined} presence_penalty
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.presence_penalty = null;

            /**
             * Generate frequency_penalty.
             * @member {number|null|undefined} frequency_penalty
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.frequency_penalty = null;

            /**
             * Generate repetition_penalty.
             * @member {number|null|undefined} repetition_penalty
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.repetition_penalty = null;

            /**
             * Generate logit_bias.
             * @member {Object.<string,number>} logit_bias
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.logit_bias = $util.emptyObject;

            /**
             * Generate seed.
             * @member {number|Long|null|undefined} seed
             * @memberof hope.v1.Generate
             * @instance
             */
            Generate.prototype.seed = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_model", {
                get: $util.oneOfGetter($oneOfFields = ["model"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_prompt", {
                get: $util.oneOfGetter($oneOfFields = ["prompt"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_max_tokens", {
                get: $util.oneOfGetter($oneOfFields = ["max_tokens"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_session", {
                get: $util.oneOfGetter($oneOfFields = ["session"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_memory", {
                get: $util.oneOfGetter($oneOfFields = ["memory"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_learn", {
                get: $util.oneOfGetter($oneOfFields = ["learn"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_idempotency_key", {
                get: $util.oneOfGetter($oneOfFields = ["idempotency_key"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_temperature", {
                get: $util.oneOfGetter($oneOfFields = ["temperature"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_top_p", {
                get: $util.oneOfGetter($oneOfFields = ["top_p"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_top_k", {
                get: $util.oneOfGetter($oneOfFields = ["top_k"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_min_p", {
                get: $util.oneOfGetter($oneOfFields = ["min_p"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_presence_penalty", {
                get: $util.oneOfGetter($oneOfFields = ["presence_penalty"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_frequency_penalty", {
                get: $util.oneOfGetter($oneOfFields = ["frequency_penalty"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_repetition_penalty", {
                get: $util.oneOfGetter($oneOfFields = ["repetition_penalty"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Generate.prototype, "_seed", {
                get: $util.oneOfGetter($oneOfFields = ["seed"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Generate instance using the specified properties.
             * @function create
             * @memberof hope.v1.Generate
             * @static
             * @param {hope.v1.Generate.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Generate} Generate instance
             * @type {{
             *   (properties: hope.v1.Generate.$Shape): hope.v1.Generate & hope.v1.Generate.$Shape;
             *   (properties?: hope.v1.Generate.$Properties): hope.v1.Generate;
             * }}
             */
            Generate.create = function(properties) {
                return new Generate(properties);
            };

            /**
             * Encodes the specified Generate message. Does not implicitly {@link hope.v1.Generate.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Generate
             * @static
             * @param {hope.v1.Generate.$Properties} message Generate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Generate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.model);
                if (message.prompt != null && $Object.hasOwnProperty.call(message, "prompt"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.prompt);
                if (message.tokens != null && message.tokens.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).int32s(message.tokens);
                if (message.messages != null && message.messages.length)
                    for (let i = 0; i < message.messages.length; ++i)
                        $root.hope.v1.ChatMessage.encode(message.messages[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.max_tokens != null && $Object.hasOwnProperty.call(message, "max_tokens"))
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.max_tokens);
                if (message.stop != null && message.stop.length)
                    for (let i = 0; i < message.stop.length; ++i)
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.stop[i]);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.session);
                if (message.memory != null && $Object.hasOwnProperty.call(message, "memory"))
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.memory);
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn"))
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.learn);
                if (message.idempotency_key != null && $Object.hasOwnProperty.call(message, "idempotency_key"))
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.idempotency_key);
                if (message.temperature != null && $Object.hasOwnProperty.call(message, "temperature"))
                    writer.uint32(/* id 12, wireType 1 =*/97).double(message.temperature);
                if (message.top_p != null && $Object.hasOwnProperty.call(message, "top_p"))
                    writer.uint32(/* id 13, wireType 1 =*/105).double(message.top_p);
                if (message.top_k != null && $Object.hasOwnProperty.call(message, "top_k"))
                    writer.uint32(/* id 14, wireType 0 =*/112).int32(message.top_k);
                if (message.min_p != null && $Object.hasOwnProperty.call(message, "min_p"))
                    writer.uint32(/* id 15, wireType 1 =*/121).double(message.min_p);
                if (message.presence_penalty != null && $Object.hasOwnProperty.call(message, "presence_penalty"))
                    writer.uint32(/* id 16, wireType 1 =*/129).double(message.presence_penalty);
                if (message.frequency_penalty != null && $Object.hasOwnProperty.call(message, "frequency_penalty"))
                    writer.uint32(/* id 17, wireType 1 =*/137).double(message.frequency_penalty);
                if (message.repetition_penalty != null && $Object.hasOwnProperty.call(message, "repetition_penalty"))
                    writer.uint32(/* id 18, wireType 1 =*/145).double(message.repetition_penalty);
                if (message.logit_bias != null && $Object.hasOwnProperty.call(message, "logit_bias"))
                    for (let keys = $Object.keys(message.logit_bias), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 19, wireType 2 =*/154).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 1 =*/17).double(message.logit_bias[keys[i]]).ldelim();
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed"))
                    writer.uint32(/* id 20, wireType 0 =*/160).uint64(message.seed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Generate message, length delimited. Does not implicitly {@link hope.v1.Generate.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Generate
             * @static
             * @param {hope.v1.Generate.$Properties} message Generate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Generate.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Generate message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Generate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Generate & hope.v1.Generate.$Shape} Generate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Generate.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Generate();
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
                            if (wireType !== 2)
                                break;
                            message.model = reader.stringVerify();
                            message._model = "model";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.prompt = reader.stringVerify();
                            message._prompt = "prompt";
                            continue;
                        }
                    case 4: {
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
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.messages && message.messages.length))
                                message.messages = [];
                            message.messages.push($root.hope.v1.ChatMessage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.max_tokens = reader.int32();
                            message._max_tokens = "max_tokens";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.stop && message.stop.length))
                                message.stop = [];
                            message.stop.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.session = reader.stringVerify();
                            message._session = "session";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.memory = reader.stringVerify();
                            message._memory = "memory";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.learn = reader.stringVerify();
                            message._learn = "learn";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.idempotency_key = reader.stringVerify();
                            message._idempotency_key = "idempotency_key";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 1)
                                break;
                            message.temperature = reader.double();
                            message._temperature = "temperature";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 1)
                                break;
                            message.top_p = reader.double();
                            message._top_p = "top_p";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.top_k = reader.int32();
                            message._top_k = "top_k";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 1)
                                break;
                            message.min_p = reader.double();
                            message._min_p = "min_p";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 1)
                                break;
                            message.presence_penalty = reader.double();
                            message._presence_penalty = "presence_penalty";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 1)
                                break;
                            message.frequency_penalty = reader.double();
                            message._frequency_penalty = "frequency_penalty";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 1)
                                break;
                            message.repetition_penalty = reader.double();
                            message._repetition_penalty = "repetition_penalty";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            if (message.logit_bias === $util.emptyObject)
                                message.logit_bias = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = 0;
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
                                    if (wireType !== 1)
                                        break;
                                    value = reader.double();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.logit_bias, key);
                            message.logit_bias[key] = value;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            message.seed = reader.uint64();
                            message._seed = "seed";
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
             * Decodes a Generate message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Generate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Generate & hope.v1.Generate.$Shape} Generate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Generate.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Generate message.
             * @function verify
             * @memberof hope.v1.Generate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Generate.verify = function (message, _depth) {
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
                if (message.model != null && $Object.hasOwnProperty.call(message, "model")) {
                    properties._model = 1;
                    if (!$util.isString(message.model))
                        return "model: string expected";
                }
                if (message.prompt != null && $Object.hasOwnProperty.call(message, "prompt")) {
                    properties._prompt = 1;
                    if (!$util.isString(message.prompt))
                        return "prompt: string expected";
                }
                if (message.tokens != null && $Object.hasOwnProperty.call(message, "tokens")) {
                    if (!$Array.isArray(message.tokens))
                        return "tokens: array expected";
                    for (let i = 0; i < message.tokens.length; ++i)
                        if (!$util.isInteger(message.tokens[i]))
                            return "tokens: integer[] expected";
                }
                if (message.messages != null && $Object.hasOwnProperty.call(message, "messages")) {
                    if (!$Array.isArray(message.messages))
                        return "messages: array expected";
                    for (let i = 0; i < message.messages.length; ++i) {
                        let error = $root.hope.v1.ChatMessage.verify(message.messages[i], _depth + 1);
                        if (error)
                            return "messages." + error;
                    }
                }
                if (message.max_tokens != null && $Object.hasOwnProperty.call(message, "max_tokens")) {
                    properties._max_tokens = 1;
                    if (!$util.isInteger(message.max_tokens))
                        return "max_tokens: integer expected";
                }
                if (message.stop != null && $Object.hasOwnProperty.call(message, "stop")) {
                    if (!$Array.isArray(message.stop))
                        return "stop: array expected";
                    for (let i = 0; i < message.stop.length; ++i)
                        if (!$util.isString(message.stop[i]))
                            return "stop: string[] expected";
                }
                if (message.session != null && $Object.hasOwnProperty.call(message, "session")) {
                    properties._session = 1;
                    if (!$util.isString(message.session))
                        return "session: string expected";
                }
                if (message.memory != null && $Object.hasOwnProperty.call(message, "memory")) {
                    properties._memory = 1;
                    if (!$util.isString(message.memory))
                        return "memory: string expected";
                }
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn")) {
                    properties._learn = 1;
                    if (!$util.isString(message.learn))
                        return "learn: string expected";
                }
                if (message.idempotency_key != null && $Object.hasOwnProperty.call(message, "idempotency_key")) {
                    properties._idempotency_key = 1;
                    if (!$util.isString(message.idempotency_key))
                        return "idempotency_key: string expected";
                }
                if (message.temperature != null && $Object.hasOwnProperty.call(message, "temperature")) {
                    properties._temperature = 1;
                    if (typeof message.temperature !== "number")
                        return "temperature: number expected";
                }
                if (message.top_p != null && $Object.hasOwnProperty.call(message, "top_p")) {
                    properties._top_p = 1;
                    if (typeof message.top_p !== "number")
                        return "top_p: number expected";
                }
                if (message.top_k != null && $Object.hasOwnProperty.call(message, "top_k")) {
                    properties._top_k = 1;
                    if (!$util.isInteger(message.top_k))
                        return "top_k: integer expected";
                }
                if (message.min_p != null && $Object.hasOwnProperty.call(message, "min_p")) {
                    properties._min_p = 1;
                    if (typeof message.min_p !== "number")
                        return "min_p: number expected";
                }
                if (message.presence_penalty != null && $Object.hasOwnProperty.call(message, "presence_penalty")) {
                    properties._presence_penalty = 1;
                    if (typeof message.presence_penalty !== "number")
                        return "presence_penalty: number expected";
                }
                if (message.frequency_penalty != null && $Object.hasOwnProperty.call(message, "frequency_penalty")) {
                    properties._frequency_penalty = 1;
                    if (typeof message.frequency_penalty !== "number")
                        return "frequency_penalty: number expected";
                }
                if (message.repetition_penalty != null && $Object.hasOwnProperty.call(message, "repetition_penalty")) {
                    properties._repetition_penalty = 1;
                    if (typeof message.repetition_penalty !== "number")
                        return "repetition_penalty: number expected";
                }
                if (message.logit_bias != null && $Object.hasOwnProperty.call(message, "logit_bias")) {
                    if (!$util.isObject(message.logit_bias))
                        return "logit_bias: object expected";
                    let key = $Object.keys(message.logit_bias);
                    for (let i = 0; i < key.length; ++i)
                        if (typeof message.logit_bias[key[i]] !== "number")
                            return "logit_bias: number{k:string} expected";
                }
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed")) {
                    properties._seed = 1;
                    if (!$util.isInteger(message.seed) && !(message.seed && $util.isInteger(message.seed.low) && $util.isInteger(message.seed.high)))
                        return "seed: integer|Long expected";
                }
                return null;
            };

            /**
             * Creates a Generate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Generate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Generate} Generate
             */
            Generate.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Generate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Generate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Generate();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.model != null)
                    message.model = $String(object.model);
                if (object.prompt != null)
                    message.prompt = $String(object.prompt);
                if (object.tokens) {
                    if (!$Array.isArray(object.tokens))
                        throw $TypeError(".hope.v1.Generate.tokens: array expected");
                    message.tokens = $Array(object.tokens.length);
                    for (let i = 0; i < object.tokens.length; ++i)
                        message.tokens[i] = object.tokens[i] | 0;
                }
                if (object.messages) {
                    if (!$Array.isArray(object.messages))
                        throw $TypeError(".hope.v1.Generate.messages: array expected");
                    message.messages = $Array(object.messages.length);
                    for (let i = 0; i < object.messages.length; ++i) {
                        if (!$util.isObject(object.messages[i]))
                            throw $TypeError(".hope.v1.Generate.messages: object expected");
                        message.messages[i] = $root.hope.v1.ChatMessage.fromObject(object.messages[i], _depth + 1);
                    }
                }
                if (object.max_tokens != null)
                    message.max_tokens = object.max_tokens | 0;
                if (object.stop) {
                    if (!$Array.isArray(object.stop))
                        throw $TypeError(".hope.v1.Generate.stop: array expected");
                    message.stop = $Array(object.stop.length);
                    for (let i = 0; i < object.stop.length; ++i)
                        message.stop[i] = $String(object.stop[i]);
                }
                if (object.session != null)
                    message.session = $String(object.session);
                if (object.memory != null)
                    message.memory = $String(object.memory);
                if (object.learn != null)
                    message.learn = $String(object.learn);
                if (object.idempotency_key != null)
                    message.idempotency_key = $String(object.idempotency_key);
                if (object.temperature != null)
                    message.temperature = $Number(object.temperature);
                if (object.top_p != null)
                    message.top_p = $Number(object.top_p);
                if (object.top_k != null)
                    message.top_k = object.top_k | 0;
                if (object.min_p != null)
                    message.min_p = $Number(object.min_p);
                if (object.presence_penalty != null)
                    message.presence_penalty = $Number(object.presence_penalty);
                if (object.frequency_penalty != null)
                    message.frequency_penalty = $Number(object.frequency_penalty);
                if (object.repetition_penalty != null)
                    message.repetition_penalty = $Number(object.repetition_penalty);
                if (object.logit_bias) {
                    if (!$util.isObject(object.logit_bias))
                        throw $TypeError(".hope.v1.Generate.logit_bias: object expected");
                    message.logit_bias = {};
                    for (let keys = $Object.keys(object.logit_bias), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.logit_bias, keys[i]);
                        message.logit_bias[keys[i]] = $Number(object.logit_bias[keys[i]]);
                    }
                }
                if (object.seed != null)
                    if ($util.Long)
                        message.seed = $util.Long.fromValue(object.seed, true);
                    else if (typeof object.seed === "string")
                        message.seed = $parseInt(object.seed, 10);
                    else if (typeof object.seed === "number")
                        message.seed = object.seed;
                    else if (typeof object.seed === "object")
                        message.seed = new $util.LongBits(object.seed.low >>> 0, object.seed.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Generate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Generate
             * @static
             * @param {hope.v1.Generate} message Generate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Generate.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.tokens = [];
                    object.messages = [];
                    object.stop = [];
                }
                if (options.objects || options.defaults)
                    object.logit_bias = {};
                if (options.defaults)
                    object.id = "";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
                    object.model = message.model;
                if (message.prompt != null && $Object.hasOwnProperty.call(message, "prompt"))
                    object.prompt = message.prompt;
                if (message.tokens && message.tokens.length) {
                    object.tokens = $Array(message.tokens.length);
                    for (let j = 0; j < message.tokens.length; ++j)
                        object.tokens[j] = message.tokens[j];
                }
                if (message.messages && message.messages.length) {
                    object.messages = $Array(message.messages.length);
                    for (let j = 0; j < message.messages.length; ++j)
                        object.messages[j] = $root.hope.v1.ChatMessage.toObject(message.messages[j], options, _depth + 1);
                }
                if (message.max_tokens != null && $Object.hasOwnProperty.call(message, "max_tokens"))
                    object.max_tokens = message.max_tokens;
                if (message.stop && message.stop.length) {
                    object.stop = $Array(message.stop.length);
                    for (let j = 0; j < message.stop.length; ++j)
                        object.stop[j] = message.stop[j];
                }
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                if (message.memory != null && $Object.hasOwnProperty.call(message, "memory"))
                    object.memory = message.memory;
                if (message.learn != null && $Object.hasOwnProperty.call(message, "learn"))
                    object.learn = message.learn;
                if (message.idempotency_key != null && $Object.hasOwnProperty.call(message, "idempotency_key"))
                    object.idempotency_key = message.idempotency_key;
                if (message.temperature != null && $Object.hasOwnProperty.call(message, "temperature"))
                    object.temperature = options.json && !$isFinite(message.temperature) ? $String(message.temperature) : message.temperature;
                if (message.top_p != null && $Object.hasOwnProperty.call(message, "top_p"))
                    object.top_p = options.json && !$isFinite(message.top_p) ? $String(message.top_p) : message.top_p;
                if (message.top_k != null && $Object.hasOwnProperty.call(message, "top_k"))
                    object.top_k = message.top_k;
                if (message.min_p != null && $Object.hasOwnProperty.call(message, "min_p"))
                    object.min_p = options.json && !$isFinite(message.min_p) ? $String(message.min_p) : message.min_p;
                if (message.presence_penalty != null && $Object.hasOwnProperty.call(message, "presence_penalty"))
                    object.presence_penalty = options.json && !$isFinite(message.presence_penalty) ? $String(message.presence_penalty) : message.presence_penalty;
                if (message.frequency_penalty != null && $Object.hasOwnProperty.call(message, "frequency_penalty"))
                    object.frequency_penalty = options.json && !$isFinite(message.frequency_penalty) ? $String(message.frequency_penalty) : message.frequency_penalty;
                if (message.repetition_penalty != null && $Object.hasOwnProperty.call(message, "repetition_penalty"))
                    object.repetition_penalty = options.json && !$isFinite(message.repetition_penalty) ? $String(message.repetition_penalty) : message.repetition_penalty;
                let keys2;
                if (message.logit_bias && (keys2 = $Object.keys(message.logit_bias)).length) {
                    object.logit_bias = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.logit_bias, keys2[j]);
                        object.logit_bias[keys2[j]] = options.json && !$isFinite(message.logit_bias[keys2[j]]) ? $String(message.logit_bias[keys2[j]]) : message.logit_bias[keys2[j]];
                    }
                }
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seed = typeof message.seed === "number" ? $BigInt(message.seed) : $util.Long.fromBits(message.seed.low >>> 0, message.seed.high >>> 0, true).toBigInt();
                    else if (typeof message.seed === "number")
                        object.seed = options.longs === $String ? $String(message.seed) : message.seed;
                    else
                        object.seed = options.longs === $String ? $util.Long.prototype.toString.call(message.seed) : options.longs === $Number ? new $util.LongBits(message.seed.low >>> 0, message.seed.high >>> 0).toNumber(true) : message.seed;
                return object;
            };

            /**
             * Converts this Generate to JSON.
             * @function toJSON
             * @memberof hope.v1.Generate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Generate.prototype.toJSON = function() {
                return Generate.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Generate;
        })();

        v1.ChatMessage = (function() {

            /**
             * Properties of a ChatMessage.
             * @typedef {Object} hope.v1.ChatMessage.$Properties
             * @property {string|null} [role] ChatMessage role
             * @property {string|null} [content] ChatMessage content
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ChatMessage.
             * @memberof hope.v1
             * @interface IChatMessage
             * @augments hope.v1.ChatMessage.$Properties
             * @deprecated Use hope.v1.ChatMessage.$Properties instead.
             */

            /**
             * Shape of a ChatMessage.
             * @typedef {hope.v1.ChatMessage.$Properties} hope.v1.ChatMessage.$Shape
             */

            /**
             * Constructs a new ChatMessage.
             * @memberof hope.v1
             * @classdesc Represents a ChatMessage.
             * @constructor
             * @param {hope.v1.ChatMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ChatMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ChatMessage role.
             * @member {string} role
             * @memberof hope.v1.ChatMessage
             * @instance
             */
            ChatMessage.prototype.role = "";

            /**
             * ChatMessage content.
             * @member {string} content
             * @memberof hope.v1.ChatMessage
             * @instance
             */
            ChatMessage.prototype.content = "";

            /**
             * Creates a new ChatMessage instance using the specified properties.
             * @function create
             * @memberof hope.v1.ChatMessage
             * @static
             * @param {hope.v1.ChatMessage.$Properties=} [properties] Properties to set
             * @returns {hope.v1.ChatMessage} ChatMessage instance
             * @type {{
             *   (properties: hope.v1.ChatMessage.$Shape): hope.v1.ChatMessage & hope.v1.ChatMessage.$Shape;
             *   (properties?: hope.v1.ChatMessage.$Properties): hope.v1.ChatMessage;
             * }}
             */
            ChatMessage.create = function(properties) {
                return new ChatMessage(properties);
            };

            /**
             * Encodes the specified ChatMessage message. Does not implicitly {@link hope.v1.ChatMessage.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.ChatMessage
             * @static
             * @param {hope.v1.ChatMessage.$Properties} message ChatMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChatMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.role);
                if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.content);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified ChatMessage message, length delimited. Does not implicitly {@link hope.v1.ChatMessage.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.ChatMessage
             * @static
             * @param {hope.v1.ChatMessage.$Properties} message ChatMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ChatMessage.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a ChatMessage message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.ChatMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.ChatMessage & hope.v1.ChatMessage.$Shape} ChatMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChatMessage.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.ChatMessage();
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
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.content = value;
                            else
                                delete message.content;
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
             * Decodes a ChatMessage message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.ChatMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.ChatMessage & hope.v1.ChatMessage.$Shape} ChatMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ChatMessage.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a ChatMessage message.
             * @function verify
             * @memberof hope.v1.ChatMessage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ChatMessage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                    if (!$util.isString(message.role))
                        return "role: string expected";
                if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                    if (!$util.isString(message.content))
                        return "content: string expected";
                return null;
            };

            /**
             * Creates a ChatMessage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.ChatMessage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.ChatMessage} ChatMessage
             */
            ChatMessage.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.ChatMessage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.ChatMessage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.ChatMessage();
                if (object.role != null)
                    if (typeof object.role !== "string" || object.role.length)
                        message.role = $String(object.role);
                if (object.content != null)
                    if (typeof object.content !== "string" || object.content.length)
                        message.content = $String(object.content);
                return message;
            };

            /**
             * Creates a plain object from a ChatMessage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.ChatMessage
             * @static
             * @param {hope.v1.ChatMessage} message ChatMessage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ChatMessage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.role = "";
                    object.content = "";
                }
                if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                    object.role = message.role;
                if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                    object.content = message.content;
                return object;
            };

            /**
             * Converts this ChatMessage to JSON.
             * @function toJSON
             * @memberof hope.v1.ChatMessage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ChatMessage.prototype.toJSON = function() {
                return ChatMessage.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ChatMessage;
        })();

        v1.Learn = (function() {

            /**
             * Properties of a Learn.
             * @typedef {Object} hope.v1.Learn.$Properties
             * @property {string|null} [id] Learn id
             * @property {string|null} [session] Learn session
             * @property {string|null} [text] Learn text
             * @property {Array.<number>|null} [tokens] Learn tokens
             * @property {number|null} [epochs] Learn epochs
             * @property {hope.v1.LevelNames.$Properties|null} [levels] Learn levels
             * @property {string|null} [idempotency_key] Learn idempotency_key
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Learn.
             * @memberof hope.v1
             * @interface ILearn
             * @augments hope.v1.Learn.$Properties
             * @deprecated Use hope.v1.Learn.$Properties instead.
             */

            /**
             * Shape of a Learn.
             * @typedef {hope.v1.Learn.$Properties} hope.v1.Learn.$Shape
             */

            /**
             * Constructs a new Learn.
             * @memberof hope.v1
             * @classdesc Represents a Learn.
             * @constructor
             * @param {hope.v1.Learn.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Learn = function (properties) {
                this.tokens = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Learn id.
             * @member {string} id
             * @memberof hope.v1.Learn
             * @instance
             */
            Learn.prototype.id = "";

            /**
             * Learn session.
             * @member {string} session
             * @memberof hope.v1.Learn
             * @instance
             */
            Learn.prototype.session = "";

            /**
             * Learn text.
             * @member {string|null|undefined} text
             * @memberof hope.v1.Learn
             * @instance
             */
            Learn.prototype.text = null;

            /**
             * Learn tokens.
             * @member {Array.<number>} tokens
             * @memberof hope.v1.Learn
             * @instance
             */
            Learn.prototype.tokens = $util.emptyArray;

            /**
             * Learn epochs.
             * @member {number|null|undefined} epochs
             * @memberof hope.v1.Learn
             * @instance
             */
            Learn.prototype.epochs = null;

            /**
             * Learn levels.
             * @member {hope.v1.LevelNames.$Properties|null|undefined} levels
             * @memberof hope.v1.Learn
             * @instance
             */
            Learn.prototype.levels = null;

            /**
             * Learn idempotency_key.
             * @member {string|null|undefined} idempotency_key
             * @memberof hope.v1.Learn
             * @instance
             */
            Learn.prototype.idempotency_key = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Learn.prototype, "_text", {
                get: $util.oneOfGetter($oneOfFields = ["text"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Learn.prototype, "_epochs", {
                get: $util.oneOfGetter($oneOfFields = ["epochs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Learn.prototype, "_levels", {
                get: $util.oneOfGetter($oneOfFields = ["levels"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Learn.prototype, "_idempotency_key", {
                get: $util.oneOfGetter($oneOfFields = ["idempotency_key"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Learn instance using the specified properties.
             * @function create
             * @memberof hope.v1.Learn
             * @static
             * @param {hope.v1.Learn.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Learn} Learn instance
             * @type {{
             *   (properties: hope.v1.Learn.$Shape): hope.v1.Learn & hope.v1.Learn.$Shape;
             *   (properties?: hope.v1.Learn.$Properties): hope.v1.Learn;
             * }}
             */
            Learn.create = function(properties) {
                return new Learn(properties);
            };

            /**
             * Encodes the specified Learn message. Does not implicitly {@link hope.v1.Learn.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Learn
             * @static
             * @param {hope.v1.Learn.$Properties} message Learn message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Learn.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.session);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.text);
                if (message.tokens != null && message.tokens.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).int32s(message.tokens);
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.epochs);
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels"))
                    $root.hope.v1.LevelNames.encode(message.levels, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.idempotency_key != null && $Object.hasOwnProperty.call(message, "idempotency_key"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.idempotency_key);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Learn message, length delimited. Does not implicitly {@link hope.v1.Learn.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Learn
             * @static
             * @param {hope.v1.Learn.$Properties} message Learn message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Learn.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Learn message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Learn
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Learn & hope.v1.Learn.$Shape} Learn
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Learn.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Learn();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.text = reader.stringVerify();
                            message._text = "text";
                            continue;
                        }
                    case 4: {
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
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.epochs = reader.int32();
                            message._epochs = "epochs";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.levels = $root.hope.v1.LevelNames.decode(reader, reader.size(), $undefined, _depth + 1, message.levels);
                            message._levels = "levels";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.idempotency_key = reader.stringVerify();
                            message._idempotency_key = "idempotency_key";
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
             * Decodes a Learn message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Learn
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Learn & hope.v1.Learn.$Shape} Learn
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Learn.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Learn message.
             * @function verify
             * @memberof hope.v1.Learn
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Learn.verify = function (message, _depth) {
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
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    if (!$util.isString(message.session))
                        return "session: string expected";
                if (message.text != null && $Object.hasOwnProperty.call(message, "text")) {
                    properties._text = 1;
                    if (!$util.isString(message.text))
                        return "text: string expected";
                }
                if (message.tokens != null && $Object.hasOwnProperty.call(message, "tokens")) {
                    if (!$Array.isArray(message.tokens))
                        return "tokens: array expected";
                    for (let i = 0; i < message.tokens.length; ++i)
                        if (!$util.isInteger(message.tokens[i]))
                            return "tokens: integer[] expected";
                }
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs")) {
                    properties._epochs = 1;
                    if (!$util.isInteger(message.epochs))
                        return "epochs: integer expected";
                }
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels")) {
                    properties._levels = 1;
                    {
                        let error = $root.hope.v1.LevelNames.verify(message.levels, _depth + 1);
                        if (error)
                            return "levels." + error;
                    }
                }
                if (message.idempotency_key != null && $Object.hasOwnProperty.call(message, "idempotency_key")) {
                    properties._idempotency_key = 1;
                    if (!$util.isString(message.idempotency_key))
                        return "idempotency_key: string expected";
                }
                return null;
            };

            /**
             * Creates a Learn message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Learn
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Learn} Learn
             */
            Learn.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Learn)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Learn: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Learn();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.session != null)
                    if (typeof object.session !== "string" || object.session.length)
                        message.session = $String(object.session);
                if (object.text != null)
                    message.text = $String(object.text);
                if (object.tokens) {
                    if (!$Array.isArray(object.tokens))
                        throw $TypeError(".hope.v1.Learn.tokens: array expected");
                    message.tokens = $Array(object.tokens.length);
                    for (let i = 0; i < object.tokens.length; ++i)
                        message.tokens[i] = object.tokens[i] | 0;
                }
                if (object.epochs != null)
                    message.epochs = object.epochs | 0;
                if (object.levels != null) {
                    if (!$util.isObject(object.levels))
                        throw $TypeError(".hope.v1.Learn.levels: object expected");
                    message.levels = $root.hope.v1.LevelNames.fromObject(object.levels, _depth + 1);
                }
                if (object.idempotency_key != null)
                    message.idempotency_key = $String(object.idempotency_key);
                return message;
            };

            /**
             * Creates a plain object from a Learn message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Learn
             * @static
             * @param {hope.v1.Learn} message Learn
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Learn.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.tokens = [];
                if (options.defaults) {
                    object.id = "";
                    object.session = "";
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    object.text = message.text;
                if (message.tokens && message.tokens.length) {
                    object.tokens = $Array(message.tokens.length);
                    for (let j = 0; j < message.tokens.length; ++j)
                        object.tokens[j] = message.tokens[j];
                }
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    object.epochs = message.epochs;
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels"))
                    object.levels = $root.hope.v1.LevelNames.toObject(message.levels, options, _depth + 1);
                if (message.idempotency_key != null && $Object.hasOwnProperty.call(message, "idempotency_key"))
                    object.idempotency_key = message.idempotency_key;
                return object;
            };

            /**
             * Converts this Learn to JSON.
             * @function toJSON
             * @memberof hope.v1.Learn
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Learn.prototype.toJSON = function() {
                return Learn.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Learn;
        })();

        v1.LevelNames = (function() {

            /**
             * Properties of a LevelNames.
             * @typedef {Object} hope.v1.LevelNames.$Properties
             * @property {Array.<string>|null} [names] LevelNames names
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LevelNames.
             * @memberof hope.v1
             * @interface ILevelNames
             * @augments hope.v1.LevelNames.$Properties
             * @deprecated Use hope.v1.LevelNames.$Properties instead.
             */

            /**
             * Shape of a LevelNames.
             * @typedef {hope.v1.LevelNames.$Properties} hope.v1.LevelNames.$Shape
             */

            /**
             * Constructs a new LevelNames.
             * @memberof hope.v1
             * @classdesc Represents a LevelNames.
             * @constructor
             * @param {hope.v1.LevelNames.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LevelNames = function (properties) {
                this.names = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LevelNames names.
             * @member {Array.<string>} names
             * @memberof hope.v1.LevelNames
             * @instance
             */
            LevelNames.prototype.names = $util.emptyArray;

            /**
             * Creates a new LevelNames instance using the specified properties.
             * @function create
             * @memberof hope.v1.LevelNames
             * @static
             * @param {hope.v1.LevelNames.$Properties=} [properties] Properties to set
             * @returns {hope.v1.LevelNames} LevelNames instance
             * @type {{
             *   (properties: hope.v1.LevelNames.$Shape): hope.v1.LevelNames & hope.v1.LevelNames.$Shape;
             *   (properties?: hope.v1.LevelNames.$Properties): hope.v1.LevelNames;
             * }}
             */
            LevelNames.create = function(properties) {
                return new LevelNames(properties);
            };

            /**
             * Encodes the specified LevelNames message. Does not implicitly {@link hope.v1.LevelNames.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.LevelNames
             * @static
             * @param {hope.v1.LevelNames.$Properties} message LevelNames message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LevelNames.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.names != null && message.names.length)
                    for (let i = 0; i < message.names.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.names[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified LevelNames message, length delimited. Does not implicitly {@link hope.v1.LevelNames.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.LevelNames
             * @static
             * @param {hope.v1.LevelNames.$Properties} message LevelNames message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LevelNames.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a LevelNames message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.LevelNames
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.LevelNames & hope.v1.LevelNames.$Shape} LevelNames
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LevelNames.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.LevelNames();
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
                            if (!(message.names && message.names.length))
                                message.names = [];
                            message.names.push(reader.stringVerify());
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
             * Decodes a LevelNames message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.LevelNames
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.LevelNames & hope.v1.LevelNames.$Shape} LevelNames
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LevelNames.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a LevelNames message.
             * @function verify
             * @memberof hope.v1.LevelNames
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LevelNames.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.names != null && $Object.hasOwnProperty.call(message, "names")) {
                    if (!$Array.isArray(message.names))
                        return "names: array expected";
                    for (let i = 0; i < message.names.length; ++i)
                        if (!$util.isString(message.names[i]))
                            return "names: string[] expected";
                }
                return null;
            };

            /**
             * Creates a LevelNames message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.LevelNames
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.LevelNames} LevelNames
             */
            LevelNames.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.LevelNames)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.LevelNames: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.LevelNames();
                if (object.names) {
                    if (!$Array.isArray(object.names))
                        throw $TypeError(".hope.v1.LevelNames.names: array expected");
                    message.names = $Array(object.names.length);
                    for (let i = 0; i < object.names.length; ++i)
                        message.names[i] = $String(object.names[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a LevelNames message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.LevelNames
             * @static
             * @param {hope.v1.LevelNames} message LevelNames
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LevelNames.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.names = [];
                if (message.names && message.names.length) {
                    object.names = $Array(message.names.length);
                    for (let j = 0; j < message.names.length; ++j)
                        object.names[j] = message.names[j];
                }
                return object;
            };

            /**
             * Converts this LevelNames to JSON.
             * @function toJSON
             * @memberof hope.v1.LevelNames
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LevelNames.prototype.toJSON = function() {
                return LevelNames.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LevelNames;
        })();

        v1.Consolidate = (function() {

            /**
             * Properties of a Consolidate.
             * @typedef {Object} hope.v1.Consolidate.$Properties
             * @property {string|null} [id] Consolidate id
             * @property {string|null} [session] Consolidate session
             * @property {hope.v1.ConsolidateSettings.$Properties|null} [settings] Consolidate settings
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Consolidate.
             * @memberof hope.v1
             * @interface IConsolidate
             * @augments hope.v1.Consolidate.$Properties
             * @deprecated Use hope.v1.Consolidate.$Properties instead.
             */

            /**
             * Shape of a Consolidate.
             * @typedef {hope.v1.Consolidate.$Properties} hope.v1.Consolidate.$Shape
             */

            /**
             * Constructs a new Consolidate.
             * @memberof hope.v1
             * @classdesc Represents a Consolidate.
             * @constructor
             * @param {hope.v1.Consolidate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Consolidate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Consolidate id.
             * @member {string} id
             * @memberof hope.v1.Consolidate
             * @instance
             */
            Consolidate.prototype.id = "";

            /**
             * Consolidate session.
             * @member {string} session
             * @memberof hope.v1.Consolidate
             * @instance
             */
            Consolidate.prototype.session = "";

            /**
             * Consolidate settings.
             * @member {hope.v1.ConsolidateSettings.$Properties|null|undefined} settings
             * @memberof hope.v1.Consolidate
             * @instance
             */
            Consolidate.prototype.settings = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Consolidate.prototype, "_settings", {
                get: $util.oneOfGetter($oneOfFields = ["settings"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Consolidate instance using the specified properties.
             * @function create
             * @memberof hope.v1.Consolidate
             * @static
             * @param {hope.v1.Consolidate.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Consolidate} Consolidate instance
             * @type {{
             *   (properties: hope.v1.Consolidate.$Shape): hope.v1.Consolidate & hope.v1.Consolidate.$Shape;
             *   (properties?: hope.v1.Consolidate.$Properties): hope.v1.Consolidate;
             * }}
             */
            Consolidate.create = function(properties) {
                return new Consolidate(properties);
            };

            /**
             * Encodes the specified Consolidate message. Does not implicitly {@link hope.v1.Consolidate.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Consolidate
             * @static
             * @param {hope.v1.Consolidate.$Properties} message Consolidate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Consolidate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.session);
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                    $root.hope.v1.ConsolidateSettings.encode(message.settings, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Consolidate message, length delimited. Does not implicitly {@link hope.v1.Consolidate.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Consolidate
             * @static
             * @param {hope.v1.Consolidate.$Properties} message Consolidate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Consolidate.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Consolidate message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Consolidate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Consolidate & hope.v1.Consolidate.$Shape} Consolidate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Consolidate.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Consolidate();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.settings = $root.hope.v1.ConsolidateSettings.decode(reader, reader.size(), $undefined, _depth + 1, message.settings);
                            message._settings = "settings";
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
             * Decodes a Consolidate message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Consolidate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Consolidate & hope.v1.Consolidate.$Shape} Consolidate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Consolidate.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Consolidate message.
             * @function verify
             * @memberof hope.v1.Consolidate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Consolidate.verify = function (message, _depth) {
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
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    if (!$util.isString(message.session))
                        return "session: string expected";
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings")) {
                    properties._settings = 1;
                    {
                        let error = $root.hope.v1.ConsolidateSettings.verify(message.settings, _depth + 1);
                        if (error)
                            return "settings." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Consolidate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Consolidate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Consolidate} Consolidate
             */
            Consolidate.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Consolidate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Consolidate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Consolidate();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.session != null)
                    if (typeof object.session !== "string" || object.session.length)
                        message.session = $String(object.session);
                if (object.settings != null) {
                    if (!$util.isObject(object.settings))
                        throw $TypeError(".hope.v1.Consolidate.settings: object expected");
                    message.settings = $root.hope.v1.ConsolidateSettings.fromObject(object.settings, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Consolidate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Consolidate
             * @static
             * @param {hope.v1.Consolidate} message Consolidate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Consolidate.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.session = "";
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                    object.settings = $root.hope.v1.ConsolidateSettings.toObject(message.settings, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Consolidate to JSON.
             * @function toJSON
             * @memberof hope.v1.Consolidate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Consolidate.prototype.toJSON = function() {
                return Consolidate.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Consolidate;
        })();

        v1.ConsolidateSettings = (function() {

            /**
             * Properties of a ConsolidateSettings.
             * @typedef {Object} hope.v1.ConsolidateSettings.$Properties
             * @property {Array.<string>|null} [levels] ConsolidateSettings levels
             * @property {number|null} [replay_tokens] ConsolidateSettings replay_tokens
             * @property {number|null} [epochs] ConsolidateSettings epochs
             * @property {number|null} [batch_tokens] ConsolidateSettings batch_tokens
             * @property {number|null} [rate] ConsolidateSettings rate
             * @property {number|null} [ce_weight] ConsolidateSettings ce_weight
             * @property {number|null} [kl_weight] ConsolidateSettings kl_weight
             * @property {number|null} [max_anchor_rise] ConsolidateSettings max_anchor_rise
             * @property {number|null} [min_gain] ConsolidateSettings min_gain
             * @property {number|null} [transfer] ConsolidateSettings transfer
             * @property {number|null} [dream_tokens] ConsolidateSettings dream_tokens
             * @property {number|Long|null} [seed] ConsolidateSettings seed
             * @property {number|null} [rewind] ConsolidateSettings rewind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ConsolidateSettings.
             * @memberof hope.v1
             * @interface IConsolidateSettings
             * @augments hope.v1.ConsolidateSettings.$Properties
             * @deprecated Use hope.v1.ConsolidateSettings.$Properties instead.
             */

            /**
             * Shape of a ConsolidateSettings.
             * @typedef {hope.v1.ConsolidateSettings.$Properties} hope.v1.ConsolidateSettings.$Shape
             */

            /**
             * Constructs a new ConsolidateSettings.
             * @memberof hope.v1
             * @classdesc Represents a ConsolidateSettings.
             * @constructor
             * @param {hope.v1.ConsolidateSettings.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ConsolidateSettings = function (properties) {
                this.levels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ConsolidateSettings levels.
             * @member {Array.<string>} levels
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.levels = $util.emptyArray;

            /**
             * ConsolidateSettings replay_tokens.
             * @member {number|null|undefined} replay_tokens
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.replay_tokens = null;

            /**
             * ConsolidateSettings epochs.
             * @member {number|null|undefined} epochs
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.epochs = null;

            /**
             * ConsolidateSettings batch_tokens.
             * @member {number|null|undefined} batch_tokens
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.batch_tokens = null;

            /**
             * ConsolidateSettings rate.
             * @member {number|null|undefined} rate
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.rate = null;

            /**
             * ConsolidateSettings ce_weight.
             * @member {number|null|undefined} ce_weight
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.ce_weight = null;

            /**
             * ConsolidateSettings kl_weight.
             * @member {number|null|undefined} kl_weight
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.kl_weight = null;

            /**
             * ConsolidateSettings max_anchor_rise.
             * @member {number|null|undefined} max_anchor_rise
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.max_anchor_rise = null;

            /**
             * ConsolidateSettings min_gain.
             * @member {number|null|undefined} min_gain
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.min_gain = null;

            /**
             * ConsolidateSettings transfer.
             * @member {number|null|undefined} transfer
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.transfer = null;

            /**
             * ConsolidateSettings dream_tokens.
             * @member {number|null|undefined} dream_tokens
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.dream_tokens = null;

            /**
             * ConsolidateSettings seed.
             * @member {number|Long|null|undefined} seed
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.seed = null;

            /**
             * ConsolidateSettings rewind.
             * @member {number|null|undefined} rewind
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             */
            ConsolidateSettings.prototype.rewind = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_replay_tokens", {
                get: $util.oneOfGetter($oneOfFields = ["replay_tokens"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_epochs", {
                get: $util.oneOfGetter($oneOfFields = ["epochs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_batch_tokens", {
                get: $util.oneOfGetter($oneOfFields = ["batch_tokens"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_rate", {
                get: $util.oneOfGetter($oneOfFields = ["rate"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_ce_weight", {
                get: $util.oneOfGetter($oneOfFields = ["ce_weight"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_kl_weight", {
                get: $util.oneOfGetter($oneOfFields = ["kl_weight"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_max_anchor_rise", {
                get: $util.oneOfGetter($oneOfFields = ["max_anchor_rise"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_min_gain", {
                get: $util.oneOfGetter($oneOfFields = ["min_gain"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_transfer", {
                get: $util.oneOfGetter($oneOfFields = ["transfer"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_dream_tokens", {
                get: $util.oneOfGetter($oneOfFields = ["dream_tokens"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_seed", {
                get: $util.oneOfGetter($oneOfFields = ["seed"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ConsolidateSettings.prototype, "_rewind", {
                get: $util.oneOfGetter($oneOfFields = ["rewind"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ConsolidateSettings instance using the specified properties.
             * @function create
             * @memberof hope.v1.ConsolidateSettings
             * @static
             * @param {hope.v1.ConsolidateSettings.$Properties=} [properties] Properties to set
             * @returns {hope.v1.ConsolidateSettings} ConsolidateSettings instance
             * @type {{
             *   (properties: hope.v1.ConsolidateSettings.$Shape): hope.v1.ConsolidateSettings & hope.v1.ConsolidateSettings.$Shape;
             *   (properties?: hope.v1.ConsolidateSettings.$Properties): hope.v1.ConsolidateSettings;
             * }}
             */
            ConsolidateSettings.create = function(properties) {
                return new ConsolidateSettings(properties);
            };

            /**
             * Encodes the specified ConsolidateSettings message. Does not implicitly {@link hope.v1.ConsolidateSettings.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.ConsolidateSettings
             * @static
             * @param {hope.v1.ConsolidateSettings.$Properties} message ConsolidateSettings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ConsolidateSettings.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.levels != null && message.levels.length)
                    for (let i = 0; i < message.levels.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.levels[i]);
                if (message.replay_tokens != null && $Object.hasOwnProperty.call(message, "replay_tokens"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.replay_tokens);
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.epochs);
                if (message.batch_tokens != null && $Object.hasOwnProperty.call(message, "batch_tokens"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.batch_tokens);
                if (message.rate != null && $Object.hasOwnProperty.call(message, "rate"))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.rate);
                if (message.ce_weight != null && $Object.hasOwnProperty.call(message, "ce_weight"))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.ce_weight);
                if (message.kl_weight != null && $Object.hasOwnProperty.call(message, "kl_weight"))
                    writer.uint32(/* id 7, wireType 1 =*/57).double(message.kl_weight);
                if (message.max_anchor_rise != null && $Object.hasOwnProperty.call(message, "max_anchor_rise"))
                    writer.uint32(/* id 8, wireType 1 =*/65).double(message.max_anchor_rise);
                if (message.min_gain != null && $Object.hasOwnProperty.call(message, "min_gain"))
                    writer.uint32(/* id 9, wireType 1 =*/73).double(message.min_gain);
                if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer"))
                    writer.uint32(/* id 10, wireType 1 =*/81).double(message.transfer);
                if (message.dream_tokens != null && $Object.hasOwnProperty.call(message, "dream_tokens"))
                    writer.uint32(/* id 11, wireType 0 =*/88).int32(message.dream_tokens);
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed"))
                    writer.uint32(/* id 12, wireType 0 =*/96).uint64(message.seed);
                if (message.rewind != null && $Object.hasOwnProperty.call(message, "rewind"))
                    writer.uint32(/* id 13, wireType 1 =*/105).double(message.rewind);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified ConsolidateSettings message, length delimited. Does not implicitly {@link hope.v1.ConsolidateSettings.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.ConsolidateSettings
             * @static
             * @param {hope.v1.ConsolidateSettings.$Properties} message ConsolidateSettings message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ConsolidateSettings.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a ConsolidateSettings message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.ConsolidateSettings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.ConsolidateSettings & hope.v1.ConsolidateSettings.$Shape} ConsolidateSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ConsolidateSettings.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.ConsolidateSettings();
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
                            if (!(message.levels && message.levels.length))
                                message.levels = [];
                            message.levels.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.replay_tokens = reader.int32();
                            message._replay_tokens = "replay_tokens";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.epochs = reader.int32();
                            message._epochs = "epochs";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.batch_tokens = reader.int32();
                            message._batch_tokens = "batch_tokens";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.rate = reader.double();
                            message._rate = "rate";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.ce_weight = reader.double();
                            message._ce_weight = "ce_weight";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            message.kl_weight = reader.double();
                            message._kl_weight = "kl_weight";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            message.max_anchor_rise = reader.double();
                            message._max_anchor_rise = "max_anchor_rise";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 1)
                                break;
                            message.min_gain = reader.double();
                            message._min_gain = "min_gain";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            message.transfer = reader.double();
                            message._transfer = "transfer";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.dream_tokens = reader.int32();
                            message._dream_tokens = "dream_tokens";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.seed = reader.uint64();
                            message._seed = "seed";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 1)
                                break;
                            message.rewind = reader.double();
                            message._rewind = "rewind";
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
             * Decodes a ConsolidateSettings message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.ConsolidateSettings
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.ConsolidateSettings & hope.v1.ConsolidateSettings.$Shape} ConsolidateSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ConsolidateSettings.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a ConsolidateSettings message.
             * @function verify
             * @memberof hope.v1.ConsolidateSettings
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ConsolidateSettings.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels")) {
                    if (!$Array.isArray(message.levels))
                        return "levels: array expected";
                    for (let i = 0; i < message.levels.length; ++i)
                        if (!$util.isString(message.levels[i]))
                            return "levels: string[] expected";
                }
                if (message.replay_tokens != null && $Object.hasOwnProperty.call(message, "replay_tokens")) {
                    properties._replay_tokens = 1;
                    if (!$util.isInteger(message.replay_tokens))
                        return "replay_tokens: integer expected";
                }
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs")) {
                    properties._epochs = 1;
                    if (!$util.isInteger(message.epochs))
                        return "epochs: integer expected";
                }
                if (message.batch_tokens != null && $Object.hasOwnProperty.call(message, "batch_tokens")) {
                    properties._batch_tokens = 1;
                    if (!$util.isInteger(message.batch_tokens))
                        return "batch_tokens: integer expected";
                }
                if (message.rate != null && $Object.hasOwnProperty.call(message, "rate")) {
                    properties._rate = 1;
                    if (typeof message.rate !== "number")
                        return "rate: number expected";
                }
                if (message.ce_weight != null && $Object.hasOwnProperty.call(message, "ce_weight")) {
                    properties._ce_weight = 1;
                    if (typeof message.ce_weight !== "number")
                        return "ce_weight: number expected";
                }
                if (message.kl_weight != null && $Object.hasOwnProperty.call(message, "kl_weight")) {
                    properties._kl_weight = 1;
                    if (typeof message.kl_weight !== "number")
                        return "kl_weight: number expected";
                }
                if (message.max_anchor_rise != null && $Object.hasOwnProperty.call(message, "max_anchor_rise")) {
                    properties._max_anchor_rise = 1;
                    if (typeof message.max_anchor_rise !== "number")
                        return "max_anchor_rise: number expected";
                }
                if (message.min_gain != null && $Object.hasOwnProperty.call(message, "min_gain")) {
                    properties._min_gain = 1;
                    if (typeof message.min_gain !== "number")
                        return "min_gain: number expected";
                }
                if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer")) {
                    properties._transfer = 1;
                    if (typeof message.transfer !== "number")
                        return "transfer: number expected";
                }
                if (message.dream_tokens != null && $Object.hasOwnProperty.call(message, "dream_tokens")) {
                    properties._dream_tokens = 1;
                    if (!$util.isInteger(message.dream_tokens))
                        return "dream_tokens: integer expected";
                }
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed")) {
                    properties._seed = 1;
                    if (!$util.isInteger(message.seed) && !(message.seed && $util.isInteger(message.seed.low) && $util.isInteger(message.seed.high)))
                        return "seed: integer|Long expected";
                }
                if (message.rewind != null && $Object.hasOwnProperty.call(message, "rewind")) {
                    properties._rewind = 1;
                    if (typeof message.rewind !== "number")
                        return "rewind: number expected";
                }
                return null;
            };

            /**
             * Creates a ConsolidateSettings message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.ConsolidateSettings
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.ConsolidateSettings} ConsolidateSettings
             */
            ConsolidateSettings.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.ConsolidateSettings)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.ConsolidateSettings: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.ConsolidateSettings();
                if (object.levels) {
                    if (!$Array.isArray(object.levels))
                        throw $TypeError(".hope.v1.ConsolidateSettings.levels: array expected");
                    message.levels = $Array(object.levels.length);
                    for (let i = 0; i < object.levels.length; ++i)
                        message.levels[i] = $String(object.levels[i]);
                }
                if (object.replay_tokens != null)
                    message.replay_tokens = object.replay_tokens | 0;
                if (object.epochs != null)
                    message.epochs = object.epochs | 0;
                if (object.batch_tokens != null)
                    message.batch_tokens = object.batch_tokens | 0;
                if (object.rate != null)
                    message.rate = $Number(object.rate);
                if (object.ce_weight != null)
                    message.ce_weight = $Number(object.ce_weight);
                if (object.kl_weight != null)
                    message.kl_weight = $Number(object.kl_weight);
                if (object.max_anchor_rise != null)
                    message.max_anchor_rise = $Number(object.max_anchor_rise);
                if (object.min_gain != null)
                    message.min_gain = $Number(object.min_gain);
                if (object.transfer != null)
                    message.transfer = $Number(object.transfer);
                if (object.dream_tokens != null)
                    message.dream_tokens = object.dream_tokens | 0;
                if (object.seed != null)
                    if ($util.Long)
                        message.seed = $util.Long.fromValue(object.seed, true);
                    else if (typeof object.seed === "string")
                        message.seed = $parseInt(object.seed, 10);
                    else if (typeof object.seed === "number")
                        message.seed = object.seed;
                    else if (typeof object.seed === "object")
                        message.seed = new $util.LongBits(object.seed.low >>> 0, object.seed.high >>> 0).toNumber(true);
                if (object.rewind != null)
                    message.rewind = $Number(object.rewind);
                return message;
            };

            /**
             * Creates a plain object from a ConsolidateSettings message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.ConsolidateSettings
             * @static
             * @param {hope.v1.ConsolidateSettings} message ConsolidateSettings
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ConsolidateSettings.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.levels = [];
                if (message.levels && message.levels.length) {
                    object.levels = $Array(message.levels.length);
                    for (let j = 0; j < message.levels.length; ++j)
                        object.levels[j] = message.levels[j];
                }
                if (message.replay_tokens != null && $Object.hasOwnProperty.call(message, "replay_tokens"))
                    object.replay_tokens = message.replay_tokens;
                if (message.epochs != null && $Object.hasOwnProperty.call(message, "epochs"))
                    object.epochs = message.epochs;
                if (message.batch_tokens != null && $Object.hasOwnProperty.call(message, "batch_tokens"))
                    object.batch_tokens = message.batch_tokens;
                if (message.rate != null && $Object.hasOwnProperty.call(message, "rate"))
                    object.rate = options.json && !$isFinite(message.rate) ? $String(message.rate) : message.rate;
                if (message.ce_weight != null && $Object.hasOwnProperty.call(message, "ce_weight"))
                    object.ce_weight = options.json && !$isFinite(message.ce_weight) ? $String(message.ce_weight) : message.ce_weight;
                if (message.kl_weight != null && $Object.hasOwnProperty.call(message, "kl_weight"))
                    object.kl_weight = options.json && !$isFinite(message.kl_weight) ? $String(message.kl_weight) : message.kl_weight;
                if (message.max_anchor_rise != null && $Object.hasOwnProperty.call(message, "max_anchor_rise"))
                    object.max_anchor_rise = options.json && !$isFinite(message.max_anchor_rise) ? $String(message.max_anchor_rise) : message.max_anchor_rise;
                if (message.min_gain != null && $Object.hasOwnProperty.call(message, "min_gain"))
                    object.min_gain = options.json && !$isFinite(message.min_gain) ? $String(message.min_gain) : message.min_gain;
                if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer"))
                    object.transfer = options.json && !$isFinite(message.transfer) ? $String(message.transfer) : message.transfer;
                if (message.dream_tokens != null && $Object.hasOwnProperty.call(message, "dream_tokens"))
                    object.dream_tokens = message.dream_tokens;
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seed = typeof message.seed === "number" ? $BigInt(message.seed) : $util.Long.fromBits(message.seed.low >>> 0, message.seed.high >>> 0, true).toBigInt();
                    else if (typeof message.seed === "number")
                        object.seed = options.longs === $String ? $String(message.seed) : message.seed;
                    else
                        object.seed = options.longs === $String ? $util.Long.prototype.toString.call(message.seed) : options.longs === $Number ? new $util.LongBits(message.seed.low >>> 0, message.seed.high >>> 0).toNumber(true) : message.seed;
                if (message.rewind != null && $Object.hasOwnProperty.call(message, "rewind"))
                    object.rewind = options.json && !$isFinite(message.rewind) ? $String(message.rewind) : message.rewind;
                return object;
            };

            /**
             * Converts this ConsolidateSettings to JSON.
             * @function toJSON
             * @memberof hope.v1.ConsolidateSettings
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ConsolidateSettings.prototype.toJSON = function() {
                return ConsolidateSettings.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ConsolidateSettings;
        })();

        v1.Cancel = (function() {

            /**
             * Properties of a Cancel.
             * @typedef {Object} hope.v1.Cancel.$Properties
             * @property {string|null} [id] Cancel id
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Cancel.
             * @memberof hope.v1
             * @interface ICancel
             * @augments hope.v1.Cancel.$Properties
             * @deprecated Use hope.v1.Cancel.$Properties instead.
             */

            /**
             * Shape of a Cancel.
             * @typedef {hope.v1.Cancel.$Properties} hope.v1.Cancel.$Shape
             */

            /**
             * Constructs a new Cancel.
             * @memberof hope.v1
             * @classdesc Represents a Cancel.
             * @constructor
             * @param {hope.v1.Cancel.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Cancel = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Cancel id.
             * @member {string} id
             * @memberof hope.v1.Cancel
             * @instance
             */
            Cancel.prototype.id = "";

            /**
             * Creates a new Cancel instance using the specified properties.
             * @function create
             * @memberof hope.v1.Cancel
             * @static
             * @param {hope.v1.Cancel.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Cancel} Cancel instance
             * @type {{
             *   (properties: hope.v1.Cancel.$Shape): hope.v1.Cancel & hope.v1.Cancel.$Shape;
             *   (properties?: hope.v1.Cancel.$Properties): hope.v1.Cancel;
             * }}
             */
            Cancel.create = function(properties) {
                return new Cancel(properties);
            };

            /**
             * Encodes the specified Cancel message. Does not implicitly {@link hope.v1.Cancel.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Cancel
             * @static
             * @param {hope.v1.Cancel.$Properties} message Cancel message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Cancel.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Cancel message, length delimited. Does not implicitly {@link hope.v1.Cancel.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Cancel
             * @static
             * @param {hope.v1.Cancel.$Properties} message Cancel message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Cancel.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Cancel message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Cancel
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Cancel & hope.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Cancel.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Cancel();
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
             * Decodes a Cancel message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Cancel
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Cancel & hope.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Cancel.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Cancel message.
             * @function verify
             * @memberof hope.v1.Cancel
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Cancel.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                return null;
            };

            /**
             * Creates a Cancel message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Cancel
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Cancel} Cancel
             */
            Cancel.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Cancel)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Cancel: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Cancel();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                return message;
            };

            /**
             * Creates a plain object from a Cancel message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Cancel
             * @static
             * @param {hope.v1.Cancel} message Cancel
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Cancel.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.id = "";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                return object;
            };

            /**
             * Converts this Cancel to JSON.
             * @function toJSON
             * @memberof hope.v1.Cancel
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Cancel.prototype.toJSON = function() {
                return Cancel.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Cancel;
        })();

        v1.Ping = (function() {

            /**
             * Properties of a Ping.
             * @typedef {Object} hope.v1.Ping.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Ping.
             * @memberof hope.v1
             * @interface IPing
             * @augments hope.v1.Ping.$Properties
             * @deprecated Use hope.v1.Ping.$Properties instead.
             */

            /**
             * Shape of a Ping.
             * @typedef {hope.v1.Ping.$Properties} hope.v1.Ping.$Shape
             */

            /**
             * Constructs a new Ping.
             * @memberof hope.v1
             * @classdesc Represents a Ping.
             * @constructor
             * @param {hope.v1.Ping.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ping = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Ping instance using the specified properties.
             * @function create
             * @memberof hope.v1.Ping
             * @static
             * @param {hope.v1.Ping.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Ping} Ping instance
             * @type {{
             *   (properties: hope.v1.Ping.$Shape): hope.v1.Ping & hope.v1.Ping.$Shape;
             *   (properties?: hope.v1.Ping.$Properties): hope.v1.Ping;
             * }}
             */
            Ping.create = function(properties) {
                return new Ping(properties);
            };

            /**
             * Encodes the specified Ping message. Does not implicitly {@link hope.v1.Ping.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Ping
             * @static
             * @param {hope.v1.Ping.$Properties} message Ping message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ping.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Ping message, length delimited. Does not implicitly {@link hope.v1.Ping.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Ping
             * @static
             * @param {hope.v1.Ping.$Properties} message Ping message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ping.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Ping
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Ping & hope.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ping.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Ping();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
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
             * Decodes a Ping message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Ping
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Ping & hope.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ping.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Ping message.
             * @function verify
             * @memberof hope.v1.Ping
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Ping.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates a Ping message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Ping
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Ping} Ping
             */
            Ping.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Ping)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Ping: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.hope.v1.Ping();
            };

            /**
             * Creates a plain object from a Ping message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Ping
             * @static
             * @param {hope.v1.Ping} message Ping
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Ping.toObject = function () {
                return {};
            };

            /**
             * Converts this Ping to JSON.
             * @function toJSON
             * @memberof hope.v1.Ping
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Ping.prototype.toJSON = function() {
                return Ping.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Ping;
        })();

        v1.Accepted = (function() {

            /**
             * Properties of an Accepted.
             * @typedef {Object} hope.v1.Accepted.$Properties
             * @property {string|null} [id] Accepted id
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Accepted.
             * @memberof hope.v1
             * @interface IAccepted
             * @augments hope.v1.Accepted.$Properties
             * @deprecated Use hope.v1.Accepted.$Properties instead.
             */

            /**
             * Shape of an Accepted.
             * @typedef {hope.v1.Accepted.$Properties} hope.v1.Accepted.$Shape
             */

            /**
             * Constructs a new Accepted.
             * @memberof hope.v1
             * @classdesc Represents an Accepted.
             * @constructor
             * @param {hope.v1.Accepted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Accepted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Accepted id.
             * @member {string} id
             * @memberof hope.v1.Accepted
             * @instance
             */
            Accepted.prototype.id = "";

            /**
             * Creates a new Accepted instance using the specified properties.
             * @function create
             * @memberof hope.v1.Accepted
             * @static
             * @param {hope.v1.Accepted.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Accepted} Accepted instance
             * @type {{
             *   (properties: hope.v1.Accepted.$Shape): hope.v1.Accepted & hope.v1.Accepted.$Shape;
             *   (properties?: hope.v1.Accepted.$Properties): hope.v1.Accepted;
             * }}
             */
            Accepted.create = function(properties) {
                return new Accepted(properties);
            };

            /**
             * Encodes the specified Accepted message. Does not implicitly {@link hope.v1.Accepted.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Accepted
             * @static
             * @param {hope.v1.Accepted.$Properties} message Accepted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Accepted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Accepted message, length delimited. Does not implicitly {@link hope.v1.Accepted.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Accepted
             * @static
             * @param {hope.v1.Accepted.$Properties} message Accepted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Accepted.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an Accepted message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Accepted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Accepted & hope.v1.Accepted.$Shape} Accepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Accepted.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Accepted();
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
             * Decodes an Accepted message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Accepted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Accepted & hope.v1.Accepted.$Shape} Accepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Accepted.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies an Accepted message.
             * @function verify
             * @memberof hope.v1.Accepted
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Accepted.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                return null;
            };

            /**
             * Creates an Accepted message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Accepted
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Accepted} Accepted
             */
            Accepted.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Accepted)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Accepted: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Accepted();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                return message;
            };

            /**
             * Creates a plain object from an Accepted message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Accepted
             * @static
             * @param {hope.v1.Accepted} message Accepted
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Accepted.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.id = "";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                return object;
            };

            /**
             * Converts this Accepted to JSON.
             * @function toJSON
             * @memberof hope.v1.Accepted
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Accepted.prototype.toJSON = function() {
                return Accepted.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Accepted;
        })();

        v1.Token = (function() {

            /**
             * Properties of a Token.
             * @typedef {Object} hope.v1.Token.$Properties
             * @property {string|null} [id] Token id
             * @property {number|null} [index] Token index
             * @property {number|null} [token] Token token
             * @property {string|null} [text] Token text
             * @property {number|null} [logprob] Token logprob
             * @property {number|null} [surprise] Token surprise
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Token.
             * @memberof hope.v1
             * @interface IToken
             * @augments hope.v1.Token.$Properties
             * @deprecated Use hope.v1.Token.$Properties instead.
             */

            /**
             * Shape of a Token.
             * @typedef {hope.v1.Token.$Properties} hope.v1.Token.$Shape
             */

            /**
             * Constructs a new Token.
             * @memberof hope.v1
             * @classdesc Represents a Token.
             * @constructor
             * @param {hope.v1.Token.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Token = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Token id.
             * @member {string} id
             * @memberof hope.v1.Token
             * @instance
             */
            Token.prototype.id = "";

            /**
             * Token index.
             * @member {number} index
             * @memberof hope.v1.Token
             * @instance
             */
            Token.prototype.index = 0;

            /**
             * Token token.
             * @member {number} token
             * @memberof hope.v1.Token
             * @instance
             */
            Token.prototype.token = 0;

            /**
             * Token text.
             * @member {string} text
             * @memberof hope.v1.Token
             * @instance
             */
            Token.prototype.text = "";

            /**
             * Token logprob.
             * @member {number} logprob
             * @memberof hope.v1.Token
             * @instance
             */
            Token.prototype.logprob = 0;

            /**
             * Token surprise.
             * @member {number} surprise
             * @memberof hope.v1.Token
             * @instance
             */
            Token.prototype.surprise = 0;

            /**
             * Creates a new Token instance using the specified properties.
             * @function create
             * @memberof hope.v1.Token
             * @static
             * @param {hope.v1.Token.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Token} Token instance
             * @type {{
             *   (properties: hope.v1.Token.$Shape): hope.v1.Token & hope.v1.Token.$Shape;
             *   (properties?: hope.v1.Token.$Properties): hope.v1.Token;
             * }}
             */
            Token.create = function(properties) {
                return new Token(properties);
            };

            /**
             * Encodes the specified Token message. Does not implicitly {@link hope.v1.Token.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Token
             * @static
             * @param {hope.v1.Token.$Properties} message Token message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Token.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.index);
                if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.token);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.text);
                if (message.logprob != null && $Object.hasOwnProperty.call(message, "logprob") && !$Object.is(message.logprob, 0))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.logprob);
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise") && !$Object.is(message.surprise, 0))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.surprise);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Token message, length delimited. Does not implicitly {@link hope.v1.Token.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Token
             * @static
             * @param {hope.v1.Token.$Properties} message Token message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Token.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Token message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Token
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Token & hope.v1.Token.$Shape} Token
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Token.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Token();
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
                            if (value = reader.int32())
                                message.index = value;
                            else
                                delete message.index;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.token = value;
                            else
                                delete message.token;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.logprob = value;
                            else
                                delete message.logprob;
                            continue;
                        }
                    case 6: {
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
             * Decodes a Token message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Token
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Token & hope.v1.Token.$Shape} Token
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Token.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Token message.
             * @function verify
             * @memberof hope.v1.Token
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Token.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
                    if (!$util.isInteger(message.index))
                        return "index: integer expected";
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    if (!$util.isInteger(message.token))
                        return "token: integer expected";
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    if (!$util.isString(message.text))
                        return "text: string expected";
                if (message.logprob != null && $Object.hasOwnProperty.call(message, "logprob"))
                    if (typeof message.logprob !== "number")
                        return "logprob: number expected";
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise"))
                    if (typeof message.surprise !== "number")
                        return "surprise: number expected";
                return null;
            };

            /**
             * Creates a Token message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Token
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Token} Token
             */
            Token.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Token)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Token: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Token();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.index != null)
                    if ($Number(object.index) !== 0)
                        message.index = object.index | 0;
                if (object.token != null)
                    if ($Number(object.token) !== 0)
                        message.token = object.token | 0;
                if (object.text != null)
                    if (typeof object.text !== "string" || object.text.length)
                        message.text = $String(object.text);
                if (object.logprob != null)
                    if (!$Object.is($Number(object.logprob), 0))
                        message.logprob = $Number(object.logprob);
                if (object.surprise != null)
                    if (!$Object.is($Number(object.surprise), 0))
                        message.surprise = $Number(object.surprise);
                return message;
            };

            /**
             * Creates a plain object from a Token message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Token
             * @static
             * @param {hope.v1.Token} message Token
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Token.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.index = 0;
                    object.token = 0;
                    object.text = "";
                    object.logprob = 0;
                    object.surprise = 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
                    object.index = message.index;
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    object.token = message.token;
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    object.text = message.text;
                if (message.logprob != null && $Object.hasOwnProperty.call(message, "logprob"))
                    object.logprob = options.json && !$isFinite(message.logprob) ? $String(message.logprob) : message.logprob;
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise"))
                    object.surprise = options.json && !$isFinite(message.surprise) ? $String(message.surprise) : message.surprise;
                return object;
            };

            /**
             * Converts this Token to JSON.
             * @function toJSON
             * @memberof hope.v1.Token
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Token.prototype.toJSON = function() {
                return Token.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Token;
        })();

        v1.Progress = (function() {

            /**
             * Properties of a Progress.
             * @typedef {Object} hope.v1.Progress.$Properties
             * @property {string|null} [id] Progress id
             * @property {number|Long|null} [done] Progress done
             * @property {number|Long|null} [total] Progress total
             * @property {number|null} [replay_loss] Progress replay_loss
             * @property {number|null} [anchor_loss] Progress anchor_loss
             * @property {number|null} [kl] Progress kl
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Progress.
             * @memberof hope.v1
             * @interface IProgress
             * @augments hope.v1.Progress.$Properties
             * @deprecated Use hope.v1.Progress.$Properties instead.
             */

            /**
             * Shape of a Progress.
             * @typedef {hope.v1.Progress.$Properties} hope.v1.Progress.$Shape
             */

            /**
             * Constructs a new Progress.
             * @memberof hope.v1
             * @classdesc Represents a Progress.
             * @constructor
             * @param {hope.v1.Progress.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Progress = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Progress id.
             * @member {string} id
             * @memberof hope.v1.Progress
             * @instance
             */
            Progress.prototype.id = "";

            /**
             * Progress done.
             * @member {number|Long} done
             * @memberof hope.v1.Progress
             * @instance
             */
            Progress.prototype.done = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Progress total.
             * @member {number|Long} total
             * @memberof hope.v1.Progress
             * @instance
             */
            Progress.prototype.total = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Progress replay_loss.
             * @member {number|null|undefined} replay_loss
             * @memberof hope.v1.Progress
             * @instance
             */
            Progress.prototype.replay_loss = null;

            /**
             * Progress anchor_loss.
             * @member {number|null|undefined} anchor_loss
             * @memberof hope.v1.Progress
             * @instance
             */
            Progress.prototype.anchor_loss = null;

            /**
             * Progress kl.
             * @member {number|null|undefined} kl
             * @memberof hope.v1.Progress
             * @instance
             */
            Progress.prototype.kl = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Progress.prototype, "_replay_loss", {
                get: $util.oneOfGetter($oneOfFields = ["replay_loss"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Progress.prototype, "_anchor_loss", {
                get: $util.oneOfGetter($oneOfFields = ["anchor_loss"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Progress.prototype, "_kl", {
                get: $util.oneOfGetter($oneOfFields = ["kl"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Progress instance using the specified properties.
             * @function create
             * @memberof hope.v1.Progress
             * @static
             * @param {hope.v1.Progress.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Progress} Progress instance
             * @type {{
             *   (properties: hope.v1.Progress.$Shape): hope.v1.Progress & hope.v1.Progress.$Shape;
             *   (properties?: hope.v1.Progress.$Properties): hope.v1.Progress;
             * }}
             */
            Progress.create = function(properties) {
                return new Progress(properties);
            };

            /**
             * Encodes the specified Progress message. Does not implicitly {@link hope.v1.Progress.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Progress
             * @static
             * @param {hope.v1.Progress.$Properties} message Progress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Progress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.done != null && $Object.hasOwnProperty.call(message, "done") && (typeof message.done === "object" ? message.done.low || message.done.high : message.done !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).int64(message.done);
                if (message.total != null && $Object.hasOwnProperty.call(message, "total") && (typeof message.total === "object" ? message.total.low || message.total.high : message.total !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).int64(message.total);
                if (message.replay_loss != null && $Object.hasOwnProperty.call(message, "replay_loss"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.replay_loss);
                if (message.anchor_loss != null && $Object.hasOwnProperty.call(message, "anchor_loss"))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.anchor_loss);
                if (message.kl != null && $Object.hasOwnProperty.call(message, "kl"))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.kl);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Progress message, length delimited. Does not implicitly {@link hope.v1.Progress.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Progress
             * @static
             * @param {hope.v1.Progress.$Properties} message Progress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Progress.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Progress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Progress & hope.v1.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Progress.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Progress();
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
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.done = value;
                            else
                                delete message.done;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.total = value;
                            else
                                delete message.total;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.replay_loss = reader.double();
                            message._replay_loss = "replay_loss";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.anchor_loss = reader.double();
                            message._anchor_loss = "anchor_loss";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.kl = reader.double();
                            message._kl = "kl";
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
             * Decodes a Progress message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Progress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Progress & hope.v1.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Progress.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Progress message.
             * @function verify
             * @memberof hope.v1.Progress
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Progress.verify = function (message, _depth) {
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
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    if (!$util.isInteger(message.done) && !(message.done && $util.isInteger(message.done.low) && $util.isInteger(message.done.high)))
                        return "done: integer|Long expected";
                if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
                    if (!$util.isInteger(message.total) && !(message.total && $util.isInteger(message.total.low) && $util.isInteger(message.total.high)))
                        return "total: integer|Long expected";
                if (message.replay_loss != null && $Object.hasOwnProperty.call(message, "replay_loss")) {
                    properties._replay_loss = 1;
                    if (typeof message.replay_loss !== "number")
                        return "replay_loss: number expected";
                }
                if (message.anchor_loss != null && $Object.hasOwnProperty.call(message, "anchor_loss")) {
                    properties._anchor_loss = 1;
                    if (typeof message.anchor_loss !== "number")
                        return "anchor_loss: number expected";
                }
                if (message.kl != null && $Object.hasOwnProperty.call(message, "kl")) {
                    properties._kl = 1;
                    if (typeof message.kl !== "number")
                        return "kl: number expected";
                }
                return null;
            };

            /**
             * Creates a Progress message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Progress
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Progress} Progress
             */
            Progress.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Progress)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Progress: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Progress();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.done != null)
                    if (typeof object.done === "object" ? object.done.low || object.done.high : $Number(object.done) !== 0)
                        if ($util.Long)
                            message.done = $util.Long.fromValue(object.done, false);
                        else if (typeof object.done === "string")
                            message.done = $parseInt(object.done, 10);
                        else if (typeof object.done === "number")
                            message.done = object.done;
                        else if (typeof object.done === "object")
                            message.done = new $util.LongBits(object.done.low >>> 0, object.done.high >>> 0).toNumber();
                if (object.total != null)
                    if (typeof object.total === "object" ? object.total.low || object.total.high : $Number(object.total) !== 0)
                        if ($util.Long)
                            message.total = $util.Long.fromValue(object.total, false);
                        else if (typeof object.total === "string")
                            message.total = $parseInt(object.total, 10);
                        else if (typeof object.total === "number")
                            message.total = object.total;
                        else if (typeof object.total === "object")
                            message.total = new $util.LongBits(object.total.low >>> 0, object.total.high >>> 0).toNumber();
                if (object.replay_loss != null)
                    message.replay_loss = $Number(object.replay_loss);
                if (object.anchor_loss != null)
                    message.anchor_loss = $Number(object.anchor_loss);
                if (object.kl != null)
                    message.kl = $Number(object.kl);
                return message;
            };

            /**
             * Creates a plain object from a Progress message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Progress
             * @static
             * @param {hope.v1.Progress} message Progress
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Progress.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.done = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.done = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.total = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.total = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.done = typeof message.done === "number" ? $BigInt(message.done) : $util.Long.fromBits(message.done.low >>> 0, message.done.high >>> 0, false).toBigInt();
                    else if (typeof message.done === "number")
                        object.done = options.longs === $String ? $String(message.done) : message.done;
                    else
                        object.done = options.longs === $String ? $util.Long.prototype.toString.call(message.done) : options.longs === $Number ? new $util.LongBits(message.done.low >>> 0, message.done.high >>> 0).toNumber() : message.done;
                if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.total = typeof message.total === "number" ? $BigInt(message.total) : $util.Long.fromBits(message.total.low >>> 0, message.total.high >>> 0, false).toBigInt();
                    else if (typeof message.total === "number")
                        object.total = options.longs === $String ? $String(message.total) : message.total;
                    else
                        object.total = options.longs === $String ? $util.Long.prototype.toString.call(message.total) : options.longs === $Number ? new $util.LongBits(message.total.low >>> 0, message.total.high >>> 0).toNumber() : message.total;
                if (message.replay_loss != null && $Object.hasOwnProperty.call(message, "replay_loss"))
                    object.replay_loss = options.json && !$isFinite(message.replay_loss) ? $String(message.replay_loss) : message.replay_loss;
                if (message.anchor_loss != null && $Object.hasOwnProperty.call(message, "anchor_loss"))
                    object.anchor_loss = options.json && !$isFinite(message.anchor_loss) ? $String(message.anchor_loss) : message.anchor_loss;
                if (message.kl != null && $Object.hasOwnProperty.call(message, "kl"))
                    object.kl = options.json && !$isFinite(message.kl) ? $String(message.kl) : message.kl;
                return object;
            };

            /**
             * Converts this Progress to JSON.
             * @function toJSON
             * @memberof hope.v1.Progress
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Progress.prototype.toJSON = function() {
                return Progress.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Progress;
        })();

        v1.LevelUpdate = (function() {

            /**
             * Properties of a LevelUpdate.
             * @typedef {Object} hope.v1.LevelUpdate.$Properties
             * @property {string|null} [id] LevelUpdate id
             * @property {boolean|null} [commit] LevelUpdate commit
             * @property {string|null} [reason] LevelUpdate reason
             * @property {hope.v1.Losses.$Properties|null} [base] LevelUpdate base
             * @property {hope.v1.Losses.$Properties|null} [before] LevelUpdate before
             * @property {hope.v1.Losses.$Properties|null} [after] LevelUpdate after
             * @property {Array.<hope.v1.LevelChange.$Properties>|null} [levels] LevelUpdate levels
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LevelUpdate.
             * @memberof hope.v1
             * @interface ILevelUpdate
             * @augments hope.v1.LevelUpdate.$Properties
             * @deprecated Use hope.v1.LevelUpdate.$Properties instead.
             */

            /**
             * Shape of a LevelUpdate.
             * @typedef {hope.v1.LevelUpdate.$Properties} hope.v1.LevelUpdate.$Shape
             */

            /**
             * Constructs a new LevelUpdate.
             * @memberof hope.v1
             * @classdesc Represents a LevelUpdate.
             * @constructor
             * @param {hope.v1.LevelUpdate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LevelUpdate = function (properties) {
                this.levels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LevelUpdate id.
             * @member {string} id
             * @memberof hope.v1.LevelUpdate
             * @instance
             */
            LevelUpdate.prototype.id = "";

            /**
             * LevelUpdate commit.
             * @member {boolean} commit
             * @memberof hope.v1.LevelUpdate
             * @instance
             */
            LevelUpdate.prototype.commit = false;

            /**
             * LevelUpdate reason.
             * @member {string} reason
             * @memberof hope.v1.LevelUpdate
             * @instance
             */
            LevelUpdate.prototype.reason = "";

            /**
             * LevelUpdate base.
             * @member {hope.v1.Losses.$Properties|null|undefined} base
             * @memberof hope.v1.LevelUpdate
             * @instance
             */
            LevelUpdate.prototype.base = null;

            /**
             * LevelUpdate before.
             * @member {hope.v1.Losses.$Properties|null|undefined} before
             * @memberof hope.v1.LevelUpdate
             * @instance
             */
            LevelUpdate.prototype.before = null;

            /**
             * LevelUpdate after.
             * @member {hope.v1.Losses.$Properties|null|undefined} after
             * @memberof hope.v1.LevelUpdate
             * @instance
             */
            LevelUpdate.prototype.after = null;

            /**
             * LevelUpdate levels.
             * @member {Array.<hope.v1.LevelChange.$Properties>} levels
             * @memberof hope.v1.LevelUpdate
             * @instance
             */
            LevelUpdate.prototype.levels = $util.emptyArray;

            /**
             * Creates a new LevelUpdate instance using the specified properties.
             * @function create
             * @memberof hope.v1.LevelUpdate
             * @static
             * @param {hope.v1.LevelUpdate.$Properties=} [properties] Properties to set
             * @returns {hope.v1.LevelUpdate} LevelUpdate instance
             * @type {{
             *   (properties: hope.v1.LevelUpdate.$Shape): hope.v1.LevelUpdate & hope.v1.LevelUpdate.$Shape;
             *   (properties?: hope.v1.LevelUpdate.$Properties): hope.v1.LevelUpdate;
             * }}
             */
            LevelUpdate.create = function(properties) {
                return new LevelUpdate(properties);
            };

            /**
             * Encodes the specified LevelUpdate message. Does not implicitly {@link hope.v1.LevelUpdate.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.LevelUpdate
             * @static
             * @param {hope.v1.LevelUpdate.$Properties} message LevelUpdate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LevelUpdate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit") && message.commit !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.commit);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
                if (message.base != null && $Object.hasOwnProperty.call(message, "base"))
                    $root.hope.v1.Losses.encode(message.base, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.before != null && $Object.hasOwnProperty.call(message, "before"))
                    $root.hope.v1.Losses.encode(message.before, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                    $root.hope.v1.Losses.encode(message.after, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.levels != null && message.levels.length)
                    for (let i = 0; i < message.levels.length; ++i)
                        $root.hope.v1.LevelChange.encode(message.levels[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified LevelUpdate message, length delimited. Does not implicitly {@link hope.v1.LevelUpdate.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.LevelUpdate
             * @static
             * @param {hope.v1.LevelUpdate.$Properties} message LevelUpdate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LevelUpdate.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a LevelUpdate message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.LevelUpdate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.LevelUpdate & hope.v1.LevelUpdate.$Shape} LevelUpdate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LevelUpdate.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.LevelUpdate();
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
                            if (value = reader.bool())
                                message.commit = value;
                            else
                                delete message.commit;
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
                            if (wireType !== 2)
                                break;
                            message.base = $root.hope.v1.Losses.decode(reader, reader.size(), $undefined, _depth + 1, message.base);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.before = $root.hope.v1.Losses.decode(reader, reader.size(), $undefined, _depth + 1, message.before);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.after = $root.hope.v1.Losses.decode(reader, reader.size(), $undefined, _depth + 1, message.after);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.levels && message.levels.length))
                                message.levels = [];
                            message.levels.push($root.hope.v1.LevelChange.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Decodes a LevelUpdate message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.LevelUpdate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.LevelUpdate & hope.v1.LevelUpdate.$Shape} LevelUpdate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LevelUpdate.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a LevelUpdate message.
             * @function verify
             * @memberof hope.v1.LevelUpdate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LevelUpdate.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit"))
                    if (typeof message.commit !== "boolean")
                        return "commit: boolean expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                if (message.base != null && $Object.hasOwnProperty.call(message, "base")) {
                    let error = $root.hope.v1.Losses.verify(message.base, _depth + 1);
                    if (error)
                        return "base." + error;
                }
                if (message.before != null && $Object.hasOwnProperty.call(message, "before")) {
                    let error = $root.hope.v1.Losses.verify(message.before, _depth + 1);
                    if (error)
                        return "before." + error;
                }
                if (message.after != null && $Object.hasOwnProperty.call(message, "after")) {
                    let error = $root.hope.v1.Losses.verify(message.after, _depth + 1);
                    if (error)
                        return "after." + error;
                }
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels")) {
                    if (!$Array.isArray(message.levels))
                        return "levels: array expected";
                    for (let i = 0; i < message.levels.length; ++i) {
                        let error = $root.hope.v1.LevelChange.verify(message.levels[i], _depth + 1);
                        if (error)
                            return "levels." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a LevelUpdate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.LevelUpdate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.LevelUpdate} LevelUpdate
             */
            LevelUpdate.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.LevelUpdate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.LevelUpdate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.LevelUpdate();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.commit != null)
                    if (object.commit)
                        message.commit = $Boolean(object.commit);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                if (object.base != null) {
                    if (!$util.isObject(object.base))
                        throw $TypeError(".hope.v1.LevelUpdate.base: object expected");
                    message.base = $root.hope.v1.Losses.fromObject(object.base, _depth + 1);
                }
                if (object.before != null) {
                    if (!$util.isObject(object.before))
                        throw $TypeError(".hope.v1.LevelUpdate.before: object expected");
                    message.before = $root.hope.v1.Losses.fromObject(object.before, _depth + 1);
                }
                if (object.after != null) {
                    if (!$util.isObject(object.after))
                        throw $TypeError(".hope.v1.LevelUpdate.after: object expected");
                    message.after = $root.hope.v1.Losses.fromObject(object.after, _depth + 1);
                }
                if (object.levels) {
                    if (!$Array.isArray(object.levels))
                        throw $TypeError(".hope.v1.LevelUpdate.levels: array expected");
                    message.levels = $Array(object.levels.length);
                    for (let i = 0; i < object.levels.length; ++i) {
                        if (!$util.isObject(object.levels[i]))
                            throw $TypeError(".hope.v1.LevelUpdate.levels: object expected");
                        message.levels[i] = $root.hope.v1.LevelChange.fromObject(object.levels[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a LevelUpdate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.LevelUpdate
             * @static
             * @param {hope.v1.LevelUpdate} message LevelUpdate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LevelUpdate.toObject = function (message, options, _depth) {
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
                    object.id = "";
                    object.commit = false;
                    object.reason = "";
                    object.base = null;
                    object.before = null;
                    object.after = null;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit"))
                    object.commit = message.commit;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                if (message.base != null && $Object.hasOwnProperty.call(message, "base"))
                    object.base = $root.hope.v1.Losses.toObject(message.base, options, _depth + 1);
                if (message.before != null && $Object.hasOwnProperty.call(message, "before"))
                    object.before = $root.hope.v1.Losses.toObject(message.before, options, _depth + 1);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                    object.after = $root.hope.v1.Losses.toObject(message.after, options, _depth + 1);
                if (message.levels && message.levels.length) {
                    object.levels = $Array(message.levels.length);
                    for (let j = 0; j < message.levels.length; ++j)
                        object.levels[j] = $root.hope.v1.LevelChange.toObject(message.levels[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this LevelUpdate to JSON.
             * @function toJSON
             * @memberof hope.v1.LevelUpdate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LevelUpdate.prototype.toJSON = function() {
                return LevelUpdate.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LevelUpdate;
        })();

        v1.Losses = (function() {

            /**
             * Properties of a Losses.
             * @typedef {Object} hope.v1.Losses.$Properties
             * @property {number|null} [replay_nll] Losses replay_nll
             * @property {number|null} [anchor_nll] Losses anchor_nll
             * @property {number|null} [kl] Losses kl
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Losses.
             * @memberof hope.v1
             * @interface ILosses
             * @augments hope.v1.Losses.$Properties
             * @deprecated Use hope.v1.Losses.$Properties instead.
             */

            /**
             * Shape of a Losses.
             * @typedef {hope.v1.Losses.$Properties} hope.v1.Losses.$Shape
             */

            /**
             * Constructs a new Losses.
             * @memberof hope.v1
             * @classdesc Represents a Losses.
             * @constructor
             * @param {hope.v1.Losses.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Losses = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Losses replay_nll.
             * @member {number} replay_nll
             * @memberof hope.v1.Losses
             * @instance
             */
            Losses.prototype.replay_nll = 0;

            /**
             * Losses anchor_nll.
             * @member {number} anchor_nll
             * @memberof hope.v1.Losses
             * @instance
             */
            Losses.prototype.anchor_nll = 0;

            /**
             * Losses kl.
             * @member {number} kl
             * @memberof hope.v1.Losses
             * @instance
             */
            Losses.prototype.kl = 0;

            /**
             * Creates a new Losses instance using the specified properties.
             * @function create
             * @memberof hope.v1.Losses
             * @static
             * @param {hope.v1.Losses.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Losses} Losses instance
             * @type {{
             *   (properties: hope.v1.Losses.$Shape): hope.v1.Losses & hope.v1.Losses.$Shape;
             *   (properties?: hope.v1.Losses.$Properties): hope.v1.Losses;
             * }}
             */
            Losses.create = function(properties) {
                return new Losses(properties);
            };

            /**
             * Encodes the specified Losses message. Does not implicitly {@link hope.v1.Losses.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Losses
             * @static
             * @param {hope.v1.Losses.$Properties} message Losses message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Losses.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.replay_nll != null && $Object.hasOwnProperty.call(message, "replay_nll") && !$Object.is(message.replay_nll, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.replay_nll);
                if (message.anchor_nll != null && $Object.hasOwnProperty.call(message, "anchor_nll") && !$Object.is(message.anchor_nll, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.anchor_nll);
                if (message.kl != null && $Object.hasOwnProperty.call(message, "kl") && !$Object.is(message.kl, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.kl);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Losses message, length delimited. Does not implicitly {@link hope.v1.Losses.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Losses
             * @static
             * @param {hope.v1.Losses.$Properties} message Losses message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Losses.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Losses message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Losses
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Losses & hope.v1.Losses.$Shape} Losses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Losses.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Losses();
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
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.replay_nll = value;
                            else
                                delete message.replay_nll;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.anchor_nll = value;
                            else
                                delete message.anchor_nll;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.kl = value;
                            else
                                delete message.kl;
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
             * Decodes a Losses message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Losses
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Losses & hope.v1.Losses.$Shape} Losses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Losses.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Losses message.
             * @function verify
             * @memberof hope.v1.Losses
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Losses.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.replay_nll != null && $Object.hasOwnProperty.call(message, "replay_nll"))
                    if (typeof message.replay_nll !== "number")
                        return "replay_nll: number expected";
                if (message.anchor_nll != null && $Object.hasOwnProperty.call(message, "anchor_nll"))
                    if (typeof message.anchor_nll !== "number")
                        return "anchor_nll: number expected";
                if (message.kl != null && $Object.hasOwnProperty.call(message, "kl"))
                    if (typeof message.kl !== "number")
                        return "kl: number expected";
                return null;
            };

            /**
             * Creates a Losses message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Losses
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Losses} Losses
             */
            Losses.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Losses)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Losses: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Losses();
                if (object.replay_nll != null)
                    if (!$Object.is($Number(object.replay_nll), 0))
                        message.replay_nll = $Number(object.replay_nll);
                if (object.anchor_nll != null)
                    if (!$Object.is($Number(object.anchor_nll), 0))
                        message.anchor_nll = $Number(object.anchor_nll);
                if (object.kl != null)
                    if (!$Object.is($Number(object.kl), 0))
                        message.kl = $Number(object.kl);
                return message;
            };

            /**
             * Creates a plain object from a Losses message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Losses
             * @static
             * @param {hope.v1.Losses} message Losses
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Losses.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.replay_nll = 0;
                    object.anchor_nll = 0;
                    object.kl = 0;
                }
                if (message.replay_nll != null && $Object.hasOwnProperty.call(message, "replay_nll"))
                    object.replay_nll = options.json && !$isFinite(message.replay_nll) ? $String(message.replay_nll) : message.replay_nll;
                if (message.anchor_nll != null && $Object.hasOwnProperty.call(message, "anchor_nll"))
                    object.anchor_nll = options.json && !$isFinite(message.anchor_nll) ? $String(message.anchor_nll) : message.anchor_nll;
                if (message.kl != null && $Object.hasOwnProperty.call(message, "kl"))
                    object.kl = options.json && !$isFinite(message.kl) ? $String(message.kl) : message.kl;
                return object;
            };

            /**
             * Converts this Losses to JSON.
             * @function toJSON
             * @memberof hope.v1.Losses
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Losses.prototype.toJSON = function() {
                return Losses.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Losses;
        })();

        v1.LevelChange = (function() {

            /**
             * Properties of a LevelChange.
             * @typedef {Object} hope.v1.LevelChange.$Properties
             * @property {string|null} [name] LevelChange name
             * @property {number|null} [added_norm] LevelChange added_norm
             * @property {number|null} [keep] LevelChange keep
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LevelChange.
             * @memberof hope.v1
             * @interface ILevelChange
             * @augments hope.v1.LevelChange.$Properties
             * @deprecated Use hope.v1.LevelChange.$Properties instead.
             */

            /**
             * Shape of a LevelChange.
             * @typedef {hope.v1.LevelChange.$Properties} hope.v1.LevelChange.$Shape
             */

            /**
             * Constructs a new LevelChange.
             * @memberof hope.v1
             * @classdesc Represents a LevelChange.
             * @constructor
             * @param {hope.v1.LevelChange.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LevelChange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LevelChange name.
             * @member {string} name
             * @memberof hope.v1.LevelChange
             * @instance
             */
            LevelChange.prototype.name = "";

            /**
             * LevelChange added_norm.
             * @member {number} added_norm
             * @memberof hope.v1.LevelChange
             * @instance
             */
            LevelChange.prototype.added_norm = 0;

            /**
             * LevelChange keep.
             * @member {number} keep
             * @memberof hope.v1.LevelChange
             * @instance
             */
            LevelChange.prototype.keep = 0;

            /**
             * Creates a new LevelChange instance using the specified properties.
             * @function create
             * @memberof hope.v1.LevelChange
             * @static
             * @param {hope.v1.LevelChange.$Properties=} [properties] Properties to set
             * @returns {hope.v1.LevelChange} LevelChange instance
             * @type {{
             *   (properties: hope.v1.LevelChange.$Shape): hope.v1.LevelChange & hope.v1.LevelChange.$Shape;
             *   (properties?: hope.v1.LevelChange.$Properties): hope.v1.LevelChange;
             * }}
             */
            LevelChange.create = function(properties) {
                return new LevelChange(properties);
            };

            /**
             * Encodes the specified LevelChange message. Does not implicitly {@link hope.v1.LevelChange.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.LevelChange
             * @static
             * @param {hope.v1.LevelChange.$Properties} message LevelChange message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LevelChange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.added_norm != null && $Object.hasOwnProperty.call(message, "added_norm") && !$Object.is(message.added_norm, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.added_norm);
                if (message.keep != null && $Object.hasOwnProperty.call(message, "keep") && !$Object.is(message.keep, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.keep);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified LevelChange message, length delimited. Does not implicitly {@link hope.v1.LevelChange.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.LevelChange
             * @static
             * @param {hope.v1.LevelChange.$Properties} message LevelChange message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LevelChange.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a LevelChange message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.LevelChange
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.LevelChange & hope.v1.LevelChange.$Shape} LevelChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LevelChange.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.LevelChange();
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
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.added_norm = value;
                            else
                                delete message.added_norm;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.keep = value;
                            else
                                delete message.keep;
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
             * Decodes a LevelChange message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.LevelChange
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.LevelChange & hope.v1.LevelChange.$Shape} LevelChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LevelChange.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a LevelChange message.
             * @function verify
             * @memberof hope.v1.LevelChange
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LevelChange.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.added_norm != null && $Object.hasOwnProperty.call(message, "added_norm"))
                    if (typeof message.added_norm !== "number")
                        return "added_norm: number expected";
                if (message.keep != null && $Object.hasOwnProperty.call(message, "keep"))
                    if (typeof message.keep !== "number")
                        return "keep: number expected";
                return null;
            };

            /**
             * Creates a LevelChange message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.LevelChange
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.LevelChange} LevelChange
             */
            LevelChange.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.LevelChange)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.LevelChange: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.LevelChange();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.added_norm != null)
                    if (!$Object.is($Number(object.added_norm), 0))
                        message.added_norm = $Number(object.added_norm);
                if (object.keep != null)
                    if (!$Object.is($Number(object.keep), 0))
                        message.keep = $Number(object.keep);
                return message;
            };

            /**
             * Creates a plain object from a LevelChange message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.LevelChange
             * @static
             * @param {hope.v1.LevelChange} message LevelChange
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LevelChange.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.added_norm = 0;
                    object.keep = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.added_norm != null && $Object.hasOwnProperty.call(message, "added_norm"))
                    object.added_norm = options.json && !$isFinite(message.added_norm) ? $String(message.added_norm) : message.added_norm;
                if (message.keep != null && $Object.hasOwnProperty.call(message, "keep"))
                    object.keep = options.json && !$isFinite(message.keep) ? $String(message.keep) : message.keep;
                return object;
            };

            /**
             * Converts this LevelChange to JSON.
             * @function toJSON
             * @memberof hope.v1.LevelChange
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LevelChange.prototype.toJSON = function() {
                return LevelChange.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LevelChange;
        })();

        v1.Done = (function() {

            /**
             * Properties of a Done.
             * @typedef {Object} hope.v1.Done.$Properties
             * @property {string|null} [id] Done id
             * @property {string|null} [finish_reason] Done finish_reason
             * @property {string|null} [text] Done text
             * @property {hope.v1.Usage.$Properties|null} [usage] Done usage
             * @property {hope.v1.Memory.$Properties|null} [memory] Done memory
             * @property {number|null} [logprob] Done logprob
             * @property {number|null} [bits_per_byte] Done bits_per_byte
             * @property {boolean|null} [replayed] Done replayed
             * @property {hope.v1.Job.$Properties|null} [job] Done job
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Done.
             * @memberof hope.v1
             * @interface IDone
             * @augments hope.v1.Done.$Properties
             * @deprecated Use hope.v1.Done.$Properties instead.
             */

            /**
             * Shape of a Done.
             * @typedef {hope.v1.Done.$Properties} hope.v1.Done.$Shape
             */

            /**
             * Constructs a new Done.
             * @memberof hope.v1
             * @classdesc Represents a Done.
             * @constructor
             * @param {hope.v1.Done.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Done = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Done id.
             * @member {string} id
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.id = "";

            /**
             * Done finish_reason.
             * @member {string} finish_reason
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.finish_reason = "";

            /**
             * Done text.
             * @member {string} text
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.text = "";

            /**
             * Done usage.
             * @member {hope.v1.Usage.$Properties|null|undefined} usage
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.usage = null;

            /**
             * Done memory.
             * @member {hope.v1.Memory.$Properties|null|undefined} memory
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.memory = null;

            /**
             * Done logprob.
             * @member {number|null|undefined} logprob
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.logprob = null;

            /**
             * Done bits_per_byte.
             * @member {number|null|undefined} bits_per_byte
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.bits_per_byte = null;

            /**
             * Done replayed.
             * @member {boolean} replayed
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.replayed = false;

            /**
             * Done job.
             * @member {hope.v1.Job.$Properties|null|undefined} job
             * @memberof hope.v1.Done
             * @instance
             */
            Done.prototype.job = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Done.prototype, "_logprob", {
                get: $util.oneOfGetter($oneOfFields = ["logprob"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Done.prototype, "_bits_per_byte", {
                get: $util.oneOfGetter($oneOfFields = ["bits_per_byte"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Done instance using the specified properties.
             * @function create
             * @memberof hope.v1.Done
             * @static
             * @param {hope.v1.Done.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Done} Done instance
             * @type {{
             *   (properties: hope.v1.Done.$Shape): hope.v1.Done & hope.v1.Done.$Shape;
             *   (properties?: hope.v1.Done.$Properties): hope.v1.Done;
             * }}
             */
            Done.create = function(properties) {
                return new Done(properties);
            };

            /**
             * Encodes the specified Done message. Does not implicitly {@link hope.v1.Done.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Done
             * @static
             * @param {hope.v1.Done.$Properties} message Done message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Done.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.finish_reason != null && $Object.hasOwnProperty.call(message, "finish_reason") && message.finish_reason !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.finish_reason);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.text);
                if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
                    $root.hope.v1.Usage.encode(message.usage, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.memory != null && $Object.hasOwnProperty.call(message, "memory"))
                    $root.hope.v1.Memory.encode(message.memory, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.logprob != null && $Object.hasOwnProperty.call(message, "logprob"))
                    writer.uint32(/* id 6, wireType 1 =*/49).double(message.logprob);
                if (message.bits_per_byte != null && $Object.hasOwnProperty.call(message, "bits_per_byte"))
                    writer.uint32(/* id 7, wireType 1 =*/57).double(message.bits_per_byte);
                if (message.replayed != null && $Object.hasOwnProperty.call(message, "replayed") && message.replayed !== false)
                    writer.uint32(/* id 8, wireType 0 =*/64).bool(message.replayed);
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    $root.hope.v1.Job.encode(message.job, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Done message, length delimited. Does not implicitly {@link hope.v1.Done.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Done
             * @static
             * @param {hope.v1.Done.$Properties} message Done message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Done.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Done message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Done
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Done & hope.v1.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Done.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Done();
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.finish_reason = value;
                            else
                                delete message.finish_reason;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.usage = $root.hope.v1.Usage.decode(reader, reader.size(), $undefined, _depth + 1, message.usage);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.memory = $root.hope.v1.Memory.decode(reader, reader.size(), $undefined, _depth + 1, message.memory);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.logprob = reader.double();
                            message._logprob = "logprob";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            message.bits_per_byte = reader.double();
                            message._bits_per_byte = "bits_per_byte";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.replayed = value;
                            else
                                delete message.replayed;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.job = $root.hope.v1.Job.decode(reader, reader.size(), $undefined, _depth + 1, message.job);
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
             * Decodes a Done message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Done
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Done & hope.v1.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Done.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Done message.
             * @function verify
             * @memberof hope.v1.Done
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Done.verify = function (message, _depth) {
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
                if (message.finish_reason != null && $Object.hasOwnProperty.call(message, "finish_reason"))
                    if (!$util.isString(message.finish_reason))
                        return "finish_reason: string expected";
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    if (!$util.isString(message.text))
                        return "text: string expected";
                if (message.usage != null && $Object.hasOwnProperty.call(message, "usage")) {
                    let error = $root.hope.v1.Usage.verify(message.usage, _depth + 1);
                    if (error)
                        return "usage." + error;
                }
                if (message.memory != null && $Object.hasOwnProperty.call(message, "memory")) {
                    let error = $root.hope.v1.Memory.verify(message.memory, _depth + 1);
                    if (error)
                        return "memory." + error;
                }
                if (message.logprob != null && $Object.hasOwnProperty.call(message, "logprob")) {
                    properties._logprob = 1;
                    if (typeof message.logprob !== "number")
                        return "logprob: number expected";
                }
                if (message.bits_per_byte != null && $Object.hasOwnProperty.call(message, "bits_per_byte")) {
                    properties._bits_per_byte = 1;
                    if (typeof message.bits_per_byte !== "number")
                        return "bits_per_byte: number expected";
                }
                if (message.replayed != null && $Object.hasOwnProperty.call(message, "replayed"))
                    if (typeof message.replayed !== "boolean")
                        return "replayed: boolean expected";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job")) {
                    let error = $root.hope.v1.Job.verify(message.job, _depth + 1);
                    if (error)
                        return "job." + error;
                }
                return null;
            };

            /**
             * Creates a Done message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Done
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Done} Done
             */
            Done.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Done)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Done: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Done();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.finish_reason != null)
                    if (typeof object.finish_reason !== "string" || object.finish_reason.length)
                        message.finish_reason = $String(object.finish_reason);
                if (object.text != null)
                    if (typeof object.text !== "string" || object.text.length)
                        message.text = $String(object.text);
                if (object.usage != null) {
                    if (!$util.isObject(object.usage))
                        throw $TypeError(".hope.v1.Done.usage: object expected");
                    message.usage = $root.hope.v1.Usage.fromObject(object.usage, _depth + 1);
                }
                if (object.memory != null) {
                    if (!$util.isObject(object.memory))
                        throw $TypeError(".hope.v1.Done.memory: object expected");
                    message.memory = $root.hope.v1.Memory.fromObject(object.memory, _depth + 1);
                }
                if (object.logprob != null)
                    message.logprob = $Number(object.logprob);
                if (object.bits_per_byte != null)
                    message.bits_per_byte = $Number(object.bits_per_byte);
                if (object.replayed != null)
                    if (object.replayed)
                        message.replayed = $Boolean(object.replayed);
                if (object.job != null) {
                    if (!$util.isObject(object.job))
                        throw $TypeError(".hope.v1.Done.job: object expected");
                    message.job = $root.hope.v1.Job.fromObject(object.job, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Done message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Done
             * @static
             * @param {hope.v1.Done} message Done
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Done.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.finish_reason = "";
                    object.text = "";
                    object.usage = null;
                    object.memory = null;
                    object.replayed = false;
                    object.job = null;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.finish_reason != null && $Object.hasOwnProperty.call(message, "finish_reason"))
                    object.finish_reason = message.finish_reason;
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    object.text = message.text;
                if (message.usage != null && $Object.hasOwnProperty.call(message, "usage"))
                    object.usage = $root.hope.v1.Usage.toObject(message.usage, options, _depth + 1);
                if (message.memory != null && $Object.hasOwnProperty.call(message, "memory"))
                    object.memory = $root.hope.v1.Memory.toObject(message.memory, options, _depth + 1);
                if (message.logprob != null && $Object.hasOwnProperty.call(message, "logprob"))
                    object.logprob = options.json && !$isFinite(message.logprob) ? $String(message.logprob) : message.logprob;
                if (message.bits_per_byte != null && $Object.hasOwnProperty.call(message, "bits_per_byte"))
                    object.bits_per_byte = options.json && !$isFinite(message.bits_per_byte) ? $String(message.bits_per_byte) : message.bits_per_byte;
                if (message.replayed != null && $Object.hasOwnProperty.call(message, "replayed"))
                    object.replayed = message.replayed;
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = $root.hope.v1.Job.toObject(message.job, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Done to JSON.
             * @function toJSON
             * @memberof hope.v1.Done
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Done.prototype.toJSON = function() {
                return Done.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Done;
        })();

        v1.Job = (function() {

            /**
             * Properties of a Job.
             * @typedef {Object} hope.v1.Job.$Properties
             * @property {string|null} [id] Job id
             * @property {string|null} [session] Job session
             * @property {string|null} [status] Job status
             * @property {string|null} [reason] Job reason
             * @property {string|null} [code] Job code
             * @property {number|Long|null} [version] Job version
             * @property {number|null} [seconds] Job seconds
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
             * Job id.
             * @member {string} id
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.id = "";

            /**
             * Job session.
             * @member {string} session
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.session = "";

            /**
             * Job status.
             * @member {string} status
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.status = "";

            /**
             * Job reason.
             * @member {string|null|undefined} reason
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.reason = null;

            /**
             * Job code.
             * @member {string|null|undefined} code
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.code = null;

            /**
             * Job version.
             * @member {number|Long|null|undefined} version
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.version = null;

            /**
             * Job seconds.
             * @member {number|null|undefined} seconds
             * @memberof hope.v1.Job
             * @instance
             */
            Job.prototype.seconds = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Job.prototype, "_reason", {
                get: $util.oneOfGetter($oneOfFields = ["reason"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Job.prototype, "_code", {
                get: $util.oneOfGetter($oneOfFields = ["code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Job.prototype, "_version", {
                get: $util.oneOfGetter($oneOfFields = ["version"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Job.prototype, "_seconds", {
                get: $util.oneOfGetter($oneOfFields = ["seconds"]),
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
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.session);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.status);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.reason);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.code);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    writer.uint32(/* id 6, wireType 0 =*/48).int64(message.version);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    writer.uint32(/* id 7, wireType 1 =*/57).double(message.seconds);
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
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.reason = reader.stringVerify();
                            message._reason = "reason";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.code = reader.stringVerify();
                            message._code = "code";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.version = reader.int64();
                            message._version = "version";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            message.seconds = reader.double();
                            message._seconds = "seconds";
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
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    if (!$util.isString(message.session))
                        return "session: string expected";
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    if (!$util.isString(message.status))
                        return "status: string expected";
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason")) {
                    properties._reason = 1;
                    if (!$util.isString(message.reason))
                        return "reason: string expected";
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code")) {
                    properties._code = 1;
                    if (!$util.isString(message.code))
                        return "code: string expected";
                }
                if (message.version != null && $Object.hasOwnProperty.call(message, "version")) {
                    properties._version = 1;
                    if (!$util.isInteger(message.version) && !(message.version && $util.isInteger(message.version.low) && $util.isInteger(message.version.high)))
                        return "version: integer|Long expected";
                }
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds")) {
                    properties._seconds = 1;
                    if (typeof message.seconds !== "number")
                        return "seconds: number expected";
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
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.session != null)
                    if (typeof object.session !== "string" || object.session.length)
                        message.session = $String(object.session);
                if (object.status != null)
                    if (typeof object.status !== "string" || object.status.length)
                        message.status = $String(object.status);
                if (object.reason != null)
                    message.reason = $String(object.reason);
                if (object.code != null)
                    message.code = $String(object.code);
                if (object.version != null)
                    if ($util.Long)
                        message.version = $util.Long.fromValue(object.version, false);
                    else if (typeof object.version === "string")
                        message.version = $parseInt(object.version, 10);
                    else if (typeof object.version === "number")
                        message.version = object.version;
                    else if (typeof object.version === "object")
                        message.version = new $util.LongBits(object.version.low >>> 0, object.version.high >>> 0).toNumber();
                if (object.seconds != null)
                    message.seconds = $Number(object.seconds);
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
                    object.id = "";
                    object.session = "";
                    object.status = "";
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    object.status = message.status;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.version = typeof message.version === "number" ? $BigInt(message.version) : $util.Long.fromBits(message.version.low >>> 0, message.version.high >>> 0, false).toBigInt();
                    else if (typeof message.version === "number")
                        object.version = options.longs === $String ? $String(message.version) : message.version;
                    else
                        object.version = options.longs === $String ? $util.Long.prototype.toString.call(message.version) : options.longs === $Number ? new $util.LongBits(message.version.low >>> 0, message.version.high >>> 0).toNumber() : message.version;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
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

        v1.Usage = (function() {

            /**
             * Properties of a Usage.
             * @typedef {Object} hope.v1.Usage.$Properties
             * @property {number|null} [prompt_tokens] Usage prompt_tokens
             * @property {number|null} [completion_tokens] Usage completion_tokens
             * @property {number|null} [total_tokens] Usage total_tokens
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Usage.
             * @memberof hope.v1
             * @interface IUsage
             * @augments hope.v1.Usage.$Properties
             * @deprecated Use hope.v1.Usage.$Properties instead.
             */

            /**
             * Shape of a Usage.
             * @typedef {hope.v1.Usage.$Properties} hope.v1.Usage.$Shape
             */

            /**
             * Constructs a new Usage.
             * @memberof hope.v1
             * @classdesc Represents a Usage.
             * @constructor
             * @param {hope.v1.Usage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Usage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Usage prompt_tokens.
             * @member {number} prompt_tokens
             * @memberof hope.v1.Usage
             * @instance
             */
            Usage.prototype.prompt_tokens = 0;

            /**
             * Usage completion_tokens.
             * @member {number} completion_tokens
             * @memberof hope.v1.Usage
             * @instance
             */
            Usage.prototype.completion_tokens = 0;

            /**
             * Usage total_tokens.
             * @member {number} total_tokens
             * @memberof hope.v1.Usage
             * @instance
             */
            Usage.prototype.total_tokens = 0;

            /**
             * Creates a new Usage instance using the specified properties.
             * @function create
             * @memberof hope.v1.Usage
             * @static
             * @param {hope.v1.Usage.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Usage} Usage instance
             * @type {{
             *   (properties: hope.v1.Usage.$Shape): hope.v1.Usage & hope.v1.Usage.$Shape;
             *   (properties?: hope.v1.Usage.$Properties): hope.v1.Usage;
             * }}
             */
            Usage.create = function(properties) {
                return new Usage(properties);
            };

            /**
             * Encodes the specified Usage message. Does not implicitly {@link hope.v1.Usage.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Usage
             * @static
             * @param {hope.v1.Usage.$Properties} message Usage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Usage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prompt_tokens != null && $Object.hasOwnProperty.call(message, "prompt_tokens") && message.prompt_tokens !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.prompt_tokens);
                if (message.completion_tokens != null && $Object.hasOwnProperty.call(message, "completion_tokens") && message.completion_tokens !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.completion_tokens);
                if (message.total_tokens != null && $Object.hasOwnProperty.call(message, "total_tokens") && message.total_tokens !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.total_tokens);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Usage message, length delimited. Does not implicitly {@link hope.v1.Usage.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Usage
             * @static
             * @param {hope.v1.Usage.$Properties} message Usage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Usage.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Usage message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Usage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Usage & hope.v1.Usage.$Shape} Usage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Usage.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Usage();
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
                            if (value = reader.int32())
                                message.prompt_tokens = value;
                            else
                                delete message.prompt_tokens;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.completion_tokens = value;
                            else
                                delete message.completion_tokens;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.total_tokens = value;
                            else
                                delete message.total_tokens;
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
             * Decodes a Usage message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Usage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Usage & hope.v1.Usage.$Shape} Usage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Usage.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Usage message.
             * @function verify
             * @memberof hope.v1.Usage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Usage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.prompt_tokens != null && $Object.hasOwnProperty.call(message, "prompt_tokens"))
                    if (!$util.isInteger(message.prompt_tokens))
                        return "prompt_tokens: integer expected";
                if (message.completion_tokens != null && $Object.hasOwnProperty.call(message, "completion_tokens"))
                    if (!$util.isInteger(message.completion_tokens))
                        return "completion_tokens: integer expected";
                if (message.total_tokens != null && $Object.hasOwnProperty.call(message, "total_tokens"))
                    if (!$util.isInteger(message.total_tokens))
                        return "total_tokens: integer expected";
                return null;
            };

            /**
             * Creates a Usage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Usage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Usage} Usage
             */
            Usage.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Usage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Usage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Usage();
                if (object.prompt_tokens != null)
                    if ($Number(object.prompt_tokens) !== 0)
                        message.prompt_tokens = object.prompt_tokens | 0;
                if (object.completion_tokens != null)
                    if ($Number(object.completion_tokens) !== 0)
                        message.completion_tokens = object.completion_tokens | 0;
                if (object.total_tokens != null)
                    if ($Number(object.total_tokens) !== 0)
                        message.total_tokens = object.total_tokens | 0;
                return message;
            };

            /**
             * Creates a plain object from a Usage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Usage
             * @static
             * @param {hope.v1.Usage} message Usage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Usage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.prompt_tokens = 0;
                    object.completion_tokens = 0;
                    object.total_tokens = 0;
                }
                if (message.prompt_tokens != null && $Object.hasOwnProperty.call(message, "prompt_tokens"))
                    object.prompt_tokens = message.prompt_tokens;
                if (message.completion_tokens != null && $Object.hasOwnProperty.call(message, "completion_tokens"))
                    object.completion_tokens = message.completion_tokens;
                if (message.total_tokens != null && $Object.hasOwnProperty.call(message, "total_tokens"))
                    object.total_tokens = message.total_tokens;
                return object;
            };

            /**
             * Converts this Usage to JSON.
             * @function toJSON
             * @memberof hope.v1.Usage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Usage.prototype.toJSON = function() {
                return Usage.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Usage;
        })();

        v1.Memory = (function() {

            /**
             * Properties of a Memory.
             * @typedef {Object} hope.v1.Memory.$Properties
             * @property {string|null} [session] Memory session
             * @property {number|Long|null} [version] Memory version
             * @property {number|Long|null} [learned_tokens] Memory learned_tokens
             * @property {hope.v1.Surprise.$Properties|null} [surprise] Memory surprise
             * @property {Array.<hope.v1.Level.$Properties>|null} [levels] Memory levels
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Memory.
             * @memberof hope.v1
             * @interface IMemory
             * @augments hope.v1.Memory.$Properties
             * @deprecated Use hope.v1.Memory.$Properties instead.
             */

            /**
             * Shape of a Memory.
             * @typedef {hope.v1.Memory.$Properties} hope.v1.Memory.$Shape
             */

            /**
             * Constructs a new Memory.
             * @memberof hope.v1
             * @classdesc Represents a Memory.
             * @constructor
             * @param {hope.v1.Memory.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Memory = function (properties) {
                this.levels = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Memory session.
             * @member {string|null|undefined} session
             * @memberof hope.v1.Memory
             * @instance
             */
            Memory.prototype.session = null;

            /**
             * Memory version.
             * @member {number|Long} version
             * @memberof hope.v1.Memory
             * @instance
             */
            Memory.prototype.version = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Memory learned_tokens.
             * @member {number|Long} learned_tokens
             * @memberof hope.v1.Memory
             * @instance
             */
            Memory.prototype.learned_tokens = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Memory surprise.
             * @member {hope.v1.Surprise.$Properties|null|undefined} surprise
             * @memberof hope.v1.Memory
             * @instance
             */
            Memory.prototype.surprise = null;

            /**
             * Memory levels.
             * @member {Array.<hope.v1.Level.$Properties>} levels
             * @memberof hope.v1.Memory
             * @instance
             */
            Memory.prototype.levels = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Memory.prototype, "_session", {
                get: $util.oneOfGetter($oneOfFields = ["session"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Memory instance using the specified properties.
             * @function create
             * @memberof hope.v1.Memory
             * @static
             * @param {hope.v1.Memory.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Memory} Memory instance
             * @type {{
             *   (properties: hope.v1.Memory.$Shape): hope.v1.Memory & hope.v1.Memory.$Shape;
             *   (properties?: hope.v1.Memory.$Properties): hope.v1.Memory;
             * }}
             */
            Memory.create = function(properties) {
                return new Memory(properties);
            };

            /**
             * Encodes the specified Memory message. Does not implicitly {@link hope.v1.Memory.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Memory
             * @static
             * @param {hope.v1.Memory.$Properties} message Memory message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Memory.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.session);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).int64(message.version);
                if (message.learned_tokens != null && $Object.hasOwnProperty.call(message, "learned_tokens") && (typeof message.learned_tokens === "object" ? message.learned_tokens.low || message.learned_tokens.high : message.learned_tokens !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).int64(message.learned_tokens);
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise"))
                    $root.hope.v1.Surprise.encode(message.surprise, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.levels != null && message.levels.length)
                    for (let i = 0; i < message.levels.length; ++i)
                        $root.hope.v1.Level.encode(message.levels[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Memory message, length delimited. Does not implicitly {@link hope.v1.Memory.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Memory
             * @static
             * @param {hope.v1.Memory.$Properties} message Memory message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Memory.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Memory message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Memory
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Memory & hope.v1.Memory.$Shape} Memory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Memory.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Memory();
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
                            message.session = reader.stringVerify();
                            message._session = "session";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.learned_tokens = value;
                            else
                                delete message.learned_tokens;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.surprise = $root.hope.v1.Surprise.decode(reader, reader.size(), $undefined, _depth + 1, message.surprise);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.levels && message.levels.length))
                                message.levels = [];
                            message.levels.push($root.hope.v1.Level.decode(reader, reader.size(), $undefined, _depth + 1));
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
             * Decodes a Memory message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Memory
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Memory & hope.v1.Memory.$Shape} Memory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Memory.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Memory message.
             * @function verify
             * @memberof hope.v1.Memory
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Memory.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.session != null && $Object.hasOwnProperty.call(message, "session")) {
                    properties._session = 1;
                    if (!$util.isString(message.session))
                        return "session: string expected";
                }
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isInteger(message.version) && !(message.version && $util.isInteger(message.version.low) && $util.isInteger(message.version.high)))
                        return "version: integer|Long expected";
                if (message.learned_tokens != null && $Object.hasOwnProperty.call(message, "learned_tokens"))
                    if (!$util.isInteger(message.learned_tokens) && !(message.learned_tokens && $util.isInteger(message.learned_tokens.low) && $util.isInteger(message.learned_tokens.high)))
                        return "learned_tokens: integer|Long expected";
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise")) {
                    let error = $root.hope.v1.Surprise.verify(message.surprise, _depth + 1);
                    if (error)
                        return "surprise." + error;
                }
                if (message.levels != null && $Object.hasOwnProperty.call(message, "levels")) {
                    if (!$Array.isArray(message.levels))
                        return "levels: array expected";
                    for (let i = 0; i < message.levels.length; ++i) {
                        let error = $root.hope.v1.Level.verify(message.levels[i], _depth + 1);
                        if (error)
                            return "levels." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a Memory message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Memory
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Memory} Memory
             */
            Memory.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Memory)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Memory: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Memory();
                if (object.session != null)
                    message.session = $String(object.session);
                if (object.version != null)
                    if (typeof object.version === "object" ? object.version.low || object.version.high : $Number(object.version) !== 0)
                        if ($util.Long)
                            message.version = $util.Long.fromValue(object.version, false);
                        else if (typeof object.version === "string")
                            message.version = $parseInt(object.version, 10);
                        else if (typeof object.version === "number")
                            message.version = object.version;
                        else if (typeof object.version === "object")
                            message.version = new $util.LongBits(object.version.low >>> 0, object.version.high >>> 0).toNumber();
                if (object.learned_tokens != null)
                    if (typeof object.learned_tokens === "object" ? object.learned_tokens.low || object.learned_tokens.high : $Number(object.learned_tokens) !== 0)
                        if ($util.Long)
                            message.learned_tokens = $util.Long.fromValue(object.learned_tokens, false);
                        else if (typeof object.learned_tokens === "string")
                            message.learned_tokens = $parseInt(object.learned_tokens, 10);
                        else if (typeof object.learned_tokens === "number")
                            message.learned_tokens = object.learned_tokens;
                        else if (typeof object.learned_tokens === "object")
                            message.learned_tokens = new $util.LongBits(object.learned_tokens.low >>> 0, object.learned_tokens.high >>> 0).toNumber();
                if (object.surprise != null) {
                    if (!$util.isObject(object.surprise))
                        throw $TypeError(".hope.v1.Memory.surprise: object expected");
                    message.surprise = $root.hope.v1.Surprise.fromObject(object.surprise, _depth + 1);
                }
                if (object.levels) {
                    if (!$Array.isArray(object.levels))
                        throw $TypeError(".hope.v1.Memory.levels: array expected");
                    message.levels = $Array(object.levels.length);
                    for (let i = 0; i < object.levels.length; ++i) {
                        if (!$util.isObject(object.levels[i]))
                            throw $TypeError(".hope.v1.Memory.levels: object expected");
                        message.levels[i] = $root.hope.v1.Level.fromObject(object.levels[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Memory message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Memory
             * @static
             * @param {hope.v1.Memory} message Memory
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Memory.toObject = function (message, options, _depth) {
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
                        let long = new $util.Long(0, 0, false);
                        object.version = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.version = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.learned_tokens = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.learned_tokens = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.surprise = null;
                }
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.version = typeof message.version === "number" ? $BigInt(message.version) : $util.Long.fromBits(message.version.low >>> 0, message.version.high >>> 0, false).toBigInt();
                    else if (typeof message.version === "number")
                        object.version = options.longs === $String ? $String(message.version) : message.version;
                    else
                        object.version = options.longs === $String ? $util.Long.prototype.toString.call(message.version) : options.longs === $Number ? new $util.LongBits(message.version.low >>> 0, message.version.high >>> 0).toNumber() : message.version;
                if (message.learned_tokens != null && $Object.hasOwnProperty.call(message, "learned_tokens"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.learned_tokens = typeof message.learned_tokens === "number" ? $BigInt(message.learned_tokens) : $util.Long.fromBits(message.learned_tokens.low >>> 0, message.learned_tokens.high >>> 0, false).toBigInt();
                    else if (typeof message.learned_tokens === "number")
                        object.learned_tokens = options.longs === $String ? $String(message.learned_tokens) : message.learned_tokens;
                    else
                        object.learned_tokens = options.longs === $String ? $util.Long.prototype.toString.call(message.learned_tokens) : options.longs === $Number ? new $util.LongBits(message.learned_tokens.low >>> 0, message.learned_tokens.high >>> 0).toNumber() : message.learned_tokens;
                if (message.surprise != null && $Object.hasOwnProperty.call(message, "surprise"))
                    object.surprise = $root.hope.v1.Surprise.toObject(message.surprise, options, _depth + 1);
                if (message.levels && message.levels.length) {
                    object.levels = $Array(message.levels.length);
                    for (let j = 0; j < message.levels.length; ++j)
                        object.levels[j] = $root.hope.v1.Level.toObject(message.levels[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Memory to JSON.
             * @function toJSON
             * @memberof hope.v1.Memory
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Memory.prototype.toJSON = function() {
                return Memory.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Memory;
        })();

        v1.Surprise = (function() {

            /**
             * Properties of a Surprise.
             * @typedef {Object} hope.v1.Surprise.$Properties
             * @property {number|null} [mean] Surprise mean
             * @property {number|null} [max] Surprise max
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Surprise.
             * @memberof hope.v1
             * @interface ISurprise
             * @augments hope.v1.Surprise.$Properties
             * @deprecated Use hope.v1.Surprise.$Properties instead.
             */

            /**
             * Shape of a Surprise.
             * @typedef {hope.v1.Surprise.$Properties} hope.v1.Surprise.$Shape
             */

            /**
             * Constructs a new Surprise.
             * @memberof hope.v1
             * @classdesc Represents a Surprise.
             * @constructor
             * @param {hope.v1.Surprise.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Surprise = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Surprise mean.
             * @member {number} mean
             * @memberof hope.v1.Surprise
             * @instance
             */
            Surprise.prototype.mean = 0;

            /**
             * Surprise max.
             * @member {number} max
             * @memberof hope.v1.Surprise
             * @instance
             */
            Surprise.prototype.max = 0;

            /**
             * Creates a new Surprise instance using the specified properties.
             * @function create
             * @memberof hope.v1.Surprise
             * @static
             * @param {hope.v1.Surprise.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Surprise} Surprise instance
             * @type {{
             *   (properties: hope.v1.Surprise.$Shape): hope.v1.Surprise & hope.v1.Surprise.$Shape;
             *   (properties?: hope.v1.Surprise.$Properties): hope.v1.Surprise;
             * }}
             */
            Surprise.create = function(properties) {
                return new Surprise(properties);
            };

            /**
             * Encodes the specified Surprise message. Does not implicitly {@link hope.v1.Surprise.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Surprise
             * @static
             * @param {hope.v1.Surprise.$Properties} message Surprise message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Surprise.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.mean != null && $Object.hasOwnProperty.call(message, "mean") && !$Object.is(message.mean, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.mean);
                if (message.max != null && $Object.hasOwnProperty.call(message, "max") && !$Object.is(message.max, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.max);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Surprise message, length delimited. Does not implicitly {@link hope.v1.Surprise.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Surprise
             * @static
             * @param {hope.v1.Surprise.$Properties} message Surprise message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Surprise.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Surprise message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Surprise
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Surprise & hope.v1.Surprise.$Shape} Surprise
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Surprise.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Surprise();
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
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.mean = value;
                            else
                                delete message.mean;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.max = value;
                            else
                                delete message.max;
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
             * Decodes a Surprise message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Surprise
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Surprise & hope.v1.Surprise.$Shape} Surprise
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Surprise.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Surprise message.
             * @function verify
             * @memberof hope.v1.Surprise
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Surprise.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.mean != null && $Object.hasOwnProperty.call(message, "mean"))
                    if (typeof message.mean !== "number")
                        return "mean: number expected";
                if (message.max != null && $Object.hasOwnProperty.call(message, "max"))
                    if (typeof message.max !== "number")
                        return "max: number expected";
                return null;
            };

            /**
             * Creates a Surprise message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Surprise
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Surprise} Surprise
             */
            Surprise.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Surprise)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Surprise: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Surprise();
                if (object.mean != null)
                    if (!$Object.is($Number(object.mean), 0))
                        message.mean = $Number(object.mean);
                if (object.max != null)
                    if (!$Object.is($Number(object.max), 0))
                        message.max = $Number(object.max);
                return message;
            };

            /**
             * Creates a plain object from a Surprise message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Surprise
             * @static
             * @param {hope.v1.Surprise} message Surprise
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Surprise.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.mean = 0;
                    object.max = 0;
                }
                if (message.mean != null && $Object.hasOwnProperty.call(message, "mean"))
                    object.mean = options.json && !$isFinite(message.mean) ? $String(message.mean) : message.mean;
                if (message.max != null && $Object.hasOwnProperty.call(message, "max"))
                    object.max = options.json && !$isFinite(message.max) ? $String(message.max) : message.max;
                return object;
            };

            /**
             * Converts this Surprise to JSON.
             * @function toJSON
             * @memberof hope.v1.Surprise
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Surprise.prototype.toJSON = function() {
                return Surprise.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Surprise;
        })();

        v1.Level = (function() {

            /**
             * Properties of a Level.
             * @typedef {Object} hope.v1.Level.$Properties
             * @property {string|null} [name] Level name
             * @property {number|Long|null} [updates] Level updates
             * @property {number|null} [delta_norm] Level delta_norm
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Level.
             * @memberof hope.v1
             * @interface ILevel
             * @augments hope.v1.Level.$Properties
             * @deprecated Use hope.v1.Level.$Properties instead.
             */

            /**
             * Shape of a Level.
             * @typedef {hope.v1.Level.$Properties} hope.v1.Level.$Shape
             */

            /**
             * Constructs a new Level.
             * @memberof hope.v1
             * @classdesc Represents a Level.
             * @constructor
             * @param {hope.v1.Level.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Level = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Level name.
             * @member {string} name
             * @memberof hope.v1.Level
             * @instance
             */
            Level.prototype.name = "";

            /**
             * Level updates.
             * @member {number|Long} updates
             * @memberof hope.v1.Level
             * @instance
             */
            Level.prototype.updates = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Level delta_norm.
             * @member {number} delta_norm
             * @memberof hope.v1.Level
             * @instance
             */
            Level.prototype.delta_norm = 0;

            /**
             * Creates a new Level instance using the specified properties.
             * @function create
             * @memberof hope.v1.Level
             * @static
             * @param {hope.v1.Level.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Level} Level instance
             * @type {{
             *   (properties: hope.v1.Level.$Shape): hope.v1.Level & hope.v1.Level.$Shape;
             *   (properties?: hope.v1.Level.$Properties): hope.v1.Level;
             * }}
             */
            Level.create = function(properties) {
                return new Level(properties);
            };

            /**
             * Encodes the specified Level message. Does not implicitly {@link hope.v1.Level.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Level
             * @static
             * @param {hope.v1.Level.$Properties} message Level message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Level.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.updates != null && $Object.hasOwnProperty.call(message, "updates") && (typeof message.updates === "object" ? message.updates.low || message.updates.high : message.updates !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).int64(message.updates);
                if (message.delta_norm != null && $Object.hasOwnProperty.call(message, "delta_norm") && !$Object.is(message.delta_norm, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.delta_norm);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Level message, length delimited. Does not implicitly {@link hope.v1.Level.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Level
             * @static
             * @param {hope.v1.Level.$Properties} message Level message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Level.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Level message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Level
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Level & hope.v1.Level.$Shape} Level
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Level.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Level();
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
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
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
             * Decodes a Level message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Level
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Level & hope.v1.Level.$Shape} Level
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Level.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Level message.
             * @function verify
             * @memberof hope.v1.Level
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Level.verify = function (message, _depth) {
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
             * Creates a Level message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Level
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Level} Level
             */
            Level.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Level)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Level: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Level();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.updates != null)
                    if (typeof object.updates === "object" ? object.updates.low || object.updates.high : $Number(object.updates) !== 0)
                        if ($util.Long)
                            message.updates = $util.Long.fromValue(object.updates, false);
                        else if (typeof object.updates === "string")
                            message.updates = $parseInt(object.updates, 10);
                        else if (typeof object.updates === "number")
                            message.updates = object.updates;
                        else if (typeof object.updates === "object")
                            message.updates = new $util.LongBits(object.updates.low >>> 0, object.updates.high >>> 0).toNumber();
                if (object.delta_norm != null)
                    if (!$Object.is($Number(object.delta_norm), 0))
                        message.delta_norm = $Number(object.delta_norm);
                return message;
            };

            /**
             * Creates a plain object from a Level message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Level
             * @static
             * @param {hope.v1.Level} message Level
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Level.toObject = function (message, options, _depth) {
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
                        let long = new $util.Long(0, 0, false);
                        object.updates = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.updates = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.delta_norm = 0;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.updates != null && $Object.hasOwnProperty.call(message, "updates"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.updates = typeof message.updates === "number" ? $BigInt(message.updates) : $util.Long.fromBits(message.updates.low >>> 0, message.updates.high >>> 0, false).toBigInt();
                    else if (typeof message.updates === "number")
                        object.updates = options.longs === $String ? $String(message.updates) : message.updates;
                    else
                        object.updates = options.longs === $String ? $util.Long.prototype.toString.call(message.updates) : options.longs === $Number ? new $util.LongBits(message.updates.low >>> 0, message.updates.high >>> 0).toNumber() : message.updates;
                if (message.delta_norm != null && $Object.hasOwnProperty.call(message, "delta_norm"))
                    object.delta_norm = options.json && !$isFinite(message.delta_norm) ? $String(message.delta_norm) : message.delta_norm;
                return object;
            };

            /**
             * Converts this Level to JSON.
             * @function toJSON
             * @memberof hope.v1.Level
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Level.prototype.toJSON = function() {
                return Level.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Level;
        })();

        v1.Error = (function() {

            /**
             * Properties of an Error.
             * @typedef {Object} hope.v1.Error.$Properties
             * @property {string|null} [id] Error id
             * @property {hope.v1.ErrorCode|null} [code] Error code
             * @property {string|null} [message] Error message
             * @property {string|null} [param] Error param
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Error.
             * @memberof hope.v1
             * @interface IError
             * @augments hope.v1.Error.$Properties
             * @deprecated Use hope.v1.Error.$Properties instead.
             */

            /**
             * Shape of an Error.
             * @typedef {hope.v1.Error.$Properties} hope.v1.Error.$Shape
             */

            /**
             * Constructs a new Error.
             * @memberof hope.v1
             * @classdesc Represents an Error.
             * @constructor
             * @param {hope.v1.Error.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Error = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Error id.
             * @member {string|null|undefined} id
             * @memberof hope.v1.Error
             * @instance
             */
            Error.prototype.id = null;

            /**
             * Error code.
             * @member {hope.v1.ErrorCode} code
             * @memberof hope.v1.Error
             * @instance
             */
            Error.prototype.code = 0;

            /**
             * Error message.
             * @member {string} message
             * @memberof hope.v1.Error
             * @instance
             */
            Error.prototype.message = "";

            /**
             * Error param.
             * @member {string|null|undefined} param
             * @memberof hope.v1.Error
             * @instance
             */
            Error.prototype.param = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Error.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Error.prototype, "_param", {
                get: $util.oneOfGetter($oneOfFields = ["param"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Error instance using the specified properties.
             * @function create
             * @memberof hope.v1.Error
             * @static
             * @param {hope.v1.Error.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Error} Error instance
             * @type {{
             *   (properties: hope.v1.Error.$Shape): hope.v1.Error & hope.v1.Error.$Shape;
             *   (properties?: hope.v1.Error.$Properties): hope.v1.Error;
             * }}
             */
            Error.create = function(properties) {
                return new Error(properties);
            };

            /**
             * Encodes the specified Error message. Does not implicitly {@link hope.v1.Error.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Error
             * @static
             * @param {hope.v1.Error.$Properties} message Error message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Error.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
                if (message.param != null && $Object.hasOwnProperty.call(message, "param"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.param);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Error message, length delimited. Does not implicitly {@link hope.v1.Error.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Error
             * @static
             * @param {hope.v1.Error.$Properties} message Error message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Error.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an Error message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Error
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Error & hope.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Error.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Error();
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
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.param = reader.stringVerify();
                            message._param = "param";
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
             * Decodes an Error message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Error
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Error & hope.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Error.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies an Error message.
             * @function verify
             * @memberof hope.v1.Error
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Error.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.id != null && $Object.hasOwnProperty.call(message, "id")) {
                    properties._id = 1;
                    if (!$util.isString(message.id))
                        return "id: string expected";
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (typeof message.code !== "number" || (message.code | 0) !== message.code)
                        return "code: enum value expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                if (message.param != null && $Object.hasOwnProperty.call(message, "param")) {
                    properties._param = 1;
                    if (!$util.isString(message.param))
                        return "param: string expected";
                }
                return null;
            };

            /**
             * Creates an Error message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Error
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Error} Error
             */
            Error.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Error)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Error: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.hope.v1.Error();
                if (object.id != null)
                    message.id = $String(object.id);
                if (object.code !== 0 && (typeof object.code !== "string" || $root.hope.v1.ErrorCode[object.code] !== 0))
                    switch (object.code) {
                    case "OK":
                    case 0:
                        message.code = 0;
                        break;
                    case "INVALID_ARGUMENT":
                    case 1:
                        message.code = 1;
                        break;
                    case "MALFORMED_BODY":
                    case 2:
                        message.code = 2;
                        break;
                    case "PAYLOAD_TOO_LARGE":
                    case 3:
                        message.code = 3;
                        break;
                    case "TOKEN_OUT_OF_RANGE":
                    case 4:
                        message.code = 4;
                        break;
                    case "EMPTY_PROMPT":
                    case 5:
                        message.code = 5;
                        break;
                    case "LIMIT_EXCEEDED":
                    case 6:
                        message.code = 6;
                        break;
                    case "MODEL_NOT_FOUND":
                    case 7:
                        message.code = 7;
                        break;
                    case "SESSION_NOT_FOUND":
                    case 8:
                        message.code = 8;
                        break;
                    case "SESSION_EXISTS":
                    case 9:
                        message.code = 9;
                        break;
                    case "IDEMPOTENCY_CONFLICT":
                    case 10:
                        message.code = 10;
                        break;
                    case "ROUTE_NOT_FOUND":
                    case 11:
                        message.code = 11;
                        break;
                    case "UNAUTHORIZED":
                    case 12:
                        message.code = 12;
                        break;
                    case "QUEUE_FULL":
                    case 13:
                        message.code = 13;
                        break;
                    case "CANCELLED":
                    case 14:
                        message.code = 14;
                        break;
                    case "UNAVAILABLE":
                    case 15:
                        message.code = 15;
                        break;
                    case "SLOW_CONSUMER":
                    case 16:
                        message.code = 16;
                        break;
                    case "NON_FINITE_STATE":
                    case 17:
                        message.code = 17;
                        break;
                    case "MODEL_CONFIG_INVALID":
                    case 18:
                        message.code = 18;
                        break;
                    case "MODEL_WEIGHTS_INVALID":
                    case 19:
                        message.code = 19;
                        break;
                    case "MODEL_TOKENIZER_INVALID":
                    case 20:
                        message.code = 20;
                        break;
                    case "SNAPSHOT_CORRUPT":
                    case 21:
                        message.code = 21;
                        break;
                    case "SNAPSHOT_INCOMPATIBLE":
                    case 22:
                        message.code = 22;
                        break;
                    case "STORE_FAILED":
                    case 23:
                        message.code = 23;
                        break;
                    case "IO_FAILED":
                    case 24:
                        message.code = 24;
                        break;
                    case "UNKNOWN_OPTION":
                    case 25:
                        message.code = 25;
                        break;
                    case "INTERNAL":
                    case 26:
                        message.code = 26;
                        break;
                    case "METHOD_NOT_ALLOWED":
                    case 27:
                        message.code = 27;
                        break;
                    case "UNSUPPORTED_MEDIA_TYPE":
                    case 28:
                        message.code = 28;
                        break;
                    case "VERSION_NOT_FOUND":
                    case 29:
                        message.code = 29;
                        break;
                    case "JOB_NOT_FOUND":
                    case 30:
                        message.code = 30;
                        break;
                    case "JOB_UNFINISHED":
                    case 31:
                        message.code = 31;
                        break;
                    case "SESSION_QUARANTINED":
                    case 32:
                        message.code = 32;
                        break;
                    default:
                        if (typeof object.code === "number" && (object.code | 0) === object.code)
                            message.code = object.code;
                    }
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                if (object.param != null)
                    message.param = $String(object.param);
                return message;
            };

            /**
             * Creates a plain object from an Error message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Error
             * @static
             * @param {hope.v1.Error} message Error
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Error.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = options.enums === $String ? "OK" : 0;
                    object.message = "";
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = options.enums === $String ? $root.hope.v1.ErrorCode[message.code] === $undefined ? message.code : $root.hope.v1.ErrorCode[message.code] : message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                if (message.param != null && $Object.hasOwnProperty.call(message, "param"))
                    object.param = message.param;
                return object;
            };

            /**
             * Converts this Error to JSON.
             * @function toJSON
             * @memberof hope.v1.Error
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Error.prototype.toJSON = function() {
                return Error.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Error;
        })();

        v1.Pong = (function() {

            /**
             * Properties of a Pong.
             * @typedef {Object} hope.v1.Pong.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Pong.
             * @memberof hope.v1
             * @interface IPong
             * @augments hope.v1.Pong.$Properties
             * @deprecated Use hope.v1.Pong.$Properties instead.
             */

            /**
             * Shape of a Pong.
             * @typedef {hope.v1.Pong.$Properties} hope.v1.Pong.$Shape
             */

            /**
             * Constructs a new Pong.
             * @memberof hope.v1
             * @classdesc Represents a Pong.
             * @constructor
             * @param {hope.v1.Pong.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Pong = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Pong instance using the specified properties.
             * @function create
             * @memberof hope.v1.Pong
             * @static
             * @param {hope.v1.Pong.$Properties=} [properties] Properties to set
             * @returns {hope.v1.Pong} Pong instance
             * @type {{
             *   (properties: hope.v1.Pong.$Shape): hope.v1.Pong & hope.v1.Pong.$Shape;
             *   (properties?: hope.v1.Pong.$Properties): hope.v1.Pong;
             * }}
             */
            Pong.create = function(properties) {
                return new Pong(properties);
            };

            /**
             * Encodes the specified Pong message. Does not implicitly {@link hope.v1.Pong.verify|verify} messages.
             * @function encode
             * @memberof hope.v1.Pong
             * @static
             * @param {hope.v1.Pong.$Properties} message Pong message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Pong.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Pong message, length delimited. Does not implicitly {@link hope.v1.Pong.verify|verify} messages.
             * @function encodeDelimited
             * @memberof hope.v1.Pong
             * @static
             * @param {hope.v1.Pong.$Properties} message Pong message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Pong.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @function decode
             * @memberof hope.v1.Pong
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {hope.v1.Pong & hope.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Pong.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.hope.v1.Pong();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
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
             * Decodes a Pong message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof hope.v1.Pong
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {hope.v1.Pong & hope.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Pong.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Verifies a Pong message.
             * @function verify
             * @memberof hope.v1.Pong
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Pong.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates a Pong message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof hope.v1.Pong
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {hope.v1.Pong} Pong
             */
            Pong.fromObject = function (object, _depth) {
                if (object instanceof $root.hope.v1.Pong)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".hope.v1.Pong: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.hope.v1.Pong();
            };

            /**
             * Creates a plain object from a Pong message. Also converts values to other types if specified.
             * @function toObject
             * @memberof hope.v1.Pong
             * @static
             * @param {hope.v1.Pong} message Pong
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Pong.toObject = function () {
                return {};
            };

            /**
             * Converts this Pong to JSON.
             * @function toJSON
             * @memberof hope.v1.Pong
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Pong.prototype.toJSON = function() {
                return Pong.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Pong;
        })();

        /**
         * ErrorCode enum.
         * @name hope.v1.ErrorCode
         * @enum {number}
         * @property {number} OK=0 OK value
         * @property {number} INVALID_ARGUMENT=1 INVALID_ARGUMENT value
         * @property {number} MALFORMED_BODY=2 MALFORMED_BODY value
         * @property {number} PAYLOAD_TOO_LARGE=3 PAYLOAD_TOO_LARGE value
         * @property {number} TOKEN_OUT_OF_RANGE=4 TOKEN_OUT_OF_RANGE value
         * @property {number} EMPTY_PROMPT=5 EMPTY_PROMPT value
         * @property {number} LIMIT_EXCEEDED=6 LIMIT_EXCEEDED value
         * @property {number} MODEL_NOT_FOUND=7 MODEL_NOT_FOUND value
         * @property {number} SESSION_NOT_FOUND=8 SESSION_NOT_FOUND value
         * @property {number} SESSION_EXISTS=9 SESSION_EXISTS value
         * @property {number} IDEMPOTENCY_CONFLICT=10 IDEMPOTENCY_CONFLICT value
         * @property {number} ROUTE_NOT_FOUND=11 ROUTE_NOT_FOUND value
         * @property {number} UNAUTHORIZED=12 UNAUTHORIZED value
         * @property {number} QUEUE_FULL=13 QUEUE_FULL value
         * @property {number} CANCELLED=14 CANCELLED value
         * @property {number} UNAVAILABLE=15 UNAVAILABLE value
         * @property {number} SLOW_CONSUMER=16 SLOW_CONSUMER value
         * @property {number} NON_FINITE_STATE=17 NON_FINITE_STATE value
         * @property {number} MODEL_CONFIG_INVALID=18 MODEL_CONFIG_INVALID value
         * @property {number} MODEL_WEIGHTS_INVALID=19 MODEL_WEIGHTS_INVALID value
         * @property {number} MODEL_TOKENIZER_INVALID=20 MODEL_TOKENIZER_INVALID value
         * @property {number} SNAPSHOT_CORRUPT=21 SNAPSHOT_CORRUPT value
         * @property {number} SNAPSHOT_INCOMPATIBLE=22 SNAPSHOT_INCOMPATIBLE value
         * @property {number} STORE_FAILED=23 STORE_FAILED value
         * @property {number} IO_FAILED=24 IO_FAILED value
         * @property {number} UNKNOWN_OPTION=25 UNKNOWN_OPTION value
         * @property {number} INTERNAL=26 INTERNAL value
         * @property {number} METHOD_NOT_ALLOWED=27 METHOD_NOT_ALLOWED value
         * @property {number} UNSUPPORTED_MEDIA_TYPE=28 UNSUPPORTED_MEDIA_TYPE value
         * @property {number} VERSION_NOT_FOUND=29 VERSION_NOT_FOUND value
         * @property {number} JOB_NOT_FOUND=30 JOB_NOT_FOUND value
         * @property {number} JOB_UNFINISHED=31 JOB_UNFINISHED value
         * @property {number} SESSION_QUARANTINED=32 SESSION_QUARANTINED value
         */
        v1.ErrorCode = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "OK"] = 0;
            values[valuesById[1] = "INVALID_ARGUMENT"] = 1;
            values[valuesById[2] = "MALFORMED_BODY"] = 2;
            values[valuesById[3] = "PAYLOAD_TOO_LARGE"] = 3;
            values[valuesById[4] = "TOKEN_OUT_OF_RANGE"] = 4;
            values[valuesById[5] = "EMPTY_PROMPT"] = 5;
            values[valuesById[6] = "LIMIT_EXCEEDED"] = 6;
            values[valuesById[7] = "MODEL_NOT_FOUND"] = 7;
            values[valuesById[8] = "SESSION_NOT_FOUND"] = 8;
            values[valuesById[9] = "SESSION_EXISTS"] = 9;
            values[valuesById[10] = "IDEMPOTENCY_CONFLICT"] = 10;
            values[valuesById[11] = "ROUTE_NOT_FOUND"] = 11;
            values[valuesById[12] = "UNAUTHORIZED"] = 12;
            values[valuesById[13] = "QUEUE_FULL"] = 13;
            values[valuesById[14] = "CANCELLED"] = 14;
            values[valuesById[15] = "UNAVAILABLE"] = 15;
            values[valuesById[16] = "SLOW_CONSUMER"] = 16;
            values[valuesById[17] = "NON_FINITE_STATE"] = 17;
            values[valuesById[18] = "MODEL_CONFIG_INVALID"] = 18;
            values[valuesById[19] = "MODEL_WEIGHTS_INVALID"] = 19;
            values[valuesById[20] = "MODEL_TOKENIZER_INVALID"] = 20;
            values[valuesById[21] = "SNAPSHOT_CORRUPT"] = 21;
            values[valuesById[22] = "SNAPSHOT_INCOMPATIBLE"] = 22;
            values[valuesById[23] = "STORE_FAILED"] = 23;
            values[valuesById[24] = "IO_FAILED"] = 24;
            values[valuesById[25] = "UNKNOWN_OPTION"] = 25;
            values[valuesById[26] = "INTERNAL"] = 26;
            values[valuesById[27] = "METHOD_NOT_ALLOWED"] = 27;
            values[valuesById[28] = "UNSUPPORTED_MEDIA_TYPE"] = 28;
            values[valuesById[29] = "VERSION_NOT_FOUND"] = 29;
            values[valuesById[30] = "JOB_NOT_FOUND"] = 30;
            values[valuesById[31] = "JOB_UNFINISHED"] = 31;
            values[valuesById[32] = "SESSION_QUARANTINED"] = 32;
            return values;
        })();

        return v1;
    })();

    return hope;
})();

export {
  $root as default
};
