"""Pages that restore an earlier value, an earlier state of a row, or a deleted row, after confirmation."""

from functools import partial

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from detainees.history import Names, Refused, Step, restore, restore_links, undelete
from detainees.history.moments import links_before
from detainees.history.restoring import deleted_with, deletion_of, links_then, values_of
from detainees.history.tables import shown_columns
from detainees.models import StaleSave

from .edit_conflicts import as_text, when
from .history import Value, Words, may
from .reasons import ReasonField
from .rules import in_words
from .timeline import lists_of, moment_of, open_model, page_context


class WhyForm(forms.Form):
    """The question before something is brought back."""

    why_change = ReasonField(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("Kept in the history with your name. Never published."),
        error_messages={"required": gettext_lazy("Fill in why, in a few words.")},
    )
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)


def restoring(request, name, key, *, words: Words):
    """Restore one field, one list of links or a whole row to what it said earlier."""
    model = open_model(request, name, key)
    if not may(request, "change", model):
        raise PermissionDenied(_("Your account may not change this."))
    row = get_object_or_404(model, pk=key)
    asked = Asked(request, row, words)
    form = WhyForm(request.POST or None, initial={"revision": row.revision})
    if form.is_valid() and act(request, lambda: asked.do(form.cleaned_data), _("Restored: %(row)s.") % {"row": row}):
        return back_to(row)
    return ask(request, row, form, asked)


class Asked:
    """What an address asks to restore, shown before it is done."""

    def __init__(self, request, row, words: Words):
        self.request, self.row, self.words = request, row, words
        self.links = next((one for one in lists_of(type(row)) if one.field.name == request.GET.get("links")), None)
        self.field = request.GET.get("field", "")
        if self.field and self.field not in {column.name for column in shown_columns(type(row))}:
            raise Http404(_("There is no such field."))
        self.to = None if self.links else self.step()

    def step(self):
        """Return the step of the row's history that is named. Raises Http404 where it is none of its."""
        number = self.request.GET.get("step", "")
        return get_object_or_404(self.row.history, pgh_id=number if number.isdecimal() and len(number) < 10 else 0)

    @property
    def moment(self):
        """The moment before which the list of links is to be as it was."""
        return moment_of(self.request.GET.get("before", ""))

    def do(self, said) -> None:
        """Do it."""
        given = {"by": self.request.user, "why": said["why_change"]}
        if self.links:
            restore_links(self.row, name=self.links.field.name, before=self.moment, **given)
            return
        self.row.revision = said["revision"] or self.row.revision
        restore(self.row, to=self.to, fields=[self.field] if self.field else None, **given)

    def values(self) -> list[Value]:
        """Return what would change: (label, what it says now, what it would say)."""
        model = type(self.row)
        if self.links:
            then = links_before(model, self.row.pk, self.links.field.name, self.moment)
            return self.links_between(self.links, then)
        stored = [values_of(model, one) for one in (self.row.history.order_by("pgh_id").last(), self.to)]
        step = Step(model, self.row.pk, 0, "", self.to.pgh_created_at, None, *stored)
        values = self.words.values_between(model, step.before, step.after, self.words.names_for([step]))
        if self.field:
            return [value for value in values if value.name == self.field]
        lists = [self.links_between(links, links_then(self.row, links, self.to)) for links in lists_of(model)]
        return values + [value for found in lists for value in found]

    def links_between(self, links, then: list[int] | None) -> list[Value]:
        """Return what a list of links names now and would name, if that differs."""
        now = [row.pk for row in getattr(self.row, links.field.name).all()]
        if then is None or set(then) == set(now):
            return []
        names = Names(self.words.related_paths).fetch({(links.target, key) for key in {*now, *then}})
        said = [as_text(sorted(names.label_of(links.target, key) for key in keys)) for keys in (now, then)]
        return [Value(links.field, self.words.label(links.field), *said)]

    @property
    def at(self) -> str:
        """The moment of the earlier state, in words."""
        return when(self.moment if self.links else self.to.pgh_created_at)


def undeleting(request, name, key, *, words: Words):
    """Bring back a deleted row with its parts, citations and links."""
    model = open_model(request, name, key)
    if not may(request, "add", model):
        raise PermissionDenied(_("Your account may not add this."))
    form = WhyForm(request.POST or None)
    if form.is_valid():
        given = {"by": request.user, "why": form.cleaned_data["why_change"]}
        if act(request, lambda: undelete(model, key, **given), _("It is back in the record.")):
            return HttpResponseRedirect(reverse("admin:history_timeline", args=[name, key]))
    return ask(request, model(pk=key), form, Gone(model, key, words))


class Gone:
    """What would be brought back, shown before it is done."""

    field, links, at = "", None, ""

    def __init__(self, model, key: int, words: Words):
        self.model, self.key, self.words = model, key, words

    def values(self) -> list[Value]:
        """Return (kind, nothing, row) for each row that would be in the record again. Raises Http404 if it is."""
        try:
            root = deletion_of(self.model, self.key)
        except Refused as refused:
            raise Http404(refused.messages[0]) from refused
        found = deleted_with(root, self.model, with_confidential=False)
        names = Names(self.words.related_paths).fetch(set(found))
        return [Value(None, model._meta.verbose_name, "", names.label_of(model, key)) for model, key in found]


def act(request, do, done: str) -> bool:
    """Do it and say so; or say in words why it was refused, with nothing changed."""
    try:
        with transaction.atomic():
            do()
    except (Refused, StaleSave) as refused:
        messages.error(request, " ".join(refused.messages))
    except IntegrityError as error:
        messages.error(request, in_words(error))
    else:
        messages.success(request, done)
        return True
    return False


def ask(request, row, form, asked):
    """Return the page that shows what would change and asks why."""
    subject = Step(type(row), row.pk, 0, "", timezone.now(), None)
    context = page_context(request, subject, asked.words.names_for([subject]))
    is_gone = isinstance(asked, Gone)
    title = _("Bring back %(row)s?") if is_gone else _("Restore %(row)s?")
    context |= {
        "title": title % {"row": context["subject"]},
        "form": form,
        "values": asked.values(),
        "at": asked.at,
        "is_gone": is_gone,
    }
    return TemplateResponse(request, "admin/detainees/restore.html", context)


def back_to(row):
    """Return to the history of a row."""
    return HttpResponseRedirect(reverse("admin:history_timeline", args=[row._meta.model_name, row.pk]))


def urls(site, words: Words) -> list:
    """Return the addresses of the pages that bring something back."""
    given = {"words": words}
    views = {"restore": restoring, "undelete": undeleting}
    return [
        path(f"history/<str:name>/<int:key>/{page}/", site.admin_view(partial(view, **given)), name=f"history_{page}")
        for page, view in views.items()
    ]
