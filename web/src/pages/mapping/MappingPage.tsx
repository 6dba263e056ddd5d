// 'Kartlegging': what matching needs to know, on one long page that saves itself. Nothing about safety stands here.

import "./mapping.css";
import { Button } from "@navikt/ds-react";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation } from "react-router";
import type { PersonForm } from "../../api/usePerson";
import { isAlike, isFilled, MAPPING_PARTS, partInWords, type MappingPart } from "../../domain/mapping";
import { useTitle } from "../../hooks/useTitle";
import { framesPath, matchesPath } from "../../paths";
import { usePersonContext } from "../person/PersonPage";
import { Clash } from "./Clash";
import { Contents } from "./Contents";
import { LeaveDialog } from "./LeaveDialog";
import { Part } from "./Part";
import { PartEditor } from "./parts/PartEditor";
import { SavedLine } from "./SavedLine";
import { useLeaveGuard } from "./useLeaveGuard";
import { useMapping } from "./useMapping";

export function MappingPage() {
  useTitle("Kartlegging");
  const { id, person } = usePersonContext();
  const mapping = useMapping(id, person);
  const { draft } = mapping;
  const writing = person.actions.includes("write_person");
  const page = useRef<HTMLDivElement>(null);
  const asked = useLeaveGuard(mapping, page);
  const [isOpen, setOpen] = useOpenParts(draft.form);
  const nameOfHome = (form: PersonForm): string => (isAlike("home", form, draft.base.form) ? draft.base.home_name : "");
  const opened = (part: MappingPart): boolean => writing && (isOpen(part) || draft.clashes.includes(part));
  return (
    <div className="mapping" ref={page}>
      <Contents form={draft.form} clashes={draft.clashes} open={(part) => { setOpen(part, true); }} />
      <div className="mapping__parts">
        <SavedLine mapping={mapping} writing={writing} />
        {MAPPING_PARTS.map((part) => (
          <Part
            key={part}
            part={part}
            sentence={partInWords(draft.form, part, nameOfHome(draft.form))}
            open={opened(part)}
            toggle={writing ? () => { setOpen(part, !opened(part)); } : null}
          >
            {draft.clashes.includes(part) && (
              <Clash
                part={part}
                draft={draft}
                choose={(choice) => {
                  mapping.choose(part, choice);
                  setOpen(part, true);
                }}
              />
            )}
            <PartEditor part={part} form={draft.form} edit={mapping.edit} />
          </Part>
        ))}
        <footer className="mapping__foot">
          {person.actions.includes("read_matches") && (
            <Button as={Link} size="small" to={matchesPath(id)}>
              Se treffene
            </Button>
          )}
          {person.actions.includes("read_exclusions") ? (
            <p className="quiet">
              Dette er ønsker. Hva arbeidet ikke skal være, føres under <Link to={framesPath(id)}>Rammer</Link>.
            </p>
          ) : (
            <p className="quiet">Dette er ønsker. Hva arbeidet ikke skal være, avtales med veilederen.</p>
          )}
        </footer>
      </div>
      {asked && <LeaveDialog mapping={mapping} blocker={asked} />}
    </div>
  );
}

/** What is filled is folded to begin with; the part that the address names is open. */
function useOpenParts(form: PersonForm): [(part: MappingPart) => boolean, (part: MappingPart, open: boolean) => void] {
  const { hash } = useLocation();
  const named = MAPPING_PARTS.find((part) => hash === `#${part}`);
  const [open, setOpen] = useState<ReadonlySet<MappingPart>>(
    () => new Set(MAPPING_PARTS.filter((part) => part === named || !isFilled(form, part))),
  );
  useEffect(() => {
    if (named === undefined) return;
    document.getElementById(named)?.scrollIntoView();
  }, [named]);
  return [
    (part) => open.has(part),
    (part, isOpen) => {
      const changed = new Set(open);
      if (isOpen) changed.add(part);
      else changed.delete(part);
      setOpen(changed);
    },
  ];
}
