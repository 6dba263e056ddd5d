"""Parts made of arrays only, kept as plain `.npy` files: no pickle, and mapped into memory when read again."""

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
I8 = NDArray[np.int8]
Bools = NDArray[np.bool_]
Strings = NDArray[np.str_]

Part = TypeVar("Part")


def missing(rows: I64) -> F32:
    """Give a column in which nothing is known, float32 (n,)."""
    return np.full(len(rows), np.nan, dtype=np.float32)


def row_products(rows: F32, vector: F64 | F32) -> F32:
    """Give the product of every row with a vector, float32 (n,).

    Not ``rows @ vector``: that sums in another order when there are more rows, and the last bit of a vacancy's value
    must not depend on which others stand beside it.
    """
    products: F32 = np.einsum("ij,j->i", rows, vector.astype(np.float32), optimize=False)
    return products


def save_part(part: object, folder: Path, prefix: str) -> None:
    """Write every array of a part, and of the parts in it, to its own file."""
    for name, value in _items(part):
        if is_dataclass(value):
            save_part(value, folder, f"{prefix}.{name}")
        else:
            np.save(folder / f"{prefix}.{name}.npy", value, allow_pickle=False)


def load_part(kind: type[Part], folder: Path, prefix: str) -> Part:
    """Read a part back; large arrays stay on disk until they are used.

    Raises:
        OSError: A file is missing.
        ValueError: A file is not what it should be.
    """
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for field in fields(kind):  # type: ignore[arg-type]  # parts are dataclasses; the type system cannot say so
        hint = hints[field.name]
        if isinstance(hint, type) and is_dataclass(hint):
            values[field.name] = load_part(hint, folder, f"{prefix}.{field.name}")
        else:
            mapped = np.load(folder / f"{prefix}.{field.name}.npy", mmap_mode="r", allow_pickle=False)
            # The same mapped memory as a plain array: numpy's memmap type makes every small slice slow.
            values[field.name] = mapped.view(np.ndarray)
    return kind(**values)


def _items(part: object) -> list[tuple[str, Any]]:
    if not is_dataclass(part):
        raise TypeError(type(part).__name__)
    return [(field.name, getattr(part, field.name)) for field in fields(part)]
