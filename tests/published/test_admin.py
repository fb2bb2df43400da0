"""Publishing from the admin: what would be published, what stays out, and who may."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from detainees.models import Edition
from published.models import Case, State
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make.make_user())
    return client


def publication_url(subject) -> str:
    """The publication page of a case or matter."""
    return reverse(f"admin:detainees_{subject._meta.model_name}_publication", args=[subject.pk])


def publish(client, subject, **given):
    """Publish through the page, alone."""
    data = {"publish": "1", "public_note": "", "solo_reason": "A team of one.", **given}
    return client.post(publication_url(subject), data, follow=True)


def test_the_page_says_what_stays_out_of_the_document_and_why(editor):
    person = make.make_detainee()
    make.make_name(detainee=person, text="Spelling B", evaluation="unassessed")
    page = editor.get(publication_url(person)).content.decode()
    assert "1 row stays out of the document" in page
    assert "“Spelling B”: nobody has assessed it" in page
    assert "Not public: it was never published." in page


@pytest.mark.parametrize("build", [make.make_detainee, make.make_matter])
def test_a_case_and_a_matter_are_published_and_withdrawn_from_their_pages(editor, build):
    subject = build()
    page = publish(editor, subject, public_note="First edition.").content.decode()
    case = Case.objects.get(pk=subject.public_id)
    assert case.state == State.PUBLIC
    assert case.current.note == "First edition."
    assert "Public now: edition 1." in page
    data = {"withdraw": "1", "reason": "For the test.", "public_reason": "editors"}
    page = editor.post(publication_url(subject), data, follow=True).content.decode()
    assert "Withdrawn." in page
    assert Case.objects.get(pk=subject.public_id).state == State.WITHDRAWN


def test_publishing_alone_without_a_reason_is_refused_and_what_was_typed_stays(editor):
    person = make.make_detainee()
    page = publish(editor, person, solo_reason="", public_note="My note.").content.decode()
    assert "Say why you approve your own work" in page
    assert "My note." in page
    assert not Edition.objects.exists()


def test_a_case_that_cannot_be_published_says_why(editor):
    page = editor.get(publication_url(make.make_detainee(publication_basis="none"))).content.decode()
    assert "has no basis of publication" in page


def test_publishing_an_unchanged_case_is_refused_in_words(editor):
    person = make.make_detainee()
    publish(editor, person)
    assert "Nothing has changed since edition 1" in publish(editor, person).content.decode()


def test_somebody_without_the_permission_can_neither_see_the_page_nor_publish(client):
    user = make.make_user(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_detainee", "change_detainee"]))
    client.force_login(user)
    person = make.make_detainee()
    assert client.get(publication_url(person)).status_code == 403
    assert publish(client, person).status_code == 403
    assert not Edition.objects.exists()
    page = client.get(reverse("admin:detainees_detainee_change", args=[person.pk])).content.decode()
    assert publication_url(person) not in page


def test_several_cases_are_published_and_withdrawn_from_the_list(editor):
    people = [make.make_detainee(), make.make_detainee(), make.make_detainee(name="")]
    url = reverse("admin:detainees_detainee_changelist")
    chosen = {"_selected_action": [person.pk for person in people]}
    page = editor.post(url, {**chosen, "action": "publish_selected"}, follow=True).content.decode()
    assert Case.objects.public().count() == 2
    assert "no public, assessed and cited name" in page
    editor.post(url, {**chosen, "action": "withdraw_selected"}, follow=True)
    assert Case.objects.public().count() == 0
    assert Edition.objects.first().solo_reason == "Published from the list of cases."


def test_a_case_with_editions_cannot_be_deleted_and_the_admin_says_so(editor):
    person = make.make_detainee()
    publish(editor, person)
    url = reverse("admin:detainees_detainee_delete", args=[person.pk])
    assert "Cannot delete detainee" in editor.get(url).content.decode()
    editor.post(url, {"post": "yes"})
    assert Edition.objects.exists()
