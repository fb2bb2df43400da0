"""The history of a case and of a fact, in a researcher's words; the way back to earlier values and deleted rows."""

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from casetracker.vocabulary import Visibility
from detainees.groups import ensure_groups
from detainees.history import Refused, members_of, restore, restore_links, steps_of, undelete
from detainees.models import (
    Allegation,
    Citation,
    ConfidentialNote,
    CustodyEvent,
    Detainee,
    Edition,
    Method,
    Name,
    Participation,
)
from detainees.models.links import AllegationMethods
from published.publish import publish
from tests import factories as make
from tests.admin.conftest import logged_in
from tests.admin.forms import change_url, open_form, queries_of, save, text_of

pytestmark = pytest.mark.django_db

HOURLY = """
    UPDATE {table} SET pgh_created_at =
    %s::timestamptz + (pgh_id - (SELECT min(pgh_id) FROM {table})) * interval '1 hour'
"""


def page(row, name="timeline", **query) -> str:
    """The address of a page about the history of a row."""
    url = reverse(f"admin:history_{name}", args=[row._meta.model_name, row.pk])
    return url + ("?" + "&".join(f"{key}={value}" for key, value in query.items()) if query else "")


def researcher(name="cleo"):
    """A client of an account with the rights of a researcher."""
    user = make.make_user(name, is_superuser=False)
    user.groups.add(ensure_groups()["Researchers"])
    return logged_in(user)


def spread(model) -> None:
    """Let the steps of a model lie an hour apart: in a test all happens in one moment of the database."""
    table = model.pgh_event_model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(HOURLY.format(table=table), ["2026-01-02 00:00+00"])


def later(model) -> None:
    """Let the last act on a list of links lie an hour after all others: in a test all happens in one moment."""
    table = model.pgh_event_model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET pgh_created_at = pgh_created_at + interval '1 hour' WHERE pgh_context_id = "
            f"(SELECT pgh_context_id FROM {table} WHERE pgh_context_id IS NOT NULL ORDER BY pgh_id DESC LIMIT 1)"
        )


def test_a_case_shows_every_row_that_belongs_to_it_in_words(editor):
    man, place = make.make_detainee(), make.make_place(name={"en": "Nalchik"})
    event = make.make_event(people=[man], place=place)
    allegation = make.make_allegation(victims=[man])
    make.make_decision(proceeding=make.make_proceeding(people=[man]))
    read = text_of(editor.get(page(man)))
    for words in ("Custody event:", "Participation:", "Citation:", "Allegation:", "Decision:", "Nalchik", str(event)):
        assert words in read, words
    assert f"Victims nothing → became {man}" in read
    assert str(allegation.methods.get()) in read
    assert make.make_detainee().label not in read


def test_a_bulk_write_and_sql_are_shown_as_made_by_a_command_or_sql(editor):
    man = make.make_detainee()
    Name.objects.filter(detainee=man).update(text="Written in bulk")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE detainees_name SET text = 'Written in SQL' WHERE detainee_id = %s", [man.pk])
    read = text_of(editor.get(page(man)))
    assert read.index("Written in bulk") < read.rindex("by a command or SQL")
    assert "Written in bulk → became Written in SQL" in read


def test_the_reason_that_was_typed_is_kept_and_shown(editor):
    event = make.make_event(provision="article 1")
    url = change_url(event)
    assert 'name="why_change"' in editor.get(url).content.decode()
    save(editor, url, open_form(editor, url), provision="article 2", why_change="as the court has it")
    change = editor.get(page(event)).context["changes"][0]
    assert (change.who, change.why) == ("ann", "as the court has it")


def test_a_change_of_links_alone_is_a_change_of_the_fact(editor):
    one, other = make.make_detainee(), make.make_detainee()
    allegation = make.make_allegation(victims=[one])
    url = change_url(allegation)
    save(editor, url, open_form(editor, url), victims=[other.pk])
    latest = editor.get(page(allegation)).context["changes"]
    (change,) = [one for one in latest if one.who == "ann"]
    assert change.values == [("victims", str(one), str(other))]


def test_a_changed_list_is_shown_whole_before_and_after_and_restored_whole(editor):
    woman = make.make_detainee("Lea Example")
    beating, cold, shocks = (make.make_term(Method, name={"en": name}) for name in ("beating", "cold", "shocks"))
    allegation = make.make_allegation(victims=[woman], methods=[beating, cold])
    url = change_url(allegation)
    save(editor, url, open_form(editor, url), methods=[beating.pk, shocks.pk])
    later(AllegationMethods)
    change = next(one for one in editor.get(page(allegation)).context["changes"] if one.who == "ann")
    assert change.values == [("methods", "beating, cold", "beating, shocks")]
    restore_url = change.values[0].restore_url
    assert "beating, shocks beating, cold" in text_of(editor.get(restore_url))
    assert save(editor, restore_url, open_form(editor, restore_url), why_change="a slip").status_code == 302
    assert set(allegation.methods.all()) == {beating, cold}


def test_a_step_is_titled_with_what_the_row_said_then(editor):
    woman = make.make_detainee("Lea Example")
    allegation = make.make_allegation(victims=[woman], account={"en": "First wording."})
    Allegation.objects.filter(pk=allegation.pk).update(account={"en": "Second wording."})
    spread(Allegation)
    titles = [change.row for change in editor.get(page(woman)).context["changes"] if change.kind == "Allegation"]
    assert "First wording." in titles
    assert "Second wording." in titles
    event = make.make_event(people=[woman], kind="arrest", begin_on="2004", end_on="")
    CustodyEvent.objects.filter(pk=event.pk).update(kind="questioning")
    titles = [change.row for change in editor.get(page(event)).context["changes"]]
    assert [title.partition(",")[0] for title in titles] == ["questioning", "arrest"]


def test_a_timeline_is_paged_without_a_gap_and_takes_as_many_queries_for_twenty_steps_as_for_one(editor):
    man = make.make_detainee()
    url = page(man)
    editor.get(url)
    one = queries_of(editor, url)
    names = [make.make_name(detainee=man) for _number in range(19)]
    assert queries_of(editor, url) == one
    for name in names * 2:
        Name.objects.filter(pk=name.pk).update(text=make.number())
    everything = [(step.place, step.number) for step in steps_of(members_of(Detainee, man.pk), most=1000)]
    met, older = [], ""
    while older is not None:
        context = editor.get(page(man, before=older)).context
        met += [(change.step.place, change.step.number) for change in context["changes"]]
        older = context["older"].replace("+", "%2B") or None
    assert met == everything
    assert len(met) > 70


@pytest.mark.parametrize("junk", ["x", "2026-01-01~1~1", "2026-13-45T00:00:00+00:00~1~1", "%00", "~~~~", "9" * 500])
def test_any_place_and_any_moment_in_an_address_is_answered(editor, junk):
    man = make.make_detainee()
    assert editor.get(page(man, before=junk)).status_code == 200
    assert editor.get(page(man, "compare", then=junk)).status_code == 404
    assert editor.get(page(man, "restore", step=junk)).status_code == 404
    assert editor.get(reverse("admin:history_timeline", args=["nothing", 1])).status_code == 404


def test_two_moments_stand_side_by_side(editor):
    man = make.make_detainee()
    event = make.make_event(people=[man], provision="article 1")
    CustodyEvent.objects.filter(pk=event.pk).update(provision="article 2")
    spread(CustodyEvent)
    read = text_of(editor.get(page(event, "compare", then="2026-01-02T00:30:00Z", now="2026-01-02T01:30:00Z")))
    assert "article 1 article 2" in read
    assert "Legal basis" not in read
    read = text_of(editor.get(page(man, "compare", then="2026-01-01T00:00:00Z")))
    assert "added between the two" in read
    assert str(event) in read


def test_one_field_is_restored_with_a_reason_and_readers_see_nothing_of_it(editor):
    man = make.make_detainee()
    event = make.make_event(people=[man], provision="article 1", begin_on="spring 2004", end_on="2005")
    publish(man, by=make.make_user(), approved_by=make.make_user())
    url = change_url(event)
    save(editor, url, open_form(editor, url), provision="article 2", begin_on="2004-02")
    change = editor.get(page(event)).context["changes"][0]
    (value,) = [one for one in change.values if one.name == "begin_on"]
    assert "spring 2004" in text_of(editor.get(value.restore_url))
    asked = open_form(editor, value.restore_url)
    assert "Fill in why" in text_of(save(editor, value.restore_url, asked))
    assert save(editor, value.restore_url, asked, why_change="the source says spring").status_code == 302
    event.refresh_from_db()
    assert (event.begin_on.words or event.begin_on.display(), event.provision) == ("spring 2004", "article 2")
    assert editor.get(page(event)).context["changes"][0].why == "the source says spring"
    assert Edition.objects.count() == 1


def test_a_whole_fact_is_restored_to_an_earlier_step():
    event, user = make.make_event(provision="article 1"), make.make_user()
    first = event.history.get()
    CustodyEvent.objects.update(provision="article 2", visibility=Visibility.INTERNAL)
    event.refresh_from_db()
    restored = restore(event, to=first, by=user, why="a slip")
    assert (restored.provision, restored.visibility) == ("article 1", "public")
    assert restored.history.order_by("pgh_id").last().pgh_context.metadata["user"] == user.pk


def test_links_are_restored_to_what_they_were():
    one, other = make.make_detainee(), make.make_detainee()
    allegation = make.make_allegation(victims=[one])
    allegation.victims.set([other])
    spread_links = Allegation.victims.through._meta.db_table.replace("allegation_victims", "allegationvictimshistory")
    with connection.cursor() as cursor:
        cursor.execute(HOURLY.format(table=spread_links), ["2026-01-02 00:00+00"])
    moment = timezone.datetime.fromisoformat("2026-01-02T00:30:00+00:00")
    restore_links(allegation, name="victims", before=moment, by=make.make_user(), why="a slip")
    assert list(allegation.victims.all()) == [one]


def test_what_a_rule_forbids_is_not_restored_and_said_in_words(editor):
    man = make.make_detainee()
    main = man.names.get()
    first = main.history.order_by("pgh_id").first()
    Name.objects.filter(pk=main.pk).update(kind="spelling")
    make.make_name(detainee=man, kind="main")
    url = page(main, "restore", step=first.pgh_id, field="kind")
    read = text_of(save(editor, url, open_form(editor, url), why_change="it was so"))
    assert "There is already a main name" in read
    main.refresh_from_db()
    assert main.kind == "spelling"


def test_a_merge_is_neither_made_nor_undone_by_an_edit(editor):
    man, other = make.make_detainee(), make.make_detainee()
    Detainee.objects.filter(pk=man.pk).update(merged_into=other)
    man.refresh_from_db()
    with pytest.raises(Refused, match="publication page"):
        restore(man, to=man.history.order_by("pgh_id").first(), by=make.make_user(), why="For the test.")
    url = change_url(man)
    assert save(editor, url, open_form(editor, url), merged_into="").status_code == 302
    man.refresh_from_db()
    assert man.merged_into == other


def test_a_stale_restoration_is_refused(editor):
    event = make.make_event(provision="article 1")
    first = event.history.get()
    CustodyEvent.objects.update(provision="article 2")
    url = page(event, "restore", step=first.pgh_id)
    asked = open_form(editor, url)
    CustodyEvent.objects.update(provision="article 3")
    assert "A colleague has changed this record in the meantime" in text_of(
        save(editor, url, asked, why_change="a slip")
    )


def test_a_value_that_names_a_deleted_row_is_not_restored():
    place, user = make.make_place(), make.make_user()
    event = make.make_event(place=place)
    first = event.history.get()
    CustodyEvent.objects.update(place=None)
    place.delete()
    event.refresh_from_db()
    with pytest.raises(Refused, match="names a row that was deleted"):
        restore(event, to=first, by=user, why="a slip")


def test_a_deleted_fact_comes_back_with_its_parts_citations_and_links(editor):
    man, other = make.make_detainee(), make.make_detainee()
    event = make.make_event(people=[man, other])
    assurance = make.make_assurance(transfers=[event])
    ids = {(type(row), row.pk, row.public_id) for row in [event, *event.participations.all(), *Citation.objects.all()]}
    url = reverse("admin:detainees_custodyevent_delete", args=[event.pk])
    editor.post(url, {"post": "yes", "why_change": "entered twice"})
    assert not Participation.objects.exists()
    read = text_of(editor.get(page(man)))
    assert "entered twice" in read
    assert "bring it back" in read
    listed = editor.get(reverse("admin:history_deleted")).context["changes"]
    assert any(change.undelete_url == page(event, "undelete") for change in listed)
    assert str(event) in text_of(editor.get(page(event, "undelete")))
    assert editor.post(page(event, "undelete"), {"why_change": "it was not twice"}).status_code == 302
    back = {
        (type(row), row.pk, row.public_id)
        for model in (CustodyEvent, Participation, Citation)
        for row in model.objects.all()
    }
    assert back == ids
    assert list(assurance.transfers.all()) == [event]
    assert editor.get(page(event, "undelete")).status_code == 404


def test_a_fact_whose_case_is_gone_is_not_brought_back_and_the_page_says_so(editor):
    man = make.make_detainee(name="")
    name = make.make_name(detainee=man)
    key = name.pk
    name.delete()
    man.delete()
    name.pk = key
    read = text_of(editor.post(page(name, "undelete"), {"why_change": "a slip"}))
    assert "“Detainee” names a row that was deleted since" in read
    assert not Name.objects.exists()


def test_a_key_that_was_taken_meanwhile_is_replaced_and_the_public_id_stays():
    name, other = make.make_name(), make.make_name()
    citation, key = name.citations.get(), name.pk
    old, public_id = citation.pk, citation.public_id
    name.delete()
    Citation.objects.create(pk=old, source=make.make_source(), name=other)
    back = undelete(Name, key, by=make.make_user(), why="a slip")
    assert back.citations.get().public_id == public_id
    assert back.citations.get().pk != old
    with pytest.raises(Refused, match="nothing to bring back"):
        undelete(Name, key, by=make.make_user(), why="again")


def test_a_deleted_case_leaves_what_is_confidential_where_it_is_for_who_may_not_see_it():
    man = make.make_detainee()
    ConfidentialNote.objects.create(detainee=man, subject="whereabouts", text="secret")
    key = man.pk
    man.delete()
    user = make.make_user(is_superuser=False)
    assert undelete(Detainee, key, by=user, why="a slip").names.count() == 1
    assert not ConfidentialNote.objects.exists()


def test_who_may_only_look_is_offered_no_way_back_and_takes_none(editor):
    user = make.make_user(is_superuser=False)
    user.groups.add(ensure_groups()["Administrators"])
    looker, event = logged_in(user), make.make_event(provision="article 1")
    first = event.history.get()
    CustodyEvent.objects.update(provision="article 2")
    assert "restore" not in text_of(looker.get(page(event))).casefold()
    assert looker.get(page(event, "restore", step=first.pgh_id)).status_code == 403
    assert looker.post(page(event, "undelete"), {"why_change": "x"}).status_code == 403


def test_what_is_confidential_stands_in_no_timeline_and_has_its_own_behind_the_question():
    client, man = researcher(), make.make_detainee()
    note = ConfidentialNote.objects.create(detainee=man, subject="whereabouts-of-him", text="secret-words")
    ConfidentialNote.objects.update(text="other-secret-words")
    for url in (page(man), page(man, "compare", then="2020-01-01T00:00:00Z")):
        read = text_of(client.get(url))
        assert "secret-words" not in read
        assert "whereabouts-of-him" not in read
    assert client.get(page(note)).status_code == 404
    assert logged_in(make.make_user()).get(page(note)).status_code == 404
