import { ToggleGroup } from "@navikt/ds-react";
import { LANGUAGE_NAMES, languageOf, LANGUAGES } from "../domain/languages";
import { useReasonLanguage } from "../hooks/useReasonLanguage";

/** Choose what reasons, warnings and questions are written in. */
export function ReasonLanguage() {
  const [language, choose] = useReasonLanguage();
  return (
    <ToggleGroup
      size="small"
      data-color="neutral"
      aria-label="Begrunnelser på"
      value={language}
      onChange={(chosen) => {
        choose(languageOf(chosen));
      }}
    >
      {LANGUAGES.map((each) => (
        <ToggleGroup.Item key={each} value={each}>
          <span lang={each}>{LANGUAGE_NAMES[each]}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  );
}
