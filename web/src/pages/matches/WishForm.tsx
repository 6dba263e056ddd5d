import { Button, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { isConflict } from "../../api/problem";
import { useSavePerson } from "../../api/useSavePerson";
import type { Widening } from "../../api/useWidening";
import { ProblemView } from "../../components/ProblemView";
import { changedForm, draftOf, type WishDraft } from "../../domain/widening";
import { usePersonContext } from "../person/PersonPage";

interface Props {
  readonly change: Widening;
  readonly close: () => void;
}

/** One wish with a change filled in, to be looked at and saved. */
export function WishForm({ change, close }: Props) {
  const { id, person } = usePersonContext();
  const save = useSavePerson(id);
  const [draft, setDraft] = useState(() => draftOf(change));
  const [tried, setTried] = useState(false);
  const form = changedForm(person.form, change, draft);
  return (
    <form
      className="widening__form"
      aria-label={change.sentence}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form === null) setTried(true);
        else save.mutate({ form, version: person.version }, { onSuccess: close });
      }}
    >
      <Fields change={change} draft={draft} edit={setDraft} wrong={tried && form === null} />
      <div className="widening__buttons">
        <Button size="small" type="submit" loading={save.isPending}>
          Lagre ønsket
        </Button>
        <Button size="small" type="button" variant="tertiary" onClick={close}>
          Avbryt
        </Button>
      </div>
      {save.isError && <ProblemView error={save.error} />}
      {isConflict(save.error) && (
        <p role="status">Det andre har endret, er hentet. Ønsket ditt står over her; lagre det en gang til.</p>
      )}
    </form>
  );
}

interface FieldsProps {
  readonly change: Widening;
  readonly draft: WishDraft;
  readonly edit: (draft: WishDraft) => void;
  readonly wrong: boolean;
}

function Fields({ change, draft, edit, wrong }: FieldsProps) {
  if (change.kind === "occupation") return <p>«{change.text}» føres nederst blant arbeid som er ønsket.</p>;
  if (change.kind === "not_wanted") return <p>«{change.text}» tas ut av det som ikke er ønsket.</p>;
  const field = (name: keyof WishDraft, label: string, error: string) => (
    <TextField
      className="widening__short"
      size="small"
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={draft[name]}
      error={wrong && error}
      onChange={(event) => {
        edit({ ...draft, [name]: event.target.value });
      }}
    />
  );
  if (change.kind === "distance") return field("kilometres", "Lengst unna, i km i luftlinje", "Skriv et antall km");
  return (
    <div className="widening__fields">
      {field("least", "Minst, i prosent", "Skriv et helt tall")}
      {field("most", "Mest, i prosent", "Skriv et helt tall, minst like stort")}
    </div>
  );
}
