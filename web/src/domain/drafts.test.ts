import { describe, expect, it } from "vitest";
import type { CheckQuestion } from "./checks";
import {
  chosen,
  emptyDraft,
  HOURS,
  isBegun,
  missingIn,
  partsInWords,
  replyOf,
  spanOf,
  wrongIn,
  type Draft,
  type Known,
} from "./drafts";
import type { OpenPoint, YesNoQuestion } from "./points";

const KNOWN: Known = { source: "employer_asked", reason: " Sagt på telefon. " };
const asked = (...questions: ("night" | "evening" | "weekend")[]): YesNoQuestion[] =>
  questions.map((question) => ({ question }) as YesNoQuestion);

const TIME: OpenPoint = {
  key: "time",
  title: "Når?",
  short: "Arbeidstid",
  questions: asked("night", "evening", "weekend"),
  yesNo: asked("night", "evening", "weekend"),
  byValue: "hours",
  reasons: [],
};
const of = (byValue: OpenPoint["byValue"]): OpenPoint => ({
  ...TIME,
  byValue,
  questions: [{ question: null } as CheckQuestion],
  yesNo: [],
});
const sent = (point: OpenPoint, changes: Partial<Draft>): unknown =>
  replyOf({ ...emptyDraft(point), ...changes }, point, KNOWN, "f")?.answers;

describe("what is sent", () => {
  it("is every yes and no, and nothing of what is not known", () => {
    const draft: Draft = { ...emptyDraft(TIME), choices: { night: "no", evening: "later", weekend: "yes" } };
    expect([...chosen(draft, TIME)]).toEqual([["night", "no"], ["weekend", "yes"]]);
    expect(replyOf(draft, TIME, KNOWN, "f")).toEqual({
      answers: [
        { question: "night", value: "no" },
        { question: "weekend", value: "yes" },
      ],
      source: "employer_asked",
      reason: "Sagt på telefon.",
      fingerprint: "f",
    });
  });

  it("is a value in the field of its own name", () => {
    const places = [{ value: "p3550", label: "3550 Gol" }, { value: "m3326", label: "Hemsedal kommune" }];
    expect(sent(of("place"), { places, only: "yes" })).toEqual([
      { question: "place", place: { places: [{ postal_code: "3550" }, { municipality: "3326" }], only_there: true } },
    ]);
    expect(sent(of("employer"), { name: " Furu AS ", number: "990 499 905" })).toEqual([
      { question: "employer", employer: { name: "Furu AS", organisation_number: "990499905" } },
    ]);
    expect(sent(of("employer"), { name: "Furu AS" })).toEqual([
      { question: "employer", employer: { name: "Furu AS", organisation_number: null } },
    ]);
    expect(sent(TIME, { way: "value", spans: HOURS[0]?.spans ?? [], only: "no" })).toEqual([
      {
        question: "hours",
        hours: { spans: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "16:00" }], exhaustive: false },
      },
    ]);
    expect(sent(of("occupation"), { occupation: { code: "5120", label: "Kokk" } })).toEqual([
      { question: "occupation", occupation: "5120" },
    ]);
  });

  it("is nothing before something is said", () => {
    for (const point of [TIME, of("place"), of("employer"), of("hours"), of("occupation"), of(null)]) {
      expect(isBegun(emptyDraft(point), point)).toBe(false);
      expect(replyOf(emptyDraft(point), point, KNOWN, "f")).toBeNull();
    }
  });
});

it("begins with yes and no only where they settle all", () => {
  expect(emptyDraft(TIME).way).toBe("yesNo");
  expect(emptyDraft(of("place")).way).toBe("value");
  expect(emptyDraft({ ...TIME, questions: [...TIME.questions, { question: null } as CheckQuestion] }).way).toBe("value");
});

it("tells what must be filled in, and at which span", () => {
  const spans = [spanOf([], "08:00", "16:00"), spanOf(["mon"], "08:00", "08:00"), spanOf(["mon"], "08:00", "")];
  const wrong = missingIn({ ...emptyDraft(of("hours")), spans }, of("hours"), { source: "", reason: " " });
  expect(wrong).toEqual({
    span0: "Velg minst én dag",
    span1: "Fra og til kan ikke være like",
    span2: "Fyll ut fra og til",
    only: "Velg ett av de to",
    source: "Velg hvordan du vet det",
    reason: "Skriv kort hvordan du vet det",
  });
  const typed = { ...emptyDraft(of("place")), typed: "Gol", only: "yes" } as const;
  expect(missingIn(typed, of("place"), KNOWN)).toEqual({ place: "Velg et sted i listen, eller tøm feltet" });
});

it("puts what the server says beside its field", () => {
  const errors = [
    { where: "body.answers.0.employer.organisation_number", what: "Kontrollsifferet stemmer ikke." },
    { where: "body.answers.0.hours.spans.1.from", what: "har feil form" },
    { where: "body.answers.2.place.places.0.postal_code", what: "Postnummeret finnes ikke." },
    { where: "body.fingerprint", what: "mangler" },
  ];
  expect(wrongIn(errors)).toEqual({
    number: "Kontrollsifferet stemmer ikke.",
    span1: "Feltet har feil form",
    place: "Postnummeret finnes ikke.",
  });
});

describe("what hours mean", () => {
  it("follows from the parts of day and week they touch, also past midnight", () => {
    expect(HOURS.map(({ spans }) => partsInWords(spans))).toEqual([
      "ikke natt, ikke kveld, ikke helg",
      "ikke natt, ikke kveld, ikke helg",
      "arbeid om natten og om kvelden, ikke helg",
      "arbeid om natten og om kvelden og i helgen",
      "arbeid i helgen, ikke natt, ikke kveld",
    ]);
    expect(partsInWords([spanOf(["sun"], "20:00", "00:00")])).toBe("arbeid om natten og om kvelden og i helgen");
    expect(partsInWords([spanOf(["mon"], "", "")])).toBe("ikke natt, ikke kveld, ikke helg");
  });
});
