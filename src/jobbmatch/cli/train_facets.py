"""`jobbmatch train facets`: train the guard beside the reader of facets and register it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from jobbmatch.cli.facets import NAMES
from jobbmatch.cli.options import reading_progress, step_bars
from jobbmatch.errors import InputError
from jobbmatch.measuring.labelled_ads import read_labelled
from jobbmatch.models.guard_registration import EXPERIMENT
from jobbmatch.models.run_log import require_place
from jobbmatch.settings import Settings, load_settings
from jobbmatch.training.facet_ads import LabelledAd, packaged_pairs
from jobbmatch.training.facet_judge import FacetFigures, GuardJudgement
from jobbmatch.training.facet_settings import GuardSettings
from jobbmatch.training.facets import GuardOutcome, keep_guard, train_guard

_FILES = click.Path(path_type=Path)


@click.command("facets", short_help="Tren vakten som gjør lesningen av annonser mer forsiktig.")
@click.option("--ads", multiple=True, type=_FILES, help="Flere merkede annonser; kan gis flere ganger.")
@click.option("--labels", multiple=True, type=_FILES, help="Etikettene til dem, i samme rekkefølge.")
@click.option("--packaged/--no-packaged", default=True, show_default=True, help="Ta med de medfølgende annonsene.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Samme tall gir samme modell.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(*, ads: tuple[Path, ...], labels: tuple[Path, ...], packaged: bool, seed: int, as_json: bool) -> None:
    """Tren en vakt som gjør lesningen av annonser mer forsiktig, og legg den i MLflow.

    Vakten kan gjøre et trygt svar uklart og et uklart svar farlig, aldri noe trygt. Den måles på hele slag av ordlyd
    som den ikke er trent på, og merkes som den som gjelder bare når den klart minsker det farlige uten å koste mer enn
    to prosentpoeng av det nyttige. Den brukes ved innlesing når JOBBMATCH_FACET_GUARD er registry; ellers brukes den
    som følger med.

    \b
    Eksempel:
      jobbmatch train facets
      jobbmatch train facets --ads annonser.jsonl --labels etiketter.jsonl --seed 7 --json
    """
    if len(ads) != len(labels):
        raise InputError("Det må være like mange --ads som --labels.", hint="Gi dem parvis, i samme rekkefølge.")
    pairs = [*(packaged_pairs() if packaged else []), *zip(ads, labels, strict=True)]
    settings = load_settings()
    require_place(EXPERIMENT, settings.mlflow_uri)
    outcome = _train(settings, _read(pairs), GuardSettings(seed=seed))
    if as_json:
        click.echo(json.dumps(outcome_object(outcome), ensure_ascii=False))
    else:
        for line in outcome_lines(outcome, in_use=settings.facet_guard == "registry"):
            click.echo(line)


def _read(pairs: Sequence[tuple[Path, Path]]) -> list[LabelledAd]:
    """Read all pairs; of an ad that stands in several, the last labels hold."""
    found: dict[str, LabelledAd] = {}
    for ads, labels in pairs:
        with reading_progress(ads) as progress:
            found.update({ad.vacancy.id: ad for ad in read_labelled(ads, labels, progress)})
    return list(found.values())


def _train(settings: Settings, ads: Sequence[LabelledAd], training: GuardSettings) -> GuardOutcome:
    with step_bars() as progress:
        fitted = train_guard(ads, training, progress)
        progress("legger i MLflow", 0, 1)
        outcome = keep_guard(fitted, uri=settings.mlflow_uri, artifact_root=settings.artifact_root)
        progress("legger i MLflow", 1, 1)
    return outcome


def outcome_object(outcome: GuardOutcome) -> dict[str, object]:
    """Give what a run ended with as one object."""
    fitted = outcome.fitted
    bars = {
        facet: {"doubt": _finite(model.bars.doubt), "danger": _finite(model.bars.danger)}
        for facet, model in fitted.guard.models.items()
    }
    return {
        "model": outcome.name,
        "version": outcome.version,
        "promoted": outcome.promoted,
        "ads": fitted.params["ads"],
        "groups": fitted.params["groups"],
        "seed": fitted.params["seed"],
        "data_fingerprint": fitted.fingerprint,
        "bars": bars,
        "metrics": {name: round(value, 4) for name, value in fitted.judgement.metrics().items()},
    }


def outcome_lines(outcome: GuardOutcome, *, in_use: bool) -> Iterator[str]:
    """Give what a run ended with for a reader."""
    params, together = outcome.fitted.params, outcome.fitted.judgement.together
    yield f"{params['ads']} merkede annonser. Uten vakt -> med vakt, på slag av ordlyd den ikke har sett:"
    yield f"  {'':20}{'farlig lest som trygt':>24}{'trygt lest som trygt':>24}{'gjort farlig (med rette)':>27}"
    for name, row in _rows(outcome.fitted.judgement):
        unsafe = f"{row.unsafe.before} -> {row.unsafe.after} av {row.unsafe.of}"
        usable = f"{row.usable.before} -> {row.usable.after} av {row.usable.of}"
        yield f"  {name:20}{unsafe:>24}{usable:>24}{f'{row.made_dangerous} ({row.rightly})':>27}"
    yield f"Farlige lesninger minsker med {together.unsafe.drop} av de farlige (95 % intervall)."
    if outcome.promoted:
        use = "brukes ved neste innlesing" if in_use else "brukes når du setter JOBBMATCH_FACET_GUARD=registry"
        yield f"{outcome.name} versjon {outcome.version} er registrert og {use}."
    else:
        yield (
            f"{outcome.name} versjon {outcome.version} er registrert, men tas ikke i bruk: "
            "den minsker ikke klart det farlige til en pris innenfor grensene."
        )


def _rows(judgement: GuardJudgement) -> list[tuple[str, FacetFigures]]:
    return [*((NAMES[facet], row) for facet, row in judgement.facets.items()), ("alle", judgement.together)]


def _finite(bar: float) -> float | None:
    return bar if bar <= 1 else None
