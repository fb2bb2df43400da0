"""The server is killed while somebody types; what he typed is there when he is back. Many runs: ``make bench-lost``."""

import pytest

from bench.lost_work import Typist, killed, server  # noqa: F401  (a fixture)
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_was_typed_before_the_server_was_killed_is_there_after_the_login(browse, server):  # noqa: F811
    assert killed(Typist(browse(), server, make.make_user("typist"))) == 0
