import { WideningPart } from "./WideningPart";

/** No matches: which wishes could be wider. Nothing here knows of anything but the wishes. */
export function EmptyList() {
  return (
    <div className="empty">
      <h2>Ingen treff i dag</h2>
      <p>Ingen av stillingene i markedet passer med det som er ført. Nye stillinger kommer til hver dag.</p>
      <WideningPart shown={0} />
    </div>
  );
}
