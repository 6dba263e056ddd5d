"""The forms of what goes beyond stated hours, for ``judge/hours_beyond.py``: wide classes of words, no sentences."""

import re


def _at_words(form: str) -> re.Pattern[str]:
    """Compile a form that begins with a word, tried at the beginnings of words alone."""
    return re.compile(rf"\b(?=\w)(?:{form})")


_WHEN = (
    r"(?:når|mens|medan|imens|straks|så snart|så fort|etter at|med det same|først når|while|when|whenever"
    r"|once|after|as soon as|until)"
)
_GAP = r"(?: (?!du |vi (?!andre)|me (?!andre)|dere |you |we )[^\s,.;:()]+)"
_PEOPLE = (
    r"(?:(?:de|dei|alle|the|all|vi|me) (?:andre|fleste|others|rest)(?: of us| av oss)?|folk(?:et|ene)?|alle"
    r"|andre|resten"
    r"|ingen|nobody|no one|no-one|hardly anyone|everyone(?: else)?|everybody(?: else)?|people|others|they|staff"
    r"|naboene|naboane|barna|borna|ungene|(?:de|dei|those|people) (?:som|who)(?: [^\s,.;:]+){1,4}?|de|dei"
    r"|[^\W\d_]{3,}(?:erne|ene|ane|arane|folka)|(?:the )?[a-z]{3,}(?:ers|ors|ants|ents|ees|men|women|children))"
)
_PLACE = (
    r"(?:(?:hele |heile |the (?:whole |entire )?)?[^\W\d_]*(?:butikk|senter|sentr|kontor|bygg|hus|skol"
    r"|skul|barnehag|hall|sal|bank"
    r"|fabrikk|verk|anlegg|linj|drift|produksjon|kjøkken|kantin|museum|musé|museet|bibliotek|basseng|gat|veg|vei|bane"
    r"|sykehus|sjukehus|terminal|flyplass|kino|teater|scene|park|hotell|restaurant|kafé|lokal|avdeling|etasj|salong"
    r"|mølle|mølla|bruk|by|sentrum|land|bygd|byggeplass|tunnel|bru|gruve|gruva|trafikk|alt|tog|trikk|ferje"
    r"|ferge|fly|buss)[^\W\d_]{0,5}"
    r"|(?:the )?(?:whole |rest of the )?(?:shop|town|city|country|store|mall|office|building|school"
    r"|nursery|hall|bank|factory|plant|mill|mine|line|production|works"
    r"|operation|kitchen|canteen|museum|library|pool|street|road|track|airport|cinema|theatre|park|hotel"
    r"|restaurant|trading|markets?"
    r"|traffic|trains|ferries|planes|buses|roads|streets|shops|offices|schools|everything)s?|(?:de|dei|det"
    r"|den|they|it))"
)
_GONE = (
    r"(?:(?:har|er|have|has|is|are) (?:[^\s,.;:]+ ){0,2}?(?:gått(?! (?:seg|galt|bra|tapt|tom|over|ut på|i stykker"
    r"|i vranglås|i surr|i glemmeboka)(?!\w))|dratt|reist|dradd|fri|[^\s,.;:]*ferie|borte|heime"
    r"|hjemme|ferdige? for dagen|logga"
    r"|logget|koblet|kobla|tatt kvelden|teke kvelden|tatt fri|teke fri|ute av [^\s,.;:]+|vekke?"
    r"|out of the [a-z]+|at the cabin|på ferie|på hytta|på hytten|i ferie|gone|left|off|away|home|holiday"
    r"|vacation)"
    r"|holder lukket|held stengt|holder stengt|har lukket|kan stenges|kan stengjast|must close|tar ferie"
    r"|tek ferie|holder ferie|går hjem|går heim|gjeng heim|drar hjem|leaves?|go home|goes home|logs? off"
    r"|(?:ikke|ikkje|not|aren't|isn't) (?:er(?= (?:her|der|på|i|inne|ute|hjemme|heime|til stede|tilstede|åpent?"
    r"|ope|noen|nokon|folk|mange|flere)(?!\w))|jobber|arbeider|arbeidar|jobbar|bruker|brukar|går|kjører"
    r"|there|here|in|working|around))"
)
_NOBODY_DOES = (
    r"(?:er|har|skal|vil|merker|bruker|brukar|går|gjeng|kjører|køyrer|jobber|jobbar|arbeider|arbeidar"
    r"|sitter|sit|handler|handlar|ser"
    r"|trenger|treng|reiser|flyr|bor|kommer|kjem|is|uses?|needs?|works|drives|shops|travels|sees|else)"
)
_STILL = (
    r"(?:(?:er|har|blir|ligger|ligg|står|stend|is|are|has|have|lies|stands?"
    r"|been) (?:[^\s,.;:]+ ){0,2}?(?:stengt|stengde|stengd|lukket|lukka|låst"
    r"|tomt|tomme|tom|nede|stille|roligst|stillest|lavest|lågast|minst|færrest|tynnest|av(?= ?[.,;!\n]|$| for| og"
    r"| om| når)|closed|shut"
    r"|empty|down|idle|quiet|quietest"
    r"|lowest|lightest|thinnest|off|stopped|at a standstill)"
    r"|stenger|stengjer|stanser|stansar|stopper opp|lukker|closes|shuts|stops|står(?=[,.;!\n]| og| så|$)"
    r"|stend(?=[,.;!\n]|$)"
    r"|(?:ikke|ikkje|aren't|isn't|not|don't|doesn't) (?:går|gjeng|er i (?:gang|drift|bruk)|kjører|køyrer"
    r"|brukes|blir brukt|running|run|in use|open))"
)
AWAY = _at_words(
    rf"(?<!\w){_WHEN}{_GAP}{{0,2}}? (?:(?:ingen|nobody|no one|no-one|hardly anyone) {_NOBODY_DOES}"
    rf"|(?:{_PEOPLE}|{_PLACE})(?: ellers| elles)? {_GONE}"
    rf"|{_PLACE}(?: ellers| elles)? {_STILL}|det (?:ikke|ikkje) er [^\s,.;:]+ (?:der|her|i|på|inne|ute)|there (?:is"
    rf"|are) (?:nobody|no one|no-one|no [a-z]+)|det er (?:minst|færrest|minst mulig|stillest|roligst|tomt)"
    rf"|it is (?:quietest|empty|least busy))(?!\w)"
)
"""A conjunction of time, others or a place, and that they are away or at a standstill."""
ASLEEP = _at_words(
    rf"(?<!\w){_WHEN}{_GAP}{{0,2}}? (?:{_PEOPLE}|{_PLACE}) (?:(?:ligger og |ligg og )?(?:sover|søv)(?! ut)"
    rf"|(?:har|er) (?:lagt seg|gått til ro|til sengs|i seng)"
    r"|sleeps?|(?:is|are) (?:asleep|in bed)|(?:has|have) gone to bed)(?!\w)"
    r"|(?<!\w)(?:mellom (?:den |det )?siste? [^.;,\n]{0,25}?(?:og|til) (?:den |det )?(?:første|fyrste)"
    r"|between the last [^.;,\n]{0,25}?and the first)(?!\w)"
)
"""Others sleep, or the last has gone and the first not come: that is the night alone."""
CALM = _at_words(
    r"(?<!\w)(?:(?:service|vedlikeholds|vedlikehalds|endrings|endrings-|maintenance |change "
    r"|service )(?:vindu\w*|vindauge\w*|windows?)"
    r"|trafikksvak\w*|lavtrafikk\w*|lågtrafikk\w*|off-?peak\w*|togfri\w*|(?:i|under|gjennom|ved|during|in"
    r"|for) (?:den |the |en |ein |a |årets |store )?(?:(?:produksjons|revisjons|vedlikeholds|drifts"
    r"|fabrikk"
    r"|ferie|sommer)(?:stans|stopp)(?:en|er|ene|ar|ane)?"
    r"|(?:[a-z]+ )?(?:shutdowns?|turnarounds?)))(?!\w)"
)
"""Nouns for the time when all is quiet."""
WORKED = re.compile(
    r"(?<!\w)(?:du|vi|me|dere|man|you|we|oss|deg|må|skal|kan|lar seg|tas|tar|tek|gjøres|gjerast|skjer"
    r"|foregår|legges|leggast|legg\w*"
    r"|happens?|takes? place|(?:is|are|gets?) [a-z]+(?:ed|ne|ut|lt)|[^\W\d_]{3,}(?:es|ast)|blir [^\W\d_]+(?:t|et|a)"
    r"|kommer til|it's your|your)(?!\w)"
)
"""Somebody does something: the reader, a passive, a duty."""
LONGER = _at_words(
    r"(?<!\w)(?:langåp\w*|langop\w*|ekstra (?:åpent|ope)|(?:never|aldri) (?:stops?|sleeps?|closes?|rests?"
    r"|stopper|stanser|stenger|sover|hviler)|kveldsåp\w*|kveldsop\w*|søndagsåp\w*|sundagsop\w*|lørdagsåp\w*"
    r"|helgeåp\w*|nattåp\w*|lengre åpent|lenger åpent"
    r"|åpent (?:lenger|lengre|i helg\w*|på (?:søndag|lørdag|kveld)\w*|til|utover|hele|sent)|ope (?:lenger"
    r"|lengre|lengst|i helg\w*|til|utover)"
    r"|lenger oppe|lengre oppe|utvidet åpning\w*|utvida opning\w*|forlenget|forlenga|(?:går|gjeng|kjører"
    r"|køyrer|drives|drivast|åpne|åpner|opnar|opne|holder|held|har|selger|sel|losser|lossar|laster|spiller"
    r"|leverer|sender|has|have|sells?|trades?|plays?|runs?|works?"
    r"|is on)(?: [^\s,.;:]+){0,4}? (?:natt og dag|dag og natt|døgnet rundt|rundt klokka|i helg\w*"
    r"|på lørdag\w*|på søndag\w*|om natt\w*|om kveld\w*|utover kveld\w*|til sent)|open(?:s|ed)? (?:late"
    r"|later|longer|on sundays?|on saturdays?|at weekends"
    r"|until|till|all)|longer hours|late opening|extended|around the clock|day and night|late on"
    r"|(?:har (?:(?!ikke |ikkje |aldri |ingen )[^\s,.;:]+ )?|er det |spiller |spelar |has (?:a )?)(?:kamp"
    r"|konsert|selskap|forestilling|førestelling|premiere|bryllup|fest|match|concert|show|wedding)(?:er|ar"
    r"|s)?(?!\w)|(?:teateret|teatret|scenen|orkesteret|bandet|laget) (?:spiller|spelar)"
    r"|hotellet er fullt)(?!\w)"
)
"""That somebody's hours are longer than a day."""
ALONG = re.compile(
    r"(?<!\w)(?:da|då|så|og|and|då|then|,|\.\n?) ?(?:da |då |then )?(?:(?:følger|følgjer|henger|heng"
    r"|retter) (?:seg )?(?:[^\s,.;:]+ )?(?:[^\s,.;:]+(?:en|et|a|ene)|med|etter|på|vi|me|du)"
    r"|(?:gjør|gjer|har|er|holder|held|gjelder|gjeld|blir) (?:det |den )?(?:[^\s,.;:]+ ){1,3}?(?:også|òg"
    r"|med|det samme|det same|likeså|på plass|der|her|her også)"
    r"|(?:vi|du|me|dere|[^\s,.;:]+(?:en|et|a|ene|ane|folka)) (?:følger|følgjer|gjør (?:som|det samme)"
    r"|gjer (?:som|det same)|går med|gjeng med|er med|blir med"
    r"|henger med|heng med|med(?: det| dem| dei)?|har det samme|har det same|også|òg|gjør også|er også)"
    r"|det (?:gjør|gjer|har|er) (?:[^\s,.;:]+ ){1,3}?(?:også|òg|med)|(?:so|neither) (?:does|do|is|are|has"
    r"|have|must) (?:we|you|the [a-z]+)"
    r"|(?:the [a-z]+|we|you|[a-z]+s) (?:goes?|follows?|comes?|stays?|does|do|keeps?|opens?) (?:with|along"
    r"|too|it|the same|likewise|as well|on|them))(?!\w)"
    r"|(?<!\w)(?:samme tid\w*|same hours|tilsvarende|gjelder også|gjeld òg|gjeld også|applies to us)(?!\w)"
    r"|(?<!\w)(?:da|då|then) [^\W\d_]{2,} (?:vi|du|me|dere|we|you)(?!\w)|(?<!\w)(?:vi|du|me) (?:er|står"
    r"|sitter|blir|stiller) (?:der|her|på plass|igjen|som resten|med)(?!\w)|(?<!\w)(?:stiller|jobber"
    r"|holder åpent|går|gjeng) [^\s,.;:]* ?(?:som resten|så lenge som|så lenge|like lenge"
    r"|as long as)(?!\w)"
    r"|(?<=, )(?:er|står) [^\s,.;:]+ (?:åpen|åpent|open|ope|bemannet|bemanna|i gang)(?!\w)"
    r"|(?<=, )(?:har|er|holder|held|gjør|gjer) [^\s,.;:]+ (?:det samme|det same|det også|det òg|også|òg|med)(?!\w)"
)
"""That this work goes along with it."""
SET_AGAINST = re.compile(
    r"(?<!\w)(?:men|mens|medan|but|while|whereas|ikke|ikkje|aldri|not|never|dagtid|kontortid|office hours"
    r"|uten at|utan at|fri)(?!\w)|\d"
)
_NATURE = (
    r"(?:senter|butikk|produksjon|trafikk|vær|sesong|tidevann|tidevatn|flo|fjør|fisk|fangst|båt|skip|ferje"
    r"|tog|fly|kund|gjest|dyr|sol|lys|avling|innhøst|forestilling|premier"
    r"|kamp|arrangement|prosess|anløp|marked|nyhet|bestilling|ordre|bryllup|sak|været|tides?|weather"
    r"|season|catch|ship|boat|traffic|event|harvest|customer"
    r"|production|process|market|shows?|orders|news)"
)
TIMES_FOLLOW = _at_words(
    r"(?<!\w)(?:følger|følgjer|follows?|keeps?) (?:vi |du |me |you |we )?(?!skolens|skulens|barnehagens|kommunens)"
    r"(?:[^\s,.]{3,}s|deres|deira|their|hans|hennes) (?:kalender\w*|arbeidsdag\w*|arbeidstid\w*|rytme\w*|tider"
    r"|timeplan\w*|clock|calendar|hours|day|rhythm|schedule)(?!\w)"
    r"|(?<!\w)(?:dagene|dagane|vaktene|øktene|days) (?:er |blir |are )?(?:så|like|as) (?:lange|long) (?:som|as)(?!\w)"
    r"|"
    r"(?<!\w)(?:arbeidstid\w*|arbeidsdag\w*|dagene|dagane|tidene|timene|timane|vaktene|(?:the |your "
    r"|our )?(?:working )?(?:hours|days|day)|working time)"
    r"(?: [^\s,.;:]+)? (?:følger|følgjer|retter seg|rettar seg|styres|styrast|avhenger|avheng|tilpasses"
    r"|tilpassast|bestemmes|bestemmast|går etter|gjeng etter"
    r"|follows?|depends?|are set|is set|fits?|goes? by)"
    rf"(?: (?:etter|av|til|on|by|with|around))?(?: (?:the|når|when))? {_NATURE}[^\W\d_]*(?!\w)"
    r"|(?<!\w)(?:da|då|torsdag\w*|fredag\w*|mandag\w*|noen dager|enkelte dager|thursdays?|fridays?"
    r"|some days) (?:følger|følgjer|holder|held|har) (?:vi|du|me|dere|[^\s,.;:]+(?:et|en|a)) "
    r"(?:[^\W\d_]+(?:ets|ens|as|enes)) (?:åpningstid\w*|opningstid\w*|tid\w*)"
)
"""Hours that follow something which keeps no hours."""
_OTHERWISE = (
    r"(?:(?:også|òg|og|still) (?:ellers|elles|utenom\w*|utanom\w*|da|då|de andre \w+|dei andre \w+)"
    r"|(?:ellers|elles|utenom|utanom) (?:også|òg|og)(?!\w)|utenom det|utanom det|utover det"
    r"|resten av (?:uka|uken|veka|døgnet|tida|tiden)|(?:de|dei) andre dag\w+|alle dager|alle dagar"
    r"|hver dag|kvar dag|hver eneste dag|året rundt"
    r"|når som helst|at other times|the rest of the (?:week|time|day)|(?:on )?(?:the )?other days"
    r"|every day|all week|all the time|round the year|too)"
)
_LIVING = (
    r"(?:trenger|treng|må ha|vil ha|skal ha|må få|krever|krev|eter|et|spiser|drikker|drikk|needs?|need"
    r"|must have|must be|have to be|has to be|needs? to be|eats?|drinks?|må (?:[^\s,.;:]+es|[^\s,.;:]+ast)"
    r"|skal (?:[^\s,.;:]+es|[^\s,.;:]+ast))"
)
_SHARED = (
    r"(?:deler|delar|bytter|byter|fordeler|fordelar|rullerer|rullerar|på omgang|på omgong|på rundgang"
    r"|etter tur|på tur|share|take turns|takes turns|take it in turns|rotate|in turn"
    r"|turn about)"
)
NO_CALENDAR = _at_words(
    r"(?<!\w)(?:bryr seg|vet|veit|kjenner|kjenn|spør|tek omsyn|tar hensyn|don't|doesn't|do not"
    r"|does not) (?:ikke|ikkje|aldri|never|care|know|ask|mind) (?:ikke |ikkje |om |til |at |hva |kva "
    r"|hvilken |about |what |that |whether |it's |it is )*(?:det er |du har |vi har |folk har |you are "
    r"|it's )?(?:uke|veke|hver|kvar|ferie|hellig)?(?:dag\w*|fri|almanakk\w*|kalender\w*|day|weekday|off"
    r"|calendar)(?!\w)"
    r"|(?<!\w)(?:uansett|regardless of|whatever|no matter) (?:hvilken |kva |what |the )?(?:uke"
    r"|veke)?(?:dag\w*|day)(?!\w)"
)
"""What does not know which day it is."""
ELSEWHEN = _at_words(
    rf"(?<!\w){_LIVING}(?!\w)[^.,;:\n]{{0,45}}?(?<!\w){_OTHERWISE}(?!\w)"
    rf"|(?<!\w)(?:også|òg|og) (?:ellers|elles|utenom|utanom|da|då)(?!\w)[^.\n]{{0,60}}?(?<!\w){_SHARED}(?!\w)"
    rf"|(?<!\w)(?:ikke|ikkje|cannot|can't|can not|won't) (?:kan )?(?:vente|wait|utsettes"
    rf"|utsetjast)(?!\w)[^.\n]{{0,30}}?(?<!\w)(?:{_SHARED}|tar|tek|gjør|gjer|løser|we do|we take)(?!\w)"
    r"|(?<!\w)(?:så|og|and|then|da|då) (?:da |då )?(?:gjør|gjer|tar|tek|får|må|kommer|jobber|do"
    r"|does) (?:vi|du|me|dere|we|you) (?:den|det|dei|de|dem|it|them|things)? ?(?:ellers|elles|utenom"
    r"|utanom|otherwise|at other times|then)(?!\w)"
)
"""What needs somebody at other times too, and what cannot wait and is shared."""
NEEDED = _at_words(
    r"(?<!\w)(?:når|hvis|om|dersom|viss|when|if|whenever) (?:det |noen |noko |it |we )?(?:\w+ )?(?:trengs"
    r"|trengst|behov|behøves|røyner|kreves|krevst|haster|hastar|kniper|nødvendig|naudsynt|trenges|needed"
    r"|necessary|needs must|is required|busy|travelt)(?: på)?,? (?:så |then )?(?:blir|er|jobber|jobbar"
    r"|arbeider|arbeidar|kommer|kjem|sitter|sit|holder|held|står|trår|stay|work|come|are)? ?(?:vi|du|me"
    r"|dere|alle|you|we|everyone)"
    r" (?:(?:stay|work|come|are) )?(?:[^\s,.;:]+ ){0,3}?(?:ellers|elles|lenger|lengre|utover|inn|innom"
    r"|på plass|der|her|til [^\s,.;:]+ er|litt til|ekstra|i gang|longer|late|later|in|on|there"
    r"|extra)(?!\w)"
)
"""Somebody is there when there is need."""
STAYS = _at_words(
    r"(?<!\w)(?:venter|ventar) (?:vi|du|me) på(?=[.!;\n]|$)"
    r"|(?<!\w)(?:noen|nokon|somebody|someone|(?:en|ein|one) (?:av|of) (?:oss|us)) (?:må|skal|must|has to|drives?"
    r"|kjører"
    r"|sitter|stays?)(?: være| vere| bli| be| stay)? (?:igjen|att|til stede|klar|på plass|behind)(?!\w)"
    r"|(?<!\w)(?:være|vere|bli|stå) (?:igjen|att) til(?!\w)|(?<!\w)(?:går|held|holder|jobber|står) (?:vi|me"
    r"|du) på til(?! klokka| kl| \d| halv| fire| tre| fem| to| lunsj| middag| [^\s,.;]*dag)(?!\w)"
    r"|(?<!\w)(?:deler|delar) (?:vi |me )?(?:laget|oss|mannskapet|folkene) i (?:to|tre)(?!\w)"
    r"|(?<!\w)(?:ser|kikker|look) (?:vi |me |du )?(?:ikke|ikkje|aldri|never) [^.,]{0,15}(?:på|at) (?:klokka"
    r"|klokken|the clock)"
    r"|(?<!\w)(?:tar|tek) den (?:tida|tiden) (?:det|den|han|ho) (?:tar|tek)(?!\w)"
    r"|"
    r"(?<!\w)(?:sitter|sit|holder|held|jobber|jobbar|blir|er|står|arbeider|stay|work"
    r"|keep)(?: [^\s,.;:]+){0,4}? (?:så lenge (?:det (?:trengs|trengst|må til|tar|tek|varer|er noe"
    r"|er behov)|som (?:det )?(?:trengs|nødvendig|det tar))|as long as (?:it takes|needed|necessary"
    r"|there is))(?!\w)"
    r"|(?<!\w)(?:ingen (?:går|drar|reiser|slipper|gjeng|dreg)|(?:går|drar|reiser|slipper|gjeng) ingen"
    r"|(?:nobody|no one|no-one) (?:leaves|goes)) (?:[^\s,.;:]+ ){0,2}?(?:før|until|before|till) (?!klokka"
    r"|kl|\d)"
    r"|(?<!\w)(?:når|har|once|when) (?:vi|du|me|ein|man|en|a [a-z]+|we|you)(?: [^\s,.;:]+){0,2}? (?:først"
    r"|fyrst|begun|started|start|begynt|byrja)(?!\w)[^.\n]{0,30}?(?<!\w)(?:ferdig|til ende|finish|finished"
    r"|until|til slutt)(?!\w)"
    r"|(?<!\w)(?:blir|sitter|sit|jobber|jobbar|holder|held|står|arbeider|stays?|works?|keeps? (?:on|going)"
    r"|carry on) (?:(?:vi|du|me|dere|alle|you|we|stående|på) ){0,2}(?:helt )?(?:til|until|till) "
    r"(?:det|de|dei|den|vi|du|me|alle|alt|jobben|arbeidet|saken|it|the [a-z]+|everything|we|you"
    r"|[^\s,.;:]+(?:en|et|a|ene)) (?:siste )?(?:[^\s,.;:]+ )?(?:er|har|is|are|has) "
    r"(?:[^\s,.;:]+ ){0,2}?(?:ferdig\w*|i mål|tom\w*|unna|gjort|levert|borte|over|done|finished|empty"
    r"|delivered|out|gone)(?!\w)"
    r"|(?<!\w)(?:(?:ingen|nobody|no one) (?:[^\s,.;:]+ ){0,2}?(?:hjem|heim|home)|(?:ikke|ikkje|aldri|ingen"
    r"|never|don't|nobody|not) (?:[^\s,.;:]+ ){0,2}?(?:hjem|heim|home)) (?:før|until|before|till) "
    r"(?!klokka|kl|middag|\d|fire|fem|halv|tre|dinner|five|four|three|barn)[^\s,.;:]+"
)
"""Who stays until it is done."""
_EARLY_HOUR = (
    r"(?P<half>halv |half past )?(?P<hour>fire|fem|seks|sju|syv|four|five|six|seven"
    r"|0?[4-7])(?:[.:](?P<minutes>[0-5]\d))?"
    r"(?! ?(?:\d|timer|timar|hours|dager|dagar|days|uker|veker|weeks|stk|år|ganger|personer|mann|av"
    r"|om ettermiddag\w*|på ettermiddag\w*|om kveld\w*|pm|p\.m|in the (?:afternoon|evening)|[-–]|til"
    r"|to))(?!\w)"
)
READY = _at_words(
    r"(?<!\w)(?<!du )(?<!vi )(?<!you )(?<!we )(?:skal|må|bør|should|must|have to|has to|needs? to|er"
    r"|ligger|ligg|står|are|is)(?: (?!vi |du |me |we |you )[^\s,.;:]+)?"
    r" (?:stå|ligge|ligg|liggje|henge|være|vere|vera|rulle|ut|ute|klar\w*|ferdig\w*|framme|fremme|på plass"
    r"|på bordet|på vei|på veg|full\w*|varm\w*|fylt\w*|tent|dekka|dekket|levert|leverte|pakket|pakka"
    r"|vasket|vaska|ryddet|rydda|måkt|måket|brøytet|strødd|bakt|kokt"
    r"|[^\s,.;:]{3,}(?:es|ast)|be|ready|out|done|loaded|on|in|stocked|baked|delivered|cleared)(?!\w)"
    r"(?: (?!lenge |etter |seinest |fra |frå |from |mellom |between )[^\s,.;:]+){0,9}? (?:klokka|klokken"
    r"|kl\.?|innen|innan|før|til|ved|at|by|before|o'clock) (?:klokka |klokken |kl\.? |the clock "
    r"|hver morgen )?" + _EARLY_HOUR
)
"""What must be ready by an early hour."""
FIRST_COMES = _at_words(
    r"(?<!\w)(?:når|idet|when|før|before) (?:den |det |dei |de |the )?(?:første|fyrste|first|butikken"
    r"|senteret|dørene|portene|shop|doors|gates)[^,.\n]{0,30}?"
    r" (?:kommer|kjem|går|gjeng|åpner|opnar|åpnes|kjører|køyrer|seiler|står|comes?|leaves?|opens?|arrives?"
    r"|walks in) (?:(?:klokka|klokken|kl\.?|at) )?"
    + _EARLY_HOUR
    + r",? (?:så |da |då )?(?:er|står|ligger|ligg|skal|må|har|is|are|must|should)(?!\w)"
)
"""What is ready when the first of the day come."""
ODD_HOUR = re.compile(
    r"(?<!\w)(?:(?P<night>natt\w*|netter|nettene|night\w*|midnatt|midnight)|(?P<evening>kveld\w*"
    r"|evenings?)|(?P<weekend>helg\w*|lørdag\w*|laurdag\w*|søndag\w*|sundag\w*|weekends?|saturdays?"
    r"|sundays?))(?!\w)"
)
_TILL_ODD = (
    r"(?: (?!ikke |ikkje |aldri |never |not |av |by )[^\s,.;:]+){0,4}? (?:(?:om|på|i|at|by|on|during|over"
    r"|in) )?(?:the )?"
)
_ODD = (
    r"(?:natt\w*|netter|nettene|nights?|kveld\w*|evenings?|helg\w*|lørdag\w*|laurdag\w*|søndag\w*"
    r"|sundag\w*|weekends?|saturdays?|sundays?)"
)
HAPPENS = _at_words(
    r"(?<!\w)[^\W\d_]{2,}(?:er|ar|es|ast|s|em) (?:helst|gjerne|oftest|fortest|mest|verst|som regel"
    r"|stort sett|for det meste|mostly|usually|typically)" + _TILL_ODD + _ODD + r"(?!\w)"
    r"|(?<!\w)(?:kommer|kjem|siger|løper|går|legger|legg) (?:inn|til kai|til land|til|opp|i land) (?:mot"
    r"|utpå|ut på|om|på|i) " + _ODD + r"(?!\w)"
    r"|(?<!\w)(?:fødes|fødast|føder|føder|kalver|kalvar|lammer|lammar|klekker|klekkjer|oppstår|inntreffer"
    r"|melder seg|dukker opp|slår til|setter inn|set inn|ryker|bryter ut|tørster|slumrer|modnes"
    r"|(?:kommer|kjem|skjer|hender|dør|begynner|byrjar|starter|lander|ankommer|anløper|come|comes|happen"
    r"|happens|arrive|arrives|start|starts) (?:helst|gjerne|oftest|ofte|mest|som regel|stort sett"
    r"|alltid|nesten alltid|særlig|særleg|for det meste|mostly|usually|often|typically|always|like)|(?:are"
    r"|is|get) born|break|hatch|tend to)" + _TILL_ODD + _ODD + r"(?!\w)"
)
"""What comes of itself, and at an odd hour."""
UNDATED = _at_words(
    r"(?<!\w)(?:(?:i|fra i) (?:vår|vinter|sommer|sommar|høst|haust)|this (?:spring|summer|autumn"
    r"|winter))(?= (?:går|gjeng|blir|er|tar|tek|har|kjører|jobber|skal|må|kommer|vi|lørdag|søndag|helg"
    r"|kveld|nett|we|the))"
    r"(?: [^\s.;:,]+){0,5}? " + _ODD + r"(?!\w)"
    r"|(?<!\w)(?:nettene|nettane|kveldene|kveldane|helgene|helgane|lørdagene|laurdagane|søndagene|nights"
    r"|evenings|weekends|saturdays)(?: [^\s.;:,]+){0,2}? (?:går|gjeng|gikk|brukes|brukast|fylles|trengs"
    r"|trengst|blir|are|go)"
    r" (?:med til|til|med på|opp i|spent|needed|into)(?!\w)"
)
"""What comes in a season to come, or what the odd hours themselves are used for."""
DENIED = re.compile(
    r"(?<!\w)(?:aldri|ikke|ikkje|never|not|ingen av oss|uten at|none of us|slipper(?! til)|slepp(?! til)"
    r"|unngår)(?!\w)(?! bare| berre| kun| only| selv| sjølv| alltid| always)"
)
"""A denial in the rest of the sentence."""
FREE_THEN = re.compile(
    r"(?<!\w)(?:(?:holder|held|har) (?:vi )?stengt|(?:har|tar|tek|er) (?:du|vi|me|alle|dere|laget"
    r"|resten) (?:også |òg |allerede |for lengst |alle |da |då )?(?:fri|ferie|hjemme|heime|ferdige?|stengt"
    r"|hjem|gått)"
    r"|(?:du|vi|me) (?:har|tar|tek|er|får) (?:også |òg |alltid |selvsagt )?(?:fri|ferie|stengt|hjemme"
    r"|heime|ferdige?)(?! når)|(?:are|have|is) (?:you|we) (?:home|off|done|closed)"
    r"|(?:you|we) (?:are|have|get) (?:off|home|free|done)|går (?:du|vi|alle|me|også vi) (?:hjem|heim)"
    r"|(?:drar|reiser|dreg) (?:du|vi|me|alle) (?:hjem|heim)|fellesferie(?: i| i uke| hver| kvar|n er)"
    r"|ferien? (?:tas|takast|tar|tek|legges|leggast|avvikles|avviklast)|(?:og|med|har) fri(?= når| +¤)"
    r"|er (?:vi|du|me) det (?:også|òg)|har (?:vi|du|me) (?:vært|vore)"
    r"|(?:men|but) (?:det|den|dei|de|it|that|this) (?:gjør|gjer|tar|tek|ordner"
    r"|ordnar|styrer|is|does|are) (?!vi|du|me|dere|you|we|alle|også|òg)[^\s,.;:]+)(?!\w)"
)
"""The reader is free then."""
MORE = re.compile(
    r"(?<!\w)(?:og(?! derfor| difor| da| så)|men|samt|pluss|også|òg|and|but|plus|also|eller|or|i tillegg"
    r"|ellers|elles)(?!\w)"
)
"""What parts a stretch of time from what is told beside it."""
HOLIDAY = _at_words(
    r"(?<!\w)(?:i|under|gjennom|over|at|during) (?:pinsen?|pinsa|påsk[ea]n?|jul[ea]n?|romjul[ae]n?|nyttår\w*"
    r"|easter|christmas|whitsun)"
    r"(?!\w)|(?<!\w)(?:easter|christmas|påska|påsken|jula|pinsa|pinsen)[^.;,\n]{0,20}? (?:is|are|er) (?:when"
    r"|når|da|tida)(?!\w)"
)
"""Days on which others are free."""
AT_REST = re.compile(
    r"(?<!\w)(?:stengt|stengd|stenger|fri|ferie\w*|closed|closes|off|gave\w*|gåve\w*|bonus\w*|julebord\w*"
    r"|lønn\w*)(?!\w)"
)
"""Words of rest, or of what is given, beside a holiday."""
