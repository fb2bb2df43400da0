"""The pages around drafts: kept while one types, kept where a form meets no session, thrown away on purpose."""

import secrets
from functools import wraps

from django.contrib import admin, messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure as plain_failure
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from detainees.models import Draft

from .drafts import SavedAlready, keep, owner_of, plain, signed, url_of


def is_his(request, owner) -> bool:
    """Whether the account that a page was made for is the one that is logged in now."""
    return admin.site.has_permission(request) and request.user.pk == owner.user.pk


def at(moment) -> str:
    """Return when something was kept: of today the time alone."""
    moment = timezone.localtime(moment)
    return date_format(moment, "H:i" if moment.date() == timezone.localdate() else "j F Y, H:i")


def keeping(view):
    """Keep what a form holds that meets no session any more; after the login it is shown again."""

    @wraps(view)
    def kept(request, *args, **given):
        if request.method == "POST" and not admin.site.has_permission(request):
            draft = kept_from(request)
            if draft is not None:
                return redirect_to_login(url_of(draft), reverse("admin:login"))
        return view(request, *args, **given)

    return kept


def kept_from(request):
    """Keep what a form holds, if it says for whom; returns the draft, or None."""
    owner = owner_of(request.POST)
    try:
        return keep(owner, request.POST) if owner is not None else None
    except SavedAlready:
        return None


def csrf_failure(request, reason=""):
    """Say what became of a form from a page older than the login: it was not saved, and what was typed is kept."""
    draft = kept_from(request) if request.path.startswith(reverse("admin:index")) else None
    if draft is None:
        return plain_failure(request, reason)
    if not admin.site.has_permission(request):
        return redirect_to_login(url_of(draft), reverse("admin:login"))
    said = _("The page was older than your login, so nothing was saved yet. What you typed is kept and stands below.")
    messages.warning(request, said)
    return HttpResponseRedirect(url_of(draft))


class Drafts:
    """Adds the keeping of drafts to the case screen."""

    def draft_urls(self):
        """The addresses at which drafts are kept and thrown away."""
        return [
            path("case/draft/", self.draft_view, name="detainees_detainee_draft"),
            path(
                "case/draft/discard/",
                self.admin_site.admin_view(self.discard_view),
                name="detainees_detainee_draft_discard",
            ),
        ]

    # The signed words that a page was given stand for the session, and against forgery: both may have ended.
    @method_decorator([csrf_exempt, require_POST])
    def draft_view(self, request):
        """Keep what a page holds while somebody types on it; says when, and whether he is still logged in."""
        owner = owner_of(request.POST)
        if owner is None:
            raise PermissionDenied
        answer = {"logged_in": is_his(request, owner)}
        if answer["logged_in"]:
            answer["csrf"] = get_token(request)
        else:
            answer |= {"login": reverse("admin:login"), "who": owner.user.get_username()}
        try:
            answer |= self._kept(owner, keep(owner, request.POST))
        except SavedAlready:
            answer["saved"] = True
        return JsonResponse(answer, headers={"Cache-Control": "no-store"})

    def _kept(self, owner, draft) -> dict:
        answer = {"number": draft.number, "at": at(draft.saved_at)}
        if draft.token != owner.token:
            answer |= {"token": draft.token, "owner": signed(owner.user, draft.detainee_id, draft.token)}
        return answer

    @method_decorator(require_POST)
    def discard_view(self, request):
        """Throw a draft away."""
        draft = get_object_or_404(Draft, user=request.user, token=plain(request.POST.get("draft", "")))
        page = url_of(draft).partition("?")[0]
        draft.delete()
        messages.success(request, _("The draft was thrown away."))
        return HttpResponseRedirect(page)

    def draft_for(self, request, detainee):
        """Return the draft to show: the one that is asked for, else the last of this case; None where there is none."""
        asked = plain(request.GET.get("draft", ""))
        if asked == "none":
            return None, list(Draft.objects.of(request.user, detainee))
        if asked:
            draft = get_object_or_404(Draft.objects.of(request.user, detainee), token=asked)
            return draft, []
        drafts = list(Draft.objects.of(request.user, detainee))
        return (drafts[0], drafts[1:]) if drafts else (None, [])


def draft_context(draft, others) -> dict:
    """Return what the screen says about drafts."""
    said = [{"token": one.token, "at": at(one.saved_at), "label": str(one), "url": url_of(one)} for one in others]
    shown = {"token": draft.token, "at": at(draft.saved_at)} if draft is not None else None
    return {"draft": shown, "other_drafts": said, "page": secrets.token_urlsafe(12)}
