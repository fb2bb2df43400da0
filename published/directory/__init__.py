"""Lists and pages of sources, places, authorities, proceedings and other entities in public documents.

A kind is described once, in a module of its own (``Kind``): where it stands in a document, what lists show of it and
narrow it by, and what its page gathers. The rest is the same for all: ``entering`` fills the lookup tables from a
document and takes back what a case contributed; ``filters`` and the views read them.
"""

from .allegations import Allegations
from .assurances import Assurances
from .figures import Figures
from .kind import Kind
from .parties import Parties
from .places import Places
from .proceedings import Proceedings
from .sources import Sources

KINDS: dict[str, Kind] = {
    kind.kind: kind for kind in (Assurances(), Proceedings(), Allegations(), Places(), Parties(), Figures(), Sources())
}
"""Every kind of entry, in the order in which lists of lists name them."""

__all__ = ["KINDS", "Kind"]
