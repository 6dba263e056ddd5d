import { useEffect } from "react";

/** Set the title of the window. Names of persons never stand in it: it is kept in the browser's history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "jobbmatch" : `${title} – jobbmatch`;
  }, [title]);
}
