"""Forms of plain denials: all contact is in writing, none of them are here, nothing is sold here, somebody else has it.

Put together from a few slots (who comes from outside, by what means, who else has it), so that their words may meet in
any combination. Each is asked only of sentences that hold the words it cannot do without (``Says``).
"""

from jobbmatch.text.judge.outsiders import AGENT, GROUP, THEM, Says
from jobbmatch.text.reading.forms import each_of

_NOT = r"(?:ikke|ikkje|aldri|never|not|don't|doesn't|no longer)"
_ONLY = r"(?:kun|bare|berre|utelukkende|utelukkande|only|solely|entirely)"
_YOU = r"(?:du|vi|dere|me|man|ein|you|we)"
_END = r"(?= ?(?:[.;!\n]|$|, (?:og|så|and|so|aldri|ikke|ikkje|never|not)(?!\w)))"
_LINE = (
    r"(?:[^\W\d_]*(?:telefon|skjerm|portal|skjema|innboks|melding)[^\W\d_]*|tlf|tråden|linja|linjen|altinn|sms|teams"
    r"|video"
    r"|videolink|e-?post(?:en)?|mail(?:en)?|chat(?:ten)?|nett(?:et)?|brev|saksnummer|prøvenummer|(?:tele)?phone"
    r"|e-?mail|screen"
    r"|letter|letters|writing|chat|text|tickets?|forms?|post|video calls?)"
)
_BY_LINE = (
    rf"(?:(?:på|per|via|over|gjennom|i|med|by|through|in|on|over) (?:[^\W_]+ ){{0,2}}?{_LINE}"
    r"|skriftlig|skriftleg|digitalt|elektronisk|online|remotely)(?!\w)"
)
_BY_LINES = rf"{_BY_LINE}(?:(?:, | og | eller | and | or | )+(?:{_BY_LINE}|{_LINE}(?!\w)))*"
"""One or several ways to be in touch without being in the same room."""
_TOUCH = (
    r"(?:[^\W\d_]*(?:kontakt|dialog|kommunikasjon|samtale|oppfølging|rådgivning|rådgiving|rettleiing|veiledning)"
    r"(?:en|a|er|ar|ene|ane|i)?|contact|communication|dialogue|conversation|guidance)"
)
_ONLY_BY_LINE = each_of(
    rf"{_TOUCH} (?:med|mot|til|with|to) (?:[^\W_]+ ){{0,3}}?(?:{GROUP}|{THEM})(?: [^\W_]+){{0,3}}? "
    rf"(?:foregår|føregår|skjer|går|er|tar|tek|har|holder|held|blir tatt|is|happens|takes place|goes|we keep)"
    rf"(?: {_YOU})?(?: all| alltid| always)?(?: {_ONLY})? {_BY_LINES}{_END}",
    rf"(?:{GROUP}|{THEM})(?: [^\W_]+){{0,5}}? {_ONLY}(?: (?!for|om|hvis|når|i|ved)[^\W_]+){{0,4}}? {_BY_LINES}{_END}",
    rf"{_ONLY}(?: [^\W_]+){{0,2}}? {_BY_LINES}(?: [^\W_]+){{0,4}}? (?:{GROUP}|{THEM}){_END}",
    rf"(?:{GROUP}|{THEM}) (?:når|kontakter|kontaktar|skriver til|skriv til|får tak i|reach|contact|write to) (?:oss"
    rf"|deg|dykk"
    rf"|us|you) (?:{_ONLY} )?{_BY_LINES}, (?:og )?(?:ikke|ikkje|aldri|never|not) (?:i|ved|på|at|in|by) (?:the )?"
    rf"(?:døra|døren|skranken|disken|luka|besøk|person|door|counter|desk)(?!\w)",
    rf"{_YOU}(?: [^\W_]+)? (?:treffer|treff|møter|snakker med|snakkar med|hører|høyrer|meet|speak to|talk to|see) "
    rf"(?:(?:de |dei |the )?{GROUP}|{THEM}) {_ONLY} {_BY_LINES}{_END}",
)
"""'Dialogen med forsikringstakerne tar vi over telefon', 'Søkerne har vi bare kontakt med gjennom Altinn'."""
_NONE_OF = each_of(
    rf"{GROUP} (?:er det|har vi|har me|finnes det|finst det|fins det) (?:absolutt |helt |heilt )?(?:ingen"
    rf"|ikke|ikkje)"
    rf"(?: av(?! (?:dem|dei)))?(?: her| om bord| ombord| hos oss| på huset| i bygget)?(?= ?[.,;\n]|$)",
    rf"{GROUP} (?:finnes|finst|fins|har vi) (?:ikke|ikkje) (?:her|om bord|ombord|hos oss|på anlegget|på huset"
    rf"|i bygget)(?!\w)",
    rf"(?:fritt|fri) for {GROUP}(?= ?[.,;\n]|$)",
    rf"(?:no|not one of the|none of the) (?:[a-z]+ ){{0,2}}?{GROUP} (?:ever )?(?:comes?|visits?|enters?|calls?"
    rf"|drops?|gets? in"
    rf"|sets? foot)(?!\w)",
    r"(?:nobody|no one) (?:ever |else )?(?:visits|calls|drops in|knocks)(?!\w)(?! (?:in|for) (?:sick|help))",
    r"besøk (?:tar|tek) (?:vi|me|du) (?:ikke|ikkje|aldri) (?:i ?mot)(?!\w)",
    r"(?:tar|tek) (?:vi |me )?(?:ikke|ikkje|aldri) (?:i ?mot) besøk(?= ?[.,;\n]|$)",
)
"""None of them are here, and nobody comes: 'Kunder er det ingen av her', 'No members of the public come here'."""
_NO_PART = each_of(
    r"(?:kunde|publikums|pasient|elev|gjeste|bruker|brukar|besøks)(?:samtale|møte|kontakt|arbeid|besøk"
    r"|mottak|behandling"
    r"|service|rådgivning)[^\W_]* (?:er|hører|høyrer|inngår|ligger|ligg) (?:ikke|ikkje) (?:en del av|ein del av|med"
    r"|til|i|inn|hit)(?!\w)",
    r"(?:har|inneholder|inneheld|innebærer|inneber|medfører|involves|has) (?:ikke|ikkje|ingen|inga"
    r"|no) (?:publikumsrettede"
    r"|publikumsretta|utadrettede|utadretta|kunderettede|kunderetta|utadvendte|customer-facing"
    r"|public-facing) (?:oppgaver|oppgåver"
    r"|arbeid|tasks|duties|work)(?!\w)",
    rf"{_YOU} (?:jobber|jobbar|arbeider|arbeidar|work) (?:ikke|ikkje|not|never) (?:ut |direkte |directly )?(?:mot"
    rf"|med|with) {GROUP}",
    rf"her (?:slipper|slepp) {_YOU} {GROUP}",
    rf"(?:the )?{GROUP} (?:never|aldri) (?:sees?|ser|hears?|hører|høyrer) (?:this|these|you|us|oss|deg|denne|dette"
    rf"|det)(?!\w)",
)
"""No part of the job: 'Kundemøter hører ikke med', 'Du jobber ikke ut mot kunder'."""
_SHOP = (
    r"(?:[^\W\d_]*(?:utsalg|utsal|butikk|kiosk|kafé|kafe|kafeteria|ekspedisjon|resepsjon|skranke|showroom|kundemottak"
    r"|besøksmottak"
    r"|visningsrom|dørsalg|direktesalg|hentesalg|gårdssalg|gardssal|sjølvplukk|selvplukk|publikumstid)(?:et|en|a|er"
    r"|ar|ene|ane)?"
    r"|(?:kontordag|kontortid|åpningstid|opningstid|åpen dag)(?:er|en|a|ar)? (?:for|mot) (?:publikum|besøk\w*|folk)"
    r"|(?:farm |factory |outlet )?(?:shop|store)|counter|front desk|showroom|walk-ins?|self-?picking)(?![^\W_])"
)
_NO_SHOP = each_of(
    rf"{_SHOP}(?: (?:fra|frå|på|i|ved|hos|til|for|her) (?:[^\W_]+ )?[^\W_]+)? (?:har|driver|driv|finnes|finst"
    rf"|fins|holder"
    rf"|held|tilbyr|er) (?:(?:vi|me|du|det|bedriften|gården|garden|verket|kontoret) )?(?:det )?(?:ikke|ikkje|ingen"
    rf"|inga|aldri)"
    rf"(?: (?:hatt|her|lenger|lengre|hos oss))*(?!\w)(?! (?:langt|åpen|open|alltid|bare|berre|kun|stor|travel))",
    rf"(?:har|driver|driv|tilbyr|held|holder|run|have|operate|keep) (?:vi |me |du |we |you )?"
    rf"(?:ikke|ikkje|aldri|ingen|inga|no|not|never)(?: (?:lenger|lengre|noe|noko|noen|nokon|egen|eigen|eget|eige|any"
    rf"|a|an|hatt|drevet"
    rf"))*(?: (?!bare|berre|kun|only|alltid)[^\W_]+)? {_SHOP}(?: lenger| lengre| her| any ?more)*",
    rf"(?:don't|doesn't|do not|does not|no longer|never) (?:run|have|operate|keep|offer)(?: (?:a|an|any))?"
    rf"(?: [^\W_]+)? {_SHOP}",
    r"(?:selger|sel|leverer|leverar|sell|sells) (?:vi |me |we )?(?:ikke|ikkje|aldri|ingenting|nothing|never)"
    r"(?: [^\W_]+){0,3}? (?:til|fra|frå|over|to|at|from) (?:privat[^\W_]*|publikum|folk flest|forbruker[^\W_]*"
    r"|enkeltkund[^\W_]*"
    r"|the public|private [^\W_]+|consumers|the door|døra|døren|disk|gården|garden)(?!\w)",
    rf"(?:selger|sel|leverer|leverar|sell|sells|deliver|delivers|går|gjeng|goes) (?:vi |me |alt "
    rf"|all )*{_ONLY} (?:til|to) "
    rf"(?:grossist|grossister|grossistar|kjeder|industrien|industri|bedrifter|entreprenører|slakteriet|slakteri"
    rf"|meieriet|eksport"
    rf"|wholesalers?|retailers|industry|chains|companies|contractors)[^\W_]*(?!\w)",
    rf"{_SHOP}(?: [^\W_]+){{0,4}}? (?:er|blir) det (?P<who>(?:en|ein|et|eit|ei) (?:annen|annan|anna"
    rf"|annet) [^\W_]+|andre"
    rf"|noen andre|nokon andre|naboen|{AGENT}) som (?:driver|driv|har|eier|eig|passer|passar|betjener|betener|steller"
    rf"|tar|tek)"
    rf"(?!\w)",
    r"(?:sluttet|slutta|stopped|quit|gave up) (?:å |med (?:å )?)?(?:selge|selje|utsalg|butikk|selling"
    r"|direct sales)"
    r"(?!\w)(?: (?:til|fra|frå|at|from|to)(?: the)? [^\W_]+)?",
)
"""Nothing is sold or handed out here: 'Utsalg fra gården har vi ikke', 'We sell only to wholesalers'."""
_ELSE = (
    r"(?:(?:noen|nokon) andre(?! enn)|andre enn (?:deg|oss|dere|dykk)|someone else|somebody else|other people"
    r"|others than you)"
)
_MEETS = (
    r"(?:møter|treffer|treff|ser|snakker med|snakkar med|prater med|får svar av|går til|gjeng til|meets?|sees?"
    r"|talks? to"
    r"|speaks? (?:to|with)|deals? with)"
)
_SOMEBODY_ELSE = (
    r"(?:noen andre|nokon andre|someone else|somebody else|other people|another (?:team|department|person|office|unit)"
    r"|(?:et|eit) (?:annet|anna) (?:team|kontor|lag|firma|selskap)|(?:en|ei|ein) (?:annen|anna|annan) (?:avdeling"
    r"|enhet|eining"
    r"|gruppe|etat|seksjon)|egne folk|eigne folk|sales|marketing|salg og marked)"
)
_ANYTHING = (
    r"(?:[^\W\d_]*(?:telefon|henvendelse|førespurnad|klage|samtale|spørsmål|besøk|kundekontakt|kontakt|dialog"
    r"|reklamasjon"
    r"|innkalling|visning|omvisning|salg|servering|utlevering)(?:en|a|et|er|ar|ene|ane|r|ne|ane)?|skranken|luka|luken"
    r"|disken"
    r"|resepsjonen|kassa|kassen|phones?|calls|complaints|enquiries|inquiries|questions|visits|the (?:counter|desk"
    r"|door|phone))"
)
_OTHERS_HAVE = each_of(
    rf"(?:{GROUP}|{_ANYTHING})(?: [^\W_]+){{0,2}}? {_MEETS} {_ELSE}(?!\w)",
    rf"{_SOMEBODY_ELSE} (?:tar seg av|tek seg av|tar imot|tek imot|tar|tek|møter|treffer|har|eier|eig"
    rf"|snakker med|snakkar med"
    rf"|betjener|svarer|svarar|meets?|handles?|takes? care of|takes?|talks? to|serves?|sees?|has|have|owns?"
    rf"|deals? with)"
    rf"(?: [^\W_]+){{0,3}}? (?:{GROUP}|{_ANYTHING})(?!\w)",
    rf"(?:de|dei|den|dem|those|anyone|folk|people) (?:som|who) (?:ringer|ringjer|kommer|kjem|klager|klagar"
    rf"|vil|lurer|lurar"
    rf"|spør|banker|bankar|har spørsmål|trenger|treng|call|come|complain|ask|knock|want|need)[^\n.,;!?]{{0,30}}?,? "
    rf"(?:havner|hamnar|kommer|kjem|går|gjeng|snakker|snakkar|møter|treffer|treff|får|sendes|blir møtt|reach|get|go"
    rf"|meet|talk)"
    rf"(?: [^\W_]+)?(?: til| hos| med| av| to| with| by)? (?P<who>{AGENT}|{_SOMEBODY_ELSE})(?!\w)",
    rf"(?:{_ANYTHING}|{GROUP})(?: [^\W_]+){{0,3}}? (?:går|gjeng|kommer|kjem|havner|hamnar|sendes|rutes"
    rf"|settes over|lander|go"
    rf"|are sent|are routed|are directed|end up) (?:rett |direkte |straight )?(?:til|hos|to|with|at) (?P<whom>{AGENT}"
    rf"|(?:the )?(?:customer service|sales|support|reception|front desk|switchboard)|kundeservice"
    rf"|førstelinj[^\W_]+)(?!\w)",
    rf"{_ANYTHING} (?:tar|tek|har|svarer|eier|eig) (?P<whose>{AGENT}|kundeservice|førstelinj[^\W_]+|andre"
    rf"|noen andre"
    rf"|nokon andre)(?:(?: seg)? (?:av|på))?(?= ?[.,;\n]|$)",
    rf"(?:skranken|luka|luken|disken|resepsjonen|kassa|kassen|butikken|utsalget|ekspedisjonen"
    rf"|mottaket) (?:er det|betjenes av"
    rf"|bemannes av|passes av|drives av|blir passet av) (?P<others>andre|noen andre|nokon andre|frivillige"
    rf"|{AGENT})(?!\w)",
    rf"(?:{GROUP}|{_ANYTHING})[^\n.;!?]{{3,60}}, (?:og )?(?:ikke|ikkje|aldri|not|never) (?:til |av |med |hos "
    rf"|by |to |with )?"
    rf"(?:deg|oss|dykk|you|us)(?= ?[.;\n]|$)",
)
"""Others have them: 'Kundene møter andre enn deg', 'Klagene tar kundeservice', 'Complaints go to customer service'."""
_FREE, _SLIPS = _NONE_OF[2], _NO_PART[3]
"""Those that deny without a word for no."""
DENIED = (
    *((form, 0, Says.GROUP | Says.THEM) for form in _ONLY_BY_LINE),
    *((form, 0 if form in {_FREE, _SLIPS} else Says.NOT, Says.ANYTHING) for form in (*_NONE_OF, *_NO_PART)),
)
"""Nobody from outside is met."""
ELSEWHERE = (
    *((form, 0, Says.ANYTHING) for form in _NO_SHOP),
    *((form, 0, Says.ANYTHING) for form in _OTHERS_HAVE[:-1]),
    (_OTHERS_HAVE[-1], Says.NOT, Says.GROUP | Says.TALK | Says.UNIT),
)
"""They are not here, or somebody else has them."""
SAID_OF_US = frozenset((*_NO_SHOP, *_OTHERS_HAVE))
"""Those in which the reader may be named."""
OF_ANYBODY = frozenset((*_NONE_OF, *_NO_PART))
"""Those that need nobody who is named: 'Nobody visits'."""
