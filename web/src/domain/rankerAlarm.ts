// What is wrong with the ranker that should serve, for those who run the solution.

import type { Schemas } from "../api/client";
import { momentInWords } from "./dates";

type Alarm = Schemas["RankerAlarmView"];

const TROUBLES: Readonly<Record<Alarm["trouble"], string>> = {
  unreachable: "Modellregisteret svarer ikke",
  missing: "Ingen modell er valgt i registeret",
  unreadable: "Modellen i registeret kan ikke leses",
  "other-columns": "Modellen i registeret er trent på andre kolonner enn programmet lager",
  fails: "Modellen i registeret regner ikke",
};

/** What is wrong and since when; what ranks meanwhile stands above it. */
export function rankerAlarmInWords(alarm: Alarm, now: Date = new Date()): string {
  const version = alarm.version === "" ? "" : ` (versjon ${alarm.version})`;
  const since = momentInWords(alarm.since, now).replace(/^i dag /, "");
  return `${TROUBLES[alarm.trouble]}${version}, siden ${since}. Den som står over, rangerer så lenge.`;
}
