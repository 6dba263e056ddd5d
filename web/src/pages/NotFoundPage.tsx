import { Link } from "react-router";
import { useTitle } from "../hooks/useTitle";
import { HOME } from "../paths";

/** An address that leads nowhere, or a page that failed. */
export function NotFoundPage({ failed = false }: { readonly failed?: boolean }) {
  useTitle(failed ? "Noe gikk galt" : "Finnes ikke");
  return (
    <div className="page">
      <h1>{failed ? "Siden kunne ikke vises" : "Siden finnes ikke"}</h1>
      <p>
        {failed
          ? "Feilen ligger hos oss. Det som er lagret, er trygt."
          : "Lenken kan være gammel, eller det kan være noe du ikke har tilgang til."}
      </p>
      <p>
        <Link to={HOME} reloadDocument={failed}>
          Gå til forsiden
        </Link>
      </p>
    </div>
  );
}
