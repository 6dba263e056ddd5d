import "./reason.css";
import { InlineMessage } from "@navikt/ds-react";
import type { Schemas } from "../api/client";
import type { Language } from "../domain/languages";

interface Props {
  readonly cautions: readonly Schemas["CautionView"][];
  readonly language?: Language | undefined;
}

/** What everyone is warned of about an ad, with its words; nothing for most ads. */
export function Cautions({ cautions, language }: Props) {
  return cautions.map(({ facet, sentence, quote }) => (
    <InlineMessage key={facet} status="warning" size="small" className="caution">
      <span lang={language}>{sentence}</span>
      {quote !== "" && (
        <>
          : <q className="caution__quote">{quote}</q>
        </>
      )}
    </InlineMessage>
  ));
}
