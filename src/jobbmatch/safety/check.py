"""The independent check: looks once more, naively, at one ad that is about to leave for one person.

It shares no code with the hard filter. Where its structured rules would withhold what the filter passed, one of the
two is wrong: `CheckOutcome.DISAGREEMENT`, and the answer does not leave. Where only its crude reading of the raw text
finds a word that nothing explains, nobody is wrong, and the ad goes to the list that a person must check.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial

from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import Evidence, Facet
from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import HoursExclusion, SafetyProfile, Strength
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.naive import answers, employers, facets, from_home, hours, occupations, routes, zones
from jobbmatch.safety.naive.finding import Found
from jobbmatch.safety.naive.places import dangerous_places
from jobbmatch.safety.naive.raw_text import dangerous_words, names_in, parts_of

_log = logging.getLogger(__name__)
_SHORT_NAME = 5
"""Letters of names that are not looked for run together."""


class CheckOutcome(StrEnum):
    """What the check's decision means for an ad that the filter passed."""

    PASS = "pass"  # noqa: S105 - an outcome, not a password
    MUST_CHECK = "must_check"
    """Only the crude reader objects: the ad goes to the list that a person must check."""
    DISAGREEMENT = "disagreement"
    """The two implementations disagree: nothing leaves, an audit event, an alarm."""


def check(vacancy: Vacancy, profile: SafetyProfile, home: Place | None = None) -> Decision:
    """Judge one vacancy for one person.

    Args:
        vacancy: The vacancy.
        profile: The person's exclusions.
        home: The person's coarse home; None when it is not known, which leaves every way to work unknown.

    Returns:
        All findings; those of the crude reader have the rule ``raw_text``.
    """
    findings = [*_structured(vacancy, profile, home), *_crude_or_denied(vacancy, profile, home)]
    findings += _of_answers(vacancy, profile)
    return Decision(vacancy.id, tuple(dict.fromkeys(findings)))


def judge(decision: Decision) -> CheckOutcome:
    """Say what the check's decision means for an ad that the filter passed."""
    grave = [f for f in decision.findings if f.verdict in (Verdict.BLOCK, Verdict.CHECK)]
    if any(finding.rule is not RuleCode.RAW_TEXT for finding in grave):
        return CheckOutcome.DISAGREEMENT
    return CheckOutcome.MUST_CHECK if grave else CheckOutcome.PASS


def disagrees(filtered: Decision, checked: Decision) -> bool:
    """Whether the filter passed what the check's structured rules withhold."""
    return filtered.may_leave and judge(checked) is CheckOutcome.DISAGREEMENT


def _structured(vacancy: Vacancy, profile: SafetyProfile, home: Place | None) -> Iterator[RuleFinding]:
    for zone in () if from_home.is_said(vacancy) else profile.zones:
        yield from _tell(RuleCode.ZONE, zone.strength, partial(zones.look, vacancy, zone))
        yield from _tell(RuleCode.ZONE, zone.strength, partial(routes.look, vacancy, zone, home))
    for employer in profile.employers:
        yield from _tell(RuleCode.EMPLOYER, employer.strength, partial(employers.look, vacancy, employer))
    for facet in profile.facets:
        yield from _tell(RuleCode(facet.facet.value), facet.strength, partial(facets.look, vacancy, facet))
    for allowed in profile.hours:
        yield from _tell(RuleCode.HOURS, allowed.strength, partial(hours.look, vacancy, allowed))
    for group in profile.occupations:
        yield from _tell(RuleCode.OCCUPATION, group.strength, partial(occupations.look, vacancy, group))


def _of_answers(vacancy: Vacancy, profile: SafetyProfile) -> list[RuleFinding]:
    """Deny where humans' answers were applied otherwise than they may be; a look that raises denies."""
    try:
        wrong = [RuleCode(rule) for rule in answers.unfounded(vacancy, profile)]
    except Exception as error:  # noqa: BLE001 - whatever went wrong, it must deny
        _tell_failure(RuleCode.RAW_TEXT, error)
        wrong = [RuleCode.HOURS]
    return [RuleFinding(rule, Verdict.CHECK, f"{rule}.failed") for rule in wrong]


def _tell(rule: RuleCode, strength: Strength, look: Callable[[], Iterator[Found]]) -> Iterator[RuleFinding]:
    """Turn what a naive rule found into findings; one that raises denies."""
    try:
        found = list(look())
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the rule must deny
        _tell_failure(rule, error)
        yield RuleFinding(rule, Verdict.CHECK, f"{rule}.failed")
        return
    for reason, is_broken in found:
        yield RuleFinding(rule, Verdict.BLOCK if is_broken else _open(strength), reason)


def _tell_failure(rule: RuleCode, error: Exception) -> None:
    """Log the kind of the error only: its message and stack may quote an exclusion."""
    fields = {"rule": rule.value, "error": type(error).__name__}
    _log.error("A rule of the independent check failed and denies the vacancy", extra={"fields": fields})


def _open(strength: Strength) -> Verdict:
    return Verdict.CHECK if strength is Strength.SAFETY else Verdict.ASK


def _crude_or_denied(vacancy: Vacancy, profile: SafetyProfile, home: Place | None) -> list[RuleFinding]:
    """Read the raw text; a reader that raises denies."""
    try:
        return [*_crude(vacancy, profile), *_crude_places(vacancy, profile, home)]
    except Exception as error:  # noqa: BLE001 - whatever went wrong, it must deny
        _tell_failure(RuleCode.RAW_TEXT, error)
        return [RuleFinding(RuleCode.RAW_TEXT, Verdict.CHECK, f"{RuleCode.RAW_TEXT}.failed")]


def _crude(vacancy: Vacancy, profile: SafetyProfile) -> Iterator[RuleFinding]:
    """Read the raw text for what the profile excludes."""
    for exclusion in profile.facets:
        yield from _objections(exclusion.facet.value, exclusion.strength, dangerous_words(vacancy, exclusion.facet))
    for allowed in profile.hours:
        for facet in _forbidden_parts(allowed):
            yield from _objections("hours", allowed.strength, dangerous_words(vacancy, facet))
    for employer in profile.employers:
        yield from _objections("employer", employer.strength, _named(vacancy, employer.name))


def _crude_places(vacancy: Vacancy, profile: SafetyProfile, home: Place | None) -> Iterator[RuleFinding]:
    """Read the raw text for excluded places; work from home is let off only when the raw text says so as well."""
    for zone in profile.zones:
        named = list(dangerous_places(vacancy, zone.zone))
        if not from_home.is_said(vacancy):
            yield from _objections("zone", zone.strength, named)
        elif named or any(zones.look(vacancy, zone)) or any(routes.look(vacancy, zone, home)):
            yield from _objections("from_home", zone.strength, from_home.doubts(vacancy))


def _objections(word: str, strength: Strength, evidence: Iterable[Evidence]) -> Iterator[RuleFinding]:
    """Give one finding with all the words, if there are any."""
    words = tuple(evidence)
    if words:
        yield RuleFinding(RuleCode.RAW_TEXT, _open(strength), f"{RuleCode.RAW_TEXT}.{word}", words)


def _named(vacancy: Vacancy, name: str | None) -> Iterator[Evidence]:
    """Give where the ad names an excluded employer."""
    words = employers.plain_words(name or "")
    forms, run = {" ".join(words)}, "".join(words)
    if len(run) > _SHORT_NAME:
        # Run together it stands in addresses of the web; a short one would stand in other words' place.
        forms.add(run)
    for where, text in parts_of(vacancy).items():
        yield from (Evidence(hit.group(), where, hit.start()) for hit in names_in(text, sorted(forms)))


def _forbidden_parts(exclusion: HoursExclusion) -> Iterator[Facet]:
    """Give the facets of working time at whose hours no work at all is allowed."""
    allowed = {minute for span in exclusion.allowed for minute in hours.minutes_of_span(span)}
    for facet in (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND):
        if not any(hours.in_part_of_week(minute, facet) for minute in allowed):
            yield facet
