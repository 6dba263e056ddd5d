import { ArrowDownIcon, ArrowLeftIcon, ArrowRightIcon, ArrowUpIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button, Select } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import type { Shapes } from "../../../domain/areas";
import type { Drawing, Step } from "../../../domain/drawing";
import { mapFrom, type Corner, type Spot } from "../../../domain/ground";
import type { Places } from "../../../domain/places";
import { cornerInDegrees, whereabouts } from "../../../domain/whereabouts";
import { SpotForm } from "./SpotForm";

interface Props {
  readonly drawing: Drawing;
  readonly step: (step: Step) => void;
  readonly places: Places;
  readonly shapes: Shapes;
}

/** The corners in words: with keys alone, all that can be done on the map. */
export function CornerList({ drawing, step, places, shapes }: Props) {
  const { corners, inHand } = drawing;
  const list = useRef<HTMLOListElement>(null);
  // What was pressed may be gone: the focus goes to the corner that stands there now.
  const [next, setNext] = useState<number | null>(null);
  useEffect(() => {
    if (next === null || list.current === null) return;
    const rows = list.current.querySelectorAll<HTMLButtonElement>("[data-move]");
    (rows[Math.min(next, rows.length - 1)] ?? list.current).focus();
    setNext(null);
  }, [next]);
  const focusAfter = (to: Step, at: number): void => {
    step(to);
    setNext(at);
  };
  return (
    <>
      <ol className="draw__corners" ref={list} tabIndex={-1}>
        {corners.map((corner, at) => (
          // A corner is known by its number.
          <li key={at}>
            <div className="draw__corner">
              <span>
                Hjørne {at + 1}: {whereabouts(corner, places, shapes)}{" "}
                <span className="quiet draw__degrees">{cornerInDegrees(corner)}</span>
              </span>
              <span className="draw__deeds">
                <Button
                  size="xsmall"
                  variant="tertiary"
                  type="button"
                  data-move
                  aria-expanded={inHand === at}
                  onClick={() => {
                    step({ do: "take", at: inHand === at ? null : at });
                  }}
                >
                  Flytt<span className="sr-only"> hjørne {at + 1}</span>
                </Button>
                <Button
                  size="xsmall"
                  variant="tertiary"
                  data-color="neutral"
                  type="button"
                  icon={<TrashIcon title={`Ta bort hjørne ${String(at + 1)}`} />}
                  onClick={() => {
                    focusAfter({ do: "remove", at }, at);
                  }}
                />
              </span>
            </div>
            {inHand === at && <Mover corner={corner} at={at} step={step} focusAfter={focusAfter} />}
          </li>
        ))}
      </ol>
      {inHand === null && (
        <SpotForm
          heading="Nytt hjørne"
          action="Legg til hjørnet"
          take={(corner) => {
            step({ do: "insert", after: corners.length - 1, corner });
            step({ do: "take", at: null });
          }}
        />
      )}
    </>
  );
}

const LENGTHS = [0.1, 0.5, 1, 5, 20] as const;
const inWords = (km: number): string => (km < 1 ? `${String(km * 1000)} meter` : `${String(km)} km`);
const WAYS: readonly { readonly name: string; readonly way: Spot; readonly Icon: typeof ArrowUpIcon }[] = [
  { name: "nordover", way: [0, -1], Icon: ArrowUpIcon },
  { name: "sørover", way: [0, 1], Icon: ArrowDownIcon },
  { name: "vestover", way: [-1, 0], Icon: ArrowLeftIcon },
  { name: "østover", way: [1, 0], Icon: ArrowRightIcon },
];

interface MoverProps {
  readonly corner: Corner;
  readonly at: number;
  readonly step: (step: Step) => void;
  /** Takes a step, and then puts the focus on a corner. */
  readonly focusAfter: (step: Step, at: number) => void;
}

/** Move a corner by steps, to a place, or set one more after it. */
function Mover({ corner, at, step, focusAfter }: MoverProps) {
  const [km, setKm] = useState(1);
  const number = String(at + 1);
  const by = ([x, y]: Spot): Corner =>
    mapFrom({ latitude: corner[0], longitude: corner[1] }).cornerAt([x * km, y * km]);
  return (
    <div className="draw__mover" role="group" aria-label={`Flytt hjørne ${number}`}>
      <div className="draw__ways">
        <Select
          size="small"
          label="Så langt om gangen"
          value={km}
          onChange={(event) => {
            setKm(Number(event.target.value));
          }}
        >
          {LENGTHS.map((length) => (
            <option key={length} value={length}>
              {inWords(length)}
            </option>
          ))}
        </Select>
        {WAYS.map(({ name, way, Icon }) => (
          <Button
            key={name}
            size="small"
            variant="secondary"
            data-color="neutral"
            type="button"
            icon={<Icon title={`Flytt hjørne ${number} ${name}`} />}
            onClick={() => {
              step({ do: "move", at, corner: by(way) });
            }}
          />
        ))}
      </div>
      <SpotForm
        heading={`Eller sett et sted for hjørne ${number}`}
        action="Flytt hjørnet dit"
        take={(to) => {
          step({ do: "move", at, corner: to });
        }}
      />
      <Button
        size="small"
        variant="tertiary"
        type="button"
        onClick={() => {
          focusAfter({ do: "insert", after: at, corner: by([0.5, -0.5]) }, at + 1);
        }}
      >
        Sett inn et hjørne etter dette
      </Button>
    </div>
  );
}
