// Dates in words, as they are read in Norway. Moments are shown in Norwegian time wherever the reader is.

const ZONE = "Europe/Oslo";

const inZone = (options: Intl.DateTimeFormatOptions, timeZone: string = ZONE): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("nb-NO", { ...options, timeZone });

const DAY = { weekday: "short", day: "numeric", month: "short" } as const;

/** A calendar day such as `2026-12-04` as `fre. 4. des.`; the year is said when it is another one than now. */
export function dayInWords(day: string, now: Date = new Date()): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const sameYear = date.getUTCFullYear() === now.getFullYear();
  return inZone(sameYear ? DAY : { ...DAY, year: "numeric" }, "UTC").format(date);
}

/** A moment as `fre. 4. des. kl. 14.05`; today and yesterday in words. */
export function momentInWords(moment: string, now: Date = new Date()): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return `${dayOf(date, now)} kl. ${clockOf(date)}`;
}

const clockOf = (date: Date): string => inZone({ hour: "2-digit", minute: "2-digit" }).format(date).replace(":", ".");

/** A moment in few words: `14.05` today, else with its day, as `fre. 4. des. kl. 14.05`. */
export function momentInShort(moment: string, now: Date = new Date()): string {
  const date = new Date(moment);
  return isoDay(date) === isoDay(now) ? clockOf(date) : momentInWords(moment, now);
}

/** What is said when ads have not been brought up to date since a moment, or never were. */
export function behindInWords(since: string | null, now: Date = new Date()): string {
  if (since === null) return "Annonsene er ikke ferdig hentet ennå";
  return `Annonsene er ikke oppdatert siden ${momentInWords(since, now).replace(/^i dag /, "")}`;
}

/** The day of a moment: `i dag`, `i går` or `fre. 4. des.`. */
export function momentDay(moment: string, now: Date = new Date()): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : dayOf(date, now);
}

function dayOf(date: Date, now: Date): string {
  const day = isoDay(date);
  if (day === isoDay(now)) return "i dag";
  if (day === isoDay(new Date(now.getTime() - 86_400_000))) return "i går";
  return dayInWords(day, now);
}

/** The calendar day of a moment in Norway, such as `2026-12-04`. */
export function isoDay(date: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(date);
}

export interface Deadline {
  readonly text: string;
  readonly day: string | null;
  readonly soonest: boolean;
}

/** When to apply by, in words. */
export function deadlineInWords(deadline: Deadline, now: Date = new Date()): string {
  if (deadline.day !== null) return `Frist ${dayInWords(deadline.day, now)}`;
  if (deadline.soonest) return "Frist snarest";
  return deadline.text === "" ? "Frist ikke sagt" : `Frist: ${deadline.text}`;
}

/** When to ask again; a day that has come says so. */
export function reviewInWords(day: string, now: Date = new Date()): string {
  const words = dayInWords(day, now);
  return day <= isoDay(now) ? `skal vurderes på nytt: var satt til ${words}` : `vurderes på nytt ${words}`;
}

/** The day half a year from now, as the proposal for a new day of review. */
export function inHalfAYear(now: Date = new Date()): string {
  const HALF_A_YEAR_IN_DAYS = 182;
  return isoDay(new Date(now.getTime() + HALF_A_YEAR_IN_DAYS * 86_400_000));
}
