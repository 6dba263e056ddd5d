import { Button, Table } from "@navikt/ds-react";
import { useState } from "react";
import { useAccessLog } from "../../api/useAccessLog";
import { useCurrentUser } from "../../api/useCurrentUser";
import { ProblemView } from "../../components/ProblemView";
import { TableSkeleton } from "../../components/Skeletons";
import { momentInWords } from "../../domain/dates";
import { byOthers, intoLooks, type Entry } from "../../domain/looks";
import { ROLE_NAMES } from "../../domain/roles";
import { shortName } from "../../domain/words";
import { useTitle } from "../../hooks/useTitle";
import { usePersonContext } from "../person/PersonPage";

/** Who has looked at the person, newest first; her own looks are folded away when she asks herself. */
export function LogPage() {
  useTitle("Logg");
  const { id } = usePersonContext();
  const log = useAccessLog(id);
  const mine = useCurrentUser().data?.role === "person";
  return (
    <section aria-labelledby="logg">
      <h2 className="part-heading" id="logg">
        Hvem har sett
      </h2>
      <p>Alle som åpner noe om {mine ? "deg" : "personen"}, og alle som har prøvd, står her.</p>
      {log.isPending && <TableSkeleton />}
      {log.isError && <ProblemView error={log.error} again={() => void log.refetch()} />}
      {log.data && (mine ? <OfOthers entries={log.data.entries} /> : <Entries entries={log.data.entries} />)}
    </section>
  );
}

function OfOthers({ entries }: { readonly entries: readonly Entry[] }) {
  const [all, showAll] = useState(false);
  const others = byOthers(entries);
  return (
    <>
      {all || others.length > 0 ? <Entries entries={all ? entries : others} /> : <p>Ingen andre har sett noe ennå.</p>}
      {others.length < entries.length && (
        <Button
          variant="tertiary"
          size="small"
          onClick={() => {
            showAll(!all);
          }}
        >
          {all ? "Skjul det du selv har sett" : "Vis også det du selv har sett"}
        </Button>
      )}
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return <p>Ingen har sett noe ennå.</p>;
  return (
    <Table size="small" className="log">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">Når</Table.HeaderCell>
          <Table.HeaderCell scope="col">Hvem</Table.HeaderCell>
          <Table.HeaderCell scope="col">Hva</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {intoLooks(entries).map(({ entry, times }, place) => (
          // Two looks can have the same moment; the list is never reordered on the screen.
          <Table.Row key={`${entry.at} ${String(place)}`}>
            <Table.DataCell className="log__when">{momentInWords(entry.at)}</Table.DataCell>
            <Table.DataCell>
              {entry.user === "" ? "Ikke innlogget" : shortName(entry.user)}
              {entry.role !== null && <span className="quiet">, {ROLE_NAMES[entry.role].toLocaleLowerCase("nb")}</span>}
            </Table.DataCell>
            <Table.DataCell>
              {entry.text}
              {times > 1 && <span className="quiet">, {times} ganger</span>}
              {!entry.permitted && <strong> (fikk nei)</strong>}
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
