import { Navigate, useLocation } from "react-router";
import { useCurrentUser } from "../../api/useCurrentUser";
import { usePersons } from "../../api/usePersons";
import { ProblemView } from "../../components/ProblemView";
import { TableSkeleton } from "../../components/Skeletons";
import { personId } from "../../domain/ids";
import { worksWithPersons } from "../../domain/roles";
import { useTitle } from "../../hooks/useTitle";
import { personPath } from "../../paths";
import type { AfterDeletion } from "../person/DeletePage";
import { MarketPage } from "./MarketPage";
import { NewPerson } from "./NewPerson";
import { Worklist } from "./Worklist";

/** Home: the worklist; for one who is there on her own behalf, her own page. */
export function HomePage() {
  const { data: user } = useCurrentUser();
  if (!user) return null;
  return worksWithPersons(user.role) ? <Persons own={user.role === "person"} /> : <MarketPage />;
}

/** Says that somebody was deleted, where one comes from there; never who. */
function Deleted() {
  const { deleted } = (useLocation().state ?? {}) as Partial<AfterDeletion>;
  if (deleted === undefined) return null;
  return (
    <p className="deleted" role="status">
      Personen er slettet.
      {!deleted.settled && " Noe ligger litt til i databasens egen logg; den som drifter løsningen, tømmer den."}
    </p>
  );
}

function Persons({ own }: { readonly own: boolean }) {
  useTitle(own ? "Min side" : "Mine personer");
  const persons = usePersons();
  const first = persons.data?.persons[0];
  if (own && first) return <Navigate to={personPath(personId(first.id))} replace />;
  return (
    <div className="page">
      <h1>{own ? "Min side" : "Mine personer"}</h1>
      <Deleted />
      {persons.isPending && <TableSkeleton />}
      {persons.isError && <ProblemView error={persons.error} again={() => void persons.refetch()} />}
      {persons.data?.actions.includes("add_person") && (
        <div className="home__add">
          <NewPerson />
        </div>
      )}
      {persons.data && <Worklist persons={persons.data.persons} mayAdd={persons.data.actions.includes("add_person")} />}
    </div>
  );
}
