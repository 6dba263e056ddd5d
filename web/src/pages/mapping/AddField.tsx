import { UNSAFE_Combobox as Combobox } from "@navikt/ds-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { stands } from "../../domain/mapping";

export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly suggestions: readonly Suggestion[];
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** What is there already: it is not added twice. */
  readonly taken: readonly string[];
  /** Add what was typed, or the suggestion that was chosen. */
  readonly add: (words: string, chosen: Suggestion | null) => void;
  /** Whether only what is suggested can be used. */
  readonly onlySuggested?: boolean;
  readonly searching?: boolean;
}

const OWN_WORDS = "egne ord";
const LONGEST = 200;

/** Add to a list: a suggestion, or own words where nothing fits. Enter and leaving the field add what was typed. */
export function AddField({ label, description, suggestions, typed, type, taken, add, onlySuggested, searching }: Props) {
  const [said, setSaid] = useState("");
  const field = useRef<HTMLDivElement>(null);
  const words = typed.trim();
  const isSuggested = suggestions.some((one) => stands([one.label], words));
  const offered = onlySuggested === true || isSuggested || words === "" ? [] : [{ value: OWN_WORDS, label: `Legg til «${words}»` }];
  const options = [...suggestions.map(({ value, label: name }) => ({ value, label: name })), ...offered];
  const put = (text: string, chosen: Suggestion | null): void => {
    type("");
    if (text === "") return;
    const isThere = stands(taken, text);
    setSaid(isThere ? `«${text}» står der alt.` : `«${text}» er lagt til.`);
    if (!isThere) add(text, chosen);
  };
  const putTyped = (): void => {
    const same = suggestions.find((one) => stands([one.label], words)) ?? null;
    if (same !== null) put(same.label, same);
    else if (onlySuggested !== true) put(words, null);
  };
  const enter = useEffectEvent((event: KeyboardEvent) => {
    // What is pointed at in the list is the list's own to choose.
    const pointed = event.target instanceof Element && event.target.hasAttribute("aria-activedescendant");
    if (event.key === "Enter" && !event.isComposing && !pointed && words !== "") putTyped();
  });
  useEffect(() => {
    const within = field.current;
    within?.addEventListener("keyup", enter);
    return () => within?.removeEventListener("keyup", enter);
  }, []);
  return (
    <div className="mapping__add" ref={field} data-left={words === "" ? undefined : label}>
      <Combobox
        size="small"
        label={label}
        description={description}
        options={options}
        filteredOptions={options}
        selectedOptions={[]}
        toggleListButton={false}
        maxLength={LONGEST}
        isLoading={searching === true && words !== "" && options.length === 0}
        value={typed}
        onChange={type}
        onBlur={(event) => {
          if (words !== "" && field.current?.contains(event.relatedTarget) !== true) putTyped();
        }}
        onToggleSelected={(value) => {
          const chosen = suggestions.find((one) => one.value === value) ?? null;
          put(chosen === null ? words : chosen.label, chosen);
        }}
      />
      <p className="sr-only" role="status">
        {said}
      </p>
    </div>
  );
}
