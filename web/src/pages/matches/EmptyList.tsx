import type { PersonForm } from "../../api/usePerson";
import { numberInWords } from "../../domain/words";

/** No matches: which wishes could be wider. Nothing here knows of anything but the wishes. */
export function EmptyList({ form }: { readonly form: PersonForm }) {
  return (
    <div className="empty">
      <h2>Ingen treff i dag</h2>
      <p>Ingen av stillingene i markedet passer med det som er ført. Det kan hjelpe å:</p>
      <ul>
        {changesOf(form).map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  );
}

function changesOf(form: PersonForm): string[] {
  const changes: string[] = [];
  if (form.max_distance_km !== null) {
    changes.push(`søke lenger unna enn ${numberInWords(form.max_distance_km)} km`);
  }
  if (form.percent.min > 0) changes.push(`åpne for mindre enn ${String(form.percent.min)} prosent`);
  if (form.percent.max < 100) changes.push(`åpne for mer enn ${String(form.percent.max)} prosent`);
  if (form.wishes.occupations.length < 3) changes.push("føre opp flere slags arbeid som kan være aktuelt");
  return changes.length > 0 ? changes : ["se igjen i morgen: nye stillinger kommer til hver dag"];
}
