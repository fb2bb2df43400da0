"""What is told of a person besides events: sex or gender, occupation, affiliation, birth, being a child."""

import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from casetracker.vocabulary import DetailKind, Evaluation, PublicationBasis
from detainees.document import draft_of
from detainees.models import Detail
from published.models import Facet, ProfileFacet
from tests import factories as make
from tests.published.shown import Shown, page_of, show

pytestmark = pytest.mark.django_db

FAMILY, DECEASED = PublicationBasis.FAMILY, PublicationBasis.DECEASED
LONG_AGO, RECENTLY = str(date.today().year - 40), str(date.today().year - 5)


def reasons(person) -> str:
    """Why rows stay out, as the researcher reads it."""
    return "\n".join(str(one) for one in draft_of(person).left_out)


def row_of(page, label: str) -> str:
    """Return a row of the fact box in words, from its label to the note on its source."""
    found = re.search(rf"{label} (?:\d+ )?(.*?) \[", page.text)
    return found[1] if found else ""


def tell(person, kind, words="", **given):
    """Record a detail in words."""
    return make.make_detail(detainee=person, kind=kind, **({"value": {"en": words}} if words else {}), **given)


def test_occupation_capacity_sex_and_nationalities_stand_in_the_box(reader_client):
    person = make.make_detainee()
    tell(person, DetailKind.OCCUPATION, "Seamstress", on="1973")
    tell(person, DetailKind.CAPACITY, "Trade unionist")
    tell(person, DetailKind.SEX, sex="female")
    country = make.make_country(name={"en": "Country 000301"})
    tell(person, DetailKind.NATIONALITY_ACQUIRED, place=country, on="2020-03")
    lost = make.make_country(name={"en": "Country 000302"})
    tell(person, DetailKind.NATIONALITY_LOST, place=lost, on="2021")
    page = page_of(reader_client, person)
    assert row_of(page, "Sex or gender") == "female"
    assert row_of(page, "Occupation") == "Seamstress"
    assert re.search(r"Seamstress \[\d+\] as of 1973", page.text)
    assert row_of(page, "Targeted as") == "Trade unionist"
    assert re.search(r"Nationality acquired (\d+ )?Country 000301 \[\d+\] March 2020", page.text)
    assert re.search(r"Nationality lost (\d+ )?Country 000302 \[\d+\] 2021", page.text)
    held = ProfileFacet.objects.filter(facet=Facet.NATIONALITY).values_list("code", flat=True)
    assert list(held) == [country.code]  # one that was lost is no nationality


def test_the_box_reads_in_russian_and_arabic(reader_client):
    person = make.make_detainee()
    tell(person, DetailKind.SEX, sex="female")
    address = show(person).get_absolute_url()
    russian, arabic = (Shown(reader_client.get(f"/{code}{address}").content.decode()) for code in ("ru", "ar"))
    assert row_of(russian, "Пол или гендер") == "женский"
    assert row_of(arabic, "الجنس أو النوع الاجتماعي") == "أنثى"


def test_an_affiliation_is_public_only_for_a_reason_of_its_own(reader_client):
    person = make.make_detainee(publication_basis=PublicationBasis.CONSENT)
    row = tell(person, DetailKind.AFFILIATION, "Party 000303")
    assert "Party 000303" not in draft_of(person).content.decode()
    assert "an affiliation is published only if “Reason we may publish this detail” is filled in" in reasons(person)
    row.basis = PublicationBasis.OWN_STATEMENT
    row.save()
    page = page_of(reader_client, person)
    assert row_of(page, "Affiliation") == "Party 000303"
    assert "own_public_statement" not in page.html


@pytest.mark.parametrize("others", [{"sex": "male"}, {"sex": "other", "value": {"en": "a trans woman"}}])
def test_where_sources_differ_on_sex_or_gender_it_is_public_only_for_a_reason_of_its_own(others):
    person = make.make_detainee()
    tell(person, DetailKind.SEX, sex="female")
    assert '"sex":"female"' in draft_of(person).content.decode()
    tell(person, DetailKind.SEX, visibility="internal", **others)
    assert '"sex"' not in draft_of(person).content.decode()
    assert "on which sources differ" in reasons(person)


def test_another_gender_is_shown_in_its_own_words_where_somebody_decided_so(reader_client):
    person = make.make_detainee()
    row = tell(person, DetailKind.SEX, "non-binary", sex="other")
    assert "non-binary" not in draft_of(person).content.decode()
    row.basis = PublicationBasis.CONSENT
    row.save()
    assert row_of(page_of(reader_client, person), "Sex or gender") == "non-binary"


def test_an_occupation_after_the_last_release_of_a_living_person_stays_out():
    person = make.make_detainee()
    make.make_event([person], kind="release", begin_on="2010-05-01")
    tell(person, DetailKind.OCCUPATION, "Teacher", on="2009")
    tell(person, DetailKind.OCCUPATION, "Baker in Town 000304", on="2012")
    content = draft_of(person).content.decode()
    assert "Teacher" in content
    assert "Baker" not in content


def test_details_in_words_have_no_place_and_sex_stands_in_a_detail_of_its_kind():
    person, said = make.make_detainee(), {"en": "x"}
    with pytest.raises(ValidationError, match="could show where to find the person"):
        Detail(detainee=person, kind=DetailKind.OCCUPATION, place=make.make_place(), value=said).full_clean()
    with pytest.raises(ValidationError, match="Only a detail of the kind"):
        Detail(detainee=person, kind=DetailKind.AGE, number=20, sex="male").full_clean()


def born(person, on="1943-03-05", **given):
    """Record a date of birth."""
    return make.make_detail(detainee=person, kind=DetailKind.BIRTH, on=on, **given)


@pytest.mark.parametrize(
    ("basis", "own", "died", "is_whole"),
    [
        (DECEASED, FAMILY, LONG_AGO, True),
        (DECEASED, DECEASED, LONG_AGO, False),
        (DECEASED, PublicationBasis.NONE, LONG_AGO, False),
        (DECEASED, FAMILY, RECENTLY, False),
        (DECEASED, FAMILY, "", False),
        (DECEASED, FAMILY, str(date.today().year - 21), True),
        (DECEASED, FAMILY, str(date.today().year - 20), False),
        (DECEASED, FAMILY, f"c. {date.today().year - 21}", False),
        (PublicationBasis.PUBLIC_INTEREST, FAMILY, LONG_AGO, False),
    ],
)
def test_the_day_of_birth_is_shown_where_the_family_asked_long_after_the_death(
    basis, own, died, is_whole, reader_client
):
    person = make.make_detainee(publication_basis=basis)
    born(person, basis=own)
    if died:
        make.make_event([person], kind="death_in_custody", begin_on=died)
    text = page_of(reader_client, person).text
    assert ("5 March 1943" in text) == is_whole
    assert "1943" in text


def test_an_account_of_a_recent_death_keeps_the_day_of_birth_back(reader_client):
    person = make.make_detainee(publication_basis=DECEASED)
    born(person, basis=FAMILY)
    head = make.make_event([person], kind="death_in_custody", begin_on=LONG_AGO)
    make.make_event([person], kind="death_in_custody", begin_on=RECENTLY, alternative_to=head)
    assert "5 March" not in page_of(reader_client, person).text


CHILD = "under 18 at the time"


def arrested(person, on="2019-05-08"):
    """Record an arrest."""
    return make.make_event([person], kind="arrest", begin_on=on)


@pytest.mark.parametrize(
    ("detail", "is_said"),
    [
        ({"kind": DetailKind.BIRTH, "on": "2002"}, True),
        ({"kind": DetailKind.BIRTH, "on": "2001"}, False),  # 18 on some day of that year
        ({"kind": DetailKind.BIRTH, "on": "2004~"}, False),
        ({"kind": DetailKind.AGE, "number": 16, "on": "2019-05-08"}, True),
        ({"kind": DetailKind.AGE, "number": 17, "on": "2019-05-07"}, False),  # may have turned 18 the next day
        ({"kind": DetailKind.AGE, "number": 17, "on": "2019-05-08"}, True),
        ({"kind": DetailKind.AGE, "number": 15, "on": "2022"}, True),
        ({"kind": DetailKind.AGE, "number": 15}, False),  # nobody says when
    ],
)
def test_a_child_is_called_one_only_where_it_is_certain(detail, is_said, reader_client):
    person = make.make_detainee()
    make.make_detail(detainee=person, **detail)
    arrested(person)
    assert (CHILD in page_of(reader_client, person).text) == is_said


def test_another_account_of_the_birth_makes_it_uncertain_unless_we_rejected_it(reader_client):
    person = make.make_detainee()
    head = born(person, on="2003")
    other = born(person, on="1999", alternative_to=head)
    arrested(person)
    assert CHILD not in page_of(reader_client, person).text
    other.evaluation = Evaluation.REJECTED
    other.evaluation_note = {"en": "It is about somebody else."}
    other.save()
    assert CHILD in page_of(reader_client, person).text


def test_an_adult_and_a_person_of_unknown_age_are_not_called_children(reader_client):
    adult, unknown = make.make_detainee(), make.make_detainee()
    born(adult, on="1980")
    for person in (adult, unknown):
        arrested(person)
        assert CHILD not in page_of(reader_client, person).text


def test_that_a_person_was_a_child_is_said_in_russian_of_nobody_s_sex(reader_client):
    person = make.make_detainee()
    born(person, on="2005")
    arrested(person)
    page = Shown(reader_client.get("/ru" + show(person).get_absolute_url()).content.decode())
    assert "возраст на тот момент: до 18 лет" in page.text
