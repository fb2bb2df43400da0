"""Links from a document to the pages of entities, without a query."""

from published.models import entry_address
from published.pages.view_objects import PageView, View

from . import KINDS


def link_entries(document: View) -> None:
    """Give each entry in the view of a document the address of its page, as ``page``.

    Only for the current document of a public case: it alone says for certain that the pages exist.
    """
    for kind in KINDS.values():
        for node, _added in kind.entity(document):
            if isinstance(node, PageView):
                node.page = entry_address(kind.kind, kind.key(node), kind.decoration(node))
