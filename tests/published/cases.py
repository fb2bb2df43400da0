"""A case and a matter that have something of everything, for tests of what is made of documents."""

from casetracker.vocabulary import ChargeOutcome, DecisionKind, DetailKind, Effect, EventKind, GroupReference, Outcome
from detainees.models import Detainee, Matter
from tests import factories as make

OF_SOME = {"stated_as": GroupReference.SOME_MEMBERS}


def rich_case() -> tuple[Detainee, Matter]:
    """A person with facts of every kind, alternatives among them, and the group case they belong to."""
    person, other = make.make_detainee(), make.make_detainee()
    matter = make.make_matter(members=[person, other], group_words="the two")
    source = make.make_source()
    about(person, other)
    custody(person, matter)
    trial(person, source)
    promise(person, matter)
    claims(person, matter, source)
    return person, matter


def about(person, other) -> None:
    """Names, identifiers, details, a status; one of them said by a man who is not named."""
    name = make.make_name(detainee=person, text="Another Spelling")
    make.make_name(detainee=person, text="A Alternative Spelling", alternative_to=name)
    make.make_identifier(detainee=person)
    make.make_detail(detainee=person, asserted_by_detainee=other)
    make.make_detail(detainee=person, kind=DetailKind.BIRTH, on="1975")
    make.make_status(detainee=person, place=make.make_place(within=make.make_country()))


def custody(person, matter) -> None:
    """An arrest, a stay with an alternative, a figure, an incident and a qualification in it, and a release."""
    held = {"place": make.make_place(within=make.make_country()), "authority": make.make_party()}
    make.make_event([person], kind=EventKind.ARREST, begin_on="2003-05-02", incident=make.make_incident(), **held)
    stay = make.make_event([person], account={"en": "He was held."}, asserted_by=make.make_party(), **held)
    make.make_event(
        [person], kind=EventKind.DETENTION, begin_on="2004-02", end_on="2004-03", alternative_to=stay, **held
    )
    make.make_figure(event=stay)
    make.make_qualification(event=stay)
    make.make_event([person], kind=EventKind.RELEASE, begin_on="2004-04-01")
    matter.events.add(stay)
    matter.incidents.add(make.make_incident())


def trial(person, source) -> None:
    """A trial with a charge, its outcome, and two decisions of which the second undoes the first."""
    proceeding = make.make_proceeding([person], court=make.make_party(), opened_on="2005-05")
    make.make_charge(proceeding=proceeding, outcome=ChargeOutcome.DROPPED, source=source)
    first = make.make_decision(proceeding=proceeding, kind=DecisionKind.ACQUITTAL, decided_on="2005-09")
    make.make_decision(
        proceeding=proceeding,
        kind=DecisionKind.REVIEW_SECOND,
        decided_on="2006-01-17",
        affects=first,
        effect=Effect.QUASHES,
        outcome=Outcome.REMITTED,
    )


def promise(person, matter) -> None:
    """An assurance with an undertaking and what became of it."""
    assurance = make.make_assurance(giver=make.make_party(), receiver=make.make_party())
    undertaking = make.make_undertaking(assurance=assurance)
    make.make_assessment(undertaking=undertaking, asserted_by=make.make_party())
    make.make_statement(assurance=assurance)
    person.assurances.add(assurance)
    matter.assurances.add(assurance)


def claims(person, matter, source) -> None:
    """Allegations, statements and figures, of the person and of some of the group."""
    allegation = make.make_allegation(victims=[person], place=make.make_place(within=make.make_country()))
    make.make_perpetrator(allegation=allegation)
    make.make_evidence(allegation=allegation, source=source)
    make.make_qualification(allegation=allegation)
    make.make_statement(speakers=[person], quotation="We were afraid.", quotation_language="en")
    make.make_figure(detainee=person)
    make.make_allegation(matter=matter, group_count=1, group_size=2, **OF_SOME)
    make.make_statement(matter=matter, **OF_SOME)
    make.make_figure(matter=matter)
