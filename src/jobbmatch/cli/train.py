"""`jobbmatch train`: what can be trained; without a name it trains the ranker.

Each training is loaded only when it is called: they need different large packages, and a command should start at once.
"""

import importlib
from collections.abc import Mapping

import click

from jobbmatch.cli.ads import require_ads
from jobbmatch.settings import load_settings

TRAININGS: Mapping[str, tuple[str, str]] = {
    "ranker": ("jobbmatch.cli.train_ranker", "Tren rangereren på simulerte lister. Det samme som uten navn."),
    "facets": ("jobbmatch.cli.train_facets", "Tren vakten som gjør lesningen av annonser mer forsiktig."),
}
"""Name of the training: module that holds it as ``command``, and one line of help."""
USUAL = "ranker"
PLAIN = frozenset({USUAL, "--json"})
"""Words that say nothing that could be wrong: with these alone the store is asked before anything is loaded."""


class Trainings(click.Group):
    """A group whose usual command need not be named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Name the usual command where none is named."""
        named = bool(args) and (args[0] in TRAININGS or args[0] in ctx.help_option_names)
        whole = args if named else [USUAL, *args]
        if PLAIN.issuperset(whole):
            require_ads(load_settings())
        return super().parse_args(ctx, whole)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all trainings."""
        del ctx
        return list(TRAININGS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one training."""
        del ctx
        if cmd_name not in TRAININGS:
            return None
        command = importlib.import_module(TRAININGS[cmd_name][0]).command
        if not isinstance(command, click.Command):
            raise TypeError(cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the trainings with their line of help, without loading them."""
        del ctx
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, text) for name, (_, text) in TRAININGS.items()])


@click.group("train", cls=Trainings, short_help="Tren rangereren eller vakten for fasetter, og legg dem i MLflow.")
def command() -> None:
    """Tren en modell og legg den i MLflow. Uten navn trenes rangereren.

    \b
    Eksempel:
      jobbmatch train
      jobbmatch train --persons 500 --seed 7 --json
      jobbmatch train --search 50
      jobbmatch train facets
      jobbmatch train facets --ads annonser.jsonl --labels etiketter.jsonl
    """
