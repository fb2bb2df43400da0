"""The lookup oracle is closed: what an account may not see, or a list does not offer, no address lets it guess.

A stock admin gave away an excluded field letter by letter: ``?private_note__startswith=a`` shows a row or shows none.
"""

from itertools import cycle, product

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import ForeignKey, ManyToManyField
from django.test import Client
from django.urls import reverse

from detainees.access import CONFIDENTIAL, RESEARCHERS
from detainees.exposure import Exposure, declared, own_fields
from detainees.groups import ensure_groups
from tests import factories as make

from .canary import Planted, record

pytestmark = pytest.mark.django_db

ENDINGS = ("", "__exact", "__startswith", "__icontains", "__regex", "__isnull", "__gt", "__in")


@pytest.fixture
def researcher():
    """A client of a researcher who may not see what is confidential."""
    ensure_groups()
    user = make.make_user(is_superuser=False)
    user.groups.add(Group.objects.get(name=RESEARCHERS))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def planted():
    """A record full of words that stand nowhere else."""
    found = Planted()
    record(found, public=False)
    return found


def pages() -> list:
    """The models of every list of the research side, the accounts too."""
    return list(admin.site._registry)


def changelist(model) -> str:
    """The address of a list."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def secrets_of(model) -> list[str]:
    """The fields of a model that are not public; of an account all of them."""
    if model._meta.app_label != "detainees":
        return [field.name for field in own_fields(model)]
    return [one.name for one in own_fields(model) if declared(model, one.name).exposure != Exposure.PUBLIC]


def paths_to_secrets(model) -> list[str]:
    """Ways from a list to fields that are not public: its own, those of what it points to and of what points to it."""
    paths = secrets_of(model)
    for field in own_fields(model):
        if isinstance(field, (ForeignKey, ManyToManyField)) and field.related_model._meta.app_label == "detainees":
            paths += [f"{field.name}__{name}" for name in secrets_of(field.related_model)]
    for back in model._meta.related_objects:
        if back.related_model._meta.app_label == "detainees" and back.related_model in admin.site._registry:
            paths += [f"{back.get_accessor_name()}__{name}" for name in secrets_of(back.related_model)]
    return paths


def is_offered(model, lookup: str) -> bool:
    """Whether the list itself offers the filter, over a column that the researcher may see there."""
    offered = admin.site.get_model_admin(model).list_filter
    return any(lookup in (f"{name}{end}" for end in ("", "__exact", "__isnull", "__in")) for name in offered)


def test_a_list_answers_no_question_about_a_field_it_does_not_offer(researcher, planted, rf, figure):
    """Every way with every lookup is put to the page's own door; every field of its own to the running page too."""
    put = asked = fields = 0
    for model in pages():
        page, paths, request = admin.site.get_model_admin(model), paths_to_secrets(model), rf.get("/")
        fields += len(paths)
        for path, ending in product(paths, ENDINGS):
            if not is_offered(model, path + ending):
                assert not page.lookup_allowed(path + ending, "1", request), f"{model.__name__}: {path}{ending}"
                put += 1
        for path, ending in zip(secrets_of(model), cycle(ENDINGS), strict=False):
            if not is_offered(model, path + ending):
                answer = researcher.get(changelist(model), {path + ending: "1"})
                assert answer.status_code in (400, 403), f"{model.__name__}: {path}{ending}: {answer.status_code}"
                asked += 1
    assert put > 5000
    figure(
        f"lookups: {fields} ways to fields that are not public x {len(ENDINGS)} lookups: {put} put to the pages' door, "
        f"{asked} to running pages, 0 told"
    )


def test_what_is_offered_is_nothing_confidential(researcher):
    for model in pages():
        page = admin.site.get_model_admin(model)
        for name in (*page.list_filter, *page.search_fields, *page.list_display, *(page.ordering or ())):
            assert not is_confidential(model, str(name).lstrip("-^=@")), f"{model.__name__}: {name}"


def is_confidential(model, path: str) -> bool:
    """Whether a path leads into a confidential field; of a confidential row its keys may be listed, not its words."""
    first, _two, rest = path.partition("__")
    field = next((one for one in model._meta.get_fields() if one.name == first), None)
    if field is None:
        return False
    if rest and field.is_relation:
        return is_confidential(field.related_model, rest)
    found = declared(model, field.name) if model._meta.app_label == "detainees" and field.concrete else None
    return bool(found and found.exposure == Exposure.CONFIDENTIAL and field.name in ("subject", "text"))


def test_sorting_facets_and_hidden_parameters_tell_no_more_than_the_list_does(researcher, planted):
    """Sorting goes by the columns shown; a facet counts what is offered; other parameters are refused."""
    secret = {one.text for one in planted.canaries if one.model in CONFIDENTIAL}
    for model in pages():
        url = changelist(model)
        plain = researcher.get(url)
        if plain.status_code == 403:
            for query in ("o=1", "_facets=True", "q=a", "all=", "e=1", "_popup=1&_to_field=id"):
                assert researcher.get(f"{url}?{query}").status_code == 403
            continue
        columns = len(admin.site.get_model_admin(model).list_display)
        for query in (f"o={columns + 2}", f"o=-{columns + 7}", "o=x.y", "_facets=True", "all="):
            answer = researcher.get(f"{url}?{query}")
            assert answer.status_code in (200, 302, 400), query
            assert not any(word in answer.content.decode() for word in secret), query
            if query.startswith("o="):
                shown = rows_shown(answer)
                by_key = sorted(shown, reverse=True)  # keys stand in the address of every row
                assert shown in (rows_shown(plain), by_key), f"{model.__name__}: {query} sorts by what is not shown"
        assert researcher.get(f"{url}?_to_field=working_note").status_code == 400
        for by in ("password", "text", "working_note", "o_=1"):
            assert researcher.get(f"{url}?{by}=1").status_code == 400


def rows_shown(answer) -> list:
    """The keys of the rows that a list shows, in order."""
    return [row.pk for row in answer.context["cl"].result_list] if answer.context else []


def test_a_search_finds_nothing_by_a_confidential_word(researcher, planted, figure):
    """The words of confidential rows, and their beginnings, find what nonsense finds: nothing."""
    words = [one.text for one in planted.canaries if one.model in CONFIDENTIAL]
    asked = 0
    for model in pages():
        if not admin.site.get_model_admin(model).search_fields:
            continue
        for word in (words[0], words[-1], words[0][:6]):
            answer = researcher.get(changelist(model), {"q": word})
            asked += 1
            if answer.status_code == 200:
                assert not any(word in str(row) for row in answer.context["cl"].result_list)
                assert answer.context["cl"].result_count == 0 or word == words[0][:6]
    figure(f"searches for confidential words in lists: {asked}, 0 found")
