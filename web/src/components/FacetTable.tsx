import { Table } from "@navikt/ds-react";
import type { Schemas } from "../api/client";
import { FACET_NAMES, VALUE_NAMES } from "../domain/facets";

/** What the ad says about the work, question by question, with the words that led to each answer. */
export function FacetTable({ facets }: { readonly facets: readonly Schemas["FacetView"][] }) {
  return (
    <Table size="small" className="facets">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">Om arbeidet</Table.HeaderCell>
          <Table.HeaderCell scope="col">Svar</Table.HeaderCell>
          <Table.HeaderCell scope="col">Ordene i annonsen</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {facets.map(({ facet, value, evidence }) => (
          <Table.Row key={facet} shadeOnHover={false}>
            <Table.HeaderCell scope="row">{FACET_NAMES[facet]}</Table.HeaderCell>
            <Table.DataCell className={value === "unclear" ? "quiet" : undefined}>{VALUE_NAMES[value]}</Table.DataCell>
            <Table.DataCell>{quotesOf(evidence)}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

const MOST_QUOTES = 3;

function quotesOf(evidence: readonly Schemas["EvidenceView"][]) {
  const quotes = [...new Set(evidence.map((item) => item.quote).filter((quote) => quote !== ""))];
  if (quotes.length === 0) return <span className="quiet">–</span>;
  return quotes.slice(0, MOST_QUOTES).map((quote) => (
    <q key={quote} className="quote">
      {quote}
    </q>
  ));
}
