import { ArrowUpIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { occupationName } from "../../../domain/names";
import { AddOccupation } from "../suggest";
import type { EditorProps } from "./PartEditor";
import { RemoveButton } from "./RemoveButton";

/** Work that is wished for, most wished first. */
export function WishesPart({ value, change }: EditorProps<"wishes">) {
  return (
    <>
      {value.length > 0 && (
        <ol className="mapping__lines" aria-label="Ønsker, det mest ønskede først">
          {value.map((wish, at) => (
            <li key={wish.text}>
              <p>
                {wish.text}
                <GroupOf text={wish.text} codes={wish.codes} />
              </p>
              {at > 0 && (
                <Button
                  size="small"
                  variant="tertiary"
                  data-color="neutral"
                  icon={<ArrowUpIcon title={`Flytt ${wish.text} opp`} />}
                  onClick={() => {
                    change(value.with(at, value[at - 1] ?? wish).with(at - 1, wish));
                  }}
                />
              )}
              <RemoveButton
                what={wish.text}
                remove={() => {
                  change(value.toSpliced(at, 1));
                }}
              />
            </li>
          ))}
        </ol>
      )}
      <AddOccupation
        label="Legg til et jobbønske"
        description="Skriv med egne ord. Velg et forslag om det passer."
        taken={value.map((wish) => wish.text)}
        add={(text, codes) => {
          change([...value, { text, codes }]);
        }}
      />
    </>
  );
}

/** The group of occupations that the words were tied to, when it says more than they do. */
export function GroupOf({ text, codes }: { readonly text: string; readonly codes: readonly string[] }) {
  // The plural of the words themselves says nothing more.
  const says = (name: string): boolean => !name.toLocaleLowerCase("nb").startsWith(text.toLocaleLowerCase("nb"));
  const names = codes.map(occupationName).filter(says);
  return names.length > 0 && <span className="mapping__group quiet">{names.join(", ")}</span>;
}
