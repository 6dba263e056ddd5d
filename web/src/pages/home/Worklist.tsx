import "./worklist.css";
import { Table } from "@navikt/ds-react";
import { useCallback, useRef } from "react";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { momentDay } from "../../domain/dates";
import { personId } from "../../domain/ids";
import { useListKeys } from "../../hooks/useListKeys";
import { matchesPath, personPath } from "../../paths";

const MOST_WISHES = 3;

interface Props {
  readonly persons: readonly Schemas["PersonLine"][];
  readonly mayAdd: boolean;
}

/** The persons one works with. J and K move between them, Enter opens. */
export function Worklist({ persons, mayAdd }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys(
    body,
    useCallback(() => undefined, []),
  );
  if (persons.length === 0)
    return <p>Du følger ingen opp ennå. {mayAdd ? "Begynn med en ny person over." : "Når du får tildelt noen, står de her."}</p>;
  return (
    <Table size="small" className="worklist">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">Navn</Table.HeaderCell>
          <Table.HeaderCell scope="col">Ønsker</Table.HeaderCell>
          <Table.HeaderCell scope="col">Sist endret</Table.HeaderCell>
          <Table.HeaderCell scope="col">
            <span className="sr-only">Snarvei</span>
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body ref={body}>
        {persons.map((person) => (
          <Line key={person.id} person={person} />
        ))}
      </Table.Body>
    </Table>
  );
}

function Line({ person }: { readonly person: Schemas["PersonLine"] }) {
  const id = personId(person.id);
  const more = person.wishes.length - MOST_WISHES;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <Link to={personPath(id)} data-row>
          {person.alias}
        </Link>
        {person.frames_to_see && <span className="quiet"> · Noe å se på i Rammer</span>}
      </Table.HeaderCell>
      <Table.DataCell>
        {person.wishes.slice(0, MOST_WISHES).join(", ")}
        {more > 0 && <span className="quiet"> og {more} til</span>}
        {person.wishes.length === 0 && <span className="quiet">Ingen ønsker ført ennå</span>}
      </Table.DataCell>
      <Table.DataCell className="worklist__date">{momentDay(person.updated_at)}</Table.DataCell>
      <Table.DataCell>
        {person.actions.includes("read_matches") && (
          <Link to={matchesPath(id)}>
            Treff<span className="sr-only"> for {person.alias}</span>
          </Link>
        )}
      </Table.DataCell>
    </Table.Row>
  );
}
