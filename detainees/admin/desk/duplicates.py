"""Desk block: possible duplicates."""

from django.urls import reverse
from django.utils.translation import gettext as _

from detainees.models import Resemblance

from .block import Block, Item, block, capped
from .mine import Desk


def duplicates(desk: Desk) -> Block:
    """The pairs that nobody has judged, the likest first."""
    rows = Resemblance.objects.to_judge()
    few = rows.select_related("one", "other")[: desk.listed]
    items = [Item(str(one), reverse("admin:duplicate", args=[one.pk])) for one in few]
    return block("duplicates", _("Possible duplicates"), items, capped(rows), _("In the whole record."))
