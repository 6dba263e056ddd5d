"""`jobbmatch train ranker`: train a ranker on the stored vacancies and register it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

import click

from jobbmatch.cli.ads import no_ads
from jobbmatch.cli.options import Steps, step_bars
from jobbmatch.cli.outcomes import read_recorded
from jobbmatch.models.registration import EXPERIMENT
from jobbmatch.models.registry import Champion, find_champion
from jobbmatch.models.run_log import require_place
from jobbmatch.models.search_log import SearchLog, Trial
from jobbmatch.persistence.session import open_store
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import Settings, load_settings
from jobbmatch.training.fit import split
from jobbmatch.training.from_outcomes import FEWEST, lists_to_learn_from
from jobbmatch.training.judge import BASELINE, MODEL, NEWEST
from jobbmatch.training.market import NOISE
from jobbmatch.training.metrics import CUTS
from jobbmatch.training.search import MEASURE, SPACE, best_of, search, search_key, with_trial
from jobbmatch.training.settings import BOTH, OUTCOMES, SIMULATED, USUAL, TrainingSettings
from jobbmatch.training.simulate import SimulatedList
from jobbmatch.training.train import Outcome, data_fingerprint, draw, keep, named_for, train_on

LISTS = {SIMULATED: "simulerte lister", OUTCOMES: "viste lister", BOTH: "simulerte og viste lister"}
NAMES = {MODEL: "denne modellen", BASELINE: "vektet sum", NEWEST: "nyeste først"}


@click.command("ranker", short_help="Tren rangereren og legg den i MLflow.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Samme tall gir samme modell.")
@click.option(
    "--persons",
    default=USUAL.persons,
    show_default=True,
    type=click.IntRange(20, 100_000),
    help="Oppdiktede personer; hver kommer tilbake flere ganger.",
)
@click.option("--noise", default=USUAL.noise, show_default=True, type=click.Choice(list(NOISE)), help="Støynivå.")
@click.option(
    "--search",
    "trials",
    default=0,
    show_default=True,
    type=click.IntRange(0, 10_000),
    help="Prøv så mange sett innstillinger på valideringslister, og tren med det beste.",
)
@click.option("--curve/--no-curve", default=True, show_default=True, help="Mål også hva færre lister er verdt.")
@click.option(
    "--from",
    "source",
    default=SIMULATED,
    show_default=True,
    type=click.Choice([SIMULATED, OUTCOMES, BOTH]),
    help="Tren på simulerte lister, på viste lister med utfall, eller på begge.",
)
@click.option("--if-missing", is_flag=True, help="Gjør ingenting når en rangerer alt er registrert.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(
    *, seed: int, persons: int, noise: str, trials: int, curve: bool, source: str, if_missing: bool, as_json: bool
) -> None:
    """Tren rangereren på simulerte lister over stillingene i lageret, og legg den i MLflow.

    Alle tall er fra simulerte lister, ikke fra mennesker, uten --from outcomes (lister som ble vist, og hva det ble av
    stillingene). Den første modellen tas i bruk når den er bedre enn den
    enkle vektede summen på lister den ikke er trent på. Er en modell alt i bruk, blir den nye utfordrer: se
    jobbmatch promote.

    Et søk (--search) kan stoppes med Ctrl+C: det som er funnet, blir liggende i MLflow, og samme kommando går videre.

    \b
    Eksempel:
      jobbmatch train
      jobbmatch train --persons 500 --seed 7 --json
      jobbmatch train --search 50
      jobbmatch train --from outcomes
    """
    settings = load_settings()
    champion = find_champion(settings.mlflow_uri) if if_missing else None
    if champion is not None:
        click.echo(json.dumps(_kept(champion), ensure_ascii=False) if as_json else _kept_line(champion))
        return
    training = replace(USUAL, seed=seed, persons=persons, noise=noise, source=source)
    outcome = train_and_keep(settings, training, trials=trials, curve=curve)
    if as_json:
        click.echo(json.dumps(outcome_object(outcome), ensure_ascii=False))
    else:
        for line in outcome_lines(outcome):
            click.echo(line)


def train_and_keep(settings: Settings, training: TrainingSettings, *, trials: int = 0, curve: bool = False) -> Outcome:
    """Train on what the store holds and register the model.

    Args:
        settings: Where store, snapshot and MLflow are.
        training: Settings of the run; what a search begins with.
        trials: How many settings to try first on validation lists.
        curve: Whether fewer lists are tried too.

    Raises:
        NotReadyError: There are no vacancies, or MLflow would not take what is trained.
    """
    with step_bars() as progress:
        progress("beregner kolonner", 0, 1)
        market = _market(settings)
        progress("beregner kolonner", 1, 1)
        require_place(EXPERIMENT, settings.mlflow_uri)
        lists = _lists(settings, market, training, progress)
        searched = _opened(settings, market, lists, training) if trials else None
        found: list[Trial] = searched.trials() if searched else []
        try:
            chosen = _searched(lists, training, trials, searched, found, progress) if searched else training
            trained = train_on(lists, market.features, chosen, progress, curve=curve)
            progress("legger i MLflow", 0, 1)
            run_id = searched.run_id if searched else None
            outcome = keep(
                trained,
                uri=settings.mlflow_uri,
                artifact_root=settings.artifact_root,
                run_id=run_id,
                trials=len(found),
            )
            progress("legger i MLflow", 1, 1)
        except KeyboardInterrupt:
            if searched is None:
                raise
            searched.stop()
            raise Stopped(len(found), trials) from None
    return outcome


class Stopped(click.ClickException):
    """A search was stopped; what it found is kept."""

    exit_code = 130

    def __init__(self, found: int, wanted: int) -> None:
        """Say how to go on."""
        super().__init__(
            f"Stoppet. {found} av {wanted} forsøk er tatt vare på i MLflow. Samme kommando går videre herfra; "
            f"med --search {max(found, 1)} trenes det med det beste av dem."
        )


def _market(settings: Settings) -> MarketSnapshot:
    with open_store(settings.store_url) as store, store.reading() as unit:
        vacancies = tuple(unit.vacancies.all())
    if not vacancies:
        raise no_ads()
    return MarketSnapshot.build(vacancies, cache=settings.snapshot_dir)


def _lists(
    settings: Settings, market: MarketSnapshot, training: TrainingSettings, progress: Steps
) -> list[SimulatedList]:
    drawn = [] if training.source == OUTCOMES else draw(market.vacancies, market.features, training, progress)
    if training.source == SIMULATED:
        return drawn
    shown = lists_to_learn_from(read_recorded(settings).graded, fewest=1 if drawn else FEWEST)
    return sorted([*drawn, *shown], key=lambda item: item.day)


def _opened(
    settings: Settings, market: MarketSnapshot, lists: Sequence[SimulatedList], training: TrainingSettings
) -> SearchLog:
    key = search_key(data_fingerprint(lists, market.features, training), training)
    simulated = training.source != OUTCOMES
    return SearchLog.open(
        key, MEASURE, uri=settings.mlflow_uri, artifact_root=settings.artifact_root, simulated=simulated
    )


def _searched(
    lists: Sequence[SimulatedList],
    training: TrainingSettings,
    trials: int,
    log: SearchLog,
    found: list[Trial],
    progress: Steps,
) -> TrainingSettings:
    def keep_trial(trial: Trial) -> None:
        log.add(trial)
        found.append(trial)

    def tell(done: int, of: int) -> None:
        progress("leter etter innstillinger", done, of)

    tried = search(split(lists, training), training, trials, tuple(found), keep_trial, tell)
    return with_trial(training, best_of(tried).params)


def outcome_object(outcome: Outcome) -> dict[str, object]:
    """Give what a run ended with as one object."""
    return {
        "model": outcome.info.name,
        "version": outcome.info.version,
        "simulated": outcome.info.simulated,
        "promoted": outcome.promoted,
        "challenger": outcome.challenger,
        "metrics": {
            name: round(value, 4)
            for name, value in named_for(str(outcome.params["source"]), outcome.judgement.metrics()).items()
        },
        "trees": outcome.params["trees"],
        "lists": outcome.params["lists"],
        "seed": outcome.params["seed"],
        "search_trials": outcome.params["search_trials"],
        "settings": {name: outcome.params[name] for name in SPACE},
    }


def outcome_lines(outcome: Outcome) -> Iterator[str]:
    """Give what a run ended with for a reader."""
    judgement = outcome.judgement
    kind = LISTS[str(outcome.params["source"])]
    yield f"nDCG på {judgement.lists} {kind} som modellen ikke er trent på (95 % intervall):"
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
