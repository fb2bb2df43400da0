"""Pre-flight while colleagues type: whatever is entered, changed or deleted between two of its queries, it answers."""

from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from detainees.models import Citation, CustodyEvent, Detainee, Participation, Source, Statement
from detainees.preflight import preflight
from tests import factories as make

pytestmark = pytest.mark.django_db


def case():
    """A woman with rows of many kinds, of whom a colleague, who is not public, is told too."""
    person = make.make_detainee("Testina Example")
    other = make.make_detainee("Sampla Example", publication_basis="none")
    make.make_event(people=[person, other], account={"en": "She was held with Sampla Example."})
    make.make_event(people=[person], kind="death_in_custody", begin_on="2004-02-01")
    make.make_risk_flag(detainee=person)
    make.make_detail(detainee=person, kind="birth", on="1980")
    head = make.make_status(detainee=person)
    make.make_status(detainee=person, alternative_to=head, evaluation="unassessed")
    make.make_perpetrator(allegation=make.make_allegation(victims=[person]), unit="Colonel Testov")
    proceeding = make.make_proceeding(people=[person])
    make.make_charge(proceeding=proceeding)
    make.make_decision(proceeding=proceeding)
    make.make_assessment(undertaking=make.make_undertaking(assurance=make.make_assurance(covers=[person])))
    make.make_statement(speakers=[person])
    other.confidential_notes.create(subject="Test", text="Reach her at test@example.org only.")
    return person


def enter_a_person(subject):
    make.make_detainee("Sampla Nova Example")


def enter_an_event_of_the_subject(subject):
    make.make_event(people=[subject, make.make_detainee()])


def take_the_subject_out_of_the_events(subject):
    Participation.objects.filter(detainee=subject).delete()


def delete_the_events(subject):
    CustodyEvent.objects.all().delete()


def delete_statements(subject):
    Statement.objects.all().delete()


def cite_everything_to_another_source(subject):
    sources = list(Source.objects.all())
    Citation.objects.update(source=make.make_source())
    Source.objects.filter(pk__in=[one.pk for one in sources]).delete()


def merge_everybody_else(subject):
    Detainee.objects.exclude(pk=subject.pk).update(merged_into=subject)


def delete_everybody_else(subject):
    Detainee.objects.exclude(pk=subject.pk).delete()


@contextmanager
def just_before(number: int, act):
    """Do something once, just before the query of that number. Gives a list that holds how many were run."""
    run, busy = [0], []

    def count(execute, *given):
        if not busy:
            run[0] += 1
            if run[0] == number:
                busy.append(True)
                act()
                busy.clear()
        return execute(*given)

    with connection.execute_wrapper(count):
        yield run


def check_between_queries(change, step: int) -> None:
    """Run the check again and again, each time with the change made before another one of its queries."""
    person = case()
    with just_before(0, lambda: None) as run:
        preflight(person)
    assert run[0] > 30
    for number in range(1, run[0] + 1, step):
        point = transaction.savepoint()
        with just_before(number, lambda: change(person)) as again:
            preflight(Detainee.objects.get(pk=person.pk))
        assert again[0] >= number
        transaction.savepoint_rollback(point)


def test_a_person_may_be_entered_between_any_two_queries_of_the_check():
    check_between_queries(enter_a_person, step=1)


@pytest.mark.parametrize(
    "change",
    [
        enter_an_event_of_the_subject,
        take_the_subject_out_of_the_events,
        delete_the_events,
        delete_statements,
        cite_everything_to_another_source,
        merge_everybody_else,
        delete_everybody_else,
    ],
)
def test_what_the_check_reads_may_change_meanwhile(change):
    check_between_queries(change, step=5)
