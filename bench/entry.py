"""The standard case, typed by a script into the real screens: page loads, clicks and keys, and what the database has.

One person with 2 names, 4 custody events, 1 trial with 3 decisions, 3 allegations: 13 facts, each cited to a page. Once
on the case screen, once through the plain pages. Source, places, authorities and terms are on record beforehand. Run it
with ``make bench-entry``. Keys are the characters and control keys that the script presses; logging in does not count.
"""

import time

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support import expected_conditions as when
from selenium.webdriver.support.ui import WebDriverWait

from detainees import models
from tests import factories as make
from tests.browser.conftest import browse  # noqa: F401  (a fixture)

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "a-password-for-the-bench-1"
TARGET = {"loads": 2, "clicks": 3, "keys": 480}
EVENTS = [
    ("arrest", "12 March 2005", "", "Town", "", 3),
    ("detention", "March 2005", "June 2006", "Prison", "Agency", 4),
    ("move between prisons", "June 2006", "", "Colony", "", 5),
    ("release", "9 May 2007", "", "Colony", "", 6),
]
DECISIONS = [
    ("judgment: acquittal", "28 September 2005", "", "", 8),
    ("review by the second instance", "17 January 2006", "1", "quashes", 9),
    ("judgment: conviction", "9 May 2006", "", "", 10),
]
ALLEGATIONS = [
    ("beating", "March 2005", "Beaten at the station.", 11),
    ("threats", "April 2005", "Threatened in the cell.", 12),
    ("isolation", "June 2006", "Kept alone for a month.", 13),
]


def on_record():
    """What is on record before the case is typed."""
    for n in range(3):
        make.make_source(title=f"Report 00090{n}", code=f"report-00090{n}")
    for name in ("Town", "Prison", "Colony"):
        make.make_place(code=name.lower(), name={"en": f"{name} 000001"})
    make.make_party(code="agency", name={"en": "Agency 000001"})
    make.make_party(code="court", name={"en": "Court 000001"}, kind="court")
    for name, *_rest in ALLEGATIONS:
        make.make_term(models.Method, code=name, name={"en": name})


class Hand:
    """A pair of hands at a browser that are counted."""

    def __init__(self, driver, base):
        self.driver, self.base = driver, base
        self.count = {"loads": 0, "clicks": 0, "keys": 0}

    def open(self, path):
        """Open a page."""
        self.driver.get(self.base + path)
        self.count["loads"] += 1

    def log_in(self, user):
        """Log in; not counted."""
        self.driver.get(self.base + "/admin/login/?next=/admin/password_change/")
        self.driver.find_element(By.NAME, "username").send_keys(user.username)
        self.driver.find_element(By.NAME, "password").send_keys(PASSWORD + Keys.ENTER)
        WebDriverWait(self.driver, 60).until(when.url_contains("password_change"))

    def type(self, *texts):
        """Press keys, one after the other, wherever the focus is."""
        text = "".join(texts)
        ActionChains(self.driver).send_keys(text).perform()
        self.count["keys"] += len(text)

    def chord(self, modifier, key):
        """Press a key while another is held."""
        ActionChains(self.driver).key_down(modifier).send_keys(key).key_up(modifier).perform()
        self.count["keys"] += 2

    def choose(self, text):
        """Type the begin of a name, wait for what is offered, take the first."""
        self.type(text)
        self.wait(lambda d: d.find_elements(By.CSS_SELECTOR, ".offers [aria-selected=true]"))
        self.type(Keys.TAB)

    def click(self, element):
        """Click."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        self.count["clicks"] += 1

    def wait(self, condition):
        """Wait as long as a loaded machine may take."""
        return WebDriverWait(self.driver, 60, poll_frequency=0.05).until(condition)

    def next_page(self, act):
        """Do what leads to another page, and wait for it."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        act()
        self.wait(when.staleness_of(page))
        self.count["loads"] += 1


def type_on_the_case_screen(hand):
    """Type the standard case on the case screen."""
    hand.open("/admin/detainees/detainee/case/")
    hand.wait(lambda d: d.find_elements(By.CSS_SELECTOR, "body[data-ready]"))
    hand.choose("900")
    hand.type("1", Keys.TAB, "rep", Keys.TAB)
    hand.chord(Keys.ALT, "n")
    hand.type("Person 000123", Keys.ENTER, "Персона 000123", Keys.TAB, "name i")
    for kind, begin, end, place, authority, page in EVENTS:
        hand.chord(Keys.ALT, "e")
        hand.type(kind[:3], Keys.TAB, begin, Keys.TAB, end, Keys.TAB)
        hand.choose(place[:2])
        if authority:
            hand.choose(authority[:2])
        to_page(hand, page)
    hand.chord(Keys.ALT, "t")
    hand.type("c", Keys.TAB, "Trial 000124", Keys.TAB, Keys.TAB)
    hand.choose("co")
    to_page(hand, 7)
    for kind, on, affects, effect, page in DECISIONS:
        hand.chord(Keys.ALT, "j")
        hand.type(kind[:4], *([Keys.DOWN] if "conviction" in kind else []), Keys.TAB, on, Keys.TAB)
        if affects:
            hand.type(Keys.TAB, affects, Keys.TAB, effect[0])
        to_page(hand, page)
    for method, on, account, page in ALLEGATIONS:
        hand.chord(Keys.ALT, "a")
        hand.choose(method[:2])
        hand.type(on, *[Keys.TAB] * 4, account)
        to_page(hand, page)
    hand.next_page(lambda: hand.chord(Keys.CONTROL, Keys.ENTER))


def to_page(hand, page):
    """Go to the page of the row and type it over the one taken over from the row before."""
    hand.chord(Keys.ALT, "p")
    hand.type(str(page))


def wrong_in_the_database() -> list[str]:
    """What of the standard case is missing or other than it should be."""
    man = models.Detainee.objects.get()
    names = [(one.text, one.kind, one.script) for one in man.names.all()]
    found = {
        "names": names == [("Person 000123", "main", "Latn"), ("Персона 000123", "native", "Cyrl")],
        "events": [event_of(one) for one in models.CustodyEvent.objects.order_by("pk")]
        == [(kind, begin, end, f"{place} 000001", page) for kind, begin, end, place, _by, page in EVENTS],
        "trial": [str(one.title) for one in man.proceedings.all()] == ["Trial 000124"],
        "decisions": [decision_of(one) for one in models.Decision.objects.order_by("pk")]
        == [one[:2] + one[4:] for one in DECISIONS],
        "quashed": models.Decision.objects.get(effect="quashes").affects.kind == "judgment_acquittal",
        "allegations": [allegation_of(one) for one in man.allegations.order_by("pk")] == ALLEGATIONS,
        "evaluated": not any(model.objects.unassessed().exists() for model in FACTS),
        "cited": [model.objects.uncited().count() for model in FACTS] == [0] * len(FACTS),
        "13 facts": sum(model.objects.count() for model in FACTS) == 13,
        "one source": set(models.Citation.objects.values_list("source__title", flat=True)) == {"Report 000900"},
    }
    return [what for what, right in found.items() if not right]


FACTS = (models.Name, models.CustodyEvent, models.Proceeding, models.Decision, models.Allegation)


def page_of(fact) -> int:
    """The page a fact is cited to."""
    return int(fact.citations.get().locator.removeprefix("p. "))


def event_of(event):
    """An event as it is typed."""
    end = str(event.end_on or "")
    return event.get_kind_display(), str(event.begin_on), end, str(event.place), page_of(event)


def decision_of(decision):
    """A decision as it is typed."""
    return decision.get_kind_display(), str(decision.decided_on), page_of(decision)


def allegation_of(allegation):
    """An allegation as it is typed."""
    method = str(allegation.methods.get())
    return method, str(allegation.begin_on), str(allegation.account), page_of(allegation)


def report(title, hand, seconds):
    """Print what was counted."""
    said = ", ".join(f"{number} {what}" for what, number in hand.count.items())
    citations = models.Citation.objects.count()
    print(f"\n{title}: {said}, {seconds:.0f} s of script; {citations} citations in the database")  # noqa: T201


@pytest.fixture
def hand(browse, live_server, transactional_db):  # noqa: F811
    """Hands at a browser, logged in."""
    on_record()
    hand = Hand(browse(), live_server.url)
    hand.log_in(make.make_user("bench", password=PASSWORD))
    return hand


def test_the_case_screen(hand):
    begun = time.monotonic()
    type_on_the_case_screen(hand)
    report("case screen", hand, time.monotonic() - begun)
    assert wrong_in_the_database() == []
    assert {what: hand.count[what] for what in TARGET if hand.count[what] > TARGET[what]} == {}
