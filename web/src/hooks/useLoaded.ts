import { useEffect, useState } from "react";

/** What is loaded once by `load`; null until it is here, and when it cannot be had. */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const [found, setFound] = useState<T | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => {
        if (wanted) setFound(value);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return found;
}
