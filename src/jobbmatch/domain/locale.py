"""The language that somebody reads in."""

from enum import StrEnum


class Locale(StrEnum):
    """Bokmål, nynorsk or English; bokmål where nothing else is asked for."""

    NB = "nb"
    NN = "nn"
    EN = "en"
