"""The whole report: what it comes to first, then each part, then what the figures do not say and how they were made."""

from html import escape
from importlib.resources import files

from jobbmatch.measuring.evaluate.evaluation import CONTROLLED, Evaluation
from jobbmatch.measuring.evaluate.noise import NAMES as NOISE_NAMES
from jobbmatch.measuring.evaluate.rankers import VERSION
from jobbmatch.measuring.evaluate.report.lists import name_of, noise_section, off_policy_section, quality_section
from jobbmatch.measuring.evaluate.report.parts import (
    compared,
    decimal,
    norwegian,
    paragraph,
    percent,
    section,
    signed,
    table,
    whole,
    with_interval,
)
from jobbmatch.measuring.evaluate.report.people import costs_section, crowds_section, fairness_section
from jobbmatch.models.gates import figure_gates

three = decimal(3)
UNSAID = (
    "Alt er simulert. Tallene sier hvordan versjonen gjør det i et oppdiktet marked, ikke hva som skjer med mennesker.",
    "Intervallene dekker tilfeldighet i hvem som trekkes. De dekker ikke at markedet kan være feil tegnet.",
    "Personene på listene har vært innom før i simuleringen; de nye personene er førstegangs, og ingenting er "
    "registrert om dem. En tjener som har vært lenge i bruk, vet mer.",
    "Jo flere stillinger det er å velge blant, desto vanskeligere er det å ordne dem rett. Kvalitet kan derfor være "
    "lavere "
    "der det er mest å velge i, og må leses sammen med verdien av det som vises.",
    "Grupper er delt etter én ting om gangen. Den som er i flere utsatte grupper samtidig, kan ha det verre enn noen "
    "tabell viser.",
    "Kjønn, alder og bakgrunn er ikke lagret. At ingenting måles, betyr ikke at det er likt.",
    "At en stilling vises, er ikke at noen får den. Arbeidsgiverens valg er bare med som simulert utfall.",
    "Trygghet måles ikke her. Den prøves for seg, med jobbmatch bench gate.",
)


def report(found: Evaluation) -> str:
    """Give the page as HTML."""
    title = f"Versjon {found.about.version} av rangereren, målt på et simulert marked"
    body = "".join(
        (
            f"<h1>{escape(title)}</h1>",
            '<p class="simulated">SIMULERT: alle personer og utfall er oppdiktet. Ingen tall er målt på mennesker.</p>',
            _warnings(found),
            _short(found),
            quality_section(found),
            noise_section(found),
            crowds_section(found),
            fairness_section(found),
            costs_section(found),
            off_policy_section(found),
            section(
                "forbehold",
                "Hva tallene ikke sier",
                f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in UNSAID)}</ul>",
            ),
            _made(found),
        )
    )
    return whole_page(title, body)


def whole_page(title: str, body: str) -> str:
    """Give a page that needs nothing beside it.

    Args:
        title: Plain text.
        body: HTML.
    """
    style = files("jobbmatch.measuring.evaluate.report").joinpath("style.css").read_text(encoding="utf-8")
    return (
        f'<!doctype html>\n<html lang="nb"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{style}</style></head><body><main>{body}</main></body></html>\n"
    )


def _warnings(found: Evaluation) -> str:
    said = []
    if found.about.same_lists is False:
        said.append(
            "Listene er ikke de samme som da versjonen ble trent: stillingene eller programmet er endret siden."
        )
    if found.about.other_seed:
        said.append(
            f"Versjon {found.about.against} er trent med et annet frø, så på et annet skjult marked. Sammenligningen "
            "er "
            "urettferdig mot den."
        )
    return "".join(f'<p class="note">{escape(line)}</p>' for line in said)


def _short(found: Evaluation) -> str:
    about, crowd, controlled = found.about, found.crowds[VERSION], found.crowds[CONTROLLED]
    own = found.quality.of[VERSION]["ndcg_10"]
    cards = (
        (with_interval(own, three), "nDCG@10 på lister den ikke er trent på"),
        (with_interval(found.fairness.exposure_ratio[1], percent), "minste gruppes synlighet av den største"),
        (with_interval(found.fairness.quality_gap[1], three), "største forskjell i nDCG@10 mellom grupper"),
        (
            f"{whole(crowd.busiest.mean)} → {whole(controlled.busiest.mean)}",
            "flest på én stilling, uten og med styring",
        ),
    )
    drawn = "".join(f"<li><strong>{figure}</strong><span>{escape(text)}</span></li>" for figure, text in cards)
    verdicts = "".join(
        f"<li>{escape(name_of(ranker, found))}: versjon {escape(about.version)} er {compared(measures['ndcg_10'])} "
        f"({with_interval(measures['ndcg_10'], signed(three))}).</li>"
        for ranker, measures in found.quality.gain.items()
    )
    recall = {name: found.quality.of[name]["recall_10"].mean for name in (VERSION, "newest")}
    lead = (
        f"Av de gode stillingene på en liste står {percent(recall[VERSION])} blant de ti første når versjon "
        f"{about.version} ordner den, og {percent(recall['newest'])} med nyeste først."
    )
    return section(
        "kort",
        "Kort sagt",
        paragraph(lead),
        f'<ul class="cards">{drawn}</ul>',
        "<h3>Mot andre måter å ordne på (forskjell i nDCG@10)</h3>",
        f"<ul>{verdicts}</ul>",
        _gates(found),
    )


def _gates(found: Evaluation) -> str:
    rows = (
        [
            escape(norwegian(result.why)),
            '<span class="good">bestått</span>' if result.passed else '<span class="bad">ikke bestått</span>',
        ]
        for result in figure_gates(found.metrics(), found.against_metrics(), found.about.version)
    )
    return table(["Krav", "Resultat"], rows, "Kravene til rettferdighet og trengsel") + paragraph(
        "Kvalitet mot den som er i bruk, fart og kolonner prøves i tillegg av jobbmatch promote."
    )


def _made(found: Evaluation) -> str:
    about = found.about
    rows = (
        ("Versjon", about.version),
        ("Sammenlignet med", about.against or "ingen"),
        ("Trent på simulerte lister", "ja" if about.simulated else "nei, men målt på simulerte"),
        ("Simulert marked, utgave", str(about.market_version)),
        ("Frø", str(about.seed)),
        ("Støy i hva folk gjør", NOISE_NAMES.get(about.noise, about.noise)),
        ("Stillinger", whole(about.vacancies)),
        ("Dagen nye personer ser på dem", f"{about.as_of:%d.%m.%Y}"),
        ("Lister versjonen ikke er trent på", whole(about.lists)),
        ("Nye personer", whole(about.persons)),
        ("Av dem med utelukkelser", whole(about.excluding)),
    )
    return section(
        "slik",
        "Slik er det målt",
        table(["Hva", "Verdi"], [(escape(name), escape(value)) for name, value in rows], "Hva rapporten bygger på"),
        paragraph(
            "nDCG, gjenfinning og MRR er regnet av ir-measures (trec_eval), gruppene sammenlignet med fairlearn. Lønn: "
            "Statistisk sentralbyrå, gjennomsnittlig månedslønn etter yrkesgruppe, 2024. Hvert tall er definert i "
            "docs/evaluation.md."
        ),
    )
