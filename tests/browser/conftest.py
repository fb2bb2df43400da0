"""A real browser for the tests that need one: Debian's Chromium, driven by Selenium.

Where Chromium is absent these tests skip and say so; in CI they fail instead.
"""

import os
import shutil
from contextlib import ExitStack
from io import StringIO

import pytest
from django.core.management import call_command
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

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
    driver.set_page_load_timeout(30)
    if width < 500:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True},
        )
    return driver


@pytest.fixture
def browse():
    """Start browsers that are closed after the test: ``browse(width=360, javascript=False)``."""
    if not (CHROMIUM and DRIVER):
        reason = "Chromium and its driver are not installed (Debian: apt-get install chromium chromium-driver)."
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with ExitStack() as opened:

        def start(**given):
            driver = open_browser(**given)
            opened.callback(driver.quit)
            return driver

        yield start


@pytest.fixture
def seven_men(transactional_db, settings):
    """The demonstration's cases, loaded and published, for readers to see."""
    settings.DEBUG = False
    call_command("loaddata", "vocabularies", "seven_men", verbosity=0)
    call_command("publish", all=True, stdout=StringIO())
