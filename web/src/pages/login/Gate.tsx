import { Loader } from "@navikt/ds-react";
import { Outlet } from "react-router";
import { useCurrentUser } from "../../api/useCurrentUser";
import { AlarmBar } from "../../components/AlarmBar";
import { ProblemView } from "../../components/ProblemView";
import { LoginPage } from "./LoginPage";

/** Lets in who is logged in; everybody else meets the login page at the address they came to. */
export function Gate() {
  const session = useCurrentUser();
  if (session.isPending) {
    return (
      <div className="alone">
        <Loader size="large" title="Henter …" />
      </div>
    );
  }
  if (session.isError) {
    return (
      <main className="alone">
        <ProblemView error={session.error} again={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) return <LoginPage />;
  return (
    <>
      <AlarmBar user={session.data} />
      <Outlet />
    </>
  );
}
