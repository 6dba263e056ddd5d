"""The nine facets of an ad, read one after the other out of one scene."""

from jobbmatch.domain.facet import Facet, Facets
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.clean import is_whole
from jobbmatch.text.judge import (
    evening,
    lone_work,
    mobile_work,
    night,
    ordinary_paid,
    outward_facing,
    public_profile,
    warning_signs,
    weekend,
)
from jobbmatch.text.judge.hours_judge import lay_out
from jobbmatch.text.misspelt import weighed


def read_facets(ad: AdText) -> Facets:
    """Read the nine facets of one ad, each with the words it rests on."""
    hours = lay_out(ad)
    scene = hours.scene
    readable = is_whole(ad.title) and is_whole(ad.text) and not any(part.endless for part in scene.doc.parts)
    outward = outward_facing.read(scene, readable=readable)
    mobile = mobile_work.read(scene, readable=readable)
    paid = ordinary_paid.read(scene, readable=readable)
    readings = {
        Facet.OUTWARD_FACING: outward,
        Facet.NIGHT: night.read(hours, readable=readable),
        Facet.EVENING: evening.read(hours, readable=readable),
        Facet.WEEKEND: weekend.read(hours, readable=readable),
        Facet.LONE_WORK: lone_work.read(scene, mobile, readable=readable),
        Facet.MOBILE_WORK: mobile,
        Facet.PUBLIC_PROFILE: public_profile.read(scene, outward, readable=readable),
        Facet.ORDINARY_PAID: paid,
        Facet.WARNING_SIGNS: warning_signs.read(scene, paid, readable=readable),
    }
    return {facet: weighed(reading, facet, scene) for facet, reading in readings.items()}
