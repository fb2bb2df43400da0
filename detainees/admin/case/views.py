"""The addresses of the case screen: the screen, what is offered while one types, how a date is understood."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casetracker.dates import PartialDate
from detainees import models
from detainees.models import Detainee, Submission

from .finding import offered
from .opening import open_row
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


class CaseScreen:
    """Adds the case screen to the admin of detainees."""

    case_template = "admin/case/screen.html"

    def get_urls(self):
        """The screen, before the pages of the stock admin."""
        view = self.admin_site.admin_view
        return [
            path("case/", view(self.case_view), name="detainees_detainee_case_new"),
            path("case/find/<slug:kind>/", view(self.find_view), name="detainees_detainee_case_find"),
            path("case/date/", view(self.date_view), name="detainees_detainee_case_date"),
            path("<int:pk>/case/", view(self.case_view), name="detainees_detainee_case"),
            *super().get_urls(),
        ]

    def case_view(self, request, pk=None):
        """Show the screen, open a row on it, or save it."""
        detainee = get_object_or_404(Detainee, pk=pk) if pk else Detainee()
        if not (self.has_view_or_change_permission(request, detainee) if pk else self.has_add_permission(request)):
            raise PermissionDenied
        if request.method != "POST":
            return self._show(request, Screen(request.user, detainee))
        if not (self.has_change_permission(request, detainee) if pk else True):
            raise PermissionDenied
        if "add" in request.POST or "rival" in request.POST:
            return self._show(request, with_one_more_row(request, detainee))
        return self._save(request, detainee)

    def _save(self, request, detainee):
        sent = Submission.objects.filter(token=request.POST.get("token", ""), sent_by=request.user).first()
        if sent is not None:
            return self._sent_already(request, sent)
        try:
            with transaction.atomic():
                if detainee.pk:
                    detainee = Detainee.objects.select_for_update().get(pk=detainee.pk)
                screen = Screen(request.user, detainee, request.POST)
                if not screen.save():
                    transaction.set_rollback(True)
                else:
                    token = screen.token[:64]
                    Submission.objects.create(token=token, detainee=detainee, sent_by=request.user)
        except IntegrityError:
            return self._sent_already(request, get_object_or_404(Submission, token=screen.token[:64]))
        return self._saved(request, screen) if not screen.problems else self._show(request, screen)

    def _saved(self, request, screen):
        number = screen.saving.written
        said = ngettext("%(number)s row was saved.", "%(number)s rows were saved.", number) % {"number": number}
        if screen.saving.removed:
            gone = screen.saving.removed
            said += " " + ngettext("%(n)s was taken out.", "%(n)s were taken out.", gone) % {"n": gone}
        self.log_change(request, screen.detainee, [{"changed": {"fields": [str(_("case screen"))]}}])
        messages.success(request, said if number or screen.saving.removed else _("Nothing was changed."))
        return HttpResponseRedirect(reverse("admin:detainees_detainee_case", args=[screen.detainee.pk]))

    def _sent_already(self, request, sent):
        messages.info(request, _("This was sent twice. It was saved once; below is the case as it stands."))
        return HttpResponseRedirect(reverse("admin:detainees_detainee_case", args=[sent.detainee_id]))

    def _show(self, request, screen):
        detainee = screen.detainee
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Case: %(name)s") % {"name": detainee.label} if detainee.pk else _("New case"),
            "screen": screen,
            "original": detainee if detainee.pk else None,
            "search_url": reverse("admin:detainees_detainee_case_find", args=["detainee"]),
        }
        return TemplateResponse(request, self.case_template, context)

    def find_view(self, request, kind):
        """Rows to offer while a name is typed."""
        if kind not in FOUND_BY_TYPING:
            raise Http404
        model_admin = self.admin_site.get_model_admin(FOUND_BY_TYPING[kind])
        if not model_admin.has_view_permission(request):
            raise PermissionDenied
        text = request.GET.get("q", "").replace("\x00", "").strip()[:100]
        return JsonResponse({"rows": offered(model_admin, request, text) if text else []})

    def date_view(self, request):
        """How a date is understood, or what is wrong with it."""
        text = request.GET.get("q", "")[:200]
        try:
            return JsonResponse({"understood": PartialDate.parse(text).understood if text.strip() else ""})
        except ValueError as problem:
            return JsonResponse({"problem": str(problem)})


def with_one_more_row(request, detainee) -> Screen:
    """Return the screen as it was sent, with one more row; nothing is checked yet."""
    data = request.POST.copy()
    blank = Screen(request.user, detainee)
    if "rival" in data:
        prefix, _dash, number = data["rival"].rpartition("-")
        open_row(blank, data, prefix, str(int(number) + 1) if number.isdecimal() else "")
    else:
        open_row(blank, data, data["add"])
    return Screen(request.user, detainee, data)


def case_url(detainee) -> str:
    """Return the address of a man's case screen."""
    return reverse("admin:detainees_detainee_case", args=[detainee.pk])


