"""Every public field of every model reaches readers, and researchers can enter it.

The fields come from the declaration of exposure, so a new one is tried by itself. Three cases hold every public field,
each with other values. Each value that a document holds must stand in the HTML of that very fact, on the page of the
case and in the dossier: not somewhere in some format.
"""

import polib
import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.test import RequestFactory
from django.utils.translation import override

from casetracker.document.labels import LABELS
from detainees import models
from detainees.admin.case.kinds import all_kinds
from tests.languages.test_catalogues import path_of
from tests.published.test_schema import faults

from .every_field import Published, public_fields
from .whole_case import CASES, WholeCase

FOR_DATA = "a code for data and addresses; readers see the name"
OF_AN_EDITION = "about an edition: stands in the public log and in “About this edition”"
NOT_SHOWN = {
    "EvidenceKind.code": FOR_DATA,
    "IdentifierSystem.code": FOR_DATA,
    "Method.code": FOR_DATA,
    "Party.code": FOR_DATA,
    "Place.code": FOR_DATA,
    "UndertakingKind.code": FOR_DATA,
    "Party.kind": "stands on the page of the party; in a case its name alone",
    "Place.kind": "stands on the page of the place; in a case its name alone",
    "Place.latitude": "is drawn on the map",
    "Place.longitude": "is drawn on the map",
    "Method.within": "codes of wider kinds, by which allegations are found; readers see the name of the kind",
    **{f"Edition.{name}": OF_AN_EDITION for name in ("detainee", "matter", "number", "sha256", "published_at")},
    **{f"Edition.{name}": OF_AN_EDITION for name in ("public_note", "salt")},
    "EditionContent.content": OF_AN_EDITION,
    **{f"LogEntry.{name}": OF_AN_EDITION for name in ("number", "previous", "hash", "line")},
}
"""Public fields that the page of a case and its dossier do not show, and why."""

WRITTEN = "Write the value in detainees/document/."
ON_THE_PAGE = (
    "Show it in templates/published/, in the HTML of its fact: steps 3 and 6 of docs/developing.md, “Add a field”."
)
LABELLED = "Translate the label: docs/translating.md, “When texts have changed”."
ON_THE_ADMIN_PAGE = "Name it in the fieldsets or rows of its model in detainees/admin/."
ON_THE_CASE_SCREEN = "Name it in its kind in detainees/admin/case/kinds.py."

NOT_OF_A_CASE = {models.Edition, models.EditionContent, models.LogEntry}
SET_BY_ITSELF = {"public_id"}
NOT_ON_THE_CASE_SCREEN = {"Statement.speakers": "the boxes “this person” and “other people involved” say who speaks"}
"""Public fields of rows of the case screen that have no box there, and why."""


def name_of(model, name: str) -> str:
    """Return a field by its model and its name."""
    return f"{model.__name__}.{name}"


def read(case, published) -> list[tuple[str, str, str, bool]]:
    """Return for each public field of each row that the document holds: field, form, kind of row, is it shown."""
    found = []
    for model, name in public_fields():
        for row in case.of(model):
            shown = published.shown(row, name) or {}
            what = f"{getattr(row, 'kind', '')}{' (alternative)' if getattr(row, 'alternative_to_id', None) else ''}"
            found += [(name_of(model, name), form, what, is_there) for form, is_there in shown.items()]
    return found


@pytest.mark.django_db
def test_every_public_field_stands_on_the_page_of_a_case_that_has_it_and_in_its_dossier(reader_client, figure):
    found, keys = [], set()
    for turn in range(CASES):
        case = WholeCase(turn)
        for published in [Published(reader_client, one) for one in (case.matter, case.person)]:
            assert faults(published.document) == []  # the schema is closed: every field has its place in it
            keys |= {key for node in published.nodes.values() for key in node}
            found += read(case, published)
    fields = {name_of(model, name) for model, name in public_fields()}
    missing = {(field, form, what) for field, form, what, is_there in found if not is_there}
    lost = fields - {field for field, *_where in found} | {field for field, *_where in missing}
    figure(f"public fields: {len(fields)}; not shown: {len(lost - set(NOT_SHOWN))}; by design: {len(NOT_SHOWN)}")
    assert sorted(one for one in missing if one[0] not in NOT_SHOWN) == [], ON_THE_PAGE
    assert lost == set(NOT_SHOWN), f"{WRITTEN} {ON_THE_PAGE}"
    assert unlabelled(keys) == [], LABELLED


def unlabelled(keys: set[str]) -> list[str]:
    """Return the fields of a document that have no label, or none in a language of the site."""
    found = sorted(keys - set(LABELS) - NO_LABEL)
    with override("en"):
        labels = {key: str(LABELS[key]) for key in keys & set(LABELS)}
    for language, _name in settings.LANGUAGES:
        if language != "en":
            translated = {entry.msgid for entry in polib.pofile(str(path_of(language))) if entry.msgstr}
            found += [f"{key} ({language})" for key, label in sorted(labels.items()) if label not in translated]
    return found


NO_LABEL = {"id", "n", "alternatives"}
"""Parts of a fact that state nothing."""


def boxes_of_pages() -> dict[type, set[str]]:
    """Return for each model the fields that have a box on a page of the admin: its own, or one that lists its rows."""
    request = RequestFactory().get("/admin/")
    request.user = get_user_model()(is_superuser=True, is_active=True, is_staff=True)
    found: dict[type, set[str]] = {}
    for page in (admin.site._registry[model] for model in models_of_cases() if model in admin.site._registry):
        found.setdefault(page.model, set()).update(page.get_form(request).base_fields)
        for inline in (inline(page.model, admin.site) for inline in page.inlines):
            found.setdefault(inline.model, set()).update(inline.get_formset(request).form.base_fields)
    return found


def models_of_cases() -> set[type]:
    """Return the models with a public field that researchers type."""
    return {model for model, _name in public_fields()} - NOT_OF_A_CASE


def without_box(boxes: dict[type, set[str]], models_there: set[type]) -> set[str]:
    """Return the public fields of some models that have no box."""
    fields = [(model, name) for model, name in public_fields() if model in models_there and name not in SET_BY_ITSELF]
    return {name_of(model, name) for model, name in fields if name not in boxes.get(model, set())}


def test_every_public_field_has_a_box_on_the_admin_page_of_its_model():
    assert without_box(boxes_of_pages(), models_of_cases()) == set(), ON_THE_ADMIN_PAGE


def test_every_public_field_has_a_box_on_the_case_screen_where_that_has_such_rows():
    boxes: dict[type, set[str]] = {}
    for kind in all_kinds():
        boxes.setdefault(kind.model, set()).update(kind.columns)
    assert len(boxes) > 15
    assert without_box(boxes, set(boxes)) == set(NOT_ON_THE_CASE_SCREEN), ON_THE_CASE_SCREEN
