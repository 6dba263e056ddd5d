"""The report of lists that were really shown: quality by what was recorded, and why that says less than it seems."""

from html import escape

from jobbmatch.measuring.evaluate.quality import RecordedQuality
from jobbmatch.measuring.evaluate.rankers import AGAINST, NAMES, VERSION
from jobbmatch.measuring.evaluate.report.lists import quality_plots
from jobbmatch.measuring.evaluate.report.page import whole_page
from jobbmatch.measuring.evaluate.report.parts import paragraph, section

UNSAID = (
    "Fasiten er hva folk gjorde med det de fikk se. Det som sto langt nede, ble sjelden sett, så en rekkefølge som "
    "ligner den som ble vist, får for gode tall.",
    "Stillinger som aldri ble vist, er ikke med. Om dem sier tallene ingenting.",
    "Sjansen for at hver plass ble sett er ikke kjent, så det finnes ingen retting for det her.",
    "Bare lister det er ført noe om, teller. De er ikke et tilfeldig utvalg.",
    "Trengsel og rettferdighet måles på det simulerte markedet, med den vanlige jobbmatch evaluate.",
)


def recorded_report(found: RecordedQuality) -> str:
    """Give the page as HTML."""
    names = {VERSION: f"Versjon {found.version} (denne)", AGAINST: f"Versjon {found.against}"}
    title = f"Versjon {found.version} av rangereren, målt på lister som ble vist"
    unsaid = "".join(f"<li>{escape(line)}</li>" for line in UNSAID)
    return whole_page(
        title,
        f"<h1>{escape(title)}</h1>"
        + paragraph(
            f"{found.lists} lister fra {found.persons} personer, de siste i tid. Ingen personer, stillinger eller "
            "utelukkelser står i rapporten."
        )
        + section(
            "kvalitet", "Hvor gode er listene?", *quality_plots(found.quality, lambda one: names.get(one, NAMES[one]))
        )
        + section("forbehold", "Hva tallene ikke sier", f"<ul>{unsaid}</ul>"),
    )
