"""The land of the world as rings of points in degrees (source: NOTICE.txt)."""

import json
from functools import cache
from pathlib import Path

Ring = tuple[tuple[float, float], ...]


@cache
def rings() -> tuple[Ring, ...]:
    """Return the outlines of all land, and of the lakes in it that are seas, as longitude and latitude."""
    stored = json.loads((Path(__file__).parent / "land.json").read_text())
    pairs = (zip(flat[::2], flat[1::2], strict=True) for flat in stored["rings"])
    return tuple(tuple((lon / 10, lat / 10) for lon, lat in pair) for pair in pairs)
