import json

from jobbmatch.cli.match_json import answer_object, withheld_objects
from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.safety_profile import NO_EXCLUSIONS, FacetExclusion, SafetyProfile
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.market import AS_OF, facets, person, vacancy

NO_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),))


def test_everything_is_plain_json_and_every_finding_has_words() -> None:
    unknown = vacancy(2, facets=facets(night=FacetValue.UNCLEAR))
    engine = Engine(MarketSnapshot.build([vacancy(1), unknown]), BaselineRanker())
    found = answer_object(engine.match(person(), NO_NIGHT, top=5, as_of=AS_OF), {"entries_read": 2})
    found |= withheld_objects(engine.market, engine.withheld(person(), NO_NIGHT, as_of=AS_OF))
    again = json.loads(json.dumps(found))
    assert again["counts"]["entries_read"] == 2
    assert again["matches"][0]["places"] == ["3550 Gol"]
    assert again["must_check"][0]["questions"]
    rule = again["withheld"][0]["rules"][0]
    assert rule["text"]
    assert rule["text"] != rule["reason"]


def test_cautions_stand_with_their_words() -> None:
    reading = FacetReading(FacetValue.YES, (Evidence("kontant hver fredag", "text", 0),))
    ad = vacancy(1, facets=dict(facets()) | {Facet.WARNING_SIGNS: reading})
    answer = Engine(MarketSnapshot.build([ad]), BaselineRanker()).match(person(), NO_EXCLUSIONS, top=1, as_of=AS_OF)
    (match,) = json.loads(json.dumps(answer_object(answer, {})))["matches"]
    (caution,) = match["cautions"]
    assert (caution["facet"], caution["quote"]) == ("warning_signs", "kontant hver fredag")
