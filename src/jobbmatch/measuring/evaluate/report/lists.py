"""The part of the report about held-out lists: how good the orders are, and what the log says of other orders."""

from collections.abc import Callable
from html import escape

from jobbmatch.measuring.evaluate.evaluation import Evaluation, Quality
from jobbmatch.measuring.evaluate.noise import NAMES as NOISE_NAMES
from jobbmatch.measuring.evaluate.noise import PLAIN
from jobbmatch.measuring.evaluate.off_policy import FEWEST, LEAST_CHANCE
from jobbmatch.measuring.evaluate.orders import MEASURES
from jobbmatch.measuring.evaluate.rankers import AGAINST, NAMES, VERSION
from jobbmatch.measuring.evaluate.replay import CUT_OFF, WRONG_HALF, Estimate
from jobbmatch.measuring.evaluate.report.parts import (
    Row,
    compared,
    decimal,
    intervals,
    norwegian,
    paragraph,
    section,
    signed,
    table,
    with_interval,
)

MEASURE_NAMES = {
    **{f"ndcg_{cut}": f"nDCG@{cut}" for cut in (5, 10, 20)},
    **{f"recall_{cut}": f"Gjenfinning@{cut}" for cut in (5, 10, 20)},
    "mrr": "MRR",
}
ESTIMATOR_NAMES = {"ips": "IPS", "snips": "SNIPS", "doubly_robust": "Dobbelt robust"}
REWARD_NAMES = {"opened": "åpnet", "applied": "søkt på"}
three = decimal(3)


def name_of(ranker: str, found: Evaluation) -> str:
    """Give the name of a ranker, with the number of the version where it is one."""
    if ranker == VERSION:
        return f"Versjon {found.about.version} (denne)"
    return f"Versjon {found.about.against}" if ranker == AGAINST else NAMES[ranker]


def quality_section(found: Evaluation) -> str:
    """Give how good the orders are, and the differences list by list."""
    about = found.about
    return section(
        "kvalitet",
        "Hvor gode er listene?",
        paragraph(
            f"{about.lists} lister fra {about.list_persons} oppdiktede personer, de siste i tid, som versjonen ikke er "
            "trent på. Fasiten er hva hver stilling virkelig er verdt for personen i det simulerte markedet. nDCG@10 "
            "er 1 når de ti første står i beste rekkefølge. Intervallene er 95 % og trekker personer på nytt, så "
            "lister fra samme person holdes sammen."
        ),
        *quality_plots(found.quality, lambda ranker: name_of(ranker, found)),
    )


def quality_plots(quality: Quality, named: Callable[[str], str]) -> tuple[str, ...]:
    """Give nDCG@10 of every ranker, the differences, and a table of all measures.

    Args:
        quality: What was measured.
        named: Gives the name of a ranker for a reader.
    """
    rows = [
        Row(named(ranker), measures["ndcg_10"], strong=ranker == VERSION)
        for ranker, measures in sorted(quality.of.items(), key=lambda item: -item[1]["ndcg_10"].mean)
    ]
    gains = [
        Row(named(ranker), measures["ndcg_10"], note=compared(measures["ndcg_10"]))
        for ranker, measures in quality.gain.items()
    ]
    everything = (
        [escape(named(ranker)), *(with_interval(measures[name], three) for name in MEASURES)]
        for ranker, measures in quality.of.items()
    )
    return (
        "<h3>nDCG@10</h3>",
        intervals(rows, three, about="nDCG at 10 for hver måte å ordne på"),
        "<h3>Forskjellen, liste for liste</h3>",
        paragraph("Versjonens nDCG@10 minus den andres på de samme listene. Til høyre for streken er versjonen bedre."),
        intervals(gains, signed(three), about="Versjonens nDCG at 10 minus hver av de andres", zero=True),
        table(["Måte", *(MEASURE_NAMES[name] for name in MEASURES)], everything, "Alle mål, med 95 % intervall"),
        paragraph(
            "Gjenfinning er andelen av de gode stillingene (grad 2 eller mer) som står blant de første. MRR er én delt "
            "på plassen til den første gode. Lister uten noe godt å finne teller ikke i de målene."
        ),
    )


def noise_section(found: Evaluation) -> str:
    """Give how good the orders are where more or less of what people did before was chance."""
    rankers = list(next(iter(found.noise.values())).of)
    rows = (
        [
            f"{NOISE_NAMES[level]}{' (som i treningen)' if at.trained else ''}",
            *(with_interval(at.of[ranker], three) for ranker in rankers),
            with_interval(at.gain[PLAIN], signed(three)),
        ]
        for level, at in found.noise.items()
    )
    head = ["Støy", *(escape(name_of(ranker, found)) for ranker in rankers), "Forskjell fra vektet sum"]
    return section(
        "stoy",
        "Når mer eller mindre er tilfeldig",
        paragraph(
            "Samme modell og samme lister, men med mer eller mindre tilfeldighet i det folk gjorde og sa før. Hva hver "
            "stilling er verdt, er det samme; det som skiller, er hvor godt det som er registrert, forteller det. Hvor "
            "langt en modell når som er trent på hvert nivå, måles med jobbmatch bench ranker."
        ),
        table(head, rows, "nDCG@10 ved tre nivåer av støy, med 95 % intervall"),
    )


def off_policy_section(found: Evaluation) -> str:
    """Give what the log says of other orders, where the truth is known, and where it goes wrong."""
    parts = [
        paragraph(
            "En logg viser bare hva folk gjorde med den rekkefølgen de fikk. Når sjansen for at hver plass ble sett er "
            "kjent, kan den likevel si hva en annen rekkefølge ville ha ført til: hvor mange av de ti første som ville "
            "blitt åpnet eller søkt på om alle ti ble sett. Her er markedet simulert, så fasiten er kjent, og metodene "
            "kan prøves mot den."
        )
    ]
    for reward, estimates in found.off_policy.of.items():
        rows = (
            [
                escape(name_of(ranker, found)),
                three(item.truth),
                *(_estimated(item, name) for name in ESTIMATOR_NAMES),
                f"{item.support.effective:.0f}",
                _trust(item),
            ]
            for ranker, item in estimates.items()
        )
        head = ["Rekkefølge", "Fasit", *ESTIMATOR_NAMES.values(), "Effektive visninger", "Til å stole på?"]
        parts.append(table(head, rows, f"Av de ti første: {REWARD_NAMES[reward]}"))
    parts.append(
        paragraph(
            "Et 95 % intervall bommer én gang av tjue også når alt er riktig, og tabellene har flere enn ti. IPS og "
            "dobbelt robust treffer i gjennomsnitt når sjansene er riktige og ingen av dem er 0; SNIPS er litt skjev, "
            "men svinger mindre. Dobbelt robust er i tillegg riktig når modellen av utfallet er riktig, selv om "
            "sjansene ikke er det."
        )
    )
    return section("logg", "Hva kan en logg si om en annen rekkefølge?", *parts, _astray(found))


def _estimated(item: Estimate, name: str) -> str:
    hit = '<span class="good">treffer</span>' if item.hits(name) else '<span class="bad">bommer</span>'
    return f"{with_interval(item.by[name], three)} {hit}"


def _trust(item: Estimate) -> str:
    if not item.support.doubts:
        return '<span class="good">ja</span>'
    return f'<span class="bad">nei</span>: {escape(norwegian("; ".join(item.support.doubts)))}'


def _astray(found: Evaluation) -> str:
    about = {
        "wrong_chances": "Feil sjanser: loggen tror at annenhver plass blir sett alt ved plass "
        f"{WRONG_HALF:.0f}, og tar feil",
        "without_support": f"Manglende overlapp: ingenting fra plass {CUT_OFF + 1} og ned ble noen gang sett",
    }
    rows = (
        [escape(about[name]), three(item.truth), *(_estimated(item, each) for each in ESTIMATOR_NAMES), _trust(item)]
        for name, item in found.off_policy.astray.items()
    )
    return "".join(
        (
            "<h3>Når de ikke er til å stole på</h3>",
            table(
                ["Feilen", "Fasit", *ESTIMATOR_NAMES.values(), "Til å stole på?"],
                rows,
                "Samme lister, ødelagt logg",
            ),
            "<ul>",
            "<li>Overlapp: noe rekkefølgen løfter fram, kunne ingen ha sett. Da vet loggen ingenting om det. "
            "Det gjelder alltid stillinger som aldri har stått på en liste.</li>",
            f"<li>Få effektive visninger: under {FEWEST:.0f} bæres svaret av noen få som tilfeldigvis ble sett. "
            f"Det samme gjelder når sjansen for å bli sett er under {100 * LEAST_CHANCE:.0f} %.</li>",
            "<li>Feil sjanser: det finnes ingen kontroll som ser det i loggen selv. Sjansene må komme fra at "
            "rekkefølgen av og til er tilfeldig.</li>",
            "<li>Metodene trenger å vite hva som ble sett, ikke bare hva som sto på listen. Uten det gjelder bare IPS."
            "</li></ul>",
        )
    )
