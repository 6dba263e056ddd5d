"""Whether the work is at somebody else's than the employer named: staffing and recruiting firms, 'vår kunde'."""

import re

from jobbmatch.text.ad_text import AdText

_FIRM = re.compile(
    r"bemanning|vikarbyrå|vikarservice|rekruttering|staffing|recruit|manpower|adecco|randstad|jobzone|personalhuset"
    r"|topptemp|toptemp|xtra personell"
    r"|academic work|experis|people4you|centric care|dedicare|kelly services|proffice|jobbservice|karriere\.no"
    r"|(?<!re)search\b|headhunt|konsulenthus\b|vikar(?:er|hjelp| service|senter|\b)|toppvikar|personal ?partner"
    r"|jobbhjelp|workforce|human resource|barona|konstali|ecura|orange helse|temp-?team|\bework\b|headvisor|assessit"
    r"|mercuri urval|visindi|\bdfind\b|hartmark|semac",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r".*\b(?:anonym|konfidensi\w+|hemm?eli?e?g|confidential|undisclosed|uoppgitt|ukjent|unknown|privat ?person(?:er)?"
    r"|(?:ikke|ikkje|not) (?:oppgitt|oppgjeve|kjent|spesifisert|specified|disclosed))\b.*"
    r"|(?:vår |våre )?(?:oppdragsgi\w+|oppdragsgj\w+|arbeidsgi\w+|arbeidsgj\w+|kunder?|klient|bedrift|firma|ingen)"
    r"|none|null|n\W?a|[\W_]+|.*(?:\ufffd|\w\?\w).*",
    re.IGNORECASE,
)
"""What stands where the employer's name should, and names nobody; also a name that lost letters on its way."""
_CUSTOMER = r"(?:kunde|kundar|kunder|oppdragsgiv\w+|oppdragsgjevar\w*|client|customer)"
_ON_BEHALF = r"(?:på vegne? av|på vegner av|(?:på|i) oppdrag (?:fra|frå|for|av)|on behalf of)"
_HIDDEN = (
    r"(?:bedriften|bedrifta|arbeidsgiver(?:en)?|arbeidsgjevar(?:en)?|oppdragsgiver(?:en)?|kunden|selskapet"
    r"|virksomheten)"
)
_SAYS_SO = re.compile(
    rf"{_ON_BEHALF}\s+(?:\w+ ){{0,4}}?(?:{_CUSTOMER}|\w*(?:bedrift|selskap|virksomhet|konsern))"
    rf"|(?:for|hos|til|hjå|fra|frå) (?:vår|en av våre|ein av våre|eit av våre|min) (?:\w+ ){{0,2}}?{_CUSTOMER}\b"
    r"|(?:for|hos) en kunde av oss\b"
    r"|(?:hos|hjå) (?:en av )?våre (?:\w+ )?(?:kunder|kundar|oppdragsgiv\w+|oppdragsgjevar\w*|samarbeidsbedrift\w*)\b"
    r"|(?:vikar\w*|personell|konsulenter|kandidat\w*|medarbeidere?) til (?:en av )?våre (?:\w+ )?(?:kunder|kundar)\b"
    r"|(?:vår|min) (?:kunde|oppdragsgiver|oppdragsgivar|oppdragsgjevar|samarbeidspartner|samarbeidsbedrift)"
    r" (?:søker|søkjer|er|trenger|treng|ønsker|ynskjer|har|ser)"
    r"|(?:for|til|hos) vår (?:samarbeidspartner|samarbeidsbedrift)"
    r"|(?:kunden|oppdragsgiveren|oppdragsgjevaren|klienten) vår\b"
    r"|oppdragsgiver(?:en)? (?:ønsker|søker|trenger|vil|foretrekker)"
    r"|\bour client(?:'s|’s)? (?:is|are|seeks|needs|wants|in|site|premises|office)\b|for our client\b"
    r"|for one of our (?:clients|customers)|\b(?:at|on) (?:the |a )?client(?:'s|’s)? (?:site|premises)|(?:^|\n)client: "
    r"|(?:oppdraget|oppdrag|jobben|stillingen|arbeidet|arbeidsstedet) (?:er|blir|vil være|utføres|foregår) (?:ute )?"
    r"(?:hos|for) (?:en |vår )?(?:\w+ )?(?:kunde|oppdragsgiver)"
    r"|(?:ansatt|tilsatt|ansettes|employed) (?:i|hos|av|by|with) [^.\n]{0,40}\b(?:leies? ut|utleid|hired out)"
    r"|leies? ut til|leid ut\b|\b(?:blir|bli|er) (?:\w+ )?utleid|utleie av personell|innleid av|innleie til"
    r"|utplassert (?:hos|i|ved) "
    r"|(?:gjennom|via) (?:et |eit |vårt )?(?:vikarbyrå|bemanningsbyrå|bemanningsselskap)"
    r"|bistår (?:vår|en) (?:kunde|oppdragsgiver)|rekrutterer (?:på vegne|for)"
    rf"|{_HIDDEN}[^.\n]{{0,30}}\b(?:anonym|hemmelig|hemmeleg|konfidensiell)"
    r"|\banonym (?:arbeidsgiver|arbeidsgjevar|bedrift|kunde|oppdragsgiver|annonse)"
    r"|konfidensielt[^.\n]{0,40}oppdragsgiver"
    r"|vi er (?:et|eit|en del av) [^.\n]{0,40}(?:bemannings|rekrutterings|vikarbyrå)",
    re.IGNORECASE,
)


def is_agency(ad: AdText) -> bool:
    """Whether the ad is by a staffing or recruiting firm, or says that the work is at an unnamed somebody else's.

    An employer's name that names nobody ('Anonym arbeidsgiver') says so too.

    >>> is_agency(AdText("Lagermedarbeider", "På vegne av vår kunde søker vi en lagermedarbeider."))
    True
    >>> is_agency(AdText("Lagermedarbeider", "Vi leverer til kunder i hele Norge."))
    False
    """
    if _FIRM.search(ad.employer_name) or _NOBODY.fullmatch(ad.employer_name):
        return True
    return any(_SAYS_SO.search(words) for words in (ad.title, ad.text, ad.employer_text))
