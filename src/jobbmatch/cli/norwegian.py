"""What Click itself says, in Norwegian: errors about what was typed, and the words around help.

Click asks ``gettext`` for each of its texts, and gettext wants compiled files and a locale that names a language. The
program speaks one language whatever the machine's locale is, so the table stands here and is asked directly. A text
that is not in it stays English; a test reads Click's own source for texts that are missing.
"""

import gettext
from collections.abc import Mapping
from types import ModuleType

import click
from click import core, decorators, exceptions, formatting, parser, termui, types, utils

MODULES: tuple[ModuleType, ...] = (core, decorators, exceptions, formatting, parser, termui, types, utils)
"""The parts of Click that a user of this program may hear."""

TEXTS: Mapping[str, str] = {
    "Usage:": "Bruk:",
    "Options": "Valg",
    "Commands": "Kommandoer",
    "Positional arguments": "Argumenter",
    "default: {default}": "ellers: {default}",
    "required": "må være med",
    "env var: {var}": "miljøvariabel: {var}",
    "(dynamic)": "(varierer)",
    "Show this message and exit.": "Vis denne teksten.",
    "Show the version and exit.": "Vis versjonen.",
    "%(prog)s, version %(version)s": "%(prog)s, versjon %(version)s",
    "Try '{command} {option}' for help.": "Se hvordan med: {command} {option}",
    "Error: {message}": "Feil: {message}",
    "Aborted!": "Stoppet.",
    "Missing command.": "Skriv hvilken kommando du vil ha.",
    "Missing argument": "Du må også skrive",
    "Missing option": "Du må også ha med",
    "Missing parameter": "Du må også ha med",
    "Missing {param_type}": "Du må også ha med {param_type}",
    "Missing parameter: {param_name}": "Du må også ha med {param_name}",
    "Choose from:\n\t{choices}": "Velg blant:\n\t{choices}",
    "Invalid value: {message}": "{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} kan ikke brukes slik. {message}",
    "No such option {name!r}.": "Det finnes ikke noe valg som heter {name}.",
    "No such command {name!r}.": "Det finnes ingen kommando som heter {name}.",
    "Did you mean {possibility}?": "Mente du {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Mente du en av disse: {possibilities}?",
    "Got unexpected extra argument ({args})": "Her er det ett ord for mye: {args}",
    "Got unexpected extra arguments ({args})": "Her er det flere ord for mye: {args}",
    "Option {name!r} does not take a value.": "{name} skal stå alene, uten noe etter seg.",
    "Option {name!r} requires an argument.": "Skriv noe etter {name}.",
    "Option {name!r} requires {nargs} arguments.": "Skriv {nargs} ting etter {name}.",
    "Argument {name!r} takes {nargs} values.": "{name} skal ha {nargs} verdier.",
    "Takes {nargs} values but 1 was given.": "Her skal det stå {nargs} verdier, men det står 1.",
    "Takes {nargs} values but {len} were given.": "Her skal det stå {nargs} verdier, men det står {len}.",
    "{len_type} values are required, but {len_value} was given.": (
        "Her skal det stå {len_type} verdier, men det står {len_value}."
    ),
    "{len_type} values are required, but {len_value} were given.": (
        "Her skal det stå {len_type} verdier, men det står {len_value}."
    ),
    "{value!r} is not {choice}.": "«{value}» er ikke {choice}.",
    "{value!r} is not one of {choices}.": "«{value}» er ikke blant dem du kan velge: {choices}.",
    "{value!r} is not a valid {number_type}.": "«{value}» er ikke et {number_type}.",
    "{value} is not in the range {range}.": "{value} er for lite eller for stort: {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "«{value}» er ikke ja eller nei: {states}",
    "{value!r} is not a valid UUID.": "«{value}» er ikke en UUID.",
    "{value!r} does not match the format {format}.": "«{value}» er ikke skrevet som {format}.",
    "{value!r} does not match the formats {formats}.": "«{value}» er ikke skrevet som en av {formats}.",
    "{name} {filename!r} does not exist.": "{name} «{filename}» finnes ikke.",
    "{name} {filename!r} is a file.": "«{filename}» er en fil, og her skal det være en mappe.",
    "{name} {filename!r} is a directory.": "«{filename}» er en mappe, og her skal det være en fil.",
    "{name} {filename!r} is not readable.": "{name} «{filename}» kan ikke leses. Har du lov til det?",
    "{name} {filename!r} is not writable.": "{name} «{filename}» kan ikke skrives. Har du lov til det?",
    "{name} {filename!r} is not executable.": "{name} «{filename}» kan ikke kjøres. Har du lov til det?",
    "Could not open file {filename!r}: {message}": "Filen «{filename}» kan ikke åpnes: {message}",
    "unknown error": "ukjent feil",
    "file": "fil",
    "directory": "mappe",
    "path": "sti",
    "Do you want to continue?": "Vil du gå videre?",
    "Confirm the action without prompting.": "Ikke spør først.",
    "Repeat for confirmation": "Skriv det en gang til",
    "Error: The two entered values do not match.": "Feil: det er ikke det samme begge ganger.",
    "Error: invalid input": "Feil: svar med y for ja eller n for nei",
    "Press any key to continue...": "Trykk en tast for å gå videre ...",
}
"""English text of Click: what is said instead."""

TYPES: Mapping[type[click.ParamType[object]], str] = {
    click.STRING.__class__: "tekst",
    click.INT.__class__: "helt tall",
    click.FLOAT.__class__: "tall",
    click.IntRange: "helt tall",
    click.FloatRange: "tall",
}
"""Kinds of values: what they are called in help and errors."""


class NorwegianFormatter(click.HelpFormatter):
    """Writes the line of usage with Norwegian words for what may follow."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line."""
        said = args.replace("[OPTIONS]", "[VALG]").replace("COMMAND [ARGS]...", "KOMMANDO ...")
        super().write_usage(prog, said, prefix)


def said(text: str) -> str:
    """Give a text of Click in Norwegian."""
    return TEXTS.get(text) or gettext.gettext(text)


def said_of(one: str, many: str, count: int) -> str:
    """Give the text of Click that fits a number, in Norwegian."""
    return said(one if count == 1 else many)


def speak_norwegian() -> None:
    """Let Click speak Norwegian in this process from now on; before commands are made, as some texts are kept."""
    for module in MODULES:
        for name, instead in (("_", said), ("ngettext", said_of)):
            if hasattr(module, name):
                setattr(module, name, instead)
    for kind, name in TYPES.items():
        kind.name = name
    click.Context.formatter_class = NorwegianFormatter
