"""Writes docs/rules/ from the spec tables, so that what counsellors read is what the tests run.

Run it from the repository's root after a spec has changed: ``python -m scripts.make_rule_book``. A test compares the
pages with what this makes.
"""

from pathlib import Path

from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.safety_profile import Strength
from jobbmatch.safety.outcome import Answer, Known
from jobbmatch.safety.words import question_text, reason_text
from tests.spec.safety.book import SPECS
from tests.spec.safety.table import Row, Spec

FOLDER = Path(__file__).parents[1] / "docs" / "rules"

_VERDICTS = {
    Verdict.PASS: "vises",
    Verdict.ASK: "vises med spørsmål",
    Verdict.CHECK: "må sjekkes",
    Verdict.BLOCK: "vises ikke",
}

_INTRO = """# Regelbok for sikkerhet

Reglene avgjør hvilke stillinger som holdes tilbake fra en person som har utelukket noe. De er laget av de samme
tabellene som programmet prøves mot; se `tests/spec/safety/`.

Hver utelukkelse er av to slag. **Sikkerhet**: det som er ukjent, holdes tilbake og kommer på lista «må sjekkes», som
bare den ser som kan se utelukkelsene. **Ønske**: det som er ukjent, vises med et åpent spørsmål.

| ord | betyr |
|---|---|
| vises | Regelen har ingenting mot stillingen. |
| vises med spørsmål | Annonsen avgjør ikke et ønske. Personen ser stillingen og spørsmålet. |
| må sjekkes | Stillingen holdes tilbake bare fordi noe er ukjent. Et menneske må finne det ut. |
| vises ikke | Stillingen bryter utelukkelsen. |

Den strengeste regelen gjelder. En regel som ikke lar seg regne ut, holder stillingen tilbake. En utelukkelse der
datoen for ny vurdering er passert, gjelder fortsatt til et menneske har vurdert den.

Før noe vises, leses hver stilling en gang til av en uavhengig kontroll, som også leter etter enkelte ord og stedsnavn i
teksten. Finner den et ord som ingenting forklarer, må stillingen sjekkes.

## Reglene

"""


def pages() -> dict[str, str]:
    """Give the text of each page by its file name."""
    links = "".join(f"- [{spec.title}]({spec.rule}.md)\n" for spec in SPECS)
    return {"README.md": _INTRO + links, **{f"{spec.rule}.md": page(spec) for spec in SPECS}}


def page(spec: Spec) -> str:
    """Give the page of one rule."""
    table = "| stillingen | sikkerhet | ønske | grunn |\n|---|---|---|---|\n"
    rows = "".join(_line(spec, row) for row in spec.rows)
    return (
        f"# {spec.title}\n\nKode: `{spec.rule}`\n\n{spec.about}\n\n## Eksempler\n\n{spec.person} "
        f"Et annet utgangspunkt står i raden selv.\n\n{table}{rows}\n{_reasons(spec)}"
    )


def _line(spec: Spec, row: Row) -> str:
    known = Known.SAFE if not row.reason else Known.UNKNOWN if row.unknown else Known.BROKEN
    answer = Answer(row.reason, known)
    safety, wish = (_VERDICTS[answer.verdict(strength)] for strength in (Strength.SAFETY, Strength.WISH))
    reason = f"`{spec.rule}.{row.reason}`" if row.reason else ""
    note = f" *{row.filter_only}*" if row.filter_only else ""
    return f"| {row.given}{note} | {safety} | {wish} | {reason} |\n"


def _reasons(spec: Spec) -> str:
    """Give the reasons of a rule with the words for the counsellor and the question to the employer."""
    codes = dict.fromkeys(f"{spec.rule}.{row.reason}" for row in spec.rows if row.reason)
    lines = "".join(f"| `{code}` | {reason_text(code)} | {question_text(code)} |\n" for code in codes)
    head = "| kode | til veilederen | spørsmål som kan stilles til arbeidsgiver |\n|---|---|---|\n"
    return f"## Grunner\n\n{head}{lines}"


def main() -> None:
    """Write the pages."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(SPECS) + 1} sider skrevet til {FOLDER}")


if __name__ == "__main__":
    main()
