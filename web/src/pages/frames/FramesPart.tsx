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
import { EditFrame } from "./EditFrame";

interface Props {
  readonly part: Part;
  readonly frames: Frames;
  /** Takes the changed frames; null while they are only read. */
  readonly change: ((frames: Frames) => void) | null;
}

/** One kind of frames: what, how strictly, and when to ask again. */
export function FramesPart({ part, frames, change }: Props) {
  const items = frames[part];
  return (
    <section className="frames__part" aria-labelledby={`rammer-${part}`}>
      <h3 id={`rammer-${part}`}>{PART_NAMES[part]}</h3>
      {items.length > 0 && (
        <ul className="frames__items">
          {items.map((item, place) => (
            // The place in the list is what a change refers to.
            <li key={place}>
              <span className="frames__what">{frameInWords(part, item)}</span>
              {change === null ? (
                <span className="quiet">
                  {STRENGTH_NAMES[item.strength]}
                  {item.review !== null && ` · ${reviewInWords(item.review)}`}
                </span>
              ) : (
                <EditFrame
                  what={frameInWords(part, item)}
                  strength={item.strength}
                  review={item.review}
                  change={(changes) => {
                    change(withChange(frames, part, place, changes));
                  }}
                  remove={() => {
                    change(withoutItem(frames, part, place));
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {change !== null && <AddFrame part={part} frames={frames} change={change} />}
    </section>
  );
}
