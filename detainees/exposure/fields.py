"""Every field of the research record: public, internal or confidential.

What readers may see of the record stands in documents: the types of the document say from which fields each of its own
is written (``casetracker.document``). Here stands the rest.
"""

from casetracker.document.labels import TYPES
from casetracker.document.walk import fields_of

from .kinds import Declared, Exposure, confidential, internal, public

RECORD = internal("id revision")
"""Of every row: keys and revisions would tell readers an order and a count."""

UNIT = RECORD | internal("working_note visibility")
"""Of every fact: who says so and what we make of it is public, and stands in the types."""

FOLDED = UNIT | internal(
    "public_id alternative_to asserted_by asserted_by_detainee asserted_by_words relayed_by "
    "evaluation evaluation_note confidence"
)
"""A fact that is folded into the node of another: its citations join, what is said of it stays here."""

BASIS = internal("publication_basis basis_decided_by basis_decided_on basis_review_on basis_note")
CODED = RECORD | internal("public_id")
TERM = CODED | internal("definition authority retired")

PEOPLE = {
    "Detainee": RECORD | BASIS | internal("label merged_into working_note"),
    "Name": UNIT | internal("detainee"),
    "Identifier": UNIT | internal("detainee"),
    "Detail": UNIT | internal("detainee basis"),
    "Status": UNIT | internal("detainee"),
    "RiskFlag": RECORD | internal("public_id detainee kind note"),
    "ConfidentialNote": RECORD | internal("public_id") | confidential("detainee subject text"),
}

PLACES = {
    "Place": CODED | internal("country_code"),
    "Party": CODED | internal("within place"),
    "IdentifierSystem": TERM,
    "Method": TERM,
    "EvidenceKind": TERM,
    "UndertakingKind": TERM,
}

CUSTODY = {
    "Incident": UNIT | internal("alternative_to"),
    "CustodyEvent": UNIT | internal("people"),
    "Participation": FOLDED | internal("event detainee"),
}

PROCEEDINGS = {
    "Proceeding": UNIT | internal("people alternative_to"),
    "ProceedingRole": FOLDED | internal("proceeding detainee"),
    "ProceedingParty": RECORD | internal("public_id proceeding"),
    "Charge": UNIT | internal("proceeding against"),
    "Decision": UNIT | internal("proceeding concerns"),
}

ASSURANCES = {
    "Assurance": UNIT | internal("matter covers"),
    "Undertaking": UNIT | internal("assurance"),
    "Assessment": UNIT | internal("undertaking"),
}

ALLEGATIONS = {
    "Allegation": UNIT | internal("victims matter"),
    "AllegedPerpetrator": RECORD | internal("public_id allegation"),
    "Evidence": RECORD | internal("public_id allegation"),
    "Qualification": UNIT | internal("allegation event proceeding"),
}

STATEMENTS = {
    "Statement": UNIT | internal("matter event assurance proceeding"),
    "Figure": UNIT | internal("matter event proceeding incident detainee"),
    "Matter": RECORD | BASIS | internal("members working_note"),
}

KINDS_OF_FACT = (
    "name identifier detail status incident event participation proceeding role charge decision "
    "assurance undertaking assessment allegation qualification statement figure"
)

SOURCES = {
    "Source": RECORD | internal("code working_note"),
    "SourceFile": internal("id public_id source stored_as kind encoding size pages uploaded_by uploaded_at")
    | internal("removed_at removed_by removed_why")
    | confidential("original_name sha256"),
    "SourceIdentity": RECORD | internal("public_id") | confidential("source text"),
    "Citation": RECORD | internal("public_id " + KINDS_OF_FACT),
}

EDITIONS = {
    "Edition": internal(
        "id public_id submitted_by submitted_at approved_by approved_at solo_reason withdrawn_at withdrawn_by "
        "withdrawn_reason returned_at returned_by replaced_at redacted_at redacted_by history_mark"
    )
    | public(detainee="whose document it is", matter="whose document it is", number="its address and the log")
    | public(sha256="the log; salted where it was destroyed", published_at="beside the document")
    | public(public_note="beside the document", salt="log/openings.json; only as long as the document is public"),
    "EditionContent": internal("edition") | public(content="the document itself; no more once it was withdrawn"),
    "LogEntry": public(number="the log", previous="the log", hash="the log", line="the log"),
    "ReviewComment": internal("id edition fact about text made_by made_at"),
    "ReviewLook": internal("id edition seen_by seen_at"),
    "PublicationAct": internal("id subject act edition done_by done_at words"),
    "ConfidentialReading": internal("id model row read_by read_at why"),
    "FileReading": internal("id file how read_by read_at"),
    "SavedFilter": internal("id owner model name query"),
    "Submission": internal("id token state_hash page turn detainee sent_by sent_at"),
    "Draft": internal("id user detainee token form page number turn is_left_over begun_at saved_at")
    | confidential("body label"),
    "KeptForm": internal("id user token path lacks_file kept_at") | confidential("body"),
    "NameKey": internal("id detainee name key"),
    "CustodyConflict": internal("detainee found_at"),
    "Resemblance": internal("id one other score found_at judged_at judged_by"),
}

NOT_IN_A_DOCUMENT = PEOPLE | PLACES | CUSTODY | PROCEEDINGS | ASSURANCES | ALLEGATIONS | STATEMENTS | SOURCES | EDITIONS
"""Every model by name, with those of its fields that no document is written from."""


def in_documents() -> dict[str, dict[str, Declared]]:
    """Return the fields that a document is written from, by model: all public, with where they stand and how cut."""
    found: dict[str, dict[str, Declared]] = {}
    for kind, node in TYPES.items():
        for field in fields_of(node).values():
            for name in field.declared.of.split():
                models, _dot, own = name.rpartition(".")
                declared = Declared(Exposure.PUBLIC, f"{kind}.{field.name}", field.declared.cut)
                for model in (models or node.models).split():
                    found.setdefault(model, {})[own] = declared
    return found


IN_DOCUMENTS = in_documents()
DECLARED = {
    model: NOT_IN_A_DOCUMENT.get(model, {}) | IN_DOCUMENTS.get(model, {}) for model in NOT_IN_A_DOCUMENT | IN_DOCUMENTS
}
"""Every model by name, with every field of its own."""
