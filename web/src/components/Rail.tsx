import { BriefcaseIcon, PersonGroupIcon, PersonIcon } from "@navikt/aksel-icons";
import { Link, NavLink, useLocation } from "react-router";
import { useCurrentUser } from "../api/useCurrentUser";
import { searchesMarket, worksWithPersons } from "../domain/roles";
import { HOME, VACANCIES } from "../paths";

/** The few places there are. What a role has no use for is left out. */
export function Rail() {
  const { data: user } = useCurrentUser();
  const { pathname } = useLocation();
  if (!user) return null;
  const atPersons = pathname === HOME || pathname.startsWith("/personer/");
  const own = user.role === "person";
  return (
    <nav className="rail" aria-label="Hovedmeny">
      {worksWithPersons(user.role) && (
        <Link className="rail__link" to={HOME} aria-current={atPersons ? "page" : undefined}>
          {own ? <PersonIcon aria-hidden /> : <PersonGroupIcon aria-hidden />}
          <span>{own ? "Min side" : "Mine personer"}</span>
        </Link>
      )}
      {searchesMarket(user.role) && (
        <NavLink className="rail__link" to={VACANCIES}>
          <BriefcaseIcon aria-hidden />
          <span>Stillinger</span>
        </NavLink>
      )}
    </nav>
  );
}
