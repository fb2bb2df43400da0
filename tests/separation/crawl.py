"""A reader who asks for everything: every address the site can form, every link and filter, in every way of asking."""

import gzip
import re
from dataclasses import dataclass, field
from html import unescape
from itertools import product
from urllib.parse import unquote, urlencode

from django.conf import settings
from django.urls import Resolver404, URLPattern, URLResolver, resolve

from published.languages import split

EACH_PAGE = "ru"
"""The language in which every page is asked for besides English; in any other, one page of each route."""

LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)')
FORM_FIELD = re.compile(r'<(?:select|input)[^>]*name="([a-z_]+)"[^>]*>(.*?)(?=<select|<input|</form)', re.S)
OPTION = re.compile(r'<option[^>]*value="([^"]+)"|<input[^>]*value="([^"]+)"')
ROUTE_PART = re.compile(r"<(?:(?P<converter>\w+):)?(?P<name>\w+)>")


def patterns(resolver_or_list, prefix="") -> list[str]:
    """Return every route of a list of URL patterns, those it includes too."""
    routes = []
    for one in resolver_or_list:
        route = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            routes += patterns(one.url_patterns, route)
        elif isinstance(one, URLPattern):
            routes.append(route)
    return routes


def addresses(routes, values: dict[str, list[str]]) -> list[str]:
    """Return every address of each route, with each value for each of its parts.

    ``values`` are by the name of the part. Raises KeyError for a part of a new name: say what to try for it.
    """
    found = []
    for route in routes:
        names = [part["name"] for part in ROUTE_PART.finditer(route)]
        for chosen in product(*(values[name] for name in names)):
            path, given = route, iter(chosen)
            found.append("/" + ROUTE_PART.sub(lambda _part, given=given: next(given), path))
    return found


def in_language(path: str) -> tuple[str, str]:
    """Return the language of an address, and its route; an empty string where none answers."""
    language, bare = split(path)
    return language, route_of(bare)


def route_of(path: str) -> str:
    """Return the route that answers an address; an empty string where none does."""
    try:
        return resolve(path.partition("?")[0]).route
    except Resolver404:
        return ""


@dataclass
class Crawl:
    """What was asked and everything that came back."""

    client: object
    asked: int = 0
    seen: set[str] = field(default_factory=set)
    ways: set[tuple] = field(default_factory=set)
    answers: list[tuple[str, str]] = field(default_factory=list)

    def ask(self, path: str, method: str = "get", **headers) -> str:
        """Ask once and keep all of the answer: status, headers, body as it reads without compression and escapes."""
        response = getattr(self.client, method)(path, headers=headers)
        self.asked += 1
        body = b"".join(response.streaming_content) if response.streaming else response.content
        if response.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        text = body.decode("utf-8", "replace")
        whole = f"{response.status_code} {dict(response.headers)} {response.cookies}\n{unescape(text)}\n{unquote(text)}"
        self.answers.append((f"{method} {path} {headers or ''}", whole.casefold()))
        return text

    def ask_in_every_way(self, path: str) -> None:
        """Ask for one address by every method, compressed and not, whole and in part.

        Each address is asked for once. The other ways are tried on the first address of each route that answers with
        each status: what they return is made by the same code from the same rows.
        """
        if path in self.seen:
            return
        self.seen.add(path)
        text = self.ask(path)
        way = route_of(path), self.answers[-1][1][:3]
        if way not in self.ways:
            self.ways.add(way)
            self.ask_otherwise(path)
        for linked in (unescape(link) for link in LINK.findall(text)):
            if not linked.startswith(("/static/", "/admin/")):
                self.follow(linked)
        self.ask_by_forms(path, text)

    def ask_otherwise(self, path: str) -> None:
        """Ask by every method, compressed, in part, for another format, and with a wish for another language."""
        self.ask(path, accept_language="ru, ar;q=0.5", accept_encoding="gzip, br")
        for method in ("head", "options", "post", "put", "delete"):
            self.ask(path, method)
        self.ask(path, accept="application/json")
        self.ask(path, range="bytes=0-100", if_none_match='"*"')

    def follow(self, path: str) -> None:
        """Follow a link: an address in every way, a list narrowed by one filter and a page in another language once."""
        language, route = in_language(path)
        if language != settings.LANGUAGE_CODE:
            self.ask_in_language(path, (language, route, "?" in path))
        elif "?" not in path:
            self.ask_in_every_way(path)
        else:
            self.ask_once(path)

    def ask_in_language(self, path: str, way: tuple) -> None:
        """Ask for a page in another language, where it is one of those that are."""
        language, _route, is_narrowed = way
        if way not in self.ways or (language == EACH_PAGE and not is_narrowed):
            self.ways.add(way)
            self.ask_once(path)

    def ask_once(self, path: str) -> None:
        """Ask for an address that was not asked for."""
        if path not in self.seen:
            self.seen.add(path)
            self.ask(path)

    def ask_by_forms(self, path: str, text: str) -> None:
        """Send each value that a form offers."""
        for name, inside in FORM_FIELD.findall(text):
            for values in OPTION.findall(inside):
                self.follow(f"{path.partition('?')[0]}?{urlencode({name: next(filter(None, values))})}")

    def hits(self, word: str) -> list[str]:
        """Return what was asked where a word came back."""
        return [asked for asked, whole in self.answers if word in whole]

    def everything(self) -> str:
        """Return all that came back, in one text."""
        return "\n".join(whole for _asked, whole in self.answers)
