import { ChevronDownIcon } from "@navikt/aksel-icons";
import { PART_TITLES, type MappingPart } from "../../domain/mapping";

interface Props {
  readonly part: MappingPart;
  /** What stands here as one sentence; null when nothing does. */
  readonly sentence: string | null;
  readonly open: boolean;
  /** Opens and folds; null for those who may only read. */
  readonly toggle: (() => void) | null;
  readonly children: React.ReactNode;
}

/** One part of the mapping: a sentence when folded, its fields when open. */
export function Part({ part, sentence, open, toggle, children }: Props) {
  const heading = `${part}-overskrift`;
  const words = <span className={sentence === null ? "part__sentence quiet" : "part__sentence"}>{sentence ?? "Ikke ført ennå"}</span>;
  if (toggle === null) {
    return (
      <section className="part part--read" id={part} aria-labelledby={heading}>
        <h2 className="part__title" id={heading}>
          {PART_TITLES[part]}
        </h2>
        <p>{words}</p>
      </section>
    );
  }
  return (
    <section className={open ? "part part--open" : "part"} id={part} aria-labelledby={heading}>
      <h2 className="part__head">
        <button type="button" className="part__toggle" aria-expanded={open} onClick={toggle}>
          <ChevronDownIcon className="part__sign" aria-hidden />
          <span className="part__title" id={heading}>
            {PART_TITLES[part]}
          </span>
          {!open && words}
        </button>
      </h2>
      {open && <div className="part__fields">{children}</div>}
    </section>
  );
}
