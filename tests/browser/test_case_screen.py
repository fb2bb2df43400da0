"""A saved case changed in a real browser: one box of each type, typed with the keyboard and saved; and a new source."""

import re

import pytest
from django.test import Client
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from detainees import models
from detainees.admin.case.kinds import all_kinds
from tests import factories as make
from tests.admin.case.case_form import ScreenReader, screen_url
from tests.admin.case.record import read_all
from tests.admin.case.sample_values import STEPS, Box
from tests.admin.case.saved_case import SavedCase, prefix_of

from .test_files import logged_in
from .test_workbench import Bench, press

pytestmark = pytest.mark.django_db(transaction=True)

ONE_OF_EACH = [
    ("allegations", "people"),
    ("allegations", "place"),
    ("allegations", "alternative_to"),
    ("allegations", "account"),
    ("allegations", "begin_on"),
    ("allegations", "level"),
    ("allegations", "group_count"),
    ("allegations", "asserted_by_words"),
    ("assessments", "detainee"),
    ("statements", "persons_role"),
]
"""A box of each type that there is."""

PAST_THE_EDGE = """
const edge = document.documentElement.clientWidth;
return [...document.querySelectorAll("h1, .breadcrumbs, .row .words")].filter(e => {
  const range = document.createRange();
  range.selectNodeContents(e);
  return range.getBoundingClientRect().right > edge + 1;
}).map(e => e.outerHTML.slice(0, 100));
"""
"""What runs out of the page at the right."""


@pytest.fixture
def bench(browse, live_server):
    """A browser of a researcher, and a client of the same account."""
    user, driver = make.make_user("ann"), browse()
    driver.set_page_load_timeout(120)
    logged_in(driver, live_server.url, user)
    bench = Bench(driver, live_server.url)
    bench.client = Client()
    bench.client.force_login(user)
    return bench


def sent_now(driver) -> dict:
    """What the browser would send from the page as it came."""
    reader = ScreenReader()
    reader.feed(driver.page_source)
    return reader.sent


def open_row(bench, case, kind, row) -> str:
    """Open the line of a saved row, with all its boxes; returns its prefix."""
    bench.open_case(f"{screen_url(case.person)}?draft=none")
    prefix = prefix_of(sent_now(bench.driver), kind.name, row.pk)
    bench.driver.find_element(By.CSS_SELECTOR, f'button.line[value="{prefix}"]').send_keys(Keys.ENTER)
    opened = bench.driver.find_element(By.CSS_SELECTOR, f'details.row[data-prefix="{prefix}"]')
    for fold in opened.find_elements(By.CSS_SELECTOR, ":scope > details.more:not([open]) > summary"):
        fold.send_keys(Keys.ENTER)
    return prefix


def type_over(driver, name: str, text: str) -> None:
    """Put a text in place of what stands in a box, or choose it."""
    box = driver.find_element(By.NAME, name)
    if box.tag_name == "select":
        Select(box).select_by_value(text)
    else:
        box.send_keys(Keys.CONTROL, "a")
        box.send_keys(Keys.DELETE, text, Keys.TAB)


def tried(bench, case, kind, box, step) -> list[str]:
    """Type one thing and save; returns what was stored or noted otherwise than it should."""
    prefix, before = open_row(bench, case, kind, box.row), read_all()
    for name, text in step.typed.items():
        type_over(bench.driver, f"{prefix}-{name}", text)
    press(bench.driver, "[name=_save]")
    said = bench.driver.find_element(By.CSS_SELECTOR, ".messagelist").text
    after = read_all()
    found = after.changes_since(before)
    wrong = [] if re.fullmatch(r"1 [a-z ]+ was saved\.", said) else [f"it said {said}"]
    if len(found) != len(step.changes) or not all(any(one.is_just(due) for one in found) for due in step.changes):
        wrong.append(f"stored {found}, due {step.changes}")
    return wrong + ([] if after.history_since(before) == after.history_expected(before) else ["history differs"])


def test_one_box_of_each_type_is_stored_as_typed_and_nothing_else_moves(bench):
    case, wrong, types = SavedCase(bench.client), [], set()
    kinds = {kind.name: kind for kind in all_kinds()}
    for kind, name in ((kinds[kind], name) for kind, name in ONE_OF_EACH):
        field = dict(case.boxes_of(kind))[name]
        types.add(next(sort for sort, _steps in STEPS if isinstance(field, sort)))
        box = Box(kind, name, field, case.row(kind), case)
        steps = box.steps() if name == "people" else box.steps()[:1]
        wrong += [f"{name}, {step.act}: {one}" for step in steps for one in tried(bench, case, kind, box, step)]
    assert wrong == [], "\n".join(wrong)
    assert types == {sort for sort, _steps in STEPS}


def test_a_row_opened_and_saved_as_it_is_notes_nothing(bench):
    case = SavedCase(bench.client)
    kind = next(kind for kind in all_kinds() if kind.name == "allegations")
    row = case.row(kind)
    open_row(bench, case, kind, row)
    before = read_all()
    press(bench.driver, "[name=_save]")
    assert bench.driver.find_element(By.CSS_SELECTOR, ".messagelist").text == "Nothing was changed."
    assert read_all() == before


def test_a_long_unbroken_name_stays_on_the_page(bench):
    woman = make.make_detainee("Ab" * 100)
    make.make_name(detainee=woman, text="Xy" * 200)
    bench.open_case(f"{screen_url(woman)}?draft=none")
    assert "Xy" * 200 in bench.driver.find_element(By.CSS_SELECTOR, '.rows[data-kind="names"]').text
    assert bench.driver.execute_script(PAST_THE_EDGE) == []


def test_a_new_source_takes_the_place_of_the_one_that_was_read(bench):
    woman, driver = make.make_detainee("Amina Example"), bench.driver
    old = make.make_source(title="Report 000900")
    holds = {name: lambda name=name: driver.find_element(By.NAME, name).get_attribute("value") for name in BOXES}
    bench.open_case(f"{screen_url(woman)}?source=Report 000900&locator=4")
    assert (holds["bar-source"](), holds["bar-locator"]()) == (old.title, "4")
    driver.find_element(By.CSS_SELECTOR, ".new-source > summary").send_keys(Keys.ENTER)
    assert (holds["bar-source"](), holds["bar-locator"]()) == ("", "")
    type_over(driver, "bar-new_title", "A bok of prison letters")
    for box, value in (("new_kind", "report"), ("new_language", "en"), ("new_seen", "whole")):
        type_over(driver, f"bar-{box}", value)
    driver.find_element(By.CSS_SELECTOR, "button.add[value=names]").click()
    assert holds["names-1-citations-0-source"]() == "A bok of prison letters"
    type_over(driver, "bar-new_title", "A book of prison letters")
    assert holds["names-1-citations-0-source"]() == "A book of prison letters"
    type_over(driver, "names-1-text", "Amina Example the elder")
    type_over(driver, "names-1-kind", "spelling")
    type_over(driver, "bar-source", old.title)
    press(driver, "[name=_save]")
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, "body[data-ready]"))
    assert "Empty one of the two" in driver.find_element(By.CSS_SELECTOR, ".cell-new_title .errorlist").text
    assert (holds["bar-source"](), holds["bar-new_title"]()) == (old.title, "A book of prison letters")
    type_over(driver, "bar-source", "")
    press(driver, "[name=_save]")
    assert woman.names.last().citations.get().source.title == "A book of prison letters"
    assert models.Source.objects.filter(title__endswith="prison letters").count() == 1
    assert holds["bar-source"]() == "A book of prison letters"


BOXES = ("bar-source", "bar-locator", "bar-new_title", "names-1-citations-0-source")
