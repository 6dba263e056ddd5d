import "./person.css";
import { Outlet, useOutletContext, useParams } from "react-router";
import { usePerson, type PersonView } from "../../api/usePerson";
import { ProblemView } from "../../components/ProblemView";
import { LinesSkeleton } from "../../components/Skeletons";
import { personId, type PersonId } from "../../domain/ids";
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
  if (person.isError) {
    return (
      <div className="page">
        <h1>Personen kan ikke vises</h1>
        <ProblemView error={person.error} again={() => void person.refetch()} />
      </div>
    );
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

export const usePersonContext = (): PersonContext => useOutletContext<PersonContext>();
