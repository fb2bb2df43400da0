"""Synthetic rows for tests, as plain functions: ``make_event(people=[make_detainee()], kind="arrest")``.

Everybody is a "Person 000123". A fact comes ready to be published: public, evaluated as reported, cited
once; ``cited=False`` leaves it without a source. What a row needs and is not given is made besides.
"""

from datetime import date
from itertools import count

from django.contrib.auth import get_user_model

from casetracker.date_fields import PartialDateField
from casetracker.vocabulary import (
    AssuranceForm,
    AssuranceStage,
    BoundKind,
    DecisionKind,
    DetailKind,
    Evaluation,
    EventKind,
    EvidenceAccess,
    FigureQualifier,
    Level,
    NameKind,
    PartyKind,
    PartyNature,
    PlaceKind,
    ProceedingKind,
    PublicationBasis,
    QualificationKind,
    Result,
    RoleKind,
    Serves,
    SourceKind,
    SourceSeen,
    StatementKind,
    StatusKind,
    Unit,
    WordsHeld,
)
from detainees import models
from detainees.models import CITED, Citation

_numbers = count(123)


def number() -> str:
    """The next number, as in "Person 000123"."""
    return f"{next(_numbers):06}"


def cite(fact, source=None, **given) -> Citation:
    """A citation of the fact; without a source, of a new one. ``locator``, ``says_on``, ``says`` as given."""
    column = next(name for name, label in CITED.items() if label == fact._meta.label)
    return create(Citation, source=source or make_source(**published_after(fact)), **{column: fact}, **given)


def published_after(fact) -> dict:
    """When a source that says so can have been published, if the usual day is too early for it."""
    names = [field.name for field in fact._meta.concrete_fields if isinstance(field, PartialDateField)]
    days = [on.earliest for name in names if (on := getattr(fact, name)) and on.earliest]
    last = min(max(days, default=date.min), date.today()).isoformat()
    return {"published_on": last} if last > PUBLISHED else {}


PUBLISHED = "2007-03-28"
"""When a source was published unless told otherwise."""


def create(model, **given):
    """A row as it is read back: dates read, texts by language."""
    row = model.objects.create(**given)
    row.refresh_from_db()
    return row


def make_fact(model, cited=True, source=None, **given):
    """A fact of any kind, reported and cited; links to many rows are set after it is saved."""
    many = {field.name for field in model._meta.many_to_many}
    links = {name: given.pop(name) for name in sorted(many & set(given))}
    fact = create(model, **{"evaluation": Evaluation.REPORTED, **given})
    for name, rows in links.items():
        getattr(fact, name).set(rows)
    if cited:
        cite(fact, source)
    return fact


def make_user(name=None, **given):
    """An account for the admin: a superuser unless told otherwise."""
    user_name = name or f"user-{number()}"
    return get_user_model().objects.create_user(user_name, **{"is_staff": True, "is_superuser": True, **given})


# Places, parties, sources, vocabularies


def make_place(**given) -> models.Place:
    """A town unless told otherwise."""
    n = number()
    return create(
        models.Place, **{"code": f"place-{n}", "name": {"en": f"Place {n}"}, "kind": PlaceKind.LOCALITY, **given}
    )


def make_country(**given) -> models.Place:
    """A country."""
    n = number()
    return make_place(**{"code": f"country-{n}", "name": {"en": f"Country {n}"}, "kind": PlaceKind.COUNTRY, **given})


def make_party(**given) -> models.Party:
    """A state agency unless told otherwise."""
    n = number()
    return create(
        models.Party, **{"code": f"party-{n}", "name": {"en": f"Agency {n}"}, "kind": PartyKind.AGENCY, **given}
    )


def make_source(**given) -> models.Source:
    """A report."""
    n = number()
    return create(
        models.Source,
        **{"code": f"source-{n}", "kind": SourceKind.REPORT, "title": f"Report {n}", "published_on": PUBLISHED}
        | {"language": "en", "seen": SourceSeen.WHOLE}
        | given,
    )


def make_file(**given) -> models.SourceFile:
    """The row of a PDF of a source. Its bytes are nowhere: tests that read them keep a file that they make."""
    n = number()
    source, by = given.pop("source", None) or make_source(), given.pop("uploaded_by", None) or make_user()
    row = {"stored_as": n, "original_name": f"file {n}.pdf", "kind": "pdf", "size": 1, "pages": 1, "sha256": "a" * 64}
    return create(models.SourceFile, source=source, uploaded_by=by, **row | given)


def make_term(model, **given):
    """A member of an open vocabulary: ``make_term(Method)``."""
    n = number()
    return create(model, **{"code": f"term-{n}", "name": {"en": f"Term {n}"}, **given})


# People


BASIS = {
    "publication_basis": PublicationBasis.PUBLIC_INTEREST,
    "basis_decided_by": "Editor",
    "basis_decided_on": "2026-01-02",
    "basis_note": "Weighed for the test.",
}


def make_detainee(name=None, **given) -> models.Detainee:
    """A person with one name, whose case may be published; ``name=""`` makes one without a name."""
    n = number()
    text = f"Person {n}" if name is None else name
    detainee = create(models.Detainee, **{"label": text or f"Person {n}", **BASIS, **given})
    if text:
        make_name(detainee=detainee, text=text, kind=NameKind.MAIN)
    return detainee


def make_risk_flag(**given) -> models.RiskFlag:
    """A risk noted of a man's case."""
    detainee = given.pop("detainee", None) or make_detainee()
    return create(models.RiskFlag, **{"detainee": detainee, "kind": "pending_case", **given})


def make_name(**given) -> models.Name:
    """Another spelling of a name."""
    detainee = given.pop("detainee", None) or make_detainee()
    return make_fact(
        models.Name,
        **{"detainee": detainee, "text": f"Spelling {number()}", "kind": NameKind.SPELLING, "language": "en", **given},
    )


def make_identifier(**given) -> models.Identifier:
    """A number given to a man."""
    detainee = given.pop("detainee", None) or make_detainee()
    system = given.pop("system", None) or make_term(models.IdentifierSystem)
    return make_fact(models.Identifier, **{"detainee": detainee, "system": system, "value": number(), **given})


def make_detail(**given) -> models.Detail:
    """A nationality unless told otherwise."""
    detainee = given.pop("detainee", None) or make_detainee()
    if not {"kind", "place", "on", "number", "value"} & set(given):
        given["place"] = make_country()
    return make_fact(models.Detail, **{"detainee": detainee, "kind": DetailKind.NATIONALITY, **given})


def make_status(**given) -> models.Status:
    """In custody before trial, as stated on a day."""
    detainee = given.pop("detainee", None) or make_detainee()
    return make_fact(
        models.Status, **{"detainee": detainee, "kind": StatusKind.BEFORE_TRIAL, "on": "2007-03-28", **given}
    )


# Custody


def make_incident(**given) -> models.Incident:
    """Something that happened outside custody."""
    return make_fact(models.Incident, **{"title": {"en": f"Incident {number()}"}, "on": "2005-10", **given})


def make_event(people=(), **given) -> models.CustodyEvent:
    """A stay from January to March 2004 unless told otherwise, in which the people take part."""
    if "kind" not in given:
        given = {"kind": EventKind.DETENTION, "begin_on": "2004-01", "end_on": "2004-03", **given}
    cited = given.get("cited", True)
    known = {"begin_is": BoundKind.STATED, "end_is": BoundKind.STATED}
    event = make_fact(models.CustodyEvent, **{"begin_on": "2004-01", **known, **given})
    for detainee in people:
        make_participation(event=event, detainee=detainee, cited=cited)
    return event


def make_participation(**given) -> models.Participation:
    """That a man took part in an event."""
    event = given.pop("event", None) or make_event()
    detainee = given.pop("detainee", None) or make_detainee()
    return make_fact(models.Participation, **{"event": event, "detainee": detainee, **given})


# Proceedings


def make_proceeding(people=(), **given) -> models.Proceeding:
    """A criminal trial, in which the people are defendants."""
    proceeding = make_fact(
        models.Proceeding, **{"kind": ProceedingKind.CRIMINAL, "title": {"en": f"Trial {number()}"}, **given}
    )
    for detainee in people:
        make_role(proceeding=proceeding, detainee=detainee)
    return proceeding


def make_role(**given) -> models.ProceedingRole:
    """That a man is a defendant in a proceeding."""
    proceeding = given.pop("proceeding", None) or make_proceeding()
    detainee = given.pop("detainee", None) or make_detainee()
    return make_fact(
        models.ProceedingRole, **{"proceeding": proceeding, "detainee": detainee, "role": RoleKind.DEFENDANT, **given}
    )


def make_charge(**given) -> models.Charge:
    """A charge whose outcome is not known."""
    proceeding = given.pop("proceeding", None) or make_proceeding()
    return make_fact(models.Charge, **{"proceeding": proceeding, "words": {"en": f"charge {number()}"}, **given})


def make_decision(**given) -> models.Decision:
    """A verdict of a jury unless told otherwise."""
    proceeding = given.pop("proceeding", None) or make_proceeding()
    kind = given.pop("kind", DecisionKind.JURY_VERDICT)
    return make_fact(models.Decision, **{"proceeding": proceeding, "kind": kind, "decided_on": "2005-09", **given})


# Assurances


def make_assurance(**given) -> models.Assurance:
    """An assurance between two states."""
    known = {"form": AssuranceForm.NOT_DISCLOSED, "words_held": WordsHeld.EXISTENCE, "stage": AssuranceStage.GIVEN}
    title = {"en": f"Assurance {number()}"}
    return make_fact(models.Assurance, **{"title": title, "given_on": "2004-02", **known, **given})


def make_undertaking(**given) -> models.Undertaking:
    """One promise of an assurance, which serves the person."""
    assurance = given.pop("assurance", None) or make_assurance()
    kind = given.pop("kind", None) or make_term(models.UndertakingKind, serves=Serves.PERSON)
    words = {"en": f"humane treatment {number()}"}
    return make_fact(models.Undertaking, **{"assurance": assurance, "kind": kind, "words": words, **given})


def make_assessment(**given) -> models.Assessment:
    """That a breach of an undertaking is alleged."""
    undertaking = given.pop("undertaking", None) or make_undertaking()
    return make_fact(models.Assessment, **{"undertaking": undertaking, "result": Result.BREACH_ALLEGED, **given})


# Allegations


def make_allegation(**given) -> models.Allegation:
    """An allegation; ``victims`` and ``methods`` as lists of rows."""
    methods = given.pop("methods", None)
    methods = [make_term(models.Method)] if methods is None else methods
    account = {"en": f"Treatment {number()} is reported."}
    return make_fact(models.Allegation, **{"account": account, "methods": methods, "level": Level.PERSON, **given})


def make_proceeding_party(**given) -> models.ProceedingParty:
    """Officials who are accused in a proceeding, in general words."""
    proceeding = given.pop("proceeding", None) or make_proceeding()
    given = {"nature": PartyNature.SEVERAL, "role": RoleKind.OFFICIAL, "words": {"en": "seven former agents"}, **given}
    return create(models.ProceedingParty, proceeding=proceeding, **given)


def make_perpetrator(**given) -> models.AllegedPerpetrator:
    """An authority said to have had a part."""
    allegation = given.pop("allegation", None) or make_allegation()
    party = given.pop("party", None) or make_party()
    return create(models.AllegedPerpetrator, allegation=allegation, party=party, **given)


def make_evidence(**given) -> models.Evidence:
    """A piece of evidence that a source mentions."""
    allegation = given.pop("allegation", None) or make_allegation()
    kind = given.pop("kind", None) or make_term(models.EvidenceKind)
    source = given.pop("source", None) or make_source()
    given = {"access": EvidenceAccess.MENTIONED, **given}
    return create(models.Evidence, allegation=allegation, kind=kind, source=source, **given)


def make_qualification(**given) -> models.Qualification:
    """That somebody calls something ill-treatment: an allegation unless ``event`` or ``proceeding`` is given."""
    if not {"allegation", "event", "proceeding"} & set(given):
        given["allegation"] = make_allegation()
    return make_fact(
        models.Qualification,
        **{"kind": QualificationKind.ILL_TREATMENT, "asserted_by_words": "a commission of the test", **given},
    )


# Statements, figures, matters


def make_statement(**given) -> models.Statement:
    """A fear expressed; ``speakers`` and ``about`` as lists of detainees."""
    paraphrase = {"en": f"Statement {number()}."}
    return make_fact(models.Statement, **{"kind": StatementKind.FEAR, "paraphrase": paraphrase, **given})


def make_figure(**given) -> models.Figure:
    """A number that a source gives."""
    known = {"qualifier": FigureQualifier.EXACTLY, "unit": Unit.PERSONS}
    words = {"en": f"people counted {number()}"}
    return make_fact(models.Figure, **{"value_min": 80, "words": words, **known, **given})


def make_matter(members=(), **given) -> models.Matter:
    """A matter that may be published."""
    matter = create(models.Matter, **{"title": {"en": f"Matter {number()}"}, **BASIS, **given})
    matter.members.set(members)
    return matter
