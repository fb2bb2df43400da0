"""The standard case, typed by a script into the real screens: page loads, clicks and keys, and what the database has.

Once on the case screen, once through the plain pages, counted the same way. Run it with ``make bench-entry``. Keys are
the characters and control keys that the script presses; logging in does not count.
"""

import time

import pytest

from bench.case_screen import type_on_the_case_screen
from bench.hand import PASSWORD, Hand
from bench.plain_pages import type_on_the_plain_pages
from bench.standard_case import citations_of_the_facts, on_record, wrong_in_the_database
from tests import factories as make
from tests.browser.conftest import browse  # noqa: F401  (a fixture)

pytestmark = pytest.mark.django_db(transaction=True)

TARGET = {"loads": 2, "clicks": 3, "keys": 500}
"""Keys: 480 until nothing was stated by default; role, level, and how begin and end are known are chosen now."""
counted = {}


@pytest.fixture
def hand(browse, live_server, transactional_db):  # noqa: F811
    """Hands at a browser, logged in."""
    on_record()
    hand = Hand(browse(), live_server.url)
    hand.log_in(make.make_user("bench", password=PASSWORD))
    return hand


def typed(title, hand, type_it):
    """Type the case, check the database and note what was counted."""
    begun = time.monotonic()
    type_it(hand)
    wrong = wrong_in_the_database()
    counted[title] = {**hand.count, "citations": citations_of_the_facts(), "seconds": round(time.monotonic() - begun)}
    assert wrong == []


def test_the_case_screen(hand):
    typed("case screen", hand, type_on_the_case_screen)
    assert {what: hand.count[what] for what in TARGET if hand.count[what] > TARGET[what]} == {}


def test_the_plain_pages(hand):
    typed("plain pages", hand, type_on_the_plain_pages)


@pytest.fixture(scope="module", autouse=True)
def side_by_side():
    """Print both counts, one below the other."""
    yield
    lines = [
        "",
        "",
        f"{'':14}" + "".join(f"{what:>11}" for what in ("loads", "clicks", "keys", "citations", "seconds")),
    ]
    lines += [f"{title:14}" + "".join(f"{number:>11}" for number in count.values()) for title, count in counted.items()]
    lines += [f"{'target':14}" + "".join(f"{number:>11}" for number in TARGET.values())]
    print("\n".join(lines))  # noqa: T201
