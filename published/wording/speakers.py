"""Attribution: who says a statement, in one form for all public pages.

Names of parties stand in the sentences as they are, so that a language with cases can put them after a colon.
"""

import re
from collections.abc import Callable
from typing import Any, Protocol

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from casetracker.document.parts import Date, Party, SaidBy, SaidOf
from casetracker.vocabulary import GroupReference, PartyKind, StatementKind

from .texts import apart, capital, format_date, in_words, joined, number, plain, sentence, together

SPEAKS_ITSELF = {PartyKind.ORGANISATION, PartyKind.MEDIA}
OWN_POSITIONS = {
    StatementKind.RECOMMENDATION,
    StatementKind.OPINION,
    StatementKind.POSITION,
    StatementKind.EXPLANATION,
    StatementKind.DENIAL,
    StatementKind.RISK_KNOWN,
    StatementKind.APOLOGY,
}
NAMED_SOURCES = 2

# English names of institutions take an article in a sentence: "according to the Supreme Court of Tatarstan".
TAKES_ARTICLE = re.compile(
    r"\b(government|federation|department|service|ministry|office|court|command|committee|commission|council"
    r"|taliban|alliance|institute|foundation|author|prosecution|prosecutor|directorate|agency|working group|project"
    r"|los angeles times|bbc(?! news))\b",
    re.IGNORECASE,
)
HAS_ARTICLE = re.compile(r"(the|a|an|his|her|their|two|three|several|some|all|one) ", re.IGNORECASE)


def with_article(said: str) -> str:
    """Return a party's name as it stands in an English sentence: "the Supreme Court of Tatarstan"."""
    is_english = (get_language() or "en").startswith("en")
    if is_english and TAKES_ARTICLE.search(said) and not HAS_ARTICLE.match(said):
        return f"the {said}"
    return said


class NamedSource(Protocol):
    """What a source is named by."""

    @property
    def confidential(self) -> int | None: ...

    @property
    def descriptor(self) -> dict[str, str]: ...

    @property
    def publisher(self) -> str: ...

    @property
    def author(self) -> str: ...

    @property
    def title(self) -> str: ...


class DatedSource(NamedSource, Protocol):
    """What a source is named by, and when it was published."""

    @property
    def published(self) -> Date | None: ...


def party(party: Party | None) -> str:
    """Return a party's name as it stands in a sentence, "" for none; a person's own name takes no article."""
    if party is None:
        return ""
    name = plain(party.name)
    is_person = party.kind == PartyKind.PEOPLE and name[:1].isupper()
    return apart(name if is_person else with_article(name))


def source_name(source: NamedSource) -> str:
    """Return whom a source comes from, in a few words; of a confidential one its coarse descriptor."""
    if source.confidential:
        return plain(source.descriptor) or _("a confidential source")
    return source.publisher or source.author or source.title or _("a source without a title")


def source_line(source: DatedSource) -> str:
    """Return a source in one line for a note: "Human Rights Watch, 28 March 2007"."""
    return together(source_name(source), format_date(source.published))


def source_names(sources: list[Any]) -> str:
    """Return whom some sources come from: "Human Rights Watch, JURIST and 2 others"."""
    names = list(dict.fromkeys(with_article(source_name(source)) for source in sources))
    more = len(names) - NAMED_SOURCES
    if more > 0:
        others = ngettext("%(number)s other source", "%(number)s other sources", more) % {"number": more}
        names = [*names[:NAMED_SOURCES], others]
    return joined(names)


def speaker(fact: Any, person: str = "") -> str:
    """Return who says a fact, as it stands in a sentence; "" where the record names nobody but the source."""
    return claimant(fact.said_by or SaidBy(), person, by_this_person=bool(getattr(fact, "by_this_person", None)))


def claimant(said_by: SaidBy, person: str = "", *, by_this_person: bool = False) -> str:
    """Return who says it, as it stands in a sentence; "" where nobody is named."""
    if said_by.party:
        return party(said_by.party)
    if unnamed := said_by.unnamed:
        if unnamed == 1:
            return _("a person not named here")
        words = ngettext("%(number)s person not named here", "%(number)s people not named here", unnamed)
        return words % {"number": number(unnamed)}
    if said_by.this_person or (by_this_person and not said_by.words):
        return person or _("the detainee")
    return apart(said_by.words)


def attribution(fact: Any, sources: list[Any], person: str = "") -> str:
    """Return the words that stand before a statement and say whose it is, with a colon.

    ``sources`` are those that bear the fact out; ``person`` is the name of the person whose case it is.
    """
    said_by, person = fact.said_by or SaidBy(), apart(person)
    who, relay = speaker(fact, person), party(said_by.relayed_by)
    where = source_names(sources)
    if not who:
        who, relay = relay or where, ""
        return _("According to %(who)s:") % {"who": who} if who else ""
    if relay == who:
        relay = ""
    if who == person:
        return own_words(who, relay, where)
    if not relay and said_by.party and said_by.party.kind in SPEAKS_ITSELF:
        words = _("%(who)s stated:") if is_own_position(fact) else _("%(who)s reported:")
        return capital(words % {"who": who})
    return relayed(who, relay)


def stated_by(fact: Any, speaker: str) -> str:
    """Return who states a fact and who reports that, where its heading has said all else; "" where nobody is named."""
    relay = party(fact.said_by.relayed_by) if fact.said_by else ""
    words = _("As stated by %(speaker)s") % {"speaker": speaker} if speaker else ""
    if words and relay and relay != speaker:
        return together(words, _("as reported by %(relay)s") % {"relay": relay})
    return words


def is_own_position(fact: Any) -> bool:
    """Whether a statement is what its speaker holds or asks for, and not a report of what happened."""
    return fact.type == "statement" and fact.kind in OWN_POSITIONS


def relayed(who: str, relay: str) -> str:
    """Return who claims it and via whom it is reported."""
    if relay:
        return _("According to %(who)s, as reported by %(relay)s:") % {"who": who, "relay": relay}
    return _("According to %(who)s:") % {"who": who}


def relayed_alone(fact: Any) -> str:
    """Return who passes on a statement that names its author itself."""
    return _("As reported by %(relay)s:") % {"relay": party(fact.said_by.relayed_by)}


def own_words(who: str, relay: str, where: str) -> str:
    """Return that the person says it, and to whom or where."""
    if relay:
        return _("%(who)s told %(relay)s:") % {"who": who, "relay": relay}
    return relayed(who, where)


def said_of(said_of: SaidOf | None, shown: Callable[[str], str] = plain) -> str:
    """Return how the source refers to the person where it does not name them: "said of all seven".

    ``shown`` is how the source's own words for a group are set.
    """
    if said_of is None:
        return ""
    group = shown(said_of.words)
    if said_of.reference == GroupReference.SOME_MEMBERS:
        words, group = _("said of %(group)s, not named"), group or some_of(said_of)
    elif said_of.reference == GroupReference.CLASS:
        words = _("said of a class of people: %(group)s") if group else _("said of a class of people")
    else:
        words = _("said of %(group)s") if group else _("said of the whole group")
    return words % {"group": group} if shown is plain else sentence(words, group=group)


def some_of(said_of: SaidOf) -> str:
    """Return how many of how many are meant, as far as the source counts them."""
    counted = {"count": in_words(said_of.count or 0), "size": in_words(said_of.size or 0)}
    return _("%(count)s of the %(size)s") % counted if said_of.size else _("some")
