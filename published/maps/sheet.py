"""The part of the world that a map shows, and the position of a place on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

WIDTH = 420
HIGHEST, LOWEST = 280, 225
MARGIN = 0.12
SMALLEST = 75.0
"""How many degrees of longitude a map shows at least: the outlines are too coarse to be looked at more closely."""


@dataclass(frozen=True)
class Point:
    """One place on a map: its number in the table (0: none), degrees, whether it is a region, and how large a dot."""

    number: int
    latitude: float
    longitude: float
    is_area: bool = False
    weight: int = 1


@dataclass(frozen=True)
class Sheet:
    """A rectangle of the world laid flat: equal degrees, narrowed as they are at its middle latitude."""

    west: float
    north: float
    unit: float
    """Units of the sheet in a degree of longitude."""
    squeeze: float
    """How much longer a degree of latitude is than one of longitude."""
    height: int
    width: int = WIDTH

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where on the sheet a place lies, from its upper left corner."""
        return (longitude - self.west) * self.unit, (self.north - latitude) * self.unit * self.squeeze

    def holds(self, ring: Sequence[tuple[float, float]]) -> bool:
        """Whether a part of a ring can lie on the sheet."""
        xs, ys = zip(*(self.place(*point) for point in ring), strict=True)
        return bool(max(xs) >= 0 and min(xs) <= self.width and max(ys) >= 0 and min(ys) <= self.height)


def sheet_of(points: Sequence[Point]) -> Sheet:
    """Return the sheet on which all points lie, with a margin, and neither a strip nor a tower; the world for none."""
    if not points:
        return sheet_between(-170.0, 180.0, -56.0, 78.0)
    lons, lats = [one.longitude for one in points], [one.latitude for one in points]
    return sheet_between(min(lons), max(lons), min(lats), max(lats))


def sheet_between(west: float, east: float, south: float, north: float) -> Sheet:
    """Return the sheet for a rectangle in degrees."""
    middle = (south + north) / 2
    squeeze = 1 / max(cos(radians(middle)), 0.35)
    across = max((east - west) * (1 + 2 * MARGIN), SMALLEST)
    up = (north - south) * (1 + 2 * MARGIN) * squeeze
    height = min(max(up / across * WIDTH, LOWEST), HIGHEST)
    across = max(across, up / height * WIDTH)
    unit = WIDTH / across
    return Sheet((west + east) / 2 - across / 2, middle + height / unit / squeeze / 2, unit, squeeze, round(height))
