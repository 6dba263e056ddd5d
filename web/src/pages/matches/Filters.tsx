import { Chips } from "@navikt/ds-react";
import { useSearchParams } from "react-router";
import type { Match } from "../../api/useMatches";
import { ReasonLanguage } from "../../components/ReasonLanguage";
import { countInWords } from "../../domain/words";
import { withParameter } from "../../paths";
import { FILTER, FILTER_NAMES, FILTERS, filtersOf, toggled } from "./filtering";

interface Props {
  readonly matches: readonly Match[];
  readonly shown: number;
}

/** Narrow the list, and how many are left. */
export function Filters({ matches, shown }: Props) {
  const [params, setParams] = useSearchParams();
  const filters = filtersOf(params);
  const all = countInWords(matches.length, "treff", "treff");
  return (
    <div className="filters">
      <Chips size="small" aria-label="Vis bare">
        {FILTERS.map((filter) => (
          <Chips.Toggle
            key={filter}
            selected={filters.includes(filter)}
            onClick={() => {
              setParams((now) => withParameter(now, FILTER, toggled(filtersOf(now), filter)), { replace: true });
            }}
          >
            {FILTER_NAMES[filter]}
          </Chips.Toggle>
        ))}
      </Chips>
      <p className="quiet" role="status">
        {filters.length > 0 ? `${String(shown)} av ${all}` : all}
      </p>
      <ReasonLanguage />
      <p className="filters__keys quiet">
        <kbd>J</kbd> <kbd>K</kbd> flytter, <kbd>Enter</kbd> åpner
      </p>
    </div>
  );
}
