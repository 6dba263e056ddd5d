"""Time of the first answer to 'what would open more' after a market was built, and of later ones.

python -m benchmarks.widening --home HOME [--later 4] [--json]

HOME holds a store with ads, as `jobbmatch demo` makes it. The invented persons of the examples ask one after the other,
each with her form opened anew; the first of all also pays for tables that nobody has read yet. Milliseconds, by the
clock and of the processor: the clock is worth little where others work on the machine.
"""

import argparse
import json
import time
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np

from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.persistence.session import open_store
from jobbmatch.plans.person_form import PersonForm, load_person_file
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.lineup import Lineup
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.serving.warm import warm
from jobbmatch.settings import Settings

PERSONS = Path(__file__).parents[1] / "examples" / "persons"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--later", type=int, default=4, help="answers after the first, for each person")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args()
    figures = measure(arguments.home, arguments.later, datetime.now(UTC).date())
    print(json.dumps(figures) if arguments.json else "\n".join(f"{key:20} {value}" for key, value in figures.items()))


def measure(home: Path, later: int, as_of: date) -> dict[str, object]:
    """Build the market as a server does, and let everybody ask."""
    settings = Settings(home=home)
    with open_store(settings.store_url) as store, store.reading() as unit:
        vacancies = unit.vacancies.load()
    engine = Engine(MarketSnapshot.build(vacancies, cache=settings.snapshot_dir), BaselineRanker())
    warm(engine)
    engine = engine.ranked_by(Lineup(BaselineRanker()))
    times = np.array(
        [
            [_ask(engine, form, as_of) for _ in range(1 + later)]
            for form in (load_person_file(path) for path in sorted(PERSONS.glob("*.json")))
        ]
    )
    return {
        "ads": len(vacancies),
        "persons": len(times),
        "very_first": _told(times[:1, 0]),
        "first": _told(times[:, 0]),
        "later": _told(times[:, 1:].reshape(-1, 2)),
    }


def _ask(engine: Engine, form: PersonForm, as_of: date) -> tuple[float, float]:
    clock, processor = time.perf_counter(), time.process_time()
    engine.widening(form.to_person(), form.safety.to_profile(), as_of)
    return (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000


def _told(times: np.ndarray) -> dict[str, float]:
    named = {"clock": times[:, 0], "processor": times[:, 1]}
    return {
        f"{name}_p{share}": round(float(np.percentile(of, share)), 1)
        for name, of in named.items()
        for share in (50, 95)
    }


if __name__ == "__main__":
    main()
