"""Every kind of page in a real browser, in each way in which somebody may have to read it."""

from urllib.parse import urlsplit

import pytest

from .every_page import KINDS

pytestmark = [
    pytest.mark.django_db(databases=["default", "public"]),  # so that there is a database for the site
    pytest.mark.fonts,
]


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_loses_anything_of_a_page(screen, bare_screen, reading_site, kind):
    address = reading_site[kind]
    screen.become()
    screen.driver.get(address)
    whole, ways_on = screen.text(), screen.ways_on()
    assert whole
    assert screen.violations() == []
    screen.become(width=320, dark=True)
    screen.turn_right_to_left()
    assert screen.violations() == []
    assert screen.broken() == []

    bare_screen.become()
    bare_screen.driver.get(address)
    assert bare_screen.text() == whole
    for given in ({}, {"width": 320}, {"letters": 32}, {"width": 640, "letters": 32}, {"forced": True}):
        bare_screen.become(**given)
        assert bare_screen.broken() == [], given
        assert bare_screen.ways_on() == ways_on, given

    for one in (screen, bare_screen):
        assert one.hosts() == {urlsplit(address).hostname}
        assert one.complaints() == []
        assert one.cookies() == []
