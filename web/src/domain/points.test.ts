import { describe, expect, it } from "vitest";
import type { Answer, Check, CheckQuestion } from "./checks";
import {
  canBeAnswered,
  isMine,
  myValueWaits,
  newestAnswers,
  pointsOf,
  repliesOf,
  replyInWords,
  settledReplies,
  standingAt,
  suggestedAt,
  unansweredByMe,
  type ValueAnswer,
} from "./points";

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
  topic: "working_time",
  by_value: "hours",
  value_text: "Når utføres arbeidet?",
  value_answers: [],
  value_suggestions: [],
  ...changes,
});

const about = {
  reason: "Sagt på telefon.",
  source: "employer_asked",
  answered_by: "Kari",
  answered_at: "2026-12-04T10:00:00Z",
  title: "Lagerarbeider",
  reused_from: null,
  confirmed_by: null,
  withdrawn_by: null,
} as const;
const answer = (changes: Partial<Answer> = {}): Answer => ({
  number: 1,
  question: "night",
  value: "no",
  actions: ["withdraw"],
  ...about,
  ...changes,
});
const value = (changes: Partial<ValueAnswer> = {}): ValueAnswer => ({
  number: 7,
  question: "place",
  text: "Arbeidsstedet er Gol, og bare der.",
  given: { place: null, employer: null, hours: null, occupation: null },
  actions: ["withdraw"],
  ...about,
  ...changes,
});

const TIME = (["weekend", "night", "evening"] as const).map((asked) => question({ question: asked }));
const PLACE = question({ question: null, text: "", opens: null, topic: "place", by_value: "place", value_text: "Hvor?" });

describe("points", () => {
  it("put working time together in the order of the day", () => {
    const [time, place] = pointsOf([...TIME, PLACE]);
    expect(time?.questions.map((one) => one.question)).toEqual(["night", "evening", "weekend"]);
    expect([time?.title, time?.short, time?.byValue]).toEqual(["Når på døgnet og uka er arbeidet?", "Arbeidstid", "hours"]);
    expect([place?.title, place?.short, place?.byValue]).toEqual(["Hvor?", "Arbeidssted", "place"]);
  });

  it("keep the words of a question that stands alone", () => {
    const [night] = pointsOf([question()]);
    expect([night?.title, night?.short]).toEqual(["Er det arbeid om natten?", "Arbeid om natten (21–06)"]);
  });

  it("know what can be answered here", () => {
    const stuck = question({ question: null, by_value: null, text: "", value_text: "" });
    const points = pointsOf([question(), PLACE, stuck]);
    expect(points.map(canBeAnswered)).toEqual([true, true, false]);
    expect(points[2]?.short).toBe("Annonsen avgjør det ikke.");
  });
});

describe("answers", () => {
  const together = [answer(), answer({ number: 2, question: "evening" })];

  it("that were given together are one reply, each once", () => {
    const later = answer({ number: 3, answered_at: "2026-12-05T10:00:00Z" });
    const replies = repliesOf([...together, ...together, later]);
    expect(replies.map((reply) => reply.answers.map((one) => one.number))).toEqual([[1, 2], [3]]);
    expect(replies[0] && replyInWords(replies[0], false)).toBe(
      "Arbeid om natten (21–06): nei · Arbeid om kvelden (17–21): nei",
    );
    expect(replies[1] && replyInWords(replies[1], false)).toBe("Nei");
    const [placed] = repliesOf([value()]);
    expect(placed && replyInWords(placed, true)).toBe("Arbeidsstedet er Gol, og bare der");
  });

  it("stand at their point until they are taken back", () => {
    const answers = [answer(), answer({ number: 2, withdrawn_by: "Kari", actions: [] })];
    const [point] = pointsOf([question({ answers, suggestions: [answer({ number: 9 })] })]);
    if (point === undefined) throw new Error("nothing is open");
    expect(standingAt(point).map((reply) => reply.answers[0].number)).toEqual([1]);
    expect(suggestedAt(point).map((reply) => reply.answers[0].number)).toEqual([9]);
    expect(unansweredByMe(point)).toEqual([]);
  });

  it("of others are not mine, and mine may wait for another", () => {
    expect([answer(), answer({ actions: ["confirm", "withdraw"] })].map(isMine)).toEqual([true, false]);
    const waits = (standing: CheckQuestion["standing"]): boolean => {
      const [point] = pointsOf([{ ...PLACE, value_answers: [value()], standing }]);
      return point !== undefined && myValueWaits(point);
    };
    expect([waits("waiting"), waits("harmless")]).toEqual([true, false]);
  });

  it("to settled questions are told apart, and the newest can be taken back", () => {
    const check = {
      questions: [question()],
      answers: [answer(), answer({ number: 2, question: "weekend" }), answer({ number: 3 })],
      value_answers: [value()],
    } as unknown as Check;
    expect(settledReplies(check).map((reply) => reply.answers.map((one) => one.number))).toEqual([[2, 7]]);
    expect(newestAnswers(check, ["night", "weekend", "place", "evening"])).toEqual([3, 2, 7]);
  });
});
