// Fields that suggest from the tables of occupations and skills while somebody types.

import { useDeferredValue, useState } from "react";
import { useOccupations } from "../../api/useOccupations";
import { useSkills } from "../../api/useSkills";
import { AddField, type Suggestion } from "./AddField";

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly taken: readonly string[];
}

const MOST = 6;

/** Occupations by title; the code of the one that was chosen goes along, and own words need none. */
export function AddOccupation({ add, ...rest }: Props & { readonly add: (title: string, codes: string[]) => void }) {
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed);
  const found = useOccupations(words);
  const hits = words.trim() === "" ? [] : (found.data?.occupations ?? []).slice(0, MOST);
  const suggestions: Suggestion[] = hits.map(({ title, code }) => ({ value: `${code} ${title}`, label: title }));
  return (
    <AddField
      {...rest}
      suggestions={suggestions}
      searching={found.isFetching}
      typed={typed}
      type={setTyped}
      add={(title, chosen) => {
        const code = chosen?.value.split(" ")[0];
        add(title, code === undefined ? [] : [code]);
      }}
    />
  );
}

interface SkillProps extends Props {
  /** Kinds of the table that belong here. */
  readonly belongs: (kind: string) => boolean;
  readonly add: (name: string) => void;
}

/** Skills, or licences and certificates. */
export function AddSkill({ belongs, add, ...rest }: SkillProps) {
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed);
  const found = useSkills(words);
  const hits = words.trim() === "" ? [] : (found.data?.skills ?? []).filter((skill) => belongs(skill.kind)).slice(0, MOST);
  return (
    <AddField
      {...rest}
      suggestions={hits.map(({ id, name }) => ({ value: id, label: name }))}
      searching={found.isFetching}
      typed={typed}
      type={setTyped}
      add={add}
    />
  );
}

/** Words of one's own, with some that are always suggested. */
export function AddWords({ known = [], add, ...rest }: Props & { readonly known?: readonly string[]; readonly add: (words: string) => void }) {
  const [typed, setTyped] = useState("");
  const begun = typed.trim().toLocaleLowerCase("nb");
  const hits = begun === "" ? [] : known.filter((word) => word.toLocaleLowerCase("nb").startsWith(begun)).slice(0, MOST);
  return (
    <AddField
      {...rest}
      suggestions={hits.map((word) => ({ value: word, label: word }))}
      typed={typed}
      type={setTyped}
      add={add}
    />
  );
}
