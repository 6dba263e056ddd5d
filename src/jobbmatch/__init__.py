"""jobbmatch: safe, explained job matching for people on their way back to work."""

__version__ = "0.1.0"
