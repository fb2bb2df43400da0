"""A dossier printed by a real browser: number and hash on each sheet, every exhibit referred to."""

import base64
import re
import unicodedata
from io import BytesIO

import pytest
from pypdf import PdfReader
from selenium.webdriver.common.by import By

pytestmark = [
    pytest.mark.django_db(databases=["default", "public"]),  # so that there is a database for the site
    pytest.mark.fonts,
]

LETTER = {"paperWidth": 8.5, "paperHeight": 11}
A4 = {"paperWidth": 8.27, "paperHeight": 11.69}


def printed(driver, **paper) -> list[str]:
    """The text of each sheet of the page that is open, ligatures written out, in one line."""
    asked = {"preferCSSPageSize": True, "displayHeaderFooter": False, **paper}
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", asked)["data"])
    texts = (unicodedata.normalize("NFKC", page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages)
    return [re.sub(r"\s+", " ", text) for text in texts]


def test_a_printed_dossier_carries_number_and_hash_on_each_sheet(bare_screen, reading_site):
    driver = bare_screen.driver
    bare_screen.become()
    driver.get(reading_site["edition"])
    sha256 = driver.find_element(By.CSS_SELECTOR, "#edition .hash").text
    assert re.fullmatch("[0-9a-f]{64}", sha256)
    driver.get(reading_site["dossier"])
    for paper in (A4, LETTER):
        sheets = printed(driver, **paper)
        assert len(sheets) > 10
        for n, sheet in enumerate(sheets, 1):
            assert f"SHA-256 {sha256}" in sheet
            assert "Ravil Gumarov · edition 1, " in sheet
            assert f"{n} / {len(sheets)}" in sheet
    assert bare_screen.complaints() == []
    whole = " ".join(sheets)
    body, _heading, listed = whole.partition("7. Exhibits The sources of this edition")
    numbers = re.findall(r"Exhibit (\d+)\. ", listed)
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    assert len(numbers) == 22
    assert set(re.findall(r"\[Ex\. (\d+)\]", body)) == set(numbers)
    assert "Sheet for article 15 of the Convention against Torture" in body


def test_a_printed_profile_uses_the_whole_sheet_and_names_its_edition_on_each(bare_screen, reading_site):
    driver = bare_screen.driver
    bare_screen.become()
    driver.get(reading_site["profile"])
    sheets = printed(driver, **A4)
    assert 10 < len(sheets) < 30, "a narrow column takes many more"
    assert all("Ravil Gumarov · edition 1, " in sheet for sheet in sheets)
    whole = " ".join(sheets)
    assert "On this page" not in whole
    assert "deprived of sleep for about one week" in whole, "what is folded on the screen is printed"
