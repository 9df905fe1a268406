/** GPT-2's printable stand-in for each byte: printable Latin-1 stands for itself, the rest for U+0100 onwards. */
export const byteAlphabet: readonly string[] = (() => {
  const printable = (byte: number) => (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte !== 0xad);
  let spare = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : spare++));
})();

const byteOf = new Map(byteAlphabet.map((character, byte) => [character, byte]));

/** The bytes a vocabulary entry stands for; undefined when it uses a character outside the alphabet. */
export function bytesOf(entry: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of entry) {
    const byte = byteOf.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
