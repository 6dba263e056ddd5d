import { Button, TextField } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useAddPerson } from "../../api/useAddPerson";
import { ProblemView } from "../../components/ProblemView";
import { personId } from "../../domain/ids";
import { useFocusBack } from "../../hooks/useFocusBack";
import { mappingPath } from "../../paths";

/** Begin with a new person. Nothing but a name is asked for; she stands in the list at once. */
export function NewPerson() {
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  if (!isOpen) {
    return (
      <Button
        size="small"
        ref={opener}
        onClick={() => {
          setOpen(true);
        }}
      >
        Ny person
      </Button>
    );
  }
  return (
    <NameForm
      close={() => {
        setOpen(false);
      }}
    />
  );
}

function NameForm({ close }: { readonly close: () => void }) {
  const [alias, setAlias] = useState("");
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const add = useAddPerson();
  useEffect(() => {
    field.current?.focus();
  }, []);
  const send = (): void => {
    const name = alias.trim();
    setEmpty(name === "");
    if (name === "" || add.isPending) return;
    add.mutate(name, { onSuccess: (made) => void navigate(mappingPath(personId(made.id))) });
  };
  return (
    <form
      className="newperson"
      aria-label="Ny person"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
        ref={field}
        size="small"
        label="Hva skal personen hete her?"
        description="Det trenger ikke være navnet. Velg noe dere begge kjenner igjen, og som ikke sier hvem det er."
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={alias}
        error={empty && "Skriv noe å kalle personen"}
        onChange={(event) => {
          setAlias(event.target.value);
          setEmpty(false);
        }}
      />
      <div className="newperson__buttons">
        <Button size="small" type="submit" loading={add.isPending}>
          Lag og gå til kartleggingen
        </Button>
        <Button size="small" type="button" variant="tertiary" data-color="neutral" onClick={close}>
          Avbryt
        </Button>
      </div>
      {add.isError && <ProblemView error={add.error} />}
    </form>
  );
}
