"""Who sees what: nothing is guessed through the address, nothing confidential is seen without the right."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from detainees.access import ADMINISTRATORS, RESEARCHERS, REVIEWERS, may_see_confidential
from detainees.groups import ensure_groups
from detainees.models import ConfidentialNote, Detainee, Edition, Method
from tests.admin.conftest import logged_in
from tests.admin.forms import add_url, change_url, open_form, save, text_of
from tests.factories import make_detainee, make_event, make_source, make_term, make_user

pytestmark = pytest.mark.django_db


def changelist(model) -> str:
    return reverse(f"admin:detainees_{model._meta.model_name}_changelist")


@pytest.fixture
def groups():
    return ensure_groups()


def member(groups, *names):
    """A client of an account in the groups."""
    user = make_user(is_superuser=False)
    user.groups.set([groups[name] for name in names])
    return logged_in(user)


def trusted(groups, *names):
    """A client of an account in the groups that was itself given the right to see what is confidential."""
    user = make_user(is_superuser=False)
    user.groups.set([groups[name] for name in names])
    user.user_permissions.add(Permission.objects.get(codename="see_confidential"))
    return logged_in(user)


@pytest.mark.parametrize(
    "lookup",
    [
        "working_note__startswith",
        "basis_note__contains",
        "label__startswith",
        "confidential_notes__text__startswith",
        "names__working_note__startswith",
        "revision__gt",
        "publication_basis__startswith",
        "editions__salt__startswith",
    ],
)
def test_a_filter_that_is_not_offered_is_refused(editor, lookup):
    make_detainee(working_note="secret")
    assert editor.get(changelist(Detainee), {lookup: "s"}).status_code == 400


def test_a_filter_that_is_offered_works(editor):
    page = editor.get(changelist(Detainee), {"publication_basis__exact": "consent"})
    assert page.status_code == 200
    assert page.context["cl"].result_count == 0


RESEARCH = [model for model in admin.site._registry if model._meta.app_label == "detainees"]


@pytest.mark.parametrize("model", RESEARCH, ids=lambda model: model.__name__)
def test_no_page_of_the_record_lets_its_notes_be_guessed(editor, model):
    for lookup in ("working_note__startswith", "text__startswith", "withdrawn_reason__startswith", "pk__gt"):
        assert editor.get(changelist(model), {lookup: "1"}).status_code == 400


def test_confidential_tables_are_neither_searched_nor_filtered():
    for name in ("ConfidentialNote", "SourceIdentity"):
        (page,) = [one for model, one in admin.site._registry.items() if model.__name__ == name]
        assert not page.search_fields
        assert not page.list_filter


def test_a_researcher_neither_sees_confidential_notes_nor_hears_of_them(groups):
    detainee = make_detainee()
    note = ConfidentialNote.objects.create(detainee=detainee, subject="whereabouts-of-him", text="secret")
    researcher, keeper = member(groups, RESEARCHERS), trusted(groups, RESEARCHERS)
    assert researcher.get(change_url(note)).status_code == 403
    assert researcher.get(changelist(ConfidentialNote)).status_code == 403
    assert "onfidential" not in researcher.get(reverse("admin:index")).content.decode()
    assert "onfidential note" not in researcher.get(change_url(detainee)).content.decode()
    assert keeper.get(change_url(note)).status_code == 200
    assert "Confidential notes" in keeper.get(change_url(detainee)).content.decode()


def test_no_group_can_give_the_right_to_see_what_is_confidential(groups):
    note = ConfidentialNote.objects.create(detainee=make_detainee(), subject="whereabouts", text="secret")
    right = Permission.objects.get(codename="see_confidential")
    for group in groups.values():
        group.permissions.add(right, *Permission.objects.filter(content_type__model="confidentialnote"))
    user = make_user(is_superuser=False)
    user.groups.set(groups.values())
    client = logged_in(user)
    assert user.has_perm("detainees.see_confidential")  # so Django says; that is not enough here
    assert not may_see_confidential(user)
    assert client.get(changelist(ConfidentialNote)).status_code == 403
    assert client.get(change_url(note)).status_code == 403
    assert "onfidential note" not in client.get(change_url(note.detainee)).content.decode()


@pytest.mark.parametrize("state", ["is_active", "is_staff"])
def test_an_account_that_is_closed_or_no_colleagues_sees_nothing_confidential(state):
    user = make_user(is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="see_confidential"))
    assert may_see_confidential(type(user).objects.get(pk=user.pk))
    setattr(user, state, False)
    user.save()
    assert not may_see_confidential(type(user).objects.get(pk=user.pk))


def test_a_group_has_what_the_matrix_says_and_nothing_that_was_added_by_hand(groups):
    before = {name: set(group.permissions.all()) for name, group in groups.items()}
    former = Group.objects.create(name="Keepers of confidential notes")
    for group in (*groups.values(), former):
        group.permissions.set(Permission.objects.all())
    groups[RESEARCHERS].permissions.remove(*list(before[RESEARCHERS])[:1])
    assert {name: set(group.permissions.all()) for name, group in ensure_groups().items()} == before
    assert not Group.objects.filter(name=former.name).exists()


def test_a_researcher_enters_and_a_reviewer_may_publish(groups):
    researcher = member(groups, RESEARCHERS)
    response = save(researcher, add_url(Detainee), open_form(researcher, add_url(Detainee)), label="Person 000123")
    assert response.status_code == 302
    names = {name: {one.codename for one in groups[name].permissions.all()} for name in groups}
    assert {"add_edition", "view_edition"} <= names[RESEARCHERS]
    assert "change_edition" not in names[RESEARCHERS]
    assert {"add_edition", "change_edition", "view_edition"} <= names[REVIEWERS]
    assert "delete_edition" not in names[REVIEWERS]
    assert not [name for name in names[REVIEWERS] if "history" in name]


def test_the_way_to_publication_is_shown_to_those_who_may_submit_or_approve(groups):
    detainee, onlooker = make_detainee(), make_user(is_superuser=False)
    onlooker.user_permissions.set(Permission.objects.filter(codename="view_detainee"))
    for client in (member(groups, REVIEWERS), member(groups, RESEARCHERS)):
        assert ">Publication</a>" in client.get(change_url(detainee)).content.decode()
    assert ">Publication</a>" not in logged_in(onlooker).get(change_url(detainee)).content.decode()


def test_the_groups_can_be_made_twice(groups):
    assert ensure_groups() == groups


def test_who_may_only_look_changes_nothing(groups):
    user = make_user(is_superuser=False)
    user.user_permissions.set(groups[RESEARCHERS].permissions.filter(codename__startswith="view_"))
    event, client = make_event(people=[make_detainee()]), logged_in(user)
    assert client.get(change_url(event)).status_code == 200
    assert client.post(change_url(event), {"provision": "article 1"}).status_code == 403


def test_editions_are_read_and_not_written(editor):
    assert editor.get(changelist(Edition)).status_code == 200
    assert editor.get(add_url(Edition)).status_code == 403


def test_a_retired_term_is_not_offered_and_stays_where_it_was_used(editor):
    term = make_term(Method, retired=True)
    url = reverse("admin:autocomplete")
    asked = {"app_label": "detainees", "model_name": "allegation", "field_name": "methods", "term": term.code}
    assert editor.get(url, asked).json()["results"] == []
    term.retired = False
    term.save()
    assert [one["text"] for one in editor.get(url, asked).json()["results"]] == [str(term)]


def test_boxes_find_sources_and_people_by_what_is_typed(editor):
    source, detainee = make_source(title="Отчёт 000001"), make_detainee(name="Персона 000001")
    url = reverse("admin:autocomplete")
    asked = {"app_label": "detainees", "model_name": "citation", "field_name": "source", "term": "отчёт"}
    assert [one["id"] for one in editor.get(url, asked).json()["results"]] == [str(source.pk)]
    asked = {"app_label": "detainees", "model_name": "participation", "field_name": "detainee", "term": "персона"}
    assert [one["id"] for one in editor.get(url, asked).json()["results"]] == [str(detainee.pk)]


def test_an_account_is_kept_in_words_without_a_hash_or_a_list_of_permissions(groups):
    administrator = member(groups, ADMINISTRATORS)
    account = make_user("gina", is_superuser=False)
    account.set_password("a long word that nobody guesses")
    account.save()
    account.groups.add(groups[RESEARCHERS])
    page = administrator.get(reverse("admin:auth_user_change", args=[account.pk]))
    html = page.content.decode()
    for words in ("Set another password", "May log in", "Roles", "May read what is confidential"):
        assert words in html, words
    for words in ("pbkdf2", "iterations", "Can add", "Superuser status", "algorithm"):
        assert words not in html, words
    assert html.count('name="groups"') == len(groups)
    listed = text_of(administrator.get(reverse("admin:auth_user_changelist")))
    assert "gina" in listed
    assert "Researchers" in listed


def test_a_role_and_the_access_to_what_is_confidential_are_given_and_taken_by_ticks(groups):
    administrator = member(groups, ADMINISTRATORS)
    account = make_user("gina", is_superuser=False)
    account.groups.add(groups[RESEARCHERS])
    url = reverse("admin:auth_user_change", args=[account.pk])
    right = Permission.objects.get(codename="see_confidential")
    save(
        administrator,
        url,
        open_form(administrator, url),
        groups=[str(groups[REVIEWERS].pk)],
        user_permissions=[str(right.pk)],
    )
    assert [group.name for group in account.groups.all()] == [REVIEWERS]
    assert list(account.user_permissions.all()) == [right]
    save(administrator, url, open_form(administrator, url), user_permissions=[])
    assert list(account.user_permissions.all()) == []
    assert [group.name for group in account.groups.all()] == [REVIEWERS]


def test_who_logs_out_reads_so_and_nothing_else(groups):
    page = text_of(member(groups, RESEARCHERS).post(reverse("admin:logout")))
    assert "You are logged out." in page
    assert "quality time" not in page
