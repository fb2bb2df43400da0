"""The rows of each kind stand on the case screen in the order of their dates, whatever the order in which they came."""

import pytest

from detainees.admin.case.kinds import all_kinds

from .saved_case import SavedCase

pytestmark = pytest.mark.django_db

KINDS = [kind for kind in all_kinds() if not kind.is_own_row and kind.name != "names"]
YEARS = ("2005", "2003", "2004-06", "2004-02")
"""The dates of the rows in the order in which they are typed."""


def date_of(kind) -> str:
    """The date by which rows of a kind are put in order; "" where they stand as they came."""
    found = [name.rpartition("_")[0] for name in kind.model._meta.ordering if name.endswith(("_earliest", "_latest"))]
    return found[0] if found else ""


def on_the_screen(case, kind, row) -> list[int]:
    """The keys of the rows of the list in which a row stands, as the page has them."""
    prefix, sent = case.opened(kind, row)
    of_list = prefix.rpartition("-")[0]
    return [int(sent[f"{of_list}-{n}-id"][0]) for n in range(int(sent[f"{of_list}-TOTAL_FORMS"][0]))]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_rows_stand_in_the_order_of_their_dates_and_then_as_they_came(editor, kind):
    case, column = SavedCase(editor), date_of(kind)
    made = [case.make(kind, **({column: year} if column else {})) for year in YEARS]
    expected = [made[n] for n in (1, 3, 2, 0)] if column else made
    rows = [key for key in on_the_screen(case, kind, made[0]) if key in {row.pk for row in made}]
    assert rows == [row.pk for row in expected]


def test_some_kinds_are_put_in_order_by_a_date():
    dated = {kind.name for kind in KINDS if date_of(kind)}
    assert {"events", "statuses", "charges", "decisions", "allegations", "assurances", "statements"} <= dated
