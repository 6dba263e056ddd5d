// What somebody has begun to answer, and what is sent of it. Nothing of it is looked up or judged here: that is the
// server's.

import type { Schemas } from "../api/client";
import type { Source, YesNo } from "./checks";
import type { Day, Span } from "./frames";
import type { OpenPoint } from "./points";
import type { PlaceChoice } from "./places";
import type { Question, ValueQuestion } from "./questions";

/** Yes, no, not known yet, or not looked at. */
export type Choice = YesNo | "later" | "";

export interface OccupationChoice {
  readonly code: string;
  readonly label: string;
}

export interface Draft {
  /** Whether it is answered by yes and no, or by a value. */
  readonly way: "yesNo" | "value";
  readonly choices: Readonly<Partial<Record<Question, Choice>>>;
  readonly places: readonly PlaceChoice[];
  /** What stands in the field of places or of occupations and has not been picked. */
  readonly typed: string;
  readonly name: string;
  readonly number: string;
  readonly spans: readonly Span[];
  /** Whether there is work at no other place or time. */
  readonly only: YesNo | "";
  readonly occupation: OccupationChoice | null;
  /** How it is known; what is not said yet is proposed from the answer before. */
  readonly known: Partial<Known>;
}

/** How somebody knows. */
export interface Known {
  readonly source: Source | "";
  readonly reason: string;
}

const WORKDAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri"];

export const spanOf = (days: readonly Day[], from: string, to: string): Span => ({ days: [...days], from, to });

/** Hours that many work, to begin with. */
export const HOURS: readonly { readonly name: string; readonly spans: readonly Span[] }[] = [
  { name: "Hverdager 08–16", spans: [spanOf(WORKDAYS, "08:00", "16:00")] },
  { name: "Hverdager 07–15", spans: [spanOf(WORKDAYS, "07:00", "15:00")] },
  { name: "To-skift", spans: [spanOf(WORKDAYS, "06:00", "14:00"), spanOf(WORKDAYS, "14:00", "22:00")] },
  {
    name: "Tre-skift",
    spans: [
      spanOf(WORKDAYS, "06:00", "14:00"),
      spanOf(WORKDAYS, "14:00", "22:00"),
      spanOf(WORKDAYS, "22:00", "06:00"),
    ],
  },
  { name: "Bare helg", spans: [spanOf(["sat", "sun"], "08:00", "16:00")] },
];

/** One more span to fill in. */
export const NEW_SPAN: Span = spanOf(WORKDAYS, "", "");

/** An empty answer: by yes and no where that settles all. */
export function emptyDraft(point: OpenPoint): Draft {
  const way = point.yesNo.length === point.questions.length ? "yesNo" : "value";
  return {
    way: point.byValue === null ? "yesNo" : way,
    choices: {},
    places: [],
    typed: "",
    name: "",
    number: "",
    spans: [],
    only: "",
    occupation: null,
    known: {},
  };
}

/** What was answered by yes or no. */
export function chosen({ choices }: Draft, point: OpenPoint): Map<Question, YesNo> {
  const found = new Map<Question, YesNo>();
  for (const { question } of point.yesNo) {
    const choice = choices[question];
    if (choice === "yes" || choice === "no") found.set(question, choice);
  }
  return found;
}

/** Whether something is said, so that it is time to ask how it is known. */
export function isBegun(draft: Draft, point: OpenPoint): boolean {
  if (draft.way === "yesNo") return chosen(draft, point).size > 0;
  switch (point.byValue) {
    case "place":
      return draft.places.length > 0;
    case "employer":
      return draft.name.trim() !== "" || draft.number.trim() !== "";
    case "hours":
      return draft.spans.length > 0;
    case "occupation":
      return draft.occupation !== null;
    case null:
      return false;
  }
}

export type Field = "place" | "employer" | "hours" | "occupation" | "only" | "source" | "reason" | `span${number}`;
/** What is wrong with which field. */
export type Wrong = Partial<Record<Field | "name" | "number", string>>;

/** The field of one span, by its place. */
export const spanField = (at: number): Field => `span${String(at)}` as Field;

/** What must be filled in before it is sent. */
export function missingIn(draft: Draft, point: OpenPoint, known: Known): Wrong {
  const wrong: Wrong = {};
  if (draft.way === "value") {
    if (point.byValue === "hours") {
      draft.spans.forEach(({ days, from, to }, at) => {
        const text = spanProblem(days, from, to);
        if (text !== null) wrong[spanField(at)] = text;
      });
    }
    if ((point.byValue === "place" || point.byValue === "hours") && draft.only === "") wrong.only = "Velg ett av de to";
    if (point.byValue === "place" && draft.typed.trim() !== "") wrong.place = NOT_PICKED;
  }
  if (known.source === "") wrong.source = "Velg hvordan du vet det";
  if (known.reason.trim() === "") wrong.reason = "Skriv kort hvordan du vet det";
  return wrong;
}

const NOT_PICKED = "Velg et sted i listen, eller tøm feltet";

function spanProblem(days: readonly Day[], from: string, to: string): string | null {
  if (days.length === 0) return "Velg minst én dag";
  if (from === "" || to === "") return "Fyll ut fra og til";
  return from === to ? "Fra og til kan ikke være like" : null;
}

type Part = Schemas["SaidPart"];
export type ReplyBody = Omit<Schemas["ReplyForm"], "own_ad">;

/** What is sent; null when nothing is said yet or something is missing. */
export function replyOf(draft: Draft, point: OpenPoint, known: Known, fingerprint: string): ReplyBody | null {
  const { source, reason } = known;
  if (source === "" || !isBegun(draft, point) || Object.keys(missingIn(draft, point, known)).length > 0) return null;
  const value = draft.way === "value" && point.byValue !== null ? valuePart(draft, point.byValue) : null;
  const answers = value === null ? yesNoParts(draft, point) : [value];
  return { answers, source, reason: reason.trim(), fingerprint };
}

const yesNoParts = (draft: Draft, point: OpenPoint): Part[] =>
  [...chosen(draft, point)].map(([question, value]) => ({ question, value }));

function valuePart(draft: Draft, question: ValueQuestion): Part {
  switch (question) {
    case "place":
      return { question, place: { places: draft.places.map(placeOf), only_there: draft.only === "yes" } };
    case "employer":
      return { question, employer: employerOf(draft) };
    case "hours":
      return { question, hours: { spans: draft.spans.map((span) => ({ ...span })), exhaustive: draft.only === "yes" } };
    case "occupation":
      return { question, occupation: draft.occupation?.code ?? null };
  }
}

const placeOf = ({ value }: PlaceChoice): Schemas["GivenPlaceForm"] =>
  value.startsWith("p") ? { postal_code: value.slice(1) } : { municipality: value.slice(1) };

function employerOf({ name, number }: Draft): Schemas["GivenEmployerForm"] {
  const digits = number.replace(/\s/g, "");
  return { name: name.trim() === "" ? null : name.trim(), organisation_number: digits === "" ? null : digits };
}

const WHERE: readonly (readonly [RegExp, (match: RegExpExecArray) => keyof Wrong])[] = [
  [/^place/, () => "place"],
  [/^employer\.name/, () => "name"],
  [/^employer\.organisation_number/, () => "number"],
  [/^employer/, () => "name"],
  [/^hours\.spans\.(\d+)/, (match) => spanField(Number(match[1]))],
  [/^hours/, () => "hours"],
  [/^occupation/, () => "occupation"],
  [/^reason/, () => "reason"],
  [/^source/, () => "source"],
];

/** What the server says is wrong, by field; what is about no field here is left out. */
export function wrongIn(errors: Schemas["Problem"]["errors"] = []): Wrong {
  const wrong: Wrong = {};
  for (const { where, what } of errors) {
    const path = where.replace(/^body\.(answers\.\d+\.)?/, "");
    const [pattern, fieldOf] = WHERE.find(([known]) => known.test(path)) ?? [];
    const match = pattern?.exec(path);
    if (match && fieldOf) wrong[fieldOf(match)] = /^[A-ZÆØÅ]/.test(what) ? what : `Feltet ${what}`;
  }
  return wrong;
}

const PARTS = [
  { worked: "om natten", free: "ikke natt", days: null, minutes: [[0, 360], [1260, 1440]] },
  { worked: "om kvelden", free: "ikke kveld", days: null, minutes: [[1020, 1260]] },
  { worked: "i helgen", free: "ikke helg", days: ["sat", "sun"], minutes: [[0, 1440]] },
] as const;
const WEEK: readonly Day[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Which parts of day and week there is work in, in words, as `arbeid om kvelden, ikke natt`. */
export function partsInWords(spans: readonly Span[]): string {
  const pieces = spans.flatMap(piecesOf);
  const isWorked = ({ days, minutes }: (typeof PARTS)[number]): boolean =>
    pieces.some(
      ([day, first, last]) =>
        (days === null || days.some((one) => one === day)) && minutes.some(([from, to]) => first < to && last > from),
    );
  const worked = PARTS.filter(isWorked).map((part) => part.worked);
  const free = PARTS.filter((part) => !isWorked(part)).map((part) => part.free);
  return [...(worked.length > 0 ? [`arbeid ${worked.join(" og ")}`] : []), ...free].join(", ");
}

function piecesOf({ days, from, to }: Span): [Day, number, number][] {
  if (from === "" || to === "") return [];
  const [first, last] = [minutesOf(from), minutesOf(to) || 1440];
  return days.flatMap((day): [Day, number, number][] => {
    if (last > first) return [[day, first, last]];
    const next = WEEK[(WEEK.indexOf(day) + 1) % WEEK.length] ?? day;
    return [
      [day, first, 1440],
      [next, 0, last],
    ];
  });
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}
