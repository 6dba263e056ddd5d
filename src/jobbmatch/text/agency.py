"""Whether the work is at somebody else's than the employer named: staffing and recruiting firms, 'vår kunde'."""

import re

from jobbmatch.text.ad_text import AdText

_FIRM = re.compile(
    r"bemanning|vikarbyrå|vikarservice|rekruttering|staffing|recruit|manpower|adecco|randstad|jobzone|personalhuset|topptemp|toptemp|xtra personell"
    r"|academic work|experis|people4you|centric care|dedicare|kelly services|proffice|jobbservice|karriere\.no|search\b|headhunt|konsulenthus\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"(?:på vegne? av|på vegner av|on behalf of)\s+(?:en |ei |ein |vår |vår[et] |our |a |et |eit |an )?(?:\w+ ){0,3}?(?:kunde|kundar|oppdragsgiv\w+|client|customer|bedrift|selskap|virksomhet)"
    r"|(?:for|hos|til|hjå) (?:vår|en av våre|ein av våre) (?:\w+ ){0,2}?(?:kunde|kundar|kunder|oppdragsgiv\w+)\b|(?:ute )?(?:hos|hjå) våre (?:\w+ )?(?:kunder|kundar)\b"
    r"|vår (?:kunde|oppdragsgiver|oppdragsgivar|samarbeidspartner) (?:søker|søkjer|er|trenger|treng|ønsker|har)"
    r"|\bour client (?:is|are|seeks|needs|wants|in)\b|for our client\b|for one of our (?:clients|customers)"
    r"|(?:oppdraget|oppdrag|jobben|arbeidsstedet|stillingen) (?:er|blir|vil være) (?:hos|for) (?:en |vår )(?:\w+ )?(?:kunde|oppdragsgiver)"
    r"|(?:ansatt|tilsatt|ansettes|ansatte|employed)\s+(?:i|hos|av|by|with) [^.\n]{0,40}\b(?:leies? ut|utleid|hired out)|leies? ut til|utleie av personell|innleid av"
    r"|bistår (?:vår|en) (?:kunde|oppdragsgiver)|rekrutterer (?:på vegne|for)|vi er (?:et|eit|en del av) [^.\n]{0,40}(?:bemannings|rekrutterings|vikarbyrå)",
    re.IGNORECASE,
)


def is_agency(ad: AdText) -> bool:
    """Whether the ad is by a staffing or recruiting firm, or says that the work is at an unnamed somebody else's.

    >>> is_agency(AdText("Lagermedarbeider", "På vegne av vår kunde søker vi en lagermedarbeider."))
    True
    >>> is_agency(AdText("Lagermedarbeider", "Vi leverer til kunder i hele Norge."))
    False
    """
    if _FIRM.search(ad.employer_name):
        return True
    return any(_SAYS_SO.search(words) for words in (ad.title, ad.text, ad.employer_text))
