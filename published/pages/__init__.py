"""Turn a document into what its page needs.

A document says everything; this package adds what only a page has: anchors, notes beside each fact, the words
that say whose statement it is, the scale of the timeline, the way back from each source. It asks the database
nothing: whoever calls it hands over the document and the people and matters that are public now.
"""

from .case import CasePage, read
from .group import AboutSomeMembers, about_some_members

__all__ = ["CasePage", "AboutSomeMembers", "read", "about_some_members"]
