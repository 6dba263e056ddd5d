import { Tag } from "@navikt/ds-react";
import type { Schemas } from "../../api/client";
import type { PersonForm } from "../../api/usePerson";
import { MarketLine } from "../../components/MarketLine";
import { explanationOf, RankerTag } from "../../components/RankerTag";
import { wishChips } from "./wishes";

interface Props {
  readonly form: PersonForm;
  readonly ranker: Schemas["RankerView"] | undefined;
  readonly children: React.ReactNode;
}

/** What the list was made from: the wishes, the market, and what ranked it. */
export function Basis({ form, ranker, children }: Props) {
  return (
    <section className="basis" aria-label="Hva listen er laget av">
      <ul className="basis__chips" aria-label="Ønsker">
        {wishChips(form).map((wish) => (
          <li key={wish}>
            <Tag size="small" variant="moderate" data-color="neutral">
              {wish}
            </Tag>
          </li>
        ))}
      </ul>
      <p className="basis__market">
        <MarketLine />
        {ranker && <RankerTag ranker={ranker} />}
        {ranker && <span className="quiet">{explanationOf(ranker)}</span>}
      </p>
      {children}
    </section>
  );
}
