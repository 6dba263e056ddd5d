import "./drawArea.css";
import { Button, ReadMore } from "@navikt/ds-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { GroundMap } from "../../../components/GroundMap";
import { loadShapes, MARGIN_KM, viewOf, type Figure, type Shapes } from "../../../domain/areas";
import { FEWEST, outlineProblems, problemInWords, wrongEdges } from "../../../domain/outline";
import { squareKm, type Corners } from "../../../domain/ground";
import { loadPlaces, type Places } from "../../../domain/places";
import { countInWords, numberInWords } from "../../../domain/words";
import { useLoaded } from "../../../hooks/useLoaded";
import { CornerList } from "./CornerList";
import { cornersAround, cornersWith, DrawnLayer, gripOf, type Held } from "./DrawnLayer";
import { PlacePicker } from "./PlacePicker";
import { useDrawing } from "./useDrawing";

interface Props {
  readonly name: string;
  readonly action: string;
  /** Corners to begin with; none for a new area. */
  readonly start: Corners;
  /** Areas that stand already. */
  readonly others: readonly Figure[];
  readonly take: (corners: Corners) => void;
  readonly close: () => void;
}

/** Draw an area on the map, or corner by corner in words. Nothing of it is sent or kept before the frames are saved. */
export function DrawArea(props: Props) {
  const shapes = useLoaded(loadShapes);
  const places = useLoaded(loadPlaces);
  if (shapes === null || places === null) return <div className="draw draw--empty" />;
  return <Open {...props} shapes={shapes} places={places} />;
}

interface OpenProps extends Props {
  readonly shapes: Shapes;
  readonly places: Places;
}

function Open({ name, action, start, others, take, close, shapes, places }: OpenProps) {
  const { drawing, step, view, look, place, goTo, problems, overLand, isChanged } = useDrawing(start, shapes, others);
  const [held, setHeld] = useState<Held | null>(null);
  const [tried, setTried] = useState(false);
  const section = useRef<HTMLElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    section.current?.focus();
  }, []);
  const { corners, isClosed } = drawing;
  const shown = cornersWith(corners, held);
  const wrong = useMemo(() => wrongEdges(outlineProblems(shown, isClosed)), [shown, isClosed]);
  // Before it is closed, an area with too few corners is only begun.
  const all = tried && corners.length < FEWEST ? outlineProblems(corners) : problems;
  const summary = summaryOf(corners, isClosed, problems.length === 0 ? overLand : null);
  const submit = (): void => {
    const isWhole = outlineProblems(corners).length === 0;
    setTried(!isWhole);
    if (isWhole) take(corners);
    else if (corners.length >= FEWEST) step({ do: "close" });
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="draw"
      aria-label={name}
      data-left={isChanged && corners.length > 0 ? name : undefined}
    >
      <div className="draw__pick">
        <PlacePicker
          label="Vis et sted på kartet"
          description="Postnummer, poststed eller kommune. Ingenting sendes før du lagrer."
          pick={goTo}
        />
      </div>
      <div className="draw__map">
        <GroundMap
          label={`Kart. ${summary}`}
          shapes={shapes}
          towns={places.towns}
          view={view}
          look={look}
          figures={others}
          layer={{
            isDrawing: !isClosed,
            draw: (map, kmAPixel) => (
              <DrawnLayer map={map} kmAPixel={kmAPixel} drawing={drawing} corners={shown} wrong={wrong} place={place} />
            ),
            deeds: {
              click: (corner, grip) => {
                const found = grip === null ? null : gripOf(grip);
                if (found === null) {
                  step(isClosed ? { do: "take", at: null } : { do: "add", corner });
                } else if (found.kind === "edge") step({ do: "insert", after: found.at, corner });
                else if (found.at === 0 && !isClosed && corners.length >= FEWEST) step({ do: "close" });
                else step({ do: "take", at: found.at });
              },
              hold: (grip, corner) => {
                setHeld(corner === null ? null : { grip: gripOf(grip), corner });
              },
              drop: (grip, corner) => {
                setHeld(null);
                const { kind, at } = gripOf(grip);
                step(kind === "corner" ? { do: "move", at, corner } : { do: "insert", after: at, corner });
              },
            },
          }}
        />
        <div className="draw__tools">
          <Button
            ref={undo}
            size="small"
            variant="secondary"
            data-color="neutral"
            type="button"
            disabled={drawing.before.length === 0}
            onClick={() => {
              step({ do: "undo" });
            }}
          >
            Angre siste
          </Button>
          {!isClosed && (
            <Button
              size="small"
              variant="secondary"
              data-color="neutral"
              type="button"
              disabled={corners.length < FEWEST}
              onClick={() => {
                step({ do: "close" });
                // This button goes; the way back is what is nearest.
                undo.current?.focus();
              }}
            >
              Lukk området
            </Button>
          )}
          {corners.length > 0 && (
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              type="button"
              onClick={() => {
                look(viewOf(corners));
              }}
            >
              Vis hele området
            </Button>
          )}
        </div>
      </div>
      <div className="draw__rest">
        <p className="quiet">
          {isClosed
            ? "Dra et hjørne for å flytte det, eller midt på en kant for å lage et nytt."
            : "Klikk eller trykk på kartet for å sette hjørner. Lukk området ved å trykke på hjørne 1."}
          {` Kartet er grovt. Kanten rundt er marginen på ${String(1000 * MARGIN_KM)} meter`}
          {others.length > 0 ? "; det røde er stengt fra før." : "."}
          {place !== null && ` Den prikkete ringen viser hvor langt ${place.label} kan strekke seg.`}
        </p>
        {place !== null && corners.length === 0 && (
          <Button
            size="small"
            variant="secondary"
            type="button"
            onClick={() => {
              step({ do: "set", corners: cornersAround(place) });
            }}
          >
            Sett fire hjørner rundt {place.label}
          </Button>
        )}
        <p role="status">{summary}</p>
        <div role="alert">
          {all.map((problem, at) => (
            <p className="aksel-error-message aksel-label aksel-label--small" key={at}>
              {problemInWords(problem, corners.length)}
            </p>
          ))}
        </div>
        <ReadMore size="small" header={`Hjørnene som liste (${String(corners.length)})`}>
          <CornerList drawing={drawing} step={step} places={places} shapes={shapes} />
        </ReadMore>
        <div className="frames__buttons">
          <Button size="small" variant="secondary" type="button" onClick={submit}>
            {action}
          </Button>
          <Button size="small" variant="tertiary" data-color="neutral" type="button" onClick={close}>
            Avbryt
          </Button>
        </div>
      </div>
    </section>
  );
}

/** How far the drawing has come, and what it lies over. */
function summaryOf(corners: Corners, isClosed: boolean, overLand: string | null): string {
  const count = corners.length === 0 ? "Ingen hjørner ennå" : countInWords(corners.length, "hjørne", "hjørner");
  if (overLand === null) return `${count}.`;
  const size = `om lag ${areaInWords(squareKm(corners))}`;
  return `${count}${isClosed ? "" : ", ikke lukket ennå"}, ${size}. ${overLand}`;
}

const areaInWords = (km: number): string =>
  `${numberInWords(km < 10 ? Math.round(km * 10) / 10 : Number(km.toPrecision(2)))} km²`;
