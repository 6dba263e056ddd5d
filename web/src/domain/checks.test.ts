import { describe, expect, it } from "vitest";
import {
  aroundOf,
  earlyInWords,
  outcomeOf,
  outlook,
  passagesOf,
  pointsInWords,
  withCheck,
  without,
  type Answer,
  type Check,
  type CheckList,
  type CheckQuestion,
  type Words,
} from "./checks";
import { pointsOf } from "./points";

const question = (changes: Partial<CheckQuestion> = {}): CheckQuestion => ({
  question: "night",
  text: "Er det arbeid om natten?",
  opens: "no",
  reasons: ["Annonsen avgjør det ikke."],
  standing: "open",
  chance: 0.5,
  words: [],
  employer_question: "",
  letter: "",
  answers: [],
  suggestions: [],
  by_value: null,
  value_suggestions: [],
  topic: "working_time",
  value_text: "",
  value_answers: [],
  ...changes,
});

const answer = (changes: Partial<Answer> = {}): Answer => ({
  number: 1,
  question: "night",
  value: "no",
  reason: "Sagt på telefon.",
  source: "employer_asked",
  answered_by: "Kari",
  answered_at: "2026-12-04T10:00:00Z",
  title: "Lagerarbeider",
  reused_from: null,
  confirmed_by: null,
  withdrawn_by: null,
  actions: ["withdraw"],
  ...changes,
});

const check = (id: string, changes: Partial<Check> = {}): Check => ({
  vacancy: { id, title: id } as Check["vacancy"],
  fingerprint: "0".repeat(64),
  language: "nb",
  verdict: "check",
  findings: [],
  questions: [question()],
  answers: [],
  letters: [],
  value_answers: [],
  priority: 0.5,
  ...changes,
});

const list = (...ids: string[]): CheckList => ({
  person_id: "elv",
  as_of: "2026-12-04",
  total: ids.length + 10,
  checks: ids.map((id) => check(id)),
});

const ids = (of: CheckList): string[] => of.checks.map((one) => one.vacancy.id);
const TWO = [question(), question({ question: "evening" })];

/** What is guessed when the first point of an ad is answered. */
const guess = (of: Check, ...values: (readonly ["night" | "evening", "yes" | "no"])[]): string => {
  const [point] = pointsOf(of.questions);
  if (point === undefined) throw new Error("nothing is open");
  return outlook(of, point, new Map(values));
};

describe("what an answer will most likely do", () => {
  it("opens with the last harmless answer, closes with a dangerous one", () => {
    expect(guess(check("a"), ["night", "no"])).toBe("opened");
    expect(guess(check("a"), ["night", "yes"])).toBe("closed");
    const two = check("a", { questions: TWO });
    expect(guess(two, ["night", "no"])).toBe("stays");
    expect(guess(two, ["night", "no"], ["evening", "no"])).toBe("opened");
    expect(guess(two, ["night", "no"], ["evening", "yes"])).toBe("closed");
  });

  it("waits for a second person where somebody or the program says the opposite", () => {
    const struck = question({ answers: [answer({ value: "yes", withdrawn_by: "Jonas" })] });
    expect(guess(check("a", { questions: [struck] }), ["night", "no"])).toBe("stays");
    expect(guess(check("a", { verdict: "block" }), ["night", "no"])).toBe("stays");
  });

  it("stands as the server says", () => {
    expect(["pass", "ask", "check", "block"].map((verdict) => outcomeOf(check("a", { verdict } as Partial<Check>)))).toEqual(
      ["opened", "opened", "stays", "closed"],
    );
  });
});

describe("the list after an answer", () => {
  it("loses the ad and counts one less; an ad that is not there changes nothing", () => {
    const left = without(list("a", "b"), "a");
    expect([ids(left), left.total]).toEqual([["b"], 11]);
    expect(without(list("a"), "z").total).toBe(11);
  });

  it("gets the ad back at its place when it still waits, and in no other case", () => {
    const back = withCheck(without(list("a", "b", "c"), "b"), check("b"), 1);
    expect([ids(back), back.total]).toEqual([["a", "b", "c"], 13]);
    const same = withCheck(list("a", "b"), check("b", { questions: [] }), 0);
    expect([ids(same), same.checks[1]?.questions, same.total]).toEqual([["a", "b"], [], 12]);
    expect(ids(withCheck(list("a", "b"), check("b", { verdict: "pass" }), 1))).toEqual(["a"]);
    expect(ids(withCheck(list("a"), check("b", { verdict: "block" }), 0))).toEqual(["a"]);
  });
});

it("says how many answers open an ad, and what else it waits for", () => {
  expect(earlyInWords(check("a"))).toBe("Ett svar kan åpne denne");
  expect(earlyInWords(check("a", { questions: TWO }))).toBe("Ett svar kan åpne denne");
  const place = question({ question: null, text: "", opens: null, topic: "place", by_value: "place" });
  expect(earlyInWords(check("a", { questions: [...TWO, place] }))).toBe("To svar kan åpne denne");
  expect(earlyInWords(check("a", { questions: [question({ standing: "waiting" })] }))).toBe("Venter på en til");
  const unanswerable = question({ question: null, text: "", opens: null, topic: "home_office" });
  expect(earlyInWords(check("a", { questions: [unanswerable] }))).toBe("Må avklares med arbeidsgiveren");
  expect(earlyInWords(check("a", { verdict: "block" }))).toBe("Bryter med en ramme");
  expect(earlyInWords(check("a", { verdict: "ask", questions: [] }))).toBe("Kan stå i Treff");
  expect(pointsInWords(check("a", { questions: [question(), unanswerable, place] }))).toBe(
    "Arbeid om natten (21–06) · Annonsen avgjør det ikke. · Arbeidssted",
  );
});

describe("the words of the ad", () => {
  const words = (start: number, quote = "nattevakt", where = "text"): Words => ({
    before: "Overskrift\nDet er ",
    quote,
    after: " noen ganger.\nMer",
    where,
    start,
  });

  it("stand once, also where two overlap, and never say that a human has answered", () => {
    const asked = [words(40), words(38, "en nattevakt i uken"), words(0, "ad_read", "answer"), words(0, "Lager", "title")];
    const [night, evening, weekend] = passagesOf(
      [asked, [words(40), words(90)], [words(200)]].map((said) => ({ questions: [question({ words: said })] })),
    );
    expect(night).toEqual({ words: [words(40), words(0, "Lager", "title")], isAbove: false });
    expect(evening).toEqual({ words: [words(90)], isAbove: true });
    expect(weekend?.isAbove).toBe(false);
  });

  it("that are no span of a text are the same when they say the same", () => {
    const [found] = passagesOf([{ questions: [question({ words: [words(-1), words(-1), words(-1, "kveld")] })] }]);
    expect(found?.words).toHaveLength(2);
  });

  it("stand in their line, with dots where it is cut", () => {
    expect(aroundOf(words(40))).toEqual({ before: "Det er ", after: " noen ganger." });
    const long = { ...words(400), before: "og det er ", after: "x".repeat(90) };
    expect(aroundOf(long)).toEqual({ before: "… og det er ", after: `${"x".repeat(90)} …` });
    expect(aroundOf({ ...words(10), before: "og det er " }).before).toBe("og det er ");
  });
});
