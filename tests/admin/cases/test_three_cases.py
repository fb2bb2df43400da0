"""Three cases that nobody built for, typed through the case screen, published, edited, published again."""

import re

import pytest

from detainees import models
from tests import factories as make
from tests.admin.cases import disappearance, immigration, working_group
from tests.admin.cases.typist import SECOND, Case, corrected, differences, edit_case, page_of, type_case

pytestmark = pytest.mark.django_db

CASES = {module.__name__.rpartition(".")[2]: module.CASE for module in (disappearance, working_group, immigration)}
PARTIES = re.compile(
    r"(Ministry|Commission|Directorate|Newspaper|Agency|State|Police|Immigration agency|Military prosecutor"
    r"|Working group) \d{6}"
)
COURTS = re.compile(r"(Court|Emergency court) \d{6}")
PLACES = re.compile(r"(Town|Secret site|Prison|Police station|City|Country) \d{6}")


@pytest.fixture
def on_record(request):
    """Put on record what the rows of a case name: sources, places, authorities, courts, kinds of treatment."""

    def begin(case: Case) -> None:
        for title in case.sources.values():
            make.make_source(title=title, published_on="2024-05-01")
        typed = [value for row in case.rows for value in row.boxes.values()]
        for name in sorted({value for value in typed if PLACES.fullmatch(value)}):
            make.make_place(name={"en": name}, kind="country" if name.startswith("Country") else "locality")
        for name in sorted({value for value in typed if PARTIES.fullmatch(value)}):
            make.make_party(name={"en": name})
        for name in sorted({value for value in typed if COURTS.fullmatch(value)}):
            make.make_party(name={"en": name}, kind="court")
        for name in sorted({one for value in typed for one in re.findall(r"Treatment \d{6}", value)}):
            make.make_term(models.Method, name={"en": name})
        make.make_term(models.EvidenceKind, name={"en": "Autopsy 000107"})

    return begin


@pytest.fixture(params=CASES)
def case(request, on_record) -> Case:
    """One of the three, with what it names on record."""
    on_record(CASES[request.param])
    return CASES[request.param]


def published(client, person, case):
    """Let the case be published and return its page."""
    models.Detainee.objects.filter(pk=person.pk).update(**make.BASIS | {"publication_basis": case.basis})
    return page_of(client, models.Detainee.objects.get(pk=person.pk))


def test_the_page_of_an_unseen_case_says_what_was_typed_and_edited_and_nothing_else(editor, reader_client, case):
    person = type_case(editor, case)
    page = published(reader_client, person, case)
    assert "\n".join(differences(case, page)) == ""
    edited = edit_case(editor, person)
    assert edited == len(texts_of(case))
    again = published(reader_client, person, case)
    assert "\n".join(differences(corrected(case), again)) == ""


def texts_of(case: Case) -> list[str]:
    """The texts of a case that the second edit changes."""
    return [value for row in case.rows for box, value in row.boxes.items() if SECOND.search(f"-{box}")]


def test_days_held_are_bounded_by_the_release_however_vague_the_end_of_the_last_stay(editor, reader_client, on_record):
    case = CASES["immigration"]
    on_record(case)
    text = published(reader_client, type_case(editor, case), case).text
    assert f"{immigration.DAYS} days" in text
    assert not re.search(r"\b(46[6-9]|4[7-9]\d|[5-9]\d\d) days", text)
