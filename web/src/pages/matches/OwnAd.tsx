import { InfoCard, ReadMore } from "@navikt/ds-react";
import { useOwnAdAdvice } from "../../api/useOwnAd";
import { OwnAdFields } from "../../components/OwnAdFields";
import { ProblemView } from "../../components/ProblemView";
import type { PersonId } from "../../domain/ids";

/** Ask about an ad that the person found herself. The answer looks the same whatever it says. */
export function OwnAd({ id }: { readonly id: PersonId }) {
  const advice = useOwnAdAdvice(id);
  return (
    <ReadMore size="small" header="Har du funnet en stilling selv?">
      <OwnAdFields action="Kan vi snakke om denne?" busy={advice.isPending} ask={advice.mutate} changed={advice.reset} />
      <div role="status">
        {advice.data && (
          <InfoCard size="small" data-color="neutral" className="ownad__answer">
            <InfoCard.Header>
              <InfoCard.Title as="h2">{advice.data.title}</InfoCard.Title>
            </InfoCard.Header>
            <InfoCard.Content>{advice.data.text}</InfoCard.Content>
          </InfoCard>
        )}
      </div>
      {advice.isError && <ProblemView error={advice.error} />}
    </ReadMore>
  );
}
