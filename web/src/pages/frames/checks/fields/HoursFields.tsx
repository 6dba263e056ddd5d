import { PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { HOURS, NEW_SPAN, partsInWords, spanField, type Wrong } from "../../../../domain/drafts";
import { spanInWords, type Span } from "../../../../domain/frames";
import { SpanFields } from "../../SpanFields";
import type { FieldsProps } from "../ReplyForm";
import { OnlyField } from "./OnlyField";

const MOST = 20;

/** When the work is done: one or more spans of the day, on certain days. */
export function HoursFields(props: FieldsProps) {
  const { draft, change, wrong } = props;
  const set = (spans: readonly Span[]): void => {
    change({ spans });
  };
  const isWhole = draft.spans.length > 0 && draft.spans.every(({ days, from, to }) => days.length > 0 && from && to);
  return (
    <>
      <div className="hours__presets" role="group" aria-label="Vanlige arbeidstider">
        {HOURS.map(({ name, spans }) => (
          <Button
            key={name}
            type="button"
            size="xsmall"
            variant={draft.spans === spans ? "primary" : "secondary"}
            data-color="neutral"
            aria-pressed={draft.spans === spans}
            onClick={() => {
              set(spans);
            }}
          >
            {name}
          </Button>
        ))}
      </div>
      {draft.spans.map((span, at) => (
        // The place in the list is what a change refers to.
        <div key={at} className={`hours__span${spanWrong(wrong, at) ? " hours__span--wrong" : ""}`}>
          <SpanFields
            span={span}
            name={draft.spans.length > 1 ? `tid ${String(at + 1)}` : "arbeidstiden"}
            error={spanWrong(wrong, at)}
            change={(next) => {
              set(draft.spans.map((one, place) => (place === at ? next : one)));
            }}
          />
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<TrashIcon title={`Ta bort: ${spanInWords(span)}`} />}
            onClick={() => {
              set(draft.spans.filter((_, place) => place !== at));
            }}
          />
        </div>
      ))}
      {draft.spans.length < MOST && (
        <Button
          className="hours__more"
          type="button"
          size="xsmall"
          variant="tertiary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => {
            set([...draft.spans, NEW_SPAN]);
          }}
        >
          {draft.spans.length === 0 ? "Andre tider" : "Legg til tid"}
        </Button>
      )}
      {wrong.hours !== undefined && <p className="aksel-error-message">{wrong.hours}</p>}
      {draft.spans.length > 0 && (
        <>
          <OnlyField {...props} legend="Er det arbeid til andre tider også?" yes="Nei, bare disse tidene" />
          {isWhole && (
            <p className="quiet" role="status">
              Tidene betyr {partsInWords(draft.spans)}.
              {draft.only === "no" && " Det som ikke er oppgitt, står fortsatt åpent."}
            </p>
          )}
        </>
      )}
    </>
  );
}

const spanWrong = (wrong: Wrong, at: number): string | undefined => wrong[spanField(at)];
