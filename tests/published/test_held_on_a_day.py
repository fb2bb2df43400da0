"""The list of people held on a day says what each person's own page says of that day: for any day and any range.

All days of a year are compared with CASETRACKER_RANDOM_DAYS=365; without it, a few.
"""

import os
from datetime import date, timedelta
from functools import partial
from random import Random
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from casetracker.dates import PartialDate
from casetracker.vocabulary import BoundKind, Evaluation, EventKind, Modality
from detainees.models import Detainee
from published.lists.filters import ProfileFilter
from published.models import Case, CaseKind, Profile
from published.pages.edition import EditionBlock
from published.pages.on_date import answers
from published.views.dates_and_maps import annotated
from tests import factories as make

from .shown import show

DAYS = int(os.environ.get("CASETRACKER_RANDOM_DAYS", 12))
STRENGTH = {"certainly": 2, "some_day": 2, "possibly": 1}

EXACT = ("2004-01-05", "2004-09-30")
RECORDS = {
    "Exact Days": [(EventKind.DETENTION, *EXACT)],
    "About a Month": [(EventKind.DETENTION, "mid-February 2002", "2004-02-27"), (EventKind.RELEASE, "2004-02-27")],
    "Ends in a Year": [(EventKind.ARREST, "2003-04-03"), (EventKind.DETENTION, "2003", "2005")]
    + [(EventKind.RELEASE, "2005-07-11")],
    "Within a Month": [(EventKind.DETENTION, "2004-03", "2004-03"), (EventKind.QUESTIONING, "2004-08-01")],
    "Arrested Only": [(EventKind.ARREST, "2004-05-10"), (EventKind.QUESTIONING, "2005-02-01")],
    "Doubted": [(EventKind.DETENTION, "2003-03-01?", "2004-12-31?"), (EventKind.HOUSE_ARREST, "2005", "2005-06-01")],
    "No End": [(EventKind.DETENTION, "2003-10-23"), (EventKind.QUESTIONING, "2005-01-01")],
    "No Date": [(EventKind.DETENTION,), (EventKind.RELEASE, "2004-04-04")],
    "Moved": [(EventKind.DETENTION, "2003", "2004"), (EventKind.CROSS_BORDER_TRANSFER, "2004-02-28", "2004-03-01")],
    "Died": [(EventKind.DETENTION, "2003-05", "2004"), (EventKind.DEATH_IN_CUSTODY, "c. 10 March 2004")],
}


def person(name: str, events) -> Detainee:
    found = make.make_detainee(name=name)
    place = make.make_place(within=make.make_country())
    for kind, *dates in events:
        make.make_event([found], kind=kind, place=place, **dict(zip(("begin_on", "end_on"), dates, strict=False)))
    return found


def people() -> list[Detainee]:
    """Made-up people whose dates are exact, vague, doubted, missing, only cited, inferred, disputed or in rivalry."""
    found = [person(name, events) for name, events in RECORDS.items()]
    cited = make.make_detainee(name="Only Cited")
    bounds = {"begin_is": BoundKind.CITED, "end_is": BoundKind.CITED}
    make.make_event([cited], begin_on="2003-06-01", end_on="2004-06-01", **bounds)
    make.make_event([cited], kind=EventKind.RELEASE, begin_on="2005-01-10")
    inferred = make.make_detainee(name="Inferred")
    why = {"modality": Modality.INFERRED, "modality_reason": "The next source names the place."}
    make.make_event([inferred], begin_on=EXACT[0], end_on=EXACT[1], **why)
    disputed = make.make_detainee(name="Disputed")
    note = {"evaluation": Evaluation.DISPUTED, "evaluation_note": {"en": "The two sources differ."}}
    make.make_event([disputed], begin_on=EXACT[0], end_on=EXACT[1], **note)
    alternatives = make.make_detainee(name="Two Accounts")
    head = make.make_event([alternatives], begin_on="2003-01-01", end_on="2004-12-31")
    make.make_event([alternatives], begin_on="2003-06", end_on="2004-06", alternative_to=head)
    return [*found, cited, inferred, disputed, alternatives]


def days(count: int, first=date(2001, 6, 1), last=date(2006, 6, 30)) -> list[date]:
    """So many days, the same in every run, in the years of the records."""
    chosen = Random(11)  # noqa: S311, no secret
    return sorted(first + timedelta(days=chosen.randrange((last - first).days)) for _ in range(count))


def listed(client, first: date, last: date, mode: str) -> set[str]:
    """Return the addresses on the list, as it is shown."""
    page = client.get("/detainees/", asked_of_the_list(first, last, mode))
    assert page.status_code == 200
    return {row.url for row in page.context["rows"]}


def asked_of_the_list(first: date, last: date, mode: str) -> dict:
    return {"date_from": first.isoformat(), "date_to": last.isoformat(), "dates": mode}


def found(first: date, last: date, mode: str) -> set[str]:
    """Return the addresses that the list finds, by its own filter and without its page."""
    filters = ProfileFilter(QueryDict(urlencode(asked_of_the_list(first, last, mode))), Profile.objects.all())
    assert filters.is_valid()
    return {profile.case.get_absolute_url() for profile in filters.qs.select_related("case")}


def asked_of_a_page(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"[{first}..{last}]"


def shown_answer(client, case: Case, first: date, last: date) -> int:
    """How surely the person's own page says that they were held: 2 certainly, 1 possibly, 0 not at all."""
    page = client.get(f"{case.get_absolute_url()}on/", {"on": asked_of_a_page(first, last)})
    assert page.status_code == 200
    return surest(page.context["answers"])


def surest(said) -> int:
    return max(STRENGTH.get(one.how, 0) for one in said)


def people_with_pages() -> list[Case]:
    return list(Case.objects.public().filter(kind=CaseKind.DETAINEE).select_related("current"))


def differences(ranges) -> list[str]:
    """Where the list and the answers of the people's pages differ, for each first and last day, without rendering.

    The answers are those of the function that the page calls, from each document annotated once.
    """
    custody = {
        case.get_absolute_url(): annotated(case, EditionBlock(case, case.current)) for case in people_with_pages()
    }
    different = []
    for first, last in ranges:
        asked = PartialDate.parse(asked_of_a_page(first, last))
        own = {address: surest(answers(section, asked)) for address, section in custody.items()}
        different += compared(own, first, last, found)
    return different


def shown_differences(client, ranges) -> list[str]:
    """The same, as the pages are rendered."""
    different = []
    for first, last in ranges:
        own = {case.get_absolute_url(): shown_answer(client, case, first, last) for case in people_with_pages()}
        different += compared(own, first, last, partial(listed, client))
    return different


def compared(own: dict[str, int], first: date, last: date, listing) -> list[str]:
    different = []
    for least, mode in ((2, "certainly"), (1, "possibly")):
        expected = {address for address, strength in own.items() if strength >= least}
        different += [f"{first} to {last}, {mode}: {one}" for one in expected ^ listing(first, last, mode)]
    return different


@pytest.fixture
def public(db):
    for one in people():
        show(one)


def test_the_list_of_a_day_agrees_with_every_page(public):
    assert differences((day, day) for day in days(DAYS)) == []


def test_the_list_of_a_range_agrees_with_every_page(public):
    ends = days(2 * max(DAYS // 4, 3))
    assert differences(zip(ends[::2], ends[1::2], strict=True)) == []


def test_the_list_of_a_first_or_last_day_agrees_with_every_page(public):
    """Where the two could differ: at the edges."""
    edges = [date.fromisoformat(day) for day in (*EXACT, "2004-02-27", "2004-05-10", "2005-07-11")]
    asked = {edge + timedelta(days=n) for edge in edges for n in (-1, 0, 1)}
    assert differences((day, day) for day in sorted(asked)) == []


def test_the_pages_show_what_is_compared(public, reader_client):
    asked = [(day, day) for day in days(4)] + [(date(2004, 1, 1), date(2004, 3, 31))]
    assert shown_differences(reader_client, asked) == []


@pytest.mark.parametrize("kind", [EventKind.ARREST, EventKind.RELEASE])
def test_a_moment_that_a_source_disputes_is_possible_and_never_certain(reader_client, kind):
    person = make.make_detainee()
    disputed = {"evaluation": Evaluation.DISPUTED, "evaluation_note": {"en": "One source denies it."}}
    event = make.make_event([person], kind=kind, begin_on="2004-03-10", **disputed)
    make.make_event([person], kind=EventKind.QUESTIONING, begin_on="2001")
    cite = make.cite(event, sense="contradicts", says={"en": "It did not happen."})
    asked = {"event": kind, "date_from": "March 2004", "date_to": "March 2004"}
    show(person)
    for dates, number in (("possibly", 1), ("certainly", 0)):
        assert len(reader_client.get("/detainees/", {**asked, "dates": dates}).context["rows"]) == number
    cite.delete()
    event.evaluation = Evaluation.REPORTED
    event.save()
    show(person)
    assert len(reader_client.get("/detainees/", {**asked, "dates": "certainly"}).context["rows"]) == 1


def held_in(client, dates, first, last) -> int:
    """How many people the list names for a range of days."""
    asked = {"dates": dates, "date_from": first, "date_to": last}
    return len(client.get("/detainees/", asked).context["rows"])


@pytest.mark.parametrize(
    "other",
    [
        {"begin_on": "", "end_on": ""},
        {"begin_on": "2004-01-05?", "end_on": "2004-09-30?"},
        {"begin_on": EXACT[0], "end_on": EXACT[1], "modality": Modality.INFERRED, "modality_reason": "The next one."},
        {"kind": EventKind.ARREST, "begin_on": EXACT[0]},
    ],
)
def test_a_stay_of_which_another_account_makes_no_day_sure_is_possible_and_never_certain(reader_client, other):
    person = make.make_detainee(publication_basis="consent")
    head = make.make_event([person], begin_on=EXACT[0], end_on=EXACT[1])
    show(person)
    asked = ("2004-05-01", "2004-05-31")
    assert held_in(reader_client, "certainly", *asked) == 1
    make.make_event([person], alternative_to=head, **other)
    show(person)
    assert held_in(reader_client, "possibly", *asked) == 1
    assert held_in(reader_client, "certainly", *asked) == 0


@pytest.mark.parametrize("other", ["2004-03-10?", "[..2004-03-10]", "[2004-03-10..]"])
def test_an_arrest_of_which_another_account_gives_no_sure_day_is_never_certain(reader_client, other):
    person = make.make_detainee()
    head = make.make_event([person], kind=EventKind.ARREST, begin_on="2004-03-10")
    show(person)
    asked = ("2004-03-01", "2004-03-31")
    assert held_in(reader_client, "certainly", *asked) == 1
    make.make_event([person], kind=EventKind.ARREST, begin_on=other, alternative_to=head)
    show(person)
    assert held_in(reader_client, "possibly", *asked) == 1
    assert held_in(reader_client, "certainly", *asked) == 0


@pytest.mark.parametrize(
    ("head", "other", "asked"),
    [
        (("2004-03-01", "2004-03-20"), {"begin_on": "2004-03-01", "end_on": ""}, ("2004-05-01", "2004-05-31")),
        (("2004-03-01", "2004-03-20"), {"begin_on": "", "end_on": "2004-03-20"}, ("2004-01-01", "2004-01-31")),
    ],
)
def test_where_another_account_leaves_a_stay_open_days_beyond_the_first_account_are_possible(
    reader_client, head, other, asked
):
    person = make.make_detainee(publication_basis="consent")
    first = make.make_event([person], begin_on=head[0], end_on=head[1])
    for day in ("2003-01-01", "2005-01-01"):
        make.make_event([person], kind=EventKind.QUESTIONING, begin_on=day)
    show(person)
    assert held_in(reader_client, "possibly", *asked) == 0
    make.make_event([person], alternative_to=first, **other)
    show(person)
    assert held_in(reader_client, "possibly", *asked) == 1
    assert held_in(reader_client, "certainly", *asked) == 0
