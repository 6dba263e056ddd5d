import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { withItem } from "../../../domain/frames";
import { useFocusBack } from "../../../hooks/useFocusBack";
import { NEW, type AddProps } from "../AddFrame";
import { DrawArea } from "./DrawArea";

/** Draw an area where there may be no work. */
export function AddArea({ frames, change }: AddProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const close = (): void => {
    setOpen(false);
  };
  if (!isOpen) {
    return (
      <Button
        ref={opener}
        className="frames__add"
        size="small"
        variant="secondary"
        onClick={() => {
          setOpen(true);
        }}
      >
        Tegn et område
      </Button>
    );
  }
  return (
    <div className="frames__add frames__draw">
      <DrawArea
        name="Tegn et område"
        action="Legg til området"
        start={[]}
        others={frames.zones}
        take={(corners) => {
          const drawn = corners.map(([north, east]): [number, number] => [north, east]);
          change(withItem(frames, "zones", { ...NEW, kind: "polygon", corners: drawn, route: false }));
          close();
        }}
        close={close}
      />
    </div>
  );
}
