import { Button, InfoCard, Tag } from "@navikt/ds-react";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import type { PersonForm } from "../../api/usePerson";
import { MarketLine } from "../../components/MarketLine";
import { explanationOf, RankerTag } from "../../components/RankerTag";
import { mappingPath } from "../../paths";
import { usePersonContext } from "../person/PersonPage";
import { isEmptyMapping, wishChips } from "./wishes";

interface Props {
  readonly form: PersonForm;
  readonly ranker: Schemas["RankerView"] | undefined;
  readonly children: React.ReactNode;
}

/** What the list was made from: the wishes, the market, and what ranked it. */
export function Basis({ form, ranker, children }: Props) {
  return (
    <section className="basis" aria-label="Hva listen er laget av">
      {isEmptyMapping(form) ? <Bare /> : <Chips form={form} />}
      <p className="basis__market">
        <MarketLine />
        {ranker && <RankerTag ranker={ranker} />}
        {ranker && <span className="quiet">{explanationOf(ranker)}</span>}
      </p>
      {children}
    </section>
  );
}

/** The wishes, and the way to change them. */
function Chips({ form }: Pick<Props, "form">) {
  const { id, person } = usePersonContext();
  return (
    <div className="basis__wishes">
      <ul className="basis__chips" aria-label="Ønsker">
        {wishChips(form).map((wish) => (
          <li key={wish}>
            <Tag size="small" variant="moderate" data-color="neutral">
              {wish}
            </Tag>
          </li>
        ))}
      </ul>
      <Link to={mappingPath(id)}>{person.actions.includes("write_person") ? "Endre i kartleggingen" : "Se kartleggingen"}</Link>
    </div>
  );
}

/** Nothing is known yet: the list says little, and the way to more. */
function Bare() {
  const { id, person } = usePersonContext();
  return (
    <InfoCard size="small" data-color="info" className="basis__bare">
      <InfoCard.Header>
        <InfoCard.Title as="h2">Kartleggingen er tom</InfoCard.Title>
      </InfoCard.Header>
      <InfoCard.Content>
        <p>Ingenting er ført om hva {person.alias} ønsker og kan. Da sier rekkefølgen her lite.</p>
        {person.actions.includes("write_person") && (
          <Button as={Link} size="small" to={mappingPath(id)}>
            Fyll ut kartleggingen
          </Button>
        )}
      </InfoCard.Content>
    </InfoCard>
  );
}
