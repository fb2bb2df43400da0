"""The pictures of docs/researchers.md, made from the real screens with invented people: ``make pictures``.

A case is typed as a researcher would type it; whatever stands on the screen at each step of the guide is kept.
"""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from bench.case_screen import open_case, to_page, wait_until_ready
from bench.hand import PASSWORD, Hand
from bench.standard_case import on_record
from detainees.files.storing import keep_file
from detainees.models import Source
from tests import factories as make
from tests.browser.conftest import browse  # noqa: F401  (a fixture)
from tests.files import made

pytestmark = pytest.mark.django_db(transaction=True)

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
DRAWN = """
const page = document.querySelector(".with-source iframe")?.contentDocument;
const picture = page?.querySelector(".picture img");
const isIt = page?.querySelector("article.file")?.dataset.page === arguments[0];
return isIt && picture?.complete && picture.naturalWidth > 0;
"""
COLOURS = 64
"""Enough for a page of text, few enough for a file of some 50 KB."""


@pytest.fixture
def hand(browse, live_server, transactional_db, settings, tmp_path):  # noqa: F811
    """Hands at a browser, logged in; a source with a file."""
    settings.CASETRACKER_FILES = tmp_path / "files"
    on_record()
    user = make.make_user("researcher", password=PASSWORD)
    upload = SimpleUploadedFile("report.pdf", made.pdf(12, "The report of 12 pages, page"), "application/pdf")
    keep_file(source=Source.objects.get(code="report-000900"), upload=upload, by=user)
    hand = Hand(browse(width=1280), live_server.url)
    hand.log_in(user)
    return hand


def keep(hand, name):
    """Keep what stands on the screen."""
    FOLDER.mkdir(exist_ok=True)
    file = FOLDER / f"{name}.png"
    hand.driver.save_screenshot(str(file))
    with Image.open(file) as picture:
        picture.convert("RGB").quantize(COLOURS).save(file, optimize=True)


def choose_source(hand):
    """Choose the source, and wait for its page beside the rows."""
    hand.choose("900")
    hand.type("4", Keys.TAB, "rep", Keys.TAB)
    wait_for_page(hand, 4)


def wait_for_page(hand, number):
    """Wait until that page of the source is drawn beside the rows."""
    hand.wait(lambda driver: driver.execute_script(DRAWN, str(number)))


def test_the_pictures(hand):
    open_case(hand)
    hand.type("900")
    hand.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".offers [aria-selected=true]"))
    keep(hand, "choosing-a-source")
    hand.type(*[Keys.BACKSPACE] * 3)
    choose_source(hand)
    hand.chord(Keys.ALT, "n")
    hand.type("Person 000123", Keys.ENTER, "Персона 000123", Keys.TAB, "name i")
    hand.chord(Keys.ALT, "e")
    hand.type("arr", Keys.TAB, "c. March 2005", Keys.TAB, Keys.TAB)
    hand.choose("to")
    keep(hand, "source-beside-rows")
    type_trial(hand)
    wait_for_page(hand, 9)
    keep(hand, "trial")
    hand.chord(Keys.ALT, "e")
    hand.type("arr", Keys.TAB, "the day after the feast", Keys.TAB)
    hand.next_page(lambda: hand.chord(Keys.CONTROL, Keys.ENTER))
    wait_until_ready(hand)
    wait_for_page(hand, 9)
    keep(hand, "what-is-wrong-at-its-box")
    hand.driver.execute_script("scrollTo(0, 0)")
    keep(hand, "what-is-wrong")
    hand.chord(Keys.CONTROL, "a")
    hand.type("spring 2005")
    hand.next_page(lambda: hand.chord(Keys.CONTROL, Keys.ENTER))
    wait_until_ready(hand)
    wait_for_page(hand, 9)
    keep(hand, "saved")
    hand.open("/admin/")
    keep(hand, "desk")


def type_trial(hand):
    """Type a trial with two decisions."""
    hand.chord(Keys.ALT, "t")
    hand.type("c", Keys.TAB, "Trial 000124", Keys.TAB, Keys.TAB)
    hand.choose("co")
    hand.fill(hand.driver.find_element(By.NAME, "proceedings-0-roles-0-role"), "def")
    hand.chord(Keys.ALT, "j")
    hand.type("judg", Keys.TAB, "28 September 2005")
    to_page(hand, 8)
    hand.chord(Keys.ALT, "j")
    hand.type("revi", Keys.TAB, "17 January 2006", Keys.TAB, Keys.TAB, "1", Keys.TAB, "q")
    to_page(hand, 9)
    hand.type(Keys.TAB)
