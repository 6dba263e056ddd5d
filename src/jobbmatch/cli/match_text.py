"""A person's matches as text for the terminal."""

from collections.abc import Iterator

from jobbmatch.cli.words import day_words, fact_line, open_words, ranker_words
from jobbmatch.domain.decision import Decision, RuleFinding, Verdict
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Direction, Match, MatchAnswer, WithheldReport
from jobbmatch.explanation.cautions import cautions
from jobbmatch.explanation.widening import moved_words
from jobbmatch.safety.words import question_text, reason_text
from jobbmatch.serving.snapshot import MarketSnapshot

SIGNS = {Direction.FOR: "+", Direction.AGAINST: "−"}


def answer_lines(alias: str, answer: MatchAnswer, top: int, *, withheld_shown: bool) -> Iterator[str]:
    """Write the list, best first, and where the rest went."""
    yield f"Treff for {alias} · {day_words(answer.as_of)} · {answer.read} stillinger lest"
    yield f"Rangert av {ranker_words(answer.ranker)}"
    yield ""
    for match in answer.matches:
        yield from _match_lines(match, answer.language)
    if not answer.matches:
        yield "Ingen stillinger kan vises."
    if len(answer.matches) < top:
        yield (
            f"Viser {len(answer.matches)} av {top} ønskede. Av de {answer.read} er {answer.expired} utløpt, og resten "
            "faller utenfor rammene (avstand, ønsker, utelukkelser) eller må sjekkes først."
        )
        if not withheld_shown:
            yield "Se hva som er holdt tilbake og hvorfor: legg til --withheld"


def _match_lines(match: Match, language: Locale) -> Iterator[str]:
    yield f"{match.rank:>3}. {match.vacancy.title}   [{match.score:.2f}]"
    yield f"     {fact_line(match)}"
    for caution in cautions(match.vacancy, language):
        yield f"     ! {caution.line}"
    for why in match.moved:
        yield f"     ↓ {moved_words(why, language)}"
    for reason in match.reasons:
        yield f"     {SIGNS[reason.direction]} {reason.sentence}"
    for code in match.open_questions:
        yield f"     ? {open_words(code, language)}"
    if match.vacancy.link:
        yield f"     {match.vacancy.link}"
    yield ""


def withheld_lines(market: MarketSnapshot, report: WithheldReport) -> Iterator[str]:
    """Write what was withheld, by which rules, and what a human must check, good matches first."""
    blocked = [decision for decision in report.withheld if decision.verdict is Verdict.BLOCK]
    yield ""
    yield f"Holdt tilbake: {len(report.withheld)}, derav {len(report.withheld) - len(blocked)} bare fordi noe er ukjent"
    for decision in blocked:
        yield from _decision_lines(market, decision)
    yield ""
    yield f"Må sjekkes av et menneske ({len(report.must_check)} innenfor rammene, de beste treffene først)"
    shown = {decision.vacancy_id for decision in report.must_check}
    for decision in report.must_check:
        yield from _decision_lines(market, decision, asks=True)
    for decision in report.withheld:
        if decision.verdict is Verdict.CHECK and decision.vacancy_id not in shown:
            yield from _decision_lines(market, decision)


def _decision_lines(market: MarketSnapshot, decision: Decision, *, asks: bool = False) -> Iterator[str]:
    vacancy = market.by_id(decision.vacancy_id)
    yield f"  {vacancy.title} · {vacancy.employer.name or 'arbeidsgiver ikke oppgitt'} · {vacancy.id}"
    for finding in decision.findings:
        if finding.verdict in (Verdict.BLOCK, Verdict.CHECK):
            yield f"    [{finding.rule}] {reason_text(finding.reason)}{_quoted(finding)}"
            if asks and question_text(finding.reason):
                yield f"      Spør: {question_text(finding.reason)}"


def _quoted(finding: RuleFinding) -> str:
    quotes = [evidence.quote for evidence in finding.evidence if evidence.quote]
    return f" «{quotes[0][:100]}»" if quotes else ""
