"""`jobbmatch models`: the versions of the ranker, and which of them is tried beside the one that serves."""

import json
from datetime import UTC, datetime

import click

from jobbmatch.cli.models_interleaved import interleaved
from jobbmatch.cli.registered import NOTHING, WAY_ON
from jobbmatch.errors import InputError
from jobbmatch.models.promotion import challenge
from jobbmatch.models.versions import Version, Versions
from jobbmatch.settings import load_settings

SHOWN = (
    "simulated_ndcg_10_model",
    "outcomes_ndcg_10_model",
    "quality_ndcg_10",
    "fairness_exposure_ratio",
    "congestion_gini",
)
"""Figures on the line of a version, where they are logged; `--json` gives all."""


@click.group("models", short_help="Se versjonene av rangereren, og velg utfordrer.")
def command() -> None:
    """Se versjonene av rangereren, og velg utfordrer.

    \b
    Eksempel:
      jobbmatch models list
    """


@command.command("list", short_help="Vis versjonene, med alias og tall.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def list_versions(*, as_json: bool) -> None:
    """Vis versjonene av rangereren, de nyeste først, med alias og tall.

    \b
    Eksempel:
      jobbmatch models list --json
    """
    found = Versions(load_settings().mlflow_uri).all()
    if as_json:
        click.echo(json.dumps({"versions": [_object(version) for version in found]}, ensure_ascii=False))
        return
    for version in found:
        click.echo(_line(version))
    if not found:
        click.echo(f"{NOTHING} {WAY_ON}")


@command.command("challenge", short_help="La en versjon bli prøvd ved siden av den som er i bruk.")
@click.argument("version", required=False)
@click.option("--none", "nobody", is_flag=True, help="Ingen versjon skal prøves lenger.")
def challenge_version(*, version: str | None, nobody: bool) -> None:
    """La en versjon bli prøvd ved siden av den som er i bruk. Hvordan, sier JOBBMATCH_CHALLENGER.

    \b
    Eksempel:
      jobbmatch models challenge 7
      jobbmatch models challenge --none
    """
    if (version is None) is not nobody:
        raise InputError("Skriv enten en versjon eller --none.", hint="jobbmatch models challenge 7")
    challenge(Versions(load_settings().mlflow_uri), version)
    click.echo("Ingen utfordrer lenger." if version is None else f"Versjon {version} er utfordrer.")


command.add_command(interleaved)


def _object(version: Version) -> dict[str, object]:
    return {
        "version": version.number,
        "aliases": list(version.aliases),
        "created": _moment(version).isoformat(timespec="seconds"),
        "simulated": version.found.info.simulated,
        "metrics": {name: round(value, 4) for name, value in sorted(version.metrics.items())},
        "tags": version.found.tags,
    }


def _line(version: Version) -> str:
    figures = [f"{name}={version.metrics[name]:.4f}" for name in SHOWN if name in version.metrics]
    simulated = "simulert" if version.found.info.simulated else "utfall"
    names = ", ".join(version.aliases) or "-"
    made = _moment(version).astimezone().strftime("%d.%m.%Y kl. %H.%M")
    return "  ".join([f"{version.number:>4}", f"{names:22}", made, simulated, *figures])


def _moment(version: Version) -> datetime:
    return datetime.fromtimestamp(version.created_ms / 1000, tz=UTC)
