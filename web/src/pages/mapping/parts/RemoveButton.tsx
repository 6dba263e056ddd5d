import { XMarkIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { focusField } from "./WordsPart";

interface Props {
  readonly what: string;
  readonly remove: () => void;
}

/** Takes a line away. */
export function RemoveButton({ what, remove }: Props) {
  return (
    <Button
      size="small"
      variant="tertiary"
      data-color="neutral"
      icon={<XMarkIcon title={`Ta bort ${what}`} />}
      onClick={(event) => {
        focusField(event.currentTarget);
        remove();
      }}
    />
  );
}
