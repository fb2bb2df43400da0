"""What is wrong is listed once, corrected in one place, and the cursor is in the first wrong box."""

import re

import pytest

from detainees.models import CustodyEvent, Name
from tests.admin.case.case_form import add, open_screen, read, save, saved, sent_by
from tests.factories import make_detainee, make_place, make_source

pytestmark = pytest.mark.django_db

ROWS = 22


@pytest.fixture
def woman(db):
    make_source(title="Report 000900")
    return make_detainee("Amina Example")


def listed(page) -> list[str]:
    """The problems in the list at the top, by the boxes they lead to."""
    note = re.search(r'class="errornote".*?</ul></div>', page.content.decode(), re.S)[0]
    return re.findall(r'<a href="#([^"]+)"', note)


def in_focus(page) -> list[str]:
    """The boxes into which a browser puts the cursor by itself."""
    return [box["id"] for box in read(page).boxes if "autofocus" in box]


def many_rows(editor, woman, **bar):
    """The screen with twenty-two names below what stands at the top."""
    sent = open_screen(editor, woman) | {f"bar-{name}": [value] for name, value in bar.items()}
    sent = add(editor, sent, "names", woman, kind="spelling")
    for number in range(1, ROWS + 1):
        row = {
            name.replace("names-1-", f"names-{number}-"): value for name, value in sent.items() if "names-1-" in name
        }
        sent |= {**row, f"names-{number}-text": [f"Spelling {number}"]}
    return sent | {"names-TOTAL_FORMS": [str(ROWS + 1)]}


def test_one_wrong_source_at_the_top_is_one_problem_and_corrected_there(editor, woman):
    sent = many_rows(editor, woman, source="Reprot 000900", locator="4")
    page = save(editor, sent, woman)
    assert listed(page) == in_focus(page) == ["id_bar-source"]
    assert "is in 23 boxes" in page.content.decode()
    saved(editor, sent_by(page), woman, **{"bar-source": "Report 000900"})
    cited = Name.objects.filter(text__startswith="Spelling", citations__source__title="Report 000900")
    assert cited.count() == ROWS


def test_who_says_so_may_be_wrong_in_every_row_and_is_one_problem(editor, woman):
    sent = many_rows(editor, woman, source="Report 000900", asserted_by="+ Relatives 000001")
    page = save(editor, sent, woman)
    assert listed(page) == ["id_bar-asserted_by"]
    saved(editor, sent_by(page), woman, **{"bar-asserted_by": "+ Relatives 000001 (people)"})
    assert Name.objects.filter(asserted_by__kind="people").count() == ROWS


def test_a_new_source_that_cannot_be_entered_is_one_problem(editor, woman):
    sent = many_rows(editor, woman, new_title="Report 000901", new_kind="book", new_language="en", new_date="never")
    for number in range(1, ROWS + 1):
        sent[f"names-{number}-citations-0-source"] = ["Report 000901"]
    page = save(editor, sent | {"bar-new_seen": ["whole"]}, woman)
    assert listed(page) == in_focus(page) == ["id_bar-new_date"]
    assert "Published on: " in page.content.decode()
    assert "Nothing on record has the name" not in page.content.decode()  # the title is right in every row
    saved(editor, sent_by(page), woman, **{"bar-new_date": "2019"})


def test_a_wrong_text_in_several_rows_is_corrected_in_the_list_itself(editor, woman):
    make_place(code="town-1", name={"en": "Town 000001"})
    sent = open_screen(editor, woman)
    for year in (2011, 2012, 2013):
        sent = add(editor, sent, "events", woman, kind="arrest", begin_on=str(year), place="Twon 000001")
    page = save(editor, sent, woman)
    (box,) = listed(page)
    assert in_focus(page) == [box]
    again = sent_by(page) | {"wrong-0-now": ["Town 000001"]}
    again["events-2-place"] = [""]  # corrected by hand meanwhile: stays as it is
    saved(editor, again, woman)
    assert [str(event.place or "") for event in CustodyEvent.objects.all()] == ["Town 000001", "Town 000001", ""]


def test_different_problems_stay_apart_and_the_first_has_the_cursor(editor, woman):
    sent = add(editor, open_screen(editor, woman), "events", woman, kind="arrest", begin_on="some day", place="Nowhere")
    sent = add(editor, sent, "statements", woman, kind="denial", persons_role="about")
    page = save(editor, sent, woman)
    assert listed(page)[:2] == ["id_events-0-begin_on", "id_events-0-place"]
    assert in_focus(page) == ["id_events-0-begin_on"]
    assert len(listed(page)) == len(set(listed(page))) == 3


def test_a_dispute_is_never_said_of_all_rows_at_once(editor, woman):
    page = editor.get("/admin/detainees/detainee/case/")
    bar = re.search(r'<select name="bar-evaluation".*?</select>', page.content.decode(), re.S)[0]
    assert 'value="reported"' in bar
    assert 'value="disputed"' not in bar
    assert 'value="rejected"' not in bar


def test_what_is_emptied_at_the_top_is_emptied_in_every_row(editor, woman):
    sent = many_rows(editor, woman, source="Report 000900", asserted_by="Nobody On Record")
    page = save(editor, sent, woman)
    assert page.status_code == 200
    saved(editor, sent_by(page), woman, **{"bar-asserted_by": ""})
    assert woman.names.filter(asserted_by=None).count() == woman.names.count() > ROWS


def test_what_follows_from_a_row_that_is_wrong_is_no_problem_of_its_own(editor, woman):
    """An event names an incident of the screen, a decision another one: both wait only for that row to be right."""
    sent = open_screen(editor, woman) | {"bar-asserted_by": ["Nobody On Record"]}
    sent = add(editor, sent, "incidents", woman, title_en="Fire in a market", asserted_by="Nobody On Record")
    for year in (2011, 2012):
        sent = add(editor, sent, "events", woman, kind="arrest", begin_on=str(year), incident="fire in a market")
    sent = add(editor, sent, "proceedings", woman, kind="criminal", title_en="Trial 000124") | {
        "proceedings-0-roles-0-role": ["defendant"]
    }
    for row in ({"kind": "judgment_conviction", "decided_on": "some day"}, {"kind": "review_final", "affects": "1"}):
        sent = add(editor, sent, "proceedings-0-decisions", woman, **row)
    page = save(editor, sent, woman)
    assert listed(page) == ["id_bar-asserted_by", "id_proceedings-0-decisions-0-decided_on"]
    assert "Nothing on record has the name “fire in a market”" not in page.content.decode()  # it is right there
