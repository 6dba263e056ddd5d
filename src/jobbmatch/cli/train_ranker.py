"""`jobbmatch train ranker`: train a ranker on the stored vacancies and register it."""

import json
from collections.abc import Iterator

import click

from jobbmatch.cli.options import step_bars
from jobbmatch.errors import NotReadyError
from jobbmatch.models.registry import Champion, find_champion
from jobbmatch.persistence.session import open_store
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import Settings, load_settings
from jobbmatch.training.judge import BASELINE, MODEL, NEWEST
from jobbmatch.training.metrics import CUTS
from jobbmatch.training.settings import CHANCE, TrainingSettings
from jobbmatch.training.train import Outcome, keep, train

NAMES = {MODEL: "denne modellen", BASELINE: "vektet sum", NEWEST: "nyeste først"}


@click.command("ranker", short_help="Tren rangereren og legg den i MLflow.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Samme tall gir samme modell.")
@click.option(
    "--persons", default=1000, show_default=True, type=click.IntRange(20, 100_000), help="Oppdiktede personer."
)
@click.option("--if-missing", is_flag=True, help="Gjør ingenting når en rangerer alt er registrert.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(*, seed: int, persons: int, if_missing: bool, as_json: bool) -> None:
    """Tren rangereren på simulerte lister over stillingene i lageret, og legg den i MLflow.

    Alle tall er fra simulerte lister, ikke fra mennesker. Den første modellen tas i bruk når den er bedre enn den
    enkle vektede summen på lister den ikke er trent på. Er en modell alt i bruk, blir den nye utfordrer: se
    jobbmatch promote.

    \b
    Eksempel:
      jobbmatch train
      jobbmatch train --persons 1000 --seed 7 --json
    """
    settings = load_settings()
    champion = find_champion(settings.mlflow_uri) if if_missing else None
    if champion is not None:
        click.echo(json.dumps(_kept(champion), ensure_ascii=False) if as_json else _kept_line(champion))
        return
    outcome = train_and_keep(settings, TrainingSettings(seed=seed, persons=persons, objective=CHANCE))
    if as_json:
        click.echo(json.dumps(outcome_object(outcome), ensure_ascii=False))
    else:
        for line in outcome_lines(outcome):
            click.echo(line)


def train_and_keep(settings: Settings, training: TrainingSettings) -> Outcome:
    """Train on what the store holds and register the model.

    Args:
        settings: Where store, snapshot and MLflow are.
        training: Settings of the run.

    Raises:
        NotReadyError: There are no vacancies.
    """
    with open_store(settings.store_url) as store, store.reading() as unit:
        vacancies = tuple(unit.vacancies.all())
    if not vacancies:
        raise NotReadyError(
            "Det er ingen stillinger i lageret å trene på.",
            hint="Les inn noen: jobbmatch ingest FIL, eller jobbmatch demo",
        )
    with step_bars() as progress:
        progress("beregner kolonner", 0, 1)
        market = MarketSnapshot.build(vacancies, cache=settings.snapshot_dir)
        progress("beregner kolonner", 1, 1)
        trained = train(market.vacancies, market.features, training, progress)
        progress("legger i MLflow", 0, 1)
        outcome = keep(trained, uri=settings.mlflow_uri, artifact_root=settings.artifact_root)
        progress("legger i MLflow", 1, 1)
    return outcome


def outcome_object(outcome: Outcome) -> dict[str, object]:
    """Give what a run ended with as one object."""
    return {
        "model": outcome.info.name,
        "version": outcome.info.version,
        "simulated": outcome.info.simulated,
        "promoted": outcome.promoted,
        "challenger": outcome.challenger,
        "metrics": {name: round(value, 4) for name, value in outcome.judgement.metrics().items()},
        "trees": outcome.params["trees"],
        "lists": outcome.params["lists"],
        "seed": outcome.params["seed"],
    }


def outcome_lines(outcome: Outcome) -> Iterator[str]:
    """Give what a run ended with for a reader."""
    judgement = outcome.judgement
    yield f"nDCG på {judgement.lists} simulerte lister som modellen ikke er trent på (95 % intervall):"
    yield f"  {'':16}" + "".join(f"{f'@{cut}':>24}" for cut in CUTS)
    for name, cuts in judgement.ndcg.items():
        yield f"  {NAMES[name]:16}" + "".join(f"{cuts[cut]!s:>24}" for cut in CUTS)
    yield f"Bedre enn vektet sum, @10: {judgement.gain}"
    if outcome.promoted:
        yield f"{outcome.info.name} versjon {outcome.info.version} er registrert og tas i bruk."
    elif outcome.challenger:
        yield (
            f"{outcome.info.name} versjon {outcome.info.version} er registrert som utfordrer. "
            f"Ta den i bruk med: jobbmatch promote {outcome.info.version}"
        )
    else:
        yield (
            f"{outcome.info.name} versjon {outcome.info.version} er registrert, men tas ikke i bruk: "
            "den er ikke sikkert bedre enn den vektede summen."
        )


def _kept(champion: Champion) -> dict[str, object]:
    info = champion.info
    return {"model": info.name, "version": info.version, "simulated": info.simulated, "trained": False}


def _kept_line(champion: Champion) -> str:
    return f"{champion.info.name} versjon {champion.info.version} er alt registrert; ingenting er gjort."
