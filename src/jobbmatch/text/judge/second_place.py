"""A second place of work, told by the form of the sentence and not by a word for it.

'Annenhver uke er du på utgravningene', 'Sakene finner du der folk bor', 'Kursene holdes rundt i landet': where one
place is named and nothing else speaks of the road, these are looked for, and any of them leaves the question open.
"""

import re
from collections.abc import Iterator

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.forms import Form, standing

_MONTH = (
    r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march"
    r"|may"
    r"|june|july|october|december)"
)
_TIMES = (
    r"(?:noen|nokre|enkelte|andre|some|other|most|certain) (?:dager|dagar|uker|veker|måneder|månader|perioder"
    r"|periodar"
    r"|days|weeks|months|periods)"
    r"|(?:annenhver|annakvar|annankvar|hvert? (?:annen|annet|andre|tredje|fjerde|femte)"
    r"|kvar (?:andre|tredje|fjerde|femte)|every (?:other|second|third|few)) (?:uke|veke|måned|månad|dag|døgn|weeks?"
    r"|months?|days?)"
    r"|(?:halve|halvparten av|resten av|deler av|delar av|half|half of|part of|parts of|the rest of|a third of"
    r"|en tredjedel av|ein tredel av) (?:the |din |your )?(?:uka|uken|veka|året|dagen|tida|tiden|sesongen|arbeidstida"
    r"|arbeidstiden|week|year|day|time|season)"
    r"|(?:ett?|eitt|en|én|ein|to|tre|fire|one|two|three|four|\d) (?:dag|dager|dagar|døgn|uke|uker|veke|veker|days?"
    r"|weeks?)"
    r"(?: (?:i|per|av|om|a|of) (?:uka|uken|veka|måneden|månaden|året|sesongen|week|month|year))?"
    r"|(?:en|én|ein|to|tre|et par|eit par|once|twice|one|a few) ?(?:gang|gong|ganger|gonger|times)? (?:i|per|a|om)"
    r" (?:uka|uken|veka|måneden|månaden|året|kvartalet|week|month|year)"
    r"|om (?:sommeren|sumaren|sommaren|vinteren|høsten|hausten|våren)|(?:in|during) (?:the )?(?:summer|winter|spring"
    r"|autumn)|i (?:[^\W_]*sesongen|perioder|periodar|sommerhalvåret|sommarhalvåret)"
    rf"|(?:fra|frå|from|i|in) {_MONTH}|(?:hver|kvar|every) (?:uke|veke|måned|månad|vår|høst|haust|sommer|sommar"
    rf"|vinter"
    r"|week|month|spring|summer|autumn|winter)"
)
_READER = r"(?:du|vi|dere|me|dykk|you|we)"
_AT_HOME = (
    r"(?:[^\W_]*(?:"
    r"kontor|kontoret|kontora|lab|laben|laboratoriet|kjøkken|kjøkkenet|avdeling|avdelinga|avdelingen|rom"
    r"|rommet|verksted|verkstedet|verkstad|verkstaden|lager|lageret|pult|pulten|benk|benken|vakt|vakta|vakten"
    r"|skift|skiftet|natt|natta|natten|kveld|kvelden|helg|helga|helgen|helger|helgene|dag|dagen|dagtid|morgen"
    r"|morgenen|morgon|uke|uka|uken|veka|veke|måneden|månaden|timer|tida|tiden|turnus|turnusen|teamet|gruppa"
    r"|gruppen|møte|møtet|møter|produksjon|produksjonen|skjerm|skjermen|telefon|telefonen|opplæring|opplæringa"
    r"|ferie|ferien|permisjon|pause|pausen|klokka|klokken|stilling|stillinga|stillingen|etasje|etasjen"
    r"|kolleger|kollegaer|oppgaver|oppgavene|planen|lista|listen|rekkefølge|perioden|sesongen|tillegg"
    r"|gjennomsnitt|office|kitchen|ward|workshop|shift|shifts|desk|hours|weekends?|evenings?|days?|nights?"
    r"|weeks?|months?|years?|addition|average|rota|screen|phone|room|kassa|baren|resepsjonen|skranken"
    r")|"
    r"sal|salen|hall|hallen|år|året|team|lag|laget|drift|drifta|driften|linja|linjen|jobb|jobben|arbeid"
    r"|arbeidet|plass|plassen|hus|huset|butikken|klassen|stua|stuen|gang|gangen|start|starten|slutt|slutten"
    r"|personalet|ansatte|tilsette|måten|bygget|tvers|grunn|grunnen|snitt|sommeren|vinteren|høsten|våren|total"
    r"|same|time|place|house|building|line|floor|belt"
    r"|hjemme|heime|home|teams|zoom|video|fri|free|call|duty|gjerne|alle|dem|oss|det|den|dette|med|kl|\d[^\W_]*"
    rf"|mandag[^\W_]*|tirsdag[^\W_]*|tysdag[^\W_]*|onsdag[^\W_]*|torsdag[^\W_]*|fredag[^\W_]*|lørdag[^\W_]*"
    rf"|laurdag[^\W_]*"
    rf"|søndag[^\W_]*|sundag[^\W_]*|{_MONTH}|[^\W_]*day)(?!\w)"
)
"""What is no second place: the rooms of the first, times, and what else stands after 'på' and 'i'."""
_THERE = (
    r"(?:(?:hos|hjå) [^\W_]+|(?:på|ved|i|til|at|on|in) (?!the (?:line|floor|team|ward|desk|shop"
    r"|phone)(?!\w))(?:(?:de|dei|den|det|the|et|en|ei|eit|vår|våre|vårt|our|andre) )?"
    rf"(?!{_AT_HOME})(?:[^\W\d_]{{2,}}(?:en|et|a|ene|ane|erne|verk|skole|hus)|location|sites?|felt|stand|messe|messer"
    r"|anlegg|festivaler?|the [^\W\d_]+|[^\W\d_]+s)(?!\w)|(?:you|we) dig|ute(?!\w))"
)
_IS = (
    r"(?:er|sitter|sit|står|jobber|jobbar|arbeider|arbeidar|drar|dreg|reiser|planter|plantar|graver|grev|tilbringer"
    r"|bor|bur"
    r"|hjelper|hjelp|are|work|sit|spend|travel|dig|help|stay)"
)
_READER_IS = rf"(?:{_READER} {_IS}|{_IS} {_READER})(?!\w)"
_AT_TIMES = re.compile(
    rf"(?<!\w)(?:{_TIMES})(?!\w)[^\n.;]{{0,40}}?(?<!\w){_READER_IS}[^\n.;,]{{0,25}}?(?<!\w){_THERE}"
    rf"|(?<!\w){_READER_IS}[^\n.;,]{{0,15}}?(?<!\w){_THERE}[^\n.;,]{{0,15}}?(?<!\w)(?:{_TIMES})(?!\w)"
    r"|(?<!\w)(?:some|other|most|noen|nokre|andre) (?:weeks?|days|uker|veker|dager"
    r"|dagar)(?!\w)[^\n.;]{0,60}?(?<!\w)on location"
    r"|(?<!\w)(?:from|fra|frå) [^\W_]+ (?:to|til) [^\W_]+ (?:you|we) dig(?!\w)"
)
"""The reader is somewhere at some times: 'Annenhver uke er du på utgravningene'."""
_WHEREVER = re.compile(
    r"(?<!\w)(?:du|deg|dykk|vi|me|oss|inn|ut|opp|bort|skjer|foregår|jobber|arbeider|hjelper|you|us|work"
    r"|works|happens|helps?|dit) (?:der|where|wherever) (?!(?:du|vi|me|dere|dykk|you|we|inne|også|òg|det er"
    r"|there)(?!\w))"
    r"(?:[^\W_]+ ){1,3}?(?:er|bor|bur|går|gjeng|ligger|ligg|trenger|treng|trengs|trengst|står|holder|held|vil|sitter"
    r"|sit|finnes|finst|skal|knuste|mangler|manglar|is|are|live|lives|need|needs|stand|happen|happens)(?!\w)"
    r"|(?<!\w)(?:wherever|whichever)(?!\w)"
    r"|(?<!\w)(?:bestemmer|avgjør|avgjer|styrer|decides?|determines?) (?:hvor|kor|kvar|where)(?!\w)"
    r"|(?<!\w)(?:varierer|vekslar|veksler|skifter|varies|depends)[^\n.;,]{0,20} (?:hvor|kor|kvar|where)(?!\w)"
)
"""Where the work is depends on others: 'Sakene finner du der folk bor', 'Your client decides where you sit'."""
_GOES = re.compile(
    rf"(?<!\w)(?:tar|tek|bringer|fører|take|takes|bring|brings) (?:deg|dykk|dere|you) (?:med|til|ut|rundt|to|out"
    r"|around|along|where)(?!\w)"
    r"|(?<!\w)(?:pakker|pakkar|pack) (?:du |you |vi )?(?:sekken|kofferten|bagen|kofferter|bag|your bag|a bag)"
    rf"|(?<!\w)(?:må|skal|kan|får|drar|dreg|reiser|kommer|kjem) {_READER} (?:dit|innom|inom|utom)(?!\w)"
    rf"|(?<!\w)(?:{_READER} (?:selv |sjølv |også |òg )?(?:oppsøker|oppsøkjer|besøker|besøkjer|visit|drar|dreg"
    rf"|går gjennom|går langs)"
    rf"|(?:oppsøker|oppsøkjer|besøker|besøkjer|visit) {_READER}|(?:da|då|så) (?:er|blir|drar|dreg) {_READER} (?:med"
    rf"|av gårde"
    rf"|av garde|ut))(?!\w)"
    rf"|(?<!\w)(?:følger|følgjer|ledsager) (?:{_READER} )?(?:dem|dei|de|ham|henne|han|ho|beboerne|bebuarane|barna"
    rf"|borna|elevene"
    r"|elevane|laget|brukerne|brukarane|them|him|her) (?:på|til|rundt|to|on|around)(?!\w)"
    rf"|(?<!\w)(?:leverer|henter|hentar|vurderer|måler|målar|ser|deliver|collect|fetch) {_READER}(?! (?:på|at"
    rf"|til)(?!\w))"
    r" (?:selv |sjølv )?(?:[^\W_]+ )?(?:i|på|hos|hjå|ut i) (?:retten|tinghuset|banken|byen|feltet|felten|fjøset"
    r"|skogen"
    r"|stedet|staden|plassen|tomta|hjemmet|heimen)"
    r"|(?<!\w)(?:må|skal|kan|lyt|drar|går|kjører|køyrer|reiser) (?:du|vi|dere|dykk|me) (?:rett |raskt |fort )?(?:ut"
    r"|av gårde"
    r"|av garde|avsted)(?! (?:av|med|i (?:pause|lunsj))(?!\w))"
    r"|(?<!\w)(?:derfra|herfra|from there|etter morgenmøtet|etter morgonmøtet)(?!\w)[^\n.;]{0,25}?(?<!\w)(?:ut|drar"
    r"|dreg|kjører"
    r"|køyrer|reiser|out|drive|go|head)(?!\w)"
    r"|(?<!\w)(?:nights? away|netter borte|døgn borte|netter hjemmefra|borte hjemmefra|away from home"
    r"|borte fra hjemmet|borte frå heimen"
    r"|(?:you|we) (?:also )?cover for|call and (?:you|we) come|off you go|load the van)(?!\w)"
    rf"|(?<!\w)(?:må|skal|bør|can|must|should|kunne|villig til å|vilje til å|willing to|able to|prepared to"
    rf"|forberedt på å|innstilt på å)"
    r" (?:også |òg |kunne |være villig til å |be (?:able|willing|prepared) to )?(?:reise|dra|travel|pendle|oppsøke"
    r"|besøke)(?!\w)"
    r"(?! (?:kollektivt|sammen|seg|by|to work|til jobb|til arbeid|hjem|heim))"
    r"|(?<!\w)på (?:stedet|staden|plassen|tomta|byggeplassen|location|site)(?!\w)(?= *[.;,\n]|$)"
    r"|(?<!\w)(?:betaler|dekker|dekkjer|dekkes|dekkast|pay|pays|cover) (?:for )?(?:flyet|flybilletten|billetten"
    r"|hotellet|reisen"
    r"|reisene|turen|your flights?|the flights?|hotels?)(?!\w)"
    r"|(?<!\w)(?:omdisponer(?:t|es|ast|ing)|omplasser(?:t|es|ast|ing)|(?:du|deg|vi) (?:kan )?(?:lånes|lånast"
    r"|utlånes|låne deg) ut|redeploy\w*"
    r"|seconded"
    r"|(?:bytter|byter|flytter) (?:du |vi )?til (?:sykehjemmet|sjukeheimen|skolen|skulen|barnehagen|butikken|naboen"
    r"|anlegget"
    r"|søster[^\W_]*|nabo[^\W_]*))(?!\w)"
)
"""The reader is taken, goes or is lent somewhere."""
_HOUSE = (
    r"(?:[^\W\d_]*(?:skolen|skulen|barnehagen|biblioteket|rådhuset|brannstasjonen|klubbhuset|sykehjemmet|sjukeheimen"
    r"|idrettshallen|svømmehallen|symjehallen|kirka|kirken|kyrkja|museet|hotellet|legesenteret|legekontoret"
    r"|tannklinikken"
    r"|helsestasjonen|kulturhuset|samfunnshuset|bedehuset|menighetshuset|grendehuset|butikken|bensinstasjonen|hytta"
    r"|treningssenteret|omsorgssenteret|omsorgsboligene|boligene|leilighetene|brakkene|hallene|bofellesskapet"
    r"|banken|kjøpesenteret|parkeringshuset|stadion|terminalen"
    r"|fabrikken)|dentist|gym|library|school|church|museum|hotel|clinic|kindergarten|nursery|town hall|fire station"
    r"|bank)"
)
_TWO_HOUSES = re.compile(
    rf"(?<!\w)(?:du|vi|dere|dykk|you|we|nøklene|keys)(?!\w)[^\n.;]{{0,60}}?(?<!\w){_HOUSE} (?:og|samt|and|eller|or)"
    rf" (?:rom |kontor |dager |dagar |en dag |a day )?(?:til |på |i |at |the |to )?(?:the )?{_HOUSE}(?!\w)"
    rf"|(?<!\w)(?:også|òg|i tillegg|also|as well|etterpå|deretter|then|etter lunsj|etter lunch"
    rf"|after lunch)(?!\w)[^\n.;]{{0,40}}?"
    rf"(?<!\w)(?<!bak )(?<!ved )(?:ansvar for |tilsyn med |på |i |for |the )?{_HOUSE}(?!\w)"
    r"|(?<!\w)(?:også|òg|i tillegg|also)(?!\w)[^\n.;,]{0,25}?(?<!\w)[^\W_]*(?:avdeling|butikk|filial|kontor|klinikk"
    r"|lager|anlegg|skole|skule"
    r"|hall|branch|shop|office|ward|unit|clinic|store)[^\W_]* (?:på|i|in|at) (?!(?:andre|første|tredje|same|samme"
    r"|the same|bygget"
    r"|huset|etasje)(?!\w))"
    rf"|(?<!\w)(?:du|dere|dykk|you|we|oppdrag[^\W_]*|kurs[^\W_]*|timene|øktene)(?!\w)[^\n.;,]{{0,20}}?(?<!\w)(?:på"
    rf"|i|hos|hjå|ved|at|in) (?!{_AT_HOME})[^\W_]+, (?:på|i|hos|hjå|ved|at"
    rf"|in) (?!{_AT_HOME})[^\W_]+(?: [^\W_]+)? (?:og|eller|and|or)"
    rf" (?:på|i|hos|hjå|ved|at|in) (?!{_AT_HOME})"
    r"|(?<!\w)(?:nabobygda|nabobyen|nabobygden|nabokommun[^\W_]*|nabohus[^\W_]*|nabobygg[^\W_]*|søster(?:fabrikk"
    r"|skole"
    r"|skule|hotell|butikk|avdeling|anlegg|bedrift|museum)[^\W_]*"
    r"|(?:the )?next town|neighbouring (?:town|village|municipality|farm)|(?:den|det) andre (?:fabrikken|butikken"
    r"|skolen|skulen"
    r"|huset|bygget|kirka|kirken|kyrkja|anlegget|verkstedet|restauranten|hotellet|kontoret)|our other (?:shop|store"
    r"|site|museum|school|church|restaurant|kitchen|office"
    r"|house|plant|hotel|branch)[^\W_]*|(?:våre|vår|dei|de) andre (?:hus|butikker|butikkar|avdelinger|skoler|skular"
    r"|hotell|hoteller"
    r"|restauranter|anlegg|steder|stader|kontorer|kontor|klinikker))(?!\w)"
)
"""Two buildings that both are the reader's, or another one beside the first."""
_DOINGS = re.compile(
    r"(?<!\w)(?:[^\W\d_]*(?:kurs|møt|kontroll|tilsyn|undervisning|undervisning|oppdrag|opptak|tur|trening|kamp|besøk"
    r"|befaring|visning|utgravning|måling|montering|installasjon|prøvetaking|intervju|samtal|øktene|forestilling"
    r"|konsert"
    r"|gudstjenest|gudsteneste|arrangement|idriftsettels|montasj|øvelse|aksjon|levering)"
    r"[^\W\d_]*|trainings?|meetings?|inspections?|courses|lessons|jobs|events|visits|services) (?:du [^\W_]+ )?"
    r"(?:er|går|gjeng|skjer|foregår|føregår|holdes|haldast|gjøres|gjerast|tas|takast|utføres|arrangeres|ligger"
    r"|spilles|is|are"
    r"|take place|happen|happens)"
    r"(?: [^\W_]+)? (?:rundt(?! (?:klokka|om bordet|bordet))|ute(?!\w)|utendørs|utandørs|outdoors|hos|hjå|på tomta"
    r"|på breen|på fjellet|i fjellet"
    r"|i skogen|i marka|på sjøen|i (?:fire|tre|to|fem|seks|flere|fleire|ulike|forskjellige)"
    r"|på (?:[^\W\d_]{4,}(?:verkene|skolene"
    r"|skulane|anleggene|gårdene|gardane|hjemmene|plassene|feltene|banene|stedene|scenene))|i (?:bedriftene"
    r"|hjemmene|heimane"
    r"|skolene|skulane|kommunene|kommunane|bygdene|kirkene|kyrkjene|hele|heile)|around|in the field|at the customer"
    r"|on site|at (?:the |a )?[^\W_]+(?:'s|s') (?:home|house|place|premises|school)|gjennom (?:gamlebyen"
    r"|byen|gatene|parken|skogen)"
    r"|every month|every week|hver måned|kvar månad)"
    r"|(?<!\w)(?:site visits?|field visits?|away days|away games?|byggemøt[^\W_]*|bortekamp[^\W_]*|befaring[^\W_]*"
    r"|utgraving[^\W_]*"
    r"|utgravning[^\W_]*|feltarbeid[^\W_]*|feltsesong[^\W_]*|felttur[^\W_]*|leirskole[^\W_]*|leirskule[^\W_]*)(?!\w)"
)
"""What the reader does is done elsewhere: 'Kursene holdes rundt i landet'."""
_OWN_FOLK = re.compile(
    r"(?<!\w)(?P<stem>[^\W\d_]{3,}?)(?:erne|ene|ane|arane|ørane|ørene)(?: våre| her| vår)? (?:alltid |ofte |også "
    r"|òg )?(?:går|gjeng|drar"
    r"|dreg|reiser|kjører|køyrer|sykler|syklar|patruljerer|rykker|rykkjer|besøker|oppsøker|vandrer|vandrar|er ute"
    r"|jobber ute"
    r"|seiler|flyr|følger|leverer|henter)(?! (?:hjem|heim|lei|av vakt|gjennom (?:prøver|saker|listene))(?!\w))"
)
"""Those who go out, of whom the title may seek one more."""
_LETTERS = re.compile(r"[^\W\d_]+")


_AT_THOSE_SERVED = re.compile(
    r"(?<!\w)(?:(?:sammen|saman) med|blant|hos|hjå|fra|frå|ved|på|i|at|with|among|from) (?:(?:lokalene|lokala"
    r"|kontoret"
    r"|pulten) til )?(?:kundens|kundenes|kunden sine|klientens|klientenes|oppdragsgivers|oppdragsgivernes"
    r"|oppdragsgjevars|byggherrens|the client's|the customer's|clients'|customers') (?:egne |eigne |own )?(?:folk"
    r"|ansatte"
    r"|tilsette|team|lokaler|lokale|kontor|kontorer|hus|bygg|anlegg|verksted|people|staff|premises|offices?|site"
    r"|building)(?!\w)"
    r"|(?<!\w)(?:fra|frå|i|på|from|at) (?:lokalene|lokala|kontoret|kontora|huset|bedriften|bedrifta|verkstedet"
    r"|premises"
    r"|office|home) (?:til |hos |hjå |of )(?:den|dei|de|dem|kunden|kundene|klienten|klientene|oppdragsgiveren|whoever"
    r"|those|the client)(?!\w)"
    rf"|(?<!\w){_READER_IS}(?: (?!som |who )[^\W_]+){{0,4}} (?:hos|hjå) (?:kund|klient|oppdragsgiver|oppdragsgjevar"
    r"|bedrift|leverandør)[^\W_]*(?!\w)"
    r"|(?<!\w)(?:henter|hentar|tar|tek|måler|målar|plukker|samler|samlar) (?:du|vi|me) (?:selv |sjølv )?(?:i|på|ved"
    r"|langs)"
    r" [^\W\d_]*(?:bekk|elv|innsjø|vann|vatn|brønn|tank|felt|jorde|skog|fjær|strend|havn|merd|gård|gard|fjøs"
    r"|kum)(?:ene|ane|er|ar|a)"
    r"(?!\w)"
    r"|(?<!\w)(?:annen|anna|annan|annet|egen|eigen|another|separate) [^.;\n]{0,40}(?<!\w)(?:og|men|and|but) (?:der"
    r"|dit|there)"
    r" (?:[^\W_]+ )?(?:du|vi|me|you|we)(?!\w)"
    r"|(?<!\w)(?:følger|følgjer|følge|følgje|hjelper|hjelp|ledsager|go along|goes along|accompany"
    r"|come along)(?: (?:dem"
    r"|dei|de|ham|henne|ho|beboerne|bebuarane|brukerne|brukarane|ungdommene|ungdommane|residents|them))? (?:til|på"
    r"|to)"
    r" (?:the )?(?:avtaler|avtalar|lege|legen|legetime\w*|tannlege\w*|nav|butikken|svømmehallen|fritidsaktivitet\w*"
    r"|trening|fotballtrening|appointments?|shops?|swimming pool|doctor|dentist)(?!\w)"
)
"""At the house of those who are served, or along with those who live there."""

_FORMS = tuple(map(Form, (_AT_THOSE_SERVED, _AT_TIMES, _WHEREVER, _GOES, _TWO_HOUSES, _DOINGS)))
_OWN = Form(_OWN_FOLK)


def second_places(part: Part, title: str = "") -> Iterator[Span]:
    """Give where a part tells of a second place by the form of a sentence, or of what those of the title do.

    >>> part = Part.of("text", "Kontoret er på rådhuset. Annenhver uke er du på skolen.")
    >>> [part.words(span) for span in second_places(part)]
    ['annenhver uke er du på skolen']
    """
    for sentence, at in standing(_FORMS, part):
        yield from (Span(*found.span()) for found in _FORMS[at].pattern.finditer(part.lower, *sentence))
    sought = _LETTERS.findall(title.lower())
    for found in _OWN.find(part):
        if any(word.endswith(found["stem"]) for word in sought):
            yield Span(*found.span())
