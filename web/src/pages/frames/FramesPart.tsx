import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { reviewInWords } from "../../domain/dates";
import {
  frameInWords,
  PART_NAMES,
  STRENGTH_NAMES,
  withChange,
  withoutItem,
  type Frames,
  type Part,
} from "../../domain/frames";
import { AddFrame } from "./AddFrame";
import { AreaOnMap } from "./AreaOnMap";
import { Redraw } from "./draw/Redraw";
import { ZonesOnMap } from "./draw/ZonesOnMap";
import { EditFrame } from "./EditFrame";
import { useNameOfPoint } from "./useNameOfPoint";

interface Props {
  readonly part: Part;
  readonly frames: Frames;
  /** Takes the changed frames; null while they are only read. */
  readonly change: ((frames: Frames) => void) | null;
  /** Numbers of the frames whose day of review has come. */
  readonly due: readonly number[];
  /** Takes the number of a frame that is to get a new day of review; null when one may not change it. */
  readonly setNewDay: ((place: number) => void) | null;
}

/** The place in the list is what a change refers to; what is drawn anew stays by its area when others go. */
function keyOf(items: Frames[Part], place: number): string {
  const item = items[place];
  const drawn = (one: typeof item): string | null =>
    one !== undefined && "corners" in one ? JSON.stringify(one.corners) : null;
  const own = drawn(item);
  return own === null || items.slice(0, place).some((one) => drawn(one) === own) ? String(place) : own;
}

/** One kind of frames: what, how strictly, and when to ask again. */
export function FramesPart({ part, frames, change, due, setNewDay }: Props) {
  const items = frames[part];
  const nameOf = useNameOfPoint();
  const [redrawn, setRedrawn] = useState<number | null>(null);
  return (
    <section className="frames__part" aria-labelledby={`rammer-${part}`}>
      <h3 id={`rammer-${part}`}>{PART_NAMES[part]}</h3>
      {items.length > 0 && (
        <ul className="frames__items">
          {items.map((item, place) => (
            <li key={keyOf(items, place)}>
              <span className="frames__what">{frameInWords(part, item, nameOf)}</span>
              {change === null ? (
                <span className="quiet">
                  {STRENGTH_NAMES[item.strength]}
                  {item.review !== null && ` · ${reviewInWords(item.review)}`}
                  {due.includes(place) && setNewDay !== null && (
                    <Button
                      size="xsmall"
                      variant="tertiary"
                      onClick={() => {
                        setNewDay(place);
                      }}
                    >
                      Sett ny dato<span className="sr-only"> for {frameInWords(part, item, nameOf)}</span>
                    </Button>
                  )}
                </span>
              ) : (
                <EditFrame
                  what={frameInWords(part, item, nameOf)}
                  strength={item.strength}
                  review={item.review}
                  route={"route" in item ? item.route : undefined}
                  subUnits={"sub_units" in item ? item.sub_units : undefined}
                  change={(changes) => {
                    change(withChange(frames, part, place, changes));
                  }}
                  remove={() => {
                    change(withoutItem(frames, part, place));
                  }}
                />
              )}
              {"kind" in item && (item.kind === "circle" || item.kind === "polygon") && <AreaOnMap area={item} />}
              {change !== null && "kind" in item && item.kind === "polygon" && (
                <Redraw
                  frames={frames}
                  place={place}
                  corners={item.corners}
                  change={change}
                  isBack={redrawn === place}
                  goBack={() => {
                    setRedrawn(place);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {part === "zones" && frames.zones.length > 1 && <ZonesOnMap zones={frames.zones} />}
      {change !== null && <AddFrame part={part} frames={frames} change={change} />}
    </section>
  );
}
