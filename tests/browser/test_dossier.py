"""A dossier printed by a real browser: number and hash on each sheet, every exhibit referred to."""

import base64
import re
import unicodedata
from io import BytesIO

import pytest
from pypdf import PdfReader

from published.models import Case

from .test_reading import complaints

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])

LETTER = {"paperWidth": 8.5, "paperHeight": 11}
A4 = {"paperWidth": 8.27, "paperHeight": 11.69}


def printed(driver, **paper) -> list[str]:
    """The text of each sheet of the page that is open, ligatures written out, in one line."""
    asked = {"preferCSSPageSize": True, "displayHeaderFooter": False, **paper}
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", asked)["data"])
    texts = (unicodedata.normalize("NFKC", page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages)
    return [re.sub(r"\s+", " ", text) for text in texts]


def test_a_printed_dossier_carries_number_and_hash_on_each_sheet(browse, live_server, seven_men):
    case = Case.objects.select_related("current").get(slug="ravil-gumarov")
    driver = browse(javascript=False)
    driver.get(live_server.url + case.get_absolute_url())
    assert complaints(driver) == [], "the block of linked data, or anything else, was refused"
    driver.get(live_server.url + case.get_absolute_url() + "dossier/")
    assert complaints(driver) == []
    for paper in (A4, LETTER):
        sheets = printed(driver, **paper)
        assert len(sheets) > 10
        for n, sheet in enumerate(sheets, 1):
            assert f"SHA-256 {case.current.sha256}" in sheet
            assert "Ravil Gumarov · edition 1, " in sheet
            assert f"{n} / {len(sheets)}" in sheet
    whole = " ".join(sheets)
    body, _heading, listed = whole.partition("7. Exhibits The sources of this edition")
    numbers = re.findall(r"Exhibit (\d+)\. ", listed)
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    assert len(numbers) == 22
    assert set(re.findall(r"\[Ex\. (\d+)\]", body)) == set(numbers)
    assert "Sheet for article 15 of the Convention against Torture" in body
