import { CopyButton, ToggleGroup } from "@navikt/ds-react";
import { useState } from "react";
import type { Schemas } from "../../../api/client";
import { LANGUAGE_NAMES } from "../../../domain/checks";

/** The neutral text to the employer, ready to send, in the ad's language or another. */
export function Letter({ letters }: { readonly letters: readonly Schemas["LetterView"][] }) {
  const own = letters[0]?.language ?? "nb";
  const [language, setLanguage] = useState<string>(own);
  const letter = letters.find((one) => one.language === language) ?? letters[0];
  if (letter === undefined) return null;
  return (
    <section className="letter" aria-labelledby="brev">
      <h3 id="brev">Spør arbeidsgiver</h3>
      <ToggleGroup size="small" aria-label="Språk" value={letter.language} onChange={setLanguage}>
        {letters.map((one) => (
          <ToggleGroup.Item key={one.language} value={one.language} label={LANGUAGE_NAMES[one.language]} />
        ))}
      </ToggleGroup>
      <p className="letter__text" lang={letter.language}>
        {letter.text}
      </p>
      <CopyButton size="small" copyText={letter.text} text="Kopier teksten" activeText="Kopiert" />
    </section>
  );
}
