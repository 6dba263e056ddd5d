import { Select, UNSAFE_Combobox as Combobox } from "@navikt/ds-react";
import { BUNDLES } from "../../domain/bundles";
import { EXCLUDED_NAMES, FACETS, type Facet } from "../../domain/facets";
import { kindOfArea, withBundle, withItem, type Frames, type Part } from "../../domain/frames";
import { AREAS, OCCUPATIONS, type Choice } from "../../domain/names";
import { AddCircle } from "./AddCircle";
import { AddArea } from "./draw/AddArea";
import { AddEmployer } from "./AddEmployer";
import { AddHours } from "./AddHours";

export interface AddProps {
  readonly frames: Frames;
  readonly change: (frames: Frames) => void;
}

/** What every new frame starts with: the strict strength, until somebody says otherwise. */
export const NEW = { strength: "safety", review: null } as const;

/** The way to add a frame of one kind. */
export function AddFrame({ part, frames, change }: AddProps & { readonly part: Part }) {
  switch (part) {
    case "zones":
      return (
        <>
          <Pick
            label="Legg til kommune eller fylke"
            choices={AREAS}
            taken={frames.zones.flatMap((zone) => ("code" in zone ? [zone.code] : []))}
            pick={(code) => {
              change(withItem(frames, "zones", { ...NEW, kind: kindOfArea(code), code, route: false }));
            }}
          />
          <AddCircle frames={frames} change={change} />
          <AddArea frames={frames} change={change} />
        </>
      );
    case "occupations":
      return (
        <>
          <Pick
            label="Legg til yrke"
            choices={OCCUPATIONS}
            taken={frames.occupations.map((item) => item.code)}
            pick={(code) => {
              change(withItem(frames, "occupations", { ...NEW, code }));
            }}
          />
          <AddBundle frames={frames} change={change} />
        </>
      );
    case "facets":
      return <AddFacet frames={frames} change={change} />;
    case "employers":
      return <AddEmployer frames={frames} change={change} />;
    case "hours":
      return <AddHours frames={frames} change={change} />;
  }
}

interface PickProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly taken: readonly string[];
  readonly pick: (value: string) => void;
}

function Pick({ label, choices, taken, pick }: PickProps) {
  return (
    <Combobox
      className="frames__add"
      size="small"
      label={label}
      options={choices.filter((choice) => !taken.includes(choice.value))}
      selectedOptions={[]}
      onToggleSelected={(value, selected) => {
        if (selected) pick(value);
      }}
    />
  );
}

/** All occupations of a field of work at once. */
function AddBundle({ frames, change }: AddProps) {
  const taken = new Set(frames.occupations.map((item) => item.code));
  const left = BUNDLES.filter((bundle) => bundle.codes.some((code) => !taken.has(code)));
  if (left.length === 0) return null;
  return (
    <Select
      className="frames__add"
      size="small"
      label="Legg til en bransje"
      description="Legger til alle yrkene i bransjen."
      value=""
      onChange={(event) => {
        const bundle = left.find((known) => known.name === event.target.value);
        if (bundle) change(withBundle(frames, bundle.codes));
      }}
    >
      <option value="">Velg …</option>
      {left.map((bundle) => (
        <option key={bundle.name} value={bundle.name}>
          {bundle.name}
        </option>
      ))}
    </Select>
  );
}

function AddFacet({ frames, change }: AddProps) {
  const left = FACETS.filter((facet) => !frames.facets.some((item) => item.facet === facet));
  if (left.length === 0) return null;
  return (
    <Select
      className="frames__add"
      size="small"
      label="Legg til slags arbeid"
      value=""
      onChange={(event) => {
        const facet = left.find((known: Facet) => known === event.target.value);
        if (facet) change(withItem(frames, "facets", { ...NEW, facet }));
      }}
    >
      <option value="">Velg …</option>
      {left.map((facet) => (
        <option key={facet} value={facet}>
          {EXCLUDED_NAMES[facet]}
        </option>
      ))}
    </Select>
  );
}
