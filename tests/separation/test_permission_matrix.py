"""Who may open what: every address of both sides, tried as every role, in every state of a case, against one table.

The table below has a row for each named address of the URL configuration; a new address without a row fails. What a
row demands is a permission in the words of ``detainees.access``, so that the matrix there decides, and nothing else.
"""

import re
from fnmatch import fnmatch
from itertools import product

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from detainees.access import (
    ADMINISTRATORS,
    CONFIDENTIAL,
    RESEARCHERS,
    REVIEWERS,
    SEE_CONFIDENTIAL,
    TERMS,
    permissions_of,
)
from detainees.groups import ensure_groups
from detainees.models import ConfidentialReading, Edition, FileReading
from published.models import Case
from published.publish import publish, redact, submit, withdraw
from tests import factories as make
from tests.reader import ReaderClient

from .canary import Planted, record

pytestmark = pytest.mark.django_db

OPEN, NOBODY, STAFF = "open", "nobody", "staff"
"""Besides permissions: open to everybody; closed to everybody; open to whoever may enter the research side."""

ROWS = {
    # The public side asks nobody who they are.
    "published:*": OPEN,
    # The frame of the research side.
    "admin:login": OPEN,
    "admin:logout": OPEN,
    "admin:index": STAFF,
    "admin:app_list": STAFF,
    "admin:password_change": STAFF,
    "admin:password_change_done": STAFF,
    "admin:jsi18n": STAFF,
    "admin:autocomplete": "asked of a field",
    "admin:view_on_site": "shown on the site",
    # Review and publication.
    "admin:review_queue": "detainees.add_edition or detainees.change_edition",
    "admin:review_candidate": "detainees.add_edition or detainees.change_edition",
    "admin:review_preview": "detainees.add_edition or detainees.change_edition",
    "admin:*_publication": "detainees.add_edition or detainees.change_edition",
    "admin:*_redaction": "detainees.delete_edition",
    # The desk, saved filters, history and the way back.
    "admin:tables": STAFF,
    "admin:find": STAFF,
    "admin:desk": "detainees.change_detainee",
    "admin:desk_block": "detainees.change_detainee",
    "admin:filter_save": "only posted to",
    "admin:filter_change": "only posted to",
    "admin:history_deleted": STAFF,
    "admin:history_timeline": "detainees.view_detainee",
    "admin:history_compare": "detainees.view_detainee",
    "admin:history_restore": "detainees.change_detainee",
    "admin:history_undelete": "detainees.add_detainee",
    # The case screen.
    "admin:detainees_detainee_case": "detainees.view_detainee",
    "admin:detainees_detainee_case_new": "detainees.add_detainee",
    "admin:detainees_detainee_case_*": "detainees.change_detainee",
    # Files of sources.
    "admin:detainees_source_read": "detainees.view_sourcefile",
    "admin:detainees_source_upload": "only posted to",
    "admin:detainees_source_file_picture": "detainees.view_sourcefile",
    "admin:detainees_source_file_original": "detainees.view_sourcefile",
    "admin:detainees_source_file_destroy": "detainees.delete_sourcefile",
    # The queue of possible duplicates. A draft answers by the signed words of its page; tried in tests of its own.
    "admin:duplicates": "detainees.change_detainee",
    "admin:duplicate": "asked of a field",
    "admin:detainees_detainee_draft": "asked of a field",
    "admin:detainees_detainee_draft_discard": "asked of a field",
    # What was typed in a form whose login had expired: each account finds its own alone; tried in tests of its own.
    "admin:kept": STAFF,
    "admin:kept_discard": "only posted to",
    # Accounts: a password is set by who may change the account.
    "admin:auth_user_password_change": "auth.change_user",
    # Pages of rows: the permission of the same name on the same table; of confidential rows the single right.
    "admin:*_changelist": "view",
    "admin:*_add": "add",
    "admin:*_change": "view",
    "admin:*_history": "view",
    "admin:*_delete": "delete",
}

READ_ONLY = {
    *("detainees.Edition", "detainees.ConfidentialReading", "detainees.FileReading", "auth.Group"),
}
"""Tables whose rows no page adds, changes or deletes, whatever permissions say: they come from acts."""

ADDED_ELSEWHERE = {"detainees.Citation"}
"""A citation is entered at the fact it bears out."""

NEVER_DELETED = {"auth.User", *(model._meta.label for model in TERMS)}
"""An account is made inactive, a term is retired."""

REMARKS = {"asked of a field", "shown on the site", "only posted to"}
"""Rows whose answer depends on what is sent; they are tried in tests of their own (choosers, filters, files)."""

GROUPS = {"researcher": RESEARCHERS, "reviewer": REVIEWERS, "administrator": ADMINISTRATORS}
ROLES = ("nobody", "outsider", *GROUPS, "trusted researcher", "superuser")
STATES = ("unpublished", "waiting", "published", "withdrawn", "destroyed")


def named_addresses(patterns=None, namespace="") -> list[tuple[str, str]]:
    """Return the name and the route of every address that has a name."""
    found = []
    for one in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(one, URLResolver):
            inside = f"{one.namespace}:" if one.namespace else namespace
            found += named_addresses(one.url_patterns, inside)
        elif isinstance(one, URLPattern) and one.name:
            found.append((namespace + one.name, str(one.pattern)))
    return found


def row_of(name: str) -> str | None:
    """Return what the table demands at an address; None where it has no row. The most exact row counts."""
    rows = [pattern for pattern in ROWS if fnmatch(name, pattern)]
    return ROWS[max(rows, key=len)] if rows else None


def test_every_address_has_a_row_and_every_row_an_address(figure):
    names = {name for name, _route in named_addresses()}
    assert [name for name in sorted(names) if row_of(name) is None] == []
    assert [pattern for pattern in ROWS if not any(fnmatch(name, pattern) for name in names)] == []
    figure(f"addresses by name: {len(names)}, each with a row among {len(ROWS)}")


def test_a_new_address_without_a_row_fails(monkeypatch):
    monkeypatch.delitem(ROWS, "admin:review_preview")
    assert "admin:review_preview" in {name for name, _route in named_addresses()}
    assert row_of("admin:review_preview") is None


@pytest.fixture
def clients():
    """A client of each role."""
    ensure_groups()
    found = {"nobody": Client()}
    for role in ROLES[1:]:
        user = make.make_user(is_superuser=role == "superuser", is_staff=role != "outsider")
        group = GROUPS.get(role.rpartition(" ")[2])
        user.groups.set(Group.objects.filter(name=group) if group else [])
        if role.startswith("trusted"):
            user.user_permissions.add(Permission.objects.get(codename=SEE_CONFIDENTIAL.partition(".")[2]))
        found[role] = Client()
        found[role].force_login(user)
    return found


def rights_of(role: str) -> set[str]:
    """Return the permissions of a role, by the matrix alone."""
    group = GROUPS.get(role.rpartition(" ")[2])
    return permissions_of(group) if group else set()


def may(role: str, name: str, model=None) -> bool:
    """Whether a role may open an address, by the table and the matrix of access."""
    demanded = row_of(name)
    if demanded == OPEN:
        return True
    if demanded == STAFF:
        return role not in ("nobody", "outsider")
    if demanded in ("view", "add", "delete"):
        return may_row(role, demanded, model)
    return role == "superuser" or bool(rights_of(role) & set(demanded.split(" or ")))


def may_row(role: str, act: str, model) -> bool:
    """Whether a role may open a page of the rows of a table."""
    label = model._meta.label
    closed = {"view": set(), "add": READ_ONLY | ADDED_ELSEWHERE, "delete": READ_ONLY | NEVER_DELETED}
    if label in closed[act]:
        return False
    if model in CONFIDENTIAL:
        return role in ("superuser", "trusted researcher")
    changes = f"{model._meta.app_label}.change_{model._meta.model_name}"
    wanted = {f"{model._meta.app_label}.{act}_{model._meta.model_name}"} | ({changes} if act == "view" else set())
    return role == "superuser" or bool(wanted & rights_of(role))


def opened(client, path: str) -> bool:
    """Whether the page opens. Whoever is not let in is sent to the login or refused, never half answered."""
    answer = client.get(path)
    if answer.status_code == 302 and "/login/" in answer["Location"]:
        return False
    assert answer.status_code in (200, 302, 301, 403, 404, 410), f"{path}: {answer.status_code}"
    return answer.status_code != 403


def test_every_page_of_every_table_opens_for_whom_the_matrix_says(clients, figure):
    record(Planted(), public=False)
    make.make_risk_flag()
    account = make.make_user()
    edition = submit(make.make_detainee(), by=account)
    file = make.make_file(source=make.make_source())
    FileReading.objects.create(file=file, how="shown", read_by=account)
    ConfidentialReading.objects.create(model="x", row="y", read_by=account, why="For the test.")
    tried, wrong = 0, []
    for model in admin.site._registry:
        rows = {User: account, Edition: edition}
        row = rows[model] if model in rows else model.objects.first()
        assert row is not None, model
        for page in ("changelist", "add", "change", "history", "delete"):
            name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
            path = reverse(name, args=[] if page in ("changelist", "add") else [row.pk])
            for role, client in clients.items():
                if model in CONFIDENTIAL or not role.startswith("trusted"):
                    wrong += [f"{role} at {name}"] * (opened(client, path) != may(role, name, model))
                    tried += 1
    assert wrong == []
    figure(f"pages of tables: {tried} combinations of role and address")


@pytest.fixture
def cases():
    """A person and a matter in every state."""
    author, reviewer = make.make_user(), make.make_user()
    found = {state: (make.make_detainee(), make.make_matter()) for state in STATES}
    for state in STATES[2:]:
        for subject in reversed(found[state]):
            publish(subject, by=author, approved_by=reviewer)
    for subject in found["waiting"]:
        submit(subject, by=author)
    for subject in found["withdrawn"]:
        withdraw(subject, by=author, reason="For the test.")
    for subject in found["destroyed"]:
        redact(subject, by=author, reason="For the test.")
    return found


WORK = {
    "admin:desk": lambda man, file: [],
    "admin:tables": lambda man, file: [],
    "admin:find": lambda man, file: [],
    "admin:desk_block": lambda man, file: ["uncited"],
    "admin:history_deleted": lambda man, file: [],
    "admin:history_timeline": lambda man, file: ["detainee", man.pk],
    "admin:detainees_detainee_case": lambda man, file: [man.pk],
    "admin:detainees_detainee_case_new": lambda man, file: [],
    "admin:detainees_source_read": lambda man, file: [file.source.pk],
    "admin:detainees_source_file_destroy": lambda man, file: [file.public_id],
}
"""Pages of the work on cases, with what stands in their addresses."""


def test_pages_of_the_work_on_cases_open_for_whom_the_matrix_says(clients, figure):
    man, file = make.make_detainee(), make.make_file(source=make.make_source())
    wrong = []
    for (name, args), (role, client) in product(WORK.items(), clients.items()):
        answer = client.get(reverse(name, args=args(man, file)))
        is_open = answer.status_code == 200
        wrong += [f"{role} at {name}: {answer.status_code}"] * (is_open != may(role, name))
    assert wrong == []
    figure(f"pages of the work on cases: {len(WORK) * len(clients)} combinations of role and address")


ACTS = {
    "submit": "detainees.add_edition",
    "alone": "detainees.change_edition",
    "withdraw": "detainees.change_edition",
    "merge": "detainees.change_edition",
}
"""The buttons of the publication page, and the permission that each demands."""


def test_review_and_publication_open_and_act_for_whom_the_matrix_says_in_every_state(clients, cases, figure):
    tried = 0
    before = list(Case.objects.order_by("pk").values()), Edition.objects.count()
    for state, role in product(cases, clients):
        for name, args in pages_of_review(cases[state]):
            assert opened(clients[role], reverse(name, args=args)) == may(role, name), f"{role} at {name}, {state}"
            tried += 1
        for subject, act in product(cases[state], ACTS):
            tried += is_refused(clients[role], role, subject, act)
    assert (list(Case.objects.order_by("pk").values()), Edition.objects.count()) == before
    figure(f"review and publication: {tried} combinations of role, address, act and state")


def pages_of_review(subjects) -> list[tuple[str, list]]:
    """Return the pages around the editions of a case in one state, by name, with what stands in their addresses."""
    found = []
    for subject in subjects:
        kind = subject._meta.model_name
        found += [(f"admin:detainees_{kind}_{page}", [subject.pk]) for page in ("publication", "redaction")]
        for edition in Edition.objects.of(subject):
            found += [(f"admin:review_{page}", [edition.public_id]) for page in ("candidate", "preview")]
    return found


def is_refused(client, role: str, subject, act: str) -> int:
    """Press a button that the matrix denies to the role; returns how many were pressed. Nothing must come of it."""
    if role == "superuser" or ACTS[act] in rights_of(role):
        return 0
    path = reverse(f"admin:detainees_{subject._meta.model_name}_publication", args=[subject.pk])
    answer = client.post(path, {act: "1"})
    assert answer.status_code == 403 or "/login/" in answer["Location"], f"{role}: {act}"
    return 1


PUBLIC_PARTS = {
    "slug": "a",
    "number": "1",
    "earlier": "2",
    "schema": "2",
    "style": "txt",
    "code": "nowhere",
    "key": "zzzzzzzzzzzz",
}


def test_public_pages_answer_every_role_alike_in_every_state(clients, cases, figure):
    """A login gives nothing there: who is logged in to the research side reads what everybody reads."""
    tried, readers = 0, {role: as_a_reader(client) for role, client in clients.items()}
    for name, route in named_addresses():
        if not name.startswith("published:"):
            continue
        for subjects in cases.values() if "public_id" in route else [(None, None)]:
            subject = subjects[1 if route.startswith("matters/") else 0]
            parts = set(re.findall(r"<(?:\w+:)?(\w+)>", route))
            given = {part: subject.public_id if part == "public_id" else PUBLIC_PARTS[part] for part in parts}
            answers = {role: read(client, reverse(name, kwargs=given)) for role, client in readers.items()}
            tried += len(answers)
            assert len(set(answers.values())) == 1, name
    figure(f"public pages: {tried} combinations of role, address and state, all alike")


def as_a_reader(client) -> ReaderClient:
    """Return a client that is logged in as the other is, and asks with the reader's connection."""
    reader = ReaderClient()
    reader.cookies = client.cookies
    return reader


def read(client, path: str) -> tuple[int, bytes]:
    """Return the status and the bytes of an answer."""
    answer = client.get(path)
    return answer.status_code, answer.getvalue()
