"""Canaries in the research side: what is confidential is met by no role on any page, unless the account may see it."""

from itertools import product
from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import models as columns
from django.test import Client
from django.urls import reverse

from detainees.admin.desk.page import BLOCKS
from detainees.groups import ensure_groups
from detainees.models import ConfidentialNote, ConfidentialReading, Detainee, Draft, Edition, Source, SourceIdentity
from published.publish import approve_and_publish, submit
from tests import factories as make

from .canary import Planted, record, word
from .crawl import Crawl

pytestmark = pytest.mark.django_db

CONFIDENTIAL = (ConfidentialNote, SourceIdentity)


@pytest.fixture
def planted():
    """One record, planted and published, with a candidate that waits."""
    found = Planted()
    author, reviewer = make.make_user(), make.make_user()
    found.subjects = record(found, public=True)
    for subject in reversed(found.subjects):
        approve_and_publish(submit(subject, by=author), by=reviewer)
    make.make_name(detainee=found.subjects[0])
    submit(found.subjects[0], by=author)
    for model in CONFIDENTIAL:
        # Their history as well: what was overwritten was confidential too.
        row = model.objects.get()
        found.plant(row, public=False)
    draft = Draft.objects.get()
    typed = found.note(word(shown=False), draft, Draft._meta.get_field("body"), public=False)
    Draft.objects.update(body=f"names-0-text={typed}&names-TOTAL_FORMS=1")
    return found


def registered() -> list:
    """The models of the research record that have pages."""
    return [model for model in admin.site._registry if model._meta.app_label == "detainees"]


def named(model, page) -> str:
    """The name of a page of a model."""
    return f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"


def pages(planted) -> list[str]:
    """Every page of the research side: lists, forms, histories, deletions, popups, review and what is around them."""
    found = [reverse(f"admin:{name}") for name in ("index", "review_queue", "jsi18n", "password_change")]
    found += [reverse("admin:app_list", args=["detainees"]), reverse("admin:desk"), reverse("admin:history_deleted")]
    found += [reverse("admin:tables"), reverse("admin:find"), f"{reverse('admin:find')}?q=a"]
    found += [reverse("admin:desk_block", args=[code]) for code in BLOCKS]
    found += [
        reverse(f"admin:history_{page}", args=[model._meta.model_name, row.pk])
        for model in CONFIDENTIAL
        for row in model.objects.all()
        for page in ("timeline", "compare", "restore", "undelete")
    ]
    for model in registered():
        found += [reverse(named(model, "changelist")), reverse(named(model, "add"))]
        for row in rows_of(model, planted):
            found += [reverse(named(model, page), args=[row.pk]) for page in ("change", "history", "delete")]
            found += [reverse(named(model, "change"), args=[row.pk]) + "?_popup=1&_to_field=id"]
    case = reverse("admin:detainees_detainee_case", args=[planted.subjects[0].pk])
    found += [case, f"{case}?draft={Draft.objects.get().token}", reverse("admin:duplicates")]
    for subject in planted.subjects:
        for page in ("publication", "redaction"):
            found.append(reverse(named(type(subject), page), args=[subject.pk]))
        for page in ("timeline", "compare"):
            url = reverse(f"admin:history_{page}", args=[subject._meta.model_name, subject.pk])
            found.append(f"{url}?of=whole&then=2020-01-01T00:00:00Z")
    for edition in Edition.objects.all():
        found += [reverse(f"admin:review_{page}", args=[edition.public_id]) for page in ("candidate", "preview")]
    return found


def rows_of(model, planted) -> list:
    """The rows of a model whose pages are opened: the man's and all that is confidential, else one."""
    if model in CONFIDENTIAL or model in (Detainee, Source):
        return list(model.objects.all())
    return list(model.objects.all()[:1])


def choosers(terms) -> list[str]:
    """Every question to the box that finds rows: each field that points to others, with each word."""
    found = []
    for model, term in product(registered(), terms):
        for column in (*model._meta.concrete_fields, *model._meta.many_to_many):
            if isinstance(column, (columns.ForeignKey, columns.ManyToManyField)):
                given = {"app_label": "detainees", "model_name": model._meta.model_name}
                query = urlencode(given | {"field_name": column.name, "term": term})
                found.append(f"{reverse('admin:autocomplete')}?{query}")
    return found


def searches(words) -> list[str]:
    """Every list searched for each word."""
    return [
        f"{reverse(named(model, 'changelist'))}?{urlencode({'q': word})}"
        for model, word in product(registered(), words)
    ]


def crawl_as(role, planted, words) -> Crawl:
    """Open everything as a member of a group."""
    user = make.make_user(is_superuser=False)
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    crawl = Crawl(client)
    for path in (*pages(planted), *choosers(["", words[0]]), *searches(words[:2])):
        crawl.ask(path)
    chosen = {"action": "delete_selected", "_selected_action": [planted.subjects[0].pk]}
    for model in (Detainee, Source):
        chosen["_selected_action"] = list(model.objects.values_list("pk", flat=True))
        answer = client.post(reverse(named(model, "changelist")), chosen)
        crawl.answers.append((f"delete {model.__name__}", answer.content.decode().casefold()))
    return crawl


@pytest.mark.parametrize("role", ["Researchers", "Reviewers", "Administrators"])
def test_no_role_meets_what_is_confidential_without_the_permission(role, planted, figure):
    ensure_groups()
    secret = [one for one in planted.canaries if one.model in (*CONFIDENTIAL, Draft)]
    crawl = crawl_as(role, planted, [one.text for one in secret if one.field == "text"])
    asked = {path: whole for path, whole in crawl.answers if not any(one.text in path for one in secret)}
    everything = "\n".join(asked.values())
    assert [str(one) for one in secret if one.text in everything] == []
    answered = [path for path, whole in crawl.answers if any(one.text in whole for one in secret)]
    assert all(any(one.text in path for one in secret) for path in answered)
    working = [one for one in planted.canaries if one.field == "working_note" and one.model is Detainee]
    if role != "Administrators":
        assert any(one.text in everything for one in working), "the crawl sees nothing at all"
    assert not ConfidentialReading.objects.exists()
    figure(f"{role} without the permission: {crawl.asked} pages, {len(secret)} confidential words, 0 met")
