import { ArrowLeftIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import type { Ref } from "react";

interface Props {
  /** The way back to the list where the ad stands alone; null where both have room. */
  readonly back: (() => void) | null;
  readonly ref?: Ref<HTMLElement>;
  readonly children: React.ReactNode;
}

/** The place beside the list where an ad is open. */
export function Panel({ back, ref, children }: Props) {
  return (
    <section className="panel" aria-label="Annonsen som er åpen" tabIndex={-1} ref={ref}>
      {back && (
        <Button
          className="panel__back"
          size="small"
          variant="tertiary"
          icon={<ArrowLeftIcon aria-hidden />}
          onClick={back}
        >
          Tilbake til listen
        </Button>
      )}
      {children}
    </section>
  );
}
