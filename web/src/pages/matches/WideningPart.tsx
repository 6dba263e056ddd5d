// What would open more: under a list that is short or empty. It knows of wishes alone.

import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { useWidening, type Widening } from "../../api/useWidening";
import { SHORT } from "../../domain/widening";
import { usePersonContext } from "../person/PersonPage";
import { WishForm } from "./WishForm";

/** Small changes of the wishes, with about how many more matches each gives; nothing where the list is long. */
export function WideningPart({ shown }: { readonly shown: number }) {
  const { id, person } = usePersonContext();
  const found = useWidening(id);
  if (!found.data || found.data.changes.length === 0) return null;
  if (shown >= SHORT && found.data.fitting >= SHORT) return null;
  const changes = found.data.changes.toSorted((one, other) => other.more - one.more);
  return (
    <section className="widening" aria-labelledby="widening">
      <h2 className="part-heading" id="widening">
        Hva kan åpne for flere?
      </h2>
      <p className="quiet">Små endringer i ønskene, og omtrent hvor mange treff hver av dem gir i dag.</p>
      <ul>
        {changes.map((change) => (
          <Change
            key={change.sentence}
            change={change}
            language={found.data.language}
            writing={person.actions.includes("write_person")}
          />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly change: Widening;
  readonly language: string;
  readonly writing: boolean;
}

function Change({ change, language, writing }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="widening__change">
      <p lang={language}>
        {change.sentence}
        <span className={change.more > 0 ? "widening__more" : "widening__more quiet"}>{change.more_words}</span>
      </p>
      {writing && !isOpen && (
        <Button
          size="small"
          variant="tertiary"
          aria-label={`Endre ønsket: ${change.sentence}`}
          onClick={() => {
            setOpen(true);
          }}
        >
          Endre ønsket
        </Button>
      )}
      {isOpen && (
        <WishForm
          change={change}
          close={() => {
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}
