"""A pair of hands at a browser: whatever is opened, clicked and pressed is counted."""

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support import expected_conditions as when
from selenium.webdriver.support.ui import WebDriverWait

PASSWORD = "a-password-for-the-bench-1"
TABS = """
const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
  (one) => one.tabIndex >= 0 && !one.disabled && one.type !== "hidden" && one.checkVisibility());
return stops.indexOf(arguments[0]) - stops.indexOf(document.activeElement);
"""
"""How often Tab has to be pressed to get from where one is into a box."""


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

    def go_to(self, element):
        """Get into a box: by Tab if it is at most three boxes on, else by a click."""
        steps = self.driver.execute_script(TABS, element)
        if 0 < steps <= 3:
            self.type(Keys.TAB * steps)
        elif steps:
            self.click(element)

    def fill(self, box, *keys):
        """Go to a box and type; in a choice the first letters choose, and Enter closes what a click has opened."""
        clicks = self.count["clicks"]
        self.go_to(box)
        is_open = box.tag_name == "select" and self.count["clicks"] > clicks
        self.type(*keys, *([Keys.ENTER] if is_open else []))

    def wait(self, condition):
        """Wait as long as a loaded machine may take; what is asked of a page that is just leaving is asked again."""
        leaving = (WebDriverException,)
        return WebDriverWait(self.driver, 60, poll_frequency=0.05, ignored_exceptions=leaving).until(condition)

    def next_page(self, act):
        """Do what leads to another page, and wait for it."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        act()
        self.wait(when.staleness_of(page))
        self.count["loads"] += 1
