"""The origin document coded from scratch on the case screen, man by man, every row cited to it.

Nothing is on record beforehand but the vocabularies: the source, places, authorities and people are entered from the
boxes in which they are named. Four of the seven are named by the document; the other three are entered without a name.
"""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support import expected_conditions as when

from bench.case_screen import open_case, wait_until_ready

TITLE = "US Sent Guantanamo Detainees Home to Torture in Russia"
SIX = "+ Ravil Gumarov; + Timur Ishmuratov; + Airat Vakhitov; + Fifth of seven; + Sixth of seven; + Seventh of seven"
ALL_SIX = SIX.replace("+ ", "")
CAPTURED = "between October 2001 and December 2002"
"""What "soon after the US invasion of Afghanistan" means, as far as the stay of two years at Guantanamo allows."""
TAB = Keys.TAB
UPRISING, EXPLOSION = "Armed uprising in October 2005", "Explosion on a gas pipeline"


class Coder:
    """A researcher who codes a document on the case screen."""

    def __init__(self, hand):
        self.hand, self.driver = hand, hand.driver

    def row(self, letter, *cells):
        """Open a row by its key and type its boxes, one after the other; a title has a second stop."""
        self.hand.chord(Keys.ALT, letter)
        self.hand.type(TAB.join(cells))

    def folded(self, of_the_group=False, **boxes):
        """Open what is folded away in the row one is in, and type into some of it; the matter is taken as offered."""
        row = self.driver.switch_to.active_element.find_element(
            By.XPATH, "ancestor::details[contains(@class,'row')][1]"
        )
        prefix = row.get_attribute("data-prefix")
        more = row.find_element(By.CSS_SELECTOR, "details.more")
        while not more.get_attribute("open"):  # a hint that appears when the box before is left can move it away
            self.hand.click(more.find_element(By.TAG_NAME, "summary"))
        for name, text in boxes.items():
            self.hand.fill(row.find_element(By.NAME, f"{prefix}-{name}"), text)
        if of_the_group:
            self.hand.go_to(row.find_element(By.NAME, f"{prefix}-matter"))
            self.hand.choose("Return")

    def role(self, text):
        """Choose as what the person takes part, in the trial one is in."""
        row = self.driver.switch_to.active_element.find_element(
            By.XPATH, "ancestor::details[contains(@class,'row')][1]"
        )
        self.hand.fill(row.find_element(By.NAME, f"{row.get_attribute('data-prefix')}-roles-0-role"), text)

    def open_line(self, words):
        """Open a stored row by a click on its line."""
        lines = self.driver.find_elements(By.CSS_SELECTOR, ".row.closed > .line")
        line = next(one for one in lines if words in one.text)
        self.hand.click(line)
        self.hand.wait(when.staleness_of(line))

    def save(self):
        """Save the case; what is wrong stops the run with the messages on the page."""
        self.hand.next_page(lambda: self.hand.chord(Keys.CONTROL, Keys.ENTER))
        wait_until_ready(self.hand)
        said = self.driver.find_elements(By.CSS_SELECTOR, ".errornote")
        assert not said, said[0].text

    def next_man(self, name):
        """Go to the screen of another man in these rows, with the source as it stands."""
        link = self.driver.find_element(By.LINK_TEXT, name)
        self.hand.next_page(lambda: self.hand.click(link))
        wait_until_ready(self.hand)

    def enter_source(self):
        """Enter the source at the top of the screen, who says so, and what we make of it."""
        self.hand.click(self.driver.find_element(By.CSS_SELECTOR, ".new-source > summary"))
        self.hand.click(self.driver.find_element(By.NAME, "bar-new_title"))
        self.hand.type(TITLE, TAB, "news rel", TAB, "en", TAB, "read", TAB, "Human Rights Watch", TAB, "28 March 2007")
        self.hand.fill(self.driver.find_element(By.NAME, "bar-evaluation"), "rep")
        self.hand.type(TAB, "+ Human Rights Watch (organisation)", TAB)


def type_the_origin_document(hand):
    """Code the document: seven men, the rows that they share once."""
    coder = Coder(hand)
    open_case(hand)
    coder.enter_source()
    kudaev(coder)
    shared_by_all(coder)
    promises(coder)
    coder.save()
    coder.next_man("Ravil Gumarov")
    gumarov(coder)
    coder.save()
    coder.next_man("Timur Ishmuratov")
    name_and_nationality(coder, "Timur Ishmuratov")
    coder.row("d", "resid", "tatarstan")
    beaten_despite_the_promise(coder)
    coder.save()
    coder.next_man("Airat Vakhitov")
    vakhitov(coder)
    coder.save()
    for name in ("Fifth of seven", "Sixth of seven", "Seventh of seven"):
        coder.next_man(name)
        coder.row("d", "nat", "russia")
        coder.save()


def name_and_nationality(coder, name, country="russia"):
    """Type the name the person goes by and the nationality."""
    coder.row("n", name)
    coder.row("d", "nat", country)


def kudaev(coder):
    """What is said of Kudaev alone."""
    name_and_nationality(coder, "Rasul Kudaev", "+ Russia (country)")
    coder.row("d", "resid", "+ Kabardino-Balkaria (region, Russia)")
    coder.row("u", "in custody b", "28 March 2007")
    coder.row("w", UPRISING, "", "October 2005", "kabardino-balkaria", "An armed uprising in the provincial capital.")
    coder.row("e", "arr", "October 2005", "", "kabardino-balkaria", "", "", "", "", "Detained after an uprising.")
    coder.folded(incident=UPRISING)
    kept = ("October 2005", "28 March 2007", "kabardino-balkaria", "", "", "ex", "on")
    coder.row("e", "det", *kept, "Not prosecuted so far.")
    coder.folded(treatment="ill", incident=UPRISING)
    coder.row("f", "nearly", "18", "", "months", "in custody without being prosecuted")
    coder.row("a", "beating", "rep", "since October 2005", "", "", "", "Repeatedly beaten, to make him confess.")
    coder.folded(occurrence="rep", purpose="to obtain a c")
    for kind in ("photograph", "medical_record", "court_document", "testimony_lawyer", "testimony_relative"):
        coder.row("v", kind, "ment")


def shared_by_all(coder):
    """What happened to all seven: entered once, on the first man's screen."""
    taken = (CAPTURED, "", "", "+ US forces (state agency)", SIX, "", "")
    coder.row("e", "cap", *taken, "Detained soon after the invasion of Afghanistan.")
    camp = "+ Guantanamo Bay (facility, country not known)"
    coder.row("e", "det", "2002", "March 2004", camp, "", ALL_SIX, "ex", "ex", "About two years.")
    coder.folded(treatment="ill")
    coder.row("f", "about", "2", "", "years", "at Guantanamo")
    states = "+ United States (state)"
    coder.row("e", "transfer a", "March 2004", "March 2004", "guantanamo-bay", states, ALL_SIX, "", "", "Flown home.")
    coder.folded(to_place="russia", mode="repat")
    held = ("March 2004", "c. June 2004", "russia", "+ Russian Federation (state)", ALL_SIX, "ex", "ex")
    coder.row("e", "det", *held, "Three months.")
    coder.folded(treatment="expr")
    coder.row("f", "exactly", "3", "", "months", "in Russian custody after the return")
    coder.row("e", "rel", "c. June 2004", "", "russia", "", ALL_SIX, "", "", "They attempted to resume normal lives.")
    since = "between June 2004 and 28 March 2007"
    coder.row("a", "harassment_surveillance", "rep", since, "", "", ALL_SIX, "Harassed and hounded.")
    coder.folded(of_the_group=True)
    coder.row("q", "har", "", "", "28 March 2007")
    for kind, words in (("objection", "Asked not to be returned to Russia."), ("fear", "Expected worse in Russia.")):
        coder.row("s", kind, "between 2002 and 2004", "spe", ALL_SIX, words)
        coder.folded(of_the_group=True, place="guantanamo-bay")
    coder.row("s", "opi", "28 March 2007", "is s", ALL_SIX, "They tried to resume normal lives; it proved impossible.")
    coder.folded(of_the_group=True)


def promises(coder):
    """What Russia promised, and what is said to have happened."""
    title = "Assurances about seven men"
    coder.row("g", title, "", "russian-federation", "united-states", "March 2004", "giv", "form n", "only", ALL_SIX)
    coder.folded(of_the_group=True)
    coder.row("k", "humane_treatment", "to treat them humanely")
    coder.row("m", "breach a", "every", "28 March 2007")
    coder.row("m", "reported kept f", "every", "28 March 2007")
    coder.row("m", "breach a", "this", "28 March 2007")
    coder.row("k", "investigate_or_prosecute", "to prosecute them on terrorism charges")
    coder.row("m", "reported n", "every", "28 March 2007")


def gumarov(coder):
    """What is said of Kudaev, and of Kudaev and Ishmuratov: entered once."""
    other = "Timur Ishmuratov"
    name_and_nationality(coder, "Ravil Gumarov")
    coder.row("d", "resid", "+ Tatarstan (region, Russia)")
    coder.row("w", EXPLOSION, "", "", "tatarstan", "On a local gas pipeline; no one was killed or injured.")
    coder.row("e", "arr", "April 2005", "", "tatarstan", "", other, "", "", "In connection with an explosion.")
    coder.folded(incident=EXPLOSION)
    coder.row("e", "det", "April 2005", "September 2005", "tatarstan", "", other, "ex", "on")
    coder.folded(treatment="ill", incident=EXPLOSION)
    coder.row(
        "a",
        "beating; other_unspecified",
        "rep",
        "c. April 2005",
        "",
        "tatarstan",
        other,
        "Beaten until they confessed.",
    )
    coder.folded(purpose="to obtain a c", statement_obtained="obt")
    methods = "sleep_deprivation; binding_shackling; forced_posture"
    coder.row(
        "a",
        methods,
        "rep",
        "c. April 2005",
        "",
        "tatarstan",
        "",
        "Deprived of sleep for about a week; shackled to a small cage.",
    )
    coder.row("t", "c", "Trial in Tatarstan", "", "", "2005", other)
    coder.folded(incident=EXPLOSION)
    coder.role("def")
    coder.row("j", "jury", "September 2005")
    coder.row("j", "judgment: a", "September 2005")
    coder.row("j", "rev", "", "", "2", "q")
    coder.row("j", "judgment: c", "May 2006")
    coder.row("s", "statement a", "c. April 2005", "spe", other, "Made statements against themselves.")
    coder.row("s", "ret", "September 2005", "spe", other, "Took their statements back at the trial.")
    beaten_despite_the_promise(coder)


def beaten_despite_the_promise(coder):
    """What became of the promise in this case, on the row of the promise, which is on record by now."""
    coder.open_line("humane")
    coder.row("m", "breach a", "this", "28 March 2007")


def vakhitov(coder):
    """What Kudaev told."""
    name_and_nationality(coder, "Airat Vakhitov")
    coder.row("s", "threat r", "", "spe", "", "Told many times that nothing needed to be proved against him.")
    coder.folded(quotation="any one of us could be thrown in jail", quotation_language="en")
