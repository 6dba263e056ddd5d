"""Every way out of the API: what each route may show, and how the gate stands in it.

A new route fails a test until somebody has thought about which of these it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from jobbmatch.api.paths import PREFIX
from tests.contract.world import AS_OF, GUARDED, market

PERSON = f"{PREFIX}/persons/{{person_id}}"
BODIES: Mapping[str, Mapping[str, Any]] = {
    "own-ads": {"link": market()[0].id},
    "placements": {"vacancy_id": market()[0].id, "stage": "shared"},
}
"""What is sent to a gated route that takes something, by the end of its path."""


class Way(StrEnum):
    """What a route shows."""

    GATED = "gated"
    """Vacancies for a person: every one has passed filter and check, or nothing leaves."""
    WITHHELD = "withheld"
    """What is held back from a person, and why: only with the grant."""
    MARKET = "market"
    """The market as it is, for those who work with it; seen through no person, and not for the person herself."""
    NONE = "none"
    """No vacancy at all."""


WAYS: Mapping[tuple[str, str], Way] = {
    ("GET", f"{PERSON}/matches"): Way.GATED,
    ("GET", f"{PERSON}/matches/widening"): Way.GATED,
    ("GET", f"{PERSON}/vacancies/{{vacancy_id}}"): Way.GATED,
    ("POST", f"{PERSON}/own-ads"): Way.GATED,
    ("GET", f"{PERSON}/placements"): Way.GATED,
    ("POST", f"{PERSON}/placements"): Way.GATED,
    ("GET", f"{PERSON}/placements/withheld"): Way.WITHHELD,
    ("DELETE", f"{PERSON}/placements/{{vacancy_id}}"): Way.NONE,
    ("GET", f"{PERSON}/outcomes"): Way.NONE,
    ("POST", f"{PERSON}/outcomes"): Way.NONE,
    ("DELETE", f"{PERSON}/outcomes/{{vacancy_id}}/{{kind}}"): Way.NONE,
    ("GET", f"{PREFIX}/alarms"): Way.NONE,
    ("POST", f"{PERSON}/alarms/{{number}}/seen"): Way.NONE,
    ("POST", f"{PERSON}/own-ads/check"): Way.WITHHELD,
    ("GET", f"{PERSON}/withheld"): Way.WITHHELD,
    ("GET", f"{PERSON}/must-check"): Way.WITHHELD,
    ("GET", f"{PERSON}/checks"): Way.WITHHELD,
    ("GET", f"{PERSON}/checks/{{vacancy_id}}"): Way.WITHHELD,
    ("POST", f"{PERSON}/checks/{{vacancy_id}}/answers"): Way.WITHHELD,
    ("POST", f"{PERSON}/checks/{{vacancy_id}}/reply"): Way.WITHHELD,
    ("POST", f"{PERSON}/checks/{{vacancy_id}}/confirm"): Way.WITHHELD,
    ("POST", f"{PERSON}/checks/{{vacancy_id}}/withdraw"): Way.WITHHELD,
    ("POST", f"{PERSON}/checks/{{vacancy_id}}/reuse"): Way.WITHHELD,
    ("GET", f"{PREFIX}/vacancies"): Way.MARKET,
    ("GET", f"{PREFIX}/vacancies/{{vacancy_id}}"): Way.MARKET,
    ("GET", f"{PREFIX}/market"): Way.NONE,
    ("GET", f"{PREFIX}/taxonomy/occupations"): Way.NONE,
    ("GET", f"{PREFIX}/taxonomy/skills"): Way.NONE,
    ("GET", f"{PREFIX}/taxonomy/occupations/{{code}}"): Way.NONE,
    ("GET", f"{PREFIX}/persons"): Way.NONE,
    ("POST", f"{PREFIX}/persons"): Way.NONE,
    ("GET", PERSON): Way.NONE,
    ("PUT", PERSON): Way.NONE,
    ("POST", f"{PERSON}/deletion"): Way.NONE,
    ("GET", f"{PERSON}/frames"): Way.NONE,
    ("PUT", f"{PERSON}/frames"): Way.NONE,
    ("GET", f"{PERSON}/access-log"): Way.NONE,
    ("GET", f"{PREFIX}/demo-users"): Way.NONE,
    ("GET", f"{PREFIX}/session"): Way.NONE,
    ("POST", f"{PREFIX}/session"): Way.NONE,
    ("DELETE", f"{PREFIX}/session"): Way.NONE,
    ("GET", f"{PREFIX}/openapi.json"): Way.NONE,
    ("HEAD", f"{PREFIX}/openapi.json"): Way.NONE,
    ("GET", "/internal/live"): Way.NONE,
    ("GET", "/internal/ready"): Way.NONE,
    ("GET", "/metrics"): Way.NONE,
    ("GET", "/{path:path}"): Way.NONE,
    ("HEAD", "/{path:path}"): Way.NONE,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to a gated route that is answered when the gate is at peace."""

    method: str
    path: str
    body: dict[str, Any] | None = None


def asked(method: str, template: str) -> Asked:
    """Give a request to a route for the guarded person, about an ad that she may see."""
    path = template.replace("{person_id}", GUARDED).replace("{vacancy_id}", market()[0].id)
    if method == "POST":
        return Asked(method, path, dict(BODIES[path.rpartition("/")[2]]))
    return Asked(method, f"{path}?as_of={AS_OF.isoformat()}")


def routes_of(way: Way) -> list[tuple[str, str]]:
    """Give the routes of one kind."""
    return [route for route, kind in WAYS.items() if kind is way]
