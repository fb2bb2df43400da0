"""A second edit of a saved case: a box that holds several is stored as it reads; only what was saved is said to be."""

import pytest
from django.contrib.messages import get_messages

from detainees.admin.case import Screen
from detainees.admin.case.kinds import all_kinds
from detainees.admin.case.lookup import label_of
from detainees.admin.case.rows import RowSet
from detainees.admin.case.widgets import TypedMany
from detainees.models import CustodyEvent, Detainee, Method, Statement
from tests.admin.case.case_form import add, open_screen, saved, screen_url
from tests.factories import (
    make_allegation,
    make_assurance,
    make_detainee,
    make_event,
    make_name,
    make_proceeding,
    make_source,
    make_statement,
    make_term,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def woman(db):
    return make_detainee("Amina Example")


@pytest.fixture
def child(db):
    return make_detainee("子供 Example")


@pytest.fixture
def methods(db):
    return [make_term(Method, code=f"treatment-{n}", name={"en": f"treatment {n}"}) for n in range(4)]


def said(answer) -> str:
    """What the next page says of the save."""
    return " ".join(str(one) for one in get_messages(answer.wsgi_request))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("treatment 0; treatment 1; treatment 2", {0, 1, 2}),
        ("treatment 1", {1}),
        ("treatment 2; treatment 3", {2, 3}),
        ("treatment-0\ntreatment 3", {0, 3}),
    ],
)
def test_the_methods_of_a_saved_allegation_are_what_its_box_reads(editor, woman, methods, typed, kept):
    allegation = make_allegation(victims=[woman], methods=methods[:2])
    answer = saved(editor, open_screen(editor, woman, "allegations-0"), woman, **{"allegations-0-methods": typed})
    assert set(allegation.methods.all()) == {methods[number] for number in kept}
    assert said(answer) == "1 fact was saved."


def test_a_second_victim_a_second_speaker_and_another_person_covered_are_stored(editor, woman, child):
    allegation, assurance = make_allegation(victims=[woman]), make_assurance(covers=[woman])
    statement = make_statement(speakers=[woman])
    sent = open_screen(editor, woman, "allegations-0", "assurances-0", "statements-0")
    rows = ("allegations-0", "assurances-0", "statements-0")
    answer = saved(editor, sent, woman, **{f"{row}-people": child.label for row in rows})
    for people in (allegation.victims, assurance.covers, statement.speakers):
        assert set(people.all()) == {woman, child}
    assert said(answer) == "3 facts were saved."


@pytest.mark.parametrize(("part", "speaks", "about"), [("about", False, True), ("both", True, True)])
def test_whoever_spoke_and_is_now_spoken_of_stays_in_the_statement(editor, woman, child, part, speaks, about):
    statement = make_statement(speakers=[woman, child])
    saved(editor, open_screen(editor, woman, "statements-0"), woman, **{"statements-0-persons_role": part})
    assert set(statement.speakers.all()) == ({woman, child} if speaks else {child})
    assert set(statement.about.all()) == ({woman} if about else set())
    assert open_screen(editor, woman, "statements-0")["statements-0-persons_role"] == [part]
    assert Statement.objects.count() == 1


def test_a_box_typed_otherwise_that_says_the_same_is_no_row_saved(editor, woman, methods):
    source = make_source(title="Report 000900")
    make_name(detainee=woman, source=source)
    allegation = make_allegation(victims=[woman], methods=methods[:2])
    sent = open_screen(editor, woman, "names-1", "allegations-0")
    answer = saved(
        editor,
        sent,
        woman,
        **{"names-1-citations-0-source": source.code, "allegations-0-methods": "treatment-1; treatment-0"},
    )
    assert said(answer) == "Nothing was changed."
    assert (allegation.history.count(), source.citations.get().history.count()) == (1, 1)


def test_to_join_what_one_is_in_already_is_no_row_saved(editor, woman):
    event = make_event(people=[woman])
    sent = add(editor, open_screen(editor, woman), "events", woman, existing=event.public_id)
    assert said(saved(editor, sent, woman)) == "Nothing was changed."


def test_a_saved_row_has_no_box_in_which_one_would_join_another(editor, woman):
    make_event(people=[woman])
    make_proceeding(people=[woman])
    sent = open_screen(editor, woman, "events-0", "proceedings-0")
    assert not [name for name in sent if name.endswith("-existing")]
    assert "events-0-people" in sent
    assert "existing" in editor.get(screen_url() + "blank/").content.decode()


ALLEGED = {"account_en": "Treatment is reported.", "level": "reported_by_person"}
PROMISED = {"title_en": "An assurance", "form": "note_verbale", "words_held": "excerpt", "stage": "given"}

NEW = {
    ("events", "people"): {"kind": "arrest"},
    ("proceedings", "people"): {"kind": "criminal", "title_en": "A trial", "roles-0-role": "victim"},
    ("proceedings-0-charges", "against"): {"words_en": "a charge"},
    ("proceedings-0-decisions", "concerns"): {"kind": "judgment_acquittal"},
    ("allegations", "methods"): ALLEGED,
    ("allegations", "people"): {**ALLEGED, "methods": "treatment 0"},
    ("assurances", "transfers"): PROMISED,
    ("assurances", "people"): PROMISED,
    ("statements", "about"): {"kind": "fear_expressed", "paraphrase_en": "A fear.", "persons_role": "speakers"},
    ("statements", "people"): {"kind": "fear_expressed", "paraphrase_en": "A fear.", "persons_role": "speakers"},
}
"""What a new row needs besides, by its list and the box in which several are named."""


@pytest.mark.parametrize(("rows", "box"), NEW)
def test_all_that_are_named_in_a_box_of_a_new_row_are_stored(editor, woman, child, methods, rows, box):
    if "-" in rows:
        make_proceeding(people=[woman, child])
    kind = next(one for one in all_kinds() if one.name == rows.rpartition("-")[2])
    field = kind.shared if box == "people" else box
    of = kind.model._meta.get_field({"participations": "people", "roles": "people"}.get(field, field))
    named = {
        Method: methods[1:],
        Detainee: [child, make_detainee("Олена Example")],
        CustodyEvent: [make_event(), make_event()],
    }[of.related_model]
    typed = {**NEW[rows, box], box: "; ".join(label_of(one) for one in named)}
    before = list(kind.model.objects.values_list("pk", flat=True))
    saved(editor, add(editor, open_screen(editor, woman), rows, woman, **typed), woman)
    row = kind.model.objects.exclude(pk__in=before).get()
    assert set(getattr(row, of.name).all()) == {*named, *([woman] if box == "people" else [])}


def test_every_box_that_names_several_is_tried_on_a_new_row(woman):
    screen = Screen(make_user(), woman)
    blank = {kind.name: RowSet(kind, screen, "__list__", is_template=True).blank() for kind in all_kinds()}
    boxes = {
        (name, box) for name, form in blank.items() for box, it in form.fields.items() if isinstance(it, TypedMany)
    }
    assert boxes == {(rows.rpartition("-")[2], box) for rows, box in NEW}


def test_what_was_saved_is_counted_as_the_history_has_it_wherever_the_source_was_typed(editor, woman):
    report = make_source(title="Report 000901")
    at_the_top = open_screen(editor, woman) | {"bar-source": [report.title], "bar-locator": ["3"]}
    in_the_row = open_screen(editor, woman)
    for sent, own in ((at_the_top, {}), (in_the_row, {"statuses-0-citations-0-source": report.title})):
        sent = add(
            editor, sent, "statuses", woman, kind="in_custody_before_trial", on="28 March 2007", stated_as="named"
        )
        number = [key for key in sent if key.endswith("-kind") and key.startswith("statuses-")][-1].split("-")[1]
        own = {key.replace("-0-", f"-{number}-", 1): value for key, value in own.items()}
        assert said(saved(editor, sent, woman, **own)).endswith("1 fact and 1 citation were saved.")


def test_a_person_entered_with_a_plus_is_counted_and_so_is_what_is_taken_out(editor, woman):
    sent = add(
        editor, open_screen(editor, woman), "events", woman, kind="arrest", begin_on="2011", people="+ Girl Three"
    )
    answer = saved(editor, sent, woman)
    assert said(answer) == "3 facts and 1 person were saved."
    sent = open_screen(editor, woman, "events-0")
    make_name(detainee=woman, text="Lea Other", source=make_source())
    sent = open_screen(editor, woman, "names-1") | {"names-1-DELETE": ["on"]}
    assert said(saved(editor, sent, woman)).endswith("1 fact and 1 citation were removed.")
