"""'Rammer': the room of the exclusions, for those with the grant."""

from jobbmatch.api.schemas.base import Given
from jobbmatch.plans.safety_form import SafetyForm


class FramesView(Given):
    """A person's exclusions."""

    person_id: str
    frames: SafetyForm
    version: int
    """Send it as If-Match when you save."""

    def __repr__(self) -> str:
        """Name of the class only: exclusions never stand in a log line."""
        return "<FramesView>"

    __str__ = __repr__
