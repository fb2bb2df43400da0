"""The standard case typed on the case screen, by keyboard alone."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from .standard_case import ALLEGATIONS, DECISIONS, EVENTS


def open_case(hand, path="/admin/detainees/detainee/case/"):
    """Open the case screen and wait until its keys work."""
    hand.open(path)
    wait_until_ready(hand)


def wait_until_ready(hand):
    """Wait until the keys of the screen work."""
    hand.wait(lambda d: d.find_elements(By.CSS_SELECTOR, "body[data-ready]"))


def type_on_the_case_screen(hand):
    """Type the standard case on the case screen."""
    open_case(hand)
    hand.choose("900")
    hand.type("1", Keys.TAB, "rep", Keys.TAB)
    hand.chord(Keys.ALT, "n")
    hand.type("Person 000123", Keys.ENTER, "Персона 000123", Keys.TAB, "name i")
    type_events(hand)
    type_trial(hand)
    for method, on, account, page in ALLEGATIONS:
        hand.chord(Keys.ALT, "a")
        hand.choose(method[:2])
        hand.type("rep", Keys.TAB, on, *[Keys.TAB] * 4, account)
        to_page(hand, page)
    hand.next_page(lambda: hand.chord(Keys.CONTROL, Keys.ENTER))


def type_events(hand):
    """Type the custody events."""
    for kind, begin, end, place, authority, page in EVENTS:
        hand.chord(Keys.ALT, "e")
        hand.type(kind[:3], Keys.TAB, begin, Keys.TAB, end, Keys.TAB)
        hand.choose(place[:2])
        if authority:
            hand.choose(authority[:2])
        if end:
            hand.type(Keys.TAB, "ex", Keys.TAB, "ex")
        to_page(hand, page)


def type_trial(hand):
    """Type the trial and its decisions."""
    hand.chord(Keys.ALT, "t")
    hand.type("c", Keys.TAB, "Trial 000124", Keys.TAB, Keys.TAB)
    hand.choose("co")
    to_page(hand, 7)  # from the row of the role, Alt+P would lead to the role's own page
    hand.fill(hand.driver.find_element(By.NAME, "proceedings-0-roles-0-role"), "def")
    for kind, on, affects, effect, page in DECISIONS:
        hand.chord(Keys.ALT, "j")
        hand.type(kind[:4], *([Keys.DOWN] if "conviction" in kind else []), Keys.TAB, on, Keys.TAB)
        if affects:
            hand.type(Keys.TAB, affects, Keys.TAB, effect[0])
        to_page(hand, page)


def to_page(hand, page):
    """Go to the page of the row and type it over the one taken over from the row before."""
    hand.chord(Keys.ALT, "p")
    hand.type(str(page))
