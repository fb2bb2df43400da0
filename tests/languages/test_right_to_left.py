"""The style sheets name sides by the direction of reading, so that a page from right to left is laid out as one."""

import re
from pathlib import Path

import pytest

RESEARCH = "admin.css"
"""The research side is English, and stands in the frame of Django."""

FOLDER = Path(__file__).parents[2] / "published/static/published"
SHEETS = sorted(sheet.name for sheet in FOLDER.glob("*.css") if sheet.name != RESEARCH)
SIDE = r"(?:margin|padding|border|inset)-(?:left|right)|left|right|float|text-align: *(?:left|right)"
PHYSICAL = re.compile(rf"(?:^|[{{;\s])({SIDE})\b *[:;}}]")
BOX = re.compile(r"\b(?:padding|margin|inset|border-width) *: *([^;}]+)")
CALCULATED = re.compile(r"calc\((?:[^()]|\([^()]*\))*\)")


def sides(values: str) -> list[str]:
    """Return the values of a box, each calculation as one."""
    return CALCULATED.sub(lambda found: found[0].replace(" ", ""), values).split()


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_side_is_named_left_or_right(sheet):
    text = (FOLDER / sheet).read_text()
    assert PHYSICAL.findall(text) == []
    boxes = [values for values in BOX.findall(text) if len(sides(values)) == 4]
    assert [values for values in boxes if sides(values)[1] != sides(values)[3]] == []
