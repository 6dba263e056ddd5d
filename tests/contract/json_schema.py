"""A small reader of JSON Schema: the words that our description uses, and an error for any other."""

import re
from collections.abc import Mapping
from typing import Any

IGNORED = {"title", "description", "default", "discriminator", "format", "examples"}
TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def misfits(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str = "$") -> list[str]:
    """Give where and why a value does not fit a schema; empty when it does."""
    found: list[str] = []
    for word, rule in schema.items():
        if word not in IGNORED:
            found += _WORDS[word](value, rule, schema, root, at)
    return found


def _ref(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    target = root
    for step in rule.removeprefix("#/").split("/"):
        target = target[step]
    return misfits(value, target, root, at)


def _any_of(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    tries = [misfits(value, option, root, at) for option in rule]
    return [] if any(not tried for tried in tries) else [f"{at}: fits none of {len(rule)}: {tries}"]


def _type(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    fits = isinstance(value, TYPES[rule]) and (rule == "boolean" or not isinstance(value, bool))
    return [] if fits else [f"{at}: {type(value).__name__} is no {rule}"]


def _properties(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    if not isinstance(value, dict):
        return []
    found = [
        fault
        for name, sub in rule.items()
        if name in value
        for fault in misfits(value[name], sub, root, f"{at}.{name}")
    ]
    # What the description does not name must not be there: a field that nobody has published may tell something.
    return found + [f"{at}: {name} is not described" for name in value if name not in rule]


def _required(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    return [f"{at}: {name} is missing" for name in rule if isinstance(value, dict) and name not in value]


def _items(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    items = value if isinstance(value, list) else []
    return [fault for place, item in enumerate(items) for fault in misfits(item, rule, root, f"{at}[{place}]")]


def _prefix_items(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    pairs = zip(value, rule, strict=False) if isinstance(value, list) else ()
    return [fault for item, sub in pairs for fault in misfits(item, sub, root, at)]


def _enum(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    return [] if value in rule else [f"{at}: not one of {rule}"]


def _const(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    return [] if value == rule else [f"{at}: not {rule}"]


def _pattern(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    return [] if not isinstance(value, str) or re.search(rule, value) else [f"{at}: not of the form {rule}"]


def _limit(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    """Check every limit that the schema sets; called once for each, which does no harm."""
    size = len(value) if isinstance(value, str | list) else None
    number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    low, high = schema.get("minLength", schema.get("minItems")), schema.get("maxLength", schema.get("maxItems"))
    wrong = size is not None and (size < (low or 0) or (high is not None and size > high))
    if number is not None:
        wrong |= number < schema.get("minimum", number) or number > schema.get("maximum", number)
        wrong |= number <= schema.get("exclusiveMinimum", number - 1)
    return [f"{at}: outside the limits"] if wrong else []


def _closed(value: Any, rule: Any, schema: Any, root: Any, at: str) -> list[str]:
    return [] if rule is False else [f"{at}: additionalProperties is {rule}, which this reader does not know"]


_WORDS = {
    "$ref": _ref,
    "anyOf": _any_of,
    "oneOf": _any_of,
    "type": _type,
    "properties": _properties,
    "required": _required,
    "items": _items,
    "prefixItems": _prefix_items,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "additionalProperties": _closed,
    **dict.fromkeys(
        ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum"), _limit
    ),
}
