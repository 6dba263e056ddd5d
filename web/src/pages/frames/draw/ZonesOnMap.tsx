import { ReadMore } from "@navikt/ds-react";
import { useState } from "react";
import { GroundMap } from "../../../components/GroundMap";
import { cornersOf, loadShapes, MARGIN_KM, viewOf, type Shapes } from "../../../domain/areas";
import type { Zone } from "../../../domain/frames";
import { loadPlaces, type Places } from "../../../domain/places";
import { countInWords } from "../../../domain/words";
import { useLoaded } from "../../../hooks/useLoaded";

interface Props {
  readonly zones: readonly Zone[];
}

/** All that is closed, on one map. */
export function ZonesOnMap({ zones }: Props) {
  const [open, setOpen] = useState(false);
  const shapes = useLoaded(loadShapes);
  const places = useLoaded(loadPlaces);
  return (
    <ReadMore className="frames__map" size="small" header="Vis alle på ett kart" open={open} onOpenChange={setOpen}>
      {open && shapes !== null && places !== null && <AllZones zones={zones} shapes={shapes} places={places} />}
    </ReadMore>
  );
}

function AllZones({ zones, shapes, places }: Props & { readonly shapes: Shapes; readonly places: Places }) {
  const [view, look] = useState(() => viewOf(zones.flatMap((zone) => cornersOf(zone, shapes))));
  const hasMargin = zones.some((zone) => zone.kind === "circle" || zone.kind === "polygon");
  return (
    <figure className="draw__all">
      <GroundMap
        label={`Kart over ${countInWords(zones.length, "område", "områder")} det ikke skal arbeides i. De står i listen over.`}
        shapes={shapes}
        towns={places.towns}
        view={view}
        look={look}
        figures={zones}
      />
      <figcaption className="quiet">
        {hasMargin && `Den lyse kanten rundt sirkler og tegnede områder er marginen på ${String(1000 * MARGIN_KM)} meter. `}
        Kartet er grovt. Dra i det for å flytte det.
      </figcaption>
    </figure>
  );
}
