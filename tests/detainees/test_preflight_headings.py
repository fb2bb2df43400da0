"""Pre-flight: a rejected main name, and what is rejected without a reason, stop the publication."""

import pytest
from django.urls import reverse

from detainees.document import NotPublishable, draft_of
from detainees.preflight import preflight
from tests import factories as make

pytestmark = pytest.mark.django_db

REJECTED = {"evaluation": "rejected", "evaluation_note": {"en": "It is the name of somebody else."}}


def person_with(*names):
    """A person with these names: text, kind and whether it is rejected."""
    person = make.make_detainee("")
    for text, given in names:
        make.make_name(detainee=person, text=text, **given)
    return person


def heading(person) -> str:
    return draft_of(person).document.heading.text


def test_a_rejected_main_name_stops_the_publication_and_says_what_to_do():
    person = person_with(("Person 000711", {"kind": "main", **REJECTED}), ("Person 000712", {}))
    assert [str(one) for one in preflight(person).blocks] == [
        "The main name “Person 000711” is rejected, so it cannot head the page. Choose another main name: make this "
        "one “another spelling”, and then a name that is accepted or reported the main name."
    ]


def test_where_every_name_is_rejected_it_says_to_add_one():
    person = person_with(("Person 000713", {"kind": "main", **REJECTED}), ("Person 000714", REJECTED))
    (found,) = preflight(person).blocks
    assert "Add a name that is accepted or reported, with its source, and make it the main name." in str(found)
    with pytest.raises(NotPublishable, match="is rejected"):
        draft_of(person)


def test_a_main_name_that_is_not_rejected_passes_and_heads_whatever_else_is_rejected():
    person = person_with(("Person 000715", {"kind": "native", **REJECTED}), ("Person 000716", {"kind": "main"}))
    assert not preflight(person).blocks
    assert heading(person) == "Person 000716"


def test_another_name_heads_where_the_main_one_is_rejected_a_disputed_one_last():
    doubted = {"evaluation": "disputed", "evaluation_note": {"en": "Sources differ."}}
    rows = [("Person 000717", {"kind": "main", **REJECTED}), ("Person 000718", doubted), ("Person 000719", {})]
    assert heading(person_with(*rows)) == "Person 000719"
    assert heading(person_with(*rows[:2])) == "Person 000718"


def test_a_disputed_main_name_still_heads():
    doubted = {"kind": "main", "evaluation": "disputed", "evaluation_note": {"en": "Sources differ."}}
    assert heading(person_with(("Person 000720", doubted), ("Person 000721", {}))) == "Person 000720"


def test_what_is_rejected_without_a_reason_stops_the_publication(client):
    person = make.make_detainee("Person 000722")
    status = make.make_status(detainee=person, evaluation="rejected")
    client.force_login(make.make_user(is_superuser=True, is_staff=True))
    address = reverse("admin:detainees_detainee_publication", args=[person.pk])
    page = client.get(address).content.decode()
    assert "This cannot be submitted or published:" in page
    said = page.partition("is rejected without a reason. Say why it is rejected")[2].partition("</li>")[0]
    assert reverse("admin:detainees_status_change", args=[status.pk]) in said
    type(status).objects.filter(pk=status.pk).update(evaluation_note={"en": "It is about somebody else."})
    assert "This cannot be submitted or published:" not in client.get(address).content.decode()


def test_a_part_that_is_rejected_without_a_reason_is_found_where_its_event_is_accepted():
    person, stay = make.make_detainee("Person 000723"), make.make_event(evaluation="accepted")
    part = make.make_participation(event=stay, detainee=person, evaluation="rejected")
    assert [(one.code, one.row) for one in preflight(person).blocks] == [("rejected_without_a_reason", part)]
