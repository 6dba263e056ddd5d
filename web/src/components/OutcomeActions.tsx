import "./outcomeActions.css";
import { CheckmarkIcon } from "@navikt/aksel-icons";
import { Button, Select } from "@navikt/ds-react";
import { useState } from "react";
import { useOutcomes, useRecord, useUndo, type Outcomes } from "../api/useOutcomes";
import { isoDay } from "../domain/dates";
import type { PersonId, VacancyId } from "../domain/ids";
import {
  CHOICES,
  heldChoices,
  ofVacancy,
  outcomeInWords,
  REFUSAL_ORDER,
  REFUSALS,
  stands,
  type Choice,
  type Refusal,
} from "../domain/outcomes";
import { ProblemView } from "./ProblemView";

interface Props {
  readonly person: PersonId;
  readonly vacancy: VacancyId;
  /** Of an ad: what she thinks and how far it has come. Of a job: whether she still has it. */
  readonly about: "ad" | "job";
}

/** Say what came of a vacancy. A choice that stands is taken back by choosing it once more. */
export function OutcomeActions({ person, vacancy, about }: Props) {
  const outcomes = useOutcomes(person);
  if (outcomes.isError) return <ProblemView error={outcomes.error} again={() => void outcomes.refetch()} />;
  if (outcomes.data === undefined) return null;
  const choices =
    about === "ad"
      ? CHOICES.filter(({ kind }) => outcomes.data.may_say.includes(kind))
      : heldChoices(outcomes.data, vacancy, isoDay(new Date()));
  if (choices.length === 0) return null;
  return (
    <Choices person={person} vacancy={vacancy} list={outcomes.data} choices={choices} asked={about === "job"} />
  );
}

interface ChoicesProps {
  readonly person: PersonId;
  readonly vacancy: VacancyId;
  readonly list: Outcomes;
  readonly choices: readonly Choice[];
  /** Whether these are questions whose time has come, which are to be seen. */
  readonly asked: boolean;
}

function Choices({ person, vacancy, list, choices, asked }: ChoicesProps) {
  const record = useRecord(person, vacancy);
  const undo = useUndo(person, vacancy);
  const [asking, setAsking] = useState(false);
  const busy = record.isPending || undo.isPending;
  const known = ofVacancy(list.outcomes, vacancy);
  const choose = ({ kind }: Choice) => {
    if (busy) return;
    if (stands(list.outcomes, vacancy, kind)) {
      if (known.get(kind)?.can_undo === true) undo.mutate(kind);
    } else if (kind === "no") setAsking(!asking);
    else record.mutate({ kind });
  };
  const standing = choices.flatMap(({ kind }) => (stands(list.outcomes, vacancy, kind) ? (known.get(kind) ?? []) : []));
  const last = standing.at(-1);
  return (
    <div className="outcomes">
      <div className="outcomes__buttons" role="group" aria-label="Hva ble det av den?">
        {choices.map((choice) => {
          const pressed = stands(list.outcomes, vacancy, choice.kind);
          return (
            <Button
              key={choice.kind}
              size="xsmall"
              variant={pressed || asked ? "secondary" : "tertiary"}
              data-color="neutral"
              icon={pressed ? <CheckmarkIcon aria-hidden /> : undefined}
              aria-pressed={pressed}
              aria-expanded={choice.kind === "no" && !pressed ? asking : undefined}
              title={pressed ? "Velg en gang til for å angre" : undefined}
              onClick={() => {
                choose(choice);
              }}
            >
              {choice.verb}
            </Button>
          );
        })}
      </div>
      {asking && (
        <WhyNot
          say={(reason) => {
            setAsking(false);
            record.mutate({ kind: "no", reason });
          }}
        />
      )}
      <p className="quiet outcomes__last" role="status">
        {last !== undefined && outcomeInWords(last)}
        {last?.can_undo === true && (
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            loading={undo.isPending}
            onClick={() => {
              undo.mutate(last.kind);
            }}
          >
            Angre
          </Button>
        )}
      </p>
      {record.isError && <ProblemView error={record.error} />}
      {undo.isError && <ProblemView error={undo.error} />}
    </div>
  );
}

function WhyNot({ say }: { readonly say: (reason: Refusal | null) => void }) {
  const [reason, setReason] = useState<Refusal | null>(null);
  return (
    <form
      className="outcomes__why"
      onSubmit={(event) => {
        event.preventDefault();
        say(reason);
      }}
    >
      <Select
        size="small"
        label="Hvorfor ikke?"
        value={reason ?? ""}
        onChange={(event) => {
          setReason(REFUSAL_ORDER.find((one) => one === event.target.value) ?? null);
        }}
      >
        <option value="">Vil ikke si</option>
        {REFUSAL_ORDER.map((one) => (
          <option key={one} value={one}>
            {REFUSALS[one]}
          </option>
        ))}
      </Select>
      <Button size="small" variant="secondary" data-color="neutral" type="submit">
        Ikke for meg
      </Button>
    </form>
  );
}
