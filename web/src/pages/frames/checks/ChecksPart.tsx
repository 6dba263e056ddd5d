// 'Må sjekkes': what is held back only because something is not known, first what few answers open.

import "../../../components/ad.css";
import "../../matches/matches.css";
import "./checks.css";
import { Button } from "@navikt/ds-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useChecks } from "../../../api/useChecks";
import { Panel } from "../../../components/Panel";
import { ProblemView } from "../../../components/ProblemView";
import { AdSkeleton, RowsSkeleton } from "../../../components/Skeletons";
import { waitingInWords, type Check, type CheckList } from "../../../domain/checks";
import type { PersonId } from "../../../domain/ids";
import { useFocusOnOpen } from "../../../hooks/useFocusOnOpen";
import { useListKeys } from "../../../hooks/useListKeys";
import { useWide } from "../../../hooks/useWide";
import { CheckRows } from "./CheckRows";
import { CheckSheet } from "./CheckSheet";
import { GoneLine } from "./GoneLine";
import { useDesk, type Deed } from "./useDesk";

const AT_A_TIME = 20;
const MOST = 100;

interface Props {
  readonly id: PersonId;
  readonly mayAnswer: boolean;
}

export function ChecksPart({ id, mayAnswer }: Props) {
  const [most, setMost] = useState(AT_A_TIME);
  const list = useChecks(id, most);
  if (list.isPending) {
    return (
      <div className="panes">
        <RowsSkeleton rows={5} />
        <AdSkeleton />
      </div>
    );
  }
  if (list.isError) return <ProblemView error={list.error} again={() => void list.refetch()} />;
  const shown = list.data.checks.length;
  const more = (): void => {
    // Where answers have made the list shorter there is room for the next ones without asking for more.
    if (shown < most) void list.refetch();
    else setMost(Math.min(most + AT_A_TIME, MOST));
  };
  return (
    <Checks
      id={id}
      list={list.data}
      mayAnswer={mayAnswer}
      more={shown < Math.min(list.data.total, MOST) ? more : null}
      waiting={list.isFetching}
      reread={() => void list.refetch()}
    />
  );
}

interface ChecksProps extends Props {
  readonly list: CheckList;
  /** Fetches the next ones; null when all are shown. */
  readonly more: (() => void) | null;
  readonly waiting: boolean;
  readonly reread: () => void;
}

function Checks({ id, list, mayAnswer, more, waiting, reread }: ChecksProps) {
  const { checks } = list;
  const [asked, setAsked] = useState<string | null>(null);
  const rows = useRef<HTMLOListElement>(null);
  const panel = useRef<HTMLElement>(null);
  const wide = useWide();
  const desk = useDesk(id, list);
  const close = useCallback(() => {
    setAsked(null);
  }, []);
  useFocusOnOpen(asked, rows, panel);
  useListKeys(rows, close);
  const gone = desk.gone?.check.vacancy.id;
  const hasLeft = gone !== undefined && !checks.some((check) => check.vacancy.id === gone);
  useFocusAfterwards(hasLeft ? gone : undefined, desk.gone?.place ?? 0, rows);
  const open = checks.find((check) => check.vacancy.id === asked) ?? (wide ? checks[0] : undefined);
  const act = (check: Check, deed: Deed): void => {
    // The ad goes: nothing is open before somebody opens the next. What is refused comes back as it was left.
    if (deed.guess !== "stays") setAsked(null);
    void desk.act(check, deed).then((isTaken) => {
      if (!isTaken) setAsked((now) => now ?? check.vacancy.id);
    });
  };
  const alone = !wide && open !== undefined;
  return (
    <div className={alone ? "panes panes--ad" : "panes"}>
      {!alone && (
        <section aria-label="Stillinger som må sjekkes">
          <div className="filters">
            <p role="status">{list.total === 0 ? "Ingenting venter på svar." : waitingInWords(list)}</p>
            {checks.length > 0 && (
              <p className="filters__keys quiet">
                <kbd>J</kbd> <kbd>K</kbd> flytter, <kbd>Enter</kbd> åpner
              </p>
            )}
          </div>
          <GoneLine desk={desk} />
          {desk.failed !== null && desk.failed.vacancy !== open?.vacancy.id && (
            <ProblemView error={desk.failed.error} again={reread} />
          )}
          <CheckRows checks={checks} open={open?.vacancy.id} pick={setAsked} ref={rows} />
          {more !== null && (
            <Button className="checks__more" size="small" variant="secondary" loading={waiting} onClick={more}>
              Vis flere
            </Button>
          )}
        </section>
      )}
      {open !== undefined && (
        <Panel key={open.vacancy.id} back={wide ? null : close} ref={panel}>
          <CheckSheet
            check={open}
            busy={desk.busy}
            failed={desk.failed?.vacancy === open.vacancy.id ? desk.failed : null}
            reread={reread}
            act={
              mayAnswer
                ? (deed) => {
                    act(open, deed);
                  }
                : null
            }
          />
        </Panel>
      )}
    </div>
  );
}

/** When an ad has left the list, the focus goes to the one that has come in its place. */
function useFocusAfterwards(
  gone: string | undefined,
  place: number,
  rows: React.RefObject<HTMLOListElement | null>,
): void {
  useEffect(() => {
    if (gone === undefined) return;
    const left = rows.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
    left[Math.min(Math.max(place, 0), left.length - 1)]?.focus();
  }, [gone, place, rows]);
}
