"""No sentence in which a quashed acquittal or an accusation stands alone: over every page and format.

Read through the reader, as they stand in the demonstration. A sentence is judged together with the smallest part
of the page that a reader sees as one: the list item, paragraph, cell or heading it stands in, and the fact around it.
"""

import json
import re
from html.parser import HTMLParser

import pytest
from django.core.management import call_command

from casetracker.vocabulary import ChargeOutcome
from detainees.models import Source
from published.models import Case, CaseKind

pytestmark = pytest.mark.django_db

VOID = {"meta", "link", "input", "br", "hr", "img", "wbr"}
LEFT_TO_READERS_OF_CODE = {"script", "style"}
QUASHED = re.compile(r"quash|отмен", re.I)
ACQUITTED = re.compile(r"acquit|not guilty|оправда|невиновн", re.I)


class Parts(HTMLParser):
    """The texts of a page, each with the texts of the elements around it, innermost first."""

    def __init__(self):
        super().__init__()
        self.open, self.found = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append({"tag": tag, "attrs": dict(attrs), "texts": []})

    def handle_endtag(self, tag):
        while self.open and self.open[-1]["tag"] != tag:
            self.open.pop()
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        if not data.strip() or any(element["tag"] in LEFT_TO_READERS_OF_CODE for element in self.open):
            return
        for element in self.open:
            element["texts"].append(data)
        self.found.append((data, list(self.open)))


BLOCKS = {
    "li",
    "p",
    "td",
    "th",
    "dd",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "caption",
    "figcaption",
    "summary",
    "blockquote",
    "title",
}


def around(elements) -> str:
    """The text that a reader sees as one with it: its block, or the fact it stands in if that is larger."""
    block = next((one for one in reversed(elements) if one["tag"] in BLOCKS), elements[0])
    fact = next((one for one in reversed(elements) if one["attrs"].get("id", "").startswith("fact-")), block)
    return " ".join(fact["texts"])


def pages(reader_client):
    """Every page about the seven men: address and text."""
    addresses = ["/", "/detainees/", "/matters/", "/about/", "/about/method/", "/detainees/?q=gumarov"]
    for case in Case.objects.public():
        url = case.get_absolute_url()
        addresses += [url, f"{url}v/", f"{url}v/1/"]
    for address in addresses:
        response = reader_client.get(address)
        assert response.status_code == 200, address
        yield address, response.content.decode()


@pytest.fixture
def seven_men(db):
    call_command("loaddata", "vocabularies", "seven_men", verbosity=0)
    call_command("publish", all=True, verbosity=0)


def nodes_of(part):
    """Every object of a document, with itself."""
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from nodes_of(value)
    if isinstance(part, list):
        for value in part:
            yield from nodes_of(value)


def own_words(node: dict) -> str:
    """The texts that stand in the object itself and in its texts by language, not in the objects inside it."""
    words = [value for value in node.values() if isinstance(value, str)]
    for key, value in node.items():
        if isinstance(value, dict) and key not in ("custody", "by", "court"):
            words += [text for text in value.values() if isinstance(text, str)]
    return " ".join(words)


def test_no_sentence_lets_the_quashed_acquittal_stand_alone(reader_client, seven_men):
    judged = 0
    titles = set(Source.objects.values_list("title", flat=True))  # what others called their articles is theirs
    for address, html in pages(reader_client):
        parts = Parts()
        parts.feed(html)
        for text, elements in parts.found:
            if ACQUITTED.search(text) and text.strip() not in titles and not address.startswith("/about/"):
                assert QUASHED.search(around(elements)), (address, text)
                judged += 1
    assert judged > 10


def test_no_object_of_the_json_lets_the_quashed_acquittal_stand_alone(reader_client, seven_men):
    judged = 0
    for case in Case.objects.public():
        document = json.loads(reader_client.get(case.get_absolute_url().rstrip("/") + ".json").content)
        for node in nodes_of(document):
            if ACQUITTED.search(own_words(node)) and "title" not in node.get("kind", ""):
                assert QUASHED.search(own_words(node)), (case.slug, node)
                judged += 1
    assert judged > 5


def test_no_accusation_stands_without_what_became_of_it(reader_client, seven_men):
    documents = [
        json.loads(reader_client.get(case.get_absolute_url().rstrip("/") + ".json").content)
        for case in Case.objects.public().filter(kind=CaseKind.DETAINEE)
    ]
    charges = [
        charge for document in documents for row in document.get("proceedings", []) for charge in row.get("charges", [])
    ]
    assert charges
    outcomes = [str(ChargeOutcome.say(charge["outcome"])) for charge in charges]
    for address, html in pages(reader_client):
        parts = Parts()
        parts.feed(html)
        for charge, outcome in zip(charges, outcomes, strict=True):
            for text, elements in parts.found:
                if charge["words"]["en"] in text:
                    assert outcome in around(elements), (address, text)


def test_no_charge_or_accusation_stands_in_a_title_an_address_or_a_description(reader_client, seven_men):
    accusing = re.compile(r"explo|terror|mercenar|uprising|charge|convict|acquit|gang|crim|взрыв|восстан|наёмн", re.I)
    for address, html in pages(reader_client):
        heads = re.findall(r"<title>(.*?)</title>|<meta[^>]*content=\"([^\"]*)\"", html, re.S)
        for text in (part for found in heads for part in found):
            assert not accusing.search(text), (address, text)
        assert not accusing.search(address)


def test_words_that_the_record_never_uses_are_nowhere(reader_client, seven_men):
    never = re.compile(r"\b(claimed|claims that|admitted|confessed|terrorist|militant|revealed)\b", re.I)
    quoted = re.compile(r"<blockquote.*?</blockquote>|<q\b.*?</q>|<cite.*?</cite>", re.S)
    for address, html in pages(reader_client):
        if address.startswith("/about/"):
            continue  # there the words are named as words that are not used
        body = quoted.sub("", html)
        found = [match.group() for match in never.finditer(re.sub(r"<[^>]+>", " ", body))]
        assert not found, (address, found)
