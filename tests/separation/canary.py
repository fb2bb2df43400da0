"""Canaries: a unique word in every field that can hold one, so that whatever leaks can be named.

``plant`` writes them into rows; each ``Canary`` remembers the model and field it sits in and whether its row is one
that readers may see. Whether the field itself is public is declared in ``detainees.exposure``, not here.
"""

from dataclasses import dataclass, field
from itertools import count

from django.db import models as columns

from casetracker.date_fields import PartialDateField
from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    Absence,
    BoundKind,
    Confidence,
    DetailKind,
    EventKind,
    GroupReference,
    Modality,
    PlaceKind,
    Serves,
    SourceKind,
    StatusKind,
    TransferMode,
    Visibility,
)
from detainees import models
from detainees.exposure import is_public
from detainees.fields import PublicIdField, TextField
from tests import factories as make

LETTERS = {True: "ghklrsz", False: "bdmnt"}
"""Public words and hidden ones share no letter and no sound, so that a search for a hidden word that finds anything
was told of that word: to search by sound and by likeness, words of one alphabet would all be near each other."""

LANGUAGES = ("en", "ru", "ar")
NOT_WORDS = {
    "language",
    "quotation_language",
    "country_code",
    "categories",
}
"""Fields that hold a code of two letters, a language tag or numbers of categories: no unique word fits in."""

Source = models.Source._meta

_numbers = count(2**30)


def word(*, shown: bool) -> str:
    """A word that stands nowhere else: ten letters and more, none of them a vowel."""
    number, letters, alphabet = next(_numbers) * 7919, "", LETTERS[shown]
    while number:
        number, rest = divmod(number, len(alphabet))
        letters += alphabet[rest]
    return letters


@dataclass(frozen=True)
class Canary:
    """One planted word: where it sits, and whether readers may see its row."""

    text: str
    model: type
    field: str
    row_is_public: bool

    def __str__(self):
        kind = "public" if self.row_is_public else "hidden"
        return f"{self.text} in {self.model.__name__}.{self.field} of a {kind} row"


@dataclass
class Planted:
    """The canaries of a record, and its public rows."""

    canaries: list[Canary] = field(default_factory=list)
    rows: list[columns.Model] = field(default_factory=list)

    def plant(self, *rows, public: bool) -> None:
        """Write a word into every field of each row that can hold one, and save it."""
        for row in dict.fromkeys(rows):
            if public and row not in self.rows:
                self.rows.append(row)
            row.refresh_from_db()
            for column in row._meta.concrete_fields:
                self.plant_column(row, column, public)
            row.save()

    def plant_column(self, row, column, public: bool) -> None:
        """Write a word into one field, where it can hold one."""
        if isinstance(column, PublicIdField):
            if not public:
                self.note(row.public_id, row, column, public)
        elif is_silent(row, column):
            pass
        elif isinstance(column, TextField):
            described = column.name != "descriptor" or row.confidential
            value = {code: self.new(row, column, public and described) for code in LANGUAGES}
            setattr(row, column.name, value)
        elif isinstance(column, PartialDateField):
            given = getattr(row, column.name)
            if given:
                words = self.new(row, column, public)
                one_of = PartialDate.parse(f"[{given.earliest}..{given.latest}]")  # said in its own words alone
                setattr(row, column.name, one_of.with_words(words))
        elif holds_words(column):
            setattr(row, column.name, fitting(column, self.new(row, column, public, as_hash=column.name == "sha256")))

    def new(self, row, column, public: bool, *, as_hash: bool = False) -> str:
        """Return a new word, noted with where it goes; as the digits of a hash where it goes into one."""
        text = word(shown=public and is_public(type(row), column.name))
        return self.note(text.encode().hex() if as_hash else text, row, column, public)

    def note(self, text: str, row, column, public: bool) -> str:
        """Note a word and where it sits."""
        self.canaries.append(Canary(text, type(row), column.name, public))
        return text


def holds_words(column) -> bool:
    """Whether free words can be written into a column."""
    text = isinstance(column, (columns.CharField, columns.TextField))
    companion = column.name.endswith("_words") and column.name.removesuffix("_words").endswith("on")
    return (
        text
        and not column.choices
        and not getattr(column, "vocabulary", None)
        and not (column.name in NOT_WORDS or companion or column.name == "public_id")
    )


def is_silent(row, column) -> bool:
    """Whether the words are on a group where the row names the person, or on who was absent where nobody was."""
    if column.name == "absent_words":
        return bool(row.absence == Absence.NOT_STATED)
    return column.name == "group_words" and getattr(row, "stated_as", "") == GroupReference.NAMED


def fitting(column, text: str) -> str:
    """Return a word in the form that a column takes."""
    if isinstance(column, columns.URLField):
        return f"https://{text}.example.org/{text}"
    if column.name == "sha256":
        return text.ljust(64, "0")
    return text


def record(planted: Planted, *, public: bool):
    """Make one man and one matter with a row of every kind, all that can be published, and plant in each.

    Returns the man and the matter. What is confidential or internal by its kind is planted as well.
    """
    country = make.make_country()
    region = make.make_place(kind=PlaceKind.REGION, within=country)
    prison = make.make_place(kind=PlaceKind.FACILITY, within=region)
    held, took, court = make.make_party(within=make.make_party()), make.make_party(), make.make_party(kind="court")
    terms = {model: make.make_term(model) for model in (models.IdentifierSystem, models.Method, models.EvidenceKind)}
    terms[models.UndertakingKind] = make.make_term(models.UndertakingKind, serves=Serves.PERSON)
    origin = make.make_source(published_on="2010-05", retrieved_on="2011-06")
    source = make.make_source(
        published_on="2010-05", retrieved_on="2011-06", derived_from=origin, relation="reports_on", sha256="a" * 64
    )
    said = {"source": source, "asserted_by": held, "relayed_by": took}

    man = make.make_detainee()
    matter = make.make_matter(members=[man])
    rows = [country, region, prison, held, took, court, *terms.values(), origin, source, man, matter]
    rows += people_rows(man, region, prison, terms, said)
    incident = make.make_incident(place=prison, **said)
    events = custody_rows(man, prison, incident, took, held, said)
    matter.events.set(events)
    matter.incidents.set([incident])
    rows += [incident, *events, *events[0].participations.all(), *events[1].participations.all()]
    rows += proceeding_rows(man, incident, court, held, said)
    rows += assurance_rows(man, events[1], terms, held, took, said)
    rows += allegation_rows(man, matter, events[0], prison, terms, source, said)
    rows += [
        make.make_statement(
            speakers=[man],
            said_on="2005-05",
            said_until_on="2005-06",
            place=prison,
            addressee=took,
            quotation_language="en",
            **said,
        ),
        make.make_statement(matter=matter, stated_as=GroupReference.SOME_MEMBERS, quotation_language="en", **said),
        make.make_figure(matter=matter, as_of_on="2004-05", **said),
        make.make_figure(event=events[0], value_max=90, **said | {"source": origin}),
    ]
    rows += [cite for row in rows if hasattr(row, "citations") for cite in date_it(row)]
    planted.plant(*rows, public=public)
    confide(planted, man, public=public)
    return man, matter


def date_it(row) -> list:
    """Return the citations of a fact, each with a date its source gives."""
    rows = list(row.citations.all())
    for cite in rows:
        cite.says_on = "2004-05"
        cite.save()
    return rows


def people_rows(man, region, prison, terms, said) -> list:
    """What the man's own page holds."""
    return [
        *man.names.all(),
        make.make_name(detainee=man, **said),
        make.make_identifier(detainee=man, system=terms[models.IdentifierSystem], **said),
        make.make_detail(detainee=man, kind=DetailKind.ORIGIN, place=region, on="1999", **said),
        make.make_status(detainee=man, kind=StatusKind.BEFORE_TRIAL, on="2007-03", place=prison, **said),
    ]


def custody_rows(man, prison, incident, took, held, said) -> list:
    """A stay that has no stated end, the transfer before it, and what this person alone went through."""
    stay = make.make_event(
        place=prison,
        begin_on="2004-03",
        end_on="2006-03",
        end_is=BoundKind.CITED,
        authority=held,
        incident=incident,
        **said,
    )
    transfer = make.make_event(
        kind=EventKind.CROSS_BORDER_TRANSFER,
        begin_on="2004-02",
        end_on="2004-03",
        place=prison,
        to_place=prison,
        to_authority=took,
        mode=TransferMode.values[0],
        modality=Modality.INFERRED,
        modality_reason="by the dates",
        **said,
    )
    make.make_participation(event=stay, detainee=man, own_begin_on="2004-03", own_end_on="2006-03", **said)
    make.make_participation(event=transfer, detainee=man, stated_as=GroupReference.EVERY_MEMBER, **said)
    return [stay, transfer]


def proceeding_rows(man, incident, court, respondent, said) -> list:
    """A trial with a charge and a sentence."""
    trial = make.make_proceeding(court=court, respondent=respondent, opened_on="2004-05", incident=incident, **said)
    role = make.make_role(proceeding=trial, detainee=man, **said)
    charge = make.make_charge(proceeding=trial, brought_on="2004-05", outcome_on="2005-05", outcome="convicted", **said)
    sentence = make.make_decision(
        proceeding=trial,
        kind="sentence_imposed",
        decided_by=court,
        finality="final",
        final_on="2005-06",
        absence=Absence.ABSENT,
        term_from_on="2005-07",
        **said,
    )
    agents = make.make_proceeding_party(proceeding=trial, party=make.make_party())
    return [
        trial,
        role,
        charge,
        sentence,
        agents,
        agents.party,
        make.make_qualification(proceeding=trial, stated_on="2006", **said),
    ]


def assurance_rows(man, transfer, terms, giver, receiver, said) -> list:
    """An assurance for the transfer, with an undertaking and what became of it."""
    assurance = make.make_assurance(giver=giver, receiver=receiver, transfers=[transfer], covers=[man], **said)
    undertaking = make.make_undertaking(
        assurance=assurance, kind=terms[models.UndertakingKind], qualified="yes", qualifier="as far as", **said
    )
    assessment = make.make_assessment(
        undertaking=undertaking,
        detainee=man,
        result="kept_for_a_time",
        assessed_on="2007",
        until_on="2005",
        period_begin_on="2004",
        period_end_on="2006",
        **said,
    )
    return [assurance, undertaking, assessment]


def allegation_rows(man, matter, stay, prison, terms, source, said) -> list:
    """An allegation of this person, and one of some of the group, not named."""
    given = {"methods": [terms[models.Method]], "begin_on": "2005-05", "end_on": "2005-06", **said}
    own = make.make_allegation(victims=[man], event=stay, place=prison, answer="denies", **given)
    of_some = make.make_allegation(
        matter=matter, stated_as=GroupReference.SOME_MEMBERS, group_count=2, group_size=7, **given
    )
    return [
        own,
        of_some,
        make.make_perpetrator(allegation=own),
        make.make_evidence(allegation=own, kind=terms[models.EvidenceKind], source=source),
        make.make_qualification(allegation=own, stated_on="2006", **said),
    ]


def confide(planted: Planted, man, *, public: bool) -> None:
    """Make and plant what is confidential or internal; of a confidential source the descriptor alone is public."""
    informant = make.create(
        models.Source,
        code=f"informant-{make.number()}",
        kind=SourceKind.INTERVIEW,
        language="en",
        seen="whole",
        title="an interview",
        confidential=True,
        descriptor={"en": "a person who knows"},
    )
    told = make.make_identifier(detainee=man, source=informant).citations.get()
    told.says_on = "2004-05"
    told.save()
    rows = [
        informant,
        told,
        make.create(models.SourceIdentity, source=informant, text="a name"),
        make.create(models.ConfidentialNote, detainee=man, subject="where", text="a place"),
        make.make_risk_flag(detainee=man),
        make.create(models.Draft, user=make.make_user(), detainee=man, token="token", page="page", body="typed"),
    ]
    planted.plant(*rows, public=False)
    planted.rows += [informant] if public else []
    give_file(planted, informant)
    informant.descriptor = {code: planted.new(informant, Source.get_field("descriptor"), public) for code in LANGUAGES}
    informant.save()


def give_file(planted: Planted, source) -> None:
    """Note what the row of a source's file says: it is never changed, so the words are in it from the first."""
    as_hash = word(shown=False).encode().hex().ljust(64, "0")
    name, place = f"{word(shown=False)}.pdf", word(shown=False)
    file = make.make_file(source=source, original_name=name, stored_as=place, sha256=as_hash)
    for name in ("original_name", "stored_as", "sha256", "public_id"):
        planted.note(getattr(file, name), file, file._meta.get_field(name), public=False)


def kept_back(planted: Planted, man, matter) -> None:
    """Make facts of a public case that must stay out: internal, unassessed, uncited; and plant in each."""
    for given in ({"visibility": Visibility.INTERNAL}, {"evaluation": "unassessed"}, {"cited": False}):
        event = make.make_event(begin_on="2004-05", end_on="2005-05", **given)
        trial = make.make_proceeding(**given)
        rows = [
            make.make_name(detainee=man, **given),
            make.make_identifier(detainee=man, **given),
            make.make_detail(detainee=man, **given),
            make.make_status(detainee=man, confidence=Confidence.LOW, **given),
            event,
            make.make_participation(event=event, detainee=man, **given),
            trial,
            make.make_role(proceeding=trial, detainee=man, **given),
            make.make_charge(proceeding=trial, **given),
            make.make_allegation(victims=[man], **given),
            make.make_statement(speakers=[man], quotation_language="en", **given),
            make.make_figure(matter=matter, **given),
            make.make_incident(**given),
        ]
        matter.incidents.add(rows[-1])
        planted.plant(*rows, public=False)
