"""A merged person is found under every name they were published under, and under none that was taken out."""

from itertools import pairwise

import pytest

from casetracker.vocabulary import NameKind
from detainees.models import Detainee, Name
from published.models import Case, Profile, SearchName, SearchWord
from published.publish import merge, publish, rebuild, redact, separate, withdraw
from tests import factories as make

pytestmark = pytest.mark.django_db

LATIN, CYRILLIC, ARABIC = "Zulaykha Madeupova", "Гульнара Выдуманная", "وردة التجريبية"


@pytest.fixture
def author():
    return make.make_user()


@pytest.fixture
def act(author):
    """Do one of the acts in the author's name, on the record as it is now."""
    second = make.make_user()

    def do(done, record, **given):
        given |= {"approved_by": second} if done is publish else {"reason": "For the test."}
        return done(Detainee.objects.get(pk=record.pk), by=author, **given)

    return do


@pytest.fixture
def women(act):
    """Three public records with names in three scripts."""
    found = [make.make_detainee(name=LATIN)]
    for text, script, language in ((CYRILLIC, "Cyrl", "ru"), (ARABIC, "Arab", "ar")):
        found.append(make.make_detainee(name=""))
        given = {"script": script, "language": language, "kind": NameKind.MAIN}
        make.make_name(detainee=found[-1], text=text, **given)
    for one in found:
        act(publish, one)
    return found


def searched(client, query):
    """Who is found by every word of a query, with why; the list has to find the same people."""
    people = client.get("/search/", {"q": query}).context["answer"].people
    listed = {row.url for row in client.get("/detainees/", {"q": query}).context["rows"]}
    assert listed == {one.row.url for one in people}
    return {one.row.url: str(one.why) for one in people}


def address(record) -> str:
    return Case.objects.get(pk=record.public_id).get_absolute_url()


def is_gone(client, text) -> bool:
    """Whether a name is nowhere in the public tables that lists and search read, and finds nobody."""
    stored = [*SearchName.objects.values_list("text", flat=True), *Profile.objects.values_list("spellings", "searched")]
    return not searched(client, text) and text not in str(stored) and text.split()[0].lower() not in str(stored)


def rows() -> list:
    """Every public row by which people are found."""
    tables = (
        SearchName.objects.values_list("profile", "text", "script", "language", "kind", "words", "earlier"),
        SearchWord.objects.values_list("word", "names"),
        Profile.objects.values_list("case", "spellings", "searched"),
    )
    return [sorted(map(repr, table)) for table in tables]


def assert_rebuilt_the_same():
    before = rows()
    rebuild()
    assert rows() == before


def test_a_woman_published_under_two_records_is_found_by_both_names_once_they_are_merged(act, women, reader_client):
    latin, cyrillic, _arabic = women
    act(merge, cyrillic, into=latin)
    found = searched(reader_client, CYRILLIC)
    assert list(found) == [address(latin)]
    assert "published earlier as" in found[address(latin)]
    assert CYRILLIC in found[address(latin)]
    assert list(searched(reader_client, "Gulnara Vydumannaya")) == [address(latin)]
    assert "published earlier as" not in searched(reader_client, LATIN)[address(latin)]
    assert_rebuilt_the_same()


def test_the_list_shows_an_earlier_name_only_to_whom_it_answers(act, women, reader_client):
    latin, cyrillic, _arabic = women
    act(merge, cyrillic, into=latin)
    page = reader_client.get("/detainees/", {"q": CYRILLIC}).content.decode()
    assert "published earlier as" in page
    assert CYRILLIC in page.partition("published earlier as")[2]
    for path in ("/detainees/", f"/detainees/?q={LATIN}", address(latin)):
        page = reader_client.get(path).content.decode()
        assert LATIN in page
        assert "published earlier as" not in page
        assert CYRILLIC not in page


def test_a_name_that_the_remaining_record_has_itself_is_its_own(act, women, reader_client):
    latin, cyrillic, _arabic = women
    make.make_name(detainee=latin, text=CYRILLIC.upper(), script="Cyrl", language="ru")
    act(publish, latin)
    act(merge, cyrillic, into=latin)
    assert "published earlier as" not in searched(reader_client, CYRILLIC)[address(latin)]


def test_in_a_chain_of_merges_the_last_record_is_found_by_all_names_until_it_is_taken_apart(act, women, reader_client):
    latin, cyrillic, arabic = women
    act(merge, latin, into=cyrillic)
    act(merge, cyrillic, into=arabic)
    for text in (LATIN, CYRILLIC, ARABIC):
        assert list(searched(reader_client, text)) == [address(arabic)]
    assert_rebuilt_the_same()
    act(separate, cyrillic)
    assert is_gone(reader_client, CYRILLIC)
    assert is_gone(reader_client, LATIN)
    assert list(searched(reader_client, ARABIC)) == [address(arabic)]
    assert not SearchWord.objects.filter(word__startswith="zulay").exists()
    assert_rebuilt_the_same()


def test_every_address_in_a_chain_of_merges_leads_to_the_record_that_remains(act, women, reader_client):
    remains = make.make_detainee(name="Petimat Exampledaughter")
    act(publish, remains)
    chain = [*women, remains]
    for record, into in pairwise(chain):
        act(merge, record, into=into)
    for record in women:
        assert lands_on(reader_client, record) == address(remains)
    act(separate, women[1])
    for record in women[:2]:
        assert "Petimat" not in reader_client.get(address(record)).content.decode()
        assert lands_on(reader_client, record) != address(remains)
    assert lands_on(reader_client, women[2]) == address(remains)


def lands_on(client, record) -> str:
    """The address of the page that a reader sees who asks for a record."""
    return client.get(address(record), follow=True).request["PATH_INFO"]


def test_the_deepest_record_of_a_chain_is_taken_apart_by_itself(act, women, reader_client):
    latin, cyrillic, arabic = women
    act(merge, latin, into=cyrillic)
    act(merge, cyrillic, into=arabic)
    act(separate, latin)
    assert is_gone(reader_client, LATIN)
    assert list(searched(reader_client, CYRILLIC)) == [address(arabic)]


def test_only_names_of_the_edition_that_was_public_at_the_merge_are_found(act, women, reader_client):
    latin, cyrillic, _arabic = women
    draft = make.make_name(detainee=cyrillic, text="Never Publishedova")
    act(merge, cyrillic, into=latin)
    assert is_gone(reader_client, draft.text)
    assert list(searched(reader_client, CYRILLIC)) == [address(latin)]


@pytest.mark.parametrize("out", [withdraw, redact])
def test_a_record_that_was_taken_out_before_it_was_merged_brings_no_name(out, act, women, reader_client):
    latin, cyrillic, _arabic = women
    act(out, cyrillic)
    act(merge, cyrillic, into=latin)
    act(publish, make.make_name(detainee=latin).detainee)
    assert is_gone(reader_client, CYRILLIC)
    assert_rebuilt_the_same()
    assert is_gone(reader_client, CYRILLIC)


def test_a_record_that_was_taken_apart_and_merged_again_unpublished_brings_no_name(act, women, reader_client):
    latin, cyrillic, arabic = women
    act(merge, cyrillic, into=latin)
    act(separate, cyrillic)
    assert is_gone(reader_client, CYRILLIC)
    act(merge, cyrillic, into=arabic)
    assert is_gone(reader_client, CYRILLIC)


def test_names_of_a_merged_record_leave_when_its_bytes_are_destroyed(act, women, reader_client):
    latin, cyrillic, _arabic = women
    act(merge, cyrillic, into=latin)
    act(redact, cyrillic)
    assert is_gone(reader_client, CYRILLIC)
    assert list(searched(reader_client, LATIN)) == [address(latin)]
    assert_rebuilt_the_same()


@pytest.mark.parametrize("out", [withdraw, redact])
def test_names_that_left_with_the_remaining_record_do_not_come_back_when_it_is_published_again(
    out, act, women, reader_client
):
    latin, cyrillic, arabic = women
    act(merge, cyrillic, into=arabic)
    act(merge, arabic, into=latin)
    act(out, latin)
    for text in (LATIN, CYRILLIC, ARABIC):
        assert is_gone(reader_client, text)
    act(publish, latin)
    assert list(searched(reader_client, LATIN)) == [address(latin)]
    assert is_gone(reader_client, CYRILLIC)
    assert is_gone(reader_client, ARABIC)
    assert_rebuilt_the_same()


@pytest.mark.parametrize("out", [withdraw, redact])
def test_names_of_a_record_merged_into_one_that_was_taken_out_do_not_come_back_with_it(out, act, women, reader_client):
    latin, cyrillic, _arabic = women
    act(out, latin)
    act(merge, cyrillic, into=latin)
    act(publish, latin)
    assert list(searched(reader_client, LATIN)) == [address(latin)]
    assert is_gone(reader_client, CYRILLIC)
    assert_rebuilt_the_same()


@pytest.mark.parametrize("out", [withdraw, redact])
def test_a_record_taken_out_in_the_midst_of_a_chain_of_merges_hides_the_names_below_it(out, act, women, reader_client):
    latin, cyrillic, arabic = women
    act(out, cyrillic)
    act(merge, latin, into=cyrillic)
    act(merge, cyrillic, into=arabic)
    for text in (LATIN, CYRILLIC):
        assert is_gone(reader_client, text)
    assert list(searched(reader_client, ARABIC)) == [address(arabic)]
    assert_rebuilt_the_same()


def test_names_of_a_record_merged_into_one_that_is_not_public_are_found_once_it_is(act, women, reader_client):
    _latin, cyrillic, _arabic = women
    remains = make.make_detainee(name="Hidden Exampledaughter")
    act(merge, cyrillic, into=remains)
    assert is_gone(reader_client, CYRILLIC)
    act(publish, remains)
    assert list(searched(reader_client, CYRILLIC)) == [address(remains)]


def test_a_later_edition_of_the_remaining_record_keeps_the_earlier_names(act, women, reader_client):
    latin, cyrillic, _arabic = women
    act(merge, cyrillic, into=latin)
    make.make_name(detainee=latin, text="Zuleiha Madeupova")
    Name.objects.filter(detainee=cyrillic).update(text="Changed Afterwards")
    act(publish, latin)
    assert list(searched(reader_client, CYRILLIC)) == [address(latin)]
    assert is_gone(reader_client, "Changed Afterwards")
