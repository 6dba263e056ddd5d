"""Forms of clauses that plainly bring people and the reader together, whatever stands before or behind the comma.

A denial often stands in one half of a sentence and what takes it back in the other: 'Venterom har vi ikke, pasientene
går rett inn til deg'. So each form is held against one piece of a sentence, between two commas or linking words.
"""

import re

from jobbmatch.text.judge.outsiders import GROUP
from jobbmatch.text.judge.yet_met_forms import MOVES

_YOU = r"(?:du|dere|vi|me|dykk|you|we)"
_ME = r"(?:deg|dykk|dere|oss|you|us)"
_THEM = rf"(?:dem|dei|them|{GROUP})"
_THEY = rf"(?:de|dei|they|folk|people|noen|nokon|hvem som helst|kven som helst|anyone|somebody|someone|{GROUP})"
_SO = r"(?:(?:da|då|så|også|òg|selv|sjølv|alltid|ofte|gjerne|heller|likevel|then|also|often|always|still|regularly) )*"
_MOVE = (
    rf"(?:{MOVES}|henter|hentar|leverer|leverar|møter opp|finner fram|finner frem|finn fram|slippes|collects?|picks?"
    rf"|shows? up"
    r"|goes|finds? (?:their|the) way)"
)
_NEAR = (
    rf"(?:(?:til|innom|hos|hjå|ved siden av|rundt|framfor|foran|bort til|to|past|beside|by) (?:{_ME}(?! [^\W_]+(?:et"
    rf"|en|a)(?!\w))"
    r"|[^\W_]+ (?:ditt|din|dine|vårt|våre)|(?:your|our) [^\W_]+)"
    r"|innom|rett inn|på døra|i døra|når de vil|når dei vil|når som helst|når det passer|når det passar|as they please"
    r"|whenever they (?:like|want|please)|at (?:the|your|our) (?:door|counter|desk)|(?:ved|i|på) (?:skranken|luka"
    r"|disken|døra))"
)
_MEET = (
    r"(?:besøker|besøkjer|møter|treffer|treff|serverer|serverar|ekspederer|ekspederar|tar imot|tek imot|slipper inn"
    r"|slepp inn"
    r"|reiser (?:ut )?til|drar (?:ut )?til|kjører (?:ut )?til|køyrer (?:ut )?til|går (?:bort |inn |opp |hjem )?til"
    r"|visit|visits|meet"
    r"|greet|serve|welcome|drive (?:out )?to|travel to|go (?:out )?to)"
)
_PEOPLE = (
    rf"(?:{GROUP}|[^\W\d_]*barn(?:a)?|klassen|klassene|skoleklasser|skuleklassar|folk|mennesker|menneske|medlemmer"
    rf"|members|people"
    r"|children|kids|forskere|forskarar|researchers|håndverkere|handverkarar|leverandører|leverandørar|naboer|naboar"
    r"|familier|families"
    r"|frivillige|friviljuge|volunteers|turgåere|hikers|venner|friends)"
)
_DESK = (
    r"(?:skranken|luka|luken|disken|resepsjonen|kassa|kassen|døra|døren|butikken|utsalget|klagene|reklamasjonene"
    r"|besøkene"
    r"|omvisningene|visningene|befaringene|rundturene|the (?:counter|door|desk|till|tours))"
)
_SPOT = (
    r"(?:torget|torg|torgdager|bilen|varebilen|boden|en bod|bua|messer|messen|festivaler|markeder|marknader|tunet"
    r"|døra|gata"
    r"|gaten|sykkel|(?:the |a |our )?(?:van|market|markets|stall|fair|fairs|truck|street|door|booth|square))"
)
NEAR = (
    # 'pasientene går rett inn til deg', 'gjestene kommer når de vil'
    re.compile(rf"(?<![^\W_]){_THEY}(?: (?!i posten)[^\W_]+){{0,3}}? {_MOVE}(?: [^\W_]+){{0,3}}? {_NEAR}(?![^\W_])"),
    # 'du besøker dem', 'du jobber med gjester', 'møter vi kundene'
    re.compile(
        rf"(?<![^\W_])(?:{_YOU} {_SO}{_MEET} {_SO}(?:alle |av |de |the )*{_THEM}"
        rf"|(?:jobber|jobbar|arbeider|arbeidar|work|works) (?:direkte |tett |daglig |mest |closely |directly )?(?:med"
        rf"|with)"
        rf" (?:de |the )?{GROUP}(?!-)"
        rf"|{_MEET} {_YOU} {_SO}(?:de )?{_THEM})(?![^\W_])"
    ),
    # 'kundeservice, som er deg', 'den som åpner døra, er du'
    re.compile(
        rf"(?<![^\W_])(?:(?:[^\W_]{{3,}} )?(?:er|is|are) {_ME}(?= ?(?:[.,;!\n]|$))|(?:altså|nemlig|dvs"
        rf"|namely) (?:{_ME}|du|vi)"
        rf"(?![^\W_])|(?:den|de|dei|det|the one|the person) (?:som|who)(?: (?!ikke|ikkje"
        rf"|aldri)[^\W_]+){{1,6}},? (?:er|is) (?:du|deg"
        rf"|dykk|you|us)(?= ?(?:[.;!\n]|$)))"
    ),
    # 'klagene tar du', 'skranken passer vi'
    re.compile(
        rf"(?<![^\W_])(?:{_DESK} (?:tar|tek|har|passer|passar|åpner|opnar|betjener|betener|bemanner|do|take)"
        rf"|{GROUP} (?:tar|tek|følger|følgjer|møter|treffer|viser))"
        rf" (?:du|dere|vi|dykk|me)(?! (?:ikke|ikkje|aldri|ingen|kun|bare|berre|(?:også |sjelden )?(?:på|per|over"
        rf"|via) (?:telefon|skjerm"
        rf"|e|mail|chat|nett|teams)))(?![^\W_])"
    ),
    # 'du har dem på kurs'
    re.compile(
        rf"(?<![^\W_]){_YOU} {_SO}(?:har|tar|tek|get|have) (?:{_THEM}|dem|dei|them) (?:på (?:kurs|besøk|hjemmebesøk"
        rf"|rommet|kontoret"
        rf"|trening|tur)|til (?:time|samtale|konsultasjon)|in (?:class|for)|over)(?![^\W_])"
    ),
    # 'varene selges på torget', 'you sell from the van'
    re.compile(
        rf"(?<![^\W_])(?:(?:selger|sel|selges|seljast|selg|sell|sells|sold|ekspederer|deler ut"
        rf"|skjenker)(?: [^\W_]+){{0,4}}?"
        rf" (?:fra|frå|på|i|ved|from|at|in) {_SPOT})(?![^\W_])"
    ),
    # 'du er en av dem', 'du er med ut', 'slipper dem inn', 'and then meet them'
    re.compile(
        r"(?<![^\W_])(?:(?:du|vi|dere) (?:er|blir) (?:en|ein|ei) av (?:dem|dei)|you are one of them|(?:du|dere) (?:er"
        r"|blir) med"
        rf"(?= ?(?:[.,;\n]|$)| (?:dem|dei|ut|selger|{GROUP}))|(?:slipper|slepp|let|lets) (?:du |vi "
        rf"|you )?{_THEM} (?:inn|in)"
        r"|(?:tar|tek|møter|hjelper|hjelp|meet|help|take) (?:dem|dei|de|those) (?:som|who) (?:møter opp|kommer|kjem"
        r"|stikker|står|come"
        rf"|show|stand)|(?:og|and) (?:så|then|da|deretter|etterpå) {_MEET} {_THEM})(?![^\W_])"
    ),
    # 'du avløser i resepsjonen', 'møter du alle', 'eieren kommer med dyret'
    re.compile(
        rf"(?<![^\W_])(?:{_YOU} {_SO}(?:avløser|avløyser|vikarierer|hjelper til|hjelp til|trår til|tar over|tek over"
        rf"|fill in|cover|help out)"
        rf" (?:der|there|(?:i|ved|på|in|at) (?:the )?(?:resepsjonen|skranken|luka|kassa|butikken|kafeen|mottaket"
        rf"|utsalget|reception|desk"
        rf"|shop|café|cafe|counter))|(?:møter|treffer|treff|meet) {_YOU} (?:alle|mange|folk|mennesker|everyone"
        rf"|everybody|many)"
        rf"|{GROUP} (?:kommer|kjem|comes?) (?:selv |sjølv |innom )?(?:med|with) (?:the |a |their )?(?:dyr|hund|katt"
        rf"|bil|båt|sykkel|maskin"
        rf"|barn|dog|cat|car|bike|boat|animal)[^\W_]*)(?![^\W_])"
    ),
    # 'onsdager er det åpent hus'
    re.compile(
        r"(?<![^\W_])(?:åpent hus|ope hus|åpen dag|open (?:house|days?)|visningsdag[^\W_]*|[^\W_]*julemarked[^\W_]*"
        r"|julemess[^\W_]*"
        r"|christmas (?:market|fair))(?![^\W_])"
    ),
    # 'møter heller folk', 'dem som har time', 'det ringer i bjella', 'spiser lunsj med klassen'
    re.compile(
        rf"(?<![^\W_])(?:{_MEET} {_SO}(?:folk|mennesker|people)|{_PEOPLE} (?:har|have) (?:avtale|avtaler|avtalar|time"
        rf"|timer|appointments?)"
        rf"|(?:dem|dei|de|those|alle|noen) (?:som|who|with|med) (?:har |have |has )?(?:avtale|avtalt time"
        rf"|bestilt time|time|appointments?"
        rf"|an appointment)|(?:ringer|ringjer) (?:det )?(?:i|på) (?:bjella|klokka|dørklokka|døra|døren)|(?:spiser|et"
        rf"|sitter|sit|er|leker|går"
        rf"|reiser) (?:[^\W_]+ ){{0,2}}?(?:sammen |saman )?med (?:klassen|klassene|elevene|barna|beboerne|pasientene"
        rf"|gjestene|deltakerne))"
        rf"(?![^\W_])"
    ),
    # 'men kundene kjører rett inn', 'mens eieren venter', 'pluss hundre skoleelever', 'må forbi deg'
    re.compile(
        rf"(?<![^\W_])(?:(?:men|but|likevel|derimot"
        rf"|however) (?:[^\W_]+ ){{0,2}}?{GROUP} (?:[^\W_]+ ){{0,1}}?(?:{MOVES}|kjører|køyrer|henter"
        rf"|ser på|drive|watch)|(?:mens|medan|while) (?:the |en |ei )?{GROUP} [^\W_]{{2,}}|(?:pluss"
        rf"|plus) (?:[^\W_]+ ){{0,2}}?{_PEOPLE}"
        rf"|(?:forbi|past) {_ME}(?= ?(?:[.,;\n]|$)))(?![^\W_])"
    ),
    # 'åpent mot salen', 'serverer du', 'du baker og selger'
    re.compile(
        r"(?<![^\W_])(?:(?:åpent|åpen|ope|open) (?:mot|ut mot|to|towards) (?:the )?(?:salen|restauranten|butikken"
        r"|kafeen|kaféen|publikum"
        r"|gjestene|gata|dining room|restaurant|shop|guests|street)|(?:ekspederer|serverer|serve) (?:du|you)(?! inn)"
        r"|(?:du|you) (?:[^\W_]+,? ){1,6}?(?:og|and) (?:selger|sel|sell|serverer|serve|ekspederer)(?! (?:inn|ideer"
        r"|ideen)))(?![^\W_])"
    ),
)
"""What is found in one piece of a sentence without a negation and without a word of being far away."""
BY_BOTH = re.compile(
    rf"(?<![^\W_]){GROUP}[^\n.;!?]{{0,80}}?(?<![^\W_])(?:telefon|e-?post|mail|chat|skriftlig|skriftleg|digitalt"
    rf"|skjerm|nett|brev|phone"
    r"|e-?mail|writing|online|video|teams)(?:en|et)?,? (?:og|eller|and|or) (?:[^\W_]+ ){0,2}?(?:oppmøte|personlig"
    r"|personleg|skranken"
    r"|luka|disken|kontoret|hjemmebesøk|heimebesøk|besøk|møter|(?:hver|kvar) (?:man|tirs|ons|tors|fre|lør|søn"
    r"|tys)[^\W_]*|in person"
    r"|at the (?:office|counter|desk|door)|face to face|meetings)(?! (?:tar|tek) (?:vi|du) (?:ikke|ikkje))(?![^\W_])"
)
"""Reached at a distance and in person: 'skjer skriftlig og ved oppmøte'."""
INSTEAD = re.compile(
    rf"(?<![^\W_])(?:ingen|ikke|ikkje|no|not|aldri|never|no longer) (?:[^\W_]+ ){{0,3}}?{_PEOPLE}(?: [^\W_]+)?,?"
    rf" (?:men|bare|berre|kun|but|only|derimot) (?:[^\W_]+ ){{0,2}}?{_PEOPLE}(?! (?:på (?:papir|skjerm)|on (?:paper"
    rf"|screen)))(?![^\W_])"
)
"""Some are not met, others are: 'Ingen kunder, bare pasienter'."""
NOT_BEFORE = re.compile(
    r"(?<![^\W_])(?:aldri|ikke|ikkje|never|not) (?:(?!bare|berre|only|men|but)[^\W_]+ ){0,4}?(?:før|until"
    r"|before) (?:du|vi|dere|dei|de|you"
    r"|we|they) (?:står|sitter|sit|er|kommer|kjem|møter|treffer|stand|sit|are|come|meet)(?![^\W_])"
)
"""Met after all, though not before: 'Du møter aldri kunden før du står på trappa hans'."""
CUT = re.compile(r"[,;:()–]| (?:og|men|mens|medan|for|så|før|når|dersom|hvis|and|but|while|before|so|until|when|if) ")
"""Between two of these lies one piece of a sentence."""
FAR = re.compile(
    r"(?<![^\W_])(?:telefon\w*|tlf|e-?post\w*|mail\w*|chat\w*|skjerm\w*|video\w*|digital\w*|nett|nettet|online"
    r"|skriftlig|skriftleg"
    r"|brev|portal\w*|phone|telephone|e-?mail|screen|letters?|post|posten|kollega\w*|kolleg\w*|tilsett\w*|ansatt\w*"
    r"|lærling\w*"
    r"|medarbeid\w*|colleagues?|employees?|apprentices?|crew|staff|intervju\w*|søker\w*|sover|søv|sov|sleep"
    r"|asleep)(?![^\W_])"
)
"""Words of being far away, and of those who work there."""
THEY_ALONE = re.compile(r"(?:de|dei|they)(?![^\W_])")
"""A pronoun, which may stand for things or colleagues."""
