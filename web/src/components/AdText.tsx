import { cutIntoLines, intoBlocks, type Line, type Passage } from "../domain/passages";

interface Props {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** The text of an ad, with the passages that reasons rest on marked by the number of the reason. */
export function AdText({ text, passages }: Props) {
  if (text.trim() === "") return <p className="quiet">Annonsen har ingen tekst.</p>;
  return (
    <div className="adtext">
      {intoBlocks(cutIntoLines(text, passages)).map((block) => {
        const key = block.lines[0]?.start ?? 0;
        if (!block.list) return <p key={key}>{block.lines.map(pieces)}</p>;
        return (
          <ul key={key}>
            {block.lines.map((line) => (
              <li key={line.start}>{pieces(line)}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}

function pieces(line: Line) {
  return line.pieces.map(({ text, passage }, place) =>
    passage === null ? (
      text
    ) : (
      <mark
        // The pieces of a line never change places.
        key={place}
        className={passage.against ? "passage passage--against" : "passage"}
        id={`passasje-${String(passage.mark)}`}
      >
        {text}
        <sup>
          <span className="sr-only">begrunnelse </span>
          {passage.mark}
        </sup>
      </mark>
    ),
  );
}
