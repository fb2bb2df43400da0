"""Views of the case screen: the screen itself, suggestions while typing, how a date is understood."""

from typing import Any

import pghistory
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from casetracker.dates import PartialDate, question_about
from detainees import models
from detainees.conflicts import find_conflicts
from detainees.duplicates import look_for
from detainees.models import Detainee, Submission

from . import from_gazetteer
from .conflicts import chosen, conflicts
from .draft_views import Drafts, draft_context, drafts_after_logout, remember_saved
from .drafts import signed, url_of, whole
from .errors import corrected
from .lookup import offered, offered_for_new
from .possible_matches import existing, on_record
from .rows import A_ROW, open_row, open_stored
from .saving import describe_saved
from .screen import Screen

FOUND_BY_TYPING = {
    model._meta.model_name: model
    for model in (
        models.Source,
        models.Place,
        models.Party,
        models.Detainee,
        models.CustodyEvent,
        models.Proceeding,
        models.Incident,
        models.Matter,
        models.Assurance,
        models.IdentifierSystem,
        models.Method,
        models.EvidenceKind,
        models.UndertakingKind,
    )
}


NOT_AGAIN = frozenset({"csrfmiddlewaretoken", "_save"})
"""What the page on which one chooses sends by itself."""


class CaseScreen(Drafts):
    """Adds the case screen to the admin of detainees."""

    case_template = "admin/case/screen.html"
    change_list_template: Any = "admin/case/change_list.html"

    @admin.display(description=_lazy("case screen"))
    def open_case(self, detainee):
        """A link to the case screen."""
        said = _("open case")
        return format_html('<a href="{}" aria-label="{}: {}">{}</a>', case_url(detainee), said, detainee, said)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """The stock page, with a link to the case screen."""
        context["case_url"] = case_url(obj) if obj is not None and obj.pk else ""
        return super().render_change_form(request, context, add, change, form_url, obj)

    def get_urls(self):
        """The screen, before the pages of the stock admin."""
        view = self.admin_site.admin_view
        return [
            path("case/", drafts_after_logout(view(self.case_view)), name="detainees_detainee_case_new"),
            *self.draft_urls(),
            path("case/find/<slug:kind>/", view(self.find_view), name="detainees_detainee_case_find"),
            path("case/blank/", view(self.blank_view), name="detainees_detainee_case_blank"),
            path("case/date/", view(self.date_view), name="detainees_detainee_case_date"),
            path("<int:pk>/case/", drafts_after_logout(view(self.case_view)), name="detainees_detainee_case"),
            *super().get_urls(),
        ]

    def case_view(self, request, pk=None):
        """Show the screen, open a row on it, or save it."""
        detainee = Detainee() if pk is None else Detainee.objects.filter(pk=pk).first()
        if detainee is None:
            return self.gone(request)
        if not (self.has_view_or_change_permission(request, detainee) if pk else self.has_add_permission(request)):
            raise PermissionDenied
        if "row" in request.GET:
            return self._row(request, detainee)
        if request.method != "POST":
            return self._opened(request, detainee)
        if not (self.has_change_permission(request, detainee) if pk else True):
            return self._may_no_longer(request, detainee)
        return self._pressed(request, detainee)

    def _pressed(self, request, detainee):
        """Do what the button says that was pressed; what was corrected in one place is corrected in all first."""
        request.POST = corrected(request.POST)
        if {"add", "alternative", "open"} & set(request.POST):
            return self._show(request, with_a_row_opened(request, detainee))
        if "_keep" in request.POST:
            return self.save_draft(request, Screen(request.user, detainee, request.POST))
        if "_look" in request.POST:
            screen = Screen(request.user, detainee, request.POST)
            return self._show(request, screen, looked=True, on_record=on_record(screen, page_of))
        return self._save(request, detainee)

    def _opened(self, request, detainee):
        """The case as it stands, or as a draft of it was left."""
        draft, others = self.draft_for(request, detainee)
        typed = draft.data if draft is not None else None
        screen = Screen(request.user, detainee, typed, read_before=request.GET.dict())
        return self._show(request, screen, draft, others)

    def _may_no_longer(self, request, detainee):
        """Refuse to save, with everything that was typed still on the page."""
        screen = Screen(request.user, detainee, request.POST)
        screen.refusal = _("Your account may not change cases any more. Nothing was saved. What you typed is below.")
        answer = self._show(request, screen)
        answer.status_code = 403
        return answer

    def _save(self, request, detainee):
        sent = Submission.objects.filter(token=request.POST.get("token", ""), sent_by=request.user).first()
        if sent is not None:
            return self.sent_already(request, sent)
        try:
            with transaction.atomic():
                if detainee.pk:
                    detainee = Detainee.objects.select_for_update().filter(pk=detainee.pk).first()
                    if detainee is None:  # a colleague has deleted it at this moment
                        return self.gone(request)
                screen = Screen(request.user, detainee, chosen(request.POST))
                if not screen.save():
                    transaction.set_rollback(True)
                else:
                    remember_saved(request, screen.token[:64], detainee)
        except IntegrityError:
            return self.sent_already(request, get_object_or_404(Submission, token=screen.token[:64]))
        if not screen.problems:
            return self._saved(request, screen)
        met = conflicts(screen)
        return self._let_choose(request, screen, met) if met else self._show(request, screen)

    def _let_choose(self, request, screen, met):
        """What a colleague saved beside what was sent here, field by field."""
        draft = self.keep_draft(request, screen)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Two edits of one case: %(name)s") % {"name": screen.detainee.label},
            "original": screen.detainee,
            "conflicts": met,
            "sent": [(key, value) for key, values in screen.data.lists() for value in values if key not in NOT_AGAIN],
            "draft_url": url_of(draft) if draft is not None else "",
        }
        return TemplateResponse(request, "admin/case/merge.html", context)

    def _saved(self, request, screen):
        with pghistory.context() as act:  # that of the request
            said = describe_saved(act.id)
        look_for(screen.detainee)
        find_conflicts([screen.detainee.pk])
        if said:
            self.log_change(request, screen.detainee, [{"changed": {"fields": [str(_("case screen"))]}}])
        messages.success(request, said or _("Nothing was changed."))
        if known := screen.finder.entering.known:
            places = "; ".join(from_gazetteer.in_words(place) for place in known)
            messages.info(request, _("Taken from the list of countries and regions: %(places)s.") % {"places": places})
        return HttpResponseRedirect(f"{case_url(screen.detainee)}?{screen.bar.carried}".rstrip("?"))

    def _show(self, request, screen, draft=None, others=(), **said):
        detainee = screen.detainee
        kept = draft
        if request.method == "POST" and (written := self.keep_draft(request, screen)) is not None:
            kept, screen.token = written, written.token
        context = {
            **draft_context(request, draft, others),
            **said,
            "owner": signed(request.user, detainee.pk, screen.token),
            "number": kept.number if kept is not None else 0,
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Case: %(name)s") % {"name": detainee.label} if detainee.pk else _("New case"),
            "screen": screen,
            "original": detainee if detainee.pk else None,
            "publication_url": self.publication_url(request, detainee),
            "search_url": reverse("admin:detainees_detainee_case_find", args=["detainee"]),
        }
        return TemplateResponse(request, self.case_template, context)

    def _row(self, request, detainee):
        """One stored row with its boxes, for the page to put in place of its line."""
        asked = request.GET
        keys = asked.get("keys", "").split(",")
        if not A_ROW.match(asked.get("prefix", "")):
            raise Http404
        screen = Screen(request.user, detainee)
        form = screen.opened(asked["row"], asked.get("key", ""), asked["prefix"], keys)
        if form is None:
            raise Http404
        number = int(asked["prefix"].rpartition("-")[2]) + 1
        context = {"form": form, "rows": form.rowset, "screen": screen, "number": number}
        return TemplateResponse(request, "admin/case/row.html", context)

    def blank_view(self, request):
        """An empty row of every kind, which the script of the screen copies."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        screen = Screen(request.user, Detainee())
        answer = TemplateResponse(request, "admin/case/blank.html", {"screen": screen})
        answer["Cache-Control"] = "private, max-age=300"
        return answer

    def find_view(self, request, kind):
        """Rows to offer while a name is typed."""
        if kind not in FOUND_BY_TYPING:
            raise Http404
        model_admin = self.admin_site.get_model_admin(FOUND_BY_TYPING[kind])
        if not model_admin.has_view_permission(request):
            raise PermissionDenied
        text = request.GET.get("q", "").replace("\x00", "").strip()[:100]
        if "like" in request.GET:
            address = request.GET.get("url", "").replace("\x00", "")[:500]
            own = whole(request.GET.get("without"))
            return JsonResponse(
                {"rows": existing(model_admin.model, text, address, page_of, user=request.user, without=own)}
            )
        if text.startswith("+"):
            return JsonResponse({"rows": offered_for_new(model_admin.model, text)})
        return JsonResponse({"rows": offered(model_admin, request, text) if text else []})

    def date_view(self, request):
        """How a date is understood, or what is wrong with it."""
        text = request.GET.get("q", "")[:200]
        try:
            date = PartialDate.parse(text) if text.strip() else None
        except ValueError as problem:
            return JsonResponse({"problem": str(problem)})
        if date is not None and (question := question_about(date, timezone.localdate())):
            return JsonResponse({"problem": question})
        return JsonResponse({"understood": date.understood if date is not None else ""})


def with_a_row_opened(request, detainee) -> Screen:
    """Return the screen as it was sent, with one more row, or with the boxes of one; nothing is checked yet."""
    data = request.POST.copy()
    stored = Screen(request.user, detainee)
    if "open" in data:
        open_stored(stored, data, data["open"])
    elif "alternative" in data:
        prefix, _dash, number = data["alternative"].rpartition("-")
        open_row(stored, data, prefix, str(int(number) + 1) if number.isdecimal() else "")
    else:
        open_row(stored, data, data["add"])
    return Screen(request.user, detainee, data)


def page_of(row) -> str:
    """Return the page of a row: of a person the case."""
    if isinstance(row, Detainee):
        return case_url(row)
    return reverse(f"admin:detainees_{row._meta.model_name}_change", args=[row.pk])


def case_url(detainee) -> str:
    """Return the address of a person's case screen."""
    return reverse("admin:detainees_detainee_case", args=[detainee.pk])
