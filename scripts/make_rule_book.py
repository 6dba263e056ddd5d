"""Writes docs/rules/ from the spec tables, so that what counsellors read is what the tests run.

Run it from the repository's root after a spec has changed: ``python -m scripts.make_rule_book``. A test compares the
pages with what this makes.
"""

from pathlib import Path

from jobbmatch.domain.decision import RuleCode, Verdict
from jobbmatch.domain.safety_profile import Strength
from jobbmatch.safety.outcome import Answer, Known
from jobbmatch.safety.words import all_words, question_text, reason_text
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

## Flere regler om sted

- **Veien til jobb.** Et område kan gjelde veien også. Da holdes det tilbake når den rette veien mellom hjemmet og
  arbeidsstedet kan gå gjennom området. Hjemmet er bare kjent på en rute på 10 km, så veien er et bredt belte. Bussen
  og bilveien kan gå andre steder: det vet ikke programmet. Se [Områder](zone.md).
- **Hjemmekontor.** Sier annonsen rett ut at alt arbeidet gjøres hjemmefra, og nevner den ikke oppmøte, samlinger
  eller reiser, er den ikke bundet til noe sted. Mulighet for hjemmekontor, eller noen dager i uka, endrer ingenting.
- **Flere arbeidssteder.** Også steder, fylker og landsdeler som teksten sier at man arbeider i, regnes med: «i hele
  Agder», «Bergen og omegn», «oppdrag i hele landet».

## Bransjer

En annonse sier hvilket yrke den gjelder, men ikke hvilken bransje arbeidsgiveren er i. En bransje utelukkes derfor
som en gruppe yrker (for eksempel renhold: `91` og `5151`). På siden Rammer kan du legge til alle yrkene i en bransje
på én gang.

## Ny vurdering

En utelukkelse kan ha en dag da den skal vurderes på nytt. Når dagen kommer, gjelder den fortsatt. Den som kan se
rammene, får beskjed og setter en ny dag eller tar den bort. Rammer som ingen har lagret på et år, skal også ses over.

## Ord som kontrollen leter etter

{crude}
## Når de to er uenige

Slipper filteret gjennom noe som kontrollen holder tilbake, er en av dem feil. Da går ikke svaret ut. Det føres i
sporingsloggen, telles, og den som drifter løsningen, får alarm.

## Reglene

"""


def pages() -> dict[str, str]:
    """Give the text of each page by its file name."""
    links = "".join(f"- [{spec.title}]({spec.rule}.md)\n" for spec in SPECS)
    intro = _INTRO.replace("{crude}", _crude())
    return {"README.md": intro + links, **{f"{spec.rule}.md": page(spec) for spec in SPECS}}


def _crude() -> str:
    """Give what the crude reader of the independent check can find, with the words for it."""
    codes = [code for code in all_words() if code.startswith(f"{RuleCode.RAW_TEXT}.")]
    lines = "".join(f"| `{code}` | {reason_text(code)} | {question_text(code)} |\n" for code in codes)
    return f"| kode | til veilederen | spørsmål som kan stilles til arbeidsgiver |\n|---|---|---|\n{lines}"


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
