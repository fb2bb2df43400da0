"""Reading as a stranger would, by following links, in a browser without scripts and pictures."""

import pytest
from selenium.webdriver.common.by import By

pytestmark = [
    pytest.mark.django_db(databases=["default", "public"]),  # so that there is a database for the site
    pytest.mark.fonts,
]


def test_a_stranger_finds_a_person_and_the_matter_by_following_links(bare_screen, reading_site):
    driver = bare_screen.driver
    for width, dark in ((1280, False), (360, True)):
        bare_screen.become(width=width, dark=dark)
        driver.get(reading_site["home"])
        driver.find_element(By.LINK_TEXT, "Detainees").click()
        driver.find_element(By.PARTIAL_LINK_TEXT, "Gumarov").click()
        assert "Gumarov" in driver.find_element(By.TAG_NAME, "h1").text
        driver.find_element(By.LINK_TEXT, "Group cases").click()
        driver.find_element(By.PARTIAL_LINK_TEXT, "Return of seven men").click()
        assert "Return of seven men" in driver.find_element(By.TAG_NAME, "h1").text
        assert bare_screen.broken() == []
        assert bare_screen.cookies() == []


def test_a_profile_answers_where_somebody_was_and_its_strip_and_map_lose_nothing(bare_screen, screen, reading_site):
    """The strip is drawn without SVG; the table beside the map says all that the map does."""
    tables = []
    for one, width in ((screen, 1280), (bare_screen, 320)):
        driver = one.driver
        one.become(width=width)
        driver.get(reading_site["profile"])
        tables.append(driver.find_element(By.CSS_SELECTOR, ".places table").text.split())
        strip = driver.find_elements(By.CSS_SELECTOR, ".strip .bar span")
        assert strip
        assert all(part.rect["width"] > 0 for part in strip)
        driver.find_element(By.ID, "id_on").send_keys("May 2004")
        driver.find_element(By.CSS_SELECTOR, ".ask button").click()
        assert "Certainly held" in driver.find_element(By.CSS_SELECTOR, ".answers").text
        driver.get(reading_site["map"])
        assert "Guantánamo Bay" in driver.find_element(By.CSS_SELECTOR, ".places table").text
        assert one.broken() == []
    assert tables[0] == tables[1]


def test_the_day_on_which_somebody_is_last_mentioned_has_a_line_of_its_own_on_a_phone(screen, reading_site):
    screen.become(width=390)
    screen.driver.get(reading_site["profile"])
    dates = screen.driver.find_elements(By.XPATH, "//p[@class='when'][contains(., 'last mentioned:')]")
    assert dates
    for one in dates:
        assert one.find_element(By.CLASS_NAME, "to").rect["width"] == one.rect["width"]


BROKEN_WORDS = """
const broken = [];
for (const cell of document.querySelectorAll("table.names :is(th, td.word)")) {
  for (const text of [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)) {
    for (const word of text.data.matchAll(/[^\\s\u00ad]+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index + (text.data[word.index - 1] === "\u00ad")); // as its hyphen does
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top / 8)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
}
return broken;
"""


@pytest.mark.parametrize("language", ["", "/ru", "/ar"])
def test_no_word_of_a_table_of_names_or_places_is_broken_on_a_phone(bare_screen, reading_site, language):
    driver = bare_screen.driver
    bare_screen.become(width=320)
    home = reading_site["home"].rstrip("/")
    driver.get(reading_site["profile"].replace(home, home + language))
    assert len(driver.find_elements(By.CSS_SELECTOR, "table.names td.word")) > 1
    assert driver.execute_script(BROKEN_WORDS) == []
    assert bare_screen.broken() == []
