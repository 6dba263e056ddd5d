import { NavLink } from "react-router";
import type { Schemas } from "../../api/client";
import type { PersonId } from "../../domain/ids";
import { framesPath, logPath, mappingPath, matchesPath, personPath, placementsPath } from "../../paths";

interface Props {
  readonly id: PersonId;
  readonly actions: readonly Schemas["Action"][];
}

interface Part {
  readonly name: string;
  /** The rest of the name, left out where there is no room. */
  readonly more?: string;
  readonly to: string;
  readonly open: boolean;
}

/** The parts of a person's page that the server says are open to this user. */
export function PersonTabs({ id, actions }: Props) {
  const parts: readonly Part[] = [
    { name: "Oversikt", to: personPath(id), open: true },
    { name: "Kartlegging", to: mappingPath(id), open: true },
    { name: "Treff", to: matchesPath(id), open: actions.includes("read_matches") },
    { name: "Delt", more: " og planlagt", to: placementsPath(id), open: actions.includes("read_placements") },
    { name: "Rammer", to: framesPath(id), open: actions.includes("read_exclusions") },
    { name: "Logg", to: logPath(id), open: actions.includes("read_access_log") },
  ];
  return (
    <nav className="tabs" aria-label="Deler av personsiden">
      <ul>
        {parts
          .filter((part) => part.open)
          .map((part) => (
            <li key={part.name}>
              <NavLink className="tabs__link" to={part.to} end>
                <span className="tabs__name" data-bold={part.name} data-bold-whole={part.name + (part.more ?? "")}>
                  {part.name}
                  {part.more !== undefined && <span className="tabs__more">{part.more}</span>}
                </span>
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
