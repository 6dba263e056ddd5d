"""A person's matches as JSON for other programs."""

from collections.abc import Mapping, Sequence

from jobbmatch.cli.words import open_words
from jobbmatch.domain.decision import Decision, RuleFinding, Verdict
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Match, MatchAnswer, WithheldReport
from jobbmatch.domain.vacancy import Deadline
from jobbmatch.explanation.cautions import cautions
from jobbmatch.explanation.widening import moved_words
from jobbmatch.safety.words import question_text, reason_text
from jobbmatch.serving.snapshot import MarketSnapshot


def answer_object(answer: MatchAnswer, extra_counts: Mapping[str, int]) -> dict[str, object]:
    """Give the answer: ``as_of``, ``language``, ``ranker``, ``counts`` and ``matches``, best first."""
    return {
        "as_of": answer.as_of.isoformat(),
        "language": answer.language,
        "ranker": {
            "name": answer.ranker.name,
            "version": answer.ranker.version,
            "simulated": answer.ranker.simulated,
        },
        "counts": {
            **extra_counts,
            "read": answer.read,
            "expired": answer.expired,
            "outside_frame": answer.outside_frame,
            "shown": len(answer.matches),
        },
        "market_version": answer.market_version,
        "matches": [_match(match, answer.language) for match in answer.matches],
    }


def _match(match: Match, language: Locale) -> dict[str, object]:
    vacancy = match.vacancy
    return {
        "rank": match.rank,
        "uuid": vacancy.id,
        "score": round(match.score, 6),
        "title": vacancy.title,
        "employer": {"name": vacancy.employer.name, "organisation_number": vacancy.employer.organisation_number},
        "places": [place.name for place in vacancy.places],
        "remote": vacancy.remote.value,
        "distance_km": match.distance_km,
        "percent": vacancy.percent,
        "extent": vacancy.extent,
        "deadline": _deadline(vacancy.deadline),
        "expires": vacancy.expires.isoformat() if vacancy.expires else None,
        "link": vacancy.link,
        "application_url": vacancy.application_url,
        "cautions": [
            {"facet": caution.facet, "sentence": caution.sentence, "quote": caution.quote}
            for caution in cautions(vacancy, language)
        ],
        "reasons": [
            {
                "direction": reason.direction,
                "family": reason.family,
                "sentence": reason.sentence,
                "quote": reason.quote,
                "weight": round(reason.weight, 6),
            }
            for reason in match.reasons
        ],
        "moved": [{"code": why, "sentence": moved_words(why, language)} for why in match.moved],
        "open_questions": [{"code": code, "text": open_words(code, language)} for code in match.open_questions],
    }


def _deadline(deadline: Deadline) -> dict[str, object]:
    return {
        "text": deadline.text,
        "day": deadline.day.isoformat() if deadline.day else None,
        "soonest": deadline.soonest,
    }


def withheld_objects(market: MarketSnapshot, report: WithheldReport) -> dict[str, object]:
    """Give ``withheld`` (all, with their rules) and ``must_check`` (only the unknown, good matches first)."""
    return {
        "withheld": [_decision(market, decision) for decision in report.withheld],
        "must_check": [
            _decision(market, decision) | {"questions": _questions(decision.findings)} for decision in report.must_check
        ],
    }


def _decision(market: MarketSnapshot, decision: Decision) -> dict[str, object]:
    vacancy = market.by_id(decision.vacancy_id)
    return {
        "uuid": decision.vacancy_id,
        "title": vacancy.title,
        "employer": vacancy.employer.name,
        "verdict": decision.verdict,
        "rules": [
            {
                "rule": finding.rule,
                "verdict": finding.verdict,
                "reason": finding.reason,
                "text": reason_text(finding.reason),
                "evidence": [{"quote": e.quote, "where": e.where} for e in finding.evidence],
            }
            for finding in decision.findings
            if finding.verdict in (Verdict.BLOCK, Verdict.CHECK)
        ],
    }


def _questions(findings: Sequence[RuleFinding]) -> list[str]:
    texts = (question_text(finding.reason) for finding in findings if finding.verdict is Verdict.CHECK)
    return list(dict.fromkeys(text for text in texts if text))
