"""A reader without a mouse: the way through a page, where one is, and nothing that cannot be left."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

pytestmark = pytest.mark.django_db(databases=["default", "public"])  # so that there is a database for the site

# What has the focus: where it stands in the order of the page, whether it can be seen, and whether one sees that.
FOCUSED = """
const e = document.activeElement;
if (e == document.body) return null;
const box = e.getBoundingClientRect(), style = getComputedStyle(e);
const middle = document.elementFromPoint(box.left + Math.min(box.width, 8) / 2, box.top + Math.min(box.height, 8) / 2);
return {
  place: [...document.querySelectorAll("*")].indexOf(e),
  words: (e.innerText || e.name || e.tagName).slice(0, 60),
  visible: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  covered: !(middle && (e.contains(middle) || middle.contains(e))),
  outlined: style.outlineStyle != "none" && parseFloat(style.outlineWidth) >= 2,
};
"""
STEPS = 45


def press(driver, key) -> dict | None:
    """Press a key and return what has the focus then."""
    ActionChains(driver).send_keys(key).perform()
    return driver.execute_script(FOCUSED)


@pytest.mark.parametrize("kind", ["list", "profile", "ledger"])
def test_the_keyboard_leads_through_a_page_in_its_order_and_shows_where_one_is(screen, reading_site, kind):
    screen.become()
    screen.driver.get(reading_site[kind])
    first = press(screen.driver, Keys.TAB)
    assert first["words"] == "Skip to the content"
    assert first["visible"]
    seen = [first]
    while len(seen) < STEPS and (found := press(screen.driver, Keys.TAB)):
        seen.append(found)
    assert len(seen) > 15
    assert [one for one in seen if not (one["visible"] and one["outlined"]) or one["covered"]] == []
    places = [one["place"] for one in seen]
    assert places == sorted(set(places))


def test_the_first_link_skips_what_every_page_begins_with(screen, reading_site):
    screen.become()
    screen.driver.get(reading_site["profile"])
    press(screen.driver, Keys.TAB)
    press(screen.driver, Keys.ENTER)
    landed = press(screen.driver, Keys.TAB)
    assert screen.driver.execute_script("return document.querySelector('main').contains(document.activeElement)"), (
        landed
    )
