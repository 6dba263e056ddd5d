"""Writes polygons that share borders as TopoJSON: each border once, in whole steps of a grid."""

import json
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .sources import polygons

STEP = (0.001, 0.0005)
"""Grid in degrees of longitude and latitude: about 50 m in either direction."""

Point = tuple[int, int]
Ring = list[Point]


def to_rings(geometry: BaseGeometry) -> list[list[Ring]]:
    """Give the rings of a shape's polygons on the grid; each outer ring is followed by its holes."""
    found = []
    for polygon in polygons(geometry):
        rings = [_on_grid(ring) for ring in [polygon.exterior, *polygon.interiors]]
        if rings[0]:
            found.append([ring for ring in rings if ring])
    return found


def _on_grid(ring: shapely.LinearRing) -> Ring:
    steps = np.rint(shapely.get_coordinates(ring) / np.array(STEP)).astype(int).tolist()
    points: Ring = []
    for lon, lat in steps:
        if not points or points[-1] != (lon, lat):
            points.append((lon, lat))
    return points if len(points) >= 4 else []


def write_topology(path: Path, shapes: dict[str, list[list[Ring]]], properties: dict[str, dict[str, Any]]) -> None:
    """Write the shapes, sharing what borders they share.

    Args:
        path: File to write.
        shapes: Rings on the grid by municipality, as `to_rings` gives them.
        properties: What to write beside each shape.
    """
    junctions = _junctions(shapes)
    arcs: dict[tuple[Point, ...], int] = {}
    geometries = []
    for code in sorted(shapes):
        parts = [[_arcs_of(ring, junctions, arcs) for ring in rings] for rings in shapes[code]]
        geometries.append({"type": "MultiPolygon", "id": code, "arcs": parts, "properties": properties[code]})
    topology = {
        "type": "Topology",
        "transform": {"scale": list(STEP), "translate": [0, 0]},
        "objects": {"municipalities": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": [_deltas(arc) for arc in arcs],
    }
    path.write_text(json.dumps(topology, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _junctions(shapes: dict[str, list[list[Ring]]]) -> set[Point]:
    """Points where borders meet or part: those whose neighbours along some other ring are not the same two."""
    neighbours: dict[Point, set[frozenset[Point]]] = defaultdict(set)
    for ring in (ring for parts in shapes.values() for rings in parts for ring in rings):
        closed = ring[:-1]
        for index, point in enumerate(closed):
            neighbours[point].add(frozenset((closed[index - 1], closed[(index + 1) % len(closed)])))
    return {point for point, pairs in neighbours.items() if len(pairs) > 1}


def _arcs_of(ring: Ring, junctions: set[Point], arcs: dict[tuple[Point, ...], int]) -> list[int]:
    closed = ring[:-1]
    at = [index for index, point in enumerate(closed) if point in junctions] or [closed.index(min(closed))]
    turned = closed[at[0] :] + closed[: at[0]] + [closed[at[0]]]
    cuts = [index - at[0] for index in at] + [len(closed)]
    return [_number(tuple(turned[a : b + 1]), arcs) for a, b in pairwise(cuts)]


def _number(arc: tuple[Point, ...], arcs: dict[tuple[Point, ...], int]) -> int:
    if arc[::-1] in arcs:
        return ~arcs[arc[::-1]]
    return arcs.setdefault(arc, len(arcs))


def _deltas(arc: tuple[Point, ...]) -> list[list[int]]:
    steps = np.diff(np.array(arc), axis=0, prepend=[[0, 0]])
    return [[int(x), int(y)] for x, y in steps]
