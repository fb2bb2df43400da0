"""Readers with a real browser: without JavaScript, on a phone, in the dark; no cookie, no other host."""

import itertools
import json
from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])


def requested_hosts(driver) -> set[str]:
    """The hosts from which the browser asked for anything."""
    messages = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    sent = (one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent")
    return {urlsplit(url).hostname for url in sent if url.startswith("http")}


def complaints(driver) -> list[str]:
    """What the browser complains of on its console: refused styles and scripts among them."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]


def overflow(driver) -> int:
    """By how many pixels the page is wider than its window."""
    metrics = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
    return round(metrics["cssContentSize"]["width"] - metrics["cssLayoutViewport"]["clientWidth"])


def tour(driver, base: str) -> list[str]:
    """Read as a stranger would: home, the list, a profile, the matter, its JSON's page. Returns the addresses."""
    seen = []

    def note():
        assert overflow(driver) <= 0, driver.current_url
        seen.append(driver.current_url)

    driver.get(base + "/")
    note()
    driver.find_element(By.LINK_TEXT, "Detainees").click()
    note()
    driver.find_element(By.PARTIAL_LINK_TEXT, "Gumarov").click()
    assert "Gumarov" in driver.find_element(By.TAG_NAME, "h1").text
    note()
    driver.find_element(By.LINK_TEXT, "Matters").click()
    note()
    driver.find_element(By.PARTIAL_LINK_TEXT, "Return of seven men").click()
    note()
    driver.get(base + "/about/")
    note()
    driver.get(base + "/no-such-page/")
    note()
    return seen


def test_everything_is_read_without_javascript_cookies_or_other_hosts(browse, live_server, seven_men):
    for width, dark in itertools.product((1280, 360, 320), (False, True)):
        driver = browse(width=width, javascript=False, dark=dark)
        assert len(tour(driver, live_server.url)) == 7
        assert driver.get_cookies() == []
        assert requested_hosts(driver) == {urlsplit(live_server.url).hostname}
        assert [said for said in complaints(driver) if "404" not in said] == []
