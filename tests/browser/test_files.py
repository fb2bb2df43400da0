"""A file given and read in a real browser, alone and in a frame beside a form, under the strict policy."""

import pytest
from django.test import Client
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from detainees.groups import ensure_groups
from tests import factories as make
from tests.files import made

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])


def logged_in(driver, base, user) -> None:
    """Give the browser the account's session."""
    client = Client()
    client.force_login(user)
    driver.get(base + "/admin/login/")
    driver.add_cookie({"name": "sessionid", "value": client.cookies["sessionid"].value})


def picture_is_drawn(driver) -> bool:
    """Whether the picture of the page has come and can be seen."""
    return driver.execute_script(
        "const p = document.querySelector('.picture img'); return p.complete && p.naturalWidth > 0"
    )


def test_a_pdf_is_given_and_read_beside_a_form(browse, live_server, settings, tmp_path, monkeypatch):
    settings.CASETRACKER_FILES = tmp_path / "files"
    monkeypatch.setattr("detainees.files.decoding.WAITS", 300)
    (tmp_path / "report.pdf").write_bytes(made.pdf(3))
    source, user = make.make_source(title="Report of 2007"), make.make_user(is_superuser=False)
    user.groups.add(ensure_groups()["Researchers"])
    driver = browse()
    driver.set_page_load_timeout(120)
    logged_in(driver, live_server.url, user)

    driver.get(f"{live_server.url}/admin/detainees/source/{source.pk}/upload/")
    driver.find_element(By.NAME, "upload").send_keys(str(tmp_path / "report.pdf"))
    driver.find_element(By.CSS_SELECTOR, "#content [type=submit]").click()
    WebDriverWait(driver, 60).until(lambda driver: "Words of page 1" in driver.page_source)
    driver.find_element(By.CSS_SELECTOR, "[rel=next]").click()
    WebDriverWait(driver, 60).until(lambda driver: "Words of page 2" in driver.page_source)
    WebDriverWait(driver, 60).until(picture_is_drawn)
    read_at = driver.current_url

    driver.get(f"{live_server.url}/admin/detainees/source/{source.pk}/change/")
    driver.execute_script(
        "const f = document.createElement('iframe'); f.src = arguments[0]; f.id = 'beside'; document.body.prepend(f)",
        read_at,
    )
    driver.switch_to.frame("beside")
    WebDriverWait(driver, 60).until(lambda driver: "Words of page 2" in driver.page_source)
    assert driver.find_element(By.CSS_SELECTOR, "article").get_attribute("data-page") == "2"
    severe = [line for line in driver.get_log("browser") if "Content Security Policy" in line["message"]]
    assert severe == []
