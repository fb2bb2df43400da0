"""The published document of a case, declared as types: encoding, JSON Schema and labels come from them.

Imports no model. The research side writes documents, the public side reads them.
"""

from .canonical import canonical_bytes, fingerprint
from .codec import NotADocument, check, decode, encode, from_json
from .document import SCHEMA, Detainee, Document, Matter

__all__ = [
    "SCHEMA",
    "Detainee",
    "Document",
    "Matter",
    "NotADocument",
    "canonical_bytes",
    "check",
    "decode",
    "encode",
    "fingerprint",
    "from_json",
]
