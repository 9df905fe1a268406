import type { Piece } from "../api.js";

/** Nats at which a token is shaded fully: its probability was below one in three thousand. */
const FULL = 8;

/** Text, each token shaded by its surprise. */
export function Tokens({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span class="tokens">
      {pieces.map(({ text, surprise }, index) => (
        <span key={index} {...shade(surprise)}>
          {text}
        </span>
      ))}
    </span>
  );
}

function shade(surprise: number | undefined) {
  if (surprise === undefined) return {};
  const share = Math.round((100 * Math.min(surprise, FULL)) / FULL);
  return {
    title: `surprise ${surprise.toFixed(2)} nats`,
    style: { "--surprise": `${share}%` },
    "data-surprise": surprise.toFixed(2),
  };
}
