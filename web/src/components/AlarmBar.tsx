import "./alarmBar.css";
import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons";
import { Link } from "react-router";
import { useAlarms } from "../api/useAlarms";
import type { CurrentUser } from "../api/useCurrentUser";
import { personId } from "../domain/ids";
import { alarmsInWords } from "../domain/placements";
import { searchesMarket } from "../domain/roles";
import { placementsPath } from "../paths";

/** On every page: something must be looked at again. Whom it is about, and why, is not said here. */
export function AlarmBar({ user }: { readonly user: CurrentUser }) {
  const { data } = useAlarms(searchesMarket(user.role));
  const alarms = data?.alarms ?? [];
  const first = alarms[0];
  return (
    <div className="alarmbar" role="status">
      {first !== undefined && (
        <Link className="alarmbar__link" to={placementsPath(personId(first.person_id))}>
          <ExclamationmarkTriangleFillIcon aria-hidden />
          {alarmsInWords(alarms)}
        </Link>
      )}
    </div>
  );
}
