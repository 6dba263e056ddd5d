import type { PersonView } from "../../api/usePerson";

/** Who this is about, in the same place on every part of the person's page. */
export function PersonHeader({ person }: { readonly person: PersonView }) {
  const wishes = person.form.wishes.occupations.map((wish) => wish.text);
  return (
    <header className="person__head">
      <h1>{person.alias}</h1>
      <dl className="person__facts">
        <div>
          <dt>Ønsker</dt>
          <dd>{wishes.length > 0 ? wishes.join(", ") : "ikke ført ennå"}</dd>
        </div>
        <div>
          <dt>Bosted</dt>
          <dd>{person.home_name === "" ? "ikke oppgitt" : `${person.home_name} (omtrentlig)`}</dd>
        </div>
      </dl>
    </header>
  );
}
