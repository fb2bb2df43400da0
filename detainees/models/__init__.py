"""The research record: what researchers keep, one module a subject."""

from . import links as links
from .allegations import Allegation, AllegedPerpetrator, Evidence, EvidenceKind, Method, Qualification
from .assurances import Assessment, Assurance, Undertaking, UndertakingKind
from .base import Fact, Record, StaleSave
from .custody import CustodyEvent, Incident, Participation
from .editions import Edition, EditionContent
from .matters import Matter
from .people import ConfidentialNote, Detail, Detainee, Identifier, Name, Status
from .places import IdentifierSystem, Party, Place
from .proceedings import Charge, Decision, Proceeding, ProceedingRole
from .sources import CITED, Citation, Source, SourceIdentity
from .statements import Figure, Statement

__all__ = [
    "CITED",
    "Allegation",
    "AllegedPerpetrator",
    "Assessment",
    "Assurance",
    "Charge",
    "Citation",
    "ConfidentialNote",
    "CustodyEvent",
    "Decision",
    "Detail",
    "Detainee",
    "Edition",
    "EditionContent",
    "Evidence",
    "EvidenceKind",
    "Fact",
    "Figure",
    "Identifier",
    "IdentifierSystem",
    "Incident",
    "Matter",
    "Method",
    "Name",
    "Participation",
    "Party",
    "Place",
    "Proceeding",
    "ProceedingRole",
    "Qualification",
    "Record",
    "Source",
    "SourceIdentity",
    "StaleSave",
    "Statement",
    "Status",
    "Undertaking",
    "UndertakingKind",
]
