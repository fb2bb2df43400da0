"""Keeping what stands on the case screen, unchecked and unsaved, for whom the page was made and for nobody else.

A page carries who it was made for, signed. So what was typed on it can be kept when the session is over. That it comes
from a page of ours is proven apart from that, by the token of the form or by what the browser says (``origin``).
"""

import hashlib
import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.core import signing
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.urls import reverse

from detainees.models import Detainee, Draft, Submission
from detainees.models.drafts import KEPT

SALT = "detainees.case.draft"
MOST_LETTERS = 2_000_000
MOST_DRAFTS = 200
"""How long one draft may be, and how many an account may have: more is no typing."""

ABOUT_THE_PAGE = frozenset(
    {"csrfmiddlewaretoken", "owner", "page", "number", "turn", "_save", "_keep", "_look", "add", "rival", "open"}
)
"""What a page sends besides the state of the case."""


class NotKept(Exception):
    """What a page sent is not kept as a draft."""


class SavedAlready(NotKept):
    """Just this was saved, so a draft of it that arrives later is none."""


class TooMuch(NotKept):
    """It is too long, or the account has too many drafts."""


@dataclass(frozen=True)
class Owner:
    """For whom a page was made: the account, the case, the token of the form."""

    user: object
    detainee: Detainee | None
    token: str


def signed(user, key: int | None, token: str) -> str:
    """Return the words by which a page says for whom it was made, and of which case."""
    return signing.dumps([user.pk, key, token], salt=SALT)


def owner_of(data) -> Owner | None:
    """Return for whom the page was made that sends this, or None where it cannot say so or he may not enter."""
    try:
        user, detainee, token = signing.loads(data.get("owner", ""), salt=SALT, max_age=KEPT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    user = get_user_model().objects.filter(pk=user, is_active=True, is_staff=True).first()
    man = Detainee.objects.filter(pk=detainee).first() if detainee else None
    may = user is not None and user.has_perm(f"detainees.{'change' if man else 'add'}_detainee")
    return Owner(user, man, token) if may else None


def keep(owner: Owner, data: QueryDict) -> Draft:
    """Keep what a page holds; raises NotKept where it has been saved just so, or is too much.

    The page that wrote last goes on writing into its draft, and so does one that was drawn from what stands in it. Any
    other, a second tab, gets a draft of its own; so does a page that goes on after its form was saved in another tab.
    """
    state = state_in(data)
    sent = Submission.objects.filter(token=owner.token).first()
    if sent is not None and sent.state_hash in ("", hash_of(state)):
        raise SavedAlready
    if len(state) > MOST_LETTERS:
        raise TooMuch
    try:
        with transaction.atomic():
            return write(owner, data, state, is_spent=sent is not None)
    except IntegrityError:  # the first two writings of a page at once
        with transaction.atomic():
            return write(owner, data, state, is_spent=sent is not None)


def write(owner: Owner, data: QueryDict, state: str, *, is_spent: bool) -> Draft:
    """Write into the draft of the form, or into a new one; the token of a form that was saved is good no more."""
    page, number, turn = plain(data.get("page", ""))[:64], data.get("number", "0"), whole(data.get("turn"))
    mine = Draft.objects.select_for_update().filter(user=owner.user)
    draft = mine.exclude(token=owner.token).filter(page=page) if is_spent else mine.filter(token=owner.token)
    draft = draft.first()
    if draft is None or not (is_spent or draft.was_seen_by(page, number)):
        is_first = draft is None and not is_spent
        draft = new_draft(owner, token=owner.token if is_first else secrets.token_urlsafe(18))
    elif draft.page == page and turn and turn <= draft.turn:
        return draft  # an earlier writing that arrives late
    draft.detainee, draft.page, draft.turn = owner.detainee, page, turn
    draft.number += 1
    draft.body = state
    draft.label = name_in(data) or (owner.detainee.label if owner.detainee else "")
    draft.save()
    return draft


def new_draft(owner: Owner, *, token: str) -> Draft:
    """Return a draft in which nothing stands yet."""
    if Draft.objects.filter(user=owner.user).count() >= MOST_DRAFTS:
        raise TooMuch
    return Draft(user=owner.user, token=token, number=0)


def forget(user, token: str, data: QueryDict) -> None:
    """Let the draft of a form go that was saved; what another page has written into it since becomes one of its own."""
    draft = Draft.objects.select_for_update().filter(user=user, token=token).first()
    if draft is None:
        return
    if draft.was_seen_by(data.get("page", ""), data.get("number", "0")):
        draft.delete()
    else:
        draft.token = secrets.token_urlsafe(18)
        draft.save()


def plain(text: str) -> str:
    """Return a text without what a database cannot hold."""
    return text.replace("\x00", "")


def whole(text) -> int:
    """Return a small number as a page sends it, 0 for anything else."""
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def state_in(data: QueryDict) -> str:
    """Return the state of the case in what a page sends, without what says which page it was and what was chosen."""
    kept = QueryDict(mutable=True)
    for name, values in data.lists():
        if name not in ABOUT_THE_PAGE and name != "token" and not name.startswith("merge-"):
            kept.setlist(name, values)
    return kept.urlencode()


def hash_of(state: str) -> str:
    """Return what tells two states apart without keeping either."""
    return hashlib.sha256(state.encode()).hexdigest()


def name_in(data) -> str:
    """Return what a new case is called so far."""
    names = (data.get("case-label", ""), *(data.get(f"names-{i}-text", "") for i in range(5)))
    return next((plain(name).strip()[:200] for name in names if plain(name).strip()), "")


def url_of(draft: Draft) -> str:
    """Return the address at which a draft is gone on with."""
    if draft.detainee_id:
        page = reverse("admin:detainees_detainee_case", args=[draft.detainee_id])
    else:
        page = reverse("admin:detainees_detainee_case_new")
    return f"{page}?draft={draft.token}"
