import "./login.css";
import { ChevronRightIcon } from "@navikt/aksel-icons";
import type { Schemas } from "../../api/client";
import { useDemoUsers } from "../../api/useDemoUsers";
import { useLogIn } from "../../api/useLogIn";
import { ProblemView } from "../../components/ProblemView";
import { TableSkeleton } from "../../components/Skeletons";
import { userId } from "../../domain/ids";
import { ROLE_NAMES } from "../../domain/roles";
import { shortName } from "../../domain/words";
import { useTitle } from "../../hooks/useTitle";

/** Choose one of the invented users. */
export function LoginPage() {
  useTitle("Logg inn");
  const users = useDemoUsers();
  const logIn = useLogIn();
  return (
    <main className="alone login">
      <h1 className="login__name">jobbmatch</h1>
      <p>Velg hvem du vil være. Dette er oppdiktede brukere med oppdiktede jobbsøkere; ingen av dem finnes.</p>
      {logIn.isError && <ProblemView error={logIn.error} />}
      {users.isPending && <TableSkeleton rows={5} />}
      {users.isError && <ProblemView error={users.error} again={() => void users.refetch()} />}
      {users.data && (
        <ul className="login__users" aria-label="Oppdiktede brukere">
          {users.data.users.map((user) => (
            <li key={user.id}>
              <button
                type="button"
                className="login__user"
                disabled={logIn.isPending}
                onClick={() => {
                  logIn.mutate(userId(user.id));
                }}
              >
                <span>
                  <strong>{shortName(user.name)}</strong>
                  <span className="quiet">{whatOf(user)}</span>
                </span>
                <ChevronRightIcon aria-hidden fontSize="1.5rem" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

/** What stands in brackets after the name says more than the role does. */
function whatOf(user: Schemas["DemoUser"]): string {
  const said = /\((.*)\)$/.exec(user.name)?.[1];
  if (said === undefined) return ROLE_NAMES[user.role];
  return said.charAt(0).toLocaleUpperCase("nb") + said.slice(1);
}
