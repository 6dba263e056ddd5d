import { Button, LocalAlert } from "@navikt/ds-react";
import { problemOf } from "../api/problem";

interface Props {
  readonly error: unknown;
  readonly again?: () => void;
}

/** An error as the server told it: what happened, what is safe, and what to do. */
export function ProblemView({ error, again }: Props) {
  const problem = problemOf(error);
  return (
    <LocalAlert status={problem.status === 404 ? "warning" : "error"} size="small" className="problem">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{problem.title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{problem.detail}</p>
        {problem.errors.length > 0 && (
          <ul>
            {problem.errors.map((field) => (
              <li key={`${field.where} ${field.what}`}>
                {field.where}: {field.what}
              </li>
            ))}
          </ul>
        )}
        {problem.hint !== "" && <p>{problem.hint}</p>}
        {again && (
          <Button size="small" variant="secondary" data-color="neutral" onClick={again}>
            Prøv igjen
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
