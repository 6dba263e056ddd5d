import "./person.css";
import { Link, Outlet, useOutletContext, useParams } from "react-router";
import { mayPass } from "../../api/problem";
import { usePerson, type PersonView } from "../../api/usePerson";
import { ProblemView } from "../../components/ProblemView";
import { LinesSkeleton } from "../../components/Skeletons";
import { personId, type PersonId } from "../../domain/ids";
import { useTitle } from "../../hooks/useTitle";
import { HOME } from "../../paths";
import { PersonHeader } from "./PersonHeader";
import { PersonTabs } from "./PersonTabs";

export interface PersonContext {
  readonly id: PersonId;
  readonly person: PersonView;
}

/** A person: the header that never changes place, and the part that is open. */
export function PersonPage() {
  const id = personId(useParams().personId ?? "");
  const person = usePerson(id);
  if (person.isPending) {
    return (
      <div className="page">
        <LinesSkeleton rows={3} />
      </div>
    );
  }
  // Where there is only no contact for a while, what is begun stays.
  if (person.isError && (person.data === undefined || !mayPass(person.error))) {
    return <NotShown error={person.error} again={() => void person.refetch()} />;
  }
  const context: PersonContext = { id, person: person.data };
  return (
    <div className="page person">
      <PersonHeader person={person.data} />
      <PersonTabs id={id} actions={person.data.actions} />
      <Outlet key={id} context={context} />
    </div>
  );
}

interface NotShownProps {
  readonly error: Error;
  readonly again: () => void;
}

/** Nobody here, or nobody for this user: why, and the way on. */
function NotShown({ error, again }: NotShownProps) {
  useTitle("Personen kan ikke vises");
  return (
    <div className="page">
      <h1>Personen kan ikke vises</h1>
      <ProblemView error={error} again={again} />
      <p>
        <Link to={HOME}>Gå til forsiden</Link>
      </p>
    </div>
  );
}

export const usePersonContext = (): PersonContext => useOutletContext<PersonContext>();
