"""Whose hours a clause tells of, by its grammar: it has a subject of its own and nothing that makes a duty of it.

The lists of people and things in ``data/hours.tsv`` can never be whole. So a clause is also read by its form: it has
a subject of its own ('Pressene ruller hele natta', 'The cells grow over the weekend') and none of the words that make
a duty of it ('må', 'også', 'hver tredje', 'du').
"""

import re

from jobbmatch.text.judge.hours_clause import ENGLISH_PASSIVE
from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.scene import Scene

_OPEN = re.compile(r"(?<!\w)(?:åpen|åpent|åpne|åpner|open|ope|opne|opens)(?!\w)")
_OWN = re.compile(
    r"(?<!\w)(?:du|deg|din|ditt|dine|dere|deres|dykk\w*|vi|oss|vår\w*|me|vår|jeg|eg|you|your|we|us|our|alle|everyone"
    r"|everybody|ansatte|tilsette|medarbeider\w*|medarbeidar\w*|kolleg\w*|teamet|laget|turnus\w*|stilling\w*|jobben"
    r"|rollen|rolla|arbeidet|arbeidstid\w*|arbeidsdag\w*|vakten|vakta|vaktene|vaktane|skiftet|skiftene|skifta|hours"
    r"|position|role|job|shifts?|rota|employees|staff|personalet|man|en|ein)(?!\w)"
)
_DUTY = re.compile(
    r"(?<!\w)(?:må|skal|kan|bør|vil|blir det|must|may|can|will|should|også|òg|also|too|med|ved behov|etter behov"
    r"|etter tur|på rundgang|av og til|iblant|has to|have to|had to|somebody|someone|turns?|on duty|deler|delar"
    r"|på omgang|på omgong|bytter på|byter på|noe|noko|litt|enkelte|noen|nokre|some|tidvis|periodevis|sometimes"
    r"|oftest|hver|kvar|annenhver|annankvar|annakvar|every|tredjehver|forekom\w*|førekjem\w*|påregn\w*|pårekn\w*"
    r"|forvent\w*|forutset\w*|føreset\w*|inngår|innebærer|inneber|medfører|krever|krev|trenger|treng|need\w*"
    r"|require\w*"
    r"|expect\w*|\w*arbeid(?:er|ar)?|jobb\w*|jobbing|work|works|working|\w*tillegg\w*|\w*beredskap\w*|utrykning\w*"
    r"|fordeles|fordelast|deles|delast|inkludert|inklusive|including|omfatter|dekke[rs]?|bemannes|roter\w*|ruller\w*"
    r"|\w*vakt(?!mester|meister|selskap|sentral|laget)\w*|ca\.? \d+|pr\.? (?:uke|måned)|skift|shift\w*|turnus\w*"
    r"|rotasjon\w*|on.call|vaktordning|vikar|vikarer|vikarar|ekstra|søker|søkjer)(?!\w)"
)
"""Words that make a duty of what a clause tells, whoever its subject is."""
_CALLED = re.compile(
    r"(?<!\w)(?:må|skal|rykker|rykkjer|stiller|stiler|trår|ringer|ringes|kalles|tilkalles|utkalles|drar|dreg|møter)"
    r" (?:du|vi|deg|det du|oss)(?!\w)|(?<!\w)(?:du|vi) (?:må|skal|rykker|rykkjer|stiller|trår|drar|tilkalles|kalles)"
    r"(?!\w)|din tur|(?:og|slik at|så) (?:du|vi|me) (?!(?:[^\s.]+ ){0,6}(?:dagtid|\d{1,2}|klokka|hjem|heim|fri"
    r"|kontor\w*|ferdig))"
    r"|(?:gjør|gjer|er|har|kan|må|skal) (?:det )?(?:ikke |ikkje )?(?:vi|me|du|dere|\w+er|\w+ar) (?:heller|også"
    r"|òg)(?!\w)"
    r"|og det (?:gjør|gjer|er|har) (?:ikke|ikkje) \w+|(?:so|nor|neither) (?:do|are|have|will) (?:we|you)(?!\w)"
    r"|(?:you|we) (?:must|need|have to|are called|go out|respond)|(?:ringer|kaller|calls?) (?:vi )?(?:deg|you)"
    r"|(?<!\w)(?:ikke|ikkje|aldri|cannot|can't|never) (?:klare seg |greie seg |gå |manage |do )?(?:uten|utan"
    r"|without)(?!\w)"
    r"|(?:og|men|and|but) det (?:gjør|gjer|har|er|tilbyr|tilbyd|får|tar|tek|skal|kan) (?:vi|me|du"
    r"|dere)(?! (?:ikke|ikkje|aldri)(?= ?[.,;!\n]|$| og))"
    r"(?!\w)|(?<!\w)har (?:vi|du|me) (?:\d+|[^\W\d_]+) (?:minutt|tim)\w* "
    r"|(?<!\w)(?:da|då|then) (?!sover|søv|har|slipper|slepp)[^\W\d_]{2,} (?:du|vi"
    r"|me)(?! (?:[^\W\d_]+ ){0,2}(?:fri|hjem|heim|hjemme|heime|ferdige?|gått|stengt|borte"
    r"|ikke|ikkje|aldri|kvelden)(?!\w))(?!\w)"
    r"|(?:og|and) det (?:gjeld|gjelder|angår|omfatter) [^\W\d_]+ (?:også|òg|med)(?!\w)"
    r"|(?:er|gjør|gjer|har) (?:det|den) (?:ikke|ikkje) (?:ennå|enno|enda|endå|lenge)(?!\w)"
    r"|(?<!ingen )(?<!none )(?:(?:av|of) oss|of us) "
    r"(?:blir|vert|må|rykker|drar|kalles|gets?|must|has)(?!\w)"
    r"|(?<!\w)har (?:vi|me) (?:en|ein|ei|et|eit) (?![^\W\d_]*(?:firma|byrå|selskap|lag|bonde|mann|gjeng"
    r"|entreprenør|vikar|student|team|vaktmester)(?!\w))"
    r"[^\W\d_]+ til(?= ?[.,;!\n]|$)"
)
"""What comes after the clause and makes it the reader's matter after all."""
_LEFT_ALONE = re.compile(
    r"(?:[,;:]|(?<=\w)) (?:så|og|so|and|slik at) (?:da |då |then )?(?:"
    r"(?:(?:det|there) )?(?:blir|vert|er|is|are|will be) (?:[^\W\d_]+ ){0,1}?(?:aldri|ingen|inga|no|never"
    r"|ikke noen|ikkje noko) (?:[^\W\d_]+ ){0,1}?"
    r"(?:utrykning|utrykking|bakvakt|hjemmevakt|heimevakt|vakt|beredskap|on-call(?: duty)?|callouts?|call-outs?"
    r"|tilkalling)(?: på| for| av)?(?: deg| oss| vår del)?"
    r"|(?:du|vi|me|dere|dykk|you|we) (?:er|blir|vert|må|skal|kan|trenger|treng|are|get|do|will|need)? ?(?:aldri"
    r"|ikke|ikkje|never|not) (?:å |to )?"
    r"(?:bli |be |get )?(?:ringt|oppringt|ringd|kalt|kalla|utkalt|innkalt|tilkalt|vekket|vekt|vekka|forstyrret"
    r"|forstyrra|purret|called|woken|paged"
    r"|disturbed|rung)(?: opp| ut| inn| up| out| in)?"
    r"|(?:ingen av oss|none of us|nobody here|ingen her) (?:blir|vert|is|are|gets?) (?:[^\W\d_]+)(?: opp| ut| inn"
    r"| up| out)?"
    r"|(?:du|vi|me|dere|you|we) (?:slipper|slepp|unngår|avoid) (?:å )?(?:bli |rykke |møte |stå )?(?:ringt|kalt"
    r"|vekket|utrykning|vakt|bakvakt|ut|opp)(?: opp| ut)?"
    r"|(?P<at_rest>(?:sover|søv) (?:du|vi|me|dere)|(?:you|we) sleep|(?:[^\W\d_]+ (?:og [^\W\d_]+ )?)?(?:er"
    r"|har) (?:du|vi|me) (?:hjemme|heime|fri))"
    r"|(?:du|vi|me|you|we) (?:får|hører|høyrer|hear|learn|read) (?:[^\W\d_]+ ){1,3}?(?:dagen etter|neste (?:dag"
    r"|morgen|morgon)|om morgenen|the next"
    r" (?:day|morning)|in the morning)"
    r"|(?P<silent>(?:telefonen|mobilen|telefonane|your phone|our phones?)(?: din| vår| vår)? (?:er|står|ligger"
    r"|forblir|is|stays?|remains) (?:stille|av|taus|avslått|heime"
    r"|hjemme|silent|quiet|off))"
    r")(?= ?[.;!\n]|$|, (?:og|for) )"
)
"""What comes after the clause and leaves the reader alone: '…, så vi blir ikke ringt opp', '… så da sover du'."""
_NEXT_DAY = re.compile(
    r"[,;:] (?:(?:så|og|men|so|and|but) )?(?:du|vi|me|you|we) (?!må|skal|jobb|arbeid|er |står|går|sit|work|must"
    r"|are)(?:[^\W\d_]+ ){1,4}?(?:dagen etter"
    r"|neste (?:dag|morgen|morgon|virkedag|arbeidsdag)|morgenen etter|(?:først |fyrst )?om (?:morgenen|morgonen)"
    r"|på mandag|the next (?:day|morning)"
    r"|the morning after|in the morning|on monday)(?= ?(?:[.;!\n]|$))"
)
"""'Folk sender skjema klokka elleve om kvelden, vi leser dem dagen etter.'"""
_A_DUTY = re.compile(r"vakt|skift|shift|turnus|duty")
TIME_NOUN = (
    r"helg|kveld|natt|dag|døgn|uk|vek|klokk|tid|år|måned|månad|lørdag|laurdag|søndag|sundag|morgen|morgon|ettermiddag"
    r"|formiddag|sommer|vinter|høst|haust|vår|sesong|jul|påske|ferie|hverdag|kvardag|måte|tillegg|grad|rund"
)
_NO_NOUN = (
    r"(?:alene|siden|sidan|igjen|noen|nokon|ingen|annen|enten|gjerne|uten|etter|sammen|saman|både|eller|mellom|senere"
    r"|seinare|foruten|dessuten|\w*bemannet|\w*bemanna|\w*betjenet|lagt|satt|\w+ordnet|delet|arbeidet|fordelt"
    r"|\w*åpnet|"
    r"fra|ha|da|bra|ja|nokså|hva|kva|hvilken|også|den|det|en|et|ein|eit|sen|men|igjen|fram|åpen|open|egen|eigen)"
)
_NOUN = (
    rf"(?!(?:{TIME_NOUN})\w{{0,4}}(?!\w))(?!{_NO_NOUN}(?!\w))"
    r"[^\W\d_]{2,}(?:en|et|a|ene|ane|ens|ets|enes|anes|erne|ne)"
)
_VERB = (
    r"(?:er|har|tar|tek|går|gjeng|står|får|gjør|gjer|ligger|ligg|held|holder|kjem|blir|vert|var|seiler|sover|søv"
    r"|driv|fløy"
    r"|(?!(?:helg|kveld|nett|dag|tim|uk|vakt|lørdag|søndag|kund|gjest|beboer|syke)(?:er"
    r"|ar)(?!\w))[^\W\d_]{2,}(?:er|ar|es|ast))"
)
_BEGINS = re.compile(
    rf"\W*(?:(?:og|men|mens|fordi|at|så|selv om|sjølv om|der|hvor|den|det|de|dei|alle|andre|hele|heile|mange av) )*"
    rf"(?P<noun>{_NOUN})(?: (?:i|på|ved|av|til|rundt|over|under|som|og) (?:\w+ ){{1,3}}| (?:ellers|elles|selv|sjølv"
    rf"|derimot|for øvrig|forresten|stort sett) | )(?:{_VERB})(?!\w)"
)
_TURNED = re.compile(rf"(?<!\w)(?:{_VERB}) (?:det |dei |de |den )?(?P<noun>{_NOUN})(?!\w)")
_ENGLISH = re.compile(
    r"\W*(?:(?:and|while|because|although|our|their) )*(?:the|other|their|those who"
    r"|people who) (?P<noun>[a-z][a-z'’-]+)"
)
_AGENT_WORD = (
    r"(?!(?:(?:gj|fj|hj|stj|lant|kas|kj|mod)erne|[^\W\d_]*plantene)(?!\w))[^\W\d_]{2,}(?:erne|arane|ørene|ørane"
    r"|entene|entane|istene"
    r"|istane|antene|logene|legene|folkene|folka|kokkene"
    r"|vaktene|mennene)s?(?!\w)"
)
_AGENT = re.compile(rf"(?<!\w)(?P<agent>{_AGENT_WORD})")
_BY_AGENT = re.compile(rf"(?: \w+)? av (?:\w+ )?(?P<agent>{_AGENT_WORD})")
_WHO = re.compile(rf"(?<!\w)(?P<agent>{_AGENT_WORD}),? (?:som|who|der) ?$")
_OURS = re.compile(r"(?<!\w)(?:du|deg|dere|vi|you|we|ansatte|alle|kolleg\w*|våre|vår)(?!\w)")
"""Those who do another trade: 'sjåførene', 'bakerne', 'operatørane'."""
_BY_ITSELF = re.compile(
    r"(?<!\w)(?:automatisk\w*|automatikk\w*|på automat|av seg selv|av seg sjølv|(?:passer|passar|styrer|går|driver"
    r"|fôrer|vanner) seg (?:selv|sjølv)|selvgående|på egen hånd"
    r"|på eiga hand|(?:på|med) (?:tidsur|timer|tidsstyring)|tidsstyrt|fjernstyrt|by itself|by themselves"
    r"|on its own|on their own|automatic\w*|unattended)(?!\w)"
)
"""What runs without anybody."""
_TASKS = re.compile(
    r"(?:åpningstid|opningstid|opening|bemanning)|\w+(?:ing|sjon|ment)(?:en|a|ene|ane)$|(?:fest|konsert|kamp|møt|kurs"
    r"|oppdrag|selskap|bryllup|tur|kund|gjest|pasient|beboer|bebuar|bruker|brukar|dyr|fisk|sau|ku|kyr|gris|hest"
    r"|barn|born"
    r"|elev|alarm|feil|snø|avgang|rut|tjenest|tenest|forestilling|brann|ulykk|fødsl|samtal|henvendels|telefon|oppgav"
    r"|lamp|lys|kaffe|brudepar|kjøper|medlem|forel|ungdom|stevn|turnering|part|parti|concert|event|guest"
    r"|patient|customer|resident|animal|child)\w{0,4}$"
)
"""Nouns of what the work itself is about: whenever they come, the work is done then."""
_ACTION = re.compile(r"(?:ing|sjon|ment)(?:en|a|ene|ane)$")
_PERSON = re.compile(r"(?:er|or|ist|ian|ant|ent|man|men|hand|staff|team|crew|clerk|guard|nurse|cook|chef|aide|host)s?$")
"""Endings of English nouns for those who do a trade."""
_DUTY_NOUN = re.compile(
    r"(?:natt|netter|kveld|helg|døgn|bak|hjemme|heime)[^\W\d_]*(?:rund|vakt|økt|oppdrag|utrykning)[^\W\d_]{0,5}$"
)
_PASSIVE = re.compile(
    r"(?<!\w)(?!finnes|trives|lykkes|synes|kjennes|finnast)[^\W\d_]{3,}(?:es|ast)(?!\w)(?! (?:ut|bort)(?!\w))"
)
"""'Skranken betjenes': somebody does it, perhaps the reader."""
_NOT_OURS = re.compile(
    r"(?<!\w)(?:(?:en|ei|ein|et|eit) anna?(?:en|et)? (?:avdeling|eining|enhet|stilling|gruppe|firma|selskap|sted"
    r"|stad)"
    r"|(?:gjelder|gjeld|angår|berører|omfatter|inngår|vedkommer) ikk(?:e|je) (?:deg|oss|denne|stilling\w+|her)"
    r"|(?:uten|utan) (?:oss|deg)|without (?:us|you)|(?:handled|covered|done|taken|staffed) by (?:the|another|other"
    r"|others)"
    r"|(?:is|are) for the \w+ only|not (?:your|our) (?:job|concern|department|problem)|(?:noen|nokon) andre"
    r"|somebody else|someone else|(?:klarer|klarar|tar|tek|ordner|gjør|gjer) (?!du|vi|jeg|me|eg)\w+ (?:selv|sjølv"
    r"|seg av)|har (?:du|vi) ikk(?:e|je) noe med|har ikk(?:e|je) noe med (?:oss|deg)"
    r"|[^\W\d_]{3,}(?:er|ar) (?:folk|eierne|eigarane|kundene|foreldrene|medlemmene) (?:[^\W\d_]+ ){0,4}(?:selv|sjølv)"
    r"|(?:er|gjelder|gjeld) ikk(?:e|je) (?:den|det|dei|de|der|dit|her) (?:vi|du|me) (?:søker|søkjer|skal|jobber"
    r"|er|treng\w*)"
    r"|does not (?:apply|concern)|doesn't (?:apply|concern))(?!\w)"
)
_POINTS_AT_IT = re.compile(r"\W*(?:den|det|dette|denne|dei|de|that|this|those|it) ")
_IN_TURN = re.compile(
    r"(?<!\w)(?:på omgang|på omgong|på rundgang|etter tur|bytter på|byter på|din tur|(?:take|taking) turns)(?!\w)"
)
_SHARED = re.compile(
    r"(?<!\w)(?:også|òg|also|too|medregnet|medrekna|inkludert|inkl|included|including|på omgang|på omgong"
    r"|på rundgang|etter tur|deler|delar|bytter på|byter på|fordeles|fordelast"
    r"|påregn\w*|pårekn\w*|forekom\w*|førekjem\w*|inngår|din tur|(?:take|taking) turns|(?:somebody|someone) (?:has"
    r"|must)|(?:noen|nokon) må|må (?:noen|nokon)|have to|has to)"
    r"(?!\w)"
)
_LONG_GONE = re.compile(
    r"(?:for lengst|forlengst|lenge siden|lenge sidan|long since|long gone|already|allerede)[^.]{0,30}"
    r"(?:gått|reist|dratt|hjemme|heime|gone|left|home)"
)
_SO_MANY = re.compile(
    r"(?<!\w)(?:\d[\d ]*|[^\W\d_]+hundre|hundrevis av|tusen|fem|seks|sju|åtte|ni|ti|elleve|tolv|tjue|tretti|førti"
    r"|femti|seksti|sytti|åtti|nitti) "
    r"(?:ansatte|tilsette|medarbeidere|medarbeidarar|kolleger|kollegaer|kollegaar|employees|staff|colleagues)(?!\w)"
)
"""'Sykehuset har 3 000 ansatte i turnus': those are counted, and are not the reader."""
_FOR_LATER = re.compile(
    r"(?<!\w)(?:for|til|to) (?:deg|oss|you|us) (?=(?:om|neste|dagen|når|in the|the next|by the|i) ?(?:morgenen"
    r"|morgonen|morgen|morgon|dag|etter"
    r"|du|morning|day))"
)
"""'… and print their results for you in the morning'"""
_WHEN = re.compile(r" (?:når|fordi|hvis|dersom|viss|siden|sidan|så lenge|if|when|because|as long as) ")
_LETTERS = re.compile(r"[^\W\d_]+")


def of_another(scene: Scene, part: Part, span: Span, *, contrast: bool = False) -> bool:
    """Whether a clause has a subject of its own that is not this work, and nothing that makes a duty of it.

    In contrast to hours that follow in the same sentence ('Fabrikken har to skift, men laboratoriet har dagtid') words
    such as 'skift' are the other's as well.
    """
    clause = part.clause(span)
    words = _FOR_LATER.sub(" ", _SO_MANY.sub(" ", part.words(clause)))
    told = (
        _WHEN.split(words, maxsplit=1)[0]
        if span.end <= clause.start + len(_WHEN.split(part.words(clause), maxsplit=1)[0])
        else words
    )
    duty = _OURS.search(words) if contrast else _OWN.search(words) or _DUTY.search(told)
    if part.where == EMPLOYER or duty or is_called(part, span):
        return False
    found = _ENGLISH.match(words) or _BEGINS.match(words) or _TURNED.search(words)
    if _BY_ITSELF.search(words):
        return True
    if found and found.re is _TURNED and found["noun"].endswith("s"):
        found = None  # 'er klubbens hjerte' has no subject there
    if found is None or _TASKS.match(found["noun"]) or _PASSIVE.search(words) or ENGLISH_PASSIVE.search(words):
        return False
    if _DUTY_NOUN.match(found["noun"]):
        return False  # 'Nattrundene er få': the duty itself is the subject
    if _OPEN.search(words) and _in_title(scene, found["noun"]):
        return False
    agent = _AGENT.fullmatch(found["noun"]) or (found.re is _ENGLISH and _PERSON.search(found["noun"]))
    return not agent or not _in_title(scene, found["noun"])


def is_about_work(noun: str) -> bool:
    """Whether a noun names what work is mostly about, and is there for ('festene', 'kundene', 'kyrne', 'alarmene')."""
    return _TASKS.match(noun) is not None and not _ACTION.search(noun)


def disclaimed(part: Part, span: Span) -> bool:
    """Whether the sentence, or the next one, says that it is none of this work: 'men det er en annen avdeling'."""
    sentence = part.sentence(span.start)
    found = _NOT_OURS.search(part.lower, sentence.start, sentence.end)
    if found is None and sentence.end + 1 < len(part.lower):
        following = part.sentence(sentence.end + 1)
        found = _POINTS_AT_IT.match(part.lower, following.start, following.end) and _NOT_OURS.search(
            part.lower, following.start, following.end
        )
    if found is None or is_called(part, span):
        return False
    return _SHARED.search(part.lower, sentence.start, sentence.end) is None


def shared(part: Part, span: Span) -> bool:
    """Whether a clause says that what it tells comes too, or its sentence that all take turns."""
    if _SHARED.search(part.words(part.clause(span))):
        return True
    return _IN_TURN.search(part.words(part.sentence(span.start))) is not None


def of_other_trade(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a clause tells of those who do another trade than the title's: 'Sjåførene starter klokka fire'."""
    clause = part.clause(span)
    found = (
        _AGENT.search(part.lower, clause.start, span.start)
        or _BY_AGENT.match(part.lower, span.end, clause.end)
        or _WHO.search(part.lower[max(0, clause.start - 60) : clause.start + 5])
    )
    agent = "" if found is None else found["agent"]
    if not agent or _in_title(scene, agent) or is_called(part, span):
        return False
    return _OURS.search(part.words(clause)) is None


def is_over(scene: Scene, part: Part, span: Span) -> bool:
    """Whether others take over what happens then, or all have gone home long before ('for lengst gått hjem')."""
    clause, sentence = part.clause(span), part.sentence(span.start)
    if _LONG_GONE.search(part.lower, span.end, sentence.end):
        return True
    return scene.in_clause(part, span, "others") and not _OURS.search(part.words(clause)) and not is_called(part, span)


def is_called(part: Part, span: Span) -> bool:
    """Whether the sentence goes on, or the next one begins, with what the reader must do then."""
    end = part.sentence(span.start).end
    following = part.lower[span.end : end]
    if part.lower[end + 1 : end + 5].startswith(("da ", "då ", "så ", "then")):
        following += part.lower[end : part.sentence(min(end + 1, len(part.lower) - 1)).end]
    own = _A_DUTY.search(part.words(span)) is not None
    return _CALLED.search(following if own else without_rest(following)) is not None


def without_rest(words: str) -> str:
    """Blank out the clause in which the reader is left alone: '…, så vi blir ikke ringt opp'."""
    blank = _LEFT_ALONE.sub(lambda found: " " * len(found[0]), words)
    return _NEXT_DAY.sub(lambda found: " " * len(found[0]), blank)


def is_left_alone(part: Part, span: Span) -> bool:
    """Whether the sentence of an odd hour ends with that the reader is left alone then."""
    found = _LEFT_ALONE.search(part.lower, span.end, part.sentence(span.start).end)
    # Who sleeps after a night's duty has had it.
    if found is None and _A_DUTY.search(part.words(span)) is None:
        return _NEXT_DAY.search(part.lower, span.end, part.sentence(span.start).end) is not None
    return found is not None and not (found["at_rest"] or found["silent"] or _A_DUTY.search(part.words(span)))


def names_title(scene: Scene, part: Part, span: Span) -> bool:
    """Whether the clause names what the title names: 'Leksehjelpen er 15 til 18' for a Leksehjelper."""
    words = _LETTERS.findall(part.words(part.clause(span)))
    titles = {word[:_STEM] for word in _LETTERS.findall(scene.doc.title.lower) if len(word) >= _STEM}
    return any(word[:_STEM] in titles for word in words)


_TRADE = re.compile(
    rf"(?<!\w)(?:{_AGENT_WORD}|[^\W\d_]{{3,}}(?:er|ar|ør|or|ent|ist|ant|log|lege|mann|smed|vakt|kokk|vert)(?:en"
    rf"|a))(?!\w)"
)
_STEM = 6


def names_own_trade(scene: Scene, part: Part, span: Span) -> bool:
    """Whether the sentence names the title's own trade: 'alarmene tar teknikerne' for a Drifttekniker."""
    sentence = part.sentence(span.start)
    return any(of_trade(scene, match[0]) for match in _TRADE.finditer(part.lower, sentence.start, sentence.end))


def _in_title(scene: Scene, noun: str) -> bool:
    """Whether a noun is the trade of the title itself."""
    stem = noun[: max(4, min(6, len(noun) - 3))]
    titles = _LETTERS.findall(scene.doc.title.lower + " " + scene.doc.jobtitle.lower)
    return any(stem in word and len(word) <= len(noun) + 3 for word in titles)
