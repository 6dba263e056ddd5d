import { Button, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { problemOf } from "../../api/problem";
import { useDeletePerson, useForgetPerson } from "../../api/useDeletePerson";
import { ProblemView } from "../../components/ProblemView";
import { useTitle } from "../../hooks/useTitle";
import { HOME, personPath } from "../../paths";
import { usePersonContext } from "./PersonPage";

/** What the worklist is told, so that it can say so. Nothing of who it was goes along. */
export interface AfterDeletion {
  readonly deleted: { readonly settled: boolean };
}

const GOES = [
  "kartleggingen, ønskene og rammene",
  "det som er delt, planlagt eller i gang, og varslene om det",
  "det som er ført om stillingene",
  "listene som er vist",
] as const;

const STAYS = [
  "loggen over hvem som har sett hva, med id-en, men uten innhold",
  "et merke om at id-en er slettet, så en gammel fil ikke legger personen inn igjen",
  "det rangereren alt har lært av listene, til den trenes på nytt",
  "sikkerhetskopier og filer som er tatt ut, til de slettes der de ligger",
] as const;

/** Deleting a person: what goes, what stays, and her name typed, so that it is never done by a slip. */
export function DeletePage() {
  useTitle("Slett personen");
  const { id, person } = usePersonContext();
  if (!person.actions.includes("delete_person")) {
    return (
      <p>
        Du kan ikke slette personen. <Link to={personPath(id)}>Gå tilbake til oversikten</Link>
      </p>
    );
  }
  return (
    <section className="deletion" aria-labelledby="slett">
      <h2 className="part-heading" id="slett">
        Slett personen
      </h2>
      <p>
        Dette kan ikke angres. Gjør det når {person.alias} har bedt om det, eller når det ikke lenger er grunn til å ha
        opplysningene.
      </p>
      <div className="deletion__parts">
        <Things title="Dette slettes" things={GOES} />
        <Things title="Dette blir stående" things={STAYS} />
      </div>
      <p>Er en jobb planlagt eller i gang, er det etterpå ingen som får beskjed når noe endrer seg. Snakk om det først.</p>
      <Confirmation />
    </section>
  );
}

function Things({ title, things }: { readonly title: string; readonly things: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </div>
  );
}

function Confirmation() {
  const { id, person } = usePersonContext();
  const navigate = useNavigate();
  const forget = useForgetPerson(id);
  const deletion = useDeletePerson(id);
  const [name, setName] = useState("");
  const [empty, setEmpty] = useState(false);
  const problem = deletion.isError ? problemOf(deletion.error) : null;
  const another = problem?.code === "invalid-input";
  const send = (): void => {
    setEmpty(name.trim() === "");
    if (name.trim() === "") return;
    deletion.mutate(name, {
      onSuccess: ({ settled }) => {
        const state: AfterDeletion = { deleted: { settled } };
        void Promise.resolve(navigate(HOME, { replace: true, state })).then(forget);
      },
    });
  };
  return (
    <form
      className="deletion__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        size="small"
        label={`Skriv «${person.alias}» for å slette`}
        autoComplete="off"
        spellCheck={false}
        value={name}
        error={errorOf(empty, another ? `${problem.detail} ${problem.hint}` : "")}
        onChange={(event) => {
          setName(event.target.value);
          setEmpty(false);
          deletion.reset();
        }}
      />
      <div className="deletion__buttons">
        <Button size="small" data-color="danger" type="submit" loading={deletion.isPending}>
          Slett for godt
        </Button>
        <Button as={Link} to={personPath(id)} size="small" variant="tertiary" data-color="neutral">
          Avbryt
        </Button>
      </div>
      {deletion.isError && !another && <ProblemView error={deletion.error} />}
    </form>
  );
}

const errorOf = (empty: boolean, words: string): string | undefined =>
  empty ? "Skriv navnet som står øverst på siden." : words === "" ? undefined : words;
