"""Cases that together have every public field, each text in it a word that stands nowhere else.

Each case is made anew with other terms in every closed list and another kind of speaker, so that a term which stands
in the page of every case by chance is not taken for the value of a field.
"""

from itertools import count

from django.db import models as columns
from django.db.utils import IntegrityError

from casetracker.vocabulary import (
    CitationSense,
    Confidence,
    DecisionKind,
    DetailKind,
    Effect,
    Evaluation,
    EventKind,
    GroupReference,
    Modality,
    NameKind,
    PublicationBasis,
    SourceSeen,
    Unit,
)
from detainees import models
from detainees.exposure import is_public
from detainees.fields import TermField
from tests import factories as make

from .canary import Planted, record

CASES = 3
WEIGHED = (
    (Evaluation.ACCEPTED, Confidence.HIGH),
    (Evaluation.REPORTED, Confidence.LOW),
    (Evaluation.DISPUTED, Confidence.MEDIUM),
)
"""What the facts of each case are evaluated as."""

CHOSEN = {
    "kind": (models.Source, models.Proceeding, models.Statement, models.Qualification, models.Party),
}
"""Fields that are varied only on some models: elsewhere the rest of the row depends on them."""

NOT_VARIED = {"evaluation", "confidence", "visibility", "stated_as", "serves", "publication_basis", "modality"}
NOT_ENOUGH = {"", "not_stated", "unassessed", "home", "no_information"}
"""Terms that a page leaves out because they state nothing, or that no document holds."""

_numbers = count(401)


class WholeCase:
    """One person and one matter with every public field, and all their rows."""

    def __init__(self, turn: int):
        self.turn, self.planted, self.named = turn, Planted(), {}
        self.person, self.matter = record(self.planted, public=True)
        self.person.publication_basis = PublicationBasis.CONSENT
        self.person.save()
        self.add_rows()
        for row in list(self.planted.rows):
            row.refresh_from_db()
            self.name_its_own(row)
            if isinstance(row, models.Fact):
                self.weigh(row)
            self.vary(row)

    def facts(self) -> list:
        """Every row that is a fact."""
        return [row for row in self.planted.rows if isinstance(row, models.Fact)]

    def of(self, model) -> list:
        """Every row of a model."""
        return [row for row in self.planted.rows if isinstance(row, model)]

    def weigh(self, fact) -> None:
        """Set what is made of a fact and who says it: a party, the person, or somebody in words alone."""
        fact.evaluation, fact.confidence = WEIGHED[self.turn]
        if self.turn != 0:
            fact.asserted_by = None
            fact.asserted_by_detainee = self.person if self.turn == 1 else None
        if self.turn != 2:
            fact.asserted_by_words = ""

    def name_its_own(self, row) -> None:
        """Give each column that names a party or place one of its own, that no other column names."""
        for column in row._meta.concrete_fields:
            model, named = column.related_model, getattr(row, column.name) if column.is_relation else None
            if named and model in (models.Party, models.Place) and not isinstance(row, model):
                setattr(row, column.name, self.named_by(type(row), column.name, named))

    def named_by(self, model, name: str, like):
        """The party or place that a column names, made like another one."""
        key = model, name, like.kind
        if key not in self.named:
            maker = make.make_party if isinstance(like, models.Party) else make.make_place
            self.named[key] = maker(kind=like.kind, within=like.within)
            self.planted.plant(self.named[key], public=True)
        return self.named[key]

    def vary(self, row) -> None:
        """Choose other terms than in the other cases; of those that the rules of the record allow together."""
        varied = [column for column in row._meta.concrete_fields if is_varied(row, column)]
        before = {column.name: getattr(row, column.name) for column in varied}
        for column in varied:
            setattr(row, column.name, self.terms(column)[0])
        if saved(row):
            return
        for name, term in before.items():
            setattr(row, name, term)
        assert saved(row), row
        for column in varied:
            assert any(saved(row, **{column.name: term}) for term in self.terms(column)), (row, column.name)

    def terms(self, column) -> list[str]:
        """Every term of a column that states something, those first that this case prefers."""
        terms = [code for code in column.vocabulary.values if code not in NOT_ENOUGH]
        shift = self.turn * max(1, len(terms) // CASES) % len(terms)
        return terms[shift:] + terms[:shift]

    def add_rows(self) -> None:
        """Make what other tests do not need: alternatives, moments, every part of a source."""
        person, source = self.person, self.of(models.Source)[0]
        said = {"source": source, "asserted_by": self.of(models.Party)[0], "relayed_by": self.of(models.Party)[1]}
        place = self.of(models.Place)[-1]
        stay, trial = self.of(models.CustodyEvent)[0], self.of(models.Proceeding)[0]
        allegation, assurance = self.of(models.Allegation)[0], self.of(models.Assurance)[0]
        rows = [*self.moments(person, place, said), *self.about(person, place, said)]
        rows += self.decisions(trial, said)
        rows += [
            make.make_charge(proceeding=trial, against_words={"en": "others"}, brought_on="2004-05", **said),
            make.make_figure(detainee=person, value_min=self.number(), value_max=9000 + self.number(), **said),
            make.make_figure(event=stay, as_of_on="2004", value_min=self.number(), unit=Unit.DAYS, **said),
            make.make_figure(proceeding=trial, as_of_on="2004", value_min=self.number(), **said),
            make.make_qualification(event=stay, stated_on="2006", **said),
            make.make_statement(about=[person], said_on="2005", quotation="words", quotation_language="de", **said),
            make.make_statement(
                assurance=assurance,
                said_on="2005",
                said_until_on="2006",
                place=place,
                quotation_language="fr",
                **said,
            ),
            make.make_assessment(
                undertaking=assurance.undertakings.get(),
                stated_as=GroupReference.SOME_MEMBERS,
                assessed_on="2007",
                **said,
            ),
        ]
        complaint = make.make_proceeding(
            [person], kind="complaint_of_ill_treatment", opened_on="2005", court=said["asserted_by"], **said
        )
        rows += [complaint, *complaint.roles.all()]
        other = make.make_proceeding(**said)
        role = make.make_role(proceeding=other, detainee=person, role="witness", stated_as=GroupReference.CLASS, **said)
        rows += [other, role]
        assurance.refresh_from_db()
        assurance.announced_on = "2004-06"
        assurance.save()
        rows.append(assurance)
        allegation.refresh_from_db()
        allegation.complaint, allegation.used_in = complaint, trial
        allegation.save()
        rows += [one for row in [*self.facts(), *rows] if has_alternatives(row) for one in self.alternative(row)]
        rows += self.sources(rows[0])
        rows += [cite for row in rows if hasattr(row, "citations") for cite in self.cited(row)]
        self.planted.plant(*rows, public=True)

    def number(self) -> int:
        """A number that no other row has."""
        return next(_numbers)

    def moments(self, person, place, said) -> list:
        """An arrest, a handover and a release, with all that a source can say of one."""
        given = {"place": place, "authority": said["asserted_by"], "incident": self.of(models.Incident)[0], **said}
        events = [
            make.make_event(kind=EventKind.ARREST, begin_on="2003-05", **given),
            make.make_event(
                kind=EventKind.HANDOVER, begin_on="2003-06", to_place=place, to_authority=said["relayed_by"], **given
            ),
            make.make_event(
                kind=EventKind.RELEASE,
                begin_on="2008-06",
                release_reason="acquitted",
                modality=Modality.ANNOUNCED,
                **given,
            ),
        ]
        parts = [make.make_participation(event=one, detainee=person, own_begin_on="2003", **said) for one in events]
        return [*events, *parts]

    def about(self, person, place, said) -> list:
        """One detail of each kind, a name of each kind, and a status without a place."""
        details = [
            make.make_detail(detainee=person, kind=kind, place=place, on="1999-05", value={"en": "as said"}, **said)
            for kind in (DetailKind.NATIONALITY, DetailKind.RESIDENCE)
        ]
        age = make.make_detail(
            detainee=person, kind=DetailKind.AGE, number=self.number(), on="2003", value={"en": "young"}, **said
        )
        sex = make.make_detail(
            detainee=person, kind=DetailKind.SEX, sex="other", basis=PublicationBasis.CONSENT, **said
        )
        names = [
            make.make_name(detainee=person, kind=kind, language="uz", script="Cyrl", **said)
            for kind in NameKind.values
            if kind != NameKind.MAIN
        ]
        status = make.make_status(detainee=person, on="2008", stated_as=GroupReference.EVERY_MEMBER, **said)
        return [*details, age, sex, *names, status]

    def decisions(self, trial, said) -> list:
        """A judgment, one on others, a review that changes the first, and an opinion of an international body."""
        by = {"proceeding": trial, "decided_by": said["asserted_by"], **said}
        first = make.make_decision(kind=DecisionKind.ACQUITTAL, decided_on="2005-09", requested_by="defence", **by)
        others = make.make_decision(
            kind=DecisionKind.CUSTODY_EXTENSION, concerns_words={"en": "x"}, modality=Modality.ANNOUNCED, **by
        )
        undoing = {"affects": first, "effect": Effect.VARIES, "outcome": "upheld"}
        review = make.make_decision(kind=DecisionKind.REVIEW_SECOND, decided_on="2006-01", **undoing, **by)
        opinion = make.make_decision(kind=DecisionKind.INTL_WGAD_OPINION, categories="II, V", outcome="arbitrary", **by)
        return [first, others, review, opinion]

    def alternative(self, head):
        """Another row that says the same thing otherwise."""
        given = {
            column.name: getattr(head, column.name)
            for column in head._meta.concrete_fields
            if column.name not in ("id", "public_id", "revision", "alternative_to")
            and not column.name.endswith(("_earliest", "_latest", "_edtf"))
        }
        row = make.make_fact(type(head), **given, alternative_to=head, source=head.citations.first().source)
        plain_links = [one.name for one in head._meta.local_many_to_many if one.remote_field.through._meta.auto_created]
        for name in plain_links:
            getattr(row, name).set(getattr(head, name).all())
        parts = (
            [make.make_participation(event=row, detainee=self.person)] if isinstance(row, models.CustodyEvent) else []
        )
        return [row, *parts]

    def sources(self, fact) -> list:
        """A source that may rest on coercion and whose address nobody checked, cited against a fact."""
        source = make.make_source(
            url="https://example.org/a", url_not_checked=True, tainted=True, seen=SourceSeen.EXCERPT, language="de"
        )
        make.cite(fact, source, sense=CitationSense.CONTRADICTS)
        return [source]

    def cited(self, row) -> list:
        """The citations of a fact, each with a date its source gives."""
        rows = list(row.citations.all())
        for cite in rows:
            cite.says_on = "2004-05"
            cite.save()
        return rows


def saved(row, **terms) -> bool:
    """Save a row with other terms; False where a rule of the record refuses it, and then nothing is changed."""
    before = {name: getattr(row, name) for name in terms}
    revision = row.revision
    try:
        for name, term in terms.items():
            setattr(row, name, term)
        row.save()
    except IntegrityError:
        for name, term in before.items():
            setattr(row, name, term)
        row.revision = revision
        return False
    return True


def has_alternatives(row) -> bool:
    """Whether a document can hold two accounts of a row side by side."""
    apart = (models.Incident, models.Proceeding, models.Participation, models.ProceedingRole)
    is_main_name = isinstance(row, models.Name) and row.kind == NameKind.MAIN
    return isinstance(row, models.Fact) and not (isinstance(row, apart) or is_main_name or row.alternative_to_id)


def is_varied(row, column) -> bool:
    """Whether a column holds a term that each case chooses for itself."""
    if not isinstance(column, TermField) or column.vocabulary is None or column.name in NOT_VARIED:
        return False
    if not is_public(type(row), column.name) or not isinstance(row, CHOSEN.get(column.name, columns.Model)):
        return False
    return bool(getattr(row, column.name))
