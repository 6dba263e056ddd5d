"""Columns that rank and are never spoken of, each with its reason. A column is here or in a fact, never in neither."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jobbmatch.features import columns
from jobbmatch.features.column import Column

_OF_OTHERS = "it tells what others did"
_MIXED = "it mixes what she did with what others did, so no sentence about her would be sure to be true"
_OF_OTHER_ADS = "it weighs answers about several other ads, so no sentence about this one would be sure to be true"
_IN_GENERAL = "it says how she usually chooses and nothing of this ad"
_OLD_FIGURES = "the figures are years old: they weigh a little, and should not be told to anybody as how things are"

SILENT: Final[Mapping[Column, str]] = MappingProxyType(
    {
        columns.OCCUPATION_SURENESS: "it says how well we read the ad, not what the work is",
        columns.SKILLS_ASKED: "how many skills an ad lists is about the ad's length; which ones is said",
        columns.TOPIC: "a likeness of all words at once has no words of its own",
        columns.POLICE_CERTIFICATE: "the certificate is fetched once one has the job, and says nothing of the person",
        columns.SOONEST: "the deadline stands beside the reasons",
        columns.SIMILAR_ADS: "it speaks of the market, not of this ad",
        columns.JOBSEEKERS: _OLD_FIGURES,
        columns.WORKERS_LACKING: _OLD_FIGURES,
        columns.OPENED: _OF_OTHERS,
        columns.OPENED_LATELY: _OF_OTHERS,
        columns.WISH_OPENED: _OF_OTHERS,
        columns.AD_OPENED: _OF_OTHERS,
        columns.AD_APPLIED: _OF_OTHERS,
        columns.AD_HIRED: _OF_OTHERS,
        columns.EMPLOYER_HIRED: _OF_OTHERS,
        columns.EMPLOYER_HELD: _OF_OTHERS,
        columns.OCCUPATION_HIRED: _OF_OTHERS,
        columns.OCCUPATION_HELD: _OF_OTHERS,
        columns.AD_YES: _OF_OTHERS,
        columns.EMPLOYER_YES: _OF_OTHERS,
        columns.EMPLOYER_STRAIN: _OF_OTHERS,
        columns.EMPLOYER_CONTACT: "it may rest on one other person alone, who could be known by name",
        columns.OCCUPATION_YES: _OF_OTHERS,
        columns.OCCUPATION_DEMANDS: _OF_OTHERS,
        columns.LIKELY_OPENED: _MIXED,
        columns.LIKELY_WANTED: _MIXED,
        columns.WORK_ANSWERED: _OF_OTHER_ADS,
        columns.STRAIN_LIKENESS: _OF_OTHER_ADS,
        columns.HOURS_REFUSED: _OF_OTHER_ADS,
        columns.OWN_YES: _IN_GENERAL,
        columns.DEMANDS_REFUSED: _IN_GENERAL,
        columns.OWN_OPENING: _IN_GENERAL,
        columns.OWN_APPLYING: _IN_GENERAL,
        columns.OWN_HIRING: _IN_GENERAL,
    }
)
