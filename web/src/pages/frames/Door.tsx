import { Button } from "@navikt/ds-react";

/** The second door: nothing is read before somebody opens it on purpose. */
export function Door({ enter }: { readonly enter: () => void }) {
  return (
    <section className="door">
      <p>Rammer er bare for deg og den det gjelder. Åpne når ingen andre ser skjermen.</p>
      <p>Det føres i loggen at du åpner. Siden lukker seg etter tre minutter uten aktivitet.</p>
      <Button size="small" onClick={enter}>
        Åpne rammer
      </Button>
    </section>
  );
}
