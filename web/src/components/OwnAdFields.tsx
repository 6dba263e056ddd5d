import "./ownAd.css";
import { Button, Textarea, TextField, ToggleGroup } from "@navikt/ds-react";
import { useState } from "react";
import { byLink, byWords, isPostalCode, NOTHING_TYPED, type OwnAdForm, type Typed } from "../domain/ownAd";

interface Props {
  readonly action: string;
  readonly busy: boolean;
  readonly ask: (form: OwnAdForm) => void;
  /** Called when what was asked about is no longer what stands here. */
  readonly changed: () => void;
}

/** Give an ad by its link or by its words. */
export function OwnAdFields({ action, busy, ask, changed }: Props) {
  const [way, setWay] = useState("words");
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const form = way === "link" ? byLink(typed) : byWords(typed);
  const type = (change: Partial<Typed>): void => {
    setTyped({ ...typed, ...change });
    changed();
  };
  return (
    <form
      className="ownad"
      onSubmit={(event) => {
        event.preventDefault();
        if (form !== null) ask(form);
      }}
    >
      <ToggleGroup
        size="small"
        aria-label="Hvordan du gir annonsen"
        value={way}
        onChange={(chosen) => {
          setWay(chosen);
          changed();
        }}
      >
        <ToggleGroup.Item value="words" label="Lim inn teksten" />
        <ToggleGroup.Item value="link" label="Lim inn lenken" />
      </ToggleGroup>
      {way === "link" ? (
        <TextField
          size="small"
          label="Lenke til annonsen"
          description="På arbeidsplassen.nav.no"
          autoComplete="off"
          value={typed.link}
          onChange={(event) => {
            type({ link: event.target.value });
          }}
        />
      ) : (
        <Words typed={typed} type={type} />
      )}
      <Button size="small" variant="secondary" type="submit" loading={busy} disabled={form === null}>
        {action}
      </Button>
    </form>
  );
}

function Words({ typed, type }: { readonly typed: Typed; readonly type: (change: Partial<Typed>) => void }) {
  return (
    <>
      <TextField
        size="small"
        label="Tittel"
        autoComplete="off"
        value={typed.title}
        onChange={(event) => {
          type({ title: event.target.value });
        }}
      />
      <Textarea
        size="small"
        label="Hele teksten i annonsen"
        minRows={4}
        maxRows={12}
        autoComplete="off"
        value={typed.text}
        onChange={(event) => {
          type({ text: event.target.value });
        }}
      />
      <div className="ownad__beside">
        <TextField
          size="small"
          label="Arbeidsgiver"
          autoComplete="off"
          value={typed.employer}
          onChange={(event) => {
            type({ employer: event.target.value });
          }}
        />
        <TextField
          size="small"
          label="Postnummer"
          htmlSize={8}
          inputMode="numeric"
          autoComplete="off"
          error={isPostalCode(typed.postalCode) ? undefined : "Fire siffer"}
          value={typed.postalCode}
          onChange={(event) => {
            type({ postalCode: event.target.value });
          }}
        />
      </div>
    </>
  );
}
