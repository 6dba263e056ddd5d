"""One request for each operation of the API: what the contract tests run through."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.contract.world import AS_OF, GUARDED, market

DAY = f"as_of={AS_OF.isoformat()}"
VACANCY = market()[0].id


@dataclass(frozen=True, slots=True)
class Read:
    """One request that reads.

    Attributes:
        operation: Its operation id.
        path: Path under /api/v1; `{person}` stands for a person's id.
        action: What the audit trail calls it.
        needs_grant: Whether it shows exclusions.
    """

    operation: str
    path: str
    action: str
    needs_grant: bool = False

    def of(self, person: str = GUARDED) -> str:
        """Give the whole path for a person."""
        return "/api/v1" + self.path.replace("{person}", person)


ABOUT_PERSONS = (
    Read("readPerson", "/persons/{person}", "read_person"),
    Read("listMatches", f"/persons/{{person}}/matches?{DAY}", "read_matches"),
    Read("listWidenings", f"/persons/{{person}}/matches/widening?{DAY}", "read_matches"),
    Read("readVacancyForPerson", f"/persons/{{person}}/vacancies/{VACANCY}?{DAY}", "read_matches"),
    Read("readAccessLog", "/persons/{person}/access-log", "read_access_log"),
    Read("readFrames", "/persons/{person}/frames", "read_exclusions", needs_grant=True),
    Read("listWithheld", f"/persons/{{person}}/withheld?{DAY}", "read_withheld", needs_grant=True),
    Read("listChecks", f"/persons/{{person}}/checks?{DAY}", "read_withheld", needs_grant=True),
    Read("readCheck", f"/persons/{{person}}/checks/{VACANCY}", "read_withheld", needs_grant=True),
    Read("listPlacements", "/persons/{person}/placements", "read_placements"),
    Read("listWithheldPlacements", "/persons/{person}/placements/withheld", "read_withheld", needs_grant=True),
    Read("listOutcomes", "/persons/{person}/outcomes", "read_outcomes"),
    Read("listMustCheck", f"/persons/{{person}}/must-check?{DAY}", "read_withheld", needs_grant=True),
)
ABOUT_NOBODY = (
    Read("readCurrentUser", "/session", "read_own_user"),
    Read("listDemoUsers", "/demo-users", "log_in"),
    Read("listPersons", "/persons", "list_persons"),
    Read("searchVacancies", "/vacancies?q=lager", "read_vacancies"),
    Read("readVacancy", f"/vacancies/{VACANCY}", "read_vacancies"),
    Read("listAlarms", "/alarms", "read_alarms"),
    Read("readMarket", "/market", "read_market"),
    Read("searchOccupations", "/taxonomy/occupations?q=lager", "read_market"),
    Read("searchSkills", "/taxonomy/skills?q=truck", "read_market"),
    Read("readOccupation", "/taxonomy/occupations/8344", "read_market"),
)
READS = ABOUT_PERSONS + ABOUT_NOBODY
ANSWERS = ("answerCheck", "replyToCheck", "confirmAnswer", "withdrawAnswer", "reuseAnswer")
OWN_ADS = ("askAboutOwnAd", "checkOwnAd")
PLACEMENTS = ("movePlacement", "endPlacement", "seeAlarm")
OUTCOMES = ("recordOutcome", "undoOutcome")
PERSONS = ("addPerson", "savePerson", "deletePerson", "saveFrames")
WRITES = (*PERSONS, "logIn", "logOut", *ANSWERS, *OWN_ADS, *PLACEMENTS, *OUTCOMES)
PROBES = ("live", "ready")

EMPTY_FRAMES: Mapping[str, Any] = {"zones": [], "employers": [], "facets": [], "hours": [], "occupations": []}
