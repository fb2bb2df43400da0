"""What is changed on a saved case is what is stored and what history notes: every kind of row, every box, one by one.

The rows are shared with a second person, so that what is done on one screen would be seen to take from the other.
"""

import re

import pytest
from django.contrib.messages import get_messages

from detainees.admin.case.kinds import all_kinds
from detainees.history.tables import recorded_models
from tests.admin.case.case_form import problems, save
from tests.admin.case.record import read_all
from tests.admin.case.sample_values import GIVEN, Box
from tests.admin.case.saved_case import SavedCase

pytestmark = pytest.mark.django_db


def tried(case, kind, box, step) -> list[str]:
    """Type one thing into one box and save; returns what was stored or noted otherwise than it should."""
    prefix, sent = case.opened(kind, box.row)
    typed = {f"{prefix}-{name}": [text] for name, text in step.typed.items()}
    assert set(typed) <= set(sent)
    before = read_all()
    answer = save(case.client, sent | typed, case.person)
    after = read_all()
    if step.changes is None:
        refused = answer.status_code == 200 and re.search(
            rf'<li><a href="#(id|row)_?-?{prefix}', answer.content.decode()
        )
        return [] if refused and after == before else ["not refused at a box of its row"]
    if answer.status_code != 302:
        return [problems(answer).strip()]
    found, wrong = after.changes_since(before), []
    if len(found) != len(step.changes) or not all(any(one.is_just(due) for one in found) for due in step.changes):
        wrong.append(f"stored {found}, due {step.changes}")
    if after.history_since(before) != after.history_expected(before):
        wrong.append(f"history has {after.history_since(before)}, due {after.history_expected(before)}")
    said = str([*get_messages(answer.wsgi_request)][-1])  # those before it stand on pages that were not asked for
    return wrong + ([] if re.fullmatch(due_message(found), said) else [f"it said {said}"])


def due_message(found) -> str:
    """The message due for changes: links that have no history of their own count as their row."""
    tables = {model._meta.db_table for model in recorded_models()}
    rows = [one for one in found if one.table in tables]
    out = sum(one.verb == "delete" for one in rows)
    counts = [(len(rows) - out or (0 if out else 1), "saved"), (out, "removed")]
    return " ".join(rf"{n} [a-z ]+ (was|were) {verb}\." for n, verb in counts if n)


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.name)
def test_each_box_of_a_saved_row_is_stored_as_typed_and_nothing_else_moves(editor, kind, record_property):
    case, wrong, boxes, steps = SavedCase(editor), [], 0, 0
    for name, field in case.boxes_of(kind):
        boxes += 1
        box = Box(kind, name, field, case.row(kind, **GIVEN.get((kind.name, name), {})), case)
        for step in box.steps():
            steps += 1
            said = tried(case, kind, box, step)
            wrong += [f"{kind.name}.{name}, {step.act}, typed {step.typed}: {one}" for one in said]
    record_property("boxes", boxes)
    record_property("operations", steps)
    assert wrong == [], "\n".join(wrong)
    assert steps >= boxes


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.name)
def test_a_row_saved_as_it_was_opened_notes_nothing(editor, kind):
    case = SavedCase(editor)
    row = case.row(kind)
    before = read_all()
    answer = save(editor, case.opened(kind, row)[1], case.person)
    assert answer.status_code == 302, problems(answer)
    assert read_all() == before
    assert "Nothing was changed." in [str(one) for one in get_messages(answer.wsgi_request)]
