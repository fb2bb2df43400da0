"""The strip, the question about a date and the maps in a real browser: with pictures blocked nothing is lost."""

from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.by import By

from published.models import Profile

from .test_reading import complaints, overflow, requested_hosts

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])


def words(driver, selector: str) -> str:
    return driver.find_element(By.CSS_SELECTOR, selector).text


def test_a_reader_asks_where_somebody_was_and_loses_nothing_where_svg_is_blocked(browse, live_server, seven_men):
    profile = live_server.url + Profile.objects.get(name__contains="Gumarov").case.get_absolute_url()
    tables = []
    for width, blocked in ((1280, []), (320, ["*.svg"])):
        driver = browse(width=width, javascript=False)
        driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": blocked})
        driver.get(profile)
        assert overflow(driver) <= 0
        tables.append(words(driver, ".places table"))
        strip = driver.find_elements(By.CSS_SELECTOR, ".strip .bar span")
        assert strip
        assert all(part.rect["width"] > 0 for part in strip)
        driver.find_element(By.ID, "id_on").send_keys("May 2004")
        driver.find_element(By.CSS_SELECTOR, ".ask button").click()
        assert "Certainly held" in words(driver, ".answers")
        assert overflow(driver) <= 0
        driver.get(live_server.url + "/places/map/")
        assert "Guantánamo Bay" in words(driver, ".places table")
        assert overflow(driver) <= 0
        assert driver.get_cookies() == []
        assert requested_hosts(driver) == {urlsplit(live_server.url).hostname}
        assert [said for said in complaints(driver) if ".svg" not in said] == []
    assert " ".join(tables[0].split()) == " ".join(tables[1].split())
