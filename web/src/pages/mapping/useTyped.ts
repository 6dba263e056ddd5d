import { useState } from "react";
import { written } from "../../domain/versions";

interface Typed<T> {
  readonly typed: T;
  /** Whether what is typed cannot be used; then the last that could still holds. */
  readonly wrong: boolean;
  readonly type: (typed: T) => void;
}

/** What is typed for a value: it stays as it was typed, and follows when the value is changed from elsewhere. */
export function useTyped<V, T>(
  value: V,
  toTyped: (value: V) => T,
  read: (typed: T) => V | null,
  change: (value: V) => void,
): Typed<T> {
  const [typed, setTyped] = useState(() => toTyped(value));
  const [seen, setSeen] = useState(value);
  if (written(seen) !== written(value)) {
    setSeen(value);
    if (written(read(typed)) !== written(value)) setTyped(toTyped(value));
  }
  return {
    typed,
    wrong: read(typed) === null,
    type: (next) => {
      setTyped(next);
      const found = read(next);
      if (found !== null) change(found);
    },
  };
}
