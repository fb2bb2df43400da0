"""What the origin document says of the group and of nobody by name, typed on the matter's page and the pages behind it.

A matter has no case screen: each statement, figure and allegation is a page of its own, opened from the matter's page,
which fills the matter in.
"""

from detainees.models import Matter

from .origin_case import EXPLOSION, UPRISING
from .plain_pages import Page

SOURCE = "US Sent"
RELEASED = "28 March 2007"
MEMBERS = ("Rasul Kudaev", "Ravil Gumarov", "Timur Ishmuratov", "Airat Vakhitov")
MEMBERS += ("Fifth of seven", "Sixth of seven", "Seventh of seven")
SHARED = {
    "invasion": "capture",
    "two years": "detention",
    "flown": "transfer",
    "three months": "detention",
    "normal lives": "release",
}
"""A word of the account of each event that all seven share, and what the event is."""

OF_THE_RELEASE = (
    (
        "legal p",
        "The Convention against Torture forbids sending anybody back to a real risk of torture, without exception.",
    ),
    ("legal p", "The United States is a party to it and violates it by transferring prisoners to a risk of torture."),
    ("recomm", "The United States should stop relying on diplomatic assurances of fair treatment."),
    ("recomm", "It should establish screening procedures before an impartial body."),
    ("recomm", "A detainee should be able to challenge the reliability of any assurances there."),
    ("recomm", "Such a procedure need not impede the pace of returns or the closing of Guantanamo."),
    ("opi", "The report shows why diplomatic assurances do not work."),
    ("opi", "Many countries are attempting to deport or extradite with diplomatic assurances, five of them named."),
)
BY_ITS_AUTHOR = (
    "Governments with records of torture do not change because assurances are claimed to have been extracted.",
    "What happened is standard for many suspects in police custody; the US knew it and sent them back.",
)
FIGURES = (
    ("exa", "7", "Russians returned in 2004", ""),
    ("exa", "3", "of the seven interviewed for the report", ""),
    ("exa", "3", "of the seven tortured and ill-treated after being arrested in Russia", RELEASED),
    ("exa", "2", "of the seven convicted at unfair trials", RELEASED),
    ("exa", "3", "of the seven in prison, which limits access to them", RELEASED),
    ("abo", "80", "detainees cleared for release or transfer and still held", RELEASED),
)


def begin_the_matter(hand):
    """Type what the matter is called, so that it can be chosen on the case screens."""
    page = GroupPage(hand)
    hand.open("/admin/detainees/matter/add/")
    page.fill("title_en", "Return of seven men to Russia")
    page.fill("group_words", "the seven")
    page.save()


def type_the_matter(hand):
    """Type who and what belongs to the matter, and all that stands on pages behind it."""
    page = GroupPage(hand)
    hand.open(f"/admin/detainees/matter/{Matter.objects.get().pk}/change/")
    for name in MEMBERS:
        page.find("members", name)
    for word, event in SHARED.items():
        page.find("events", word, event)
    for incident in (UPRISING, EXPLOSION):
        page.find("incidents", incident)
    page.save("_continue")
    statements(page)
    for qualifier, number, words, as_of in FIGURES:
        page.follow("figure")
        page.fill("qualifier", qualifier)
        page.fill("value_min", number)
        page.fill("unit", "peo")
        page.fill("words_en", words)
        if as_of:
            page.fill("as_of_on", as_of)
        page.said_by_the_organisation()
        page.save()
    allegations(page)


class GroupPage(Page):
    """A plain page about the group."""

    def of_some_of_seven(self, number):
        """Say that it is said of so many of the seven, who are not named."""
        self.fill("stated_as", "said of s")
        self.fill("group_count", number)
        self.fill("group_size", "7")

    def said_by_the_organisation(self):
        """Say who says so, what we make of it, and where it was read."""
        self.find("asserted_by", "Human Rights Watch")
        self.read_in_the_source()

    def read_in_the_source(self):
        """Say what we make of it, and where it was read."""
        self.fill("evaluation", "rep")
        self.find("citations-0-source", SOURCE)


def statements(page):
    """Type what was said of the group or to the government."""
    page.follow("statement")
    page.fill("kind", "compl")
    page.fill("paraphrase_en", "The detainees complained of mistreatment by the Americans.")
    page.fill("stated_as", "said of a c")
    page.fill("group_words", "the detainees")
    page.fill("said_on", "between 2002 and 2004")
    page.find("place", "Guantanamo")
    page.said_by_the_organisation()
    page.save()
    page.follow("statement")
    page.fill("kind", "ack")
    page.fill(
        "paraphrase_en", "A US statement made it clear that Washington was aware of the threat of torture in Russia."
    )
    page.find("asserted_by", "United States")
    page.find("relayed_by", "Human Rights Watch")
    page.read_in_the_source()
    page.save()
    for kind, words in OF_THE_RELEASE:
        statement(page, kind, words)
        page.said_by_the_organisation()
        page.save()
    for words in BY_ITS_AUTHOR:
        statement(page, "opi", words)
        page.fill("asserted_by_words", "Carroll Bogert, associate director of Human Rights Watch")
        page.find("relayed_by", "Human Rights Watch")
        page.read_in_the_source()
        page.save()
    statement(page, "opi", "Two of the seven, not named, were convicted at unfair trials.")
    page.fill("stated_as", "said of s")
    page.fill("group_words", "two of the seven")
    page.said_by_the_organisation()
    page.save()


def statement(page, kind, words):
    """Begin a statement of the day of the release."""
    page.follow("statement")
    page.fill("kind", kind)
    page.fill("paraphrase_en", words)
    page.fill("said_on", RELEASED)


def allegations(page):
    """Type what is alleged of some of the seven, not named."""
    page.follow("allegation")
    page.find("methods", "transfer")
    page.fill("level", "reported by the p")
    page.fill(
        "account_en", "Two told that US interrogators had threatened to send them back if they gave no information."
    )
    page.fill("purpose", "to obtain i")
    page.of_some_of_seven("2")
    page.fill("begin_on", "between 2002 and 2004")
    page.find("place", "Guantanamo")
    page.fill("asserted_by_words", "two of the seven, not named")
    page.find("relayed_by", "Human Rights Watch")
    page.read_in_the_source()
    page.save()
    page.follow("allegation")
    page.find("methods", "other")
    page.fill("account_en", "Three experienced serious torture and ill-treatment after being arrested in Russia.")
    page.fill("level", "doc")
    page.of_some_of_seven("3")
    page.fill("begin_on", f"between June 2004 and {RELEASED}")
    page.find("place", "Russia")
    page.said_by_the_organisation()
    page.add_row("qualifications")
    page.fill("qualifications-0-kind", "tor")
    page.find("qualifications-0-asserted_by", "Human Rights Watch")
    page.fill("qualifications-0-stated_on", RELEASED)
    page.fill("qualifications-0-evaluation", "rep")
    page.find("qualifications-0-cite_source", SOURCE)
    page.save()
