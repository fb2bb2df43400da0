"""The page of a matter: what concerns several people, or nobody by name."""

import pytest

from casetracker.vocabulary import PartyKind
from detainees.preflight import preflight
from published.models import Case
from published.publish import withdraw
from tests import factories as make

from .shown import Shown, page_of, show

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rows", [1, 20])
def test_a_matter_is_read_in_three_queries_whatever_its_length(rows, client, as_reader, django_assert_num_queries):
    members = [make.make_detainee() for _ in range(rows)]
    matter = make.make_matter(members=members)
    for member in members:
        matter.events.add(make.make_event(people=[member]))
        make.make_statement(matter=matter)
        show(member)
    url = show(matter).get_absolute_url()
    with as_reader(), django_assert_num_queries(3):
        page = Shown(client.get(url).content.decode())
    assert page.text.count("With Person") == rows


def test_members_are_those_whose_cases_are_public_now_and_nobody_is_counted_besides(reader_client):
    shown, hidden = make.make_detainee(name="Person A"), make.make_detainee(name="Person B")
    matter = make.make_matter(members=[shown, hidden])
    show(matter), show(shown)
    page = Shown(reader_client.get(Case.objects.get(pk=matter.public_id).get_absolute_url()).content.decode())
    assert "Cases that are public here Person A" in page.text
    assert "Person B" not in page.html
    withdraw(shown, by=make.make_user(), reason="For the test.")
    url = next(link for link in page.links if "/v/1/" in link).removesuffix("v/1/")
    assert "Cases that are public here None." in Shown(reader_client.get(url).content.decode()).text


def test_whoever_publishes_a_group_case_is_told_which_members_to_publish_again(reader_client):
    early, late = make.make_detainee(name="Person A"), make.make_detainee(name="Person B")
    show(early)
    matter = make.make_matter(members=[early, late, make.make_detainee(name="Person C")])

    def to_publish_again() -> list[str]:
        return [str(one) for one in preflight(matter).findings if one.code == "members_to_publish_again"]

    case = show(matter)
    show(late)
    assert "Person A" not in Shown(reader_client.get(case.get_absolute_url()).content.decode()).part("members")
    (words,) = to_publish_again()
    assert words.endswith(f"publish again: {early}.")
    make.make_name(detainee=early)
    show(early)
    assert to_publish_again() == []
    assert "Person A" in Shown(reader_client.get(case.get_absolute_url()).content.decode()).text


def test_figures_are_said_in_words_with_who_gives_them(reader_client):
    matter = make.make_matter(group_words="the seven")
    make.make_figure(
        matter=matter,
        value_min=80,
        qualifier="about",
        words={"en": "detainees cleared for release"},
        asserted_by=make.make_party(name={"en": "Rights Group"}, kind=PartyKind.ORGANISATION),
    )
    page = page_of(reader_client, matter)
    assert "Sources speak of “the seven”." in page.text
    assert "Rights Group reported: about 80 detainees cleared for release" in page.part("figures")
    assert "None is counted from the cases here." in page.part("figures")


def test_an_incident_stands_once_and_events_lead_to_it(reader_client):
    matter = make.make_matter()
    incident = make.make_incident(title={"en": "Incident of the test"}, account={"en": "Something happened."})
    matter.incidents.add(incident)
    matter.events.add(make.make_event(incident=incident, kind="arrest"))
    page = page_of(reader_client, matter)
    assert page.text.count("Something happened.") == 1
    assert page.ids.count(f"fact-{incident.public_id}") == 1
    assert f"#fact-{incident.public_id}" in page.links


def test_the_assurance_its_group_statements_and_allegations_stand_on_the_page(reader_client):
    matter = make.make_matter()
    make.make_undertaking(assurance=make.make_assurance(matter=matter, title={"en": "Assurance of the test"}))
    make.make_statement(
        matter=matter, stated_as="every_member_as_stated", group_words="all seven", paraphrase={"en": "They objected."}
    )
    make.make_allegation(matter=matter, stated_as="some_members_unidentified", group_count=2, group_size=7)
    page = page_of(reader_client, matter)
    assert "Assurance of the test" in page.part("assurances")
    assert "They objected. said of all seven" in page.part("statements")
    assert "said of two of the seven, not named" in page.part("allegations")
    assert [link for link in page.links if link.startswith("#") and link[1:] not in page.ids] == []
    assert len(page.ids) == len(set(page.ids))
