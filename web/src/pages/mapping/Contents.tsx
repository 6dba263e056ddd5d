import { CheckmarkIcon } from "@navikt/aksel-icons";
import { ReadMore } from "@navikt/ds-react";
import type { PersonForm } from "../../api/usePerson";
import { countFilled, isFilled, MAPPING_PARTS, PART_TITLES, type MappingPart } from "../../domain/mapping";
import { useWide } from "../../hooks/useWide";

interface Props {
  readonly form: PersonForm;
  readonly clashes: readonly MappingPart[];
  readonly open: (part: MappingPart) => void;
}

/** The table of contents: where everything stands, and what is filled. */
export function Contents(props: Props) {
  const wide = useWide();
  const filled = `${String(countFilled(props.form))} av ${String(MAPPING_PARTS.length)} er ført`;
  return (
    <nav className="mapping__contents" aria-label="Innhold i kartleggingen">
      {wide ? (
        <>
          <p className="quiet">{filled}</p>
          <List {...props} />
        </>
      ) : (
        <ReadMore size="small" header={`Innhold: ${filled}`}>
          <List {...props} />
        </ReadMore>
      )}
    </nav>
  );
}

function List({ form, clashes, open }: Props) {
  return (
    <ol>
      {MAPPING_PARTS.map((part) => (
        <li key={part}>
          <a
            href={`#${part}`}
            onClick={(event) => {
              event.preventDefault();
              open(part);
              goTo(part);
            }}
          >
            {PART_TITLES[part]}
          </a>
          {clashes.includes(part) && <strong> velg</strong>}
          {isFilled(form, part) && !clashes.includes(part) && <CheckmarkIcon title="ført" />}
        </li>
      ))}
    </ol>
  );
}

/** To a part: it comes into sight, and the keyboard goes on from its heading. */
export function goTo(part: MappingPart): void {
  const section = document.getElementById(part);
  section?.scrollIntoView({ block: "start" });
  section?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
}
