"""Forms of sentences that say who meets people from outside: nobody here, or somebody who is not the reader.

Each is asked only of sentences that hold the words it cannot do without (``Says``).
"""

import re

from jobbmatch.text.judge.outsiders import AGENT, GROUP, SOMEBODY, THEM, Says

SUBJECT = r"(?:du|dere|vi|me|de|man|ein|you|we)"
_NOT = r"(?:ikke|ikkje|aldri|never|not)"
MEET = (
    r"(?:møter|møte|treffer|treffe|treff|ser|se|sjå|hilser på|hilse på|helsar på|snakker med|snakke med|snakkar med"
    r"|prater med|pratar med|betjener|betene|ekspederer|serverer|har kontakt med|tar imot|tek imot|hjelper"
    r"|forholder deg til)"
)
_MEET_EN = r"(?:meet|see|speak (?:to|with)|talk (?:to|with)|deal with|serve|greet|face|encounter|run into)"
_PLAIN = re.compile(
    rf"(?<!\w)(?:(?P<front>[^\n.;:!?]{{0,60}}?)(?<!\w)"
    rf"(?:{MEET} (?:{SUBJECT} )?(?:{THEM}|(?:de |dei |alle )?{GROUP}) (?:heller |nesten )?{_NOT}"
    rf"|{MEET} {SUBJECT} (?:nesten )?(?:ikke|ikkje|aldri) (?:{THEM}|{SOMEBODY}|(?:noen |de |dei |en eneste )?{GROUP})"
    rf"|{MEET} {SUBJECT} ingen(?=[.,;\n]| (?:andre|utenfra|her|av dem|av dei)(?!\w))"
    rf"|{SUBJECT} (?:vil|skal|kan|kommer|kjem|kjem|trenger|treng|får|må) (?:ikke|ikkje|aldri) (?:til )?(?:å )?{MEET}"
    rf" (?:{THEM}|{SOMEBODY}|(?:noen |de |dei )?{GROUP})"
    rf"|(?:you|we)(?:'ll| will| do|'d| would| can| shall)? (?:never|not|rarely) (?:have to |need to )?(?:actually "
    rf"|ever )?"
    rf"{_MEET_EN} (?:any |a |the |one |single |of )*(?:{THEM}|{SOMEBODY}|{GROUP})"
    rf"|(?:ser|møter|treffer|hører|høyrer|kjenner|see|sees|meet|meets) (?:deg|dykk|oss|you|us) {_NOT}"
    r"))(?!\w)"
)
"""Said of the reader: those from outside are not met."""
_INSTEAD = re.compile(
    rf"(?<!\w)(?:du|vi|dere|you|we)(?!\w)[^\n.;:!?]{{3,70}}(?:,| men| but) (?:ikke|ikkje|aldri|not|never) "
    rf"(?:til |med |på |mot |hos |to |with |on )?(?:the )?"
    rf"(?:(?:dem|dei|de|den|those|the ones|the people|folka|folkene) (?:som|who|that)|{GROUP})(?!\w)"
)
"""'Du møter klærne, men ikke dem som skal ha dem på'; '… går du til ingeniøren, ikke til brukeren'."""
_IMAGE = (
    r"(?:skjerm\w*|monitor\w*|papir\w*|kart\w*|tverrsnitt|rader|rekker|linjer|tall|tal|punkt\w*|prikk\w*|navn|namn"
    r"|nummer"
    r"|numre|saksnummer|bilder|bilete|lister?|ark\w*|skjema\w*|stemmer?|kameraet?|video\w*|opptak\w*|lerret\w*|lappe\w*"
    r"|rows?|numbers?|dots?|names?|screens?|paper|labels?|barcodes?|voices?|lines?|footage|headsets?)"
)
_ON_PAPER = re.compile(
    rf"(?<!\w)(?:{GROUP}|{THEM}|(?:den|dem|dei|de|those) (?:som|who))(?!\w)(?: [^\W_]+){{0,3}}? (?:ser|møter|treffer"
    rf"|kjenner|sees?|meets?|knows?)"
    rf"(?: [^\W_]+){{0,3}}? (?:på|i|som|gjennom|via|on|as|in|through|by) (?:en |et |ein |eit |ei |a |an "
    rf"|the )?{_IMAGE}(?!\w)"
    rf"|(?<!\w)(?:ser|møter|treffer|kjenner|sees?|meets?|knows?)(?: {SUBJECT})? (?:de |dei |the )?(?:{GROUP}|{THEM}) "
    rf"(?:(?:bare|berre|kun|only) )?(?:på|i|som|gjennom|via|on|as|in|through|by) (?:en |et |ein |eit |ei |a |an "
    rf"|the )?{_IMAGE}(?!\w)"
)
"""Those from outside are there as a picture or a line of text: 'dem ser du på monitoren', 'see them as rows'."""
_NOBODY_IN = re.compile(
    rf"(?<!\w)(?:ingen|nobody|no one|none)(?: (?:av|of) (?:dem|dei|disse|them|these))?(?: [^\W_]+){{0,3}}? "
    rf"(?:skal|kommer|kjem|slipper|slepp|får|går|gjeng|finner|gets?|comes?|goes|is let|are let"
    rf"|may)(?: [^\W_]+){{0,2}}? "
    r"(?:hit|inn|innom|forbi|til (?:oss|kontoret|verkstedet|lageret|hallen|huset)|in|here|past|inside|through)(?!\w)"
    rf"|(?<!\w)(?:let|lets|slipper|slepp) (?:nobody|no one|ingen|no {GROUP}) (?:but|except|andre enn)?"
    rf"|(?<!\w){GROUP}(?: [^\W_]+){{0,3}}? (?:do|does|can|may|must|kommer|kjem|skal|kan|får|slipper|slepp) (?:not"
    rf"|never|ikke|ikkje|aldri)"
    r"(?: [^\W_]+){0,2}? (?:hit|inn|innom|forbi|opp|ned|in|here|past|inside|through|come|enter|visit)(?!\w)"
)
_OTHER_WAY = re.compile(
    rf"(?<!\w){GROUP}(?: [^\W_]+){{0,2}}? (?:bruker|brukar|går|gjeng|tar|tek|kommer|kjem|venter|ventar|sitter|sit"
    rf"|use|take|travel|go|enter|wait|come|sit) "
    r"(?:[^\W_]+ ){0,2}?(?:en |ein |ei |et |eit |i |på |gjennom |by |through |in |at |on )*"
    r"(?:annen|anna|annan|andre|another|other|separate|different|egen|eigen) (?:vei|veg|inngang|inngong|dør|heis"
    r"|trapp|etasje|bygg|bygning|sted|stad"
    r"|way|entrance|door|lifts?|stairs|floor|building|place|side|end)(?!\w)"
)
"""Those from outside come another way, or not at all."""
_TAKES = (
    r"(?:tar seg av|tek seg av|tar imot|tek imot|tar|tek|møter|treffer|treff|snakker med|snakkar med|prater med"
    r"|svarer|svarar"
    r"|hjelper|hjelp|betjener|betener|ekspederer|følger|følgjer|følger opp|viser rundt|håndterer|handterer|handterar"
    r"|steller med"
    r"|har ansvar\w* for|har all kontakt\w* med|har kontakt\w* med|har dialog\w* med|ordner med|ordnar med|besøker"
    r"|besøkjer"
    r"|ringer|ringjer|kontakter|intervjuer|underviser|veileder|rettleier|informerer|henter|hentar|leverer til"
    r"|selger til|sel til"
    r"|meets?|greets?|serves?|sees?|handles?|helps?|looks? after|takes? care of|takes?|talks? (?:to|with)"
    r"|speaks? (?:to|with)|deals? with"
    r"|visits?|answers?|advises?|welcomes?|calls?)"
)
_OTHERS = re.compile(
    rf"(?<!\w)(?P<who>{AGENT})(?:,? (?:som|who))?(?: (?:også|alltid|alene|selv|sjølv|òg|also|always|alone))?"
    rf" {_TAKES} (?:[^\W_]+ ){{0,4}}?{GROUP}(?!\w)"
)
"""Others do it: 'Ridelærarane tek seg av elevar og foreldre'."""
_PASSIVE = re.compile(
    rf"(?<!\w)(?:{GROUP}|henvendelse[rn]\w*|spørsmål\w*|kundekontakt\w*|kundemøte\w*|salg\w*|sal|enquiries|questions"
    rf"|calls)"
    rf"(?!\w)(?: [^\W_]+){{0,4}}? "
    rf"(?:(?:blir|vert|er|vart|ble|is|are|gets?|being) (?:[^\W_]+ ){{0,2}}?(?:tatt|teke|tekne|møtt|møtte|betjent"
    rf"|ekspedert|hjulpet|hjelpt|fulgt|følgt"
    rf"|veiledet|ivaretatt|håndtert|handtert|hentet|henta|besvart|svart|handled|met|served|greeted|helped|looked"
    rf"|taken|answered|dealt|seen|advised)"
    rf"|tas|takast|møtes|betjenes|ekspederes|hentes|håndteres|handterast|besvares|følges|ivaretas|mottas)"
    rf"(?: [^\W_]+){{0,3}}? (?:av|hos|by) (?P<who>(?:en |ein |ei |et |eit |a |an |two |to )?{AGENT}"
    rf"|(?:en|ein|ei|et|eit|a|an) [^\W_]+(?: i| at| in)?|(?:andre|others|kolleger|kollegaer|colleagues))(?!\w)"
)
"""'Gjestene blir tatt hånd om av en vert'."""
_TURNED = re.compile(
    rf"(?:^|(?<=\n)|(?<=[,;:] )|(?<= og )|(?<= men ))(?:all |alle |alt |dei |de |den "
    rf"|det )?(?:[^\W_]+ ){{0,3}}?(?:{GROUP}|{THEM}|den)"
    rf" (?:er det|tar|tek|møter|treffer|snakker|snakkar|svarer|svarar|leser|les|hjelper|hjelp|følger|betjener|ordner"
    rf"|ordnar|håndterer"
    rf"|handterer|handterar|ringer|ringjer|henter|hentar) (?:det )?(?P<who>{AGENT})(?:(?: [^\W_]+)?? "
    r"(?:som|seg av|med|imot|opp|hånd om|hand om)(?!\w)|(?=[.,;\n]))"
)
"""The object first: 'kundene er det salgsavdelingen som møter', 'Brukerne snakker vår innsiktsdesigner med'."""
_TO_OTHERS = re.compile(
    rf"(?<!\w){GROUP}(?!\w)(?: (?:[^\W_]+)){{0,3}}? (?:(?:får|har) sitt møte|møter|treffer|snakker|snakkar|ringer"
    rf"|ringjer|skriver|skriv"
    rf"|henvender seg|vender seg|går|gjeng|kontakter|write|writes|call|calls|talk|talks|speak|speaks|go|turn|deal"
    rf"|report|belong|belongs)"
    rf"(?: bare| berre| kun| only)?(?: med| til| hos| to| with)? (?P<who>(?:the |our |a )?{AGENT})(?!\w)"
)
"""They turn to others: 'Skogeierne får sitt møte med skogbruksleder', 'Members write to the service team'."""
_UNIT = (
    r"(?:[^\W\d_]*(?:butikken|butikkane|butikkene|utsalget|utsalgene|utsalet|kundesenteret|resepsjonen|skranken"
    r"|mottaket|klinikken"
    r"|klinikkene|ekspedisjonen|poliklinikken|legevakten|legevakta|salgsavdelingen|salsavdelinga|salgskontoret"
    r"|servicetorget|kafeen|kaféen"
    r"|visningsrommet|showrommet|showroomet|venterommet|lesesalen|publikumsdelen|besøkssenteret|seremonirommet"
    r"|kundemottaket|kassa|kassen|disken)"
    r"|(?:the|our) (?:[a-z]+ )?(?:shops?|stores?|reception|counter|front desk|showroom|clinic|sales office"
    r"|customer cent(?:re|er)|visitor cent(?:re|er)"
    r"|waiting room|ticket office|café|cafe))"
)
"""Where people from outside are received."""
_UNIT_AWAY = re.compile(
    rf"(?<!\w){_UNIT}(?: [^\W_]+){{0,3}}? (?:ligger|ligg|holder til|held til|sitter|sit|er|står|finnes|finst|har|is"
    rf"|are|sits|lies|stands|has)"
    r" (?:[^\W_]+ ){0,3}?(?:den andre siden|den andre sida|andre sida|andre siden|annet bygg|anna bygg|eget bygg"
    r"|eige bygg|eget hus|annen by|annan by"
    r"|andre byer|annet sted|annan stad|nabobygget|nabohuset|sentrum|etasjen (?:under|over)|kilometer|km|mil"
    r"|minutter|minutt|unna|utlandet|egne folk"
    r"|eigne folk|eget folk|egen stab|egne ansatte|egen inngang|eigen inngang|egen betjening|across the"
    r"|another building|another town|other side|own staff"
    r"|own people|own entrance|miles|minutes|elsewhere|abroad|downstairs|next door)(?!\w)"
)
"""'Skranken ligger på den andre siden av parkeringshuset'."""
_MATTER = (
    rf"(?:{GROUP}|(?:[^\W\d_]*(?:kundekontakt|samtale|dialog|kundemøte|visning|omvisning|henvendelse|spørsmål|klage"
    rf"|messe)"
    r"(?:en|a|et|er|ar|ene|ane|r|ne|ar)?)|enquir(?:y|ies)|questions|complaints|tours|praten|pratinga|snakkingen"
    r"|snakkinga)(?![^\W_])"
)
_LEFT = re.compile(
    rf"(?<!\w){_MATTER}(?:[, ]+(?:og |and |eller |or )?[^\W_]+){{0,5}}? (?:overlater|overlet|overlates|overlatast"
    rf"|ligger hos|ligg hos|hører til|høyrer til"
    r"|tilhører|tilhøyrer|er lagt til|settes bort til|styres av|gjøres av|gjerast av|utføres av|utførast av"
    r"|drives av|står(?= [^\n.;,]{3,40} for(?!\w))|we leave to|is left to|are left to|belongs? to|is done by"
    r"|are done by|is handled by|are handled by|is run by)"
    rf"(?: vi| me| du| we)?(?: til| for| by)? (?P<who>{AGENT}|andre|others|(?:en|ein|et|eit|a|an) (?:annen|annan"
    rf"|annet|anna|egen|eget|eige|eigen|other|separate) [^\W_]+)"
    rf"(?:(?: [^\W_]+)?? for)?(?!\w)"
    rf"|(?<!\w){_MATTER}(?:[, ]+(?:og |and |eller |or )?[^\W_]+){{0,5}}? (?:er|blir|is"
    rf"|are) (?:[^\W_]+ ){{0,2}}?(?P<whose>[^\W\d_]{{2,}}(?:erens|ernes|arens|aranes|entens|istens|sjefens|lederens"
    rf"|leders|leiarens|legens|vertens|avdelingens|avdelingas|kontorets|teamets|'s|’s)) (?:[^\W_]+ )?"
    r"(?:bord|jobb|ansvar|domene|greie|område|avdeling|oppgave|oppgåve|rike|sak|verden|job|business|department|task"
    r"|domain|responsibility|world)(?!\w)"
)
"""'… are left to the dealers', '… er produsentens bord'."""
_BY_NOTE = re.compile(
    r"(?<!\w)(?:[^\W\d_]*(?:ønsker|ønske|ønskjer|bestillinger|bestillingar|bestillingene|ordrer|ordrene|ordrane"
    r"|ordren|oppdrag|oppdragene|oppdraga|saker|sakene|spørsmål"
    r"|spørsmåla|spørsmålene|henvendelser|meldinger|meldingar|søknader|søknadene|beskjeder|requests|orders|questions"
    r"|tickets|jobs|assignments))(?![^\W_])"
    r"(?: [^\W_]+){0,4}? (?:kommer|kjem|når|henger|heng|ligger|ligg|får du|leser du|dukker|tikker|går|sendes|legges"
    r"|arrive|come|reach|hang|appear|are sent|land)"
    r"(?: [^\W_]+){0,3}? (?:(?:på|i|som|via|gjennom|over|on|in|as|by|through) (?:en |ei |et |ein |eit |a |an "
    r"|the )?(?:egen |felles |digital )?|(?=skriftl|digitalt|elektronisk))"
    r"(?:lapp\w*|ark\w*|tavl\w*|liste\w*|skjerm\w*|kø\w*|system\w*|portal\w*|skjema\w*|e-?post\w*|mail\w*|chat\w*"
    r"|innboks\w*|terminal\w*|nettbrett\w*|filer?|teams"
    r"|digitalt|skriftlig|skriftleg|notes?|screens?|lists?|boards?|queue|system|portal|forms?|email|inbox|tickets?"
    r"|writing|tablet)(?!\w)"
)
"""What people want comes on a slip or a screen."""
_APART = re.compile(
    rf"(?<!\w)(?:aldri|ikke|ikkje|never|not) (?:[^\W_]+ ){{0,3}}?(?:samtidig|på samme tid|på same tid|samstundes"
    rf"|at the same time|together) (?:som|med|as|with) (?:[^\W_]+ ){{0,2}}?{GROUP}"
    rf"|(?<!\w){GROUP}(?: [^\W_]+){{0,2}}? (?:kommer|kjem|møter|slippes inn|slepp inn|come|arrive"
    rf"|are let in) (?:først|fyrst|ikke før|ikkje før|etter at|after|only when|not until)"
    r"[^\n.;!?]{0,60}(?:da|då|og da|og då|then|,|\.|\n)[^\n.;!?]{0,40}(?:gått|ferdig|ferdige|dratt|reist|hjemme"
    r"|heime|ute|gone|done|left|finished|home)(?!\w)"
    rf"|(?<!\w)(?:ferdig|ferdige|gått|ute|dratt|gone|done|out|finished|left)(?: [^\W_]+){{0,3}}? (?:før|innen|når"
    rf"|before|by the time|when) (?:de |dei |den |første |fyrste |siste |the |first )*{GROUP}"
    r" (?:kommer|kjem|våkner|vaknar|står opp|slippes|slepp|får|møter|come|comes|arrive|arrives|wake|wakes|are let"
    r"|get)(?!\w)"
)
"""Work that is done before they come or after they have gone."""
_NAMED = Says.GROUP | Says.THEM
BY_READER = (
    (_PLAIN, Says.NOT | Says.MEET, Says.NOT),
    (_INSTEAD, Says.NOT, _NAMED),
)
BY_OTHERS = (
    (_OTHERS, Says.AGENT | Says.GROUP, Says.AGENT),
    (_PASSIVE, Says.BY, Says.GROUP | Says.TALK),
    (_TURNED, Says.AGENT, _NAMED),
    (_TO_OTHERS, Says.AGENT | Says.GROUP, Says.AGENT),
    (_LEFT, Says.LEAVE, Says.GROUP | Says.TALK),
    (_LEFT, Says.DOMAIN, Says.GROUP | Says.TALK),
    (_UNIT_AWAY, Says.UNIT, Says.AWAY),
    (_BY_NOTE, Says.TALK | Says.IMAGE, Says.COME),
    (_APART, Says.GROUP, Says.NOT | Says.GONE),
)
AWAY = (
    (_ON_PAPER, Says.IMAGE | Says.MEET, _NAMED),
    (_NOBODY_IN, Says.NOT, Says.COME),
    (_OTHER_WAY, Says.GROUP | Says.OTHER, Says.COME),
)
"""Each with the words that it needs: all of the first, one of the second."""

ABOUT_READER = frozenset({_BY_NOTE, _APART, _LEFT})
"""Those in which the reader may be named."""
