"""The models of the research record, one module per subject."""

from . import links as links
from .allegations import Allegation, AllegedPerpetrator, Evidence, EvidenceKind, Method, Qualification
from .assurances import Assessment, Assurance, Undertaking, UndertakingKind
from .base import Fact, Record, StaleSave
from .custody import CustodyConflict, CustodyEvent, Incident, Participation
from .drafts import Draft, KeptForm
from .editions import Edition, EditionContent
from .files import FileReading, SourceFile
from .likeness import NameKey, Resemblance
from .matters import Matter
from .people import ConfidentialNote, Detail, Detainee, Identifier, Name, RiskFlag, Status
from .places import IdentifierSystem, Party, Place
from .proceedings import Charge, Decision, Proceeding, ProceedingParty, ProceedingRole
from .sources import CITED, Citation, Source, SourceIdentity
from .statements import Figure, Statement
from .submissions import Submission
from .trail import ConfidentialReading, LogEntry, PublicationAct, ReviewComment, ReviewLook, SavedFilter

__all__ = [
    "CITED",
    "Allegation",
    "AllegedPerpetrator",
    "Assessment",
    "Assurance",
    "Charge",
    "Citation",
    "ConfidentialNote",
    "ConfidentialReading",
    "CustodyConflict",
    "CustodyEvent",
    "Decision",
    "Detail",
    "Detainee",
    "Draft",
    "Edition",
    "EditionContent",
    "Evidence",
    "EvidenceKind",
    "Fact",
    "Figure",
    "FileReading",
    "Identifier",
    "IdentifierSystem",
    "Incident",
    "KeptForm",
    "LogEntry",
    "Matter",
    "Method",
    "Name",
    "NameKey",
    "Participation",
    "Party",
    "Place",
    "Proceeding",
    "ProceedingParty",
    "ProceedingRole",
    "PublicationAct",
    "Qualification",
    "Record",
    "Resemblance",
    "ReviewComment",
    "ReviewLook",
    "RiskFlag",
    "SavedFilter",
    "Source",
    "SourceFile",
    "SourceIdentity",
    "StaleSave",
    "Statement",
    "Status",
    "Submission",
    "Undertaking",
    "UndertakingKind",
]
