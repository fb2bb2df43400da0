"""Drafts of the case screen: typed, not validated and not saved, visible only to their author.

A page carries who it was made for, signed. So what was typed on it can be kept when the session is over. That it comes
from a page of ours is proven apart from that, by the token of the form or by the origin that the browser names.
"""

import hashlib
import secrets
from dataclasses import dataclass, replace

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse

from detainees.models import Detainee, Draft, Submission
from detainees.models.drafts import KEPT

from .errors import FOLLOWS
from .screen import Screen

SALT = "detainees.case.draft"
MOST_LETTERS = 2_000_000
MOST_DRAFTS = 200
"""How long one draft may be, and how many an account may have: more is no typing."""

ABOUT_THE_PAGE = frozenset(
    {"csrfmiddlewaretoken", "owner", "page", "number", "turn", "_save", "_keep", "_look", "add", "alternative", "open"}
)
"""What a page sends besides the state of the case."""


class NotKept(Exception):
    """Raised when a page is not kept as a draft."""


class SavedAlready(NotKept):
    """Raised when the same content was already saved."""


class NothingTyped(NotKept):
    """Raised when nothing was typed yet; a chosen source alone is no draft."""


class CaseGone(NotKept):
    """Raised when a colleague has deleted the case, and the account may not add one that would keep what was typed."""


class TooMuch(NotKept):
    """It is too long, or the account has too many drafts."""


@dataclass(frozen=True)
class Owner:
    """The owner of a page: the account, the case, the token of the form. ``key`` is that of the case, also of one that
    is gone."""

    user: object
    detainee: Detainee | None
    token: str
    key: int | None = None

    @property
    def is_gone(self) -> bool:
        """Whether the case was deleted after the page was made."""
        return self.key is not None and self.detainee is None

    def again(self) -> "Owner":
        """Return the same owner with the case as it is now: a colleague may have deleted it meanwhile."""
        key = self.detainee.pk if self.detainee is not None else self.key
        return replace(self, detainee=Detainee.objects.filter(pk=key).first(), key=key)


def signed(user, key: int | None, token: str) -> str:
    """Return the signed value by which a page names its account and case."""
    return signing.dumps([user.pk, key, token], salt=SALT)


def owner_of(data) -> Owner | None:
    """Return the owner of the page that sent this, or None if unknown or not allowed."""
    try:
        user, key, token = signing.loads(data.get("owner", ""), salt=SALT, max_age=KEPT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    user = get_user_model().objects.filter(pk=user, is_active=True, is_staff=True).first()
    may = user is not None and user.has_perm(f"detainees.{'change' if key else 'add'}_detainee")
    return Owner(user, None, token, key or None).again() if may else None


def keep(owner: Owner, data: QueryDict) -> Draft:
    """Keep what a page holds; raises NotKept where it has been saved just so, or is too much.

    The page that wrote last goes on writing into its draft, and so does one that was drawn from what stands in it. Any
    other, a second tab, gets a draft of its own; so does a page that goes on after its form was saved in another tab.
    What was typed on a case that a colleague has deleted is kept as a new case.
    """
    state = state_in(data)
    sent = Submission.objects.filter(token=owner.token).first()
    if sent is not None and (sent.state_hash in ("", hash_of(state)) or was_written_before(data, sent)):
        raise SavedAlready
    if len(state) > MOST_LETTERS:
        raise TooMuch
    try:
        return write_whole(owner, data, state, is_spent=sent is not None)
    except IntegrityError:  # the first two writings of a page at once, or the case was deleted at this moment
        return write_whole(owner.again(), data, state, is_spent=sent is not None)


def write_whole(owner: Owner, data: QueryDict, state: str, *, is_spent: bool) -> Draft:
    """Write a draft in a transaction. Raise IntegrityError if the case is gone, CaseGone if that is known already."""
    if owner.is_gone and not owner.user.has_perm("detainees.add_detainee"):
        raise CaseGone
    with transaction.atomic():
        draft = write(owner, data, state, is_spent=is_spent)
        connection.check_constraints()
    return draft


def was_written_before(data: QueryDict, sent: Submission) -> bool:
    """Whether the page that saved the form wrote this before it sent the form, and it arrives only now."""
    return bool(sent.page) and data.get("page") == sent.page and 0 < whole(data.get("turn")) <= sent.turn


def write(owner: Owner, data: QueryDict, state: str, *, is_spent: bool) -> Draft:
    """Write into the draft of the form, or into a new one; the token of a form that was saved is good no more."""
    page, number, turn = plain(data.get("page", ""))[:64], data.get("number", "0"), whole(data.get("turn"))
    mine = Draft.objects.select_for_update().filter(user=owner.user)
    draft = mine.exclude(token=owner.token).filter(page=page) if is_spent else mine.filter(token=owner.token)
    draft = draft.first()
    if draft is None or not (is_spent or draft.was_seen_by(page, number)):
        is_first = draft is None and not is_spent
        token = owner.token if is_first else secrets.token_urlsafe(18)
        form = draft.form if draft is not None else owner.token
        draft = new_draft(owner, data, token=token, form=form, is_left_over=is_spent)
    elif draft.page == page and (draft.body == state or turn and turn <= draft.turn):
        return draft  # the same again, or an earlier writing that arrives late
    draft.detainee, draft.page, draft.turn = owner.detainee, page, turn
    draft.number += 1
    draft.body = state
    draft.label = name_in(data) or (owner.detainee.label if owner.detainee else "")
    draft.save()
    return draft


def new_draft(owner: Owner, data: QueryDict, **given) -> Draft:
    """Return a new empty draft. Raise TooMuch, or NothingTyped if there is nothing to keep."""
    if Draft.objects.filter(user=owner.user).count() >= MOST_DRAFTS:
        raise TooMuch
    if not Screen(owner.user, owner.detainee or Detainee(), data).is_typed_in:
        raise NothingTyped
    return Draft(user=owner.user, number=0, **given)


def forget(user, token: str, data: QueryDict) -> None:
    """Delete the drafts of a saved form, but keep what another tab typed."""
    mine = Draft.objects.select_for_update().filter(user=user)
    own = mine.filter(token=token).first()
    page, number = data.get("page", ""), data.get("number", "0")
    for draft in mine.filter(Q(token=token) | Q(form=own.form if own is not None and own.form else token)):
        if tab_of(draft.page) == tab_of(page) or draft.was_seen_by(page, number) and draft.token == token:
            draft.delete()
            continue
        draft.token = secrets.token_urlsafe(18) if draft.token == token else draft.token
        draft.is_left_over = True
        draft.save()


def new_page(data: QueryDict) -> str:
    """Return what a page in a browser is called; one that answers another begins with the same tab."""
    return f"{tab_of(plain(data.get('page', ''))[:40]) or secrets.token_urlsafe(12)}.{secrets.token_urlsafe(6)}"


def tab_of(page: str) -> str:
    """Return the tab in which a page stands, as far as it was reached by sending the form."""
    return page.partition(".")[0]


def plain(text: str) -> str:
    """Return a text without characters that the database refuses."""
    return text.replace("\x00", "")


def whole(text) -> int:
    """Return a small number as a page sends it, 0 for anything else."""
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def state_in(data: QueryDict) -> str:
    """Return the state of the case in what a page sends, without what says which page it was and what was chosen."""
    kept = QueryDict(mutable=True)
    for name, values in data.lists():
        if name not in ABOUT_THE_PAGE and name != "token" and not name.startswith(("merge-", FOLLOWS)):
            kept.setlist(name, values)
    return kept.urlencode()


def hash_of(state: str) -> str:
    """Return a hash of a state, to compare states without storing them."""
    return hashlib.sha256(state.encode()).hexdigest()


def name_in(data) -> str:
    """Return the current name of a new case."""
    names = (data.get("case-label", ""), *(data.get(f"names-{i}-text", "") for i in range(5)))
    return next((plain(name).strip()[:200] for name in names if plain(name).strip()), "")


def url_of(draft: Draft) -> str:
    """Return the address that continues a draft."""
    if draft.detainee_id:
        page = reverse("admin:detainees_detainee_case", args=[draft.detainee_id])
    else:
        page = reverse("admin:detainees_detainee_case_new")
    return f"{page}?draft={draft.token}"


def is_from_here(request) -> bool:
    """Whether the browser says that a page of this site sent this. A request that says nothing is not believed.

    A browser adds both headers by itself and no page can set them: ``Origin`` to every POST, ``Sec-Fetch-Site`` where
    it knows it. A page of another host, also of a neighbouring one, a sandboxed frame and a file say something else.
    """
    own = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    fetched = request.headers.get("Sec-Fetch-Site", "same-origin")
    return request.headers.get("Origin") in own and fetched == "same-origin"
