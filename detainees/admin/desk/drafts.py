"""What the researcher typed and has not saved yet."""

from django.utils.translation import gettext as _

from detainees.models import Draft

from ..case.drafts import url_of
from ..stale import when
from .block import Block, Item, block, capped
from .mine import Desk


def drafts(desk: Desk) -> Block:
    """His drafts, the last one first."""
    rows = Draft.objects.of(desk.user)
    few = rows.select_related("detainee").defer("body")[: desk.listed]
    items = [Item(str(one) or _("new case"), url_of(one), when(one.saved_at)) for one in few]
    return block("drafts", _("My drafts"), items, capped(rows))
