"""Whether the work is at somebody else's than the employer named: staffing and recruiting firms, 'vår kunde'."""

import re

from jobbmatch.text.ad_text import AdText

_FIRM = re.compile(
    r"bemanning|vikarbyrå|vikarservice|rekruttering|staffing|recruit|manpower|adecco|randstad|jobzone|personalhuset"
    r"|topptemp|toptemp|xtra personell"
    r"|academic work|experis|people4you|centric care|dedicare|kelly services|proffice|jobbservice|karriere\.no"
    r"|search\b|headhunt|konsulenthus\b",
    re.IGNORECASE,
)
_CUSTOMER = r"(?:kunde|kundar|kunder|oppdragsgiv\w+|client|customer)"
_ON_BEHALF = r"(?:på vegne? av|på vegner av|on behalf of)"
_SAYS_SO = re.compile(
    rf"{_ON_BEHALF}\s+(?:\w+ ){{0,4}}?(?:{_CUSTOMER}|\w*(?:bedrift|selskap|virksomhet|konsern))"
    rf"|(?:for|hos|til|hjå) (?:vår|en av våre|ein av våre) (?:\w+ ){{0,2}}?{_CUSTOMER}\b"
    r"|(?:hos|hjå) våre (?:\w+ )?(?:kunder|kundar)\b"
    r"|vår (?:kunde|oppdragsgiver|oppdragsgivar|samarbeidspartner) (?:søker|søkjer|er|trenger|treng|ønsker|har)"
    r"|\bour client (?:is|are|seeks|needs|wants|in)\b|for our client\b|for one of our (?:clients|customers)"
    r"|(?:oppdraget|oppdrag|jobben|stillingen) (?:er|blir|vil være) (?:hos|for) (?:en |vår )(?:\w+ )?(?:kunde"
    r"|oppdragsgiver)"
    r"|(?:ansatt|tilsatt|ansettes|employed) (?:i|hos|av|by|with) [^.\n]{0,40}\b(?:leies? ut|utleid|hired out)"
    r"|leies? ut til|utleie av personell|innleid av"
    r"|bistår (?:vår|en) (?:kunde|oppdragsgiver)|rekrutterer (?:på vegne|for)"
    r"|vi er (?:et|eit|en del av) [^.\n]{0,40}(?:bemannings|rekrutterings|vikarbyrå)",
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
