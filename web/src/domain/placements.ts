// What is shared with a person, planned or running, and alarms about it, in words.

import type { Schemas } from "../api/client";
import { dayInWords, isoDay } from "./dates";
import { countInWords, shortName } from "./words";

export type Stage = Schemas["Stage"];
export type Done = Schemas["Done"];
type Placement = Schemas["PlacementView"];
type Alarm = Schemas["AlarmView"];

/** The stages a vacancy can be brought to, and the words on the buttons. */
export const MOVES: readonly { readonly stage: Exclude<Stage, "ended">; readonly verb: string }[] = [
  { stage: "shared", verb: "Del med personen" },
  { stage: "planned", verb: "Legg i plan" },
  { stage: "running", verb: "I arbeid" },
];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  shared: "Delt",
  planned: "Planlagt",
  running: "I arbeid",
  ended: "Avsluttet",
};

/** What came of a move. */
export const MOVED: Readonly<Record<Stage, string>> = {
  shared: "Delt med personen.",
  planned: "Lagt i planen.",
  running: "Ført som i arbeid.",
  ended: "Tatt ut.",
};

export const DONE_NAMES: Readonly<Record<Done, string>> = {
  talked: "Har snakket med personen",
  ended: "Har tatt stillingen ut",
  settled: "Har funnet ut at den kan stå",
  passed_on: "En annen tar det videre",
};

export const DONES = Object.keys(DONE_NAMES) as Done[];

/** What an alarm is about, for those who may see it. */
export const KIND_NAMES: Readonly<Record<NonNullable<Alarm["kind"]>, string>> = {
  danger: "Den bryter nå med en ramme.",
  unknown: "Noe som betyr noe for rammene, er ikke lenger kjent.",
  gone: "Annonsen er tatt bort, eller den kan ikke leses nå.",
};

/** The moves that lead further than a stage. */
export const furtherThan = (stage: Stage): typeof MOVES =>
  MOVES.slice(MOVES.findIndex((one) => one.stage === stage) + 1);

/** The newest alarm of each kind. */
export function newestOfEach(alarms: readonly Alarm[]): readonly Alarm[] {
  return [...new Map(alarms.map((alarm) => [alarm.kind, alarm])).values()];
}

const ORDER: readonly Stage[] = ["running", "planned", "shared"];

/** Placements by stage, the furthest first; stages with none are left out. */
export function byStage<P extends { readonly stage: Stage }>(
  placements: readonly P[],
): { readonly stage: Stage; readonly placements: readonly P[] }[] {
  const groups = ORDER.map((stage) => ({ stage, placements: placements.filter((one) => one.stage === stage) }));
  return groups.filter((group) => group.placements.length > 0);
}

/** The alarms about one vacancy. */
export const alarmsAbout = (alarms: readonly Alarm[], vacancy: string): readonly Alarm[] =>
  alarms.filter((alarm) => alarm.vacancy_id === vacancy);

/** How many vacancies must be looked at, in words; several alarms about one vacancy count once. */
export function alarmsInWords(alarms: readonly Alarm[]): string {
  const vacancies = new Set(alarms.map((alarm) => `${alarm.person_id} ${alarm.vacancy_id}`));
  return `${countInWords(vacancies.size, "stilling", "stillinger")} må ses på igjen nå`;
}

/** How it came to its stage: `Planlagt fre. 4. des. av Kari`. */
export function stageInWords(placement: Placement): string {
  const by = placement.steps.at(-1)?.by ?? "";
  const since = dayInWords(isoDay(new Date(placement.since)));
  const who = by === "" ? "" : ` av ${shortName(by)}`;
  return `${STAGE_NAMES[placement.stage]} ${since}${who}`;
}
