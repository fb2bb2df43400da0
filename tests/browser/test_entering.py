"""The case screen at the keyboard: new names are completed and offered again, problems stay in sight."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests import factories as make

from .test_files import logged_in
from .test_workbench import Bench

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])
CAMP = "+ Camp 7 (place of detention, country not known)"
IN_SIGHT = """
const box = arguments[0].getBoundingClientRect();
const over = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
return box.top >= 0 && box.top < innerHeight && (over === arguments[0] || arguments[0].contains(over));
"""


@pytest.fixture
def bench(browse, live_server, transactional_db):
    """The case screen of a woman, at a browser."""
    woman = make.make_detainee("Amina Example")
    driver = browse()
    bench = Bench(driver, live_server.url)
    logged_in(driver, live_server.url, make.make_user("ann"))
    bench.open_case(f"/admin/detainees/detainee/{woman.pk}/case/")
    return bench


def offered(bench) -> list[str]:
    """What is offered just now, without the notes."""
    script = "return [...document.querySelectorAll('.offers li')].map((one) => one.firstChild.textContent)"
    return bench.driver.execute_script(script)


def test_what_is_new_is_completed_by_what_is_offered_and_offered_in_the_next_row(bench):
    bench.press("e", holding=Keys.ALT)
    bench.choose("arrest")
    bench.press(Keys.TAB, "2011", Keys.TAB, Keys.TAB, "+ Camp 7")
    bench.wait(lambda _driver: "+ Camp 7 (place of detention, " in offered(bench))
    place = offered(bench).index("+ Camp 7 (place of detention, ")
    bench.press(*[Keys.DOWN] * (place + 1), Keys.TAB)
    bench.wait(lambda _driver: offered(bench) == [CAMP])
    bench.press(Keys.DOWN, Keys.TAB, Keys.ENTER)
    bench.choose("arrest")
    bench.press(Keys.TAB, "2012", Keys.TAB, Keys.TAB, "cam")
    bench.wait(lambda _driver: CAMP in offered(bench))
    bench.press(Keys.TAB)
    boxes = bench.driver.find_elements(By.CSS_SELECTOR, "[name^='events-'][name$='-place']")
    assert [box.get_attribute("value") for box in boxes] == [CAMP, CAMP]


def test_the_list_of_problems_and_the_first_wrong_box_are_both_in_sight(bench):
    for year in range(2001, 2009):
        bench.press("e", holding=Keys.ALT)
        bench.choose("arrest")
        bench.press(Keys.TAB, "some day" if year == 2007 else str(year))
    bench.press(Keys.ENTER, holding=Keys.CONTROL)
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, "body[data-ready] .errornote a"))
    assert bench.focused() == "events-6-begin_on"
    problem = bench.driver.find_element(By.CSS_SELECTOR, ".errornote a")
    for one in (problem, bench.driver.switch_to.active_element):
        assert bench.driver.execute_script(IN_SIGHT, one)


def test_three_megabytes_are_not_pasted_and_nothing_else_is_touched(bench):
    bench.press("e", holding=Keys.ALT)
    bench.choose("arrest")
    bench.press(Keys.TAB, "2011")
    account, provision = (
        bench.driver.find_element(By.NAME, f"events-0-{name}") for name in ("account_en", "provision")
    )
    bench.driver.execute_script("arguments[0].value = 'text '.repeat(600000); arguments[0].focus()", account)
    for key in "ax":
        bench.press(key, holding=Keys.CONTROL)
    bench.driver.execute_script("arguments[0].closest('details').open = true", provision)
    for box in (account, provision):
        bench.driver.execute_script("arguments[0].focus()", box)
        bench.press("kept ")
        bench.press("v", holding=Keys.CONTROL)
        bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".too-long"))
        assert box.get_attribute("value") == "kept "
    said = [one.text for one in bench.driver.find_elements(By.CSS_SELECTOR, ".too-long")]
    assert ["limit is 50,000" in said[0], "limit is 200" in said[1]] == [True, True]
    assert bench.driver.find_element(By.NAME, "events-0-begin_on").get_attribute("value") == "2011"


ROOM_FOR_THE_BAR = """
const bar = getComputedStyle(document.querySelector(".bar"));
const height = bar.position === "sticky" ? document.querySelector(".bar").offsetHeight : 0;
return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) - height;
"""


@pytest.mark.parametrize("folds", [[], ["new-source"], ["new-source", "keys"]])
def test_what_has_the_focus_is_scrolled_to_below_the_bar_however_high_the_bar_is(bench, folds):
    for fold in folds:
        bench.driver.find_element(By.CSS_SELECTOR, f"details.{fold} > summary").click()
    bench.wait(lambda driver: driver.execute_script(ROOM_FOR_THE_BAR) >= 16)  # a label's height


def test_opening_new_source_alone_is_nothing_to_save(bench):
    bench.driver.find_element(By.CSS_SELECTOR, "details.new-source > summary").click()
    assert not bench.driver.find_element(By.CSS_SELECTOR, ".unsaved").is_displayed()


def test_a_new_place_is_offered_by_its_name_and_not_by_its_kind_or_country(bench):
    bench.press("e", holding=Keys.ALT)
    bench.choose("arrest")
    bench.press(Keys.TAB, "2011", Keys.TAB, Keys.TAB, CAMP, Keys.ESCAPE, Keys.ENTER)
    bench.choose("arrest")
    bench.press(Keys.TAB, "2012", Keys.TAB, Keys.TAB, "place of")
    bench.wait(lambda _driver: "+ place of" in offered(bench))
    assert CAMP not in offered(bench)


def test_the_keys_work_after_a_click_beside_the_boxes(bench):
    heading = bench.driver.find_element(By.TAG_NAME, "h1")
    at_its_words = 10 - heading.size["width"] // 2  # the links stand to the right of them
    ActionChains(bench.driver).move_to_element_with_offset(heading, at_its_words, 0).click().perform()
    bench.press("e", holding=Keys.ALT)
    bench.wait(lambda _driver: bench.focused() == "events-0-kind")


def value(bench, name) -> str:
    """What stands in a box."""
    return bench.driver.find_element(By.NAME, name).get_attribute("value")


def test_a_row_that_contradicts_another_has_its_kind_and_place_from_an_open_row_and_from_a_line(bench):
    woman = make.models.Detainee.objects.get()
    make.make_event([woman], kind="release", begin_on="2005", place=make.make_place(code="town", name={"en": "Town 7"}))
    bench.open_case(f"/admin/detainees/detainee/{woman.pk}/case/")
    line = bench.driver.find_element(By.CSS_SELECTOR, ".rows-events .row.closed .line")
    bench.driver.execute_script("arguments[0].focus()", line)
    bench.press("r", holding=Keys.ALT)
    bench.wait(lambda driver: driver.find_elements(By.NAME, "events-1-alternative_to"))
    bench.wait(lambda _driver: bench.focused() == "events-1-begin_on")
    names = ("kind", "place", "alternative_to", "begin_on")
    assert [value(bench, f"events-1-{name}") for name in names] == ["release", "Town 7", "1", ""]
    bench.press("2006")
    bench.press("r", holding=Keys.ALT)
    bench.wait(lambda driver: driver.find_elements(By.NAME, "events-2-alternative_to"))
    assert [value(bench, f"events-2-{name}") for name in names] == ["release", "Town 7", "2", ""]


def test_a_country_typed_by_its_name_is_taken_and_the_start_of_a_name_is_not(bench):
    bench.press("e", holding=Keys.ALT)
    bench.press("arr", Keys.TAB, "2011", Keys.TAB, Keys.TAB, "per")
    bench.wait(lambda _driver: "Peru" in offered(bench))
    bench.press(Keys.TAB)
    assert value(bench, "events-0-place") == "per"
    bench.driver.find_element(By.NAME, "events-0-place").clear()
    bench.driver.find_element(By.NAME, "events-0-place").click()
    bench.press("перу")
    bench.wait(lambda _driver: "Peru" in offered(bench))
    bench.press(Keys.TAB)
    bench.wait(lambda _driver: value(bench, "events-0-place") == "Peru")


def test_a_date_that_is_questioned_is_confirmed_by_typing_the_mark_where_the_cursor_is(bench):
    bench.press("e", holding=Keys.ALT)
    bench.press("arr", Keys.TAB, "5 May 1894", Keys.ENTER)
    bench.press(Keys.ENTER, holding=Keys.CONTROL)
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, "body[data-ready] .errornote a"))
    assert bench.focused() == "events-0-begin_on"
    bench.press("!")
    bench.press(Keys.ENTER, holding=Keys.CONTROL)
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, "body[data-ready] .messagelist .success"))
    assert make.models.CustodyEvent.objects.get().begin_on.confirmed


BEFORE_THE_SCRIPT = """
new MutationObserver((_changes, seen) => {
  const box = document.querySelector("#id_bar-locator");
  if (!box) return;
  seen.disconnect();
  box.focus();
}).observe(document, { childList: true, subtree: true });
"""


def test_who_types_before_the_page_is_ready_stays_in_their_box(bench):
    address, driver = bench.driver.current_url.removeprefix(bench.base), bench.driver
    given = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": BEFORE_THE_SCRIPT})
    bench.open_case(address)
    driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", given)
    assert bench.focused() == "bar-locator"
    bench.open_case(address)
    assert bench.focused() == "bar-source"
