"""Where exclusions take away more than they need, and what to do: for those who may see them."""

from jobbmatch.domain.place import Place
from jobbmatch.plans.safety_form import SafetyForm
from jobbmatch.safety.home_ways import every_way_begins_in, ways_are_known

NUMBER_ALONE = (
    "En arbeidsgiver er utelukket bare med organisasjonsnummer, underenheter medregnet. Annonser oppgir sjelden hvem "
    "en underenhet hører til, så de fleste må da sjekkes av et menneske. Oppgi også navnet, eller la utelukkelsen ikke "
    "gjelde underenheter."
)
HOME_UNKNOWN = (
    "Et område gjelder også veien til jobb, men det er ikke oppgitt hvor personen bor. Da er ingen vei kjent, og alt "
    "må sjekkes av et menneske. Oppgi bosted, eller la området ikke gjelde veien."
)
HOME_IN_ZONE = (
    "Et område gjelder også veien til jobb, men hjemmet er bare kjent på 10 km og kan ligge i området. Da begynner "
    "alle veier der, og alt må sjekkes av et menneske. La området ikke gjelde veien, eller gjør det mindre."
)


def advice(form: SafetyForm, home: Place) -> list[str]:
    """Say where exclusions take away more than they need, and what to do.

    Args:
        form: The exclusions.
        home: The person's coarse home.

    Raises:
        InputError: An exclusion names something that does not exist.
    """
    found = [NUMBER_ALONE] if any(each.name is None and each.sub_units for each in form.employers) else []
    if not any(zone.route for zone in form.zones):
        return found
    ways = [zone for zone in form.to_profile().zones if zone.route]
    if not ways_are_known(home):
        found.append(HOME_UNKNOWN)
    elif any(every_way_begins_in(zone.zone, home) for zone in ways):
        found.append(HOME_IN_ZONE)
    return found
