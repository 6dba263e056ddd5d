"""Names of those who come from outside and of those who are there to meet them, by the form of the word.

Compounds are endless ('skogeierne', 'innsiktsdesigneren'), so what a word ends in decides.
"""

import re
from functools import lru_cache

from jobbmatch.text.reading.document import Part, Span

_NOUNS = (
    r"kund|gjest|pasient|elev|passasjer|turist|student|klient|abonnent|konfirmant|pensjonist|bilist|syklist"
    r"|trafikant|donor"
    r"|supporter|huseier|hytteeier|bileier|båteier|dyreeier|hundeeier|hesteeier|skogeier|grunneier|huseigar"
    r"|skogeigar|publikumm"
    r"|innbygg|innbyggj|bebo|bebu|leietak|leigetak|deltak|deltag|innring|gårdbruk|gardbruk|forbruk|skuelyst|tilskuer"
    r"|tilskodar|forsikringstak|stønadsmottak|lånsøk|huslei"
)
_ENDINGS = r"(?:er|ar|en|ene|ane|e|ere|arar|erar|eren|aren|erne|arane|ne|a)?"
_WHOLE = (
    r"brukere|brukerne|brukeren|brukarar|brukarane|brukaren|eiere|eierne|eieren|eigarar|eigarane|eigaren|kjøpere"
    r"|kjøperne"
    r"|kjøperen|kjøparar|kjøparane|bestillere|bestillerne|bestilleren|søkere|søkerne|søkeren|søkjarane|lesere"
    r"|leserne|lesarane"
    r"|lyttere|lytterne|lyttarane|seere|seerne|sjåarane|låntakere|låntakerne|lånere|lånerne|velgerne|veljarane"
    r"|giverne|givarane"
    r"|besøkende|besøkande|besøkjande|reisende|reisande|tilreisende|pårørende|pårørande|etterlatte|foreldre|foreldra"
    r"|foreldrene"
    r"|føresette|foresatte|medlemmer|medlemmene|medlemene|medlemer|publikum|familien|familiene|familiane|bøndene"
    r"|bøndane|bønder"
    r"|bonden|innsatte|beboere|beboerne|barna|ungene|ungane|de syke|dei sjuke|de eldre|dei eldre|folk flest"
    r"|allmennheten"
    r"|skoleklasser|skoleklassene|skuleklassane|byggherren|byggherrene|oppdragsgiveren|oppdragsgiverne|naboene|naboane"
    r"|leverandørene|leverandørane|selgerne av|utenforstående|uvedkommende|journalister|journalistene|pressen|pressa"
    r"|de som (?:skal ha|har bestilt|bestiller|eier|bor|trenger|søker|kjøper|kommer|ringer)"
    r"|dei som (?:skal ha|har bestilt|bestiller|eig|bur|treng|søkjer|kjøper|kjem|ringjer|ringer|vil)"
    r"|customers?|clients?|guests?|patients?|visitors?|tourists?|pupils?|students?|members?|owners?|parents?|residents?"
    r"|passengers?|readers?|travellers?|travelers?|buyers?|families|the public|callers?|applicants?|shoppers?"
    r"|donors?|farmers?"
    r"|end users?|users?|audiences?|tenants?|citizens?|homeowners?|borrowers?|the press|journalists?|viewers?"
    r"|listeners?|walkers?|hikers?"
)
GROUP = rf"(?:[^\W\d_]*(?:{_NOUNS}){_ENDINGS}|{_WHOLE})(?![^\W_])"
"""Those who come from outside."""
THEM = r"(?:dem|dei|de|ham|henne|han|ho|hun|them|him|her|noen av dem|nokon av dei|any of them)(?![^\W_])"
"""Those who were named before."""
SOMEBODY = r"(?:noen|nokon|andre|folk|mennesker|menneske|en sjel|anyone|anybody|people|a soul|others)(?![^\W_])"
_ENDS = "eren|erne|ere|aren|arane|arar|isten|istene|istane|ørene|ørane|øren|entene|entane"
_TRADES = (
    r"eren|erne|ere|aren|arane|arar|isten|istene|istane|legen|legene|legane|ørene|ørane|øren|entene|entane|sjefen"
    r"|sjefene"
    r"|lederen|leder|leiaren|leiar|mannen|mennene|folka|folkene|folket|avdelinga|avdelingen|teamet|kontoret|kontora"
    r"|kontorene"
    r"|senteret|laget|gruppa|gruppen|vakta|vakten|vaktene|personalet|betjeningen|betjeninga|staben|resepsjonen"
    r"|sentralen"
    r"|sentralbordet|skranken|butikken|butikkene|butikkane|verten|vertene|vertane|verter|vertar|vert|vertinnen"
    r"|presten|prestene"
    r"|firmaet|byrået|byråa|byråene|selskapet|selskapene|etaten|tjenesten|tenesta|linja|linjen|mottaket"
    r"|ekspedisjonen|direktøren"
    r"|designeren|kokken|kokkene|kokkane|pleierne|pedagogene|pedagogane|logene|logen|terapeuten|terapeutene|konsulenten"
    r"|kollegaen|kollegaene|kolleger|kollegaer|kollegaar|torget|klinikken|klinikkene|kirurgen|kirurgene|ombudet"
    r"|vevertinna"
)
_ENGLISH_HEADS = (
    r"team|teams|staff|desk|office|department|managers?|colleagues?|crew|engineers?|dealers?|agents?|agency|company"
    r"|reception"
    r"|receptionists?|hosts?|guides?|nurses?|doctors?|teachers?|shop|sales(?:people)?|reps?|waiters?|drivers?|couriers?"
    r"|consultants?|advisers?|advisors?|centre|center|front|clinic|registrar|curators?|editors?|priest|vet|surgeons?"
    r"|instructors?|producers?|directors?|presenters?|foremen|foreman|supervisors?|secretary|caretaker|chef"
    r"|installers?|fitters?|branch(?:es)?|stores?|brokers?"
)
_ENGLISH = rf"(?:the|our|a|an|other|another)(?: [a-z]+){{0,2}} (?:{_ENGLISH_HEADS})"
_NO_TRADE = (
    r"(?!(?:sommeren|vinteren|måneden|månaden|alderen|heteren|faren|moren|timeren|serveren|skjermen|skanneren"
    r"|printeren|kulturen"
    r"|naturen|turen|temperaturen|motoren|traktoren|røren|døren|saken|andre|flere|fleire|bedre|mindre|større|eldre"
    r"|yngre|være"
    r"|senere|seinere|mere|dere|ikke|kjøre|gjøre|høre|bære|føre|lære|svære|dyrere|tidligere|lagere|papirene|eieren"
    r"|eierne|eiere"
    r"|brukeren|brukerne|brukere|kjøperen|kjøperne|kjøpere|leseren|leserne|lesere|søkeren|søkerne|søkere|beboeren"
    r"|beboerne"
    r"|beboere|deltakeren|deltakerne|passasjerene|klærne|stjernen|linjen|linja|laget|vekta|vakta (?:di|begynner|er"
    r"|varer))(?![^\W_]))"
)
AGENT = (
    rf"(?:(?:(?:en|ein|ei|vår|vårt|våre|den|det|de|dei|egne|eigne|andre) )?{_NO_TRADE}(?:[^\W\d_]{{2,}}(?:{_ENDS})"
    rf"|[^\W\d_]*(?:{_TRADES}))"
    rf"(?: (?:vår|våre|vårt|her|selv|sjølv|i [^\W_]+|på [^\W_]+))?|{_ENGLISH})(?![^\W_])"
)
"""Those of a trade, a team or a unit: who else may meet people."""


class Says:
    """What a word may say, as bits, so that only sentences that hold what is asked for are looked at closely."""

    GROUP, THEM, NOT, MEET, AGENT, IMAGE, COME, BY, TALK, OTHER, UNIT, AWAY, DOMAIN, GONE, LEAVE = (
        1 << bit for bit in range(15)
    )
    ANYTHING = 0  # asks for none of them


_SAYS = {
    Says.THEM: (
        "dem dei de ham henne han ho hun them him her those den som who that noen nokon andre folk mennesker"
        " menneske anyone"
        " anybody people soul others publikum public"
    ),
    Says.NOT: "ikke ikkje aldri ingen inga never not nobody none no rarely",
    Says.MEET: (
        "møter møte treffer treffe treff ser se sjå hilser hilse helsar snakker snakke snakkar prater pratar"
        " betjener betene"
        " ekspederer serverer kontakt imot hjelper forholder meet meets see sees speak talk deal serve greet face"
        " encounter run"
        " hører høyrer kjenner know knows"
    ),
    Says.COME: (
        "skal kommer kjem slipper slepp får går gjeng finner gets get comes come goes go let lets may can must do"
        " does kan bruker"
        " brukar tar tek venter ventar sitter sit use take travel enter wait"
    ),
    Says.BY: "av hos by",
    Says.TALK: "enquiries questions complaints tours meetings phone calls requests orders tickets jobs assignments",
    Says.AWAY: (
        "andre annet anna annen annan eget eige egen eigen egne eigne nabobygget nabohuset sentrum kilometer km mil"
        " minutter minutt unna utlandet"
        " under over across another other own miles minutes elsewhere abroad downstairs next"
    ),
    Says.UNIT: "shop shops store stores reception counter desk showroom clinic office centre center room café cafe",
    Says.DOMAIN: (
        "bord jobb ansvar domene greie område avdeling oppgave oppgåve rike sak verden job business department task"
        " domain responsibility world"
    ),
    Says.LEAVE: (
        "overlater overlet overlates overlatast ligger ligg hører høyrer tilhører tilhøyrer lagt settes styres"
        " gjøres gjerast utføres"
        " utførast drives står left leave belongs belong done handled run"
    ),
    Says.GONE: "gått ferdig ferdige dratt reist hjemme heime ute gone done left finished home out",
    Says.OTHER: "annen anna annan andre another other separate different egen eigen",
}
_OF_WORD: dict[str, int] = {}
for _says, _words in _SAYS.items():
    for _one in _words.split():
        _OF_WORD[_one] = _OF_WORD.get(_one, 0) | _says
_FOUND = re.compile(rf"(?<![^\W_]){GROUP}")
_COMPOUND = re.compile(
    r"(?<![^\W_])(?!sekund)[^\W\d_]*(?:kund|gjest|pasient|elev|passasjer|turist|student|klient|abonnent|konfirmant|pensjonist|bilist"
    r"|trafikant|beboer|bebuar|leietaker|leietakar|deltaker|deltakar|innbygger|innbyggjar)(?:er|ar|en|ene|ane|ne)?(?![^\W_])"
)
_BASE = re.compile(rf"(?:{_NOUNS})")
_LETTERS_OF_BASE = 5
_WORD = re.compile(r"[^\W\d_]+")
_IS_GROUP = re.compile(rf"(?:[^\W\d_]*(?:{_NOUNS}){_ENDINGS}|{_WHOLE})")
_IS_AGENT = re.compile(rf"[^\W\d_]{{2,}}(?:{_ENDS})|[^\W\d_]*(?:{_TRADES})|{_ENGLISH_HEADS}")
_IS_TALK = re.compile(
    r"[^\W\d_]*(?:kontakt|samtale|dialog|møte|salg|sal|visning|henvendelse|spørsmål|klage|service|servering"
    r"|rådgivning|levering|montering|montasje|messe"
    r"|befaring|telefon|praten|snakking|pratinga|ønske|ønskje|bestilling|ordre|oppdrag|sak|melding|søknad"
    r"|beskjed)(?:en|a|et|er|ar|ene|ane|r|ne|n)?"
)
_IS_UNIT = re.compile(
    r"[^\W\d_]*(?:butikken|butikkane|butikkene|utsalget|utsalgene|utsalet|senteret|resepsjonen|skranken|mottaket"
    r"|klinikken|klinikkene|ekspedisjonen"
    r"|legevakten|legevakta|avdelingen|avdelinga|kontoret|torget|kafeen|kaféen|rommet|showroomet|lesesalen"
    r"|publikumsdelen|kassa|kassen|disken)"
)
_IS_IMAGE = re.compile(
    r"skjerm.*|monitor.*|papir.*|kart.*|tverrsnitt|rader|rekker|linjer|tall|tal|punkt.*|prikk.*|navn|namn|nummer"
    r"|numre|saksnummer"
    r"|bilder|bilete|lister?|ark.*|skjema.*|stemmer?|kameraet?|video.*|opptak.*|lerret.*|lapp.*|tavl.*|liste.*|kø"
    r"|køen|system.*|portal.*|e|epost.*|mail.*|chat.*|innboks.*|terminal.*|nettbrett.*|filer?|teams|digitalt"
    r"|skriftlig|skriftleg|notes?|boards?|lists?|queue|forms?|email|inbox|writing|tablet|rows?|numbers?|dots?|names?"
    r"|screens?"
    r"|paper|labels?|barcodes?|voices?|lines?|footage|headsets?"
)


def groups_in(lower: str) -> frozenset[str]:
    """Give those from outside who are named, each by the beginning of the word that tells who they are.

    >>> sorted(groups_in("kundene og privatkunder ringer, leserne skriver"))
    ['kund', 'leser']
    """
    return frozenset(base_of(found[0]) for found in _FOUND.finditer(lower))


def compounds_of(part: Part) -> list[Span]:
    """Give where those from outside are named by a compound that no list holds: 'stamkundene', 'skoleeleven'.

    >>> part = Part.of("text", "Stamkundene ringer, og bonden venter et sekund.")
    >>> [part.words(span) for span in compounds_of(part)]
    ['stamkundene']
    """
    at = [number for number, words in enumerate(part.words_by_sentence) if any(map(_is_compound, words))]
    sentences = part.sentences()
    return [Span(*found.span()) for n in at for found in _COMPOUND.finditer(part.lower, *sentences[n])]


@lru_cache(maxsize=100_000)
def _is_compound(word: str) -> bool:
    """Whether a word names somebody from outside by its form; remembered, since most words come again."""
    return _COMPOUND.fullmatch(word) is not None


def base_of(word: str) -> str:
    """Give what two forms and compounds of a word share: 'privatkundene' and 'kunder' are both 'kund'."""
    bases: list[str] = _BASE.findall(word)
    return (bases[-1] if bases else word)[:_LETTERS_OF_BASE]


@lru_cache(maxsize=100_000)
def says(word: str) -> int:
    """Say what a word may tell; remembered, since most words come again.

    >>> says("treffer") == Says.MEET, says("stein")
    (True, 0)
    """
    told = _OF_WORD.get(word, 0)
    for expression, kind in (
        (_IS_GROUP, Says.GROUP),
        (_IS_AGENT, Says.AGENT),
        (_IS_IMAGE, Says.IMAGE),
        (_IS_TALK, Says.TALK),
        (_IS_UNIT, Says.UNIT),
    ):
        if expression.fullmatch(word):
            told |= kind
    return told


def told_in(part: Part, sentence: Span) -> int:
    """Give what the words of a sentence may tell, of the kinds asked for."""
    told = 0
    for word in set(_WORD.findall(part.lower, sentence.start, sentence.end)):
        told |= says(word)
    return told
