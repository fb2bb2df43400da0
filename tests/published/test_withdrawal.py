"""Out of the public record: redaction for safety, merges that tell nothing, and what the log keeps."""

import hashlib
import json

import pytest
from django.db import IntegrityError, connection, transaction

from detainees.models import Detainee, Edition, EditionContent, LogEntry, PublicationAct, RiskFlag
from published.lists.log import corrections, log_rows
from published.models import Case, PublicContent, PublicEdition, PublicLogEntry, State
from published.publish import Refused, approve_and_publish, merge, publish, rebuild, redact, separate, submit, withdraw
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make.make_user()


def show(subject, editor):
    """Publish a subject, alone."""
    return publish(subject, by=editor, solo_reason="A team of one.")


def log() -> list[dict]:
    """What the public log says."""
    return [json.loads(entry.line) for entry in PublicLogEntry.objects.all()]


# Redaction.


def test_redaction_destroys_the_bytes_of_every_edition_and_candidate_and_keeps_number_and_commitment(editor):
    person = make.make_detainee(name="Person A")
    first = show(person, editor)
    make.make_name(detainee=person, text="Spelling B")
    second = show(person, editor)
    make.make_name(detainee=person, text="Spelling C")
    submit(person, by=editor)
    redact(person, by=editor, reason="They were threatened.")
    assert not EditionContent.objects.exists()
    assert not PublicContent.objects.exists()
    assert list(PublicEdition.objects.values_list("number", "sha256", "salt", "commitment")) == [
        (1, "", "", first.commitment),
        (2, "", "", second.commitment),
    ]
    case = Case.objects.get()
    assert (case.state, case.reason) == (State.WITHDRAWN, "editors")
    assert [one["act"] for one in log()] == ["published", "published", "withdrawn", "redacted", "redacted"]
    assert "threatened" not in json.dumps(log())


def test_a_redaction_needs_a_reason_and_something_to_destroy(editor):
    person = make.make_detainee()
    with pytest.raises(Refused, match="No edition"):
        redact(person, by=editor, reason="For the test.")
    show(person, editor)
    with pytest.raises(Refused, match="Fill in why"):
        redact(person, by=editor, reason=" ")
    assert Case.objects.get().state == State.PUBLIC


def test_the_current_edition_of_a_matter_that_tells_of_him_is_withdrawn_and_destroyed_with_his_own(editor):
    person = make.make_detainee()
    matter = make.make_matter(members=[person])
    show(matter, editor)
    show(person, editor)
    redact(person, by=editor, reason="For the test.", also=list(matter.editions.all()))
    assert not Case.objects.public().exists()
    assert not EditionContent.objects.exists()


def test_an_older_edition_of_a_matter_is_emptied_and_the_matter_stays_public(editor):
    person = make.make_detainee()
    matter = make.make_matter(members=[person])
    old = show(matter, editor)
    matter.group_words = "the others"
    matter.save()
    show(matter, editor)
    show(person, editor)
    redact(person, by=editor, reason="For the test.", also=[old])
    assert list(Case.objects.public()) == [Case.objects.get(pk=matter.public_id)]
    assert list(PublicContent.objects.values_list("edition__number", flat=True)) == [2]
    assert rebuild() == 1
    assert list(PublicContent.objects.values_list("edition__number", flat=True)) == [2]


def test_an_edition_that_does_not_concern_him_is_not_destroyed_with_his(editor):
    person, other = make.make_detainee(), make.make_detainee()
    show(person, editor)
    foreign = show(other, editor)
    with pytest.raises(Refused, match="does not concern"):
        redact(person, by=editor, reason="For the test.", also=[foreign])
    assert EditionContent.objects.count() == 2


def test_a_redacted_case_can_be_published_again_under_the_next_number(editor):
    person = make.make_detainee()
    show(person, editor)
    redact(person, by=editor, reason="For the test.")
    assert show(person, editor).number == 2
    assert rebuild() == 1


# What the database refuses.

REFUSED = {
    "the bytes of an edition are changed": "UPDATE detainees_editioncontent SET content = 'x'",
    "the bytes of an edition are deleted": "DELETE FROM detainees_editioncontent",
    "the hash of an edition is changed": "UPDATE detainees_edition SET sha256 = repeat('0', 64)",
    "the public note of an edition is changed": "UPDATE detainees_edition SET public_note = 'Another.'",
    "the date of an edition is changed": "UPDATE detainees_edition SET published_at = now() + interval '1 day'",
    "the number of an edition is taken away": "UPDATE detainees_edition SET number = NULL, published_at = NULL",
    "the approver of an edition is changed": "UPDATE detainees_edition SET approved_by_id = NULL",
    "a withdrawal is undone": "UPDATE detainees_edition SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL",
    "an edition is deleted": "DELETE FROM detainees_edition",
    "an entry of the log is changed": "UPDATE detainees_logentry SET line = line || ' '",
    "an entry of the log is deleted": "DELETE FROM detainees_logentry",
    "an entry is added that does not continue the log": (
        "INSERT INTO detainees_logentry (number, previous, hash, line)"
        " SELECT number + 5, hash, repeat('0', 64), '{}' FROM detainees_logentry ORDER BY number DESC LIMIT 1"
    ),
    "the trail is changed": "UPDATE detainees_publicationact SET words = '' || act",
    "the trail is deleted": "DELETE FROM detainees_publicationact",
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_database_refuses_that(what, editor):
    person, other = make.make_detainee(), make.make_detainee()
    show(person, editor)
    show(other, editor)
    withdraw(other, by=editor)
    before = list(Edition.objects.values()), list(LogEntry.objects.values()), list(PublicationAct.objects.values())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(REFUSED[what])
    after = list(Edition.objects.values()), list(LogEntry.objects.values()), list(PublicationAct.objects.values())
    assert after == before


def test_a_redacted_edition_cannot_keep_its_bytes(editor):
    person = make.make_detainee()
    edition = show(person, editor)
    withdraw(person, by=editor)
    Edition.objects.filter(pk=edition.pk).update(redacted_at=edition.published_at, redacted_by=editor)
    with pytest.raises(IntegrityError, match="holds no bytes"), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


# The log.


def test_each_entry_holds_the_hash_of_the_one_before_and_commits_to_the_document(editor):
    person = make.make_detainee()
    edition = show(person, editor)
    withdraw(person, by=editor, reason="His sister asked for it.", public_reason="corrected")
    entries = list(PublicLogEntry.objects.all())
    first, second = (json.loads(entry.line) for entry in entries)
    assert first["previous"] == "0" * 64
    assert second["previous"] == entries[0].hash == hashlib.sha256(entries[0].line.encode()).hexdigest()
    assert first["commitment"] == hashlib.sha256((edition.salt + edition.sha256).encode()).hexdigest()
    assert (second["act"], second["reason"], second["case"]) == ("withdrawn", "corrected", person.public_id)
    assert "sister" not in json.dumps(log())


def test_a_refused_act_leaves_nothing_in_the_log(editor):
    person = make.make_detainee()
    with pytest.raises(Refused):
        publish(person, by=editor)
    with pytest.raises(Refused):
        withdraw(person, by=editor)
    assert not LogEntry.objects.exists()


# Merges.


def test_a_merged_record_leads_to_the_one_that_remains(editor):
    person, remains = make.make_detainee(), make.make_detainee()
    show(person, editor)
    show(remains, editor)
    merge(person, by=editor, into=remains, reason="One man.")
    case = Case.objects.get(pk=person.public_id)
    assert (case.state, case.merged_into) == (State.MERGED, remains.public_id)
    assert log()[-1]["act"] == "merged"
    person.refresh_from_db()
    assert person.merged_into == remains


def test_a_record_that_remains_but_is_not_public_is_revealed_nowhere(editor):
    person, remains = make.make_detainee(), make.make_detainee()
    show(person, editor)
    merge(person, by=editor, into=remains, reason="One man.")
    case = Case.objects.get(pk=person.public_id)
    assert (case.state, case.reason, case.merged_into) == (State.WITHDRAWN, "editors", "")
    assert remains.public_id not in json.dumps(log()) + str(list(Case.objects.values()))


def test_when_the_remaining_record_goes_public_the_address_leads_there_and_back_when_it_is_withdrawn(editor):
    first, second, remains = (make.make_detainee() for _each in range(3))
    show(first, editor)
    merge(first, by=editor, into=second, reason="One man.")
    merge(second, by=editor, into=remains, reason="One man.")
    show(remains, editor)
    assert Case.objects.get(pk=first.public_id).merged_into == remains.public_id
    withdraw(remains, by=editor)
    case = Case.objects.get(pk=first.public_id)
    assert (case.state, case.reason, case.merged_into) == (State.WITHDRAWN, "editors", "")


def test_a_merge_that_is_taken_back_leads_nowhere_and_the_log_says_so(editor):
    earlier, person, remains = (make.make_detainee() for _each in range(3))
    for one in (earlier, person, remains):
        show(one, editor)
    merge(earlier, by=editor, into=person, reason="One man.")
    merge(person, by=editor, into=remains, reason="One man.")
    separate(person, by=editor, reason="Born in two towns.")
    person.refresh_from_db()
    assert person.merged_into is None
    for one in (earlier, person):
        case = Case.objects.get(pk=one.public_id)
        assert (case.state, case.reason, case.merged_into) == (State.WITHDRAWN, "editors", "")
    assert Case.objects.get(pk=remains.public_id).state == State.PUBLIC
    assert {(one["act"], one["case"]) for one in log()[-2:]} == {
        ("separated", one.public_id) for one in (earlier, person)
    }
    assert "towns" not in json.dumps(log())
    said = {row.words for row in log_rows(list(corrections().order_by("-number")[:2]))}
    assert said == {"A merge with another record was taken back."}
    act = PublicationAct.objects.filter(subject=person.public_id, act="separated").get()
    assert (act.done_by, "Born in two towns." in act.words) == (editor, True)
    before = list(Case.objects.order_by("pk").values())
    rebuild()
    assert [{**one, "current_id": None} for one in Case.objects.order_by("pk").values()] == [
        {**one, "current_id": None} for one in before
    ]


def test_of_a_case_withdrawn_twice_the_last_reason_is_shown_after_a_rebuild_too(editor):
    person = make.make_detainee()
    for reason in ("corrected", "editors"):
        show(person, editor)
        withdraw(person, by=editor, public_reason=reason)
        rebuild()
        assert Case.objects.get(pk=person.public_id).reason == reason


def test_after_a_merge_that_is_taken_back_no_reason_of_an_earlier_withdrawal_is_shown(editor):
    person, remains = make.make_detainee(), make.make_detainee()
    show(person, editor), show(remains, editor)
    withdraw(person, by=editor, public_reason="corrected")
    show(person, editor)
    separate(merge(person, by=editor, into=remains, reason="One person."), by=editor, reason="They are two.")
    for _again in range(2):
        case = Case.objects.get(pk=person.public_id)
        assert (case.state, case.reason) == (State.WITHDRAWN, "editors")
        rebuild()


def test_a_record_that_was_taken_apart_is_published_by_two_people_as_any_other(editor):
    person, remains = make.make_detainee(), make.make_detainee()
    show(person, editor)
    merge(person, by=editor, into=remains, reason="One man.")
    separate(person, by=editor, reason="They are two.")
    person = Detainee.objects.get(pk=person.pk)
    RiskFlag.objects.create(detainee=person, kind="mistaken_identity")
    with pytest.raises(Refused):
        show(person, editor)
    assert Case.objects.get(pk=person.public_id).state == State.WITHDRAWN
    approve_and_publish(submit(person, by=editor), by=make.make_user())
    assert Case.objects.get(pk=person.public_id).state == State.PUBLIC
    assert [one["act"] for one in log()] == ["published", "withdrawn", "published"]


def test_what_was_not_merged_is_not_taken_apart(editor):
    person = make.make_detainee()
    with pytest.raises(Refused, match="is not merged"):
        separate(person, by=editor, reason="For the test.")
    merge(person, by=editor, into=make.make_detainee(), reason="One man.")
    with pytest.raises(Refused, match="two people"):
        separate(person, by=editor, reason=" ")
    assert PublicationAct.objects.filter(act="refused").count() == 2


def test_a_merge_with_itself_or_with_a_merged_record_is_refused(editor):
    person, remains, third = (make.make_detainee() for _each in range(3))
    with pytest.raises(Refused, match="cannot be merged into itself"):
        merge(person, by=editor, into=person, reason="For the test.")
    with pytest.raises(Refused, match="Fill in why"):
        merge(person, by=editor, into=remains, reason="")
    merge(person, by=editor, into=remains, reason="One man.")
    with pytest.raises(Refused, match="is already merged"):
        merge(person, by=editor, into=third, reason="For the test.")
    with pytest.raises(Refused, match="was itself merged"):
        merge(remains, by=editor, into=person, reason="For the test.")
    with pytest.raises(Refused, match="was itself merged"):
        merge(third, by=editor, into=person, reason="For the test.")
    remains.refresh_from_db()
    assert remains.merged_into is None
    assert PublicationAct.objects.filter(act="refused").count() == 5
