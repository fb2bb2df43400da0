"""Views that save, restore and delete drafts of the case screen."""

from functools import wraps

from django.contrib import admin, messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure as plain_failure
from django.views.decorators.http import require_POST

from detainees.models import Detainee, Draft, Submission

from ..expired_login import answer_kept, show_what_is_not_kept
from .drafts import (
    ABOUT_THE_PAGE,
    CaseGone,
    NothingTyped,
    NotKept,
    Owner,
    SavedAlready,
    TooMuch,
    forget,
    hash_of,
    is_from_here,
    keep,
    new_page,
    owner_of,
    plain,
    signed,
    state_in,
    url_of,
    whole,
)

GONE = 410
"""The status of an answer about a case that was deleted after its page was opened."""


def belongs_to_user(request, owner) -> bool:
    """Whether the account that a page was made for is the one that is logged in now."""
    return admin.site.has_permission(request) and request.user.pk == owner.user.pk


def at(moment) -> str:
    """Return when something was kept: for today, only the time."""
    moment = timezone.localtime(moment)
    return date_format(moment, "H:i" if moment.date() == timezone.localdate() else "j F Y, H:i")


def shows_what_is_too_much(view):
    """Answer a form that cannot be kept with a page from which the text can be copied."""

    @wraps(view)
    def answered(request, *args, **given):
        try:
            return view(request, *args, **given)
        except TooMuch:
            return show_what_is_not_kept(request, _("It is too long to be kept."), ABOUT_THE_PAGE)
        except CaseGone:
            answer = show_what_is_not_kept(request, _("A colleague has deleted this case meanwhile."), ABOUT_THE_PAGE)
            answer.status_code = GONE
            return answer

    return answered


def drafts_after_logout(view):
    """Keep a form that was sent after the session ended; it is shown again after the login."""

    @wraps(view)
    @shows_what_is_too_much
    def kept(request, *args, **given):
        if request.method == "POST" and not admin.site.has_permission(request):
            draft = draft_from_post(request)
            if draft is not None:
                return redirect_to_login(url_of(draft), reverse("admin:login"))
        return view(request, *args, **given)

    return kept


def draft_from_post(request):
    """Keep what a form holds, if it says for whom; returns the draft, or None. Raises TooMuch."""
    owner = owner_of(request.POST)
    try:
        return keep(owner, request.POST) if owner is not None else None
    except (NothingTyped, SavedAlready):
        return None


CASE_PAGES = frozenset({"detainees_detainee_case", "detainees_detainee_case_new"})
DRAFT_PAGE = "detainees_detainee_draft"


@shows_what_is_too_much
def csrf_failure(request, reason=""):
    """Answer a form whose CSRF token is not that of the current login.

    A case screen that is older than the last login is not saved, but what was typed on it is kept, where the browser
    says that it is a page of ours. To anything else the answer is the usual one.
    """
    match = request.resolver_match
    page = match.url_name if match is not None and match.namespace == "admin" else ""
    if page == DRAFT_PAGE and is_from_here(request):
        return answer_to(request)
    draft = draft_from_post(request) if page in CASE_PAGES and is_from_here(request) else None
    if draft is None:
        return (answer_kept(request) if page and is_from_here(request) else None) or plain_failure(request, reason)
    if not admin.site.has_permission(request):
        return redirect_to_login(url_of(draft), reverse("admin:login"))
    if request.user.pk != draft.user_id:
        said = _(
            "Nothing was saved: this page belongs to the account “%(who)s”. What was typed is kept for that account."
        )
        messages.warning(request, said % {"who": draft.user.get_username()})
        return HttpResponseRedirect(reverse("admin:index"))
    said = _(
        "This page was opened before you logged in, so nothing was saved yet. What you typed is kept. It is below."
    )
    messages.warning(request, said)
    return HttpResponseRedirect(url_of(draft))


@require_POST
def answer_to(request):
    """Save a draft while somebody types. The answer says when, and whether they are still logged in.

    Where a colleague has deleted the case, the status is 410 and the answer says what became of the text.
    """
    owner = owner_of(request.POST)
    if owner is None:
        raise PermissionDenied
    answer = {"logged_in": belongs_to_user(request, owner)}
    if answer["logged_in"]:
        answer["csrf"] = get_token(request)
    else:
        answer |= {"login": reverse("admin:login"), "who": owner.user.get_username()}
    kept = None
    try:
        kept = keep(owner, request.POST)
        answer |= in_short(owner, kept)
    except CaseGone:
        answer["gone"] = said_of_gone(None)
    except SavedAlready:
        answer["saved"] = True
    except TooMuch:
        answer["too_much"] = True
    except NothingTyped:
        answer["nothing"] = True
    if owner.is_gone or (kept is not None and owner.key is not None and kept.detainee_id is None):
        answer["gone"] = said_of_gone(kept)
    status = GONE if "gone" in answer else 200
    return JsonResponse(answer, status=status, headers={"Cache-Control": "no-store"})


def said_of_gone(draft) -> str:
    """Return what is said on the page of a case that was deleted: what became of the text."""
    if draft is None:
        return _(
            "A colleague has deleted this case meanwhile, so nothing can be saved or kept. Your text is still on this "
            "page, and only here: copy it before you leave."
        )
    return _(
        "A colleague has deleted this case meanwhile, so it cannot be saved. Your text is still on this page: copy "
        "what you need. It is also kept as a draft of a new case, at {time}."
    ).format(time=at(draft.saved_at))


def in_short(owner, draft) -> dict:
    """Return the state of the draft for the page."""
    answer = {"number": draft.number, "at": at(draft.saved_at)}
    if draft.token == owner.token:
        return answer
    if Submission.objects.filter(token=owner.token).exists():  # the page keeps its token, so that it cannot save twice
        answer["spent"] = True
    else:
        answer |= {"token": draft.token, "owner": signed(owner.user, owner.key, draft.token)}
    return answer


def remember_saved(request, token: str, detainee: Detainee) -> None:
    """Record in the same transaction that a form was saved, and delete its draft."""
    state_hash = hash_of(state_in(request.POST))
    sent_from = {"page": plain(request.POST.get("page", ""))[:64], "turn": whole(request.POST.get("turn"))}
    given = {"token": token, "detainee": detainee, "sent_by": request.user, "state_hash": state_hash}
    Submission.objects.create(**given, **sent_from)
    forget(request.user, token, request.POST)


class Drafts:
    """Add drafts to the case screen."""

    def draft_urls(self):
        """The addresses that save and delete drafts. Saving needs no session: it may have ended."""
        return [
            path("case/draft/", answer_to, name=DRAFT_PAGE),
            path(
                "case/draft/discard/",
                self.admin_site.admin_view(self.discard_view),
                name="detainees_detainee_draft_discard",
            ),
        ]

    @method_decorator(require_POST)
    def discard_view(self, request):
        """Delete a draft."""
        draft = get_object_or_404(Draft, user=request.user, token=plain(request.POST.get("draft", "")))
        page = url_of(draft).partition("?")[0]
        draft.delete()
        messages.success(request, _("The draft was deleted."))
        return HttpResponseRedirect(page)

    def draft_for(self, request, detainee):
        """Return the draft to show (the requested one, else the latest) and the other drafts of this case."""
        if detainee.pk and not self.has_change_permission(request, detainee):
            return None, []
        drafts, asked = Draft.objects.of(request.user, detainee), plain(request.GET.get("draft", ""))
        if asked == "none":
            return None, list(drafts)
        if asked:
            return get_object_or_404(drafts, token=asked), []
        drafts = list(drafts)
        shown = next((one for one in drafts if not one.is_left_over), None)
        return shown, [one for one in drafts if one is not shown]

    def keep_draft(self, request, screen):
        """Keep what was sent and not saved; returns the draft, or None where it was saved or is too much."""
        try:
            owner = Owner(request.user, screen.detainee if screen.detainee.pk else None, screen.token[:64])
            return keep(owner, screen.data)
        except NotKept:
            return None

    def save_draft(self, request, screen):
        """Keep what was sent as a draft, as the button says."""
        draft = self.keep_draft(request, screen)
        if draft is None:
            screen.refusal = _("No draft was kept: nothing was typed yet, it is too long, or it was already saved.")
            return self._show(request, screen)
        messages.success(request, _("Kept as a draft. Only you can see it. Nothing is saved yet."))
        return HttpResponseRedirect(url_of(draft))

    def sent_already(self, request, sent):
        """Answer a form that was saved: sent twice just so, or typed on further in another tab."""
        owner = Owner(request.user, Detainee.objects.filter(pk=self.key_in(request)).first(), sent.token)
        try:
            draft = keep(owner, request.POST)
        except TooMuch:
            messages.error(request, _("This form was already saved. What was typed after that is too long to be kept."))
        except SavedAlready:
            messages.info(request, _("This was sent twice and saved once. Below is the case as it is now."))
        except NothingTyped:
            said = _("This form was already saved, and nothing was changed since. Below is the case as it is now.")
            messages.info(request, said)
        else:
            said = _(
                "This form was already saved, in another tab. What you sent now is different and is kept as a draft: "
                "{link}. Compare it with the case below before you save it: rows that are new in both would be added "
                "twice."
            )
            link = format_html('<a href="{}">{}</a>', url_of(draft), _("open the draft"))
            messages.warning(request, format_html(said, link=link))
        page = reverse("admin:detainees_detainee_case", args=[sent.detainee_id])
        return HttpResponseRedirect(f"{page}?draft=none")

    def gone(self, request):
        """Answer a form whose case a colleague has deleted: what was typed is kept, as a draft of a new case."""
        draft = draft_from_post(request) if request.method == "POST" else None
        if draft is None:
            raise Http404
        messages.warning(
            request, _("A colleague has deleted this case. What you typed is kept as a draft of a new case.")
        )
        return HttpResponseRedirect(url_of(draft))

    def key_in(self, request):
        """Return the key of the case in the address, or None of a new one."""
        return request.resolver_match.kwargs.get("pk")


def draft_context(request, draft, others) -> dict:
    """Return what the screen says about drafts."""
    said = [{"token": one.token, "at": at(one.saved_at), "label": str(one), "url": url_of(one)} for one in others]
    shown = {"token": draft.token, "at": at(draft.saved_at)} if draft is not None else None
    return {"draft": shown, "other_drafts": said, "page": new_page(request.POST)} | {
        "turn": whole(request.POST.get("turn"))
    }
