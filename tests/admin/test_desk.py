"""The desk says what waits for whoever is logged in; saved filters; lists that are not counted to the end."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from detainees.admin import counting
from detainees.admin.desk import block as blocks
from detainees.admin.desk.page import BLOCKS
from detainees.groups import ensure_groups
from detainees.models import CustodyEvent, Detainee, SavedFilter
from published.publish import return_candidate, submit
from tests import factories as make
from tests.admin.conftest import logged_in
from tests.admin.forms import change_url, open_form, queries_of, read_form, save, text_of

pytestmark = pytest.mark.django_db

DESK = reverse("admin:desk")


def member(group, name):
    """A client and its account, a member of a group."""
    user = make.make_user(name, is_superuser=False)
    user.groups.add(ensure_groups()[group])
    return logged_in(user), user


def shown(client) -> dict:
    """The blocks of a desk by their code."""
    return {block.code: block for block in client.get(DESK).context["desk"]}


def touch(client, row) -> None:
    """Change a row, as a researcher does."""
    url = change_url(row)
    assert save(client, url, open_form(client, url), working_note=make.number()).status_code == 302


def test_the_desk_is_the_first_thing_on_the_index_and_names_what_waits():
    client, user = member("Researchers", "cleo")
    _reviewer, reviewer = member("Reviewers", "dora")
    sent, back = make.make_detainee(), make.make_detainee()
    submit(sent, by=user)
    candidate = submit(back, by=user)
    return_candidate(candidate, by=reviewer, comments={"x": ("his name", "which spelling?")}, words="nearly")
    read = text_of(client.get(reverse("admin:index")))
    assert read.index("Your desk") < read.index("How a case is entered")
    guide = client.get(reverse("admin:index")).content.decode().partition("How a case is entered")[2]
    assert reverse("admin:detainees_detainee_case_new") in guide.partition("</ol>")[0]
    blocks_shown = shown(client)
    assert [item.words for item in blocks_shown["waiting"].items] == [str(sent)]
    (item,) = blocks_shown["returned"].items
    assert item.words == str(back)
    assert "which spelling?" in " ".join(item.more)
    other, _user = member("Researchers", "emil")
    assert shown(other)["waiting"].count == shown(other)["returned"].count == 0


def test_facts_and_chains_are_those_of_the_cases_he_changed():
    client, _user = member("Researchers", "cleo")
    man, other = make.make_detainee(), make.make_detainee()
    for one in (man, other):
        make.make_name(detainee=one, cited=False)
        make.make_status(detainee=one, evaluation="unassessed", on="2026-11-01")
        for begin, end, place in (("2004-01-01", "2004-06-30", make.make_place()), ("2004-03-01", "2004-09-30", None)):
            make.make_event(people=[one], begin_on=begin, end_on=end, place=place or make.make_place())
    assert {code: shown(client)[code].count for code in ("uncited", "unassessed", "chains")} == {
        "uncited": 0,
        "unassessed": 0,
        "chains": 0,
    }
    touch(client, man.events.first())
    found = shown(client)
    assert (found["uncited"].count, found["unassessed"].count) == (1, 1)
    assert {item.words for item in found["chains"].items} == {str(man)}
    assert any("certainly overlap" in item.note for item in found["chains"].items)
    assert str(man) in text_of(client.get(found["chains"].url))


def test_a_reviewer_sees_first_what_others_have_submitted_and_a_researcher_does_not():
    client, user = member("Researchers", "cleo")
    reviewer, approves = member("Reviewers", "dora")
    sent, own = make.make_detainee(), make.make_detainee()
    submit(sent, by=user)
    submit(own, by=approves)
    assert [(item.words, "cleo" in item.note) for item in shown(reviewer)["to-approve"].items] == [(str(sent), True)]
    read = text_of(reviewer.get(reverse("admin:index"))).partition("Your desk")[2]
    assert read.index("Awaiting your review") < read.index(str(sent)) < read.index("Your versions awaiting review")
    assert shown(client)["to-approve"].count == 0


def test_a_death_does_not_go_out_of_date():
    client, _user = member("Researchers", "cleo")
    make.make_status(kind="deceased")
    assert shown(client)["stale"].count == 0


def test_a_rejected_status_is_not_the_last_one_whether_old_or_recent():
    client, _user = member("Researchers", "cleo")
    rejected = {"evaluation": "rejected", "evaluation_note": {"en": "It is about somebody else."}}
    make.make_status(kind="serving_sentence", **rejected)
    old = make.make_status(kind="serving_sentence")
    make.make_status(detainee=old.detainee, kind="not_in_custody", on=date.today().isoformat(), **rejected)
    read = text_of(client.get(reverse("admin:index"))).partition("Last status older than a year")[2]
    assert read.count("serving a sentence") == 1
    assert [item.words for item in shown(client)["stale"].items] == [str(old.detainee)]


def test_stale_statuses_bases_to_look_at_and_risks_are_of_the_whole_record():
    client, _user = member("Researchers", "cleo")
    yesterday = date.today() - timedelta(days=1)
    due = make.make_detainee(basis_review_on=yesterday)
    make.make_detainee(basis_review_on=yesterday + timedelta(days=400))
    flagged = make.make_risk_flag().detainee
    old, renewed = make.make_status().detainee, make.make_status().detainee
    make.make_status(detainee=renewed, on=yesterday.isoformat())
    found = shown(client)
    assert [[item.words for item in found[code].items] for code in ("stale", "to-review", "risks")] == [
        [str(old)],
        [str(due)],
        [str(flagged)],
    ]


def test_the_desk_takes_as_many_queries_for_twenty_of_each_as_for_one_and_counts_up_to_a_bound(monkeypatch):
    client, user = member("Researchers", "cleo")

    def one_of_each():
        man = make.make_detainee(basis_review_on="2020-01-01")
        make.make_name(detainee=man, cited=False)
        make.make_status(detainee=man)
        make.make_risk_flag(detainee=man)
        make.make_event(people=[man], evaluation="unassessed")
        touch(client, man)
        submit(make.make_detainee(), by=user)

    one_of_each()
    client.get(DESK)
    one = queries_of(client, DESK)
    for _number in range(19):
        one_of_each()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(DESK).status_code == 200
    assert len(queries) == one
    counts = [query["sql"] for query in queries if "COUNT(" in query["sql"].upper()]
    assert all("LIMIT 1001" in sql for sql in counts)
    monkeypatch.setattr(blocks, "MOST", 10)
    assert shown(client)["risks"].counted == "1,000+"


def test_who_may_only_look_has_no_desk_and_every_list_of_it_opens_for_others():
    looker, _user = member("Administrators", "fred")
    assert looker.get(DESK).status_code == 404
    assert "Your desk" not in text_of(looker.get(reverse("admin:index")))
    client, _user = member("Reviewers", "dora")
    for code in BLOCKS:
        assert client.get(reverse("admin:desk_block", args=[code])).status_code == 200
    assert client.get(reverse("admin:desk_block", args=["nothing"])).status_code == 404


def test_a_list_is_kept_under_a_name_renamed_and_deleted_by_its_owner_alone():
    client, _user = member("Researchers", "cleo")
    other, _user = member("Researchers", "emil")
    url = reverse("admin:filter_save", args=["detainee"])
    kept = client.post(url, {"name": "Consents", "query": "publication_basis__exact=consent&p=3"})
    assert kept.headers["location"].endswith("?publication_basis__exact=consent")
    assert client.get(kept.headers["location"]).status_code == 200
    assert "Consents" in text_of(client.get(reverse("admin:detainees_detainee_changelist")))
    assert "Consents" not in text_of(other.get(reverse("admin:detainees_detainee_changelist")))
    again = client.post(url, {"name": "Consents", "query": ""}, follow=True)
    assert "You already have a filter with this name" in text_of(again)
    row = SavedFilter.objects.get()
    change = reverse("admin:filter_change", args=[row.pk])
    assert other.post(change, {"delete": "Delete"}).status_code == 404
    client.post(change, {"name": "With consent"})
    assert "With consent" in text_of(client.get(DESK))
    assert read_form(client.get(DESK)).unlabelled() == []
    client.post(change, {"name": "", "delete": "Delete"})
    assert not SavedFilter.objects.exists()
    for name, query in (("confidentialnote", ""), ("nothing", ""), ("user", "")):
        assert client.post(reverse("admin:filter_save", args=[name]), {"name": "x", "query": query}).status_code == 404


@pytest.mark.parametrize("model", [Detainee, CustodyEvent])
def test_a_list_is_not_counted_beyond_a_bound(editor, monkeypatch, model):
    monkeypatch.setattr(counting, "MOST", 3)
    for _number in range(5):
        make.make_event(people=[make.make_detainee()])
    url = reverse(f"admin:detainees_{model._meta.model_name}_changelist")
    with CaptureQueriesContext(connection) as queries:
        read = text_of(editor.get(url))
    assert "1,000+" in read
    counts = [query["sql"] for query in queries if "COUNT(" in query["sql"].upper()]
    assert counts
    assert all("LIMIT 4" in sql for sql in counts)


def test_the_first_page_has_a_search_a_new_case_and_the_last_cases_and_the_tables_are_behind_one_link():
    client, _user = member("Researchers", "cleo")
    woman = make.make_detainee(label="Person 000611")
    assert text_of(client.get(reverse("admin:index"))).count("The last cases Person 000611") == 1
    touch(client, woman)
    page = client.get(reverse("admin:index"))
    read, html = text_of(page), page.content.decode()
    assert read.index("Search the whole record") < read.index("New case") < read.index("Your last cases")
    assert f'<a href="{reverse("admin:detainees_detainee_case", args=[woman.pk])}">Person 000611</a>' in html
    assert reverse("admin:detainees_incident_changelist") not in html
    tables = reverse("admin:tables")
    assert f'href="{tables}"' in html
    assert reverse("admin:detainees_incident_changelist") in client.get(tables).content.decode()


def test_the_list_of_people_has_one_way_to_add_a_person():
    client, _user = member("Researchers", "cleo")
    html = client.get(reverse("admin:detainees_detainee_changelist")).content.decode()
    assert html.count('class="addlink"') == 1
    assert f'href="{reverse("admin:detainees_detainee_case_new")}" class="addlink"' in html


def test_one_search_finds_a_person_by_a_name_in_another_script_and_a_source_and_a_place():
    client, _user = member("Researchers", "cleo")
    woman = make.make_detainee(label="Person 000612")
    make.make_name(detainee=woman, text="Мария Выдумкина", script="Cyrl")
    make.make_source(title="Report on Vydumkina, 000612")
    make.make_place(name={"en": "Vydumkina Street"})
    page = client.get(reverse("admin:find"), {"q": "Vydumkina"})
    headings = [one.heading for one in page.context["found"]]
    assert headings == ["detainees", "sources", "places"]
    assert (
        f'<a href="{reverse("admin:detainees_detainee_case", args=[woman.pk])}">Person 000612</a>'
        in page.content.decode()
    )
    assert "Report on Vydumkina, 000612" in text_of(page)


def test_a_search_without_a_find_offers_a_new_case_and_one_too_long_is_refused():
    client, _user = member("Researchers", "cleo")
    read = text_of(client.get(reverse("admin:find"), {"q": "Nobodyknown"}))
    assert "Nothing on record has “Nobodyknown”." in read
    assert "New case" in read
    assert "at most 200 characters" in text_of(client.get(reverse("admin:find"), {"q": "x" * 201}))
    assert client.get(reverse("admin:find"), {"q": "\x00"}).status_code == 200


def test_a_search_takes_as_many_queries_for_twenty_people_as_for_one():
    client, _user = member("Researchers", "cleo")
    url = f"{reverse('admin:find')}?q=Inventedname"

    def one_more():
        woman = make.make_detainee()
        make.make_name(detainee=woman, text="Anna Inventedname")
        make.make_event(people=[woman])
        make.make_proceeding(people=[woman])
        make.make_allegation(victims=[woman])

    one_more()
    client.get(url)
    one = queries_of(client, url)
    for _number in range(19):
        one_more()
    client.get(url)  # the first search after new names writes the keys by which they are found
    assert queries_of(client, url) == one


def test_an_account_that_enters_no_cases_is_shown_the_tables_it_may_open():
    client, _user = member("Administrators", "fred")
    html = client.get(reverse("admin:index")).content.decode()
    assert reverse("admin:auth_user_changelist") in html
    assert "Search the whole record" not in html
    assert text_of(client.get(reverse("admin:find"), {"q": "Person"})).count("Person 0") == 0
