"""Where sources differ, in a real browser: another account of a stay beside the first one."""

import pytest

from tests import factories as make
from tests.published.shown import show

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])

AT_THE_START = """
const date = document.querySelector(".alternatives .when");
const range = document.createRange();
range.selectNodeContents(date);
return range.getBoundingClientRect().left - date.getBoundingClientRect().left;
"""


def test_the_date_of_another_account_stands_at_the_start_of_its_box(browse, live_server):
    person, place = make.make_detainee("Amina Example"), make.make_place()
    head = make.make_event([person], place=place)
    make.make_event([person], place=place, end_on="2004-05", alternative_to=head)
    address = show(person).get_absolute_url()
    driver = browse(width=1280, javascript=False)
    driver.get(live_server.url + address)
    assert driver.execute_script(AT_THE_START) < 2
