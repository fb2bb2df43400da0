"""The researcher's pages in a real browser: WCAG 2.2 AA by axe, the strict policy, the keyboard alone."""

import pytest
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from detainees import models
from detainees.files.storing import keep_file
from published.publish import submit
from tests import factories as make
from tests.files import made

from .screens import Screen, has_left
from .test_files import logged_in, picture_is_drawn

pytestmark = [pytest.mark.django_db(transaction=True, databases=["default", "public"]), pytest.mark.fonts]


class Bench:
    """A browser at the research side that is looked over on every page."""

    def __init__(self, driver, base):
        self.driver, self.base, self.wrong = driver, base, {}
        self.screen = Screen(driver)

    def open(self, path):
        """Open a page and look it over."""
        self.driver.get(self.base + path)
        self.look_over(path)

    def look_over(self, what):
        """Note what axe finds on the page as it is, and what the policy stopped."""
        found = self.screen.violations()
        found += [
            one["message"] for one in self.driver.get_log("browser") if "Content Security Policy" in one["message"]
        ]
        if found:
            self.wrong[what] = found

    def said(self) -> str:
        """What was found, a line each, under the page or step it was found at."""
        return "\n".join(f"{what}:\n    " + "\n    ".join(found) for what, found in self.wrong.items())

    def wait(self, condition):
        """Wait as long as a loaded machine may take."""
        return WebDriverWait(self.driver, 60).until(condition)

    def open_case(self, path):
        """Open a case screen and wait until its keys work."""
        self.driver.get(self.base + path)
        self.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, "body[data-ready]"))

    def press(self, *keys, holding=None):
        """Press keys, while one is held."""
        chain = ActionChains(self.driver)
        chain = chain.key_down(holding).send_keys(*keys).key_up(holding) if holding else chain.send_keys(*keys)
        chain.perform()

    def choose(self, value):
        """Choose in the list box that has the focus. Letters typed into it may be forgotten on a loaded machine."""
        Select(self.driver.switch_to.active_element).select_by_value(value)

    def focused(self) -> str:
        """The name of the box one is in."""
        return self.driver.switch_to.active_element.get_attribute("name")


@pytest.fixture
def case(transactional_db, settings, tmp_path):
    """A person with a row of most kinds, a version that waits for a reviewer, a source with a file."""
    settings.CASETRACKER_FILES = tmp_path / "files"
    man, user = make.make_detainee("Person 000123"), make.make_user("ann")
    source = make.make_source(title="Report 000900")
    event = make.make_event(people=[man, make.make_detainee()], place=make.make_place(), authority=make.make_party())
    trial = make.make_proceeding(people=[man], court=make.make_party())
    make.make_charge(proceeding=trial)
    make.make_decision(proceeding=trial)
    allegation = make.make_allegation(victims=[man], event=event)
    make.make_evidence(allegation=allegation)
    make.make_undertaking(assurance=make.make_assurance(covers=[man]))
    make.make_statement(speakers=[man])
    make.make_matter(members=[man])
    upload = SimpleUploadedFile("report.pdf", made.pdf(3), "application/pdf")
    keep_file(source=source, upload=upload, by=user)
    submit(man, by=make.make_user("ben"))
    return man, source, user


def change_pages():
    """The page of the first row of each table that has one."""
    for model, model_admin in admin.site._registry.items():
        row = model._default_manager.first()
        if model_admin.opts.app_label == "detainees" and row is not None:
            yield reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_change", args=[row.pk])


def changelists():
    """The list of each table."""
    for model in admin.site._registry:
        yield reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_changelist")


def test_every_page_of_the_workbench_is_accessible_and_keeps_to_the_policy(browse, live_server, case, monkeypatch):
    monkeypatch.setattr("detainees.files.decoding.WAITS", 300)
    man, source, user = case
    driver = browse()
    driver.set_page_load_timeout(120)
    driver.set_script_timeout(120)
    bench = Bench(driver, live_server.url)
    bench.open("/admin/login/")
    logged_in(driver, live_server.url, user)
    candidate = models.Edition.objects.waiting().get()
    files = [f"/admin/detainees/source/{source.pk}/{page}/" for page in ("read", "upload")]
    detainee = f"/admin/detainees/detainee/{man.pk}/"
    review = ["/admin/review/", f"/admin/review/{candidate.public_id}/", detainee + "publication/"]
    for path in (
        "/admin/",
        "/admin/find/?q=Person",
        "/admin/tables/",
        detainee + "history/",
        *review,
        *files,
        *changelists(),
        *change_pages(),
    ):
        bench.open(path)
    for table in ("detainee", "custodyevent", "allegation", "source"):
        send_it_empty(bench, f"/admin/detainees/{table}/add/")
    type_on_the_case_screen(bench, detainee + "case/", source)
    assert bench.wrong == {}, "\n" + bench.said()


def test_links_within_text_are_told_from_it_by_more_than_colour(browse, live_server, case):
    """An automatic check sees it only where a line has more words than its link."""
    _person, _source, user = case
    driver = browse()
    logged_in(driver, live_server.url, user)
    driver.get(live_server.url + "/admin/")
    links = driver.find_elements(By.CSS_SELECTOR, ".desk li a")
    assert links
    assert {one.value_of_css_property("text-decoration-line") for one in links} == {"underline"}


def send_it_empty(bench, path):
    """Send the form of a page as it is, and look over what is said of its boxes."""
    bench.driver.get(bench.base + path)
    bench.driver.find_element(By.NAME, "_save").click()
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".errornote"))
    bench.look_over(f"{path}, sent empty")


def type_on_the_case_screen(bench, path, source):
    """Open rows of every kind, type something wrong, read the source beside it; all by keyboard."""
    driver = bench.driver
    bench.open_case(path)
    bench.look_over("the case screen")
    bench.press(source.title)
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".offers [aria-selected=true]"))
    bench.look_over("sources are offered")
    bench.press(Keys.TAB, "2", Keys.TAB)
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".with-source iframe"))
    in_frame(bench, "Words of page 2")
    for letter in "nidueagstf":
        bench.press(letter, holding=Keys.ALT)
    for letter in "thjabvqgkm":
        bench.press(letter, holding=Keys.ALT)
    assert bench.focused().endswith("-result")
    bench.press("n", holding=Keys.ALT)
    bench.press("Person 000124", Keys.TAB)
    bench.choose("spelling")
    bench.press("e", holding=Keys.ALT)
    bench.choose("arrest")
    bench.press(Keys.TAB, "the day after the feast")
    bench.press("e", holding=Keys.ALT)
    bench.press("r", holding=Keys.ALT)
    bench.look_over("rows of every kind are open")
    bench.press(Keys.ENTER, holding=Keys.CONTROL)
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, "body[data-ready] .errornote a"))
    bench.look_over("what is wrong is shown")
    assert bench.focused() == "events-1-begin_on"
    assert "the day after the feast" in driver.find_element(By.CSS_SELECTOR, ".errornote").text
    bench.press("p", holding=Keys.ALT)
    bench.press("3", Keys.TAB)
    in_frame(bench, "Words of page 3")
    pages = [box.get_attribute("value") for box in driver.find_elements(By.CSS_SELECTOR, "[name$='-0-locator']")]
    typed_before = driver.find_element(By.NAME, "names-1-citations-0-locator").get_attribute("value")
    assert (typed_before, "3" in pages) == ("2", True)  # a row stays cited to the page on which it was typed


def in_frame(bench, words):
    """Wait until the frame beside the rows shows a page, drawn."""
    driver = bench.driver
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".source-pane iframe"))
    frame = driver.find_element(By.CSS_SELECTOR, ".source-pane iframe")

    def shows(driver):
        driver.switch_to.frame(frame)
        try:
            return words in driver.page_source and picture_is_drawn(driver)
        finally:
            driver.switch_to.default_content()

    bench.wait(shows)


def test_a_case_is_entered_without_javascript(browse, live_server, case):
    man, source, user = case
    driver = browse(javascript=False)
    logged_in(driver, live_server.url, user)
    driver.get(live_server.url + "/admin/detainees/detainee/case/")
    fill(
        driver,
        {"bar-source": source.title, "bar-locator": "2", "bar-evaluation": "reported", "names-0-text": "Person 1"},
    )
    press(driver, "[name=add][value=events]")
    assert driver.find_element(By.NAME, "names-0-text").get_attribute("value") == "Person 1"
    assert driver.find_element(By.NAME, "events-0-citations-0-locator").get_attribute("value") == "2"
    fill(
        driver,
        {"events-0-kind": "arrest", "events-0-begin_on": "the day after the feast", "events-0-people": man.label},
    )
    press(driver, "[name=_save]")
    assert "the day after the feast" in driver.find_element(By.CSS_SELECTOR, ".errornote").text
    driver.find_element(By.NAME, "events-0-begin_on").clear()
    fill(driver, {"events-0-begin_on": "spring 2005"})
    press(driver, "[name=bar-locator]")  # Enter in any box saves
    assert "were saved" in driver.find_element(By.CSS_SELECTOR, ".messagelist").text
    event = models.CustodyEvent.objects.get(people__label="Person 1")
    assert str(event.begin_on) == "spring 2005"
    assert {one.label for one in event.people.all()} == {"Person 1", man.label}
    assert event.citations.get().locator == "p. 2"


def fill(driver, texts):
    """Type into boxes, or choose in them, each by its name."""
    for name, text in texts.items():
        box = driver.find_element(By.NAME, name)
        if box.tag_name == "select":
            Select(box).select_by_value(text)
        else:
            box.send_keys(text)


def press(driver, selector):
    """Press a button and wait for the next page."""
    page = driver.find_element(By.TAG_NAME, "html")
    driver.find_element(By.CSS_SELECTOR, selector).send_keys(Keys.ENTER)
    WebDriverWait(driver, 60).until(has_left(page))
