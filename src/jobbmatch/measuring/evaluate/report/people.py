"""The part of the report about new persons who look at the whole market: crowds, groups, and what exclusions cost."""

import math
from collections.abc import Sequence
from html import escape

import numpy as np

from jobbmatch.measuring.evaluate.costs import ALLOWED, SPREAD
from jobbmatch.measuring.evaluate.evaluation import CONTROLLED, Evaluation
from jobbmatch.measuring.evaluate.fairness import FEWEST, Dimension, Group
from jobbmatch.measuring.evaluate.groups import DIMENSIONS
from jobbmatch.measuring.evaluate.rankers import VERSION
from jobbmatch.measuring.evaluate.report.lists import name_of
from jobbmatch.measuring.evaluate.report.parts import (
    Row,
    Written,
    decimal,
    intervals,
    paragraph,
    percent,
    section,
    signed,
    table,
    whole,
    with_interval,
)
from jobbmatch.measuring.evaluate.wages import GROUPS, wage_table

COLOURS = ("#8c8c8c", "#7a5195", "#2f4b7c", "#0077b6", "#48a9c5", "#e0a100", "#7cb342", "#c0562f", "#5d737e", "#d1495b")
"""A colour for each major group of STYRK-08."""
POINTS = 60
PLOTTED = {"exposure": "Synlighet", "quality": "Kvalitet (nDCG@10)"}
three, one = decimal(3), decimal(1)


def crowds_section(found: Evaluation) -> str:
    """Give how many are sent to the same vacancies, with and without control."""
    about = found.about
    return section(
        "trengsel",
        "Sendes alle til de samme stillingene?",
        paragraph(
            f"{whole(about.persons)} nye oppdiktede personer ser på de {whole(about.vacancies)} stillingene samme dag, "
            "og hver får sine ti første. Med styring tar listen hensyn til hvor mange som alt er sendt til stillingen "
            f"og hvor mange plasser den har (styrke {one(about.congestion)}), og til at samme arbeidsgiver ikke fyller "
            f"listen (styrke {one(about.variety)}); tjeneren bruker de samme innstillingene."
        ),
        _crowd_table(found),
        "<h3>Personer per stilling, fra den travleste og ned</h3>",
        _curves(found),
        paragraph(
            "Gini er 0 når alle stillinger vises like ofte, og nær 1 når alle sendes til én. Entropi er 1 når alle "
            "vises like ofte. Verdi når plassene er få: alle tar den første på listen sin, stillingen tar så mange den "
            "har plass til, og resten får ingenting. Verdien av en stilling er sjansen, fra 0 til 1, for at den i det "
            "simulerte markedet ender i en jobb personen blir i; her er den regnet per person. Trengsel øker med "
            "antall personer, så disse tallene kan bare sammenlignes innenfor rapporten."
        ),
    )


def _crowd_table(found: Evaluation) -> str:
    rows = (
        [
            escape(_crowd_name(name, found)),
            with_interval(crowd.busiest, whole),
            with_interval(crowd.gini, three),
            with_interval(crowd.entropy, three),
            with_interval(crowd.coverage, percent),
            with_interval(crowd.ndcg, three),
            with_interval(crowd.realised, three),
        ]
        for name, crowd in found.crowds.items()
    )
    head = [
        "Måte",
        "Flest på én stilling",
        "Gini",
        "Entropi",
        "Andel stillinger vist",
        "nDCG@10",
        "Verdi når plassene er få",
    ]
    return table(head, rows, "Trengsel blant de ti første, med 95 % intervall")


def _crowd_name(name: str, found: Evaluation) -> str:
    return f"Versjon {found.about.version} med styring" if name == CONTROLLED else name_of(name, found)


def _curves(found: Evaluation) -> str:
    curves = {
        f"Versjon {found.about.version} uten styring": (found.crowds[VERSION].counts, "#c0562f"),
        f"Versjon {found.about.version} med styring": (found.crowds[CONTROLLED].counts, "#0056b4"),
    }
    most = max(1, *(int(counts.max(initial=0)) for counts, _ in curves.values()))
    shown = max(2, *(int((counts > 0).sum()) for counts, _ in curves.values()))
    lines = "".join(
        f'<polyline stroke="{colour}" points="{_points(counts, most, shown)}"/>' for counts, colour in curves.values()
    )
    key = "".join(f'<li><i style="background:{colour}"></i>{escape(name)}</li>' for name, (_, colour) in curves.items())
    return (
        f'<svg class="curve" viewBox="0 0 100 100" preserveAspectRatio="none" role="img" '
        f'aria-label="Personer per stilling, høyest {most}">{lines}</svg>'
        f'<ul class="key">{key}<li>Øverst: {most} personer. Bredden: {shown} stillinger.</li></ul>'
    )


def _points(counts: np.ndarray, most: int, shown: int) -> str:
    down = np.sort(counts)[::-1]
    # Dense where it is steep: at the busiest ones.
    places = np.unique(np.round((np.linspace(0, 1, POINTS) ** 3) * (min(shown, len(down)) - 1)).astype(int))
    return " ".join(f"{100 * place / (shown - 1):.2f},{100 - 98 * down[place] / most:.2f}" for place in places)


def fairness_section(found: Evaluation) -> str:
    """Give what groups are shown, side by side."""
    (where_ratio, ratio), (where_gap, gap) = found.fairness.exposure_ratio, found.fairness.quality_gap
    worst, chance = "", found.fairness.gap_by_chance
    if where_ratio and where_gap:
        worst = (
            f"Størst forskjell i synlighet: {DIMENSIONS[where_ratio].lower()}, minste gruppe har "
            f"{percent(ratio.mean)} av den "
            f"største. Størst forskjell i kvalitet: {DIMENSIONS[where_gap].lower()}, {three(gap.mean)} i nDCG@10. "
            "Det er disse to tallene kravene ser på. Delt i like store grupper ved loddtrekning ville den største "
            f"forskjellen i kvalitet være {three(chance.mean)}, og i 95 av 100 tilfeller mellom {three(chance.low)} og "
            f"{three(chance.high)}. Er den ikke større enn det, kan den være tilfeldig; mål med flere personer."
        )
    return section(
        "rettferdighet",
        "Er den like god for alle?",
        paragraph(
            "Gruppene er det profilen sier. Kjønn, alder og bakgrunn er ikke lagret, så om dem kan ingenting sies. "
            "Synlighet "
            "er hvor mye av de gode stillingene som blir sett i de ti første, delt på det meste den beste rekkefølgen "
            "kunne gitt; kvalitet er nDCG@10 på alt personen kan få se. Begge måles mot det som er mulig for "
            "personen, så "
            "de handler om rangeringen, ikke om hvor mange stillinger som finnes der hun bor."
        ),
        paragraph(worst) if worst else "",
        *(_dimension(item) for item in found.fairness.dimensions),
        _key(),
        paragraph(
            "Lønnsnivå er gjennomsnittlig månedslønn i yrkesgruppen (SSB, 2024), ikke lønnen i annonsen. Forskjeller "
            "i lønn, yrker og antall kommer også av hva folk ønsker seg og hva som er lyst ut, og sier ikke alene at "
            "noe er galt. Verdi av de ti er summen av sjansene for at hver av dem ender i en jobb personen blir i. "
            "Spredning i yrker er 1 når alle yrkesfelt vises like ofte, og 0 når bare ett vises. "
            f"Grupper med færre enn {FEWEST} personer vises, men sammenlignes ikke."
        ),
    )


def _dimension(item: Dimension) -> str:
    plots = (
        "<h4>Synlighet</h4>"
        + _plot(item.groups, "exposure", percent)
        + "<h4>Kvalitet (nDCG@10)</h4>"
        + _plot(item.groups, "quality", three)
    )
    rows = (
        [
            escape(group.name),
            whole(group.persons),
            with_interval(group.figures["wage"], whole),
            with_interval(group.figures["worth"], decimal(2)),
            with_interval(group.figures["shown"], one),
            with_interval(group.spread, three),
            _bar(group),
        ]
        for group in item.groups
    )
    head = [
        "Gruppe",
        "Personer",
        "Lønnsnivå, kr",
        "Verdi av de ti",
        "Stillinger vist",
        "Spredning i yrker",
        "Yrkesfelt",
    ]
    name = DIMENSIONS[item.name]
    return f"<h3>{escape(name)}</h3>{plots}{table(head, rows, f'{name}: hva som vises')}"


def _plot(groups: Sequence[Group], figure: str, written: Written) -> str:
    rows = [
        Row(group.name, group.figures[figure], strong=group.counts, note="" if group.counts else "for få å sammenligne")
        for group in groups
    ]
    return intervals(rows, written, about=PLOTTED[figure])


def _bar(group: Group) -> str:
    said = ", ".join(f"{_major(number)} {percent(share)}" for number, share in enumerate(group.shares) if share >= 0.05)
    parts = "".join(
        f'<i style="width:{100 * share:.1f}%;background:{COLOURS[number]}"></i>'
        for number, share in enumerate(group.shares)
        if share > 0
    )
    return f'<div class="bar" role="img" aria-label="{escape(said)}">{parts}</div>'


def _major(number: int) -> str:
    return wage_table()[number][0] if number in wage_table() else "Militære yrker"


def _key() -> str:
    items = "".join(f'<li><i style="background:{COLOURS[at]}"></i>{escape(_major(at))}</li>' for at in range(1, GROUPS))
    return f'<ul class="key">{items}</ul>'


def costs_section(found: Evaluation) -> str:
    """Give what exclusions cost those who have them."""
    names = {
        ALLOWED: ("Stillinger personen kan få se", whole),
        "shown": ("Stillinger blant de ti første", decimal(2)),
        "worth": ("Verdi av de ti første", decimal(2)),
        "wage": ("Lønnsnivå, kr i måneden", whole),
        SPREAD: ("Spredning i yrker", three),
    }
    rows = (
        [
            escape(names[figure][0]),
            with_interval(cost.limited, names[figure][1]),
            with_interval(cost.free, names[figure][1]),
            with_interval(cost.difference, signed(names[figure][1])),
        ]
        for figure, cost in found.costs.items()
        if not math.isnan(cost.limited.mean)
    )
    return section(
        "utelukkelser",
        "Hva koster tryggheten?",
        paragraph(
            f"{found.about.excluding} av de {found.about.persons} personene har fått oppdiktede utelukkelser. "
            "Produktets eget "
            "filter og egen kontroll har sett på hver stilling, og det ukjente er holdt tilbake. Tabellen viser de "
            "samme "
            "personene med og uten. Prisen skal være synlig: for mye forsiktighet er også en feil. Utelukkelsene "
            "finnes bare i "
            "målingen; ingen kolonne ser dem."
        ),
        table(["", "Med utelukkelser", "Uten", "Forskjell"], rows, "De samme personene, med og uten utelukkelser"),
    )
