"""Forms of sentences that bring people near the reader of an ad, although it says that nobody is met.

What they share is who does what where: somebody who is named by a relative clause comes to 'us', those who were told
off are spoken of again beside the reader, those of the reader's trade take turns at something that is no task.
"""

import re

from jobbmatch.text.reading.document import Span

NEAR_US = (
    r"(?:(?:til|innom|hos|hjå|med|rundt|av|ved|by|to|past|with|beside|at) (?:oss|deg|dykk|dere|us|you)"
    r"|[^\W_]+ (?:vår|vårt|våre|din|ditt|dine|dykkar)|(?:our|your) [^\W_]+)(?![^\W_])"
)
MOVES = (
    r"(?:kommer|kjem|kom|går|gjeng|stikker|stikk|dukker|dukkar|slenger|banker|finner|finn|søker|svinger|trekker"
    r"|sendes|sendast|sendt|sende|vises|vist|følges|fulgt|henvises|henvist|slippes|slipper|slepp|får|havner|hamnar"
    r"|ender|endar|sitter|sit|står|venter|ventar|spør|ringer på|tar turen|tek turen|tar med|tek med|setter seg"
    r"|set seg"
    r"|rusler|titter|smetter|comes?|walks?|drops?|sent|turns?|finds?|ends? up(?! [a-z]+ing)|sits?|stands?"
    r"|waits?|brings?|shown|gets?|asks?|pops?|stops?|knocks?|wanders?)"
)
_WHOEVER = (
    r"(?:de|dei|den|dem|folk|noen|nokon|nokre|enkelte|alle|andre|hvem|kven|mange|[^\W\d_]{4,}(?:er|ar|ere|arar|menn))"
    r"(?: av (?:dem|dei))?,? (?:som|med|uten|utan|det|dette)(?![^\W_])"
    r"|(?:those|anyone|anybody|people|someone|somebody|everyone|everybody|others) (?:who|that|with|without)(?![^\W_])"
    r"|whoever(?![^\W_])"
)
"""Somebody who is named by a relative clause: 'De som ikke får til appen'."""
SOME_COME = re.compile(
    rf"(?<![^\W_])(?:{_WHOEVER})(?P<clause>[^\n.;!?]{{1,90}}?)(?<![^\W_])"
    rf"(?:{MOVES}(?![^\W_])(?! ved siden)[^\n.;!?]{{0,45}}?(?<![^\W_]){NEAR_US}"
    r"|(?:tar|tek|hjelper|hjelp|viser|forklarer|møter|får|setter|sit|sitter|følger|henter|slipper|slepp|gir"
    r"|guider|måler)"
    r" (?:vi|me|du|we|you)(?![^\W_]))"
)
DROP_BY = re.compile(
    r"(?<![^\W_])[^\W\d_]{3,}(?:erne|arane|ørene|entene|entane|istene|istane|antene|folk|menn|ers|ors|ents)"
    r" (?:tar|tek|stikker|stikk|dukker|dukkar|titter|kikker|slenger|svinger|drop|pop|come|swing"
    r"|stop)(?: (?:gjerne|ofte|av og til|også|often))*"
    r" (?:turen|heisen|seg en tur|innom|opp hos|over for|by|in to|past|round)(?![^\W_])"
)
"""Somebody drops by, whoever it is."""
WHO_WORKS = re.compile(
    r"(?<![^\W_])(?:jobb\w*|(?:med)?arbeid\w*|ansett\w*|ansatt\w*|tilsett\w*|kolleg\w*|søker|søkjer|søkere"
    r"|trives|trivst|passer (?:inn|til)|passar inn"
    r"|stilling\w*|rollen|skift\w*|lærling\w*|nyansatt\w*|fagbrev|erfaring\w*|team\w*|work\w*|apply|join\w*|hired?"
    r"|colleague\w*|crew|lønn\w*|post|mail|email|phone|telefon\w*|chat\w*|e-?post\w*)(?![^\W_])"
)
"""Those who work there, or want to; or the other end of a line."""
_PEOPLE_DO = (
    r"(?:får|kommer|kjem|går|gjeng|sitter|sit|står|velger|vel|henter|hentar|bringer|prøver|prøvar|holder|held|sendes"
    r"|følger|følgjer|følges|vises|venter|ventar|tar med|tek med|setter seg|set seg|viser|visar|forteller"
    r"|fortel|snakker"
    r"|snakkar|spør|legger seg|vil|blir med|blir sendt|blir vist|bytter|låner|lånar|lærer|ligger|strekker|kler|har)"
)
_SMALL = (
    r"(?:til|inn|ned|opp|bort|ut|her|hit|hos|ved|på|i|med|den|det|en|ei|et|ein|eit|videre|vidare|over|innom"
    r"|rundt|og|etterpå"
    r"|seg|stoff|gjerne|så|jo|alltid|selv|sjølv)"
)
THEY = re.compile(
    rf"(?:^|(?<=[\n,;:] )|(?<=\n)|(?<=[,;:] )|(?<= og )|(?<= så )|(?<= da )|(?<= før )|(?<= mens )|(?<= når ))"
    rf"(?:de|dei|han|ho|hun|vedkommende|folk) {_PEOPLE_DO}(?![^\W_])"
    rf"|(?<![^\W_]){_PEOPLE_DO} (?:de|dei) (?={_SMALL}(?![^\W_]))|(?<![^\W_])(?<!trenger )(?<!ønsker )(?:dem"
    rf"|dei|they|them)(?![^\W_])(?! som )"
    r"|(?:^|(?<=\n))[^\W_]+ (?:deres|deira) [^\W_]+ (?:du|vi|me)(?![^\W_])"
    r"|(?<![^\W_])their (?:[^\W_]+ )?[^\W_]+ (?:you|we)(?![^\W_])"
)
"""Those who were named before, told from the article 'de' by the verb beside it."""
READER = re.compile(r"(?<![^\W_])(?:du|deg|din|ditt|dine|vi|me|oss|vår|vårt|våre|dykk|you|your|we|us|our)(?![^\W_])")
THEY_MOVE = re.compile(
    r"(?<![^\W_])(?:(?:de|dei|they)(?: [^\W_]+)? )?(?:går|kommer|kjem|sendes|sendast|følges|vises|blir sendt"
    r"|vert sende|setter seg"
    r"|set seg|sitter|sit|står|bringer|come|walk|sit|stand|bring|carry|move|go|are sent|are shown)"
    r"(?: (?:de|dei|them|it|the [^\W_]+))?(?: [^\W_]+)?"
    r" (?:videre|vidare|inn|opp|ned|bort|bak|innom|til|hit|her|through|in|up|down|on|over|back|here|to"
    r"|(?:på|i|ved|ditt|din|hos|at|by|beside|with|in|on) (?:[^\W_]+ )?(?:din|ditt|dine|vår|vårt|your|our|deg"
    r"|oss|you|us))(?![^\W_])"
)
TURN = re.compile(
    r"(?<![^\W_])(?:etter tur|på (?:omgang|rundgang|rundgong|skift|deling)"
    r"|(?:bytter|byter|bytar|deler|delar|rullerer|roterer|veksler|vekslar)(?: (?:vi|me|alle|laget|dere))? på"
    r"|hver (?:vår|sin) (?:dag|time|formiddag|ettermiddag|økt|uke)|kvar (?:vår|sin) (?:dag|time|formiddag"
    r"|ettermiddag|økt|veke)"
    r"|each (?:spend|do|take|have|get|give|stand|sit|run) (?:a|an|one|two|half)"
    r"|byttes på|etter (?:oppsatt )?liste|tar (?:vår|sin|hver sin|din) (?:tur|økt|time|dag|del|uke)"
    r"|(?:in|by) (?:turns?|rotation|rota)|(?:take|takes|taking) (?:it in )?turns|on a rota"
    r"|(?:en|ei|ein|et|eit|to|an?|two|half a|one) (?:halv |halve )?(?:dag|dager|time|timar|timer|økt|økter|uke"
    r"|veke|formiddag"
    r"|ettermiddag|hour|day|shift|week|morning|afternoon) (?:hver|kvar|each|every))(?![^\W_])"
)
OURS = re.compile(r"(?:bytter|byter|bytar) (?:vi|me) ")
"""Taking turns is itself no task, though the word for it may stand for one."""
AT_HOME = re.compile(
    r"(?<![^\W_])(?:[^\W_]*(?:vakt|helg|natt|kveld|lunsj|kaffe|rydd|vask|kake|frokost|maskin|stasjon|linj"
    r"|oppgav|beredskap"
    r"|turnus|ferie|truck|ovn|benk|post(?:en|er|ene)|rull|lørdag|laurdag|søndag)[^\W_]*|skift(?:et|ene)?"
    r"|weekends?|nights?"
    r"|shifts?|stations?|machines?|cleaning|coffee|tasks?|duty)(?![^\W_])"
)
"""What colleagues take turns at among themselves."""
FRONTED = re.compile(
    r"(?:^|(?<=\n))\W*(?:(?:ute|oppe|nede|inne|bak|like) )?(?P<prep>på|i|ved|utenfor|utanfor|under|foran"
    r"|framfor|at|in|on|outside|by)"
    r" (?P<place>(?:[^\W_]+ ){1,6}?)(?P<verb>[^\W_]+) (?P<who>vi|me|du|dere|de|alle|vi alle|[^\W\d_]{4,}(?:ene"
    r"|ane|erne))"
    r"(?![^\W_])"
)
FRONTED_EN = re.compile(
    r"(?:^|(?<=\n))\W*(?:at|in|on|outside|by|up in|down at|out on) (?P<place>(?!all|the (?:morning|evening"
    r"|end))(?:[^\W_]+ ){1,7}?)(?P<who>you|we)(?: all)?"
    r" (?P<verb>[^\W_]+)"
)
SERVES = re.compile(
    r"(?<![^\W_])(?:sel|selger|selje|selges|skjenker|skjenkjer|serverer|viser|visar|forteller|fortel|hjelper"
    r"|hjelp|svarer|svarar"
    r"|forklarer|forklarar|spør|hører (?:om|hva|hvordan)|høyrer om|lar|lèt|underholder|rekker|deler ut"
    r"|betjener|betjenes|betener|bemanner"
    r"|bemannes|guider|veileder|rettleier|lærer (?:bort|dem|barn|folk)|møter|treffer|prater"
    r"|pratar|snakker|snakkar"
    r"|dem|dei som|deira|deires|folk|publikum|sells?|serves?|pours?|shows?|tells?|helps?|answers?|explains?"
    r"|greets?|meets?|talks?"
    r"|mans?|staffs?|let|lets|teach|teaches|them|their|people|whoever|anyone)(?![^\W_])"
)
"""Words of serving, showing and telling, and of those to whom it is done."""
NOBODY = Span(-1, -1)
STEM = 6
SHORTEST = 4
ENOUGH_TASKS = 2
TIME = re.compile(
    r"(?<![^\W_])(?:\d+|fjor|vår|våren|grunn|[^\W_]*hverdag\w*|kvardag\w*|dag|dagen|morgen|tillegg|juni|juli"
    r"|august|uke|uka|år|året|tiden|tida|starten|time|periode\w*|start\w*|slutt\w*"
    r"|begynnels\w*|fellesskap|praksis|team\w*|laget|skift\w*|addition|total|summer|winter|sommer\w*|vinter\w*"
    r"|mandag\w*"
    r"|tirsdag\w*|onsdag\w*|torsdag\w*|fredag\w*|spring|week\w*|day|days|lunsj\w*|pause\w*|kantina|kantinen"
    r"|pauserom\w*"
    r"|skjerm\w*|papir\w*|systemet|monitor\w*|lageret|lager|avdelinga|avdelingen|verksemda|bedriften|firmaet"
    r"|oss)(?![^\W_])"
)
_PERSON_DOES = (
    r"(?:forteller|fortel|fortalde|mener|meiner|vil|ønsker|ønskjer|peker|peikar|spør|forklarer|snakker|snakkar"
    r"|prater|pratar|smaker|smakar"
    r"|velger|vel|venter|ventar|holder|held|bestemmer|ser på|kikker|kikkar|lurer|undrer|drikker|betaler"
    r"|handler|prøver|prøvar|setter seg"
    r"|sitter|sit|rusler|ruslar|kler|legger seg|ligger|er (?:fornøyd|nøgd|trygg|pålogg|logget"
    r"|ferdig med|klar)[^\W_]*|tell|explain|want|ask|point|talk|wait|choose|taste|watch|sit|mean|pay|are happy)"
)
THEY_BESIDE = re.compile(
    rf"(?<![^\W_])(?:mens|medan|til|før|når|hva|kva|hvordan|korleis|om|der|så|og|da|while|until|before|what|how"
    rf"|where|when|as"
    rf"|if) (?:de|dei|han|hun|ho|folk|they|he|she|people) {_PERSON_DOES}(?![^\W_])"
    rf"|(?<![^\W_])(?:rusler|kommer|kjem|går|stikker|sitter|setter) (?:de|dei|han|hun|ho|folk) (?:seg )?(?:inn"
    rf"|opp|ned|bort|ut|innom|hit|her|fram)"
    r"|(?<![^\W_])(?:med|til|for|hos|overfor|ved siden av|with|to|for|beside|by) (?:vedkommende|vedkomande"
    r"|whoever|(?:dem|dei) som(?! (?:vil|ønsker|ønskjer|liker|har lyst|legger|trenger|savner|søker))"
    r"|those who(?! (?:want|like|wish|need))|anyone who(?! (?:wants|likes|wishes|needs)))(?![^\W_])"
    r"|(?<![^\W_])(?:i|på|inn i|hjem til|heim til|ved|over) [^\W\d_]+(?:et|en|a|ene|ane) (?:deres|deira)(?![^\W_])"
    r"|(?<![^\W_])(?:in|at|on|into|to) their (?!own )[^\W_]+"
)
"""Somebody who tells, tastes or waits beside the reader: 'du ser på søljer mens de forteller'."""
THEY_TAKE_PART = re.compile(
    r"(?<![^\W_])(?:de|dei|folk|they|people) (?:vil|får|skal|kan|pleier å|liker å|want to|like to|get to"
    r"|love to|will) (?:gjerne |helst |ofte |often )?"
    r"(?:å )?(?:være med|vere med|bli med|peke|peike|se på|sjå på|kikke|smake|velge|prøve|kjenne på|join|watch"
    r"|point|taste|choose|try)(?![^\W_])"
)
DOORS_OPEN = re.compile(
    r"(?<![^\W_])(?:(?:åpner|opnar|holder|held|slår|open|opens|throw)(?: (?:vi|me|du|dere|we|you))?|har (?:vi"
    r"|me|du|dere)|(?:vi|me) har|we have) (?:opp |open )?(?:[^\W_]+ ){0,2}?"
    r"(?:dørene|dørane|døra|portene|porten|åpent|åpen|ope|open|vindu|vindauge|luka|doors?|gates?|the (?:doors?"
    r"|gates?)|hatch)"
    r"(?![^\W_])[^\n.;!?]{0,30}?(?<![^\W_])(?:for|mot|til|hus|dag|kveld|to|house|day|for)(?![^\W_])"
)
"""'Den første torsdagen åpner vi dørene for nabolaget'."""
PLACED_OUT = re.compile(
    r"(?<![^\W_])(?:utplassert|utstasjonert|utlånt|utlånte|utleid|utplasserte|lånt ut|leid ut|sendt ut"
    r"|hospiterer|utplassering|seconded"
    r"|embedded|placed|posted|ride along|rides along|shadow|shadows) (?:[^\W_]+ )?(?:på|hos|i|til|hjå|with|at"
    r"|in|to|among|two|the|a)(?![^\W_])"
)
SIDE_BY_SIDE = re.compile(
    r"(?<![^\W_])(?:ved siden av|ved sida av|attmed|sammen med|saman med|bak ryggen på|rundt bordet med"
    r"|over skulderen på|beside|next to"
    r"|alongside|along with|together with) (?:the |de |dei |to |two |three |noen av |some of )?(?:two "
    r"|three )?(?P<who>[^\W\d_]{4,})"
)
SOMEBODY_ACTS = re.compile(
    r"(?:^|(?<=[\n,;:] )|(?<=\n)|(?<= og )|(?<=\. ))(?:i [^\W_]+ |in [^\W_]+ )?(?:(?:mange|noen|nokre|alle"
    r"|some|many|the|de|dei|local|sole) ){0,3}"
    r"(?P<who>folk|noen|nokon|people|somebody|someone|some of them|[^\W\d_]{4,}(?:erne|arane|ørene|entene"
    r"|entane|istene|istane|antene"
    r"|logene|legene|folkene|lagene|menn|paret|parene|ers|ors|ents|ists|ants))(?! [^\W_]+ (?:du|vi|dere|me|you"
    r"|we) )(?: (?!og |and )[^\n.;!?]{2,80}?)"
    r"(?:,| og| and) (?:og |and |da |så |then )?(?:da |så |then )?(?:(?P<you>du|dere|vi|me|you|we) (?P<verb>[^\W_]+)"
    r"|(?P<verb2>[^\W_]+) (?:du|dere|vi|me)(?![^\W_]))"
)
"""Somebody else does something, and the reader with it: 'Studentene har praksis her, og du lærer dem'."""
WORD = re.compile(r"[^\W\d_]+")
STILL = re.compile(
    r"er|har|takler|kjenner|kjenn|know|bruker|brukar|use|jobber|jobbar|arbeider|arbeidar|work|lager|lagar|make|får|trenger|treng"
    r"|need|blir|vil|kan|skal|må"
    r"|søker|søkjer|tilbyr|tilbyd|offer|are|have|get|spiser|et|eat|tror|trur|liker|likar|finnes"
    r"|[^\W_]{2,}(?:te|de|dde)|hevder"
    r"|tilbys|vurderer|tenker|tenkjer|ønsker|ønskjer|view|rarely|måtte|ble|var|hadde"
)
"""Verbs that tell of nothing done to anybody, and those of the past."""
CLEFT = re.compile(r"(?<![^\W_])(?:(?:er|blir|vert) det|det er) (?P<who>[^\W\d_]{4,}(?:en|a)) som(?![^\W_])")
"""'… og det er keramikeren som får leira opp på skiva'."""
RESTS = re.compile(r" (?:får|har|er|slipper|slepp|trives|trivst|ble|blir|are|have|get|våre|vår|kommer fra)(?![^\W_])")
MANY = re.compile(
    r"[^\W\d_]*(?:erne|arane|ørene|ørane|entene|entane|istene|istane|antene|antane|kokkene|kokkane|legene"
    r"|legane|logene|logane"
    r"|smedene|smedane|vaktene|vaktane|folka|folkene|mennene|skene|skane|mestrene|grafene|ingene|ers|ors|ists"
    r"|ants|ents|ians"
    r"|smiths|wrights|chefs|cooks|hands|guards|men|women)"
)
"""Endings of trades in the definite plural."""
ACTS = re.compile(
    r"(?<![^\W_])(?:(?:er det|av|by|it is|it's|the|tar|tek|går|står|sitter|sit|dekker|bemanner|passer|kjører"
    r"|holder|skjenker"
    r"|viser|deler|lar|møter|hjelper|svarer|selger|sel|har|stiller|reiser|drar|is the|og"
    r"|and) )(?P<who>[^\W\d_]{4,})(?![^\W_])"
)
DOORS = re.compile(
    r"(?<![^\W_])(?:inn|inne|inn(?:om|i)|ned|opp|adgang|tilgang|tilgjenge|stengt|stengd|lukket|lukka|låst"
    r"|sperret|sperra|avsperret"
    r"|forbudt|off-limits|closed|locked|enters?|into|access|inside|in|åpen|åpent|ope|open)(?![^\W_])"
)
OF_WORK = re.compile(
    r"(?<![^\W_])(?:du|deg|vi|oss|stilling\w*|jobben|arbeidet|rollen|you|we|us|the (?:job|role|position)"
    r"|møt\w*|treff\w*|meet\w*"
    r"|[^\W_]*kontakt|contact|her|hit|here|bygget|bygningen|huset|premises|området|building)(?![^\W_])"
)
