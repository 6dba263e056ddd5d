import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { useHiddenPlacements, type HiddenPlacement } from "../../api/usePlacements";
import { ProblemView } from "../../components/ProblemView";
import { LinesSkeleton } from "../../components/Skeletons";
import { usePersonContext } from "../person/PersonPage";

/** What is behind a vacancy that is not shown. Told only when asked for: the screen may be shared. */
export function WhyHidden({ vacancy }: { readonly vacancy: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="placement__why">
      <Button
        size="xsmall"
        variant="tertiary"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? "Skjul igjen" : "Hva er endret?"}
      </Button>
      {open && <Why vacancy={vacancy} />}
    </div>
  );
}

function Why({ vacancy }: { readonly vacancy: string }) {
  const { id } = usePersonContext();
  const hidden = useHiddenPlacements(id);
  if (hidden.isPending) return <LinesSkeleton rows={2} />;
  if (hidden.isError) return <ProblemView error={hidden.error} again={() => void hidden.refetch()} />;
  const found = hidden.data.placements.find((one) => one.vacancy_id === vacancy);
  return found === undefined ? <p>Den kan vises igjen. Last siden på nytt.</p> : <Reasons found={found} />;
}

function Reasons({ found }: { readonly found: HiddenPlacement }) {
  const { vacancy, findings } = found;
  return (
    <>
      {vacancy !== null && (
        <p>
          <strong>{vacancy.title}</strong>, {vacancy.employer ?? "arbeidsgiver ikke oppgitt"}
          {!vacancy.is_open && ". Annonsen er tatt bort."}
        </p>
      )}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding.reason}>{finding.text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
