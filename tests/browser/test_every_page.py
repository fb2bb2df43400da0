"""Every kind of page in a real browser, in each way in which somebody may have to read it."""

from urllib.parse import urlsplit

import pytest

from .every_page import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_loses_anything_of_a_page(screen, reading_site, kind):
    address = reading_site[kind]
    screen.become(bare=True)
    screen.driver.get(address)
    bare, ways_on = screen.text(), screen.ways_on()
    assert bare
    assert screen.broken() == []
    for given in ({"width": 320}, {"letters": 32}, {"width": 640, "letters": 32}, {"forced": True}):
        screen.become(bare=True, **given)
        assert screen.broken() == [], given
        assert screen.ways_on() == ways_on, given

    screen.become()
    screen.driver.get(address)
    assert screen.text() == bare
    assert screen.violations() == []
    screen.become(width=320, dark=True)
    screen.turn_right_to_left()
    assert screen.violations() == []
    assert screen.broken() == []

    assert screen.hosts() == {urlsplit(address).hostname}
    assert screen.complaints() == []
    assert screen.cookies() == []
