"""Which version serves: promotion through gates, and the way back.

Aliases say all there is to say: `champion` serves, `previous` served before it, `challenger` is tried beside it.
Servers look at them every few seconds. What the gates look for stands in :mod:`jobbmatch.models.gates`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import process_time
from typing import Final

import numpy as np

from jobbmatch.errors import ConflictError, InputError, NotFoundError, NotReadyError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.gates import GATE_NAMES, Gate, GateResult, figure_gates, latency_gate, quality_gate, schema_gate
from jobbmatch.models.ranker import Ranker
from jobbmatch.models.registry import CHALLENGER, CHAMPION, PREVIOUS, read_ranker
from jobbmatch.models.versions import Version, Versions

STANDARD_ROWS: Final = 11_000
"""About what is left to score of a market of 20,000 for a person who would work anywhere in the country."""
ROUNDS: Final = 3
MOST_REASON: Final = 500

Clock = Callable[[], datetime]


def now_utc() -> datetime:
    """The time now."""
    return datetime.now(tz=UTC)


@dataclass(frozen=True, slots=True)
class Judged:
    """A version and what all gates say of it.

    Attributes:
        version: Which.
        champion: The version that serves now; None when none does.
        results: One for each figure that a gate looked at.
    """

    version: str
    champion: str | None
    results: tuple[GateResult, ...]

    @property
    def failed(self) -> tuple[GateResult, ...]:
        """Those that the version did not pass."""
        return tuple(result for result in self.results if not result.passed)


@dataclass(frozen=True, slots=True)
class Moved:
    """What an alias was moved from and to.

    Attributes:
        champion: The version that serves now.
        previous: The version that served before; None when none did.
    """

    champion: str
    previous: str | None


def chosen_version(versions: Versions, number: str | None) -> str:
    """Give the version that is meant: the number given, what the alias given points at, or else the challenger.

    Raises:
        InputError: None was given and there is no challenger, or no version carries the alias.
        NotReadyError: The registry does not answer.
    """
    if number is not None and number not in (CHAMPION, CHALLENGER, PREVIOUS):
        return number
    found = versions.aliases().get(number or CHALLENGER)
    if found is None and number is not None:
        raise InputError(f"Ingen versjon er {number}.", hint="Se hvilke som finnes med: jobbmatch models list")
    if found is None:
        raise InputError(
            "Det er ingen utfordrer, så versjonen må nevnes.", hint="Se hvilke som finnes med: jobbmatch models list"
        )
    return found


def require_sense(versions: Versions, number: str, override: str | None) -> None:
    """Refuse a promotion that cannot be made whatever the gates say, before they take their time.

    Args:
        versions: The registry.
        number: The version.
        override: Why it is done although a gate may fail.

    Raises:
        ConflictError: The version already serves.
        InputError: The reason is empty or too long.
        NotFoundError: There is no such version.
        NotReadyError: The registry does not answer.
    """
    _reason(override)
    if CHAMPION in versions.one(number).aliases:
        raise ConflictError(f"Versjon {number} er alt i bruk.")


def judge_version(versions: Versions, number: str, *, budget_ms: float) -> Judged:
    """Hold a version against all gates; nothing is changed.

    Args:
        versions: The registry.
        number: The version.
        budget_ms: Milliseconds that scoring the standard matrix may take.

    Raises:
        NotFoundError: There is no such version.
        NotReadyError: The registry does not answer.
    """
    version, serving = versions.one(number), versions.aliases().get(CHAMPION)
    champion = versions.one(serving) if serving is not None else None
    measured = versions.held_out(champion) if champion is not None else None
    quality = quality_gate(versions.held_out(version), measured, serving)
    if champion is not None and _on_other_markets(version, champion):
        unfair = f"versjon {serving} er trent på et annet skjult marked (frø), og målt på dette"
        quality = replace(quality, why=f"{quality.why}; {unfair}")
    return Judged(
        number,
        serving,
        (
            *_works(versions, version, budget_ms),
            quality,
            *figure_gates(version.metrics, champion.metrics if champion is not None else {}, number),
        ),
    )


def promote(
    versions: Versions, judged: Judged, *, by: str, override: str | None = None, clock: Clock = now_utc
) -> Moved:
    """Let a version serve from now on; the one that did becomes `previous`.

    Args:
        versions: The registry.
        judged: What :func:`judge_version` said of it.
        by: Who does it.
        override: Why it is done although a gate failed; kept on the version with who and when.
        clock: Gives the time.

    Raises:
        ConflictError: A gate failed and no reason was given, the version already serves, or another version has become
            champion since it was judged, or at the very same moment.
        InputError: The reason is empty or too long.
        NotReadyError: The registry does not answer.
    """
    reason = _reason(override)
    aliases = versions.aliases()
    if aliases.get(CHAMPION) != judged.champion:
        raise ConflictError("En annen versjon er tatt i bruk i mellomtiden.", hint="Prøv igjen.")
    if judged.version == judged.champion:
        raise ConflictError(f"Versjon {judged.version} er alt i bruk.")
    # What this program cannot read would serve nobody: servers would keep the old one and raise an alarm.
    broken = any(result.gate is Gate.SCHEMA for result in judged.failed)
    if broken or (judged.failed and reason is None):
        raise ConflictError(_refusal(judged, overridable=not broken), hint=_way_on(judged, overridable=not broken))
    tags = {"promoted_by": by, "promoted_at": clock().isoformat(timespec="seconds")}
    if judged.failed and reason is not None:
        failed = ", ".join(dict.fromkeys(result.gate.value for result in judged.failed))
        tags |= {"override_reason": reason, "override_by": by, "override_at": tags["promoted_at"]}
        tags["override_gates"] = failed
    versions.tag(judged.version, tags)
    if judged.champion is not None:
        # First: were this cut off between the two, the one that serves would still be the one that did.
        versions.point(PREVIOUS, judged.champion)
    versions.point(CHAMPION, judged.version)
    if versions.aliases().get(CHAMPION) != judged.version:
        # A registry has no way to move an alias only if nobody else has: the last of two at once wins.
        raise ConflictError(
            "En annen versjon ble tatt i bruk i samme øyeblikk.", hint="Se hvilken med: jobbmatch models list"
        )
    if aliases.get(CHALLENGER) == judged.version:
        versions.unpoint(CHALLENGER)
    return Moved(judged.version, judged.champion)


def rollback(versions: Versions, *, by: str, clock: Clock = now_utc) -> Moved:
    """Swap champion and previous: the way back takes no gate, since the previous one has served.

    Args:
        versions: The registry.
        by: Who does it.
        clock: Gives the time.

    Raises:
        ConflictError: Nothing served before, or this program cannot use it any more.
        NotReadyError: The registry does not answer.
    """
    aliases = versions.aliases()
    champion, previous = aliases.get(CHAMPION), aliases.get(PREVIOUS)
    if previous is None or previous == champion:
        raise ConflictError(
            "Det er ingen tidligere versjon å gå tilbake til.", hint="Se hvilke som finnes med: jobbmatch models list"
        )
    try:
        back = versions.one(previous)
        read_ranker(versions.uri, back.found).require(COLUMN_NAMES)
    except (NotFoundError, NotReadyError) as error:
        raise ConflictError(
            f"Versjon {previous} kan ikke brukes lenger: {error.message}", hint="Versjonen som er i bruk, er det ennå."
        ) from error
    versions.tag(previous, {"rolled_back_to_by": by, "rolled_back_to_at": clock().isoformat(timespec="seconds")})
    versions.point(CHAMPION, previous)
    if champion is not None:
        versions.point(PREVIOUS, champion)
    return Moved(previous, champion)


def challenge(versions: Versions, number: str | None) -> None:
    """Name the version that is tried beside the champion; None names nobody.

    Raises:
        ConflictError: It is the champion.
        NotFoundError: There is no such version.
        NotReadyError: The registry does not answer.
    """
    if number is None:
        if CHALLENGER in versions.aliases():
            versions.unpoint(CHALLENGER)
        return
    if CHAMPION in versions.one(number).aliases:
        raise ConflictError(f"Versjon {number} er alt i bruk.")
    versions.point(CHALLENGER, number)


def score_ms(ranker: Ranker, rows: int = STANDARD_ROWS) -> float:
    """Measure how long a ranker takes to score a standard matrix, in milliseconds of a core; the best of some rounds.

    Time of a core and not on the wall, and the best and not the middle: what else the machine does must not decide
    which model serves.
    """
    matrix = standard_matrix(rows)
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        ranker.score(matrix)
        times.append(process_time() - start)
    return 1000 * min(times)


def standard_matrix(rows: int) -> FeatureMatrix:
    """Give a matrix that is the same every time, one value in five missing, float32 (rows, d)."""
    rng = np.random.default_rng(0)
    values = rng.random((rows, len(COLUMN_NAMES)), dtype=np.float32) * 4
    values[rng.random(values.shape) < 0.2] = np.nan
    return FeatureMatrix(values, np.arange(rows, dtype=np.int64))


def _works(versions: Versions, version: Version, budget_ms: float) -> list[GateResult]:
    try:
        ranker = read_ranker(versions.uri, version.found)
    except NotReadyError as error:
        return [GateResult(Gate.SCHEMA, "columns", False, None, None, error.message)]
    schema = schema_gate(ranker.columns, COLUMN_NAMES)
    if not schema.passed:
        return [schema]
    return [schema, latency_gate(score_ms(ranker), budget_ms, STANDARD_ROWS)]


def _on_other_markets(version: Version, other: Version) -> bool:
    """Whether two versions were trained on simulated markets whose hidden wishes differ."""
    seeds = {one.params.get("seed") for one in (version, other)}
    return len(seeds) > 1 and None not in seeds


def _reason(override: str | None) -> str | None:
    if override is None:
        return None
    reason = " ".join(override.split())
    if not reason or len(reason) > MOST_REASON:
        raise InputError(
            f"Grunnen må ha mellom 1 og {MOST_REASON} tegn.", hint="Skriv hvorfor versjonen skal tas i bruk likevel."
        )
    return reason


def _refusal(judged: Judged, *, overridable: bool) -> str:
    shown = [result for result in judged.failed if overridable or result.gate is Gate.SCHEMA]
    failed = "; ".join(f"{GATE_NAMES[result.gate]} ({result.measure}): {result.why.rstrip('.')}" for result in shown)
    return f"Versjon {judged.version} tas ikke i bruk. {failed}."


def _way_on(judged: Judged, *, overridable: bool) -> str:
    if not overridable:
        return "En modell som programmet ikke kan bruke, kan ikke tas i bruk med noen grunn. Tren på nytt."
    return (
        f"Tren på nytt, eller mål sikrere med flere personer: jobbmatch evaluate {judged.version} --persons 1500. "
        f"Tas den i bruk likevel, må grunnen skrives: jobbmatch promote {judged.version} --override GRUNN"
    )
