import { describe, expect, it } from "vitest";
import {
  alarmsAbout,
  alarmsInWords,
  byStage,
  DONES,
  furtherThan,
  MOVED,
  MOVES,
  newestOfEach,
  STAGE_NAMES,
  stageInWords,
} from "./placements";

const alarm = (number: number, person: string, vacancy: string) => ({
  number,
  person_id: person,
  vacancy_id: vacancy,
  kind: null,
  raised_at: "2026-11-22T10:00:00Z",
});

describe("alarms", () => {
  it("about one vacancy are one in words, and of two persons two", () => {
    const one = [alarm(1, "elv", "a"), alarm(2, "elv", "a")];
    expect(alarmsInWords(one)).toBe("1 stilling må ses på igjen nå");
    expect(alarmsInWords([...one, alarm(3, "hav", "a")])).toBe("2 stillinger må ses på igjen nå");
  });

  it("of one kind are told once, with the newest time", () => {
    const all = [alarm(1, "elv", "a"), { ...alarm(2, "elv", "a"), kind: "gone" as const }, alarm(3, "elv", "a")];
    expect(newestOfEach(all).map((one) => one.number)).toEqual([3, 2]);
  });

  it("are found by vacancy", () => {
    const all = [alarm(1, "elv", "a"), alarm(3, "elv", "b")];
    expect(alarmsAbout(all, "a").map((one) => one.number)).toEqual([1]);
  });
});

describe("placements", () => {
  it("stand by stage, the furthest first", () => {
    const groups = byStage([{ stage: "shared" as const }, { stage: "running" as const }, { stage: "shared" as const }]);
    expect(groups.map((group) => [group.stage, group.placements.length])).toEqual([
      ["running", 1],
      ["shared", 2],
    ]);
  });

  it("can go further than where they stand", () => {
    expect(furtherThan("shared").map((one) => one.stage)).toEqual(["planned", "running"]);
    expect(furtherThan("running")).toEqual([]);
  });

  it("say how they came to their stage", () => {
    const placement = {
      vacancy_id: "a",
      stage: "planned" as const,
      since: `${String(new Date().getFullYear())}-12-04T11:00:00Z`,
      responsible: { id: "kari", name: "Kari Eksempel (veileder)" },
      vacancy: null,
      note: "",
      steps: [{ stage: "planned" as const, by: "Kari Eksempel (veileder)", at: "2026-12-04T11:00:00Z" }],
    };
    expect(stageInWords(placement)).toMatch(/^Planlagt \S+ 4\. des\.? av Kari Eksempel$/);
  });

  it("have words for every stage that one can bring them to", () => {
    expect(MOVES.every(({ stage }) => STAGE_NAMES[stage] !== "" && MOVED[stage] !== "")).toBe(true);
    expect(DONES.length).toBe(4);
  });
});
