"""A stored row that nobody opened: a line to read. A case has hundreds of boxes; only opened rows draw theirs."""

from django.utils.text import Truncator


class Closed:
    """A row as a line, with the lists of its parts; sent back as its key alone, it is left as it is."""

    is_closed, is_new, was_new, is_gone, to_delete, deleted = True, False, False, False, False, False
    citations, joined, _errors, is_open, data = None, None, None, False, None

    def __init__(self, rowset, prefix: str, row):
        self.rowset, self.prefix, self.instance = rowset, prefix, row
        self.screen, self.kind, self.is_bound = rowset.screen, rowset.kind, rowset.is_bound
        shown = [kind for kind in self.kind.parts if not kind.is_his_own and self.screen.shows(kind)]
        parts = [rowset.part(kind, self) for kind in shown] if row is not None else []
        self.parts = [part for part in parts if part.stored or not part.kind.is_rare]

    def has_changed(self) -> bool:
        """Never: it has no boxes."""
        return False

    @property
    def inner(self):
        """The lists of its parts."""
        return self.parts

    @property
    def words(self) -> str:
        """The row in a line."""
        return str(self.instance) if self.instance is not None else ""

    @property
    def cited(self) -> str:
        """Its citations in a line."""
        if self.instance is None or not self.kind.is_fact:
            return ""
        return "; ".join(cited_in_words(one) for one in self.screen.stored.citations(self.instance))

    @property
    def evaluation(self) -> str:
        """What we make of it."""
        return self.instance.get_evaluation_display() if self.kind.is_fact and self.instance is not None else ""

    @property
    def others(self) -> list[str]:
        """Who else is bound to it."""
        if not self.kind.shared or self.instance is None:
            return []
        bound = self.screen.stored.bound(self.instance, self.kind.shared)
        return [one.label for one in bound if one.pk != self.screen.detainee.pk]


def cited_in_words(citation) -> str:
    """Return a citation as short as a line allows."""
    title = Truncator(citation.source.title).chars(48)
    return ", ".join(part for part in (title, citation.locator) if part)
