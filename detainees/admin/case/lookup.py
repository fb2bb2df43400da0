"""What is typed where a row is chosen: its name, its code, or "+" and a name for one that is not on record yet."""

import re

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from detainees.access import may_see_confidential
from detainees.duplicates.sources import at_page
from detainees.fields import languages
from detainees.models import Detainee, Incident, Party, Place, Source, SourceFile
from detainees.models.places import CodedRecord

from .new_entries import Entering, in_full, what_tells_apart

IN_BRACKETS = re.compile(r"\[([\w-]+)\]\s*(?:\([^()]*\)\s*)?$")
"""The code of a row, and behind it perhaps what tells it from others, as a message or an offer has it."""

THIS_MAN = "="


def label_of(row) -> str:
    """Return what stands in the box for a row: what a colleague would type."""
    if isinstance(row, Source):
        return row.title
    if isinstance(row, Detainee):
        return row.label
    return str(row) if isinstance(row, CodedRecord) else f"{row} [{row.public_id}]"


def unmistakable(row) -> str:
    """Return what names the row and no other."""
    code = getattr(row, "code", row.public_id)
    return label_of(row) if IN_BRACKETS.search(label_of(row)) else f"{label_of(row)} [{code}]"


def names_it(model, text: str) -> Q:
    """Return the condition that a row is called so."""
    in_brackets = IN_BRACKETS.search(text)
    if in_brackets or not issubclass(model, CodedRecord | Source | Detainee | Incident):
        column = "code" if any(field.name == "code" for field in model._meta.fields) else "public_id"
        return Q(**{column: in_brackets[1] if in_brackets else text})
    if model is Detainee:
        return Q(label__iexact=text) | Q(names__text__iexact=text) | Q(public_id=text)
    if model is Source:
        return Q(title__iexact=text) | Q(code__iexact=text) | Q(pk__in=[row.pk for row in at_page(text)])
    column, named = ("title", Q(public_id=text)) if model is Incident else ("name", Q(code__iexact=text))
    for code in languages():
        named |= Q(**{f"{column}__{code}__iexact": text})
    return named


def resembles(model, text: str) -> Q:
    """Return the condition that a row is called nearly so."""
    if model is Detainee:
        return Q(label__icontains=text) | Q(names__text__icontains=text)
    if model is Source:
        return Q(title__icontains=text)
    if model is Incident:
        return Q(title__en__icontains=text)
    if not issubclass(model, CodedRecord):
        return Q(pk=None)
    return Q(name__en__icontains=text)


class Finder:
    """Finds what was typed, each text once however many rows hold it; enters what is new, where that is allowed."""

    def __init__(self, user, detainee):
        self.user, self.detainee = user, detainee
        self.found = {}
        self.entering = Entering(self)

    def find(self, model, text: str):
        """Return the row; raises ValidationError saying what to type instead."""
        if text == THIS_MAN and model is Detainee:
            return self.detainee
        key = model, text.casefold()
        if key not in self.found:
            is_new = text.startswith("+")
            self.found[key] = self.entering.enter(model, text) if is_new else self._look_up(model, text)
        return self.found[key]

    def _look_up(self, model, text):
        rows = list(model._default_manager.filter(names_it(model, text)).distinct()[:6])
        if len(rows) == 1:
            return rows[0]
        if rows:
            said = "; ".join(in_full(row) for row in rows)
            raise ValidationError(_("Several are called so. Type one of these: %(rows)s") % {"rows": said})
        raise ValidationError(self._not_found(model, text))

    def _not_found(self, model, text) -> str:
        near = model._default_manager.filter(resembles(model, text)).distinct()[:4]
        said = {"text": text, "near": "; ".join(unmistakable(row) for row in near)}
        if said["near"]:
            return _("Nothing on record is called “%(text)s”. Perhaps: %(near)s") % said
        if model in (Place, Party, Detainee):
            return _("Nothing on record is called “%(text)s”. To enter it as new, type + before it.") % said
        if model is Incident:
            return _("Nothing on record is called “%(text)s”. Enter it among the incidents of this case first.") % said
        return _("Nothing on record is called “%(text)s”.") % said


def offered(model_admin, request, text: str, most: int = 10) -> list[dict]:
    """Return rows to offer while a name is typed: what to put in the box, and what tells it from its like."""
    rows = model_admin.get_queryset(request)
    rows, may_repeat = model_admin.get_search_results(request, rows, text)
    if hasattr(rows.model, "retired"):
        rows = rows.filter(retired=False)
    if rows.model is Source:
        rows = rows.annotate(has_files=Exists(SourceFile.objects.held().filter(source=OuterRef("pk"))))
    rows = list((rows.distinct() if may_repeat else rows)[: most * 3])
    begin = text.casefold()
    rows.sort(key=lambda row: (not label_of(row).casefold().startswith(begin), len(label_of(row))))
    rows = rows[:most]
    labels = [label_of(row).casefold() for row in rows]
    return [
        {
            **where_it_is(row, request.user),
            "text": label_of(row) if labels.count(label_of(row).casefold()) == 1 else unmistakable(row),
            "note": what_tells_apart(row) or str(getattr(row, "get_kind_display", lambda: "")()),
        }
        for row in rows
    ]


def where_it_is(row, user) -> dict:
    """Return where a source can be read: its address, the reader of its files, and where a file of it is given."""
    if not isinstance(row, Source):
        return {}
    reads = user.has_perm("detainees.view_sourcefile") and (not row.confidential or may_see_confidential(user))
    gives = user.has_perm("detainees.add_sourcefile")
    return {
        "url": row.url,
        "viewer": row.reader_url if reads and getattr(row, "has_files", False) else "",
        "giver": reverse("admin:detainees_source_upload", args=[row.pk]) if gives else "",
    }
