"""Names of every script in addresses, and tables that open as they are in a spreadsheet."""

import csv
import io
from urllib.parse import quote

import pytest
from django.utils.text import slugify

from published.models import Case
from published.projection.cases import slug_of
from tests import factories as make
from tests.published.shown import show

from .parts import detainee

pytestmark = pytest.mark.django_db

NAMES = {
    "ສົມມຸດ ວົງສົມມຸດ": "ສົມມຸດ-ວົງສົມມຸດ",
    "สมมุติ น้ำใจ": "สมมุติ-น้ำใจ",
    "काल्पनिक देवी": "काल्पनिक-देवी",
    "မောင်စမ်းသပ်": "မောင်စမ်းသပ်",
    "சோதனை பெண்": "சோதனை-பெண்",
}
"""Made-up names in Lao, Thai, Hindi, Burmese and Tamil, and their addresses."""


def slug_of_name(name: str) -> str:
    return slug_of(detainee(heading={"text": name}, names=[{"text": name, "kind": "main"}]))


@pytest.mark.parametrize("name", NAMES)
def test_an_address_keeps_every_vowel_sign_of_a_name_and_the_old_one_leads_there(reader_client, name):
    assert slug_of_name(name) == NAMES[name]
    case = show(make.make_detainee(name))
    assert Case.objects.get().slug == NAMES[name]
    address = case.get_absolute_url()
    assert address == quote(f"/detainees/{NAMES[name]}-{case.pk}/")
    for ending in ("", "v/", "v/1/", "dossier/", "feed/", "on/", "v/1/cite.txt"):
        assert reader_client.get(address + ending).status_code == 200, ending
    assert reader_client.get(f"{address[:-1]}.json").status_code == 200
    old = slugify(name, allow_unicode=True)
    assert old != NAMES[name]
    response = reader_client.get(f"/detainees/{old}-{case.pk}/v/1/")
    assert (response.status_code, response["Location"]) == (301, f"{address}v/1/")


@pytest.mark.parametrize(
    "name",
    ["Ravil Madeupov", "Zarema O'Madeup-Ó Súil", "Равиль  Тестов", "علي رضا", "グマロフ", "-- a_b --"],
)
def test_other_addresses_stay_as_they_were(name):
    assert slug_of_name(name) == slugify(name, allow_unicode=True)[:80].strip("-")


def test_two_publishers_that_differ_in_vowel_signs_alone_are_two_choices(reader_client):
    person = make.make_detainee()
    for publisher in ("สมมุติ", "สมมติ"):
        make.make_event([person], source=make.make_source(publisher=publisher))
    show(person)
    chosen = reader_client.get("/sources/").context["chosen"]
    assert len(next(facet for facet in chosen.facets() if facet.name == "publisher").offered) == 2


def test_a_table_begins_with_the_mark_by_which_excel_knows_utf_8(reader_client):
    person = make.make_detainee("Zarema Madeupova")
    giver = make.make_party(name={"en": "Land Ä, Żyx"})
    moved = make.make_event([person], kind="cross_border_transfer", begin_on="2004-02-28")
    given = make.make_assurance(giver=giver, transfers=[moved], covers=[person])
    make.make_assessment(undertaking=make.make_undertaking(assurance=given), detainee=person)
    show(person)
    sheet = reader_client.get("/assurances/ledger/rows.csv").getvalue()
    assert sheet.startswith(b"\xef\xbb\xbfpage_of,")
    assert sheet.count(b"\xef\xbb\xbf") == 1
    (row,) = csv.DictReader(io.StringIO(sheet.decode("utf-8-sig")))
    assert row["giver"] == "Land Ä, Żyx"
