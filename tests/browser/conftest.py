"""A real browser for the tests that need one: Debian's Chromium, driven by Selenium.

Where Chromium is absent these tests skip and say so; in CI they fail instead.
"""

import os
import shutil
from contextlib import ExitStack
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django.live_server_helper import LiveServer
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from .every_page import addresses
from .screens import Screen

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
QUIET = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
]


def pytest_collection_modifyitems(items):
    """Have test databases made for a run of these tests alone: without one the cases would go into the real one."""
    for item in items:
        if "reading_site" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.django_db(databases=["default", "public"]))


def options(width: int, javascript: bool, dark: bool) -> Options:
    """How Chromium is started: a window of that width, with or without JavaScript, light or dark."""
    chosen = Options()
    chosen.binary_location = CHROMIUM
    for argument in (*QUIET, f"--window-size={max(width, 500)},900"):
        chosen.add_argument(argument)
    if dark:
        chosen.add_argument("--blink-settings=preferredColorScheme=0")
    if not javascript:
        chosen.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    chosen.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return chosen


def open_browser(width=1280, javascript=True, dark=False):
    """Start a browser; a phone's width is set by emulation, since no window is narrower than 500 pixels."""
    driver = webdriver.Chrome(options(width, javascript, dark), Service(DRIVER))
    driver.set_page_load_timeout(60)
    driver.implicitly_wait(5)  # the next page may take its time on a busy machine
    if width < 500:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True},
        )
    return driver


def _need_chromium() -> None:
    """Skip, or fail in CI, where there is no browser."""
    if CHROMIUM and DRIVER:
        return
    reason = "Chromium and its driver are not installed (Debian: apt-get install chromium chromium-driver)."
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture
def browse():
    """Start browsers that are closed after the test: ``browse(width=360, javascript=False)``."""
    _need_chromium()
    with ExitStack() as opened:

        def start(**given):
            driver = open_browser(**given)
            opened.callback(driver.quit)
            return driver

        yield start


@pytest.fixture(scope="package")
def reading_site(django_db_setup, django_db_blocker):
    """The demonstration's cases, published once for every test that only reads: the address of a page of each kind.

    Not ``live_server``: that empties the database after each test.
    """
    _need_chromium()
    with django_db_blocker.unblock():
        call_command("loaddata", "vocabularies", "seven_men", verbosity=0)
        call_command("publish", all=True, stdout=StringIO())
        server = LiveServer("localhost")
        try:
            yield addresses(server.url)
        finally:
            server.stop()
            connections.close_all()
            call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="package")
def screen():
    """One browser for every test that only reads."""
    _need_chromium()
    driver = open_browser()
    yield Screen(driver)
    driver.quit()


@pytest.fixture(scope="package")
def bare_screen():
    """One browser without scripts and SVG, as Tor Browser is at its safest."""
    _need_chromium()
    driver = open_browser(javascript=False)
    yield Screen(driver, bare=True)
    driver.quit()
