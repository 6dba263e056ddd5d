// Fields of work as groups of occupations. An ad says which occupation it is, not which industry its employer is in.

export interface Bundle {
  readonly name: string;
  /** Codes of STYRK-08, each with all below it. */
  readonly codes: readonly string[];
}

export const BUNDLES: readonly Bundle[] = [
  { name: "Butikk og salg", codes: ["522", "523", "524", "1420"] },
  { name: "Restaurant og servering", codes: ["512", "513", "941", "1412", "3434", "5246"] },
  { name: "Hotell", codes: ["4224", "1411"] },
  { name: "Renhold", codes: ["91", "5151"] },
  { name: "Helse", codes: ["22", "32", "1342"] },
  { name: "Pleie og omsorg", codes: ["532", "1343"] },
  { name: "Sosialt arbeid", codes: ["2635", "3412", "1344"] },
  { name: "Barnehage og skole", codes: ["23", "531", "1341", "1345"] },
  { name: "Vakt og sikkerhet", codes: ["541", "3355"] },
  { name: "Frisør og velvære", codes: ["514"] },
  { name: "Bud, drosje og sjåfør", codes: ["832", "833", "9621"] },
  { name: "Bygg og anlegg", codes: ["71", "931"] },
];
