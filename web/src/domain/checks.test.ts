import { describe, expect, it } from "vitest";
import {
  aroundOf,
  earlyInWords,
  newestAnswer,
  outcomeOf,
  outlook,
  passagesOf,
  pointsOf,
  settledAnswers,
  withCheck,
  without,
  type Answer,
  type Check,
  type CheckList,
  type CheckQuestion,
  type Words,
} from "./checks";

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

describe("what an answer will most likely do", () => {
  it("opens with the last harmless answer, closes with a dangerous one", () => {
    const one = check("a");
    expect(outlook(one, question(), "no")).toBe("opened");
    expect(outlook(one, question(), "yes")).toBe("closed");
    expect(outlook(check("a", { questions: TWO }), question(), "no")).toBe("stays");
  });

  it("waits for a second person where somebody or the program says the opposite", () => {
    const struck = question({ answers: [answer({ value: "yes", withdrawn_by: "Jonas" })] });
    expect(outlook(check("a", { questions: [struck] }), struck, "no")).toBe("stays");
    expect(outlook(check("a", { verdict: "block" }), question(), "no")).toBe("stays");
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
  expect(earlyInWords(check("a"))).toBe("Ett svar åpner denne");
  expect(earlyInWords(check("a", { questions: TWO }))).toBe("To svar åpner denne");
  expect(earlyInWords(check("a", { questions: [question({ standing: "waiting" })] }))).toBe("Venter på en til");
  const unanswerable = question({ question: null, text: "", opens: null });
  expect(earlyInWords(check("a", { questions: [unanswerable] }))).toBe("Må avklares med arbeidsgiveren");
  expect(earlyInWords(check("a", { verdict: "block" }))).toBe("Bryter med en ramme");
  expect(earlyInWords(check("a", { verdict: "ask", questions: [] }))).toBe("Kan stå i Treff");
  expect(pointsOf(check("a", { questions: [question(), unanswerable] }))).toBe(
    "Arbeid om natten (21–06) · Annonsen avgjør det ikke.",
  );
});

it("knows which answer can be taken back, and which are settled", () => {
  const given = [answer(), answer({ number: 2, withdrawn_by: "Kari", actions: [] }), answer({ number: 3 })];
  expect(newestAnswer(check("a", { answers: given }), "night")).toBe(3);
  expect(newestAnswer(check("a", { answers: given }), "evening")).toBeNull();
  expect(settledAnswers(check("a", { answers: given, questions: [] })).map((one) => one.number)).toEqual([1, 3]);
  expect(settledAnswers(check("a", { answers: given }))).toEqual([]);
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
    const [night, evening, weekend] = passagesOf([
      question({ words: asked }),
      question({ words: [words(40), words(90)] }),
      question({ words: [words(200)] }),
    ]);
    expect(night).toEqual({ words: [words(40), words(0, "Lager", "title")], isAbove: false });
    expect(evening).toEqual({ words: [words(90)], isAbove: true });
    expect(weekend?.isAbove).toBe(false);
  });

  it("that are no span of a text are the same when they say the same", () => {
    const [found] = passagesOf([question({ words: [words(-1), words(-1), words(-1, "kveld")] })]);
    expect(found?.words).toHaveLength(2);
  });

  it("stand in their line, with dots where it is cut", () => {
    expect(aroundOf(words(40))).toEqual({ before: "Det er ", after: " noen ganger." });
    const long = { ...words(400), before: "og det er ", after: "x".repeat(90) };
    expect(aroundOf(long)).toEqual({ before: "… og det er ", after: `${"x".repeat(90)} …` });
    expect(aroundOf({ ...words(10), before: "og det er " }).before).toBe("og det er ");
  });
});
