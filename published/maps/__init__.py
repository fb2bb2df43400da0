"""Maps drawn by ourselves: public-domain land, points and lines, as SVG without scripts or external files.

A map is an extra. Whatever it shows stands in a table beside it, under the same numbers.
"""

from .drawing import draw
from .sheet import Point, Sheet, sheet_of

__all__ = ["Point", "Sheet", "draw", "sheet_of"]
