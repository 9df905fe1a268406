import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace hope. */
export namespace hope {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a ClientMessage.
         * @deprecated Use hope.v1.ClientMessage.$Properties instead.
         */
        interface IClientMessage extends hope.v1.ClientMessage.$Properties {
        }

        /** Represents a ClientMessage. */
        class ClientMessage {

            /**
             * Constructs a new ClientMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.ClientMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClientMessage generate. */
            generate?: (hope.v1.Generate.$Properties|null);

            /** ClientMessage learn. */
            learn?: (hope.v1.Learn.$Properties|null);

            /** ClientMessage cancel. */
            cancel?: (hope.v1.Cancel.$Properties|null);

            /** ClientMessage ping. */
            ping?: (hope.v1.Ping.$Properties|null);

            /** ClientMessage consolidate. */
            consolidate?: (hope.v1.Consolidate.$Properties|null);

            /** ClientMessage message. */
            message?: ("generate"|"learn"|"cancel"|"ping"|"consolidate");

            /**
             * Creates a new ClientMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ClientMessage instance
             */
            static create(properties: hope.v1.ClientMessage.$Shape): hope.v1.ClientMessage & hope.v1.ClientMessage.$Shape;
            static create(properties?: hope.v1.ClientMessage.$Properties): hope.v1.ClientMessage;

            /**
             * Encodes the specified ClientMessage message. Does not implicitly {@link hope.v1.ClientMessage.verify|verify} messages.
             * @param message ClientMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.ClientMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified ClientMessage message, length delimited. Does not implicitly {@link hope.v1.ClientMessage.verify|verify} messages.
             * @param message ClientMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.ClientMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClientMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.ClientMessage & hope.v1.ClientMessage.$Shape} ClientMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.ClientMessage & hope.v1.ClientMessage.$Shape;

            /**
             * Decodes a ClientMessage message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.ClientMessage & hope.v1.ClientMessage.$Shape} ClientMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.ClientMessage & hope.v1.ClientMessage.$Shape;

            /**
             * Verifies a ClientMessage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ClientMessage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ClientMessage
             */
            static fromObject(object: { [k: string]: any }): hope.v1.ClientMessage;

            /**
             * Creates a plain object from a ClientMessage message. Also converts values to other types if specified.
             * @param message ClientMessage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.ClientMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ClientMessage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ClientMessage {

            /** Properties of a ClientMessage. */
            interface $Properties {

                /** ClientMessage generate */
                generate?: (hope.v1.Generate.$Properties|null);

                /** ClientMessage learn */
                learn?: (hope.v1.Learn.$Properties|null);

                /** ClientMessage cancel */
                cancel?: (hope.v1.Cancel.$Properties|null);

                /** ClientMessage ping */
                ping?: (hope.v1.Ping.$Properties|null);

                /** ClientMessage consolidate */
                consolidate?: (hope.v1.Consolidate.$Properties|null);

                /** ClientMessage message */
                message?: ("generate"|"learn"|"cancel"|"ping"|"consolidate");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ClientMessage. */
            type $Shape = {
              generate?: hope.v1.Generate.$Shape|null;
              learn?: hope.v1.Learn.$Shape|null;
              cancel?: hope.v1.Cancel.$Shape|null;
              ping?: hope.v1.Ping.$Shape|null;
              consolidate?: hope.v1.Consolidate.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ message?: undefined; generate?: null; learn?: null; cancel?: null; ping?: null; consolidate?: null }|{ message?: "generate"; generate: hope.v1.Generate.$Shape; learn?: null; cancel?: null; ping?: null; consolidate?: null }|{ message?: "learn"; generate?: null; learn: hope.v1.Learn.$Shape; cancel?: null; ping?: null; consolidate?: null }|{ message?: "cancel"; generate?: null; learn?: null; cancel: hope.v1.Cancel.$Shape; ping?: null; consolidate?: null }|{ message?: "ping"; generate?: null; learn?: null; cancel?: null; ping: hope.v1.Ping.$Shape; consolidate?: null }|{ message?: "consolidate"; generate?: null; learn?: null; cancel?: null; ping?: null; consolidate: hope.v1.Consolidate.$Shape })
            );
        }

        /**
         * Properties of a ServerMessage.
         * @deprecated Use hope.v1.ServerMessage.$Properties instead.
         */
        interface IServerMessage extends hope.v1.ServerMessage.$Properties {
        }

        /** Represents a ServerMessage. */
        class ServerMessage {

            /**
             * Constructs a new ServerMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.ServerMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerMessage accepted. */
            accepted?: (hope.v1.Accepted.$Properties|null);

            /** ServerMessage token. */
            token?: (hope.v1.Token.$Properties|null);

            /** ServerMessage progress. */
            progress?: (hope.v1.Progress.$Properties|null);

            /** ServerMessage done. */
            done?: (hope.v1.Done.$Properties|null);

            /** ServerMessage error. */
            error?: (hope.v1.Error.$Properties|null);

            /** ServerMessage pong. */
            pong?: (hope.v1.Pong.$Properties|null);

            /** ServerMessage level_update. */
            level_update?: (hope.v1.LevelUpdate.$Properties|null);

            /** ServerMessage message. */
            message?: ("accepted"|"token"|"progress"|"done"|"error"|"pong"|"level_update");

            /**
             * Creates a new ServerMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ServerMessage instance
             */
            static create(properties: hope.v1.ServerMessage.$Shape): hope.v1.ServerMessage & hope.v1.ServerMessage.$Shape;
            static create(properties?: hope.v1.ServerMessage.$Properties): hope.v1.ServerMessage;

            /**
             * Encodes the specified ServerMessage message. Does not implicitly {@link hope.v1.ServerMessage.verify|verify} messages.
             * @param message ServerMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.ServerMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified ServerMessage message, length delimited. Does not implicitly {@link hope.v1.ServerMessage.verify|verify} messages.
             * @param message ServerMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.ServerMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.ServerMessage & hope.v1.ServerMessage.$Shape} ServerMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.ServerMessage & hope.v1.ServerMessage.$Shape;

            /**
             * Decodes a ServerMessage message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.ServerMessage & hope.v1.ServerMessage.$Shape} ServerMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.ServerMessage & hope.v1.ServerMessage.$Shape;

            /**
             * Verifies a ServerMessage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ServerMessage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ServerMessage
             */
            static fromObject(object: { [k: string]: any }): hope.v1.ServerMessage;

            /**
             * Creates a plain object from a ServerMessage message. Also converts values to other types if specified.
             * @param message ServerMessage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.ServerMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ServerMessage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ServerMessage {

            /** Properties of a ServerMessage. */
            interface $Properties {

                /** ServerMessage accepted */
                accepted?: (hope.v1.Accepted.$Properties|null);

                /** ServerMessage token */
                token?: (hope.v1.Token.$Properties|null);

                /** ServerMessage progress */
                progress?: (hope.v1.Progress.$Properties|null);

                /** ServerMessage done */
                done?: (hope.v1.Done.$Properties|null);

                /** ServerMessage error */
                error?: (hope.v1.Error.$Properties|null);

                /** ServerMessage pong */
                pong?: (hope.v1.Pong.$Properties|null);

                /** ServerMessage level_update */
                level_update?: (hope.v1.LevelUpdate.$Properties|null);

                /** ServerMessage message */
                message?: ("accepted"|"token"|"progress"|"done"|"error"|"pong"|"level_update");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ServerMessage. */
            type $Shape = {
              accepted?: hope.v1.Accepted.$Shape|null;
              token?: hope.v1.Token.$Shape|null;
              progress?: hope.v1.Progress.$Shape|null;
              done?: hope.v1.Done.$Shape|null;
              error?: hope.v1.Error.$Shape|null;
              pong?: hope.v1.Pong.$Shape|null;
              level_update?: hope.v1.LevelUpdate.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ message?: undefined; accepted?: null; token?: null; progress?: null; done?: null; error?: null; pong?: null; level_update?: null }|{ message?: "accepted"; accepted: hope.v1.Accepted.$Shape; token?: null; progress?: null; done?: null; error?: null; pong?: null; level_update?: null }|{ message?: "token"; accepted?: null; token: hope.v1.Token.$Shape; progress?: null; done?: null; error?: null; pong?: null; level_update?: null }|{ message?: "progress"; accepted?: null; token?: null; progress: hope.v1.Progress.$Shape; done?: null; error?: null; pong?: null; level_update?: null }|{ message?: "done"; accepted?: null; token?: null; progress?: null; done: hope.v1.Done.$Shape; error?: null; pong?: null; level_update?: null }|{ message?: "error"; accepted?: null; token?: null; progress?: null; done?: null; error: hope.v1.Error.$Shape; pong?: null; level_update?: null }|{ message?: "pong"; accepted?: null; token?: null; progress?: null; done?: null; error?: null; pong: hope.v1.Pong.$Shape; level_update?: null }|{ message?: "level_update"; accepted?: null; token?: null; progress?: null; done?: null; error?: null; pong?: null; level_update: hope.v1.LevelUpdate.$Shape })
            );
        }

        /**
         * Properties of a Generate.
         * @deprecated Use hope.v1.Generate.$Properties instead.
         */
        interface IGenerate extends hope.v1.Generate.$Properties {
        }

        /** Represents a Generate. */
        class Generate {

            /**
             * Constructs a new Generate.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Generate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Generate id. */
            id: string;

            /** Generate model. */
            model?: (string|null);

            /** Generate prompt. */
            prompt?: (string|null);

            /** Generate tokens. */
            tokens: number[];

            /** Generate messages. */
            messages: hope.v1.ChatMessage.$Properties[];

            /** Generate max_tokens. */
            max_tokens?: (number|null);

            /** Generate stop. */
            stop: string[];

            /** Generate session. */
            session?: (string|null);

            /** Generate memory. */
            memory?: (string|null);

            /** Generate learn. */
            learn?: (string|null);

            /** Generate idempotency_key. */
            idempotency_key?: (string|null);

            /** Generate temperature. */
            temperature?: (number|null);

            /** Generate top_p. */
            top_p?: (number|null);

            /** Generate top_k. */
            top_k?: (number|null);

            /** Generate min_p. */
            min_p?: (number|null);

            /** Generate presence_penalty. */
            presence_penalty?: (number|null);

            /** Generate frequency_penalty. */
            frequency_penalty?: (number|null);

            /** Generate repetition_penalty. */
            repetition_penalty?: (number|null);

            /** Generate logit_bias. */
            logit_bias: { [k: string]: number };

            /** Generate seed. */
            seed?: (number|Long|null);

            /**
             * Creates a new Generate instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Generate instance
             */
            static create(properties: hope.v1.Generate.$Shape): hope.v1.Generate & hope.v1.Generate.$Shape;
            static create(properties?: hope.v1.Generate.$Properties): hope.v1.Generate;

            /**
             * Encodes the specified Generate message. Does not implicitly {@link hope.v1.Generate.verify|verify} messages.
             * @param message Generate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Generate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Generate message, length delimited. Does not implicitly {@link hope.v1.Generate.verify|verify} messages.
             * @param message Generate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Generate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Generate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Generate & hope.v1.Generate.$Shape} Generate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Generate & hope.v1.Generate.$Shape;

            /**
             * Decodes a Generate message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Generate & hope.v1.Generate.$Shape} Generate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Generate & hope.v1.Generate.$Shape;

            /**
             * Verifies a Generate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Generate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Generate
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Generate;

            /**
             * Creates a plain object from a Generate message. Also converts values to other types if specified.
             * @param message Generate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Generate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Generate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Generate {

            /** Properties of a Generate. */
            interface $Properties {

                /** Generate id */
                id?: (string|null);

                /** Generate model */
                model?: (string|null);

                /** Generate prompt */
                prompt?: (string|null);

                /** Generate tokens */
                tokens?: (number[]|null);

                /** Generate messages */
                messages?: (hope.v1.ChatMessage.$Properties[]|null);

                /** Generate max_tokens */
                max_tokens?: (number|null);

                /** Generate stop */
                stop?: (string[]|null);

                /** Generate session */
                session?: (string|null);

                /** Generate memory */
                memory?: (string|null);

                /** Generate learn */
                learn?: (string|null);

                /** Generate idempotency_key */
                idempotency_key?: (string|null);

                /** Generate temperature */
                temperature?: (number|null);

                /** Generate top_p */
                top_p?: (number|null);

                /** Generate top_k */
                top_k?: (number|null);

                /** Generate min_p */
                min_p?: (number|null);

                /** Generate presence_penalty */
                presence_penalty?: (number|null);

                /** Generate frequency_penalty */
                frequency_penalty?: (number|null);

                /** Generate repetition_penalty */
                repetition_penalty?: (number|null);

                /** Generate logit_bias */
                logit_bias?: ({ [k: string]: number }|null);

                /** Generate seed */
                seed?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Generate. */
            type $Shape = hope.v1.Generate.$Properties;
        }

        /**
         * Properties of a ChatMessage.
         * @deprecated Use hope.v1.ChatMessage.$Properties instead.
         */
        interface IChatMessage extends hope.v1.ChatMessage.$Properties {
        }

        /** Represents a ChatMessage. */
        class ChatMessage {

            /**
             * Constructs a new ChatMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.ChatMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChatMessage role. */
            role: string;

            /** ChatMessage content. */
            content: string;

            /**
             * Creates a new ChatMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ChatMessage instance
             */
            static create(properties: hope.v1.ChatMessage.$Shape): hope.v1.ChatMessage & hope.v1.ChatMessage.$Shape;
            static create(properties?: hope.v1.ChatMessage.$Properties): hope.v1.ChatMessage;

            /**
             * Encodes the specified ChatMessage message. Does not implicitly {@link hope.v1.ChatMessage.verify|verify} messages.
             * @param message ChatMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.ChatMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified ChatMessage message, length delimited. Does not implicitly {@link hope.v1.ChatMessage.verify|verify} messages.
             * @param message ChatMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.ChatMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChatMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.ChatMessage & hope.v1.ChatMessage.$Shape} ChatMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.ChatMessage & hope.v1.ChatMessage.$Shape;

            /**
             * Decodes a ChatMessage message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.ChatMessage & hope.v1.ChatMessage.$Shape} ChatMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.ChatMessage & hope.v1.ChatMessage.$Shape;

            /**
             * Verifies a ChatMessage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ChatMessage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ChatMessage
             */
            static fromObject(object: { [k: string]: any }): hope.v1.ChatMessage;

            /**
             * Creates a plain object from a ChatMessage message. Also converts values to other types if specified.
             * @param message ChatMessage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.ChatMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ChatMessage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ChatMessage {

            /** Properties of a ChatMessage. */
            interface $Properties {

                /** ChatMessage role */
                role?: (string|null);

                /** ChatMessage content */
                content?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChatMessage. */
            type $Shape = hope.v1.ChatMessage.$Properties;
        }

        /**
         * Properties of a Learn.
         * @deprecated Use hope.v1.Learn.$Properties instead.
         */
        interface ILearn extends hope.v1.Learn.$Properties {
        }

        /** Represents a Learn. */
        class Learn {

            /**
             * Constructs a new Learn.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Learn.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Learn id. */
            id: string;

            /** Learn session. */
            session: string;

            /** Learn text. */
            text?: (string|null);

            /** Learn tokens. */
            tokens: number[];

            /** Learn epochs. */
            epochs?: (number|null);

            /** Learn levels. */
            levels?: (hope.v1.LevelNames.$Properties|null);

            /** Learn idempotency_key. */
            idempotency_key?: (string|null);

            /**
             * Creates a new Learn instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Learn instance
             */
            static create(properties: hope.v1.Learn.$Shape): hope.v1.Learn & hope.v1.Learn.$Shape;
            static create(properties?: hope.v1.Learn.$Properties): hope.v1.Learn;

            /**
             * Encodes the specified Learn message. Does not implicitly {@link hope.v1.Learn.verify|verify} messages.
             * @param message Learn message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Learn.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Learn message, length delimited. Does not implicitly {@link hope.v1.Learn.verify|verify} messages.
             * @param message Learn message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Learn.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Learn message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Learn & hope.v1.Learn.$Shape} Learn
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Learn & hope.v1.Learn.$Shape;

            /**
             * Decodes a Learn message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Learn & hope.v1.Learn.$Shape} Learn
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Learn & hope.v1.Learn.$Shape;

            /**
             * Verifies a Learn message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Learn message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Learn
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Learn;

            /**
             * Creates a plain object from a Learn message. Also converts values to other types if specified.
             * @param message Learn
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Learn, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Learn to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Learn {

            /** Properties of a Learn. */
            interface $Properties {

                /** Learn id */
                id?: (string|null);

                /** Learn session */
                session?: (string|null);

                /** Learn text */
                text?: (string|null);

                /** Learn tokens */
                tokens?: (number[]|null);

                /** Learn epochs */
                epochs?: (number|null);

                /** Learn levels */
                levels?: (hope.v1.LevelNames.$Properties|null);

                /** Learn idempotency_key */
                idempotency_key?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Learn. */
            type $Shape = hope.v1.Learn.$Properties;
        }

        /**
         * Properties of a LevelNames.
         * @deprecated Use hope.v1.LevelNames.$Properties instead.
         */
        interface ILevelNames extends hope.v1.LevelNames.$Properties {
        }

        /** Represents a LevelNames. */
        class LevelNames {

            /**
             * Constructs a new LevelNames.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.LevelNames.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LevelNames names. */
            names: string[];

            /**
             * Creates a new LevelNames instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LevelNames instance
             */
            static create(properties: hope.v1.LevelNames.$Shape): hope.v1.LevelNames & hope.v1.LevelNames.$Shape;
            static create(properties?: hope.v1.LevelNames.$Properties): hope.v1.LevelNames;

            /**
             * Encodes the specified LevelNames message. Does not implicitly {@link hope.v1.LevelNames.verify|verify} messages.
             * @param message LevelNames message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.LevelNames.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified LevelNames message, length delimited. Does not implicitly {@link hope.v1.LevelNames.verify|verify} messages.
             * @param message LevelNames message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.LevelNames.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LevelNames message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.LevelNames & hope.v1.LevelNames.$Shape} LevelNames
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.LevelNames & hope.v1.LevelNames.$Shape;

            /**
             * Decodes a LevelNames message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.LevelNames & hope.v1.LevelNames.$Shape} LevelNames
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.LevelNames & hope.v1.LevelNames.$Shape;

            /**
             * Verifies a LevelNames message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LevelNames message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LevelNames
             */
            static fromObject(object: { [k: string]: any }): hope.v1.LevelNames;

            /**
             * Creates a plain object from a LevelNames message. Also converts values to other types if specified.
             * @param message LevelNames
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.LevelNames, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LevelNames to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LevelNames {

            /** Properties of a LevelNames. */
            interface $Properties {

                /** LevelNames names */
                names?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LevelNames. */
            type $Shape = hope.v1.LevelNames.$Properties;
        }

        /**
         * Properties of a Consolidate.
         * @deprecated Use hope.v1.Consolidate.$Properties instead.
         */
        interface IConsolidate extends hope.v1.Consolidate.$Properties {
        }

        /** Represents a Consolidate. */
        class Consolidate {

            /**
             * Constructs a new Consolidate.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Consolidate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Consolidate id. */
            id: string;

            /** Consolidate session. */
            session: string;

            /** Consolidate settings. */
            settings?: (hope.v1.ConsolidateSettings.$Properties|null);

            /**
             * Creates a new Consolidate instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Consolidate instance
             */
            static create(properties: hope.v1.Consolidate.$Shape): hope.v1.Consolidate & hope.v1.Consolidate.$Shape;
            static create(properties?: hope.v1.Consolidate.$Properties): hope.v1.Consolidate;

            /**
             * Encodes the specified Consolidate message. Does not implicitly {@link hope.v1.Consolidate.verify|verify} messages.
             * @param message Consolidate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Consolidate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Consolidate message, length delimited. Does not implicitly {@link hope.v1.Consolidate.verify|verify} messages.
             * @param message Consolidate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Consolidate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Consolidate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Consolidate & hope.v1.Consolidate.$Shape} Consolidate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Consolidate & hope.v1.Consolidate.$Shape;

            /**
             * Decodes a Consolidate message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Consolidate & hope.v1.Consolidate.$Shape} Consolidate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Consolidate & hope.v1.Consolidate.$Shape;

            /**
             * Verifies a Consolidate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Consolidate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Consolidate
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Consolidate;

            /**
             * Creates a plain object from a Consolidate message. Also converts values to other types if specified.
             * @param message Consolidate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Consolidate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Consolidate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Consolidate {

            /** Properties of a Consolidate. */
            interface $Properties {

                /** Consolidate id */
                id?: (string|null);

                /** Consolidate session */
                session?: (string|null);

                /** Consolidate settings */
                settings?: (hope.v1.ConsolidateSettings.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Consolidate. */
            type $Shape = hope.v1.Consolidate.$Properties;
        }

        /**
         * Properties of a ConsolidateSettings.
         * @deprecated Use hope.v1.ConsolidateSettings.$Properties instead.
         */
        interface IConsolidateSettings extends hope.v1.ConsolidateSettings.$Properties {
        }

        /** Represents a ConsolidateSettings. */
        class ConsolidateSettings {

            /**
             * Constructs a new ConsolidateSettings.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.ConsolidateSettings.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConsolidateSettings levels. */
            levels: string[];

            /** ConsolidateSettings replay_tokens. */
            replay_tokens?: (number|null);

            /** ConsolidateSettings epochs. */
            epochs?: (number|null);

            /** ConsolidateSettings batch_tokens. */
            batch_tokens?: (number|null);

            /** ConsolidateSettings rate. */
            rate?: (number|null);

            /** ConsolidateSettings ce_weight. */
            ce_weight?: (number|null);

            /** ConsolidateSettings kl_weight. */
            kl_weight?: (number|null);

            /** ConsolidateSettings max_anchor_rise. */
            max_anchor_rise?: (number|null);

            /** ConsolidateSettings min_gain. */
            min_gain?: (number|null);

            /** ConsolidateSettings transfer. */
            transfer?: (number|null);

            /** ConsolidateSettings dream_tokens. */
            dream_tokens?: (number|null);

            /** ConsolidateSettings seed. */
            seed?: (number|Long|null);

            /** ConsolidateSettings rewind. */
            rewind?: (number|null);

            /**
             * Creates a new ConsolidateSettings instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ConsolidateSettings instance
             */
            static create(properties: hope.v1.ConsolidateSettings.$Shape): hope.v1.ConsolidateSettings & hope.v1.ConsolidateSettings.$Shape;
            static create(properties?: hope.v1.ConsolidateSettings.$Properties): hope.v1.ConsolidateSettings;

            /**
             * Encodes the specified ConsolidateSettings message. Does not implicitly {@link hope.v1.ConsolidateSettings.verify|verify} messages.
             * @param message ConsolidateSettings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.ConsolidateSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified ConsolidateSettings message, length delimited. Does not implicitly {@link hope.v1.ConsolidateSettings.verify|verify} messages.
             * @param message ConsolidateSettings message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.ConsolidateSettings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConsolidateSettings message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.ConsolidateSettings & hope.v1.ConsolidateSettings.$Shape} ConsolidateSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.ConsolidateSettings & hope.v1.ConsolidateSettings.$Shape;

            /**
             * Decodes a ConsolidateSettings message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.ConsolidateSettings & hope.v1.ConsolidateSettings.$Shape} ConsolidateSettings
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.ConsolidateSettings & hope.v1.ConsolidateSettings.$Shape;

            /**
             * Verifies a ConsolidateSettings message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ConsolidateSettings message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ConsolidateSettings
             */
            static fromObject(object: { [k: string]: any }): hope.v1.ConsolidateSettings;

            /**
             * Creates a plain object from a ConsolidateSettings message. Also converts values to other types if specified.
             * @param message ConsolidateSettings
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.ConsolidateSettings, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ConsolidateSettings to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ConsolidateSettings {

            /** Properties of a ConsolidateSettings. */
            interface $Properties {

                /** ConsolidateSettings levels */
                levels?: (string[]|null);

                /** ConsolidateSettings replay_tokens */
                replay_tokens?: (number|null);

                /** ConsolidateSettings epochs */
                epochs?: (number|null);

                /** ConsolidateSettings batch_tokens */
                batch_tokens?: (number|null);

                /** ConsolidateSettings rate */
                rate?: (number|null);

                /** ConsolidateSettings ce_weight */
                ce_weight?: (number|null);

                /** ConsolidateSettings kl_weight */
                kl_weight?: (number|null);

                /** ConsolidateSettings max_anchor_rise */
                max_anchor_rise?: (number|null);

                /** ConsolidateSettings min_gain */
                min_gain?: (number|null);

                /** ConsolidateSettings transfer */
                transfer?: (number|null);

                /** ConsolidateSettings dream_tokens */
                dream_tokens?: (number|null);

                /** ConsolidateSettings seed */
                seed?: (number|Long|null);

                /** ConsolidateSettings rewind */
                rewind?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConsolidateSettings. */
            type $Shape = hope.v1.ConsolidateSettings.$Properties;
        }

        /**
         * Properties of a Cancel.
         * @deprecated Use hope.v1.Cancel.$Properties instead.
         */
        interface ICancel extends hope.v1.Cancel.$Properties {
        }

        /** Represents a Cancel. */
        class Cancel {

            /**
             * Constructs a new Cancel.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Cancel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cancel id. */
            id: string;

            /**
             * Creates a new Cancel instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Cancel instance
             */
            static create(properties: hope.v1.Cancel.$Shape): hope.v1.Cancel & hope.v1.Cancel.$Shape;
            static create(properties?: hope.v1.Cancel.$Properties): hope.v1.Cancel;

            /**
             * Encodes the specified Cancel message. Does not implicitly {@link hope.v1.Cancel.verify|verify} messages.
             * @param message Cancel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Cancel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Cancel message, length delimited. Does not implicitly {@link hope.v1.Cancel.verify|verify} messages.
             * @param message Cancel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Cancel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cancel message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Cancel & hope.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Cancel & hope.v1.Cancel.$Shape;

            /**
             * Decodes a Cancel message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Cancel & hope.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Cancel & hope.v1.Cancel.$Shape;

            /**
             * Verifies a Cancel message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Cancel message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Cancel
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Cancel;

            /**
             * Creates a plain object from a Cancel message. Also converts values to other types if specified.
             * @param message Cancel
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Cancel, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Cancel to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Cancel {

            /** Properties of a Cancel. */
            interface $Properties {

                /** Cancel id */
                id?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cancel. */
            type $Shape = hope.v1.Cancel.$Properties;
        }

        /**
         * Properties of a Ping.
         * @deprecated Use hope.v1.Ping.$Properties instead.
         */
        interface IPing extends hope.v1.Ping.$Properties {
        }

        /** Represents a Ping. */
        class Ping {

            /**
             * Constructs a new Ping.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Ping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Ping instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Ping instance
             */
            static create(properties: hope.v1.Ping.$Shape): hope.v1.Ping & hope.v1.Ping.$Shape;
            static create(properties?: hope.v1.Ping.$Properties): hope.v1.Ping;

            /**
             * Encodes the specified Ping message. Does not implicitly {@link hope.v1.Ping.verify|verify} messages.
             * @param message Ping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Ping message, length delimited. Does not implicitly {@link hope.v1.Ping.verify|verify} messages.
             * @param message Ping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Ping & hope.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Ping & hope.v1.Ping.$Shape;

            /**
             * Decodes a Ping message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Ping & hope.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Ping & hope.v1.Ping.$Shape;

            /**
             * Verifies a Ping message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Ping message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Ping
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Ping;

            /**
             * Creates a plain object from a Ping message. Also converts values to other types if specified.
             * @param message Ping
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Ping, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Ping to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Ping {

            /** Properties of a Ping. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ping. */
            type $Shape = hope.v1.Ping.$Properties;
        }

        /**
         * Properties of an Accepted.
         * @deprecated Use hope.v1.Accepted.$Properties instead.
         */
        interface IAccepted extends hope.v1.Accepted.$Properties {
        }

        /** Represents an Accepted. */
        class Accepted {

            /**
             * Constructs a new Accepted.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Accepted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Accepted id. */
            id: string;

            /**
             * Creates a new Accepted instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Accepted instance
             */
            static create(properties: hope.v1.Accepted.$Shape): hope.v1.Accepted & hope.v1.Accepted.$Shape;
            static create(properties?: hope.v1.Accepted.$Properties): hope.v1.Accepted;

            /**
             * Encodes the specified Accepted message. Does not implicitly {@link hope.v1.Accepted.verify|verify} messages.
             * @param message Accepted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Accepted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Accepted message, length delimited. Does not implicitly {@link hope.v1.Accepted.verify|verify} messages.
             * @param message Accepted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Accepted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Accepted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Accepted & hope.v1.Accepted.$Shape} Accepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Accepted & hope.v1.Accepted.$Shape;

            /**
             * Decodes an Accepted message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Accepted & hope.v1.Accepted.$Shape} Accepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Accepted & hope.v1.Accepted.$Shape;

            /**
             * Verifies an Accepted message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Accepted message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Accepted
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Accepted;

            /**
             * Creates a plain object from an Accepted message. Also converts values to other types if specified.
             * @param message Accepted
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Accepted, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Accepted to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Accepted {

            /** Properties of an Accepted. */
            interface $Properties {

                /** Accepted id */
                id?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Accepted. */
            type $Shape = hope.v1.Accepted.$Properties;
        }

        /**
         * Properties of a Token.
         * @deprecated Use hope.v1.Token.$Properties instead.
         */
        interface IToken extends hope.v1.Token.$Properties {
        }

        /** Represents a Token. */
        class Token {

            /**
             * Constructs a new Token.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Token.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Token id. */
            id: string;

            /** Token index. */
            index: number;

            /** Token token. */
            token: number;

            /** Token text. */
            text: string;

            /** Token logprob. */
            logprob: number;

            /** Token surprise. */
            surprise: number;

            /**
             * Creates a new Token instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Token instance
             */
            static create(properties: hope.v1.Token.$Shape): hope.v1.Token & hope.v1.Token.$Shape;
            static create(properties?: hope.v1.Token.$Properties): hope.v1.Token;

            /**
             * Encodes the specified Token message. Does not implicitly {@link hope.v1.Token.verify|verify} messages.
             * @param message Token message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Token.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Token message, length delimited. Does not implicitly {@link hope.v1.Token.verify|verify} messages.
             * @param message Token message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Token.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Token message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Token & hope.v1.Token.$Shape} Token
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Token & hope.v1.Token.$Shape;

            /**
             * Decodes a Token message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Token & hope.v1.Token.$Shape} Token
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Token & hope.v1.Token.$Shape;

            /**
             * Verifies a Token message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Token message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Token
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Token;

            /**
             * Creates a plain object from a Token message. Also converts values to other types if specified.
             * @param message Token
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Token, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Token to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Token {

            /** Properties of a Token. */
            interface $Properties {

                /** Token id */
                id?: (string|null);

                /** Token index */
                index?: (number|null);

                /** Token token */
                token?: (number|null);

                /** Token text */
                text?: (string|null);

                /** Token logprob */
                logprob?: (number|null);

                /** Token surprise */
                surprise?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Token. */
            type $Shape = hope.v1.Token.$Properties;
        }

        /**
         * Properties of a Progress.
         * @deprecated Use hope.v1.Progress.$Properties instead.
         */
        interface IProgress extends hope.v1.Progress.$Properties {
        }

        /** Represents a Progress. */
        class Progress {

            /**
             * Constructs a new Progress.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Progress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Progress id. */
            id: string;

            /** Progress done. */
            done: (number|Long);

            /** Progress total. */
            total: (number|Long);

            /** Progress replay_loss. */
            replay_loss?: (number|null);

            /** Progress anchor_loss. */
            anchor_loss?: (number|null);

            /** Progress kl. */
            kl?: (number|null);

            /**
             * Creates a new Progress instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Progress instance
             */
            static create(properties: hope.v1.Progress.$Shape): hope.v1.Progress & hope.v1.Progress.$Shape;
            static create(properties?: hope.v1.Progress.$Properties): hope.v1.Progress;

            /**
             * Encodes the specified Progress message. Does not implicitly {@link hope.v1.Progress.verify|verify} messages.
             * @param message Progress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Progress message, length delimited. Does not implicitly {@link hope.v1.Progress.verify|verify} messages.
             * @param message Progress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Progress & hope.v1.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Progress & hope.v1.Progress.$Shape;

            /**
             * Decodes a Progress message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Progress & hope.v1.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Progress & hope.v1.Progress.$Shape;

            /**
             * Verifies a Progress message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Progress message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Progress
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Progress;

            /**
             * Creates a plain object from a Progress message. Also converts values to other types if specified.
             * @param message Progress
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Progress, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Progress to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Progress {

            /** Properties of a Progress. */
            interface $Properties {

                /** Progress id */
                id?: (string|null);

                /** Progress done */
                done?: (number|Long|null);

                /** Progress total */
                total?: (number|Long|null);

                /** Progress replay_loss */
                replay_loss?: (number|null);

                /** Progress anchor_loss */
                anchor_loss?: (number|null);

                /** Progress kl */
                kl?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Progress. */
            type $Shape = hope.v1.Progress.$Properties;
        }

        /**
         * Properties of a LevelUpdate.
         * @deprecated Use hope.v1.LevelUpdate.$Properties instead.
         */
        interface ILevelUpdate extends hope.v1.LevelUpdate.$Properties {
        }

        /** Represents a LevelUpdate. */
        class LevelUpdate {

            /**
             * Constructs a new LevelUpdate.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.LevelUpdate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LevelUpdate id. */
            id: string;

            /** LevelUpdate commit. */
            commit: boolean;

            /** LevelUpdate reason. */
            reason: string;

            /** LevelUpdate base. */
            base?: (hope.v1.Losses.$Properties|null);

            /** LevelUpdate before. */
            before?: (hope.v1.Losses.$Properties|null);

            /** LevelUpdate after. */
            after?: (hope.v1.Losses.$Properties|null);

            /** LevelUpdate levels. */
            levels: hope.v1.LevelChange.$Properties[];

            /**
             * Creates a new LevelUpdate instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LevelUpdate instance
             */
            static create(properties: hope.v1.LevelUpdate.$Shape): hope.v1.LevelUpdate & hope.v1.LevelUpdate.$Shape;
            static create(properties?: hope.v1.LevelUpdate.$Properties): hope.v1.LevelUpdate;

            /**
             * Encodes the specified LevelUpdate message. Does not implicitly {@link hope.v1.LevelUpdate.verify|verify} messages.
             * @param message LevelUpdate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.LevelUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified LevelUpdate message, length delimited. Does not implicitly {@link hope.v1.LevelUpdate.verify|verify} messages.
             * @param message LevelUpdate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.LevelUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LevelUpdate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.LevelUpdate & hope.v1.LevelUpdate.$Shape} LevelUpdate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.LevelUpdate & hope.v1.LevelUpdate.$Shape;

            /**
             * Decodes a LevelUpdate message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.LevelUpdate & hope.v1.LevelUpdate.$Shape} LevelUpdate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.LevelUpdate & hope.v1.LevelUpdate.$Shape;

            /**
             * Verifies a LevelUpdate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LevelUpdate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LevelUpdate
             */
            static fromObject(object: { [k: string]: any }): hope.v1.LevelUpdate;

            /**
             * Creates a plain object from a LevelUpdate message. Also converts values to other types if specified.
             * @param message LevelUpdate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.LevelUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LevelUpdate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LevelUpdate {

            /** Properties of a LevelUpdate. */
            interface $Properties {

                /** LevelUpdate id */
                id?: (string|null);

                /** LevelUpdate commit */
                commit?: (boolean|null);

                /** LevelUpdate reason */
                reason?: (string|null);

                /** LevelUpdate base */
                base?: (hope.v1.Losses.$Properties|null);

                /** LevelUpdate before */
                before?: (hope.v1.Losses.$Properties|null);

                /** LevelUpdate after */
                after?: (hope.v1.Losses.$Properties|null);

                /** LevelUpdate levels */
                levels?: (hope.v1.LevelChange.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LevelUpdate. */
            type $Shape = hope.v1.LevelUpdate.$Properties;
        }

        /**
         * Properties of a Losses.
         * @deprecated Use hope.v1.Losses.$Properties instead.
         */
        interface ILosses extends hope.v1.Losses.$Properties {
        }

        /** Represents a Losses. */
        class Losses {

            /**
             * Constructs a new Losses.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Losses.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Losses replay_nll. */
            replay_nll: number;

            /** Losses anchor_nll. */
            anchor_nll: number;

            /** Losses kl. */
            kl: number;

            /**
             * Creates a new Losses instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Losses instance
             */
            static create(properties: hope.v1.Losses.$Shape): hope.v1.Losses & hope.v1.Losses.$Shape;
            static create(properties?: hope.v1.Losses.$Properties): hope.v1.Losses;

            /**
             * Encodes the specified Losses message. Does not implicitly {@link hope.v1.Losses.verify|verify} messages.
             * @param message Losses message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Losses.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Losses message, length delimited. Does not implicitly {@link hope.v1.Losses.verify|verify} messages.
             * @param message Losses message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Losses.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Losses message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Losses & hope.v1.Losses.$Shape} Losses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Losses & hope.v1.Losses.$Shape;

            /**
             * Decodes a Losses message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Losses & hope.v1.Losses.$Shape} Losses
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Losses & hope.v1.Losses.$Shape;

            /**
             * Verifies a Losses message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Losses message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Losses
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Losses;

            /**
             * Creates a plain object from a Losses message. Also converts values to other types if specified.
             * @param message Losses
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Losses, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Losses to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Losses {

            /** Properties of a Losses. */
            interface $Properties {

                /** Losses replay_nll */
                replay_nll?: (number|null);

                /** Losses anchor_nll */
                anchor_nll?: (number|null);

                /** Losses kl */
                kl?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Losses. */
            type $Shape = hope.v1.Losses.$Properties;
        }

        /**
         * Properties of a LevelChange.
         * @deprecated Use hope.v1.LevelChange.$Properties instead.
         */
        interface ILevelChange extends hope.v1.LevelChange.$Properties {
        }

        /** Represents a LevelChange. */
        class LevelChange {

            /**
             * Constructs a new LevelChange.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.LevelChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LevelChange name. */
            name: string;

            /** LevelChange added_norm. */
            added_norm: number;

            /** LevelChange keep. */
            keep: number;

            /**
             * Creates a new LevelChange instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LevelChange instance
             */
            static create(properties: hope.v1.LevelChange.$Shape): hope.v1.LevelChange & hope.v1.LevelChange.$Shape;
            static create(properties?: hope.v1.LevelChange.$Properties): hope.v1.LevelChange;

            /**
             * Encodes the specified LevelChange message. Does not implicitly {@link hope.v1.LevelChange.verify|verify} messages.
             * @param message LevelChange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.LevelChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified LevelChange message, length delimited. Does not implicitly {@link hope.v1.LevelChange.verify|verify} messages.
             * @param message LevelChange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.LevelChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LevelChange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.LevelChange & hope.v1.LevelChange.$Shape} LevelChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.LevelChange & hope.v1.LevelChange.$Shape;

            /**
             * Decodes a LevelChange message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.LevelChange & hope.v1.LevelChange.$Shape} LevelChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.LevelChange & hope.v1.LevelChange.$Shape;

            /**
             * Verifies a LevelChange message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LevelChange message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LevelChange
             */
            static fromObject(object: { [k: string]: any }): hope.v1.LevelChange;

            /**
             * Creates a plain object from a LevelChange message. Also converts values to other types if specified.
             * @param message LevelChange
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.LevelChange, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LevelChange to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LevelChange {

            /** Properties of a LevelChange. */
            interface $Properties {

                /** LevelChange name */
                name?: (string|null);

                /** LevelChange added_norm */
                added_norm?: (number|null);

                /** LevelChange keep */
                keep?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LevelChange. */
            type $Shape = hope.v1.LevelChange.$Properties;
        }

        /**
         * Properties of a Done.
         * @deprecated Use hope.v1.Done.$Properties instead.
         */
        interface IDone extends hope.v1.Done.$Properties {
        }

        /** Represents a Done. */
        class Done {

            /**
             * Constructs a new Done.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Done.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Done id. */
            id: string;

            /** Done finish_reason. */
            finish_reason: string;

            /** Done text. */
            text: string;

            /** Done usage. */
            usage?: (hope.v1.Usage.$Properties|null);

            /** Done memory. */
            memory?: (hope.v1.Memory.$Properties|null);

            /** Done logprob. */
            logprob?: (number|null);

            /** Done bits_per_byte. */
            bits_per_byte?: (number|null);

            /** Done replayed. */
            replayed: boolean;

            /** Done job. */
            job?: (hope.v1.Job.$Properties|null);

            /**
             * Creates a new Done instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Done instance
             */
            static create(properties: hope.v1.Done.$Shape): hope.v1.Done & hope.v1.Done.$Shape;
            static create(properties?: hope.v1.Done.$Properties): hope.v1.Done;

            /**
             * Encodes the specified Done message. Does not implicitly {@link hope.v1.Done.verify|verify} messages.
             * @param message Done message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Done message, length delimited. Does not implicitly {@link hope.v1.Done.verify|verify} messages.
             * @param message Done message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Done message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Done & hope.v1.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Done & hope.v1.Done.$Shape;

            /**
             * Decodes a Done message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Done & hope.v1.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Done & hope.v1.Done.$Shape;

            /**
             * Verifies a Done message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Done message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Done
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Done;

            /**
             * Creates a plain object from a Done message. Also converts values to other types if specified.
             * @param message Done
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Done, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Done to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Done {

            /** Properties of a Done. */
            interface $Properties {

                /** Done id */
                id?: (string|null);

                /** Done finish_reason */
                finish_reason?: (string|null);

                /** Done text */
                text?: (string|null);

                /** Done usage */
                usage?: (hope.v1.Usage.$Properties|null);

                /** Done memory */
                memory?: (hope.v1.Memory.$Properties|null);

                /** Done logprob */
                logprob?: (number|null);

                /** Done bits_per_byte */
                bits_per_byte?: (number|null);

                /** Done replayed */
                replayed?: (boolean|null);

                /** Done job */
                job?: (hope.v1.Job.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Done. */
            type $Shape = hope.v1.Done.$Properties;
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

            /** Job id. */
            id: string;

            /** Job session. */
            session: string;

            /** Job status. */
            status: string;

            /** Job reason. */
            reason?: (string|null);

            /** Job code. */
            code?: (string|null);

            /** Job version. */
            version?: (number|Long|null);

            /** Job seconds. */
            seconds?: (number|null);

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

                /** Job id */
                id?: (string|null);

                /** Job session */
                session?: (string|null);

                /** Job status */
                status?: (string|null);

                /** Job reason */
                reason?: (string|null);

                /** Job code */
                code?: (string|null);

                /** Job version */
                version?: (number|Long|null);

                /** Job seconds */
                seconds?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Job. */
            type $Shape = hope.v1.Job.$Properties;
        }

        /**
         * Properties of a Usage.
         * @deprecated Use hope.v1.Usage.$Properties instead.
         */
        interface IUsage extends hope.v1.Usage.$Properties {
        }

        /** Represents a Usage. */
        class Usage {

            /**
             * Constructs a new Usage.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Usage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Usage prompt_tokens. */
            prompt_tokens: number;

            /** Usage completion_tokens. */
            completion_tokens: number;

            /** Usage total_tokens. */
            total_tokens: number;

            /**
             * Creates a new Usage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Usage instance
             */
            static create(properties: hope.v1.Usage.$Shape): hope.v1.Usage & hope.v1.Usage.$Shape;
            static create(properties?: hope.v1.Usage.$Properties): hope.v1.Usage;

            /**
             * Encodes the specified Usage message. Does not implicitly {@link hope.v1.Usage.verify|verify} messages.
             * @param message Usage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Usage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Usage message, length delimited. Does not implicitly {@link hope.v1.Usage.verify|verify} messages.
             * @param message Usage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Usage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Usage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Usage & hope.v1.Usage.$Shape} Usage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Usage & hope.v1.Usage.$Shape;

            /**
             * Decodes a Usage message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Usage & hope.v1.Usage.$Shape} Usage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Usage & hope.v1.Usage.$Shape;

            /**
             * Verifies a Usage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Usage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Usage
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Usage;

            /**
             * Creates a plain object from a Usage message. Also converts values to other types if specified.
             * @param message Usage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Usage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Usage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Usage {

            /** Properties of a Usage. */
            interface $Properties {

                /** Usage prompt_tokens */
                prompt_tokens?: (number|null);

                /** Usage completion_tokens */
                completion_tokens?: (number|null);

                /** Usage total_tokens */
                total_tokens?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Usage. */
            type $Shape = hope.v1.Usage.$Properties;
        }

        /**
         * Properties of a Memory.
         * @deprecated Use hope.v1.Memory.$Properties instead.
         */
        interface IMemory extends hope.v1.Memory.$Properties {
        }

        /** Represents a Memory. */
        class Memory {

            /**
             * Constructs a new Memory.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Memory.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Memory session. */
            session?: (string|null);

            /** Memory version. */
            version: (number|Long);

            /** Memory learned_tokens. */
            learned_tokens: (number|Long);

            /** Memory surprise. */
            surprise?: (hope.v1.Surprise.$Properties|null);

            /** Memory levels. */
            levels: hope.v1.Level.$Properties[];

            /**
             * Creates a new Memory instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Memory instance
             */
            static create(properties: hope.v1.Memory.$Shape): hope.v1.Memory & hope.v1.Memory.$Shape;
            static create(properties?: hope.v1.Memory.$Properties): hope.v1.Memory;

            /**
             * Encodes the specified Memory message. Does not implicitly {@link hope.v1.Memory.verify|verify} messages.
             * @param message Memory message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Memory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Memory message, length delimited. Does not implicitly {@link hope.v1.Memory.verify|verify} messages.
             * @param message Memory message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Memory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Memory message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Memory & hope.v1.Memory.$Shape} Memory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Memory & hope.v1.Memory.$Shape;

            /**
             * Decodes a Memory message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Memory & hope.v1.Memory.$Shape} Memory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Memory & hope.v1.Memory.$Shape;

            /**
             * Verifies a Memory message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Memory message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Memory
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Memory;

            /**
             * Creates a plain object from a Memory message. Also converts values to other types if specified.
             * @param message Memory
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Memory, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Memory to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Memory {

            /** Properties of a Memory. */
            interface $Properties {

                /** Memory session */
                session?: (string|null);

                /** Memory version */
                version?: (number|Long|null);

                /** Memory learned_tokens */
                learned_tokens?: (number|Long|null);

                /** Memory surprise */
                surprise?: (hope.v1.Surprise.$Properties|null);

                /** Memory levels */
                levels?: (hope.v1.Level.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Memory. */
            type $Shape = hope.v1.Memory.$Properties;
        }

        /**
         * Properties of a Surprise.
         * @deprecated Use hope.v1.Surprise.$Properties instead.
         */
        interface ISurprise extends hope.v1.Surprise.$Properties {
        }

        /** Represents a Surprise. */
        class Surprise {

            /**
             * Constructs a new Surprise.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Surprise.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Surprise mean. */
            mean: number;

            /** Surprise max. */
            max: number;

            /**
             * Creates a new Surprise instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Surprise instance
             */
            static create(properties: hope.v1.Surprise.$Shape): hope.v1.Surprise & hope.v1.Surprise.$Shape;
            static create(properties?: hope.v1.Surprise.$Properties): hope.v1.Surprise;

            /**
             * Encodes the specified Surprise message. Does not implicitly {@link hope.v1.Surprise.verify|verify} messages.
             * @param message Surprise message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Surprise.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Surprise message, length delimited. Does not implicitly {@link hope.v1.Surprise.verify|verify} messages.
             * @param message Surprise message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Surprise.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Surprise message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Surprise & hope.v1.Surprise.$Shape} Surprise
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Surprise & hope.v1.Surprise.$Shape;

            /**
             * Decodes a Surprise message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Surprise & hope.v1.Surprise.$Shape} Surprise
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Surprise & hope.v1.Surprise.$Shape;

            /**
             * Verifies a Surprise message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Surprise message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Surprise
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Surprise;

            /**
             * Creates a plain object from a Surprise message. Also converts values to other types if specified.
             * @param message Surprise
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Surprise, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Surprise to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Surprise {

            /** Properties of a Surprise. */
            interface $Properties {

                /** Surprise mean */
                mean?: (number|null);

                /** Surprise max */
                max?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Surprise. */
            type $Shape = hope.v1.Surprise.$Properties;
        }

        /**
         * Properties of a Level.
         * @deprecated Use hope.v1.Level.$Properties instead.
         */
        interface ILevel extends hope.v1.Level.$Properties {
        }

        /** Represents a Level. */
        class Level {

            /**
             * Constructs a new Level.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Level.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Level name. */
            name: string;

            /** Level updates. */
            updates: (number|Long);

            /** Level delta_norm. */
            delta_norm: number;

            /**
             * Creates a new Level instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Level instance
             */
            static create(properties: hope.v1.Level.$Shape): hope.v1.Level & hope.v1.Level.$Shape;
            static create(properties?: hope.v1.Level.$Properties): hope.v1.Level;

            /**
             * Encodes the specified Level message. Does not implicitly {@link hope.v1.Level.verify|verify} messages.
             * @param message Level message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Level.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Level message, length delimited. Does not implicitly {@link hope.v1.Level.verify|verify} messages.
             * @param message Level message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Level.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Level message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Level & hope.v1.Level.$Shape} Level
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Level & hope.v1.Level.$Shape;

            /**
             * Decodes a Level message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Level & hope.v1.Level.$Shape} Level
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Level & hope.v1.Level.$Shape;

            /**
             * Verifies a Level message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Level message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Level
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Level;

            /**
             * Creates a plain object from a Level message. Also converts values to other types if specified.
             * @param message Level
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Level, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Level to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Level {

            /** Properties of a Level. */
            interface $Properties {

                /** Level name */
                name?: (string|null);

                /** Level updates */
                updates?: (number|Long|null);

                /** Level delta_norm */
                delta_norm?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Level. */
            type $Shape = hope.v1.Level.$Properties;
        }

        /**
         * Properties of an Error.
         * @deprecated Use hope.v1.Error.$Properties instead.
         */
        interface IError extends hope.v1.Error.$Properties {
        }

        /** Represents an Error. */
        class Error {

            /**
             * Constructs a new Error.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Error.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Error id. */
            id?: (string|null);

            /** Error code. */
            code: hope.v1.ErrorCode;

            /** Error message. */
            message: string;

            /** Error param. */
            param?: (string|null);

            /**
             * Creates a new Error instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Error instance
             */
            static create(properties: hope.v1.Error.$Shape): hope.v1.Error & hope.v1.Error.$Shape;
            static create(properties?: hope.v1.Error.$Properties): hope.v1.Error;

            /**
             * Encodes the specified Error message. Does not implicitly {@link hope.v1.Error.verify|verify} messages.
             * @param message Error message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Error.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Error message, length delimited. Does not implicitly {@link hope.v1.Error.verify|verify} messages.
             * @param message Error message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Error.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Error message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Error & hope.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Error & hope.v1.Error.$Shape;

            /**
             * Decodes an Error message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Error & hope.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Error & hope.v1.Error.$Shape;

            /**
             * Verifies an Error message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Error message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Error
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Error;

            /**
             * Creates a plain object from an Error message. Also converts values to other types if specified.
             * @param message Error
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Error, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Error to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Error {

            /** Properties of an Error. */
            interface $Properties {

                /** Error id */
                id?: (string|null);

                /** Error code */
                code?: (hope.v1.ErrorCode|null);

                /** Error message */
                message?: (string|null);

                /** Error param */
                param?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Error. */
            type $Shape = hope.v1.Error.$Properties;
        }

        /**
         * Properties of a Pong.
         * @deprecated Use hope.v1.Pong.$Properties instead.
         */
        interface IPong extends hope.v1.Pong.$Properties {
        }

        /** Represents a Pong. */
        class Pong {

            /**
             * Constructs a new Pong.
             * @param [properties] Properties to set
             */
            constructor(properties?: hope.v1.Pong.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Pong instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Pong instance
             */
            static create(properties: hope.v1.Pong.$Shape): hope.v1.Pong & hope.v1.Pong.$Shape;
            static create(properties?: hope.v1.Pong.$Properties): hope.v1.Pong;

            /**
             * Encodes the specified Pong message. Does not implicitly {@link hope.v1.Pong.verify|verify} messages.
             * @param message Pong message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: hope.v1.Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Encodes the specified Pong message, length delimited. Does not implicitly {@link hope.v1.Pong.verify|verify} messages.
             * @param message Pong message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encodeDelimited(message: hope.v1.Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {hope.v1.Pong & hope.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): hope.v1.Pong & hope.v1.Pong.$Shape;

            /**
             * Decodes a Pong message from the specified reader or buffer, length delimited.
             * @param reader Reader or buffer to decode from
             * @returns {hope.v1.Pong & hope.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decodeDelimited(reader: ($protobuf.Reader|Uint8Array)): hope.v1.Pong & hope.v1.Pong.$Shape;

            /**
             * Verifies a Pong message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Pong message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Pong
             */
            static fromObject(object: { [k: string]: any }): hope.v1.Pong;

            /**
             * Creates a plain object from a Pong message. Also converts values to other types if specified.
             * @param message Pong
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: hope.v1.Pong, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Pong to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Pong {

            /** Properties of a Pong. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pong. */
            type $Shape = hope.v1.Pong.$Properties;
        }

        /** ErrorCode enum. */
        enum ErrorCode {

            /** OK value */
            OK = 0,

            /** INVALID_ARGUMENT value */
            INVALID_ARGUMENT = 1,

            /** MALFORMED_BODY value */
            MALFORMED_BODY = 2,

            /** PAYLOAD_TOO_LARGE value */
            PAYLOAD_TOO_LARGE = 3,

            /** TOKEN_OUT_OF_RANGE value */
            TOKEN_OUT_OF_RANGE = 4,

            /** EMPTY_PROMPT value */
            EMPTY_PROMPT = 5,

            /** LIMIT_EXCEEDED value */
            LIMIT_EXCEEDED = 6,

            /** MODEL_NOT_FOUND value */
            MODEL_NOT_FOUND = 7,

            /** SESSION_NOT_FOUND value */
            SESSION_NOT_FOUND = 8,

            /** SESSION_EXISTS value */
            SESSION_EXISTS = 9,

            /** IDEMPOTENCY_CONFLICT value */
            IDEMPOTENCY_CONFLICT = 10,

            /** ROUTE_NOT_FOUND value */
            ROUTE_NOT_FOUND = 11,

            /** UNAUTHORIZED value */
            UNAUTHORIZED = 12,

            /** QUEUE_FULL value */
            QUEUE_FULL = 13,

            /** CANCELLED value */
            CANCELLED = 14,

            /** UNAVAILABLE value */
            UNAVAILABLE = 15,

            /** SLOW_CONSUMER value */
            SLOW_CONSUMER = 16,

            /** NON_FINITE_STATE value */
            NON_FINITE_STATE = 17,

            /** MODEL_CONFIG_INVALID value */
            MODEL_CONFIG_INVALID = 18,

            /** MODEL_WEIGHTS_INVALID value */
            MODEL_WEIGHTS_INVALID = 19,

            /** MODEL_TOKENIZER_INVALID value */
            MODEL_TOKENIZER_INVALID = 20,

            /** SNAPSHOT_CORRUPT value */
            SNAPSHOT_CORRUPT = 21,

            /** SNAPSHOT_INCOMPATIBLE value */
            SNAPSHOT_INCOMPATIBLE = 22,

            /** STORE_FAILED value */
            STORE_FAILED = 23,

            /** IO_FAILED value */
            IO_FAILED = 24,

            /** UNKNOWN_OPTION value */
            UNKNOWN_OPTION = 25,

            /** INTERNAL value */
            INTERNAL = 26,

            /** METHOD_NOT_ALLOWED value */
            METHOD_NOT_ALLOWED = 27,

            /** UNSUPPORTED_MEDIA_TYPE value */
            UNSUPPORTED_MEDIA_TYPE = 28,

            /** VERSION_NOT_FOUND value */
            VERSION_NOT_FOUND = 29,

            /** JOB_NOT_FOUND value */
            JOB_NOT_FOUND = 30,

            /** JOB_UNFINISHED value */
            JOB_UNFINISHED = 31,

            /** SESSION_QUARANTINED value */
            SESSION_QUARANTINED = 32
        }
    }
}
