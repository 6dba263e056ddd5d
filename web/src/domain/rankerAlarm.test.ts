import { expect, it } from "vitest";
import { rankerAlarmInWords } from "./rankerAlarm";

const NOW = new Date("2026-12-04T13:00:00Z");

it("says what is wrong, with which version, and since when", () => {
  expect(rankerAlarmInWords({ trouble: "unreachable", version: "", since: "2026-12-04T12:05:00Z" }, NOW)).toBe(
    "Modellregisteret svarer ikke, siden kl. 13.05. Den som står over, rangerer så lenge.",
  );
  expect(rankerAlarmInWords({ trouble: "unreadable", version: "7", since: "2026-12-03T12:05:00Z" }, NOW)).toBe(
    "Modellen i registeret kan ikke leses (versjon 7), siden i går kl. 13.05. Den som står over, rangerer så lenge.",
  );
});
