import { ProblemError, problemOf } from "../../../api/problem";
import { ProblemView } from "../../../components/ProblemView";
import { wrongIn } from "../../../domain/drafts";

/** Why the server said no. What it says of a field stands beside that field, and is not said twice. */
export function StepProblem({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  if (error === null) return null;
  const problem = problemOf(error);
  const isBeside = problem.errors.length > 0 && Object.keys(wrongIn(problem.errors)).length === problem.errors.length;
  if (isBeside) return null;
  return <ProblemView error={new ProblemError({ ...problem, errors: [] })} {...(again && { again })} />;
}
