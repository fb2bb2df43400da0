"""A server that is killed, a logout, a second tab, two editors, a form sent twice: each tried once.

Many runs of each, with figures: ``make bench-lost-work``.
"""

import pytest

from bench.lost_work import PASSWORD, SCENES, Typist, once, server  # noqa: F401  (a fixture)
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


def test_nothing_typed_is_lost_whatever_ends(browse, server):  # noqa: F811
    typist = Typist(browse(), server, make.make_user("typist", password=PASSWORD))
    assert {scene: once(SCENES[scene], typist) for scene in SCENES} == dict.fromkeys(SCENES, 0)
