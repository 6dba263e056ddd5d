"""How many answers it takes until a person has ten and twenty safe matches: in our order, and in others.

An answer is one reply of an employer's: all questions on one topic. The answers are simulated, and the report says
where each came from: a label, what is known of a made-up ad, or, where nobody knows, a draw. It is drawn with the
market's harmless share of that question; of a value, with the share of the market that passes the person's rule where
it is known. The drawn ones are an assumption: the ads that leave a question open may well be worse than those that
settle it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from statistics import mean

from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.given import QUESTION_OF, GivenValue
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.measuring.simulated import Answerer, Known, Opens, answers_to, replies, simulated
from jobbmatch.safety.answers import answered, says_dangerous
from jobbmatch.serving.chances import Chances
from jobbmatch.serving.checks import RULE_OF_VALUE, Asked, Check, checks_of
from jobbmatch.serving.engine import Engine

TARGETS = (10, 20)
REPEATS = 20
MOST = 100_000

Orders = Mapping[str, Callable[[Sequence[Check], Random], list[Check]]]


def _shuffled(checks: Sequence[Check], random: Random) -> list[Check]:
    return random.sample(list(checks), len(checks))


ORDERS: Orders = {
    "ours": lambda checks, _: list(checks),
    "best_match_first": lambda checks, _: sorted(checks, key=lambda check: check.position),
    "random": _shuffled,
}


@dataclass(frozen=True, slots=True)
class Walk:
    """One walk down a list.

    Attributes:
        needed: Replies until each target was reached; None when the list ended before.
        opened: Ads that opened, with the questions that were answered.
    """

    needed: dict[int, int | None]
    opened: tuple[Check, ...]


def walk(checks: Iterable[Check], safe: int, answerer: Answerer) -> Walk:
    """Go down a list, asking for replies about each ad until one is dangerous or the ad opens.

    One reply answers all questions on its topic.

    Args:
        checks: The list.
        safe: Safe matches that the person has without any answer.
        answerer: Answers.
    """
    needed: dict[int, int | None] = {target: 0 if safe >= target else None for target in TARGETS}
    asked = 0
    opened: list[Check] = []
    for check in checks:
        if safe + len(opened) >= max(TARGETS):
            break
        for questions in replies(check.questions):
            asked += 1
            if not all(answerer.is_harmless(check, question) for question in questions):
                break
        else:
            opened.append(check)
            needed |= {t: asked for t in TARGETS if needed[t] is None and safe + len(opened) >= t}
    return Walk(needed, tuple(opened))


def measure_person(
    engine: Engine, person: Person, profile: SafetyProfile, known: Known, *, as_of: date, repeats: int = REPEATS
) -> dict[str, object]:
    """Measure one person.

    Args:
        engine: The market, without answers.
        person: Who.
        profile: Her exclusions.
        known: Right answers where they are known.
        as_of: The day for which the lists hold.
        repeats: How many times the answers that nobody knows are drawn.

    Returns:
        Safe matches and ads to check; for each order the mean number of answers until each target, over the draws in
        which it was reached, and their share; where the answers came from; and of the ads that opened, how many the
        program then lets through.
    """
    safe = engine.count_safe(person, profile, as_of)
    listed = checks_of(engine).list(person, profile, as_of=as_of, limit=MOST).checks
    askable = [check for check in listed if all(_askable(check, asked) for asked in check.questions)]
    chances = Chances(engine.readings, ())
    opens = _opener(engine, person, profile)
    counts: Counter[str] = Counter()
    walks: dict[str, list[Walk]] = {name: [] for name in ORDERS}
    for repeat in range(repeats):
        for name, order in ORDERS.items():
            answerer = Answerer(known, chances, opens, repeat)
            walks[name].append(walk(order(askable, Random(repeat)), safe, answerer))
            counts += answerer.counts
    opened, safe_ad = walks["ours"][0].opened, engine.first_safe(person, profile, as_of)
    return {
        "safe_without_answers": safe,
        "to_check": len(listed),
        "one_person_can_open": len(askable),
        "orders": {name: _needed(found) for name, found in walks.items()},
        "answers_known_share": round(counts["known"] / counts.total(), 4) if counts else None,
        "opened": len(opened),
        "opened_and_let_through": sum(
            engine.judge_one(
                answered(check.vacancy, answers_to(check, known, profile, safe_ad)), person, profile
            ).may_leave
            for check in opened
        ),
    }


def _askable(check: Check, asked: Asked) -> bool:
    """Whether one person's answer can settle a question: a reading that says the opposite takes two."""
    question = asked.open.question
    if question is None:
        return asked.open.by_value is not None
    return not says_dangerous(check.vacancy, question)


def _opener(engine: Engine, person: Person, profile: SafetyProfile) -> Opens:
    """Give what tells whether a value lets an ad through the rule that asked for it; each is judged once."""
    judged: dict[tuple[VacancyId, GivenValue], bool] = {}

    def opens(vacancy: Vacancy, value: GivenValue) -> bool:
        key = (vacancy.id, value)
        if key not in judged:
            question = QUESTION_OF[type(value)]
            decision = engine.judge_one(answered(vacancy, [simulated(vacancy, question, value)]), person, profile)
            grave = (f.rule for f in decision.findings if f.verdict in (Verdict.CHECK, Verdict.BLOCK))
            judged[key] = RULE_OF_VALUE[question] not in grave
        return judged[key]

    return opens


def _needed(walks: Sequence[Walk]) -> dict[str, float | None]:
    figures: dict[str, float | None] = {}
    for target in TARGETS:
        reached = [found for one in walks if (found := one.needed[target]) is not None]
        figures[f"answers_to_{target}"] = round(mean(reached), 1) if reached else None
        figures[f"reached_{target}_share"] = round(len(reached) / len(walks), 2)
    return figures


def total(persons: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    """Sum up over the persons who need answers and reach the target in every order and draw.

    Others would distort the mean: who has enough needs none, and a list that is too short reaches it in no order.
    """
    figures: dict[str, object] = {"persons": len(persons)}
    for target in TARGETS:
        rows = [row for row in map(_orders, persons.values()) if _comparable(row, target)]
        figures[f"persons_compared_{target}"] = len(rows)
        for name in ORDERS:
            figures[f"{name}_answers_to_{target}"] = (
                round(mean(row[name][f"answers_to_{target}"] or 0.0 for row in rows), 1) if rows else None
            )
    return figures


def _orders(row: Mapping[str, object]) -> dict[str, dict[str, float | None]]:
    orders = row["orders"]
    return orders if isinstance(orders, dict) else {}


def _comparable(row: Mapping[str, Mapping[str, float | None]], target: int) -> bool:
    always = all(order[f"reached_{target}_share"] == 1.0 for order in row.values())
    return always and any(order[f"answers_to_{target}"] for order in row.values())


def as_lines(persons: Mapping[str, Mapping[str, object]]) -> list[str]:
    """Give the figures as lines for people: mean answers to each target, in each order."""
    heads = "".join(f"{name[:12] + '@' + str(target):>18}" for target in TARGETS for name in ORDERS)
    lines = [f"{'person':12}{'safe':>6}{'check':>7}{'known':>7}{heads}"]
    for name, row in persons.items():
        orders = _orders(row)
        cells = (orders[order][f"answers_to_{target}"] for target in TARGETS for order in ORDERS)
        figures = "".join(f"{'-' if cell is None else f'{cell:.1f}':>18}" for cell in cells)
        known = "-" if (share := row["answers_known_share"]) is None else f"{share:.0%}"
        lines.append(f"{name:12}{row['safe_without_answers']:>6}{row['to_check']:>7}{known:>7}{figures}")
    return lines
