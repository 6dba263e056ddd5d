import { ReadMore } from "@navikt/ds-react";
import { useState } from "react";
import { AreaMap, type Area } from "../../components/AreaMap";

/** A circle or a drawn area that can be looked at on a map. */
export function AreaOnMap({ area }: { readonly area: Area }) {
  const [open, setOpen] = useState(false);
  return (
    <ReadMore className="frames__map" size="small" header="Vis på kart" open={open} onOpenChange={setOpen}>
      {open && <AreaMap area={area} />}
    </ReadMore>
  );
}
