"""Draw a map: land, lines between places, numbered dots.

Colours lie between light and dark, because a picture does not know on which paper it is shown; everything is told by
form and number too. Presentation attributes alone: a strict policy lets no style run, and none is needed.
"""

from collections.abc import Sequence
from math import hypot, sqrt

from .land import rings
from .sheet import Point, Sheet, sheet_of

LAND, LINE, DOT = "#8b9390", "#1f8a96", "#0b5862"
RADIUS = 9
TURNS = 40
Place = tuple[float, float]


def draw(points: Sequence[Point], moves: Sequence[tuple[int, int]] = (), title: str = "") -> str:
    """Return the SVG of some points and of the moves between them, each from one number to another."""
    sheet = sheet_of(points)
    spots = [sheet.place(one.longitude, one.latitude) for one in points]
    labels = apart(points, spots, sheet)
    by_number = {one.number: spot for one, spot in zip(points, spots, strict=True) if one.number}
    parts = [f"<title>{escaped(title)}</title>", MARKER, land(sheet)]
    parts += [line(by_number[start], by_number[end]) for start, end in moves if start != end]
    for one, spot, label in zip(points, spots, labels, strict=True):
        parts.append(mark(one, spot, label))
    size = f'width="{sheet.width}" height="{sheet.height}" viewBox="0 0 {sheet.width} {sheet.height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">{"".join(parts)}</svg>\n'


MARKER = (
    '<marker id="to" viewBox="0 0 10 10" refX="6" refY="5" markerWidth="9" markerHeight="9" '
    f'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="{LINE}"/></marker>'
)


def escaped(text: str) -> str:
    """Return a text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def land(sheet: Sheet) -> str:
    """Return the land on the sheet, lakes left open."""
    outlines = []
    for ring in rings():
        if sheet.holds(ring):
            steps = dict.fromkeys(f"{x:.0f} {y:.0f}" for x, y in (sheet.place(*point) for point in ring))
            outlines.append(f"M{'L'.join(steps)}z")
    return f'<path d="{"".join(outlines)}" fill="{LAND}" fill-opacity=".38" fill-rule="evenodd"/>'


def line(start: Place, end: Place) -> str:
    """Return the line of a move: bent a little, so that there and back are two, with an arrow in the middle."""
    (x1, y1), (x2, y2) = start, end
    bend = 0.12
    cx, cy = (x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend
    # Two halves of one curve, so that the arrow stands where they meet.
    ax, ay, bx, by = (x1 + cx) / 2, (y1 + cy) / 2, (cx + x2) / 2, (cy + y2) / 2
    mx, my = (ax + bx) / 2, (ay + by) / 2
    path = f"M{x1:.0f} {y1:.0f}Q{ax:.0f} {ay:.0f} {mx:.0f} {my:.0f}Q{bx:.0f} {by:.0f} {x2:.0f} {y2:.0f}"
    return f'<path d="{path}" fill="none" stroke="{LINE}" stroke-width="2" marker-mid="url(#to)"/>'


def mark(one: Point, spot: Place, label: Place) -> str:
    """Return a place: a dot, or a ring for somewhere in a region; its number beside it where the dot is crowded."""
    (x, y), (lx, ly) = spot, label
    parts = [shape(one, x, y)]
    if one.number:
        if hypot(lx - x, ly - y) > 1:
            parts.insert(0, f'<path d="M{x:.0f} {y:.0f}L{lx:.0f} {ly:.0f}" stroke="{DOT}" stroke-width="1.5"/>')
        parts.append(
            f'<circle cx="{lx:.0f}" cy="{ly:.0f}" r="{RADIUS}" fill="{DOT}" stroke="#fff" stroke-width="1.5"/>'
        )
        parts.append(
            f'<text x="{lx:.0f}" y="{ly + 4:.0f}" font-family="sans-serif" font-size="11" font-weight="700" '
            f'text-anchor="middle" fill="#fff">{one.number}</text>'
        )
    return "".join(parts)


def shape(one: Point, x: float, y: float) -> str:
    """Return the dot of a place by its weight, or the broken ring of a region."""
    radius = min(3 + 1.2 * sqrt(one.weight), 14)
    if one.is_area:
        ring = f'r="{radius + 9:.1f}" fill="none" stroke="{LINE}" stroke-width="2" stroke-dasharray="3 3"'
        return f'<circle cx="{x:.0f}" cy="{y:.0f}" {ring}/>'
    return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}" fill="{LINE}" stroke="#fff" stroke-width="1"/>'


def apart(points: Sequence[Point], spots: Sequence[Place], sheet: Sheet) -> list[Place]:
    """Return where the numbers stand: on their place, or moved aside until none covers another."""
    labels = list(spots)
    numbered = [n for n, one in enumerate(points) if one.number]
    for _turn in range(TURNS):
        moved = False
        for n in numbered:
            for m in numbered:
                moved |= m > n and push(labels, n, m)
        if not moved:
            break
        labels = [inside(spot, sheet) for spot in labels]
    return labels


def push(labels: list[Place], n: int, m: int) -> bool:
    """Move two numbers apart that cover each other; whether they did."""
    (x1, y1), (x2, y2) = labels[n], labels[m]
    far = hypot(x2 - x1, y2 - y1)
    need = 2 * RADIUS + 3
    if far >= need - 0.5:
        return False
    dx, dy = ((x2 - x1) / far, (y2 - y1) / far) if far > 0.1 else (0.6, 0.8)
    step = (need - far) / 2
    labels[n], labels[m] = (x1 - dx * step, y1 - dy * step), (x2 + dx * step, y2 + dy * step)
    return True


def inside(spot: Place, sheet: Sheet) -> Place:
    """Return the nearest spot on which a number can be read."""
    edge = RADIUS + 2
    return min(max(spot[0], edge), sheet.width - edge), min(max(spot[1], edge), sheet.height - edge)
