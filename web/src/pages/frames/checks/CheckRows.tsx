import { Tag } from "@navikt/ds-react";
import type { Ref } from "react";
import { earlyInWords, pointsInWords, type Check } from "../../../domain/checks";
import { pointsOf } from "../../../domain/points";
import { placesInWords } from "../../../domain/words";

interface Props {
  readonly checks: readonly Check[];
  readonly open: string | undefined;
  readonly pick: (vacancy: string) => void;
  readonly ref: Ref<HTMLOListElement>;
}

/** The list. Which ad is open stands nowhere but on the screen: the address would tell what is held back. */
export function CheckRows({ checks, open, pick, ref }: Props) {
  return (
    <ol className="rows" ref={ref}>
      {checks.map((check) => {
        const { id, title, employer, places } = check.vacancy;
        return (
          <li key={id} className={id === open ? "row row--open" : "row"}>
            <div className="row__body">
              <button
                type="button"
                className="row__title"
                data-row={id}
                aria-current={id === open ? "true" : undefined}
                onClick={() => {
                  pick(id);
                }}
              >
                {title}
              </button>
              <p className="quiet">
                {employer ?? "Arbeidsgiver ikke oppgitt"} · {placesInWords(places)}
              </p>
              <p className="check__points">
                <Tag size="xsmall" variant="moderate" data-color={pointsOf(check.questions).length === 1 ? "info" : "neutral"}>
                  {earlyInWords(check)}
                </Tag>
                <span>{pointsInWords(check)}</span>
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
