"""What we make of a fact: no high confidence without a view, and a reason for what we reject.

What was entered before these rules can still be edited otherwise.
"""

import pytest
from django.contrib import admin

from casetracker.vocabulary import Confidence, Evaluation, EventKind
from detainees.models import CustodyEvent
from tests import factories as make

from .forms import FormReader

pytestmark = pytest.mark.django_db
NO_VIEW = [Evaluation.REPORTED, Evaluation.DISPUTED, Evaluation.REJECTED]


def errors(rf, fact: CustodyEvent, **typed) -> dict[str, list[str]]:
    """What the form of a saved event says when it is sent back with some boxes typed anew."""
    request = rf.get("/")
    request.user = make.make_user(is_superuser=True)
    form_class = admin.site.get_model_admin(CustodyEvent).get_form(request, fact, change=True)
    reader = FormReader()
    reader.feed(str(form_class(instance=fact)))
    data = {name: values[-1] for name, values in reader.sent.items()} | typed
    return form_class(data, instance=fact).errors


def fact_with(evaluation, confidence) -> CustodyEvent:
    note = {"evaluation_note": {"en": "The two sources differ."}}
    return make.make_event(kind=EventKind.ARREST, evaluation=evaluation, confidence=confidence, **note)


@pytest.mark.parametrize("evaluation", NO_VIEW)
def test_high_confidence_beside_no_view_is_refused_at_its_box(rf, evaluation):
    for fact, typed in (
        (fact_with(Evaluation.ACCEPTED, Confidence.HIGH), {"evaluation": evaluation}),
        (fact_with(evaluation, Confidence.MEDIUM), {"confidence": Confidence.HIGH}),
    ):
        found = errors(rf, fact, **typed)
        assert list(found) == ["confidence"]
        assert "a lower confidence" in found["confidence"][0]


@pytest.mark.parametrize("evaluation", NO_VIEW)
def test_a_row_from_before_that_has_both_can_be_edited_otherwise(rf, evaluation):
    fact = fact_with(evaluation, Confidence.HIGH)
    assert not errors(rf, fact, working_note="Look at it again.")


def test_accepted_and_high_go_together(rf):
    assert not errors(rf, fact_with(Evaluation.REPORTED, Confidence.HIGH), evaluation=Evaluation.ACCEPTED)


def test_a_rejection_without_a_reason_is_refused_at_the_box_of_the_reason(rf):
    fact = make.make_event(kind=EventKind.ARREST, evaluation=Evaluation.REPORTED)
    found = errors(rf, fact, evaluation=Evaluation.REJECTED)
    assert list(found) == ["evaluation_note"]
    assert "why it is rejected" in found["evaluation_note"][0]
    assert not errors(rf, fact, evaluation=Evaluation.REJECTED, evaluation_note_en="It is about somebody else.")


def test_a_rejection_without_a_reason_from_before_can_be_edited_otherwise(rf):
    fact = make.make_event(kind=EventKind.ARREST, evaluation=Evaluation.REJECTED)
    assert not errors(rf, fact, working_note="Look at it again.")
