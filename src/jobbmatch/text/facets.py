"""The seven facets of an ad, read one after the other out of one scene."""

from jobbmatch.domain.facet import UNREAD, Facet, FacetReading, Facets
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.clean import is_whole
from jobbmatch.text.judge import evening, night, outward_facing, weekend
from jobbmatch.text.judge.hours_judge import HoursCase
from jobbmatch.text.reading.scene import Scene


def read_facets(ad: AdText) -> Facets:
    """Read the seven facets of one ad, each with the words it rests on."""
    scene = Scene(ad)
    hours = HoursCase(scene)
    readable = is_whole(ad.title) and is_whole(ad.text)
    readings: dict[Facet, FacetReading] = dict.fromkeys(Facet, UNREAD)
    readings[Facet.OUTWARD_FACING] = outward_facing.read(scene, readable=readable)
    readings[Facet.NIGHT] = night.read(hours, readable=readable)
    readings[Facet.EVENING] = evening.read(hours, readable=readable)
    readings[Facet.WEEKEND] = weekend.read(hours, readable=readable)
    return readings
