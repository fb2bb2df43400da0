"""History pages: of a row, of a whole case, of two moments compared, and of deleted rows."""

from functools import partial

from django.contrib import admin
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from detainees.access import CONFIDENTIAL, may_see_confidential
from detainees.history import Cursor, Step, compare, members_of, steps_of
from detainees.history.deleted import latest_deletions
from detainees.history.moments import MOST
from detainees.history.steps import read_moment
from detainees.history.tables import all_links, model_called
from detainees.models import Detainee, Matter

from .edit_conflicts import as_text, when
from .filters import list_url
from .history import Value, Words, may, url_of

PAGE = 50
LARGEST = 2**63 - 1
"""The largest key a row can have."""
CASES = (Detainee, Matter)


def open_model(request, name: str, key: int):
    """Return the model that an address names, if the history of its rows may be read there. Raises Http404.

    The history of what is confidential stands behind the question why, on a page of its own.
    """
    model = model_called(name)
    if model is None or model in CONFIDENTIAL or key > LARGEST or not may(request, "view", model):
        raise Http404(_("There is no such history."))
    return model


def open_members(request, model, key: int, *, whole: bool) -> dict:
    """Return the rows of a timeline, without those that the account may not see."""
    members = members_of(model, key, with_parts=whole)
    return {one: keys for one, keys in members.items() if one is model or may(request, "view", one)}


def is_whole(request, model) -> bool:
    """Whether a page is about a row with all that belongs to it; of a case that is what is meant."""
    return request.GET.get("of", "whole" if model in CASES else "row") == "whole"


def timeline(request, name, key, *, words: Words):
    """The history of one row, deleted or not."""
    return timeline_page(request, open_model(request, name, key), key, words)


def timeline_page(request, model, key: int, words: Words, *, alone: bool = False):
    """The history of one row or of a whole case, a page of it, the latest first. ``alone``: of the row only."""
    whole = is_whole(request, model) and not alone
    members = {model: {key}} if alone else open_members(request, model, key, whole=whole)
    steps = steps_of(members, before=Cursor.read(request.GET.get("before", "")), most=PAGE + 1)
    if not steps and not model._base_manager.filter(pk=key).exists():
        raise Http404(_("There is no such row, and there never was."))
    more, steps = len(steps) > PAGE, steps[:PAGE]
    subject = Step(model, key, 0, "", timezone.now(), None)
    names = words.names_for([*steps, subject])
    context = page_context(request, subject, names)
    context |= {
        "title": _("History of %(row)s") % {"row": context["subject"]},
        "changes": words.changes(steps, names, request) if not alone else words.plain_changes(steps, names),
        "older": str(steps[-1].cursor) if more else "",
        "is_first_page": not request.GET.get("before"),
        "whole": whole,
        "is_case": model in CASES,
        "alone": alone,
        "hears_of_notes": may_see_confidential(request.user),
    }
    return TemplateResponse(request, "admin/detainees/object_history.html", context)


def page_context(request, subject: Step, names) -> dict:
    """Return what every page about one row shows."""
    model, key = subject.model, subject.key
    urls = (
        {}
        if model in CONFIDENTIAL
        else {
            f"{page}_url": reverse(f"admin:history_{page}", args=[model._meta.model_name, key])
            for page in ("timeline", "compare")
        }
    )
    return {
        **admin.site.each_context(request),
        **urls,
        "list_url": list_url(model) if admin.site.is_registered(model) else "",
        "list_name": capfirst(model._meta.verbose_name_plural),
        "subject": names.label_of(model, key),
        "subject_url": url_of(subject, names),
        "kind": capfirst(model._meta.verbose_name),
    }


def moment_of(text: str):
    """Return the moment an address names; an empty one is now. Raises Http404 for what is none."""
    if not text:
        return timezone.now()
    moment = read_moment(text)
    if moment is None:
        raise Http404(_("There is no such moment."))
    return moment


def comparison(request, name, key, *, words: Words):
    """Two moments of a case or fact side by side."""
    model = open_model(request, name, key)
    then, now = sorted(moment_of(request.GET.get(one, "")) for one in ("then", "now"))
    members = open_members(request, model, key, whole=is_whole(request, model))
    found = compare(members, then, now)
    subject = Step(model, key, 0, "", now, None)
    steps = [Step(one.model, one.key, 0, "", now, None, one.then, one.now) for one in found]
    names = words.names_for([subject, *steps, *link_steps(found, now)])
    context = page_context(request, subject, names)
    context |= {
        "title": _("Two moments of %(row)s") % {"row": context["subject"]},
        "then": when(then),
        "now": when(now) if request.GET.get("now") else _("now"),
        "rows": [compared(step, names, words) for step in steps],
        "too_many": len(found) == MOST,
    }
    return TemplateResponse(request, "admin/detainees/compare.html", context)


def link_steps(found, at) -> list[Step]:
    """Return the rows that lists of links name at either moment, as steps, so that they are named too."""
    steps = []
    for one in found:
        for links in lists_of(one.model):
            keys = {key for state in (one.then, one.now) for key in (state or {}).get(links.field.name, [])}
            steps += [Step(one.model, one.key, 0, "", at, None, links=links, target=key) for key in keys]
    return steps


def lists_of(model) -> list:
    """Return the lists of links that stand on the rows of a model."""
    return [links for links in all_links() if links.whole is model]


def compared(step: Step, names, words: Words) -> dict:
    """Return what one row said at both moments: all of it where one of the two has it not, else what differs."""
    values = words.values_between(step.model, step.before, step.after, names)
    for links in lists_of(step.model):
        old, new = (
            sorted(names.label_of(links.target, key) for key in (state or {}).get(links.field.name, []))
            for state in (step.before, step.after)
        )
        if old != new:
            values.append(Value(links.field, words.label(links.field), as_text(old), as_text(new)))
    return {
        "kind": capfirst(step.model._meta.verbose_name),
        "row": names.label_at_step(step),
        "url": url_of(step, names),
        "values": values,
        "is_new": step.before is None,
        "is_gone": step.after is None,
    }


def deleted(request, *, words: Words):
    """What was deleted last, of all kinds that the account may see; each can be brought back."""
    before = Cursor.read(request.GET.get("before", ""))
    steps = latest_deletions(lambda model: may(request, "view", model), before=before, most=PAGE + 1)
    more, steps = len(steps) > PAGE, steps[:PAGE]
    names = words.names_for(steps)
    context = {
        **admin.site.each_context(request),
        "title": _("What was deleted"),
        "changes": words.changes(steps, names, request),
        "older": str(steps[-1].cursor) if more else "",
    }
    return TemplateResponse(request, "admin/detainees/deleted.html", context)


def urls(site, words: Words) -> list:
    """Return the addresses of the pages that only read."""
    given = {"words": words}
    return [
        path("deleted/", site.admin_view(partial(deleted, **given)), name="history_deleted"),
        path("history/<str:name>/<int:key>/", site.admin_view(partial(timeline, **given)), name="history_timeline"),
        path(
            "history/<str:name>/<int:key>/compare/",
            site.admin_view(partial(comparison, **given)),
            name="history_compare",
        ),
    ]
