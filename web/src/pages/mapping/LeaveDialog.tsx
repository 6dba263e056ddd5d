import { BodyShort, Button, Modal } from "@navikt/ds-react";
import type { Blocker } from "react-router";
import { problemOf } from "../../api/problem";
import { PART_TITLES } from "../../domain/mapping";
import { listInWords } from "../../domain/words";
import type { Mapping } from "./useMapping";

interface Props {
  readonly mapping: Mapping;
  readonly blocker: Blocker;
}

/** Asked only when what was typed could not be saved on the way out. */
export function LeaveDialog({ mapping, blocker }: Props) {
  return (
    <Modal
      open
      size="small"
      width="small"
      header={{ heading: "Noe er ikke lagret", size: "small", closeButton: false }}
      onClose={() => {
        blocker.reset?.();
      }}
    >
      <Modal.Body>
        <BodyShort>{whyOf(mapping)} Går du nå, blir det du skrev, borte.</BodyShort>
      </Modal.Body>
      <Modal.Footer>
        <Button
          size="small"
          onClick={() => {
            blocker.reset?.();
          }}
        >
          Bli her
        </Button>
        <Button
          size="small"
          variant="secondary"
          data-color="danger"
          onClick={() => {
            blocker.proceed?.();
          }}
        >
          Gå uten å lagre
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

function whyOf({ problem, draft }: Mapping): string {
  if (problem !== null) return `${problemOf(problem).title}.`;
  const parts = listInWords(draft.clashes.map((part) => `«${PART_TITLES[part]}»`));
  return parts === "" ? "Noe er begynt på, men ikke ferdig." : `Under ${parts} er det ikke valgt hva som skal gjelde.`;
}
