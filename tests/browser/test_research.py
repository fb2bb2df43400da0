"""Two people with real browsers: a case typed in, reviewed, published, edited, withdrawn; what readers get."""

import urllib.request
from urllib.error import HTTPError

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support import expected_conditions as when
from selenium.webdriver.support.ui import Select, WebDriverWait

from detainees.groups import RESEARCHERS, REVIEWERS, ensure_groups
from detainees.models import CustodyEvent, Detainee
from published.models import Case
from tests import factories as make

from .screens import has_left

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])


class Desk:
    """What a researcher does at the screen."""

    def __init__(self, driver, base):
        self.driver, self.base = driver, base

    def open(self, path):
        """Open a page of the research side."""
        self.driver.get(self.base + path)

    def log_in(self, name, password):
        """Log in through the form."""
        self.open("/admin/")
        self.type("username", name)
        self.type("password", password)
        self.press("[type=submit]")

    def type(self, name, text):
        """Type into a box."""
        box = self.driver.find_element(By.NAME, name)
        box.clear()
        box.send_keys(text)

    def choose(self, name, value):
        """Choose from a list of terms."""
        Select(self.driver.find_element(By.NAME, name)).select_by_value(value)

    def find_and_choose(self, name, text):
        """Choose a row by typing part of its name."""
        box = self.driver.find_element(By.CSS_SELECTOR, f"#id_{name} + .select2 .select2-selection")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
        box.click()
        search = WebDriverWait(self.driver, 60).until(
            when.visibility_of_element_located((By.CSS_SELECTOR, ".select2-search__field"))
        )
        search.send_keys(text)
        found = (By.XPATH, f"//li[contains(@class, 'select2-results__option--highlighted') and contains(., '{text}')]")
        WebDriverWait(self.driver, 60).until(when.presence_of_element_located(found))
        search.send_keys(Keys.ENTER)

    def press(self, selector):
        """Press a button and wait for the next page."""
        button = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()
        WebDriverWait(self.driver, 60).until(has_left(button))

    def says(self) -> str:
        """What the page says."""
        return self.driver.find_element(By.TAG_NAME, "body").text


def fetched(url: str) -> tuple[int, bytes]:
    """Status and bytes of an address, as any program gets them."""
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.read()
    except HTTPError as error:
        with error:
            return error.code, error.read()


def enter_a_case(desk):
    """Type in a source, a man with a name and an arrest, each cited."""
    desk.open("/admin/detainees/source/add/")
    desk.choose("kind", "report")
    desk.type("language", "en")
    desk.choose("seen", "whole")
    desk.type("title", "Report 000900")
    desk.type("code", "report-000900")
    desk.type("published_on", "28 March 2007")
    desk.press("[name=_save]")
    desk.open("/admin/detainees/detainee/add/")
    desk.type("label", "Person 000901")
    desk.choose("publication_basis", "public_interest_assessed")
    desk.type("basis_decided_by", "the editors")
    desk.type("basis_decided_on", "2026-01-02")
    desk.type("names-0-text", "Person 000901")
    desk.choose("names-0-kind", "main")
    desk.choose("names-0-evaluation", "reported")
    desk.find_and_choose("names-0-cite_source", "Report 000900")
    desk.type("names-0-cite_locator", "page 3")
    desk.press("[name=_save]")
    desk.open(f"/admin/detainees/custodyevent/add/?detainee={Detainee.objects.get().pk}")
    desk.choose("kind", "arrest")
    desk.type("begin_on", "c. March 2005")
    desk.type("account_en", "He was arrested at a railway station.")
    desk.choose("evaluation", "reported")
    desk.find_and_choose("citations-0-source", "Report 000900")
    desk.choose("participations-0-evaluation", "reported")
    desk.find_and_choose("participations-0-cite_source", "Report 000900")
    desk.press("[name=_save]")


def submit(desk, detainee):
    """Submit the case through its page."""
    desk.open(f"/admin/detainees/detainee/{detainee.pk}/publication/")
    desk.press("[name=submit]")
    assert "It is awaiting review" in desk.says()


def open_candidate(desk, detainee):
    """Open the candidate of a case from the queue."""
    desk.open("/admin/review/")
    desk.driver.find_element(By.LINK_TEXT, str(detainee)).click()


def approve(desk, detainee):
    """Approve what waits, as it was seen."""
    open_candidate(desk, detainee)
    desk.press("[name=approve]")
    assert "Published:" in desk.says()


def returned_with_a_comment(desk, detainee, comment):
    """Give what waits back, with a comment beside the name."""
    open_candidate(desk, detainee)
    desk.type(f"comment-{detainee.names.get().public_id}", comment)
    desk.press("[name=return]")
    assert "Returned to its author" in desk.says()


@pytest.fixture
def two_people(browse, live_server, transactional_db):
    """A researcher and a reviewer, each at a browser of the own."""
    groups, password = ensure_groups(), "a-password-for-the-test-1"
    desks = []
    for name in (RESEARCHERS, REVIEWERS):
        user = make.make_user(name.lower(), password=password, is_superuser=False)
        user.groups.add(groups[name])
        desk = Desk(browse(), live_server.url)
        desk.log_in(user.username, password)
        desks.append(desk)
    return desks


def test_a_case_is_typed_in_reviewed_published_edited_and_withdrawn(two_people, live_server):
    desk, reviewer = two_people
    enter_a_case(desk)
    assert str(CustodyEvent.objects.get().begin_on) == "c. March 2005"

    person = Detainee.objects.get()
    submit(desk, person)
    returned_with_a_comment(reviewer, person, "Give the page.")
    assert fetched(f"{live_server.url}/detainees/a-{person.public_id}/")[0] == 404
    open_candidate(desk, person)
    assert "Give the page." in desk.says()

    submit(desk, person)
    open_candidate(reviewer, person)
    seen_by_reviewer = reviewer.driver.find_element(By.LINK_TEXT, "See the page as readers will").get_attribute("href")
    reviewer.driver.get(seen_by_reviewer)
    assert "He was arrested at a railway station." in reviewer.says()
    approve(reviewer, person)
    address = live_server.url + Case.objects.get().get_absolute_url()
    json_address = address.rstrip("/") + ".json"
    status, page = fetched(address)
    assert status == 200
    assert b"He was arrested at a railway station." in page
    _status, first = fetched(json_address)

    name = person.names.get()
    desk.open(f"/admin/detainees/name/{name.pk}/change/")
    desk.type("text", "Person 000901 Renamed")
    desk.press("[name=_save]")
    assert fetched(address) == (200, page)
    assert fetched(json_address) == (200, first)
    submit(desk, person)
    assert fetched(json_address) == (200, first)
    approve(reviewer, person)
    address = live_server.url + Case.objects.get().get_absolute_url()
    json_address = address.rstrip("/") + ".json"
    assert b"Person 000901 Renamed" in fetched(address)[1]
    assert fetched(address + "v/1.json") == (200, first)

    reviewer.open(f"/admin/detainees/detainee/{person.pk}/publication/")
    reviewer.press("[name=withdraw]")
    assert "Withdrawn." in reviewer.says()
    for gone in (address, json_address, address + "v/", address + "v/1/", address + "v/2.json"):
        status, body = fetched(gone)
        assert status == 410, gone
        assert b"railway" not in body
        assert b"000901 Renamed" not in body
    assert b"000901" not in fetched(live_server.url + "/detainees/")[1]


def test_a_wrong_date_is_refused_at_its_box_and_what_was_typed_stays(browse, live_server, transactional_db):
    make.make_user("researcher-1", password="a-password-for-the-test-1")
    desk = Desk(browse(), live_server.url)
    desk.log_in("researcher-1", "a-password-for-the-test-1")
    desk.open("/admin/detainees/custodyevent/add/")
    desk.choose("kind", "detention")
    desk.type("begin_on", "the day after the feast")
    desk.type("account_en", "A long text that must not be lost.")
    desk.press("[name=_save]")
    assert "the day after the feast" in desk.driver.find_element(By.NAME, "begin_on").get_attribute("value")
    assert "A long text that must not be lost." in desk.driver.find_element(By.NAME, "account_en").get_attribute(
        "value"
    )
    errors = desk.driver.find_element(By.CSS_SELECTOR, ".errorlist[id*=begin_on], .field-begin_on .errorlist").text
    assert "the day after the feast" in errors or "date" in errors.lower()
    assert not CustodyEvent.objects.exists()
