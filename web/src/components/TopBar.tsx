import { LeaveIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { Link, useNavigate } from "react-router";
import { useCurrentUser } from "../api/useCurrentUser";
import { useLogOut } from "../api/useLogOut";
import { ROLE_NAMES } from "../domain/roles";
import { shortName } from "../domain/words";
import { HOME } from "../paths";

/** What this is, who I am, and the way out. */
export function TopBar() {
  const { data: user } = useCurrentUser();
  const logOut = useLogOut();
  const navigate = useNavigate();
  if (!user) return null;
  return (
    <header className="topbar">
      <Link className="topbar__name" to={HOME}>
        jobbmatch
      </Link>
      <p className="topbar__user">
        <span>{shortName(user.name)}</span>
        <span className="quiet">{ROLE_NAMES[user.role]}</span>
      </p>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<LeaveIcon aria-hidden />}
        loading={logOut.isPending}
        onClick={() => {
          logOut.mutate(undefined, { onSuccess: () => void navigate(HOME, { replace: true }) });
        }}
      >
        Logg ut
      </Button>
    </header>
  );
}
