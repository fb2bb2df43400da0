"""Every field of the research record: public, internal or confidential. This is the one place."""

from .kinds import confidential, internal, public

RECORD = internal("id revision")
"""Of every row: keys and revisions would tell readers an order and a count."""

SAYS_SO = public(
    asserted_by="said_by.party",
    asserted_by_detainee="said_by.himself; only whether it is the man of the document, nobody else is told",
    asserted_by_words="said_by.words; not where they are “a person not named here”",
    relayed_by="said_by.relayed_by",
    evaluation="evaluation",
    evaluation_note="evaluation_note; not of a birth, it might carry the day",
    confidence="confidence",
)
"""Of every fact: who says so, and what we make of it."""

FACT = (
    RECORD
    | public(public_id="id")
    | SAYS_SO
    | public(alternative_to="alternatives; as the group it stands in")
    | internal("working_note visibility")
)

FOLDED = FACT | internal("public_id alternative_to " + " ".join(SAYS_SO))
"""A fact that is folded into the node of another: its citations join, what is said of it stays here."""

BASIS = internal("publication_basis basis_decided_by basis_decided_on basis_review_on basis_note")
CODED = RECORD | internal("public_id") | public(code="code", name="name")
TERM = CODED | internal("definition authority retired")
GROUP = public(stated_as="said_of.reference; not where he is named", group_words="said_of.words; as said_of.reference")
NOT_CONFIDENTIAL = "public unless the source is confidential"

PEOPLE = {
    "Detainee": RECORD | BASIS | public(public_id="id") | internal("label merged_into working_note"),
    "Name": FACT
    | internal("detainee")
    | public(text="names.text", kind="names.kind", script="names.script", language="names.language"),
    "Identifier": FACT | internal("detainee") | public(system="identifiers.system", value="identifiers.value"),
    "Detail": FACT
    | internal("detainee")
    | public(
        kind="details.kind",
        place="details.place; of birth, residence and origin the region alone",
        on="details.on; of a birth the year alone",
        number="details.number",
        value="details.value; not of a birth",
    ),
    "Status": FACT
    | internal("detainee")
    | public(
        kind="statuses.kind; a death on the basis “deceased” alone",
        on="statuses.on",
        place="statuses.place; only while he is held",
        stated_as="statuses.said_of",
    ),
    "RiskFlag": RECORD | internal("public_id detainee kind note"),
    "ConfidentialNote": RECORD | internal("public_id") | confidential("detainee subject text"),
}

PLACES = {
    "Place": CODED
    | public(
        kind="place.kind; never “home”: of a home the town it lies in is shown", within="place.within; names alone"
    )
    | public(code="place.code; a region's where places are cut")
    | public(latitude="place.latitude; the region's where places are cut")
    | public(longitude="place.longitude; the region's where places are cut")
    | internal("country_code"),
    "Party": CODED | public(kind="party.kind") | internal("within place"),
    "IdentifierSystem": TERM,
    "Method": TERM | internal("within"),
    "EvidenceKind": TERM,
    "UndertakingKind": TERM | public(serves="undertakings.serves"),
}

AFTER_RELEASE = "by region, or not at all, where it may show where he lives"
STAYS_ONLY = "only of a stay"

CUSTODY = {
    "Incident": FACT
    | public(title="incident.title", on="incident.on", place=f"incident.place; {AFTER_RELEASE}")
    | public(account="incident.account"),
    "CustodyEvent": FACT
    | internal("people")
    | public(
        kind="custody.events.kind",
        begin_on="begin; his own date comes before it",
        begin_is=f"begin_is; {STAYS_ONLY}",
        end_on="end; his own date comes before it",
        end_is=f"end_is; {STAYS_ONLY}",
        place=f"place; {AFTER_RELEASE}",
        to_place=f"to_place; {AFTER_RELEASE}",
        authority="authority",
        to_authority="to_authority",
        legal_basis=f"legal_basis; {STAYS_ONLY}",
        provision="provision",
        treatment=f"treatment; {STAYS_ONLY}",
        mode="mode",
        mode_as_stated="mode_as_stated",
        release_reason="release_reason",
        incident="incident; if it may itself enter",
        modality="modality",
        modality_reason="modality_reason",
        account="account",
    ),
    "Participation": FOLDED
    | internal("event detainee")
    | GROUP
    | public(own_begin_on="begin", own_end_on="end", account="own_account"),
}

PROCEEDINGS = {
    "Proceeding": FACT
    | internal("people")
    | public(
        kind="proceedings.kind",
        title="proceedings.title",
        court="proceedings.court",
        respondent="proceedings.respondent",
        case_number="proceedings.case_number",
        opened_on="proceedings.opened",
        incident="proceedings.incident; if it may itself enter",
        account="proceedings.account",
    ),
    "ProceedingRole": FOLDED
    | internal("proceeding detainee")
    | public(role="proceedings.role", stated_as="proceedings.said_of; not where he is named"),
    "Charge": FACT
    | internal("proceeding against")
    | public(
        words="charges.words",
        against_words="charges.concerns.others",
        law="charges.law",
        brought_on="charges.brought",
        outcome="charges.outcome; never left out",
        outcome_on="charges.outcome_on",
    ),
    "Decision": FACT
    | internal("proceeding concerns")
    | public(
        kind="decisions.kind",
        decided_on="decisions.on",
        decided_by="decisions.by",
        requested_by="decisions.requested_by",
        outcome="decisions.outcome",
        affects="decisions.affects; if that one may itself enter",
        effect="decisions.effect",
        finality="decisions.finality",
        final_on="decisions.final_on",
        modality="decisions.modality",
        penalty="decisions.penalty",
        concerns_words="decisions.concerns.others",
        account="decisions.account",
    ),
}

ASSURANCES = {
    "Assurance": FACT
    | internal("matter covers")
    | public(
        title="assurances.title",
        giver="assurances.giver",
        receiver="assurances.receiver",
        given_on="assurances.given",
        announced_on="assurances.announced",
        form="assurances.form",
        words_held="assurances.words_held",
        giver_confirmed="assurances.giver_confirmed",
        stage="assurances.stage",
        monitoring="assurances.monitoring",
        transfers="assurances.transfers; those that stand in the document",
        covers_words="assurances.covers",
        account="assurances.account",
    ),
    "Undertaking": FACT
    | internal("assurance")
    | public(kind="undertakings.kind", words="undertakings.words")
    | public(qualified="undertakings.qualified", qualifier="undertakings.qualifier"),
    "Assessment": FACT
    | internal("undertaking")
    | GROUP
    | public(
        detainee="assessments.of; only whether it is said of him or of all",
        result="assessments.result",
        assessed_on="assessments.on",
        until_on="assessments.until",
        period_begin_on="assessments.period_begin",
        period_end_on="assessments.period_end",
        account="assessments.account",
    ),
}

ALLEGATIONS = {
    "Allegation": FACT
    | internal("victims matter")
    | public(
        stated_as="allegations.said_of; not where they are named",
        group_count="said_of.count; as said_of",
        group_size="said_of.size; as said_of",
        event="allegations.event; if it stands in the document",
        methods="allegations.methods; sexual violence by consent alone",
        place=f"allegations.place; {AFTER_RELEASE}",
        begin_on="allegations.begin",
        end_on="allegations.end",
        occurrence="allegations.occurrence",
        purpose="allegations.purpose",
        level="allegations.level",
        statement_obtained="allegations.statement_obtained",
        used_in="allegations.used_in; if it stands in the document",
        answer="allegations.answer",
        answer_words="allegations.answer_words",
        complaint="allegations.complaint; if it stands in the document",
        account="allegations.account",
    ),
    "AllegedPerpetrator": RECORD
    | internal("public_id allegation")
    | public(party="perpetrators.party", unit="perpetrators.unit", involvement="perpetrators.involvement"),
    "Evidence": RECORD
    | internal("public_id allegation")
    | public(kind="evidence.kind", access="evidence.access", distance="evidence.distance", source="evidence.source")
    | public(account=f"evidence.account; {NOT_CONFIDENTIAL}"),
    "Qualification": FACT
    | internal("allegation event proceeding")
    | public(kind="qualifications.kind", stated_on="qualifications.on", account="qualifications.account"),
}

STATEMENTS = {
    "Statement": FACT
    | GROUP
    | internal("matter event assurance proceeding")
    | public(
        kind="statements.kind",
        speakers="statements.speaks_himself; only whether he is among them",
        about="statements.about_him; only whether he is among them",
        addressee="statements.addressee",
        said_on="statements.on",
        said_until_on="statements.until",
        place="statements.place",
        paraphrase="statements.paraphrase",
        quotation="statements.quotation",
        quotation_language="statements.quotation_language; only with a quotation",
    ),
    "Figure": FACT
    | internal("matter event proceeding incident detainee")
    | public(value_min="figures.value", value_max="figures.value_max", qualifier="figures.qualifier")
    | public(unit="figures.unit", words="figures.words", as_of_on="figures.as_of"),
    "Matter": RECORD
    | BASIS
    | internal("members working_note")
    | public(public_id="id", title="heading.title", group_words="group")
    | public(events="events; those that may themselves enter", incidents="incidents; as events"),
}

KINDS_OF_FACT = (
    "name identifier detail status incident event participation proceeding role charge decision "
    "assurance undertaking assessment allegation qualification statement figure"
)

SOURCES = {
    "Source": RECORD
    | internal("code working_note")
    | public(
        public_id=f"sources.id; {NOT_CONFIDENTIAL}",
        kind="sources.kind",
        title=f"sources.title; {NOT_CONFIDENTIAL}",
        author=f"sources.author; {NOT_CONFIDENTIAL}",
        publisher=f"sources.publisher; {NOT_CONFIDENTIAL}",
        published_on=f"sources.published; {NOT_CONFIDENTIAL}",
        retrieved_on=f"sources.retrieved; {NOT_CONFIDENTIAL}",
        language=f"sources.language; {NOT_CONFIDENTIAL}",
        url=f"sources.url; {NOT_CONFIDENTIAL}",
        url_not_checked=f"sources.url_not_checked; {NOT_CONFIDENTIAL}",
        archive_url=f"sources.archive_url; {NOT_CONFIDENTIAL}",
        seen=f"sources.seen; {NOT_CONFIDENTIAL}",
        sha256=f"sources.sha256; {NOT_CONFIDENTIAL}",
        derived_from=f"sources.derived_from; {NOT_CONFIDENTIAL}",
        relation=f"sources.derived_from.relation; {NOT_CONFIDENTIAL}",
        tainted=f"sources.tainted; {NOT_CONFIDENTIAL}",
        confidential="sources.confidential",
        descriptor="sources.descriptor; only of a confidential source",
    ),
    "SourceFile": internal("id public_id source stored_as kind encoding size pages uploaded_by uploaded_at")
    | internal("removed_at removed_by removed_why")
    | confidential("original_name sha256"),
    "SourceIdentity": RECORD | internal("public_id") | confidential("source text"),
    "Citation": RECORD
    | internal("public_id " + KINDS_OF_FACT)
    | public(source="citations.source; its number in the document", sense="citations.sense")
    | public(locator=f"citations.locator; {NOT_CONFIDENTIAL}")
    | public(says_on=f"citations.date; {NOT_CONFIDENTIAL}, and not of a birth")
    | public(says=f"citations.says; {NOT_CONFIDENTIAL}, and not of a birth"),
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

DECLARED = PEOPLE | PLACES | CUSTODY | PROCEEDINGS | ASSURANCES | ALLEGATIONS | STATEMENTS | SOURCES | EDITIONS
"""Every model by name, with every field of its own."""
