"""Maps of our own: land in the public domain, points and lines, drawn as SVG that runs nothing and loads nothing.

A map is an extra. Whatever it shows stands in a table beside it, under the same numbers.
"""

from .drawing import draw
from .sheet import Point, Sheet, sheet_of

__all__ = ["Point", "Sheet", "draw", "sheet_of"]
