import { Checkbox, TextField } from "@navikt/ds-react";
import type { PartValues } from "../../../domain/mapping";
import { numberOf } from "../../../domain/words";
import { AddOccupation } from "../suggest";
import { useTyped } from "../useTyped";
import type { EditorProps } from "./PartEditor";
import { RemoveButton } from "./RemoveButton";
import { GroupOf } from "./WishesPart";

type Job = PartValues["experience"][number];

/** Work done before: paid or not, and whether to build on it. */
export function ExperiencePart({ value, change }: EditorProps<"experience">) {
  return (
    <>
      {value.length > 0 && (
        <ul className="mapping__lines" aria-label="Arbeid før">
          {value.map((job, at) => (
            <Line
              key={`${job.title} ${String(at)}`}
              job={job}
              change={(changed) => {
                change(value.with(at, changed));
              }}
              remove={() => {
                change(value.toSpliced(at, 1));
              }}
            />
          ))}
        </ul>
      )}
      <AddOccupation
        label="Legg til arbeid"
        description="Også frivillig arbeid, praksis og arbeid hjemme eller på gård."
        taken={[]}
        add={(title, codes) => {
          change([...value, { title, codes, years: 0, relevant: true }]);
        }}
      />
    </>
  );
}

interface LineProps {
  readonly job: Job;
  readonly change: (job: Job) => void;
  readonly remove: () => void;
}

const MOST_YEARS = 70;

function yearsOf(typed: string): number | null {
  if (typed.trim() === "") return 0;
  const years = numberOf(typed);
  return years !== null && years >= 0 && years <= MOST_YEARS ? years : null;
}

function Line({ job, change, remove }: LineProps) {
  const years = useTyped(
    job.years,
    (count) => (count === 0 ? "" : String(count).replace(".", ",")),
    yearsOf,
    (count) => {
      change({ ...job, years: count });
    },
  );
  return (
    <li className="mapping__job">
      <p>
        {job.title}
        <GroupOf text={job.title} codes={job.codes} />
      </p>
      <div data-left={years.wrong ? "År" : undefined}>
        <TextField
          className="mapping__number"
          size="small"
          label={
            <>
              År<span className="sr-only"> som {job.title}</span>
            </>
          }
          inputMode="decimal"
          autoComplete="off"
          value={years.typed}
          error={years.wrong && "Skriv et antall år"}
          onChange={(event) => {
            years.type(event.target.value);
          }}
        />
      </div>
      <Checkbox
        size="small"
        checked={job.relevant}
        onChange={(event) => {
          change({ ...job, relevant: event.target.checked });
        }}
      >
        Vil bygge videre på det
      </Checkbox>
      <RemoveButton what={job.title} remove={remove} />
    </li>
  );
}
