import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace hope. */
export namespace hope {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Sealed.
         * @deprecated Use hope.v1.Sealed.$Properties instead.
         */
        interface ISealed extends hope.v1.Sealed.$Properties {
        }

        /** Represents a Sealed. */
        class Sealed {

            /**
             * Constructs a new Sealed.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Sealed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Sealed format_version. */
            format_version: number;

            /** Sealed crc32. */
            crc32: number;

            /** Sealed body. */
            body: Uint8Array;

            /**
             * Creates a new Sealed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Sealed instance
             */
            static create(properties: hope.v1.Sealed.$Shape): hope.v1.Sealed & hope.v1.Sealed.$Shape;
            static create(properties?: hope.v1.Sealed.$Properties): hope.v1.Sealed;

            /**
             * Encodes the specified Sealed message. Does not implicitly {@link hope.v1.Sealed.verify|verify} messages.
             * @param message Sealed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Sealed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Sealed message, length delimited. Does not implicitly {@link hope.v1.Sealed.verify|verify} messages.
             * @param message Sealed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Sealed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Sealed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Sealed & hope.v1.Sealed.$Shape} Sealed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Sealed & hope.v1.Sealed.$Shape;

            /**
             * Decodes a Sealed message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Sealed & hope.v1.Sealed.$Shape} Sealed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Sealed & hope.v1.Sealed.$Shape;

            /**
             * Verifies a Sealed message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Sealed message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Sealed
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Sealed;

            /**
             * Creates a plain object from a Sealed message. Also converts values to other types if specified.
             * @param message Sealed
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Sealed, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Sealed to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Sealed {

            /** Properties of a Sealed. */
            interface $Properties {

                /** Sealed format_version */
                format_version?: (number|null);

                /** Sealed crc32 */
                crc32?: (number|null);

                /** Sealed body */
                body?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Sealed. */
            type $Shape = hope.v1.Sealed.$Properties;
        }

        /**
         * Properties of a SessionHead.
         * @deprecated Use hope.v1.SessionHead.$Properties instead.
         */
        interface ISessionHead extends hope.v1.SessionHead.$Properties {
        }

        /** Represents a SessionHead. */
        class SessionHead {

            /**
             * Constructs a new SessionHead.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.SessionHead.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionHead record. */
            record?: (hope.v1.SessionRecord.$Properties|null);

            /** SessionHead seq. */
            seq: (number|Long);

            /** SessionHead summary. */
            summary?: (hope.v1.SessionSummary.$Properties|null);

            /** SessionHead snapshot_bytes. */
            snapshot_bytes: (number|Long);

            /** SessionHead journal_bytes. */
            journal_bytes: (number|Long);

            /** SessionHead answer_bytes. */
            answer_bytes: (number|Long);

            /** SessionHead answers. */
            answers: number;

            /** SessionHead version_bytes. */
            version_bytes: (number|Long);

            /** SessionHead quarantine. */
            quarantine?: (hope.v1.Quarantine.$Properties|null);

            /** SessionHead updated. */
            updated: (number|Long);

            /**
             * Creates a new SessionHead instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SessionHead instance
             */
            static create(properties: hope.v1.SessionHead.$Shape): hope.v1.SessionHead & hope.v1.SessionHead.$Shape;
            static create(properties?: hope.v1.SessionHead.$Properties): hope.v1.SessionHead;

            /**
             * Encodes the specified SessionHead message. Does not implicitly {@link hope.v1.SessionHead.verify|verify} messages.
             * @param message SessionHead message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.SessionHead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified SessionHead message, length delimited. Does not implicitly {@link hope.v1.SessionHead.verify|verify} messages.
             * @param message SessionHead message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.SessionHead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionHead message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.SessionHead & hope.v1.SessionHead.$Shape} SessionHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.SessionHead & hope.v1.SessionHead.$Shape;

            /**
             * Decodes a SessionHead message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.SessionHead & hope.v1.SessionHead.$Shape} SessionHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.SessionHead & hope.v1.SessionHead.$Shape;

            /**
             * Verifies a SessionHead message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SessionHead message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SessionHead
             */
            static fromObject(object: { [k: string]: any }): hope.v1.SessionHead;

            /**
             * Creates a plain object from a SessionHead message. Also converts values to other types if specified.
             * @param message SessionHead
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.SessionHead, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SessionHead to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SessionHead {

            /** Properties of a SessionHead. */
            interface $Properties {

                /** SessionHead record */
                record?: (hope.v1.SessionRecord.$Properties|null);

                /** SessionHead seq */
                seq?: (number|Long|null);

                /** SessionHead summary */
                summary?: (hope.v1.SessionSummary.$Properties|null);

                /** SessionHead snapshot_bytes */
                snapshot_bytes?: (number|Long|null);

                /** SessionHead journal_bytes */
                journal_bytes?: (number|Long|null);

                /** SessionHead answer_bytes */
                answer_bytes?: (number|Long|null);

                /** SessionHead answers */
                answers?: (number|null);

                /** SessionHead version_bytes */
                version_bytes?: (number|Long|null);

                /** SessionHead quarantine */
                quarantine?: (hope.v1.Quarantine.$Properties|null);

                /** SessionHead updated */
                updated?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionHead. */
            type $Shape = hope.v1.SessionHead.$Properties;
        }

        /**
         * Properties of a Quarantine.
         * @deprecated Use hope.v1.Quarantine.$Properties instead.
         */
        interface IQuarantine extends hope.v1.Quarantine.$Properties {
        }

        /** Represents a Quarantine. */
        class Quarantine {

            /**
             * Constructs a new Quarantine.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Quarantine.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Quarantine reason. */
            reason: string;

            /** Quarantine seq. */
            seq: (number|Long);

            /** Quarantine time. */
            time: (number|Long);

            /**
             * Creates a new Quarantine instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Quarantine instance
             */
            static create(properties: hope.v1.Quarantine.$Shape): hope.v1.Quarantine & hope.v1.Quarantine.$Shape;
            static create(properties?: hope.v1.Quarantine.$Properties): hope.v1.Quarantine;

            /**
             * Encodes the specified Quarantine message. Does not implicitly {@link hope.v1.Quarantine.verify|verify} messages.
             * @param message Quarantine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Quarantine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Quarantine message, length delimited. Does not implicitly {@link hope.v1.Quarantine.verify|verify} messages.
             * @param message Quarantine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Quarantine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Quarantine message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Quarantine & hope.v1.Quarantine.$Shape} Quarantine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Quarantine & hope.v1.Quarantine.$Shape;

            /**
             * Decodes a Quarantine message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Quarantine & hope.v1.Quarantine.$Shape} Quarantine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Quarantine & hope.v1.Quarantine.$Shape;

            /**
             * Verifies a Quarantine message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Quarantine message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Quarantine
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Quarantine;

            /**
             * Creates a plain object from a Quarantine message. Also converts values to other types if specified.
             * @param message Quarantine
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Quarantine, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Quarantine to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Quarantine {

            /** Properties of a Quarantine. */
            interface $Properties {

                /** Quarantine reason */
                reason?: (string|null);

                /** Quarantine seq */
                seq?: (number|Long|null);

                /** Quarantine time */
                time?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Quarantine. */
            type $Shape = hope.v1.Quarantine.$Properties;
        }

        /**
         * Properties of a SessionRecord.
         * @deprecated Use hope.v1.SessionRecord.$Properties instead.
         */
        interface ISessionRecord extends hope.v1.SessionRecord.$Properties {
        }

        /** Represents a SessionRecord. */
        class SessionRecord {

            /**
             * Constructs a new SessionRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.SessionRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionRecord id. */
            id: string;

            /** SessionRecord created. */
            created: (number|Long);

            /** SessionRecord metadata. */
            metadata: { [k: string]: string };

            /** SessionRecord learn. */
            learn?: (string|null);

            /** SessionRecord model_fingerprint. */
            model_fingerprint: string;

            /** SessionRecord retain_tokens. */
            retain_tokens?: (number|null);

            /** SessionRecord consolidate. */
            consolidate?: (string|null);

            /** SessionRecord ttl. */
            ttl?: (number|null);

            /**
             * Creates a new SessionRecord instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SessionRecord instance
             */
            static create(properties: hope.v1.SessionRecord.$Shape): hope.v1.SessionRecord & hope.v1.SessionRecord.$Shape;
            static create(properties?: hope.v1.SessionRecord.$Properties): hope.v1.SessionRecord;

            /**
             * Encodes the specified SessionRecord message. Does not implicitly {@link hope.v1.SessionRecord.verify|verify} messages.
             * @param message SessionRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.SessionRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified SessionRecord message, length delimited. Does not implicitly {@link hope.v1.SessionRecord.verify|verify} messages.
             * @param message SessionRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.SessionRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.SessionRecord & hope.v1.SessionRecord.$Shape} SessionRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.SessionRecord & hope.v1.SessionRecord.$Shape;

            /**
             * Decodes a SessionRecord message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.SessionRecord & hope.v1.SessionRecord.$Shape} SessionRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.SessionRecord & hope.v1.SessionRecord.$Shape;

            /**
             * Verifies a SessionRecord message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SessionRecord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SessionRecord
             */
            static fromObject(object: { [k: string]: any }): hope.v1.SessionRecord;

            /**
             * Creates a plain object from a SessionRecord message. Also converts values to other types if specified.
             * @param message SessionRecord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.SessionRecord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SessionRecord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SessionRecord {

            /** Properties of a SessionRecord. */
            interface $Properties {

                /** SessionRecord id */
                id?: (string|null);

                /** SessionRecord created */
                created?: (number|Long|null);

                /** SessionRecord metadata */
                metadata?: ({ [k: string]: string }|null);

                /** SessionRecord learn */
                learn?: (string|null);

                /** SessionRecord model_fingerprint */
                model_fingerprint?: (string|null);

                /** SessionRecord retain_tokens */
                retain_tokens?: (number|null);

                /** SessionRecord consolidate */
                consolidate?: (string|null);

                /** SessionRecord ttl */
                ttl?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionRecord. */
            type $Shape = hope.v1.SessionRecord.$Properties;
        }

        /**
         * Properties of a SessionSummary.
         * @deprecated Use hope.v1.SessionSummary.$Properties instead.
         */
        interface ISessionSummary extends hope.v1.SessionSummary.$Properties {
        }

        /** Represents a SessionSummary. */
        class SessionSummary {

            /**
             * Constructs a new SessionSummary.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.SessionSummary.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionSummary position. */
            position: (number|Long);

            /** SessionSummary levels. */
            levels: hope.v1.LevelSummary.$Properties[];

            /** SessionSummary unconsolidated. */
            unconsolidated?: (hope.v1.Learning.$Properties|null);

            /** SessionSummary unchecked. */
            unchecked: (number|Long);

            /** SessionSummary consolidated. */
            consolidated?: (number|Long|null);

            /**
             * Creates a new SessionSummary instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SessionSummary instance
             */
            static create(properties: hope.v1.SessionSummary.$Shape): hope.v1.SessionSummary & hope.v1.SessionSummary.$Shape;
            static create(properties?: hope.v1.SessionSummary.$Properties): hope.v1.SessionSummary;

            /**
             * Encodes the specified SessionSummary message. Does not implicitly {@link hope.v1.SessionSummary.verify|verify} messages.
             * @param message SessionSummary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.SessionSummary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified SessionSummary message, length delimited. Does not implicitly {@link hope.v1.SessionSummary.verify|verify} messages.
             * @param message SessionSummary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.SessionSummary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionSummary message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.SessionSummary & hope.v1.SessionSummary.$Shape} SessionSummary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.SessionSummary & hope.v1.SessionSummary.$Shape;

            /**
             * Decodes a SessionSummary message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.SessionSummary & hope.v1.SessionSummary.$Shape} SessionSummary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.SessionSummary & hope.v1.SessionSummary.$Shape;

            /**
             * Verifies a SessionSummary message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SessionSummary message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SessionSummary
             */
            static fromObject(object: { [k: string]: any }): hope.v1.SessionSummary;

            /**
             * Creates a plain object from a SessionSummary message. Also converts values to other types if specified.
             * @param message SessionSummary
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.SessionSummary, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SessionSummary to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SessionSummary {

            /** Properties of a SessionSummary. */
            interface $Properties {

                /** SessionSummary position */
                position?: (number|Long|null);

                /** SessionSummary levels */
                levels?: (hope.v1.LevelSummary.$Properties[]|null);

                /** SessionSummary unconsolidated */
                unconsolidated?: (hope.v1.Learning.$Properties|null);

                /** SessionSummary unchecked */
                unchecked?: (number|Long|null);

                /** SessionSummary consolidated */
                consolidated?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionSummary. */
            type $Shape = hope.v1.SessionSummary.$Properties;
        }

        /**
         * Properties of a Learning.
         * @deprecated Use hope.v1.Learning.$Properties instead.
         */
        interface ILearning extends hope.v1.Learning.$Properties {
        }

        /** Represents a Learning. */
        class Learning {

            /**
             * Constructs a new Learning.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Learning.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Learning tokens. */
            tokens: (number|Long);

            /** Learning surprise. */
            surprise: number;

            /**
             * Creates a new Learning instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Learning instance
             */
            static create(properties: hope.v1.Learning.$Shape): hope.v1.Learning & hope.v1.Learning.$Shape;
            static create(properties?: hope.v1.Learning.$Properties): hope.v1.Learning;

            /**
             * Encodes the specified Learning message. Does not implicitly {@link hope.v1.Learning.verify|verify} messages.
             * @param message Learning message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Learning.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Learning message, length delimited. Does not implicitly {@link hope.v1.Learning.verify|verify} messages.
             * @param message Learning message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Learning.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Learning message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Learning & hope.v1.Learning.$Shape} Learning
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Learning & hope.v1.Learning.$Shape;

            /**
             * Decodes a Learning message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Learning & hope.v1.Learning.$Shape} Learning
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Learning & hope.v1.Learning.$Shape;

            /**
             * Verifies a Learning message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Learning message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Learning
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Learning;

            /**
             * Creates a plain object from a Learning message. Also converts values to other types if specified.
             * @param message Learning
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Learning, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Learning to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Learning {

            /** Properties of a Learning. */
            interface $Properties {

                /** Learning tokens */
                tokens?: (number|Long|null);

                /** Learning surprise */
                surprise?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Learning. */
            type $Shape = hope.v1.Learning.$Properties;
        }

        /**
         * Properties of a LevelSummary.
         * @deprecated Use hope.v1.LevelSummary.$Properties instead.
         */
        interface ILevelSummary extends hope.v1.LevelSummary.$Properties {
        }

        /** Represents a LevelSummary. */
        class LevelSummary {

            /**
             * Constructs a new LevelSummary.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.LevelSummary.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LevelSummary name. */
            name: string;

            /** LevelSummary updates. */
            updates: (number|Long);

            /** LevelSummary delta_norm. */
            delta_norm: number;

            /**
             * Creates a new LevelSummary instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LevelSummary instance
             */
            static create(properties: hope.v1.LevelSummary.$Shape): hope.v1.LevelSummary & hope.v1.LevelSummary.$Shape;
            static create(properties?: hope.v1.LevelSummary.$Properties): hope.v1.LevelSummary;

            /**
             * Encodes the specified LevelSummary message. Does not implicitly {@link hope.v1.LevelSummary.verify|verify} messages.
             * @param message LevelSummary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.LevelSummary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified LevelSummary message, length delimited. Does not implicitly {@link hope.v1.LevelSummary.verify|verify} messages.
             * @param message LevelSummary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.LevelSummary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LevelSummary message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.LevelSummary & hope.v1.LevelSummary.$Shape} LevelSummary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.LevelSummary & hope.v1.LevelSummary.$Shape;

            /**
             * Decodes a LevelSummary message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.LevelSummary & hope.v1.LevelSummary.$Shape} LevelSummary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.LevelSummary & hope.v1.LevelSummary.$Shape;

            /**
             * Verifies a LevelSummary message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LevelSummary message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LevelSummary
             */
            static fromObject(object: { [k: string]: any }): hope.v1.LevelSummary;

            /**
             * Creates a plain object from a LevelSummary message. Also converts values to other types if specified.
             * @param message LevelSummary
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.LevelSummary, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LevelSummary to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LevelSummary {

            /** Properties of a LevelSummary. */
            interface $Properties {

                /** LevelSummary name */
                name?: (string|null);

                /** LevelSummary updates */
                updates?: (number|Long|null);

                /** LevelSummary delta_norm */
                delta_norm?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LevelSummary. */
            type $Shape = hope.v1.LevelSummary.$Properties;
        }

        /**
         * Properties of a JournalRecord.
         * @deprecated Use hope.v1.JournalRecord.$Properties instead.
         */
        interface IJournalRecord extends hope.v1.JournalRecord.$Properties {
        }

        /** Represents a JournalRecord. */
        class JournalRecord {

            /**
             * Constructs a new JournalRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.JournalRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JournalRecord seq. */
            seq: (number|Long);

            /** JournalRecord kind. */
            kind: string;

            /** JournalRecord runs. */
            runs: hope.v1.TokenRun.$Properties[];

            /** JournalRecord epochs. */
            epochs: number;

            /** JournalRecord seed. */
            seed: (number|Long);

            /** JournalRecord time. */
            time: (number|Long);

            /** JournalRecord summary. */
            summary?: (hope.v1.SessionSummary.$Properties|null);

            /** JournalRecord forget. */
            forget?: (hope.v1.MemoryParts.$Properties|null);

            /** JournalRecord patch. */
            patch?: (Uint8Array|null);

            /**
             * Creates a new JournalRecord instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JournalRecord instance
             */
            static create(properties: hope.v1.JournalRecord.$Shape): hope.v1.JournalRecord & hope.v1.JournalRecord.$Shape;
            static create(properties?: hope.v1.JournalRecord.$Properties): hope.v1.JournalRecord;

            /**
             * Encodes the specified JournalRecord message. Does not implicitly {@link hope.v1.JournalRecord.verify|verify} messages.
             * @param message JournalRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.JournalRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified JournalRecord message, length delimited. Does not implicitly {@link hope.v1.JournalRecord.verify|verify} messages.
             * @param message JournalRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.JournalRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JournalRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.JournalRecord & hope.v1.JournalRecord.$Shape} JournalRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.JournalRecord & hope.v1.JournalRecord.$Shape;

            /**
             * Decodes a JournalRecord message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.JournalRecord & hope.v1.JournalRecord.$Shape} JournalRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.JournalRecord & hope.v1.JournalRecord.$Shape;

            /**
             * Verifies a JournalRecord message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JournalRecord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JournalRecord
             */
            static fromObject(object: { [k: string]: any }): hope.v1.JournalRecord;

            /**
             * Creates a plain object from a JournalRecord message. Also converts values to other types if specified.
             * @param message JournalRecord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.JournalRecord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JournalRecord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace JournalRecord {

            /** Properties of a JournalRecord. */
            interface $Properties {

                /** JournalRecord seq */
                seq?: (number|Long|null);

                /** JournalRecord kind */
                kind?: (string|null);

                /** JournalRecord runs */
                runs?: (hope.v1.TokenRun.$Properties[]|null);

                /** JournalRecord epochs */
                epochs?: (number|null);

                /** JournalRecord seed */
                seed?: (number|Long|null);

                /** JournalRecord time */
                time?: (number|Long|null);

                /** JournalRecord summary */
                summary?: (hope.v1.SessionSummary.$Properties|null);

                /** JournalRecord forget */
                forget?: (hope.v1.MemoryParts.$Properties|null);

                /** JournalRecord patch */
                patch?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JournalRecord. */
            type $Shape = hope.v1.JournalRecord.$Properties;
        }

        /**
         * Properties of a MemoryParts.
         * @deprecated Use hope.v1.MemoryParts.$Properties instead.
         */
        interface IMemoryParts extends hope.v1.MemoryParts.$Properties {
        }

        /** Represents a MemoryParts. */
        class MemoryParts {

            /**
             * Constructs a new MemoryParts.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.MemoryParts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MemoryParts levels. */
            levels: number;

            /** MemoryParts titans. */
            titans: boolean;

            /**
             * Creates a new MemoryParts instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MemoryParts instance
             */
            static create(properties: hope.v1.MemoryParts.$Shape): hope.v1.MemoryParts & hope.v1.MemoryParts.$Shape;
            static create(properties?: hope.v1.MemoryParts.$Properties): hope.v1.MemoryParts;

            /**
             * Encodes the specified MemoryParts message. Does not implicitly {@link hope.v1.MemoryParts.verify|verify} messages.
             * @param message MemoryParts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.MemoryParts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified MemoryParts message, length delimited. Does not implicitly {@link hope.v1.MemoryParts.verify|verify} messages.
             * @param message MemoryParts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.MemoryParts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MemoryParts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.MemoryParts & hope.v1.MemoryParts.$Shape} MemoryParts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.MemoryParts & hope.v1.MemoryParts.$Shape;

            /**
             * Decodes a MemoryParts message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.MemoryParts & hope.v1.MemoryParts.$Shape} MemoryParts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.MemoryParts & hope.v1.MemoryParts.$Shape;

            /**
             * Verifies a MemoryParts message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a MemoryParts message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MemoryParts
             */
            static fromObject(object: { [k: string]: any }): hope.v1.MemoryParts;

            /**
             * Creates a plain object from a MemoryParts message. Also converts values to other types if specified.
             * @param message MemoryParts
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.MemoryParts, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MemoryParts to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MemoryParts {

            /** Properties of a MemoryParts. */
            interface $Properties {

                /** MemoryParts levels */
                levels?: (number|null);

                /** MemoryParts titans */
                titans?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MemoryParts. */
            type $Shape = hope.v1.MemoryParts.$Properties;
        }

        /**
         * Properties of a TokenRun.
         * @deprecated Use hope.v1.TokenRun.$Properties instead.
         */
        interface ITokenRun extends hope.v1.TokenRun.$Properties {
        }

        /** Represents a TokenRun. */
        class TokenRun {

            /**
             * Constructs a new TokenRun.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.TokenRun.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TokenRun tokens. */
            tokens: number[];

            /** TokenRun learn_levels. */
            learn_levels: number;

            /**
             * Creates a new TokenRun instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TokenRun instance
             */
            static create(properties: hope.v1.TokenRun.$Shape): hope.v1.TokenRun & hope.v1.TokenRun.$Shape;
            static create(properties?: hope.v1.TokenRun.$Properties): hope.v1.TokenRun;

            /**
             * Encodes the specified TokenRun message. Does not implicitly {@link hope.v1.TokenRun.verify|verify} messages.
             * @param message TokenRun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.TokenRun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified TokenRun message, length delimited. Does not implicitly {@link hope.v1.TokenRun.verify|verify} messages.
             * @param message TokenRun message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.TokenRun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TokenRun message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.TokenRun & hope.v1.TokenRun.$Shape} TokenRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.TokenRun & hope.v1.TokenRun.$Shape;

            /**
             * Decodes a TokenRun message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.TokenRun & hope.v1.TokenRun.$Shape} TokenRun
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.TokenRun & hope.v1.TokenRun.$Shape;

            /**
             * Verifies a TokenRun message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TokenRun message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TokenRun
             */
            static fromObject(object: { [k: string]: any }): hope.v1.TokenRun;

            /**
             * Creates a plain object from a TokenRun message. Also converts values to other types if specified.
             * @param message TokenRun
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.TokenRun, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TokenRun to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TokenRun {

            /** Properties of a TokenRun. */
            interface $Properties {

                /** TokenRun tokens */
                tokens?: (number[]|null);

                /** TokenRun learn_levels */
                learn_levels?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TokenRun. */
            type $Shape = hope.v1.TokenRun.$Properties;
        }

        /**
         * Properties of an IdempotentAnswer.
         * @deprecated Use hope.v1.IdempotentAnswer.$Properties instead.
         */
        interface IIdempotentAnswer extends hope.v1.IdempotentAnswer.$Properties {
        }

        /** Represents an IdempotentAnswer. */
        class IdempotentAnswer {

            /**
             * Constructs a new IdempotentAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.IdempotentAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IdempotentAnswer key. */
            key: string;

            /** IdempotentAnswer request. */
            request: string;

            /** IdempotentAnswer reply. */
            reply: string;

            /** IdempotentAnswer time. */
            time: (number|Long);

            /**
             * Creates a new IdempotentAnswer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IdempotentAnswer instance
             */
            static create(properties: hope.v1.IdempotentAnswer.$Shape): hope.v1.IdempotentAnswer & hope.v1.IdempotentAnswer.$Shape;
            static create(properties?: hope.v1.IdempotentAnswer.$Properties): hope.v1.IdempotentAnswer;

            /**
             * Encodes the specified IdempotentAnswer message. Does not implicitly {@link hope.v1.IdempotentAnswer.verify|verify} messages.
             * @param message IdempotentAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.IdempotentAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified IdempotentAnswer message, length delimited. Does not implicitly {@link hope.v1.IdempotentAnswer.verify|verify} messages.
             * @param message IdempotentAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.IdempotentAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IdempotentAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.IdempotentAnswer & hope.v1.IdempotentAnswer.$Shape} IdempotentAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.IdempotentAnswer & hope.v1.IdempotentAnswer.$Shape;

            /**
             * Decodes an IdempotentAnswer message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.IdempotentAnswer & hope.v1.IdempotentAnswer.$Shape} IdempotentAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.IdempotentAnswer & hope.v1.IdempotentAnswer.$Shape;

            /**
             * Verifies an IdempotentAnswer message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an IdempotentAnswer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns IdempotentAnswer
             */
            static fromObject(object: { [k: string]: any }): hope.v1.IdempotentAnswer;

            /**
             * Creates a plain object from an IdempotentAnswer message. Also converts values to other types if specified.
             * @param message IdempotentAnswer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.IdempotentAnswer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this IdempotentAnswer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace IdempotentAnswer {

            /** Properties of an IdempotentAnswer. */
            interface $Properties {

                /** IdempotentAnswer key */
                key?: (string|null);

                /** IdempotentAnswer request */
                request?: (string|null);

                /** IdempotentAnswer reply */
                reply?: (string|null);

                /** IdempotentAnswer time */
                time?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IdempotentAnswer. */
            type $Shape = hope.v1.IdempotentAnswer.$Properties;
        }

        /**
         * Properties of a Snapshot.
         * @deprecated Use hope.v1.Snapshot.$Properties instead.
         */
        interface ISnapshot extends hope.v1.Snapshot.$Properties {
        }

        /** Represents a Snapshot. */
        class Snapshot {

            /**
             * Constructs a new Snapshot.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Snapshot.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Snapshot seq. */
            seq: (number|Long);

            /** Snapshot model_fingerprint. */
            model_fingerprint: string;

            /** Snapshot layout_hash. */
            layout_hash: string;

            /** Snapshot payload. */
            payload: Uint8Array;

            /** Snapshot retained. */
            retained: hope.v1.Experience.$Properties[];

            /**
             * Creates a new Snapshot instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Snapshot instance
             */
            static create(properties: hope.v1.Snapshot.$Shape): hope.v1.Snapshot & hope.v1.Snapshot.$Shape;
            static create(properties?: hope.v1.Snapshot.$Properties): hope.v1.Snapshot;

            /**
             * Encodes the specified Snapshot message. Does not implicitly {@link hope.v1.Snapshot.verify|verify} messages.
             * @param message Snapshot message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Snapshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Snapshot message, length delimited. Does not implicitly {@link hope.v1.Snapshot.verify|verify} messages.
             * @param message Snapshot message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Snapshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Snapshot message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Snapshot & hope.v1.Snapshot.$Shape} Snapshot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Snapshot & hope.v1.Snapshot.$Shape;

            /**
             * Decodes a Snapshot message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Snapshot & hope.v1.Snapshot.$Shape} Snapshot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Snapshot & hope.v1.Snapshot.$Shape;

            /**
             * Verifies a Snapshot message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Snapshot message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Snapshot
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Snapshot;

            /**
             * Creates a plain object from a Snapshot message. Also converts values to other types if specified.
             * @param message Snapshot
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Snapshot, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Snapshot to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Snapshot {

            /** Properties of a Snapshot. */
            interface $Properties {

                /** Snapshot seq */
                seq?: (number|Long|null);

                /** Snapshot model_fingerprint */
                model_fingerprint?: (string|null);

                /** Snapshot layout_hash */
                layout_hash?: (string|null);

                /** Snapshot payload */
                payload?: (Uint8Array|null);

                /** Snapshot retained */
                retained?: (hope.v1.Experience.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Snapshot. */
            type $Shape = hope.v1.Snapshot.$Properties;
        }

        /**
         * Properties of a PortableSession.
         * @deprecated Use hope.v1.PortableSession.$Properties instead.
         */
        interface IPortableSession extends hope.v1.PortableSession.$Properties {
        }

        /** Represents a PortableSession. */
        class PortableSession {

            /**
             * Constructs a new PortableSession.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.PortableSession.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PortableSession record. */
            record?: (hope.v1.SessionRecord.$Properties|null);

            /** PortableSession summary. */
            summary?: (hope.v1.SessionSummary.$Properties|null);

            /** PortableSession snapshot. */
            snapshot?: (hope.v1.Snapshot.$Properties|null);

            /** PortableSession quarantine. */
            quarantine?: (hope.v1.Quarantine.$Properties|null);

            /**
             * Creates a new PortableSession instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PortableSession instance
             */
            static create(properties: hope.v1.PortableSession.$Shape): hope.v1.PortableSession & hope.v1.PortableSession.$Shape;
            static create(properties?: hope.v1.PortableSession.$Properties): hope.v1.PortableSession;

            /**
             * Encodes the specified PortableSession message. Does not implicitly {@link hope.v1.PortableSession.verify|verify} messages.
             * @param message PortableSession message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.PortableSession.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified PortableSession message, length delimited. Does not implicitly {@link hope.v1.PortableSession.verify|verify} messages.
             * @param message PortableSession message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.PortableSession.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PortableSession message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.PortableSession & hope.v1.PortableSession.$Shape} PortableSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.PortableSession & hope.v1.PortableSession.$Shape;

            /**
             * Decodes a PortableSession message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.PortableSession & hope.v1.PortableSession.$Shape} PortableSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.PortableSession & hope.v1.PortableSession.$Shape;

            /**
             * Verifies a PortableSession message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PortableSession message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PortableSession
             */
            static fromObject(object: { [k: string]: any }): hope.v1.PortableSession;

            /**
             * Creates a plain object from a PortableSession message. Also converts values to other types if specified.
             * @param message PortableSession
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.PortableSession, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PortableSession to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PortableSession {

            /** Properties of a PortableSession. */
            interface $Properties {

                /** PortableSession record */
                record?: (hope.v1.SessionRecord.$Properties|null);

                /** PortableSession summary */
                summary?: (hope.v1.SessionSummary.$Properties|null);

                /** PortableSession snapshot */
                snapshot?: (hope.v1.Snapshot.$Properties|null);

                /** PortableSession quarantine */
                quarantine?: (hope.v1.Quarantine.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PortableSession. */
            type $Shape = hope.v1.PortableSession.$Properties;
        }

        /**
         * Properties of an Experience.
         * @deprecated Use hope.v1.Experience.$Properties instead.
         */
        interface IExperience extends hope.v1.Experience.$Properties {
        }

        /** Represents an Experience. */
        class Experience {

            /**
             * Constructs a new Experience.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Experience.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Experience tokens. */
            tokens: number[];

            /**
             * Creates a new Experience instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Experience instance
             */
            static create(properties: hope.v1.Experience.$Shape): hope.v1.Experience & hope.v1.Experience.$Shape;
            static create(properties?: hope.v1.Experience.$Properties): hope.v1.Experience;

            /**
             * Encodes the specified Experience message. Does not implicitly {@link hope.v1.Experience.verify|verify} messages.
             * @param message Experience message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Experience.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Experience message, length delimited. Does not implicitly {@link hope.v1.Experience.verify|verify} messages.
             * @param message Experience message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Experience.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Experience message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Experience & hope.v1.Experience.$Shape} Experience
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Experience & hope.v1.Experience.$Shape;

            /**
             * Decodes an Experience message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Experience & hope.v1.Experience.$Shape} Experience
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Experience & hope.v1.Experience.$Shape;

            /**
             * Verifies an Experience message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Experience message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Experience
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Experience;

            /**
             * Creates a plain object from an Experience message. Also converts values to other types if specified.
             * @param message Experience
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Experience, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Experience to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Experience {

            /** Properties of an Experience. */
            interface $Properties {

                /** Experience tokens */
                tokens?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Experience. */
            type $Shape = hope.v1.Experience.$Properties;
        }

        /**
         * Properties of a Version.
         * @deprecated Use hope.v1.Version.$Properties instead.
         */
        interface IVersion extends hope.v1.Version.$Properties {
        }

        /** Represents a Version. */
        class Version {

            /**
             * Constructs a new Version.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Version.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Version seq. */
            seq: (number|Long);

            /** Version name. */
            name?: (string|null);

            /** Version reason. */
            reason: string;

            /** Version created. */
            created: (number|Long);

            /** Version summary. */
            summary?: (hope.v1.SessionSummary.$Properties|null);

            /** Version state_bytes. */
            state_bytes: (number|Long);

            /**
             * Creates a new Version instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Version instance
             */
            static create(properties: hope.v1.Version.$Shape): hope.v1.Version & hope.v1.Version.$Shape;
            static create(properties?: hope.v1.Version.$Properties): hope.v1.Version;

            /**
             * Encodes the specified Version message. Does not implicitly {@link hope.v1.Version.verify|verify} messages.
             * @param message Version message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Version.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Version message, length delimited. Does not implicitly {@link hope.v1.Version.verify|verify} messages.
             * @param message Version message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Version.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Version message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Version & hope.v1.Version.$Shape} Version
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Version & hope.v1.Version.$Shape;

            /**
             * Decodes a Version message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Version & hope.v1.Version.$Shape} Version
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Version & hope.v1.Version.$Shape;

            /**
             * Verifies a Version message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Version message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Version
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Version;

            /**
             * Creates a plain object from a Version message. Also converts values to other types if specified.
             * @param message Version
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Version, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Version to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Version {

            /** Properties of a Version. */
            interface $Properties {

                /** Version seq */
                seq?: (number|Long|null);

                /** Version name */
                name?: (string|null);

                /** Version reason */
                reason?: (string|null);

                /** Version created */
                created?: (number|Long|null);

                /** Version summary */
                summary?: (hope.v1.SessionSummary.$Properties|null);

                /** Version state_bytes */
                state_bytes?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Version. */
            type $Shape = hope.v1.Version.$Properties;
        }

        /**
         * Properties of a Job.
         * @deprecated Use hope.v1.Job.$Properties instead.
         */
        interface IJob extends hope.v1.Job.$Properties {
        }

        /** Represents a Job. */
        class Job {

            /**
             * Constructs a new Job.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Job.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Job number. */
            number: (number|Long);

            /** Job status. */
            status: string;

            /** Job automatic. */
            automatic: boolean;

            /** Job created. */
            created: (number|Long);

            /** Job started. */
            started?: (number|Long|null);

            /** Job finished. */
            finished?: (number|Long|null);

            /** Job settings. */
            settings: string;

            /** Job outcome. */
            outcome?: (string|null);

            /**
             * Creates a new Job instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Job instance
             */
            static create(properties: hope.v1.Job.$Shape): hope.v1.Job & hope.v1.Job.$Shape;
            static create(properties?: hope.v1.Job.$Properties): hope.v1.Job;

            /**
             * Encodes the specified Job message. Does not implicitly {@link hope.v1.Job.verify|verify} messages.
             * @param message Job message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Job.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Job message, length delimited. Does not implicitly {@link hope.v1.Job.verify|verify} messages.
             * @param message Job message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Job.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Job message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Job & hope.v1.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Job & hope.v1.Job.$Shape;

            /**
             * Decodes a Job message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Job & hope.v1.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Job & hope.v1.Job.$Shape;

            /**
             * Verifies a Job message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Job message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Job
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Job;

            /**
             * Creates a plain object from a Job message. Also converts values to other types if specified.
             * @param message Job
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Job, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Job to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Job {

            /** Properties of a Job. */
            interface $Properties {

                /** Job number */
                number?: (number|Long|null);

                /** Job status */
                status?: (string|null);

                /** Job automatic */
                automatic?: (boolean|null);

                /** Job created */
                created?: (number|Long|null);

                /** Job started */
                started?: (number|Long|null);

                /** Job finished */
                finished?: (number|Long|null);

                /** Job settings */
                settings?: (string|null);

                /** Job outcome */
                outcome?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Job. */
            type $Shape = hope.v1.Job.$Properties;
        }

        /**
         * Properties of an OpenJobs.
         * @deprecated Use hope.v1.OpenJobs.$Properties instead.
         */
        interface IOpenJobs extends hope.v1.OpenJobs.$Properties {
        }

        /** Represents an OpenJobs. */
        class OpenJobs {

            /**
             * Constructs a new OpenJobs.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.OpenJobs.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenJobs jobs. */
            jobs: hope.v1.OpenJob.$Properties[];

            /**
             * Creates a new OpenJobs instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpenJobs instance
             */
            static create(properties: hope.v1.OpenJobs.$Shape): hope.v1.OpenJobs & hope.v1.OpenJobs.$Shape;
            static create(properties?: hope.v1.OpenJobs.$Properties): hope.v1.OpenJobs;

            /**
             * Encodes the specified OpenJobs message. Does not implicitly {@link hope.v1.OpenJobs.verify|verify} messages.
             * @param message OpenJobs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.OpenJobs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified OpenJobs message, length delimited. Does not implicitly {@link hope.v1.OpenJobs.verify|verify} messages.
             * @param message OpenJobs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.OpenJobs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenJobs message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.OpenJobs & hope.v1.OpenJobs.$Shape} OpenJobs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.OpenJobs & hope.v1.OpenJobs.$Shape;

            /**
             * Decodes an OpenJobs message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.OpenJobs & hope.v1.OpenJobs.$Shape} OpenJobs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.OpenJobs & hope.v1.OpenJobs.$Shape;

            /**
             * Verifies an OpenJobs message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an OpenJobs message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OpenJobs
             */
            static fromObject(object: { [k: string]: any }): hope.v1.OpenJobs;

            /**
             * Creates a plain object from an OpenJobs message. Also converts values to other types if specified.
             * @param message OpenJobs
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.OpenJobs, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OpenJobs to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OpenJobs {

            /** Properties of an OpenJobs. */
            interface $Properties {

                /** OpenJobs jobs */
                jobs?: (hope.v1.OpenJob.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenJobs. */
            type $Shape = hope.v1.OpenJobs.$Properties;
        }

        /**
         * Properties of an OpenJob.
         * @deprecated Use hope.v1.OpenJob.$Properties instead.
         */
        interface IOpenJob extends hope.v1.OpenJob.$Properties {
        }

        /** Represents an OpenJob. */
        class OpenJob {

            /**
             * Constructs a new OpenJob.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.OpenJob.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenJob session. */
            session: string;

            /** OpenJob number. */
            number: (number|Long);

            /**
             * Creates a new OpenJob instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpenJob instance
             */
            static create(properties: hope.v1.OpenJob.$Shape): hope.v1.OpenJob & hope.v1.OpenJob.$Shape;
            static create(properties?: hope.v1.OpenJob.$Properties): hope.v1.OpenJob;

            /**
             * Encodes the specified OpenJob message. Does not implicitly {@link hope.v1.OpenJob.verify|verify} messages.
             * @param message OpenJob message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.OpenJob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified OpenJob message, length delimited. Does not implicitly {@link hope.v1.OpenJob.verify|verify} messages.
             * @param message OpenJob message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.OpenJob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenJob message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.OpenJob & hope.v1.OpenJob.$Shape} OpenJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.OpenJob & hope.v1.OpenJob.$Shape;

            /**
             * Decodes an OpenJob message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.OpenJob & hope.v1.OpenJob.$Shape} OpenJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.OpenJob & hope.v1.OpenJob.$Shape;

            /**
             * Verifies an OpenJob message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an OpenJob message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OpenJob
             */
            static fromObject(object: { [k: string]: any }): hope.v1.OpenJob;

            /**
             * Creates a plain object from an OpenJob message. Also converts values to other types if specified.
             * @param message OpenJob
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.OpenJob, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OpenJob to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OpenJob {

            /** Properties of an OpenJob. */
            interface $Properties {

                /** OpenJob session */
                session?: (string|null);

                /** OpenJob number */
                number?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenJob. */
            type $Shape = hope.v1.OpenJob.$Properties;
        }
    }
}
