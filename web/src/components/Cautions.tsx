import "./reason.css";
import { InlineMessage } from "@navikt/ds-react";
import type { Schemas } from "../api/client";

/** What everyone is warned of about an ad, with its words; nothing for most ads. */
export function Cautions({ cautions }: { readonly cautions: readonly Schemas["CautionView"][] }) {
  return cautions.map(({ facet, sentence, quote }) => (
    <InlineMessage key={facet} status="warning" size="small" className="caution">
      {sentence}
      {quote !== "" && (
        <>
          : <q className="caution__quote">{quote}</q>
        </>
      )}
    </InlineMessage>
  ));
}
