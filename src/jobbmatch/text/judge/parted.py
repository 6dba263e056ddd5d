"""A crew that is named and then parted, told by the form of the sentence.

'To på vakt. Den ene sitter i sentralen, den andre går runden', 'Etter oppstart går dere hver til deres port': those
who are counted are not in one place, or not at one time.
"""

import re
from collections.abc import Iterator

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.forms import Form, standing

_STATION = (
    r"[^\W\d_]*(?:etasje|hall|fløy|fløyen|port|ende|bygg|bygning|hus|sal|rom|post|stasjon|rute|sone|side|område|vogn"
    r"|dekk|bod|skole|skule|felt|lokale|bu|kiosk|tårn|sluse|stand|hotell|butikk|lager|adresse|floor|hall|wing|gate"
    r"|gallery|building|level|deck|zone|station|house|room|ward|booth|tower|route|hut|site|carriage|shop)"
)
_ONE = r"(?:den (?:ene|eine)|(?:en|éin|ein|én) av (?:dere|oss|dykk)|one of (?:you|us)|one)"
_OTHER = r"(?:den andre|den neste|en annen|ein annan|the other|another|the second|the next|nummer to)"
_STAYS = (
    r"(?:sitter|sit|står|passer|passar|overvåker|overvakar|sover|søv|hviler|kviler|kjører|køyrer|går|gjeng|drar"
    r"|dreg|tar|tek|har|er|blir|vert|ligger|ligg|bemanner|åpner|opnar|lukker|lukkar|stenger|kommer|kjem|starter"
    r"|begynner|byrjar|slutter|sluttar|dekker|dekkjer|holder|held|følger|sits|stands|watches|walks|drives|sleeps"
    r"|takes|has|is|stays|covers|opens|closes|patrols|minds|leaves|starts|comes|goes|rests|works)"
)
_ONE_AND_OTHER = re.compile(
    rf"(?<!\w)(?:{_ONE} {_STAYS}|{_STAYS} {_ONE})(?!\w)[^.;!?\n]{{1,80}}?(?<!\w){_OTHER}(?!\w)"
    rf"|(?<!\w){_ONE} [^\W_]+(?!\w)[^.;!?\n]{{1,60}}?(?<!\w)(?:{_OTHER} {_STAYS}|{_STAYS} {_OTHER})(?!\w)"
)
_WE = r"(?:dere|vi|dykk|de|me|oss|you|we|us)"
_SPLIT = re.compile(
    rf"(?<!\w)(?:sprer|spreier|deler|fordeler|delar|fordelar|splitter) (?:{_WE}|laget|gjengen|seg)"
    rf" (?:(?:dere|oss|dykk|seg|opp)(?! på oppg)|(?:på|i|utover|mellom|ved|over) (?:de |dei |hele |heile |alle "
    rf"|[^\W_]+ )?(?:{_STATION}(?:r|er|ene|ane|a|ne)|anlegget|bygget|området|huset|byen|tomta))(?!\w)"
    rf"|(?<!\w)(?:skilles|skiljest|skiljast) {_WE}|(?<!\w){_WE} (?:skilles|skiljest|skiljast|split up|part ways"
    rf"|spread out|go separate|each go|scatter|separate)(?!\w)"
    rf"|(?<!\w)(?:går|drar|dreg|reiser|kjører|køyrer|tar|tek|har|får|jobber|arbeider|står|sitter|sit)"
    rf" (?:{_WE} )?(?:i |på |ved |til )?(?:hver|kvar|hvert|kvart) (?:til |i |på |ved |for )?(?:sin|sitt|si"
    rf"|deres|vår|vårt"
    rf"|dykkar|seg)(?!\w)(?! (?:dag|oppgave|oppgåve|uke|veke|pause|pult|benk|maskin|tur|del av ansvaret))"
    rf"|(?<!\w)(?:hver|kvar) (?:til|på|i) (?:sitt|sin|deres|vårt|vår|dykkar)(?!\w)(?! (?:pult|benk|maskin|bord))"
    rf"|(?<!\w)each of (?:you|us) (?:takes|has|gets|covers|walks|minds|works|stands|sits)(?!\w)"
    rf"|(?<!\w)each (?:takes|covers|walks|minds|to (?:your|his|her|their)) "
    rf"|(?<!\w)(?<!og )(?<!and )(?:en|ein|én|éin|ei|one|an?) (?!(?:gang|gong|time|day|dag))(?:[^\W_]+ )?(?:i|på"
    rf"|ved|per|in"
    rf"|at|on) (?:hver"
    rf"|kvar|hvert|kvart|each|every)(?!\w)(?! (?:dag|uke|veke|måned|vakt|skift|gang|time|day|week|month|shift|maskin"
    rf"|side(?! av (?:bygget|huset|anlegget|byen|elva|tomta))))"
    rf"|(?<!\w)(?:hver|kvar|hvert|kvart|each|every) {_STATION} (?:har|has|får|gets|skal ha|needs) (?:sin"
    rf"|si|sitt|its|one|én"
    rf"|en|ein|a)(?!\w)"
    rf"|(?<!\w){_STATION}(?:r|er|ene|ane|a|s|ne)? (?:(?:fordeler|deler|delar|splitter) {_WE}"
    rf"|fordeles|deles|fordelast|byttes|are shared|are divided)(?! (?:av|med)(?!\w))(?!\w)"
    rf"|(?<!\w)(?:deler|delar|fordeler|fordelar|divide|split|share) (?:{_WE} )?(?:the )?{_STATION}(?:ene|ane|a|ne|s)"
    rf"(?!\w)(?: mellom| between)?"
    rf"|(?<!\w)(?:ses|sees|møtes|møtast|treffes|treffast|samles|meet|meets|gather|see each other)(?: \w+)? (?:igjen"
    rf"|att|again|først|bare|berre|only|afterwards)(?!\w)(?! på (?:mandag|torsdag|fredag))"
)
"""They go apart, or each has a station."""
_THE_OTHERS = (
    r"(?:(?:[^\W_]*makkeren|[^\W_]*makkaren|kollegaen|kollegaene|kollegene|kollegaane|kameraten"
    r"|arbeidskameraten|sidemannen"
    r"|makkerne)(?: din| dine| di)?|(?:de|dei|den|dine|the) (?:[^\W_]+ )?(?:andre|others?)|resten av (?:laget|gjengen"
    r"|teamet|skiftet|staben|oss|kollegene)|alle andre|your (?:[^\W_]+ )?(?:colleagues?|partner|mate"
    r"|co-?workers?|buddy"
    r"|team ?mates?)|everyone else|the rest of (?:the|your) (?:crew|team|shift|staff))"
)
_GONE = (
    r"(?:(?:går|gjeng|kommer|kjem|drar|dreg|begynner|byrjar|starter|startar|slutter|sluttar|reiser"
    r"|leaves?|comes?|goes|go"
    r"|starts?|finish|finishes|arrives?|clocks? off)(?: [^\W_]+){0,2}? (?:klokka|klokken|kl|hjem|heim|ved"
    r"|etter|før|når"
    r"|home|at \w+|before|after|around|halv|\d+|til (?:lunsj|middag|kvelds))"
    r"|(?:sover|søv|hviler|kviler|sleeps?|har fri|har gått|har dratt|rests?|is off|are off|is asleep|are asleep"
    r"|have gone|has gone|blir hjemme|er hjemme|er heime)"
    r"|(?:er|sitter|sit|står|jobber|jobbar|arbeider|arbeidar|holder til|held til|is|are|sits?|works?|stands?|finner du"
    r"|stays?|blir)(?: [^\W_]+){0,2}? (?:ute|runde|runden|rundar|kontrollrommet|sentralen|nabo[^\W_]*"
    r"|søster[^\W_]*|(?:en|et|ein|eit|den|det) (?:annen|annet|anna|annan|andre)|(?:the|an?) ?other|next door|out|home"
    r"|upstairs|downstairs|oppe|nede|lenger|langt|inne når|control room|kjelleren|byen|away|på lyttehold|inne)"
    rf"|(?:har|tar|tek|passer|dekker|bemanner|has|have|takes?|covers?|minds?) (?:the |our )?(?:sin |sitt "
    rf"|den |det |de )?"
    rf"(?:andre |other )?{_STATION}(?:en|et|a|ene|ane|n|s)?)"
)
_OTHERS_GONE = re.compile(
    rf"(?<!\w){_THE_OTHERS} {_GONE}(?!\w)"
    rf"|(?<!\w)(?:mens|medan|while|når|etter at|after|when) {_THE_OTHERS} (?:er|sitter|har|går|are|is|have"
    rf"|sleep|sover)"
    rf"(?!\w)"
    rf"|(?<!\w)(?:går|kommer|drar|sover|hviler) {_THE_OTHERS}(?: [^\W_]+){{0,2}}? (?:hjem|heim|til|klokka"
    rf"|klokken|kl|av"
    rf"|home)(?!\w)"
)
"""The others are elsewhere, asleep, or come and go at other times."""
_ALONE_WITH = re.compile(
    r"(?<!\w)(?:er|blir|vert|sitter|sit|går|står|is|are) (?:det )?(?:bare |berre |just |it )?(?:du|deg"
    r"|you) (?:og|and) (?:the"
    r" |en |ei |a )?(?:ungene|barna|borna|hunden|hundene|kyrne|dyra|eleven|elevene|brukeren|brukaren|beboeren|bebuaren"
    r"|beboerne|pasienten|pasientene|passasjerene|gjestene|maskina|maskinen|maskinene|ovnen|radioen|telefonen|skjermen"
    r"|skjermene|alarmen|trallen|tralla|lommelykta|stillheten|natta|dog|children|kids|cows|patients?|radio|phone"
    r"|screens?|machines?|oven|torch|trolley|residents?)(?!\w)"
    r"|(?<!\w)(?:radioen|walkietalkien|telefonen|samband|sambandet|radio|en radio)(?: [^\W_]+)? (?:mellom"
    r"|between)(?: (?:oss|dere|dykk|us|you|them|dem|dei))? *(?=[.,;\n]|$)"
    r"|(?<!\w)(?:der|dit) (?:vil|går|kommer|er|jobber) (?:det )?ingen andre"
    r"|(?<!\w)(?:det )?eneste (?:selskapet|som følger"
    r"|selskap)|(?<!\w)(?:only|sole) company"
)


_COUNT = r"(?:en|én|ein|to|tre|fire|fem|seks|sju|one|two|three|four|five|six)"
_MEMBERS = re.compile(
    r"(?<!\w)(?:(?:de|dei) andre ser (?:du|vi)|ser du (?:de|dei) andre|you see the others)(?!\w)"
    r"|(?<!\w)(?:laget|gjengen|vi|dere|dykk|de|me|kollegene|the team|you)(?: alle)? (?:ses|sees|møtes"
    r"|møtast|treffes|meets?"
    r"|see each other)(?!\w)[^.;!?\n]{0,30}?(?<!\w)(?:før og etter|slutt|slutten|before and after|the end|i garderoben"
    r"|in the locker room|på parkeringsplassen)(?!\w)"
    r"|(?<!\w)(?:det kan gå|går det|det går|hours (?:can |may )?(?:go"
    r"|pass)(?: by)?) (?:[^\W_]+ )?(?:timer|timar|before"
    r"|between|without)(?!\w)"
    rf"|(?<!\w)(?:går|gjeng|drar|dreg|reiser) {_COUNT} (?:av [^\W_]+ )?(?:hjem|heim|av vakt)(?!\w)"
    rf"|(?<!\w){_COUNT} of (?:them|the [^\W_]+|you|us) (?:go|goes|leave|leaves)(?!\w)"
    rf"|(?<!\w){_COUNT} (?:av|of) (?:dere|oss|dykk|you|us)(?!\w)[^.;!?\n]{{1,60}}?(?<!\w)(?:den (?:tredje|fjerde|femte"
    rf"|siste)|en|én|ein|the (?:third|fourth|last)|one) {_STAYS}(?!\w)"
    rf"|(?<!\w)(?:din egen|di eiga|ditt eget|ditt eige|your own) {_STATION}(?!\w)"
    rf"|(?<!\w)(?:alle|everyone|everybody) (?:har|får|has|gets) (?:sin|sitt|si|their own|a) (?:egen |eget |eigen )?"
    rf"{_STATION}(?!\w)"
    r"|(?<!\w)(?:hver|kvar) av (?:dere|oss|dykk) (?:får|har|tar|tek|går|blir|dekker"
    r"|passer)(?!\w)(?! (?:en fadder|egen pc"
    r"|klær|opplæring|utstyr))"
    r"|(?<!\w)(?:er (?:dere|vi|dykk|de)|(?:dere|vi|dykk) er) (?:spredt|spreidd|spreidde|fordelt)(?!\w)"
    r"|(?<!\w)(?:you|we) are (?:spread|scattered)(?!\w)"
)
"""What members of the crew do one by one: 'Tre av dere er i hallen, og den fjerde har taket'."""


_FORMS = tuple(map(Form, (_ONE_AND_OTHER, _SPLIT, _OTHERS_GONE, _MEMBERS, _ALONE_WITH)))


def parted(part: Part) -> Iterator[Span]:
    """Give where a part tells that those who are counted are apart.

    >>> part = Part.of("text", "To på vakt. Den ene sitter i sentralen, den andre går runden.")
    >>> [part.words(span) for span in parted(part)]
    ['den ene sitter i sentralen, den andre']
    """
    for sentence, at in standing(_FORMS, part):
        yield from (Span(*found.span()) for found in _FORMS[at].pattern.finditer(part.lower, *sentence))
