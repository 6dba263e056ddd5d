import { Alert } from "@navikt/ds-react";
import { useEffect, useRef } from "react";
import { reviewInWords } from "../../domain/dates";
import { frameInWords, PART_NAMES, STRENGTH_NAMES, type Frames, type NameOfPoint, type Part } from "../../domain/frames";
import { changesBetween, differences, type Line } from "../../domain/versions";
import { useNameOfPoint } from "./useNameOfPoint";

interface Props {
  /** What the draft was begun on. */
  readonly before: Frames;
  /** What somebody else has saved since. */
  readonly now: Frames;
  readonly draft: Frames;
}

/** Somebody else saved meanwhile: what she changed, and what stands now beside the draft. */
export function FramesConflict({ before, now, draft }: Props) {
  const nameOf = useNameOfPoint();
  const { added, gone } = changesBetween(before, now);
  const sides = differences(now, draft);
  const told = useRef<HTMLDivElement>(null);
  // It stands below a long form: who has just pressed the button must see why nothing was saved.
  useEffect(() => {
    told.current?.scrollIntoView({ block: "center" });
  }, []);
  const list = (items: readonly [Part, Line["item"]][]): string =>
    items.map(([part, item]) => inWords(part, item, nameOf)).join("; ");
  return (
    <Alert size="small" variant="warning" role="alert" ref={told}>
      <h3>Noen andre har endret dette i mellomtiden</h3>
      {added.length > 0 && <p>Ført inn: {list(added)}. Det er tatt med i utkastet ditt.</p>}
      {gone.length > 0 && <p>Tatt ut: {list(gone)}.</p>}
      {added.length + gone.length === 0 && <p>Rammene ble lagret på nytt, uten endringer.</p>}
      <p>Utkastet ditt er ikke lagret, men det er ikke borte. Du kan endre det mer før du velger.</p>
      {sides.map((one) => (
        <div className="frames__sides" key={one.part}>
          <Side part={one.part} heading="Slik står det nå" lines={one.now} only="ikke i utkastet" nameOf={nameOf} />
          <Side part={one.part} heading="Ditt utkast" lines={one.draft} only="bare i utkastet" nameOf={nameOf} />
        </div>
      ))}
      {sides.some((one) => one.now.some((line) => line.onlyHere)) && (
        <p>Lagrer du utkastet, forsvinner det som er merket «ikke i utkastet».</p>
      )}
    </Alert>
  );
}

interface SideProps {
  readonly part: Part;
  readonly heading: string;
  readonly lines: readonly Line[];
  /** What is said of a line that the other side lacks. */
  readonly only: string;
  readonly nameOf: NameOfPoint;
}

function Side({ part, heading, lines, only, nameOf }: SideProps) {
  return (
    <section aria-label={`${heading}: ${PART_NAMES[part]}`}>
      <h4>{heading}</h4>
      <p className="quiet">{PART_NAMES[part]}</p>
      {lines.length === 0 && <p>Ingenting.</p>}
      <ul>
        {lines.map(({ item, onlyHere }, place) => (
          <li key={place}>
            {inWords(part, item, nameOf)}
            {onlyHere && <strong> – {only}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords(part: Part, item: Line["item"], nameOf: NameOfPoint): string {
  const said = `${frameInWords(part, item, nameOf)} (${STRENGTH_NAMES[item.strength].toLowerCase()}`;
  return item.review === null ? `${said})` : `${said}, ${reviewInWords(item.review)})`;
}
