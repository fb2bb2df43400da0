"""Desk block: the researcher's unsaved drafts."""

from django.utils.translation import gettext as _

from detainees.models import Draft, KeptForm

from ..case.drafts import url_of
from ..edit_conflicts import when
from ..expired_login import url_of as kept_url
from .block import Block, Item, block, capped
from .mine import Desk


def drafts(desk: Desk) -> Block:
    """Cases that were begun and forms that were kept, of the account, the last ones first."""
    forms = KeptForm.objects.filter(user=desk.user)
    rows = Draft.objects.of(desk.user)
    few = rows.select_related("detainee").defer("body")[: desk.listed]
    items = [Item(str(one) or _("new case"), url_of(one), when(one.saved_at)) for one in few]
    kept = [Item(_("a form that was not saved"), kept_url(one), when(one.kept_at)) for one in forms.defer("body")]
    return block("drafts", _("My drafts"), [*items, *kept], capped(rows) + len(kept))
