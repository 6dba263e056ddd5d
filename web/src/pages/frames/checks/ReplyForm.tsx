import { Button, ToggleGroup } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import { problemOf } from "../../../api/problem";
import { outlook, type Check } from "../../../domain/checks";
import { chosen, emptyDraft, isBegun, missingIn, replyOf, wrongIn, type Draft, type Known } from "../../../domain/drafts";
import type { OpenPoint } from "../../../domain/points";
import type { ValueQuestion } from "../../../domain/questions";
import { EmployerFields } from "./fields/EmployerFields";
import { HoursFields } from "./fields/HoursFields";
import { KnownFields } from "./fields/KnownFields";
import { OccupationField } from "./fields/OccupationField";
import { PlaceFields } from "./fields/PlaceFields";
import { YesNoFields } from "./fields/YesNoFields";
import { StepProblem } from "./StepProblem";
import type { Act } from "./useDesk";
import { useDraft } from "./useDraft";

const BY_VALUE: Readonly<Record<ValueQuestion, string>> = {
  place: "Oppgi arbeidsstedet",
  employer: "Oppgi arbeidsgiveren",
  hours: "Oppgi arbeidstiden",
  occupation: "Oppgi yrket",
};

interface Props {
  readonly check: Check;
  readonly point: OpenPoint;
  readonly said: Known;
  readonly busy: boolean;
  readonly failed: unknown;
  readonly act: Act;
}

/** The answer to one open point: yes and no, or a value; how one knows is asked for when there is something to know. */
export function ReplyForm({ check, point, said, busy, failed, act }: Props) {
  const { draft, change, clear } = useDraft(`${check.vacancy.id} ${point.key}`, emptyDraft(point));
  const known = { ...said, ...draft.known };
  const [tried, setTried] = useState(false);
  // What the server refused is told until it is changed.
  const [sent, setSent] = useState(draft);
  const refused = failed !== null && draft === sent ? wrongIn(problemOf(failed).errors) : {};
  const wrong = { ...refused, ...(tried ? missingIn(draft, point, known) : {}) };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tried || failed !== null) form.current?.querySelector<HTMLElement>(INVALID)?.focus();
  }, [tried, failed]);
  const submit = (): void => {
    const body = replyOf(draft, point, known, check.fingerprint);
    if (body === null) {
      setTried(true);
      form.current?.querySelector<HTMLElement>(INVALID)?.focus();
      return;
    }
    setTried(false);
    setSent(draft);
    act({
      step: { kind: "reply", body },
      questions: body.answers.map((answer) => answer.question),
      // What a value opens is not guessed.
      guess: draft.way === "yesNo" ? outlook(check, point, chosen(draft, point)) : "stays",
      point: point.key,
      done: clear,
    });
  };
  return (
    <form
      className="answerform"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {point.byValue !== null && point.yesNo.length > 0 && (
        <ToggleGroup
          size="small"
          aria-label="Måte å svare på"
          value={draft.way}
          onChange={(way) => {
            change({ way: way === "value" ? "value" : "yesNo" });
          }}
        >
          <ToggleGroup.Item value="yesNo" label="Svar ja eller nei" />
          <ToggleGroup.Item value="value" label={BY_VALUE[point.byValue]} />
        </ToggleGroup>
      )}
      <Fields draft={draft} change={change} point={point} wrong={wrong} />
      {isBegun(draft, point) && (
        <>
          <KnownFields
            known={known}
            change={(changed) => {
              change({ known: { ...draft.known, ...changed } });
            }}
            wrong={wrong}
          />
          <StepProblem error={failed} />
          <Button className="answerform__give" size="small" type="submit" loading={busy}>
            Lagre svaret
          </Button>
        </>
      )}
    </form>
  );
}

const INVALID = "[aria-invalid='true'], .aksel-fieldset--error input, .hours__span--wrong input";

export interface FieldsProps {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  readonly wrong: ReturnType<typeof wrongIn>;
}

function Fields({ point, ...props }: FieldsProps & { readonly point: OpenPoint }) {
  if (props.draft.way === "yesNo") return <YesNoFields point={point} {...props} />;
  switch (point.byValue) {
    case "place":
      return <PlaceFields {...props} />;
    case "employer":
      return <EmployerFields {...props} />;
    case "hours":
      return <HoursFields {...props} />;
    case "occupation":
      return <OccupationField {...props} />;
    case null:
      return null;
  }
}
