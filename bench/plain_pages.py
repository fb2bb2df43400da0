"""The standard case typed through the plain pages: the person's page, and one for each event, trial, allegation.

A practised hand: Tab to a box that is near, else a click; choices by their first letters; rows are searched by what
tells them apart; new pages are opened from that page, which fills the person in. What cannot be chosen before it is
saved (which decision acts on which) takes a second save, as the page says.
"""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from .standard_case import ALLEGATIONS, DECISIONS, EVENTS

OFFERED = "return document.querySelector('.select2-results__option--highlighted')?.textContent ?? ''"


class Page:
    """A plain page that is filled in box by box."""

    def __init__(self, hand):
        self.hand, self.driver = hand, hand.driver

    def named(self, name):
        """Return a box by its name."""
        return self.driver.find_element(By.NAME, name)

    def fill(self, name, *keys):
        """Go to a box and type; in a choice the first letters choose."""
        self.hand.fill(self.named(name), *keys)

    def find(self, name, text, shown=""):
        """Search a row and take the first that is found; ``shown`` is what it is called, where that is not typed."""
        many = self.driver.find_elements(By.CSS_SELECTOR, f"#id_{name} ~ .select2 .select2-search__field")
        one = self.driver.find_elements(By.CSS_SELECTOR, f"#id_{name} ~ .select2 .select2-selection")
        self.hand.go_to((many or one)[0])
        if not many and not self.driver.find_elements(By.CSS_SELECTOR, ".select2-container--open"):
            self.hand.type(Keys.ENTER)
        self.hand.type(text)
        self.hand.wait(lambda d: self.offers(shown or text))
        self.hand.type(Keys.ENTER)

    def offers(self, text) -> bool:
        """Whether what is searched for is the row that Enter would take."""
        return text.lower() in self.driver.execute_script(OFFERED).lower()

    def add_row(self, inline):
        """Open another row."""
        self.hand.click(self.driver.find_element(By.CSS_SELECTOR, f"#{inline}-group .add-row a"))

    def save(self, button="_save"):
        """Save, and wait for the next page; what is wrong stops the run with the messages on the page."""
        self.hand.next_page(lambda: self.hand.click(self.named(button)))
        said = self.driver.find_elements(By.CSS_SELECTOR, ".errornote, .errorlist")
        assert not said, [one.text for one in said]

    def follow(self, part):
        """Follow the link of the person's page to a new page."""
        link = self.driver.find_element(By.CSS_SELECTOR, f"a[href*='/detainees/{part}/add/?']")
        self.hand.next_page(lambda: self.hand.click(link))

    def cite(self, page):
        """Say where the fact of the page was read, and what we make of it."""
        self.fill("evaluation", "rep")
        self.find("citations-0-source", "900")
        self.fill("citations-0-locator", f"p. {page}")

    def cite_row(self, prefix, page):
        """Say where the fact of a row was read, and what we make of it."""
        self.fill(f"{prefix}-evaluation", "rep")
        self.find(f"{prefix}-cite_source", "900")
        self.fill(f"{prefix}-cite_locator", f"p. {page}")


def type_on_the_plain_pages(hand):
    """Type the standard case through the plain pages."""
    page = Page(hand)
    hand.open("/admin/detainees/detainee/add/")
    type_names(page)
    for event in EVENTS:
        type_event(page, *event)
    type_trial(page)
    for allegation in ALLEGATIONS:
        type_allegation(page, *allegation)


def type_names(page):
    """Type the person and the names on their page."""
    page.fill("label", "Person 000123")
    page.fill("names-0-text", "Person 000123")
    page.fill("names-0-kind", "main")
    page.cite_row("names-0", 1)
    page.add_row("names")
    page.fill("names-1-text", "Персона 000123")
    page.fill("names-1-kind", "name i")
    page.fill("names-1-script", "cy")
    page.cite_row("names-1", 1)
    page.save("_continue")


def type_event(page, kind, begin, end, place, authority, number):
    """Type one event on a page of its own."""
    page.follow("custodyevent")
    page.fill("kind", kind[:3])
    page.fill("begin_on", begin)
    if end:
        page.fill("begin_is", "ex")
        page.fill("end_on", end)
        page.fill("end_is", "ex")
    page.find("place", place[:2])
    if authority:
        page.find("authority", authority[:2])
    page.cite(number)
    page.save()


def type_trial(page):
    """Type the trial and its decisions; which acts on which, once they are saved."""
    page.follow("proceeding")
    page.fill("kind", "c")
    page.fill("title_en", "Trial 000124")
    page.find("court", "co")
    page.fill("roles-0-role", "def")
    page.cite(7)
    for n, (kind, on, _affects, _effect, number) in enumerate(DECISIONS):
        page.add_row("decisions")
        page.fill(f"decisions-{n}-kind", kind[:4], *([Keys.DOWN] if "conviction" in kind else []))
        page.fill(f"decisions-{n}-decided_on", on)
        page.cite_row(f"decisions-{n}", number)
    page.save("_continue")
    for n, (_kind, _on, affects, effect, _number) in enumerate(DECISIONS):
        if affects:
            page.fill(f"decisions-{n}-affects", "judg")
            page.fill(f"decisions-{n}-effect", effect[0])
    page.save()


def type_allegation(page, method, on, account, number):
    """Type one allegation on a page of its own."""
    page.follow("allegation")
    page.find("methods", method[:2])
    page.fill("level", "rep")
    page.fill("account_en", account)
    page.fill("begin_on", on)
    page.cite(number)
    page.save()
