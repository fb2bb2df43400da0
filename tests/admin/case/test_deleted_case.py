"""What is typed on a case that a colleague deletes meanwhile: the page says so, and nothing typed is lost."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from detainees.admin.case import draft_views, views
from detainees.models import Detainee, Draft
from tests.admin.case.case_form import open_screen, screen_url, sent_by
from tests.factories import make_detainee

pytestmark = pytest.mark.django_db
KEEP = "/admin/detainees/detainee/case/draft/"


@pytest.fixture
def person():
    return make_detainee("Person 000801")


@pytest.fixture
def sent(editor, person):
    return open_screen(editor, person) | {"case-label": ["Person 000802"]}


def delete(person) -> None:
    Detainee.objects.filter(pk=person.pk).delete()


def delete_at_this_moment(monkeypatch, person, module, name) -> None:
    """Let a colleague delete the person right after the server has read the case."""
    read = getattr(module, name)

    def read_and_delete(*given, **named):
        found = read(*given, **named)
        delete(person)
        return found

    monkeypatch.setattr(module, name, read_and_delete)


def may_only_change(name: str) -> None:
    """Take every permission but those to look and to change from an account."""
    user = get_user_model().objects.get(username=name)
    user.is_superuser = False
    user.save()
    user.user_permissions.set(Permission.objects.filter(codename__regex="^(view|change)_"))


@pytest.mark.parametrize("had_a_draft", [False, True])
@pytest.mark.parametrize("at_this_moment", [False, True])
def test_the_page_says_that_the_case_was_deleted_and_where_the_text_is(
    editor, monkeypatch, person, sent, had_a_draft, at_this_moment
):
    if had_a_draft:
        first = editor.post(KEEP, {**sent, "case-label": ["Person 0008"]})
        sent |= {"number": [str(first.json()["number"])]}
    if at_this_moment:
        delete_at_this_moment(monkeypatch, person, draft_views, "owner_of")
    else:
        delete(person)
    answer = editor.post(KEEP, sent)
    assert answer.status_code == 410
    said = answer.json()["gone"]
    assert "A colleague has deleted this case meanwhile" in said
    assert "Your text is still on this page: copy what you need" in said
    draft = Draft.objects.get()
    assert (draft.detainee, draft.data["case-label"]) == (None, "Person 000802")
    again = editor.post(KEEP, {**sent, "number": [str(answer.json()["number"])], "case-label": ["Person 000803"]})
    assert again.status_code == 410
    assert Draft.objects.get().data["case-label"] == "Person 000803"


@pytest.mark.parametrize("at_this_moment", [False, True])
def test_who_may_not_add_a_case_is_told_to_copy_the_text(editor, monkeypatch, person, sent, at_this_moment):
    may_only_change("ann")
    if at_this_moment:
        delete_at_this_moment(monkeypatch, person, draft_views, "owner_of")
    else:
        delete(person)
    answer = editor.post(KEEP, sent)
    assert answer.status_code == 410
    assert "only here: copy it before you leave" in answer.json()["gone"]
    assert not Draft.objects.exists()


def test_a_case_deleted_while_its_form_is_saved_comes_back_as_a_draft(editor, monkeypatch, person, sent):
    delete_at_this_moment(monkeypatch, person, views, "corrected")
    page = editor.post(screen_url(person), {**sent, "_save": "1"}, follow=True)
    assert page.status_code == 200
    assert "A colleague has deleted this case" in page.content.decode()
    assert sent_by(page)["case-label"] == ["Person 000802"]
    assert not Detainee.objects.exists()


def test_who_may_not_add_a_case_can_copy_the_text_of_a_form_that_was_saved_too_late(editor, person, sent):
    may_only_change("ann")
    delete(person)
    answer = editor.post(screen_url(person), {**sent, "_save": "1"})
    assert answer.status_code == 410
    page = answer.content.decode()
    assert "A colleague has deleted this case meanwhile." in page
    assert "Person 000802" in page
