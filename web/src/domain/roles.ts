// What each role finds in the rail. The server decides what may be read; this only keeps dead ends out of sight.

import type { Schemas } from "../api/client";

export type Role = Schemas["Role"];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  counsellor: "Veileder",
  job_specialist: "Jobbspesialist",
  person: "Jobbsøker",
  data_scientist: "Dataanalytiker",
};

export const worksWithPersons = (role: Role): boolean => role !== "data_scientist";
export const searchesMarket = (role: Role): boolean => role === "counsellor" || role === "job_specialist";
