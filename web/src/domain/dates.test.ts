import { describe, expect, it } from "vitest";
import { behindInWords, dayInWords, deadlineInWords, inHalfAYear, isoDay, momentDay, momentInShort, momentInWords, reviewInWords } from "./dates";

const NOW = new Date("2026-11-22T10:00:00Z");

describe("days", () => {
  it("are said as they are read in Norway", () => {
    expect(dayInWords("2026-12-04", NOW)).toBe("fre. 4. des.");
    expect(dayInWords("2026-05-17", NOW)).toBe("søn. 17. mai");
  });

  it("say the year when it is another one", () => {
    expect(dayInWords("2027-01-04", NOW)).toBe("man. 4. jan. 2027");
  });

  it("that are no dates stand as they were given", () => {
    expect(dayInWords("snarest", NOW)).toBe("snarest");
  });
});

describe("moments", () => {
  it("are shown in Norwegian time", () => {
    expect(momentInWords("2026-11-20T13:05:00Z", NOW)).toBe("fre. 20. nov. kl. 14.05");
    expect(momentInWords("2026-07-01T22:30:00Z", NOW)).toBe("tor. 2. juli kl. 00.30");
  });

  it("of today and yesterday are said in words", () => {
    expect(momentInWords("2026-11-22T07:40:00Z", NOW)).toBe("i dag kl. 08.40");
    expect(momentDay("2026-11-21T22:59:00Z", NOW)).toBe("i går");
    expect(momentDay("2026-11-21T23:01:00Z", NOW)).toBe("i dag");
  });

  it("belong to the Norwegian day", () => {
    expect(isoDay(new Date("2026-12-31T23:30:00Z"))).toBe("2027-01-01");
  });
});

describe("deadlines", () => {
  const none = { text: "", day: null, soonest: false };

  it("say the day, that it is soon, the ad's own words, or that nothing is said", () => {
    expect(deadlineInWords({ ...none, day: "2026-12-04" }, NOW)).toBe("Frist fre. 4. des.");
    expect(deadlineInWords({ ...none, text: "Snarest", soonest: true }, NOW)).toBe("Frist snarest");
    expect(deadlineInWords({ ...none, text: "etter avtale" }, NOW)).toBe("Frist: etter avtale");
    expect(deadlineInWords(none, NOW)).toBe("Frist ikke sagt");
  });
});

describe("reviews", () => {
  it("that are overdue say so", () => {
    expect(reviewInWords("2027-06-01", NOW)).toBe("vurderes på nytt tir. 1. juni 2027");
    expect(reviewInWords("2026-11-21", NOW)).toBe("skal vurderes på nytt: var satt til lør. 21. nov.");
  });

  it("are proposed half a year ahead", () => {
    expect(inHalfAYear(NOW)).toBe("2027-05-23");
  });
});

describe("ads that are not up to date", () => {
  it("are said with the hour, and with the day when it is another one", () => {
    expect(behindInWords("2026-11-22T07:12:00Z", NOW)).toBe("Annonsene er ikke oppdatert siden kl. 08.12");
    expect(behindInWords("2026-11-21T07:12:00Z", NOW)).toBe("Annonsene er ikke oppdatert siden i går kl. 08.12");
    expect(behindInWords(null, NOW)).toBe("Annonsene er ikke ferdig hentet ennå");
  });
});

it("a moment in few words is the clock today, and has its day later", () => {
  expect(momentInShort("2026-11-22T09:05:00Z", NOW)).toBe("10.05");
  expect(momentInShort("2026-11-21T23:30:00Z", NOW)).toBe("00.30");
  expect(momentInShort("2026-11-20T09:05:00Z", NOW)).toBe("fre. 20. nov. kl. 10.05");
});
