"""The public record: what readers may see now. Only ``publish`` fills it, from editions.

It can be dropped and rebuilt from the editions at any time. It knows documents, not research tables;
of what was withdrawn only a tombstone stays.
"""

from casetracker.vocabulary import WithdrawalReason
from published.models.ledger import LedgerEntry, LedgerTransfer

from .cases import PUBLIC_ID, Case, CaseKind, PublicContent, PublicEdition, State
from .custody import CustodyPlace, ProfileEvent
from .directory import KNOWN_BY_CODE, DirectoryEntry, EntryFacet, EntryKind, Mention, entry_address
from .facets import Facet, FacetNumber, ProfileFacet
from .log import PublicLogEntry
from .profiles import Profile, ProfileMatter, ProfileProceeding
from .search import SearchName, SearchNumber, SearchPlace, SearchText, SearchWord

__all__ = [
    "Case",
    "CaseKind",
    "CustodyPlace",
    "Facet",
    "FacetNumber",
    "KNOWN_BY_CODE",
    "LedgerEntry",
    "LedgerTransfer",
    "Mention",
    "PUBLIC_ID",
    "Profile",
    "ProfileEvent",
    "ProfileFacet",
    "ProfileMatter",
    "ProfileProceeding",
    "PublicContent",
    "PublicEdition",
    "PublicLogEntry",
    "SearchName",
    "SearchNumber",
    "SearchPlace",
    "SearchText",
    "SearchWord",
    "State",
    "DirectoryEntry",
    "EntryFacet",
    "EntryKind",
    "WithdrawalReason",
    "entry_address",
]
