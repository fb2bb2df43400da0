"""Pages of lists by the last row seen."""

import pytest
from django.http import QueryDict

from published.lists.paging import Cursor, Page, counted, page_of
from published.models import Profile
from tests.published.rows import make_profile

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    """Forty-five people, two of whom share a name on the border of the first two pages."""
    names = [f"Person {number:06}" for number in range(1, 46)]
    names[20] = names[19]
    return [make_profile(name) for name in names]


def page(query="", rows=None) -> Page:
    return page_of(Profile.objects.all() if rows is None else rows, QueryDict(query), by="sort_key")


def following(cursor: str, side="after") -> Page:
    query = QueryDict(mutable=True)
    query[side] = cursor
    return page_of(Profile.objects.all(), query, by="sort_key")


def ids(rows) -> list[str]:
    return [row.pk for row in rows]


def test_following_next_shows_everybody_once_and_in_order(people):
    first = page()
    second = following(first.next)
    third = following(second.next)
    assert [len(one.rows) for one in (first, second, third)] == [20, 20, 5]
    expected = Profile.objects.order_by("sort_key", "pk")
    assert ids(first.rows) + ids(second.rows) + ids(third.rows) == ids(expected)
    assert (first.previous, third.next) == ("", "")


def test_following_previous_leads_back_through_the_same_pages(people):
    second = following(page().next)
    third = following(second.next)
    back = following(third.previous, "before")
    assert (ids(back.rows), back.next) == (ids(second.rows), second.next)
    start = following(back.previous, "before")
    assert (ids(start.rows), start.previous, start.next) == (ids(page().rows), "", page().next)
    assert (back.note, start.note) == ("", "")


def test_the_first_page_can_count_the_rows_with_the_same_question(people, django_assert_num_queries):
    rows = Profile.objects.all()
    with django_assert_num_queries(1):
        first = page_of(rows, QueryDict(), by="sort_key", counting=True)
        assert first.counted(rows) == "45"
    assert page_of(rows.filter(pk="nobody"), QueryDict(), by="sort_key", counting=True).counted(rows) == "0"


def test_two_people_of_one_name_on_the_border_of_pages_are_both_shown(people):
    first = page()
    second = following(first.next)
    assert first.rows[-1].sort_key == second.rows[0].sort_key
    assert first.rows[-1].pk != second.rows[0].pk


def test_a_row_withdrawn_meanwhile_moves_nobody_past_the_reader(people):
    cursor = page().next
    before = ids(following(cursor).rows)
    page().rows[-1].delete()
    page().rows[3].delete()
    assert ids(following(cursor).rows) == before


def test_a_page_back_that_would_be_short_is_the_first_page(people):
    second = following(page().next)
    page().rows[3].delete()
    back = following(second.previous, "before")
    assert (ids(back.rows), back.previous) == (ids(page().rows), "")


def test_a_cursor_with_nothing_behind_it_gives_the_first_page_and_says_so(people):
    late = following("zzzz~zzzzzzzzzzzz")
    assert ids(late.rows) == ids(page().rows)
    assert "first page" in late.note


def test_a_cursor_of_another_list_is_a_place_like_any_other(people):
    one = Profile.objects.filter(name="Person 000030")
    assert ids(page("after=000020 person~a", one).rows) == ids(one)


@pytest.mark.parametrize(
    "text", ["x", "~", "a~", "a~UPPER", "a~" + "b" * 13, "a" * 300 + "~b", "a\0~b", "a~b\n", "~' OR 1=1", "a~ꬸ"]
)
def test_a_bad_cursor_gives_the_first_page_with_a_note(people, text):
    assert Cursor.read(text) is None
    bad = following(text)
    assert ids(bad.rows) == ids(page().rows)
    assert "first page" in bad.note


def test_two_cursors_at_once_give_the_first_page_with_a_note(people):
    both = page("after=a~b&before=c~d")
    assert ids(both.rows) == ids(page().rows)
    assert both.note


def test_a_cursor_reads_what_it_writes_even_where_the_key_holds_a_tilde():
    assert Cursor.read(str(Cursor("o~neill a", "abc234"))) == Cursor("o~neill a", "abc234")


def test_numbers_are_exact_up_to_a_thousand_and_rounded_down_beyond(people, monkeypatch):
    assert counted(Profile.objects.all()) == "45"
    monkeypatch.setattr("published.lists.paging.COUNTED", 44)
    assert counted(Profile.objects.all()) == "44+"


def test_an_empty_list_is_one_empty_page():
    assert page() == Page([])
