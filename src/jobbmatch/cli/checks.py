"""`jobbmatch checks`: what a human must check for a person, straight from files, in the order that opens most."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from jobbmatch.cli.guard import reading_guard
from jobbmatch.cli.options import DAY, reading_progress
from jobbmatch.cli.ranker import ranker_in_use
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.errors import InputError
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.plans.answer_file import read_answers
from jobbmatch.plans.person_form import load_person_file
from jobbmatch.safety.questions import asked_text, language_of, letter, topic_text
from jobbmatch.safety.words import reason_text
from jobbmatch.serving.checks import Asked, Check, CheckList, checks_of
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import load_settings

_FILE = click.Path(path_type=Path)


@click.command("checks", short_help="Vis hva som må avklares for en person, rett fra filer.")
@click.option("--person", "person_path", required=True, type=_FILE, help="Personen som JSON.")
@click.option("--vacancies", "ads_path", required=True, type=_FILE, help="Fil eller mappe.")
@click.option(
    "--answers",
    "answers_path",
    type=_FILE,
    help="Svar som JSON-linjer: uuid, fingerprint, question, value.",
)
@click.option("--as-of", "as_of", type=DAY, default=None, help="Dagen listen gjelder for. [i dag]")
@click.option("--top", default=20, show_default=True, type=click.IntRange(1, 1000), help="Hvor mange stillinger.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(
    *, person_path: Path, ads_path: Path, answers_path: Path | None, as_of: date | None, top: int, as_json: bool
) -> None:
    """Vis stillingene som bare holdes tilbake fordi noe er ukjent, slik at få svar åpner mye. Ingenting lagres.

    Listen viser hva personen må skjermes mot, og er bare for dem som kan se rammene.

    \b
    Eksempel:
      jobbmatch checks --person examples/persons/elv.json --vacancies examples/ads/ads.jsonl --as-of 2026-09-22 --top 5
    """
    form, settings = load_person_file(person_path), load_settings()
    person, profile = form.to_person(), form.safety.to_profile()
    answers = read_answers(answers_path) if answers_path else []
    with reading_progress(ads_path) as progress:
        vacancies = read_vacancies(ads_path, progress, guard=reading_guard(settings)).vacancies
    if not vacancies:
        raise InputError(f"Ingen ledige stillinger i {ads_path}.", hint="Er det en fil med stillingsannonser?")
    engine = Engine(MarketSnapshot.build(vacancies), ranker_in_use(settings)).with_answers(answers)
    texts = {(vacancy.id, text_fingerprint(vacancy)) for vacancy in vacancies}
    stale = sum((answer.vacancy_id, answer.fingerprint) not in texts for answer in answers)
    if stale:
        click.echo(f"{stale} svar gjelder en annen tekst eller annonse og teller ikke.", err=True)
    day = as_of or date.today()  # noqa: DTZ011 - the day where the program runs is meant
    found = checks_of(engine).list(person, profile, as_of=day, limit=top)
    if as_json:
        click.echo(json.dumps(as_object(found, day), ensure_ascii=False, indent=2))
    else:
        for line in as_lines(found, person.alias):
            click.echo(line)


def as_object(found: CheckList, day: date) -> dict[str, object]:
    """Give the list for other programs."""
    return {"as_of": day.isoformat(), "total": found.total, "checks": [_check_object(check) for check in found.checks]}


def _check_object(check: Check) -> dict[str, object]:
    topics = [asked.open.topic for asked in check.questions if asked.open.topic is not None]
    return {
        "uuid": check.vacancy.id,
        "fingerprint": check.fingerprint,
        "title": check.vacancy.title,
        "employer": check.vacancy.employer.name,
        "priority": round(check.priority, 4),
        "questions": [_question_object(asked, check) for asked in check.questions],
        "letter": letter(check.vacancy, topics),
    }


def _question_object(asked: Asked, check: Check) -> dict[str, object]:
    question, topic = asked.open.question, asked.open.topic
    return {
        "question": question,
        "by_value": asked.open.by_value,
        "topic": topic,
        "text": asked_text(question) if question else "",
        "opens": question.harmless if question else None,
        "chance": round(asked.chance, 2),
        "standing": asked.standing.value,
        "reasons": list(asked.open.reasons),
        "words": [{"quote": item.quote, "where": item.where, "start": item.start} for item in asked.open.words],
        "employer_question": topic_text(topic, language_of(check.vacancy)) if topic else "",
    }


def as_lines(found: CheckList, alias: str) -> Iterator[str]:
    """Write the list for people."""
    yield f"Må avklares for {alias}: {found.total} stillinger. Først de som få svar kan åpne."
    for number, check in enumerate(found.checks, start=1):
        employer = check.vacancy.employer.name or "arbeidsgiver ikke oppgitt"
        yield ""
        yield f"{number:>3}. {check.vacancy.title} · {employer} · {check.vacancy.id}"
        for asked in check.questions:
            yield from _question_lines(asked)


def _question_lines(asked: Asked) -> Iterator[str]:
    question = asked.open.question or asked.open.by_value
    text = asked_text(question) if question else reason_text(asked.open.reasons[0])
    yield f"     ? {text}"
    quotes = " · ".join(f"«{item.quote}»" for item in asked.open.words if item.quote)
    if quotes:
        yield f"       {quotes}"
