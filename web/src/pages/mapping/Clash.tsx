import { Button, LocalAlert } from "@navikt/ds-react";
import { momentInShort } from "../../domain/dates";
import { itemsOf, PART_TITLES, type MappingPart } from "../../domain/mapping";
import { canBeBoth, type Choice, type MappingDraft } from "../../domain/mappingDraft";
import { shortName } from "../../domain/words";

interface Props {
  readonly part: MappingPart;
  readonly draft: MappingDraft;
  readonly choose: (choice: Choice) => void;
}

/** Somebody else saved the same part meanwhile: both sides, and what is to hold. */
export function Clash({ part, draft, choose }: Props) {
  const { base, form } = draft;
  const by = shortName(base.updated_by);
  const [theirs, ours] = [itemsOf(base.form, part, base.home_name), itemsOf(form, part)];
  return (
    <LocalAlert status="warning" size="small" className="clash">
      <LocalAlert.Header>
        <LocalAlert.Title as="h3">Noen andre har endret dette samtidig</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <div className="clash__sides">
          <Side heading="Slik står det nå" note={`${by}, ${momentInShort(base.updated_at)}`} items={theirs} others={ours} />
          <Side heading="Det du skrev" note="ikke lagret ennå" items={ours} others={theirs} />
        </div>
        <div className="clash__buttons">
          {canBeBoth(part) && <Choose words="Ta med begge" part={part} choose={() => { choose("both"); }} />}
          <Choose words="Bruk det jeg skrev" part={part} choose={() => { choose("ours"); }} />
          <Choose words="Bruk det som står nå" part={part} choose={() => { choose("theirs"); }} />
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

interface SideProps {
  readonly heading: string;
  readonly note: string;
  readonly items: readonly string[];
  readonly others: readonly string[];
}

/** One side: what stands only there, and how much is alike. */
function Side({ heading, note, items, others }: SideProps) {
  const own = items.filter((item) => !others.includes(item));
  const alike = items.length - own.length;
  return (
    <section aria-label={heading}>
      <h4>{heading}</h4>
      <p className="quiet">{note}</p>
      {items.length === 0 && <p>Ingenting.</p>}
      <ul>
        {own.map((item, place) => (
          <li key={place}>{item}</li>
        ))}
        {alike > 0 && <li className="quiet">{own.length === 0 ? `bare det som er likt (${String(alike)})` : `og ${String(alike)} som er like`}</li>}
      </ul>
    </section>
  );
}

function Choose({ words, part, choose }: { readonly words: string; readonly part: MappingPart; readonly choose: () => void }) {
  return (
    <Button
      size="small"
      variant="secondary"
      data-color="neutral"
      onClick={(event) => {
        // The button goes with the alert: the keyboard goes on from the heading of the part.
        event.currentTarget.closest(".part")?.querySelector<HTMLElement>("button")?.focus();
        choose();
      }}
    >
      {words}
      <span className="sr-only"> under {PART_TITLES[part]}</span>
    </Button>
  );
}
