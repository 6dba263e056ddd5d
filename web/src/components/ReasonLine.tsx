import { MinusIcon, PlusIcon } from "@navikt/aksel-icons";
import type { Reason } from "../domain/reasons";

/** A reason in words, with a sign that does not depend on its colour. */
export function ReasonLine({ reason, children }: { readonly reason: Reason; readonly children?: React.ReactNode }) {
  const pro = reason.direction === "for";
  return (
    <li className={pro ? "reason reason--for" : "reason reason--against"}>
      {pro ? <PlusIcon aria-hidden /> : <MinusIcon aria-hidden />}
      <span>
        <span className="sr-only">{pro ? "Taler for: " : "Taler mot: "}</span>
        {reason.sentence}
        {children}
      </span>
    </li>
  );
}
