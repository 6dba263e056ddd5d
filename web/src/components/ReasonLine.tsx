import { MinusIcon, PlusIcon } from "@navikt/aksel-icons";
import { REASON_WORDS, USUAL, type Language } from "../domain/languages";
import type { Reason } from "../domain/reasons";

interface Props {
  readonly reason: Reason;
  readonly language?: Language | undefined;
  readonly children?: React.ReactNode;
}

/** A reason in words, with a sign that does not depend on its colour. */
export function ReasonLine({ reason, language = USUAL, children }: Props) {
  const words = REASON_WORDS[language];
  const pro = reason.direction === "for";
  return (
    <li className={pro ? "reason reason--for" : "reason reason--against"}>
      {pro ? <PlusIcon aria-hidden /> : <MinusIcon aria-hidden />}
      <span>
        <span lang={language}>
          <span className="sr-only">{pro ? words.pro : words.against}: </span>
          {reason.sentence}
        </span>
        {children}
      </span>
    </li>
  );
}
