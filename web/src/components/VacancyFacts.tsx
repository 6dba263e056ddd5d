import type { VacancyDetail } from "../api/useVacancy";
import { deadlineInWords, momentDay } from "../domain/dates";
import { countInWords, extentInWords, whereInWords } from "../domain/words";

interface Props {
  readonly vacancy: VacancyDetail;
  /** Kilometres from a person's home area; undefined when the ad is not seen for a person. */
  readonly distance?: number | null | undefined;
}

/** An occupation that is only guessed at is not said as a fact. */
const SURE = 0.5;

const REMOTE_WORDS = {
  only: "Alt arbeid gjøres hjemmefra",
  partly: "Noe av arbeidet kan gjøres hjemmefra",
  no: null,
  unclear: null,
} as const;

/** The facts of an ad that one looks for first. */
export function VacancyFacts({ vacancy, distance }: Props) {
  const { summary, employer, occupations, places_in_text: alsoNamed, sector } = vacancy;
  const occupation = occupations.find((link) => link.name !== null && link.confidence >= SURE)?.name;
  const facts: (readonly [string, string | null | undefined])[] = [
    ["Sted", said(whereInWords(summary.places, distance), "Sted")],
    ["Teksten nevner også", alsoInWords(alsoNamed)],
    ["Hjemmekontor", REMOTE_WORDS[vacancy.remote.value]],
    ["Omfang", said(extentInWords(summary.extent, summary.percent), "Omfang")],
    ["Frist", said(deadlineInWords(summary.deadline), "Frist")],
    ["Ansettelse", summary.engagement],
    ["Antall", summary.positions > 1 ? countInWords(summary.positions, "stilling", "stillinger") : null],
    ["Yrke", occupation],
    ["Sektor", sector],
    ["Lagt ut", summary.published === null ? null : momentDay(summary.published)],
    ["Arbeidssted", employer.is_agency ? "Hos en oppdragsgiver som annonsen ikke nevner" : null],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const MOST_NAMES = 8;

/** Places in a row; a whole county or more is told by its first few. */
function alsoInWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` og ${String(more)} kommuner til` : "");
}

/** Words without the name that already stands above them. */
function said(words: string, name: string): string {
  return words.replace(new RegExp(`^${name}:? `), "");
}
