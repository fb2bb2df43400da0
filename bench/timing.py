"""How long a page takes, and how much of that in the database: the middle one of several runs."""

import time
from dataclasses import dataclass
from statistics import median

from django.db import connection

from tests.reader import ReaderClient


@dataclass
class Clock:
    """Adds up what the statements of one page take, and remembers the slowest."""

    seconds: float = 0
    slowest: tuple = (0, "", ())
    number: int = 0

    def __call__(self, execute, sql, params, many, context):
        begun = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            took = time.perf_counter() - begun
            self.seconds += took
            self.number += 1
            self.slowest = max(self.slowest, (took, str(sql), params or ()), key=lambda one: one[0])


@dataclass(frozen=True)
class Figure:
    """The middle times of a page in milliseconds: in SQL, and as a whole; how many queries; the slowest of them."""

    name: str
    sql: float
    page: float
    queries: int
    slowest: str


def timed(name: str, addresses: list[str]) -> Figure:
    """Get each address once as a reader, after one that does not count; return the middle times."""
    client, clocks, pages = ReaderClient(), [], []
    client.get(addresses[0])
    for address in addresses:
        clock, begun = Clock(), time.perf_counter()
        with connection.execute_wrapper(clock):
            response = client.get(address)
        pages.append(time.perf_counter() - begun)
        clocks.append(clock)
        if response.status_code != 200:
            raise AssertionError(f"{address} answers {response.status_code}")
    slowest = max((clock.slowest for clock in clocks), key=lambda one: one[0])
    sql = median(clock.seconds for clock in clocks)
    return Figure(name, sql * 1000, median(pages) * 1000, max(clock.number for clock in clocks), slowest[1])
