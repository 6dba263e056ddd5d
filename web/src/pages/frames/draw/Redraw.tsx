import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { withCorners, type Frames } from "../../../domain/frames";
import type { Corners } from "../../../domain/ground";
import { useFocusBack } from "../../../hooks/useFocusBack";
import type { AddProps } from "../AddFrame";
import { DrawArea } from "./DrawArea";

interface Props extends AddProps {
  /** The number of the drawn area in the list of zones. */
  readonly place: number;
  readonly corners: Corners;
  /** Whether this very area was just redrawn: then the focus comes back to it. */
  readonly isBack: boolean;
  readonly goBack: () => void;
}

/** Change a drawn area that stands. */
export function Redraw({ frames, place, corners, change, isBack, goBack }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen, isBack);
  const close = (): void => {
    setOpen(false);
  };
  if (!isOpen) {
    return (
      <Button
        ref={opener}
        size="xsmall"
        variant="tertiary"
        onClick={() => {
          setOpen(true);
        }}
      >
        Endre området på kart<span className="sr-only">, ramme {place + 1}</span>
      </Button>
    );
  }
  return (
    <div className="frames__redraw">
      <DrawArea
        name="Endre området på kart"
        action="Bruk endringene"
        start={corners}
        others={others(frames, place)}
        take={(redrawn) => {
          change(withCorners(frames, place, redrawn));
          close();
          goBack();
        }}
        close={close}
      />
    </div>
  );
}

const others = (frames: Frames, place: number): Frames["zones"] => frames.zones.filter((_, at) => at !== place);
