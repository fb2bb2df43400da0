"""Keep what was typed in any form when the login expires, and restore it after the next login.

A page says, signed, for whom it was made and for which address. Only such a form is kept, for that account alone, and
only within a working day: a page that stood open longer may have been left open on a computer that others use. What is
not kept for that reason, or because it is too much, is shown once more, to be copied. That
it comes from a page of this site is proven by the token of the form, or else by what the browser says
(``case.drafts``). Files and passwords are never kept. The case screen keeps drafts of its own.
"""

import secrets
from datetime import timedelta
from urllib.parse import urlsplit

from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import Resolver404, path, resolve, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from detainees.access import may_see_confidential
from detainees.models import KeptForm

from .confidential import note_reading
from .edit_conflicts import when

SALT = "detainees.admin.expired_login"
MOST_LETTERS = 2_000_000
MOST_KEPT, LONGEST_ADDRESS = 50, 2_000
"""How long a kept form may be; how many an account may have, of which the oldest goes; how long an address may be."""

VALID = timedelta(hours=12)
"""How long after a page was opened what is sent from it is kept for the account for which it was made."""

ABOUT_THE_PAGE = frozenset({"csrfmiddlewaretoken", "made_for", "kept", "give_back"})
"""What a page sends besides what was typed."""

GIVEN_BACK = "give_back"
"""Sent with a kept form: the page shows what was typed and saves nothing yet."""

GIVEN_BACK_SAID = gettext_lazy("Your login had expired, so nothing was saved yet. What you typed is below.")


def signed(user, address: str) -> str:
    """Return the words by which a page says for whom and for which address it was made."""
    return signing.dumps([user.pk, address], salt=SALT)


def made_for(request) -> dict:
    """Context processor: the hidden boxes of a form that is to be kept when the login expires."""

    def boxes():
        user = getattr(request, "user", None)
        if user is None or not user.is_authenticated:
            return ""
        box = format_html('<input type="hidden" name="made_for" value="{}">', signed(user, request.path))
        kept = request.POST.get("kept", "")
        return box + format_html('<input type="hidden" name="kept" value="{}">', kept) if kept else box

    return {"made_for": SimpleLazyObject(boxes)}


class NotKept(Exception):
    """What was typed is not kept, for the reason in its words, although the page says for whom it was made."""


def owner_of(request):
    """Return the account for which the page was made that sends this, or None where it does not say so.

    Raises NotKept where the page was opened too long ago.
    """
    try:
        key, address = signing.loads(request.POST.get("made_for", ""), salt=SALT, max_age=VALID)
    except signing.SignatureExpired as error:
        words = _("This page was opened more than %(hours)s hours ago.")
        raise NotKept(words % {"hours": VALID // timedelta(hours=1)}) from error
    except (signing.BadSignature, ValueError, TypeError):
        return None
    user = get_user_model().objects.filter(pk=key, is_active=True, is_staff=True).first()
    return user if address == request.path else None


def is_kept(name: str) -> bool:
    """Whether what stands in a box of this name is kept."""
    return name not in ABOUT_THE_PAGE and "password" not in name.casefold()


def typed_in(request) -> QueryDict:
    """Return what a form sent, without passwords and without what is about the page."""
    typed = QueryDict(mutable=True)
    for name, values in request.POST.lists():
        if is_kept(name):
            typed.setlist(name, [value.replace("\x00", "") for value in values])
    return typed


def keep(request) -> KeptForm | None:
    """Keep what a form sent, if it says for whom; None where it does not. Raises NotKept where it cannot be kept."""
    owner = owner_of(request)
    body, address = typed_in(request).urlencode(), request.get_full_path()
    if owner is None:
        return None
    if len(body) > MOST_LETTERS or len(address) > LONGEST_ADDRESS:
        raise NotKept(_("It is too long to be kept: more than %(most)s characters.") % {"most": MOST_LETTERS})
    kept = KeptForm.objects.filter(user=owner, token=request.POST.get("kept", "").replace("\x00", "")).first()
    kept = kept or KeptForm(user=owner, token=secrets.token_urlsafe(24))
    kept.path, kept.body, kept.lacks_file = address, body, any(request.FILES.values())
    kept.save()
    oldest = KeptForm.objects.filter(user=owner).values("pk")[MOST_KEPT:]
    KeptForm.objects.filter(pk__in=list(oldest.values_list("pk", flat=True))).delete()
    return kept


def url_of(kept: KeptForm) -> str:
    """Return the address at which a kept form is given back."""
    return reverse("admin:kept", args=[kept.token])


def answer_kept(request):
    """Keep a form that meets no login any more, or one of another account, or say why it is not kept.

    Returns None where it does not say for whom it was made.
    """
    try:
        kept = keep(request)
    except NotKept as error:
        return show_what_is_not_kept(request, str(error))
    if kept is None:
        return None
    if not admin.site.has_permission(request):
        return redirect_to_login(url_of(kept), reverse("admin:login"))
    if request.user.pk != kept.user_id:
        messages.warning(
            request,
            _("Nothing was saved: this page belongs to another account. What was typed is kept for that account."),
        )
        return HttpResponseRedirect(reverse("admin:index"))
    return HttpResponseRedirect(url_of(kept))


def show_what_is_not_kept(request, why: str, without=frozenset()) -> TemplateResponse:
    """Return the page that says why nothing was kept, with what was typed, to be copied.

    ``without`` are names of boxes that hold nothing that was typed.
    """
    boxes = [(name, values) for name, values in typed_in(request).lists() if name[:1] != "_" and name not in without]
    context = {
        **admin.site.each_context(request),
        "title": _("Nothing was saved or kept"),
        "why": why,
        "page": request.get_full_path(),
        "lacks_file": any(request.FILES.values()),
        "shown": [(name, value) for name, values in boxes for value in values if value.strip()],
    }
    return TemplateResponse(request, "admin/not_kept.html", context, status=403)


class KeepTyped:
    """Keeps what was typed in a form of the admin whose login has expired; a form that was saved is kept no longer."""

    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method == "POST" and response.status_code == 302 and hasattr(request, "was_let_in"):
            token = request.POST.get("kept", "").replace("\x00", "")
            if token and GIVEN_BACK not in request.POST:
                KeptForm.objects.filter(user=request.user, token=token).delete()
        return response

    def process_view(self, request, view, args, kwargs):
        """Answer in place of the view where the login has expired."""
        if request.method != "POST" or request.resolver_match.namespace != "admin":
            return None
        if admin.site.has_permission(request):
            request.was_let_in = True
            return None
        return answer_kept(request)


def page_of(kept: KeptForm):
    """Return (the pages of its model, the key of its row) for a form that shows what is given back, or (None, "")."""
    try:
        match = resolve(urlsplit(kept.path).path)
    except Resolver404:
        return None, ""
    pages = getattr(match.func, "model_admin", None)
    is_form = match.url_name.endswith(("_add", "_change")) if match.url_name else False
    return (pages, match.kwargs.get("object_id", "")) if is_form else (None, "")


def kept_view(request, token: str):
    """What was typed when the login expired: to be opened in its form, or sent again."""
    kept = KeptForm.objects.filter(user=request.user, token=token).first()
    if kept is None:
        messages.warning(
            request, _("Nothing is kept here for your account. It was already saved, or it belongs to another account.")
        )
        return HttpResponseRedirect(reverse("admin:index"))
    pages, key = page_of(kept)
    if getattr(pages, "is_confidential", False):
        if not may_see_confidential(request.user):
            kept.delete()
            messages.warning(request, _("Your account may not read this any more. What was typed was deleted."))
            return HttpResponseRedirect(reverse("admin:index"))
        row = pages.get_object(request, key) if key else None
        if row is not None:
            note_reading(request, row, _("What was typed when the login expired was restored."))
    context = {
        **admin.site.each_context(request),
        "title": _("What you typed is kept"),
        "kept": kept,
        "at": when(kept.kept_at),
        "shown": [(name, value) for name, value in kept.fields if value.strip() and not name.startswith("_")],
        "gives_back": pages is not None,
        "for_page": signed(request.user, urlsplit(kept.path).path),
    }
    return TemplateResponse(request, "admin/kept.html", context)


@require_POST
def discard_view(request, token: str):
    """Throw away what was kept."""
    get_object_or_404(KeptForm, user=request.user, token=token).delete()
    messages.success(request, _("What was kept is deleted."))
    return HttpResponseRedirect(reverse("admin:index"))


def urls(site) -> list:
    """Return the addresses of what is kept."""
    return [
        path("kept/<slug:token>/", site.admin_view(kept_view), name="kept"),
        path("kept/<slug:token>/discard/", site.admin_view(discard_view), name="kept_discard"),
    ]
