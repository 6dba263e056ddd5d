import { Tag } from "@navikt/ds-react";
import type { Schemas } from "../api/client";

type Ranker = Schemas["RankerView"];

const WHAT_IT_MEANS = "Rekkefølgen kommer fra en modell som er trent på simulerte lister, ikke på ekte valg.";
const PLAIN = "Rekkefølgen kommer fra en fast vekting, ikke fra en trent modell.";

/** What ranked the list; it stands wherever the ranking shows. */
export function RankerTag({ ranker }: { readonly ranker: Ranker }) {
  return (
    <Tag
      size="small"
      variant="outline"
      data-color={ranker.simulated ? "warning" : "neutral"}
      title={explanationOf(ranker)}
    >
      {ranker.label}
    </Tag>
  );
}

/** What the label means, as a sentence; empty for a model that was trained on the real thing. */
export function explanationOf(ranker: Ranker): string {
  if (ranker.simulated) return WHAT_IT_MEANS;
  return ranker.name === "baseline" ? PLAIN : "";
}
