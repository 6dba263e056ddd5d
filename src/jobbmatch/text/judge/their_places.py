"""Work that is where its things or their owners are, told by the form of the sentence.

'Husene ser du først', 'Monteringen tar du og makkeren din', 'Det meste er boltet fast hos dem som eier det': a desk or
a workshop is named, and what is worked on is not in it.
"""

import re
from collections.abc import Iterator

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.forms import Form, standing

_GROUND = (
    r"(?=[^\W\d_]*(?:ene|ane|a|s)(?!\w))"
    r"(?:[^\W\d_]*(?:hus|bolig|bustad|gård|gard|tomt|bygg|bygning|hage|park|bro|bru|kirke|kyrkje|kirk|kyrkj|tak"
    r"|eiendom|eigedom"
    r"|leilighet|hytt|båt|skip|fartøy|heis|tunnel|vei|veg|åkr|åker|jorde|skog|skol|skul|hjem|hjemm|heim|bedrift|verk"
    r"|plattform|operasjonssal|gat|bygd|kommun|dal|elv|innsjø|fjell|stasjon|brønn|plass|teig|teigar|merd|hotell|fjøs"
    r"|øy|kai|svømmehall|lokal|bar[a]?nehag|barnehag|kum|mast|lei[l]?ighet|stall|bad|basseng|gravlund|bane|løype)"
    r"(?:ene|ane|a)|(?:farm|house|home|island|park|garden|building|roof|churche|village|school|boat|ship|site|forest"
    r"|bridge|tunnel|field|estate|street|mountain|playground|station|lift|tower|orchard|well|property|propertie)s)"
)
"""Grounds and buildings in the plural, at which work is done one after the other."""
_REGION = (
    r"(?:[^\W\d_]*(?:fylket|kommunen|byen|bygda|bydelen|distriktet|regionen|landsdelen|dalen|skogen|øya|fjorden"
    r"|parken|marka|kysten|landet|elva|fjellet|bygdene|gatene|torget|veien|vegen|vidda|dekningsområdet|området)"
    r"|county|town|city|district|region|valley|coast|forest|island|streets|square|river|parish)"
)
_COUNT = (
    r"(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|femten|tjue|tretti|førti|femti|hundre|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
)
_READER = r"(?:du|vi|dere|dykk|me)"
_INDOORS = (
    r"(?! (?:på|i|fra|frå|ved|via|on|in|from|at|through) (?:the )?(?:skjerm|kart|tegning|teikning|bild|foto|video|film"
    r"|kontor|verksted|verkstad|hall|linj|butikk|system|register|registr|kikkert|fabrikk|disk|papir"
    r"|modell|drone|screen"
    r"|maps?|drawing|photo|picture|office|workshop|line|factory|paper|model|benk|lab|telefon|phone|mikroskop|studio)"
    r"| (?:digitalt|inne|her|innendørs|here|indoors|aldri|ikke|ikkje|never|av|of|etter bilde)(?!\w))"
)
"""Where it is read or done indoors, or is not done by the reader."""
_TASK = (
    r"(?:[^\W\d_]*(?:montering|montasje|installasjon|installering|innmåling|oppmåling|befaring|besiktigelse|synfaring"
    r"|utkjøring|utkøyring|igangkjøring|idriftsettelse|opprigging|nedrigging|rigging|opphenging|stemming"
    r"|visning|utrykning|utrykking|innflytting|takst|taksering|tømming|brøyting|strøing|prøvetaking|tilsyn"
    r"|utlegging|utplassering|oppstilling|gravesettelse|planting|felling|hogst|kontrollmåling)(?:en|a|ene|ane|et)"
    r"|opphenget|oppsettet|hjemlevering[^\W_]*|heimlevering[^\W_]*|utryknin[^\W_]*|leveringene|leveransene)"
)
_ENGLISH_TASK = (
    r"(?:fitting|installation|installations|installing|delivery|deliveries|collections?|measuring|measuring up|survey"
    r"|surveying|surveys|rigging|hanging|commissioning|pick-?ups|call-?outs?|viewings?|inspections?|planting|felling)"
)
_TASK_OUT = re.compile(
    rf"(?<!\w){_TASK} (?:av (?:dem|dei|disse) )?(?:tar|tek|gjør|gjer|står|har|ordner|ordnar|utfører|er"
    rf"|tas av|gjøres av)"
    rf" (?:det )?(?:{_READER}|deg)(?!\w)(?! (?:ikke|ikkje|aldri|slipper|slepp)){_INDOORS}"
    rf"|(?<!\w)(?:{_READER} (?:selv |sjølv |også |òg )?(?:tar|tek|gjør|gjer|står for|tar deg av|ordner)"
    rf"|(?:tar|gjør|gjer|står) {_READER} (?:også |òg )?(?:for )?|(?:så|deretter) kommer"
    rf"|så følger) {_TASK}(?!\w){_INDOORS}"
    rf"|(?<!\w)(?:you|we)(?: and [^\W_]+ [^\W_]+)?(?: also| then| both)? (?:do|handle|take|carry out"
    rf"|are on) (?:the|all"
    rf"|our|your own) {_ENGLISH_TASK}(?!\w){_INDOORS}"
    rf"|(?<!\w)the {_ENGLISH_TASK} (?:is|are) (?:yours|done by you|up to you|your job)"
)
"""What is made is set up elsewhere, and the reader does it: 'Monteringen tar du og makkeren din'."""
_SEES = (
    r"(?:ser|kjenner|kjenn|besiktiger|besiktigar|synfarer|følger|følgjer|måler|målar|går|steller|stell|finner|finn"
    r"|kontrollerer|inspiserer|vurderer|vasker|vaskar|rydder|sjekker|taksterer|tar|tek|passer|dekker|dekkjer|rekker"
    r"|lærer|har|fotograferer|tegner|møter|treffer|klipper|måker|brøyter|tømmer)"
)
_SEEN = re.compile(
    rf"(?<!\w)(?:alle )?{_GROUND} (?:{_SEES} {_READER}|(?:må|skal|bør|får|kan) {_READER} (?:selv |sjølv |også )?"
    rf"(?:ha )?(?:sett|se|sjå|stått|vært|vore|besøkt|besøke|gått|måle|følge|kjenne))(?!\w){_INDOORS}"
)
"""Grounds that the reader sees, knows or follows: 'Husene ser du først', 'Byggene følger du til slutt'."""
_ARE_YOURS = re.compile(
    rf"(?<!\w){_GROUND} (?:er|are) (?:alle |all )?(?:{_COUNT}|mange|many|dine|yours|ditt ansvar|your responsibility"
    rf"|spredt|scattered)(?!\w)(?! (?:år|etasjer|rom|meter|m2|kvadrat\w*|years|floors|rooms))"
    rf"|(?<!\w)(?:on|in|at) the {_GROUND} are (?:yours|also yours)"
    rf"|(?<!\w)(?:you (?:see|know|inspect|walk|measure|visit|check|look at)|do you (?:see|know)) (?:all |every one of "
    rf"|each of )?(?:the|our|their) {_GROUND}(?!\w){_INDOORS}"
    rf"|(?<!\w)må {_READER} ha (?:selv )?(?:stått|vært|vore|gått|sett|besøkt|ligget|klatret)(?! i (?:lære"
    rf"|jobb|arbeid))"
    rf"|(?<!\w)you (?:must|need to|will) have (?:stood|been|walked|seen) (?:in|on|through|it|them|at)(?!\w)"
)
_KNOWS_REGION = re.compile(
    rf"(?<!\w){_REGION}(?!\w)[^.;!?\n]{{0,60}}?(?<!\w)(?:kjent (?:med|i|på)|kjend (?:med|i)|to know|lommekjent i"
    rf"|har sett|har gått|har vært (?:i|på)|synlig i|synleg i|til stede i|present in|seen"
    rf"|been to) (?:nesten |almost )?"
    rf"(?:alt|alle|hele|heile|hver|kvar|det meste|mesteparten|all|every|most|the whole)(?!\w)"
    rf"(?! (?:kolleg|ansatt|saker|rutin|system))"
    rf"|(?<!\w){_REGION} (?:kjenner|kjenn|ser|dekker|rekker|gjennomgår) {_READER}(?!\w){_INDOORS}"
    rf"|(?<!\w)(?:{_REGION}|{_GROUND})(?!\w)[^.;!?\n]{{0,40}}? (?:er|is|are|blir) (?:også |òg |hele |selve )?"
    rf"(?:arbeidsplassen|arbeidsrommet|kontoret|arbeidsstedet|arbeidsstaden|reviret|saksområdet|klasserommet"
    rf"|verkstedet|your (?:office|workplace|beat|classroom|workshop|desk))(?: (?:din|ditt|vår|vårt))?(?!\w)"
    rf"(?! (?:ligger|er|for))"
)
"""A region that is the place of work, or that one comes to know all of."""
_OTHERS_OWN = (
    r"(?:folks|andres|kundenes|kundanes|kundens|kunders|bøndenes|eiernes|eierens|eigarane sine|beboernes"
    r"|brukernes|oppdragsgivers|oppdragsgivernes|people's|customers'|customer's|clients'|client's"
    r"|farmers'|owners'|somebody else's"
    r"|someone else's|other people's|strangers'|fremmedes)"
)
_AT_THEIRS = re.compile(
    r"(?<!\w)(?:hos|hjå) (?:dem|dei|den|de|folk|han|ham|henne|eieren|eierne|eigaren|eigarane|brukeren|brukerne|kunden"
    r"|kundene|bonden|bøndene|beboeren|beboerne|alle|seg)(?: (?:som|der|selv|sjølv)(?!\w)| *[.,\n]|$)"
    rf"|(?<!\w)(?:i|på|under|mellom|ved|til|in|on|at|to|under) (?:our )?{_OTHERS_OWN} (?!(?:navn|namn|hender|hands"
    rf"|behov|needs|vegne|side|øyne|eyes|sted|place of|data|saker|ønsker|konto|bestilling|regning|behalf|forventning"
    rf"|spørsmål|orders?|questions|files|penger|money|liv|hverdag))"
    r"|(?<!\w)(?:ved|i|på|at|in|on) (?:sitt|sin|sine|sitt eget|sin egen|sine egne|their own"
    r"|their) (?:eget |egen |egne )?"
    r"(?:kjøkken|stue|stove|hjem|heim|fjøs|gård|gard|hage|leilighet|hus|kitchen|home|living room|barn|farm|garden)"
    rf"|(?<!\w)(?:skjer|sitter|sit|står|ligger|ligg|henger|heng|gjøres|gjerast|brukes|brukast|trengs"
    rf"|monteres|repareres"
    rf"|justeres|tilpasses|installed|sit|stand|hang|happens|done|used) (?:mest |ofte |vanligvis |alle "
    rf"|som regel )?(?:i"
    rf"|på|ved|langs|in|on|at|along) (?:de |dei |the )?(?!bane|gat){_GROUND}(?:(?<=ene)|(?<=ane)|(?<=s))(?!\w)"
    r"|(?<!\w)(?<!er )(?:det|alt|mye av det|mykje av det|what|everything) (?:som )?(?:vi|du|me|we"
    r"|you) (?!som )[^.;!?,\n]{2,30},? (?:ligger"
    r"|ligg|står|er|sitter|sit|finnes|finst|vokser|veks|lever|is|lies|stands|grows|lives) (?:i|på|hos|hjå|under|ute"
    r"|langs|in|on|out|under|along|at)(?!\w)(?! (?:verksted|verkstad|kontor|hall|lager|lab|bruk|drift|the (?:workshop"
    r"|office|warehouse|lab)|use))"
)
"""What is worked on is at its owners', or in many buildings."""
_WHERE_IT_IS = re.compile(
    r"(?<!\w)(?:lages|lagast|skjer|gjøres|gjerast|filmes|filmast|tas|takast|fotograferes|spilles inn|repareres|holdes"
    r"|haldast|foregår|føregår|måles|settes opp|monteres|utføres)(?: \w+)? der (?!(?:du|vi|me|ute|inne|og)(?!\w))"
    r"|(?<!\w)(?:made|done|recorded|taken|shot|filmed|held|repaired|fitted"
    r"|measured) (?:right )?where (?!(?:you|we)(?!\w))"
    r"|(?<!\w)(?:det er der|thats? is where|that's where|its? is where) (?!(?:du sitter|du jobber|du er|vi er|we are"
    r"|you sit|you work))"
    r"|(?<!\w)(?:er|is|are) (?:der|where) [^.;!?,\n]{1,30} (?:brukes|brukast|trengs|skal|used|needed|bor"
    r"|bur|live)(?!\w)"
    r"|(?<!\w)står der (?:de|dei|den|det) står|(?<!\w)(?:stand|stay|are) where they (?:are|stand)"
    r"|(?<!\w)(?:velger|vel|bestemmer|bestem|choose|chooses|picks?|decides?) (?:sted|stedet|staden"
    r"|møtested|møtestedet|hvor"
    r"|kor|kvar|lokasjon|the place|place|location|the location|the venue|where)(?!\w)"
    r"|(?<!\w)(?:ha|have|want|wants|ønsker|ønskjer|foretrekker) (?:å ha )?(?:deg|you|dykk|dere) (?:hos|ut"
    r"|inn (?:i|på|til)"
    r"|på (?:plass|stedet)|out|there|at their|with them|on their|in their)(?!\w)"
    r"|(?<!\w)(?:besøk (?:av|fra|frå) (?:deg|oss|dere|dykk|en av oss)|(?:a )?visits? (?:from|by) (?:you|us))(?!\w)"
    r"|(?<!\w)(?:vi|du|me|we|you) (?:kommer|kjem|come) (?:når|straks|så snart|dit|when(?:ever)?|as soon)(?!\w)"
    r"(?! (?:du|vi|we|you) )(?![^.;!?\n]{0,60}(?:\d|kl(?!\w)|klokk))"
    r"|(?<!\w)(?:rundene|turene|turane|besøkene|besøka|reisene|befaringene|oppdragene|utrykningene|the (?:rounds|trips"
    r"|visits|call-outs))(?!\w)[^.;!?\n]{0,40}?(?<!\w)(?:på omgang|på rundgang|etter tur|deler|delar|bytter|fordeles"
    r"|take turns|in turn|are shared|we share)(?!\w)"
)
"""The place is where something happens, where others choose, or where the reader comes when called."""
_COMES_NOT = re.compile(
    r"(?<!\w)(?:kommer|kjem|come|comes|bringes|fraktes|kjøres|bæres|lar seg|let seg|kan|can)"
    r" (?:ikke|ikkje|aldri|sjelden|sjeldan|neppe|not|never|rarely|seldom|hardly)"
    r" (?:hit|inn|inn hit|til (?:deg|oss|verkstedet|klinikken)|here|in|to you|to us|flytte|flyttes|flyttast|fraktes"
    r"|be moved|bæres)(?!\w)"
    r"|(?<!\w)(?:cannot|can't|don't|doesn't|do not|does not) (?:be moved|be brought|come (?:here|to (?:you|us)))"
    r"|(?<!\w)(?:færreste|få|few|hardly any|knapt noen|none of the)(?!\w)[^.;!?\n]{1,40}?(?<!\w)(?:kommer|kjem|come"
    r"|brought|bringes|bringast|fraktes|tas|får plass)(?: \w+)? (?:hit|inn|here|in|til (?:oss|deg|verkstedet))(?!\w)"
    r"|(?<!\w)(?:for|too) (?:stor|store|stort|tung|tunge|tungt|big|heavy|large|skjør|skjøre|fragile) (?:til )?(?:å|to)"
    r" (?:be )?(?:flytte|flyttes|flyttast|frakte|fraktes|kjøre|bringe|moved?|transport|bring|send)"
)
"""What is worked on is not brought: 'De færreste pianoer kommer hit'."""
_PEOPLE = re.compile(
    r"kund|publikum|besøk|gjest|folk|eier|eigar|uvedk|andre|noen|nokon|selger|leverand|pårørend|foreld|journalist"
    r"|utenfor|lys|støv|sol|lyd|visitor|customer|public|anyone|people|outsider|owner|nobody|light|dust|søker|løftes"
)


_SET_UP = re.compile(
    r"(?<!\w)(?:den|de|dei|whoever|those who) (?:som )?(?:har )?(?:bygg|lag|snekr|sy|sveis|build|make"
    r"|made|built)[^\W_]*"
    r"(?!\w)[^.;!?\n]{1,45}?(?<!\w)(?:setter|set|monterer|skrur|henger|leverer|kjører|puts?|fits?|hangs?|installs?"
    r"|delivers?)(?!\w)"
    r"|(?<!\w)(?:skrus|settes|monteres|henges|leveres|bæres) (?:opp |inn |ut )?(?:på plass )?av (?:dem"
    r"|den|de|dei|du) som"
    r"|(?<!\w)(?:monterer|setter opp|henger opp|leverer|kjører ut|bærer ut) (?:vi|du|dere"
    r"|dykk) (?:selv )?(?:det|dem|alt)"
    r" (?:vi|du|som|vi selv)(?!\w)|(?<!\w)putting (?:up|in) (?:what|the)(?!\w)"
    rf"|(?<!\w)(?:henger|setter|skrur|monterer) {_READER} (?:dem |den |det )?(?:opp|inn|på plass)(?!\w){_INDOORS}"
    r"|(?<!\w)når (?:huset|bygget|kjøkkenet|leiligheten|leilegheita|båten|taket|tomta|de|dei) (?:er"
    r"|står) (?:klart?|klare"
    r"|ferdig malt|på plass|tett|innflyttet)(?!\w)"
    r"|(?<!\w)(?:oppmåling|innsetting|montering|utkjøring|levering|befaring|opphenging|rigging|fitting|delivery)(?!\w)"
    rf"[^.;!?\n]{{0,30}}?(?<!\w)(?:hører med|høyrer med|inngår|comes with it|is part of the job){_INDOORS}"
)
"""Who makes it also sets it up: 'Den som bygger kjøkkenet, setter det også inn'."""
_NATURE = (
    r"(?:myra|skogen|marka|terrenget|fjæra|fjøset|fjøsene|åkeren|elva|feltet|grøfta|fjellet|sjøen|båten"
    r"|bilen|vidda|lia"
    r"|the (?:woods|bog|forest|field|fields|river|hills|mud|car|van|boat))"
)
_OUT = re.compile(
    r"(?<!\w)(?:jobben|dagen|formiddagen|ettermiddagen|tida|tiden|arbeidet|timene|uka|halvparten"
    r"|the (?:job|day|morning"
    rf"|work|week))(?: (?:er|går|gjøres|foregår|blir|is|goes|happens))?(?: [^\W_]+){{0,2}}? (?:i|på|in"
    rf"|on) {_NATURE}(?!\w)"
    r"|(?<!\w)(?:termosen|regntøyet|ryggsekken|tursekken|kikkerten|vadebuks[^\W_]*|myggnett[^\W_]*"
    r"|rucksack|wellingtons"
    r"|waders|raincoat)(?!\w)"
    r"|(?<!\w)(?:er det|det er|it is|it's) (?:du|deg|you) (?:som|who) (?:klatrer|drar|dreg|reiser|rykker"
    r"|møter opp|climbs?"
    r"|goes|drives|travels?)(?!\w)(?! (?:truck|i land|lasset))"
    r"|(?<!\w)(?:we|you) (?:go|come|travel|drive) to (?:them|it|him|her)(?!\w)"
    r"|(?<!\w)(?:går|drar|dreg|kommer|kjem|reiser|kjører|køyrer) (?:vi|du|dere|me) (?:ut )?til (?:dem|dei"
    r"|den|ham|henne)"
    r"(?!\w)|(?<!\w)(?:forventer|ventar|venter) å (?:se|sjå) (?:deg|oss)(?!\w)|expects? to see you"
    r"|(?<!\w)(?:know|kjenner|kjenn)(?: igjen| att| du)? (?:hver|hvert|kvar|kvart|every)(?: eneste| einaste| single)? "
    r"(?:church|house|farm|street|road|bridge|tree|roof|village|garden|kum|vei|veg|gate|gård|gard|bru|bro|hus|stolpe"
    r"|fjord|bygd|kirke|kyrkje|grend|krok|sving|tunnel|stikkrenne|mast|brygge|bakke|tre|tak|hage)(?!\w)"
    rf"|(?<!\w){_GROUND} (?:våre |vår )?(?:skal|må|must|have to) (?:be )?(?:alle )?(?:kontrolleres|vaskes"
    rf"|ryddes|inspiseres"
    r"|måles|sjekkes|klippes|tømmes|brøytes|vedlikeholdes|repareres|males|sees til|vaskast|ryddast|målast"
    r"|checked|cleaned"
    r"|inspected|measured|mown|emptied|cleared)(?!\w)"
    r"|(?<!\w)(?:gå|gått|går|walk|walked) (?:gjennom|langs|over|through|along"
    r"|round) (?:the )?(?:leilighet|hus|hytt|teig"
    r"|skog|tomt|hage|gård|bygg|park|gat|flat|house|plot|wood|garden|farm|building|street)(?:en|et|a|ene|s)?(?!\w)"
    rf"|(?<!\w)(?:bildene|bileta|målingene|målingane|the (?:photos|pictures)) (?:[^\W_]+ [^\W_]+ )?(?:har|tar|tek|do)"
    rf" (?:{_READER}|you)(?: tatt| take)?(?: selv| sjølv| yourself)?(?!\w){_INDOORS}"
)
"""The reader is out: in the woods, at every church, where a roof is gone."""


_FORMS = tuple(
    map(
        Form,
        (
            _TASK_OUT,
            _SEEN,
            _SET_UP,
            _OUT,
            _ARE_YOURS,
            _KNOWS_REGION,
            _AT_THEIRS,
            _WHERE_IT_IS,
            _COMES_NOT,
        ),
    )
)


def their_places(part: Part) -> Iterator[Span]:
    """Give where a part tells that the work is where its things or their owners are.

    >>> part = Part.of("text", "Kontoret er i Moss. Husene ser du først. Pianoene kommer hit.")
    >>> [part.words(span) for span in their_places(part)]
    ['husene ser du']
    """
    for sentence, at in standing(_FORMS, part):
        form = _FORMS[at].pattern
        if not (form is _COMES_NOT and _PEOPLE.search(part.lower, *sentence)):
            yield from (Span(*found.span()) for found in form.finditer(part.lower, *sentence))
