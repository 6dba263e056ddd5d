"""The command line: one file a command; `main` puts them together."""

from jobbmatch.cli.norwegian import speak_norwegian

# Click keeps some of its texts when a command is made, so this stands before the first, whichever is loaded first.
speak_norwegian()
