"""Base of all that the API takes and gives."""

from pydantic import BaseModel, ConfigDict


class Given(BaseModel):
    """Something that the API gives."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, use_attribute_docstrings=True, json_schema_serialization_defaults_required=True
    )


class Taken(BaseModel):
    """Something that the API takes: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
