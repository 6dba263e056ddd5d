"""Work from home only: said plainly of the whole job, and with nothing that hints at meeting in person."""

import pytest

from jobbmatch.domain.facet import Facet, FacetReading, FacetValue
from jobbmatch.domain.remote import REMOTE_UNREAD, RemoteWork
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.remote import read_remote

_ONLY = (
    "Stillingen er 100% hjemmekontor.",
    "Stillingen er 100 % hjemmekontor. Ingen reiser.",
    "Du jobber utelukkende hjemmefra, uten oppmøte noe sted.",
    "Fully remote position. No travel.",
    "Alt arbeid utføres hjemmefra.",
    "Fast heimekontor heile veka, ingen reiser.",
)
_PARTLY = (
    "Vi tilbyr mulighet for hjemmekontor inntil to dager i uken.",
    "Stillingen er 100 % hjemmekontor, men det er samlinger to ganger i året.",
    "Jobben gjøres hjemmefra. Opplæring den første uken på kontoret.",
    "Arbeidet er 50 % hjemmekontor.",
    "Ikke bare hjemmekontor, men også på kontoret.",
    "Du kan jobbe 100 % hjemmefra om du ønsker det.",
    "Hybrid hverdag med hjemmekontor.",
    "Fast hjemmekontor, og du må regne med noe reising.",
    "Fully remote, with quarterly gatherings.",
    "Vi har 100 % hjemmekontor etter prøvetiden.",
)
_NO = (
    "Hjemmekontor er ikke mulig.",
    "Vi har dessverre ikke mulighet for hjemmekontor.",
    "Stillingen krever fysisk oppmøte.",
    "Stillingen er ikke 100 % hjemmekontor.",
)


@pytest.mark.parametrize(
    ("text", "value"),
    [(text, RemoteWork.ONLY) for text in _ONLY]
    + [(text, RemoteWork.PARTLY) for text in _PARTLY]
    + [(text, RemoteWork.NO) for text in _NO]
    + [("Du jobber på lager.", RemoteWork.UNCLEAR), ("Du støtter kolleger på heimekontor.", RemoteWork.UNCLEAR)],
)
def test_values(text: str, value: RemoteWork) -> None:
    reading = read_remote(AdText("Medarbeider", text), {})
    assert reading.value is value
    assert all(text[e.start :].startswith(e.quote) for e in reading.evidence)


def test_nothing_said_is_not_read() -> None:
    assert read_remote(AdText("Medarbeider", "Du jobber på lager."), {}) == REMOTE_UNREAD


@pytest.mark.parametrize("facet", [Facet.MOBILE_WORK, Facet.OUTWARD_FACING])
def test_work_on_the_road_or_face_to_face_is_not_from_home(facet: Facet) -> None:
    facets = {facet: FacetReading(FacetValue.YES)}
    assert read_remote(AdText("Medarbeider", _ONLY[0]), facets).value is RemoteWork.PARTLY


def test_a_damaged_text_and_the_employer_s_own_words_settle_nothing() -> None:
    damaged = AdText("Medarbeider", "Stillingen er 100 % hjemmekontor. M\ufffd\ufffd")
    assert read_remote(damaged, {}).value is RemoteWork.PARTLY
    boast = AdText("Medarbeider", "Du jobber på lager.", employer_text="Hos oss er arbeidet fully remote.")
    assert read_remote(boast, {}).value is not RemoteWork.ONLY
