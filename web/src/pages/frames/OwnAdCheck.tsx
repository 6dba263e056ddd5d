// An ad that somebody brings, as it stands against the frames: what holds it back, and what can be answered.

import "../../components/ad.css";
import "../matches/matches.css";
import "./checks/checks.css";
import { useEffect, useRef, useState } from "react";
import type { Schemas } from "../../api/client";
import { useCheckStep } from "../../api/useCheckStep";
import { useOwnAdCheck } from "../../api/useOwnAd";
import { OwnAdFields } from "../../components/OwnAdFields";
import { Panel } from "../../components/Panel";
import { ProblemView } from "../../components/ProblemView";
import type { Check } from "../../domain/checks";
import { vacancyId, type PersonId } from "../../domain/ids";
import { CheckSheet } from "./checks/CheckSheet";
import type { Deed, Failed } from "./checks/useDesk";

interface Found {
  readonly check: Check;
  /** The ad as it was pasted in; null when it stands in the market. */
  readonly ownAd: Schemas["OwnAdText"] | null;
}

/** What was pasted in stands nowhere: a link made from its id would lead astray. */
const unlinked = (check: Check): Check => ({ ...check, vacancy: { ...check.vacancy, link: "" } });

interface Props {
  readonly id: PersonId;
  readonly mayAnswer: boolean;
}

export function OwnAdCheck({ id, mayAnswer }: Props) {
  const asked = useOwnAdCheck(id);
  const step = useCheckStep(id);
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const panel = useRef<HTMLElement>(null);
  const shown = found?.check.vacancy.id;
  useEffect(() => {
    panel.current?.focus();
  }, [shown]);
  const forget = (): void => {
    asked.reset();
    step.reset();
    setFailed(null);
    setFound(null);
  };
  const act = (now: Found, deed: Deed): void => {
    setFailed(null);
    step.mutate(
      { vacancy: vacancyId(now.check.vacancy.id), step: deed.step, ownAd: now.ownAd },
      {
        onSuccess: (check) => {
          deed.done?.();
          setFound({ ...now, check: now.ownAd === null ? check : unlinked(check) });
        },
        onError: (error) => {
          setFailed({ error, vacancy: now.check.vacancy.id, point: deed.point ?? null });
        },
      },
    );
  };
  return (
    <div className="panes">
      <section className="lookup" aria-label="Annonsen">
        <p className="quiet">Se hvordan en annonse står mot rammene. En annonse som limes inn, lagres ikke.</p>
        <OwnAdFields
          action="Se annonsen mot rammene"
          busy={asked.isPending}
          changed={forget}
          ask={(form) => {
            asked.mutate(form, {
              onSuccess: (check) => {
                setFound({ check: form.ad ? unlinked(check) : check, ownAd: form.ad ?? null });
              },
            });
          }}
        />
        {asked.isError && <ProblemView error={asked.error} />}
      </section>
      {found !== null && (
        <Panel back={null} ref={panel}>
          <CheckSheet
            key={found.check.vacancy.id}
            check={found.check}
            busy={step.isPending}
            failed={failed}
            act={
              mayAnswer
                ? (deed) => {
                    act(found, deed);
                  }
                : null
            }
          />
        </Panel>
      )}
    </div>
  );
}
