"""Keeping what stands on the case screen, unchecked and unsaved, for whom the page was made and for nobody else.

A page carries who it was made for, signed. So what was typed on it can be kept when the session is over, and needs no
other proof that it comes from a page of ours: whoever holds the signed words was given the page.
"""

import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.core import signing
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.urls import reverse

from detainees.models import Detainee, Draft, Submission

SALT = "detainees.case.draft"
ABOUT_THE_PAGE = frozenset(
    {"csrfmiddlewaretoken", "owner", "page", "number", "turn", "_save", "_keep", "add", "rival", "open"}
)
"""What a page sends besides the state of the case."""


class SavedAlready(Exception):
    """The form was saved, so a draft of it that arrives later is none."""


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
        user, detainee, token = signing.loads(data.get("owner", ""), salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    user = get_user_model().objects.filter(pk=user, is_active=True, is_staff=True).first()
    man = Detainee.objects.filter(pk=detainee).first() if detainee else None
    may = user is not None and (user.has_perm("detainees.change_detainee") or user.has_perm("detainees.add_detainee"))
    return Owner(user, man, token) if may else None


def keep(owner: Owner, data: QueryDict) -> Draft:
    """Keep what a page holds; raises SavedAlready where it has been saved.

    The page that wrote last goes on writing into its draft, and so does one that was drawn from what stands in it. Any
    other, a second tab, gets a draft of its own.
    """
    if Submission.objects.filter(token=owner.token).exists():
        raise SavedAlready
    try:
        with transaction.atomic():
            return write(owner, data)
    except IntegrityError:  # the first two writings of a page at once
        with transaction.atomic():
            return write(owner, data)


def write(owner: Owner, data: QueryDict) -> Draft:
    """Write into the draft of the form, or into a new one."""
    page, number, turn = plain(data.get("page", ""))[:64], data.get("number", "0"), whole(data.get("turn"))
    draft = Draft.objects.select_for_update().filter(user=owner.user, token=owner.token).first()
    if draft is None:
        draft = Draft(user=owner.user, token=owner.token, number=0)
    elif draft.page != page and str(draft.number) != number:
        draft = Draft(user=owner.user, token=secrets.token_urlsafe(18), number=0)
    elif draft.page == page and turn and turn <= draft.turn:
        return draft  # an earlier writing that arrives late
    draft.detainee, draft.page, draft.turn = owner.detainee, page, turn
    draft.number += 1
    draft.body = body_of(data, draft.token)
    draft.label = name_in(data) or (owner.detainee.label if owner.detainee else "")
    draft.save()
    return draft


def plain(text: str) -> str:
    """Return a text without what a database cannot hold."""
    return text.replace("\x00", "")


def whole(text) -> int:
    """Return a small number as a page sends it, 0 for anything else."""
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def body_of(data: QueryDict, token: str) -> str:
    """Return the state of the case in what a page sends."""
    kept = data.copy()
    for name in ABOUT_THE_PAGE & set(kept):
        del kept[name]
    kept["token"] = token
    return kept.urlencode()


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
