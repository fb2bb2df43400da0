"""The fixed words of public pages: who says so, in one form for every statement, and sentences about dates and days.

"Reported", "alleged" and "found" mean different things and are never swapped; nothing is said without who says it.
Templates of sentences are marked for translation; names of parties stand in them as they are, so that a language
with cases can put them after a colon.
"""

import re
from datetime import date

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    EventKind,
    EvidenceAccess,
    FigureQualifier,
    GroupReference,
    PartyKind,
    SourceKind,
    StatementKind,
    StatusKind,
    Stretch,
    Unit,
)

RTL_LANGUAGES = {"ar", "fa", "he", "ur", "ps"}
RTL_SCRIPTS = {"Arab", "Hebr"}
NOT_LATIN = RTL_LANGUAGES | {"ru", "uk", "be", "bg", "kk", "ky", "tg", "hy", "ka", "el", "zh", "ja", "ko"}
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
    r"|taliban|alliance|institute|foundation|author|prosecution|prosecutor|directorate|agency|working group|project)\b",
    re.IGNORECASE,
)
HAS_ARTICLE = re.compile(r"(the|a|an|his|her|their|two|three|several|some|all|one) ", re.IGNORECASE)


def chosen(words: dict | str | None) -> tuple[str, str]:
    """Return a text and its language: the page's language, else English, else any there is."""
    if not words:
        return "", ""
    page = get_language() or "en"
    if isinstance(words, str):
        return words, page
    return next((words[code], code) for code in (page, "en", *sorted(words)) if words.get(code))


def plain(words: dict | str | None) -> str:
    """Return a text by language without markup."""
    return chosen(words)[0]


def text(words: dict | str | None) -> SafeString:
    """Set a text; where it is not in the page's language, mark the language and the direction."""
    said, language = chosen(words)
    if not said or language == (get_language() or "en"):
        return conditional_escape(said)
    return format_html('<span lang="{}" dir="{}">{}</span>', language, direction(language), said)


def direction(language: str, script: str = "") -> str:
    """Return the direction in which a language or script is written."""
    return "rtl" if language[:2] in RTL_LANGUAGES or script in RTL_SCRIPTS else "ltr"


def name(node: dict) -> SafeString:
    """Set a person's name: isolated from the text around it, with its language and script."""
    language, script = node.get("language", ""), node.get("script", "")
    return format_html(
        '<bdi lang="{}" dir="{}">{}</bdi>', tag_of(language, script), direction(language, script), node["text"]
    )


def tag_of(language: str, script: str) -> str:
    """Return the language tag of a name; the script is said where the language is usually written otherwise."""
    is_unusual = script and (language[:2], script) not in {("en", "Latn"), ("ru", "Cyrl"), ("ar", "Arab")}
    return f"{language or 'und'}-{script}" if is_unusual and script != "Zyyy" and "-" not in language else language


def capital(words: str) -> str:
    """Return the words with their first letter large, for the head of a line."""
    return words[:1].upper() + words[1:]


def joined(parts: list[str]) -> str:
    """Return a list in words: "A, B and C"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s and %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def joined_html(parts: list[str]) -> SafeString:
    """Return marked-up parts in words: "A, B and C"."""
    if len(parts) < 2:
        return format_html_join("", "{}", ((part,) for part in parts))
    first = format_html_join(", ", "{}", ((part,) for part in parts[:-1]))
    pattern = conditional_escape(_("%(first)s and %(last)s"))
    return mark_safe(pattern % {"first": first, "last": conditional_escape(parts[-1])})


# Who says so


def with_article(said: str) -> str:
    """Return a party's name as it stands in an English sentence: "the Supreme Court of Tatarstan"."""
    is_english = (get_language() or "en").startswith("en")
    if is_english and TAKES_ARTICLE.search(said) and not HAS_ARTICLE.match(said):
        return f"the {said}"
    return said


def party(node: dict) -> str:
    """Return a party's name as it stands in a sentence."""
    return with_article(plain(node.get("name")))


def source_name(source: dict) -> str:
    """Return whom a source comes from, in a few words; of a confidential one its coarse descriptor."""
    if source.get("confidential"):
        return plain(source.get("descriptor")) or _("a confidential source")
    return source.get("publisher") or source.get("author") or source.get("title") or _("a source without a title")


def source_line(source: dict) -> str:
    """Return a source in one line for a note: "Human Rights Watch, 28 March 2007"."""
    return ", ".join(part for part in (source_name(source), say_date(source.get("published"))) if part)


def source_names(sources: list[dict]) -> str:
    """Return whom some sources come from: "Human Rights Watch, JURIST and 2 others"."""
    names = list(dict.fromkeys(with_article(source_name(source)) for source in sources))
    more = len(names) - NAMED_SOURCES
    if more > 0:
        others = ngettext("%(number)s other source", "%(number)s other sources", more) % {"number": more}
        names = [*names[:NAMED_SOURCES], others]
    return joined(names)


def speaker(fact: dict, person: str = "") -> str:
    """Return who says it, as it stands in a sentence; "" where the record names nobody but the source."""
    said_by = fact.get("said_by", {})
    if said_by.get("party"):
        return party(said_by["party"])
    if said_by.get("another_detainee"):
        return _("another detainee")
    if said_by.get("himself") or (fact.get("speaks_himself") and not said_by.get("words")):
        return person or _("the detainee")
    return said_by.get("words", "")


def attribution(fact: dict, sources: list[dict], person: str = "") -> str:
    """Return the words that stand before a statement and say whose it is, with a colon.

    ``sources`` are those that bear the fact out; ``person`` is the name of the man whose case it is.
    """
    said_by = fact.get("said_by", {})
    who, relay = speaker(fact, person), party(said_by.get("relayed_by", {}))
    where = source_names(sources)
    if not who:
        who, relay = relay or where, ""
        return _("According to %(who)s:") % {"who": who} if who else ""
    if relay == who:
        relay = ""
    if who == person:
        return own_words(who, relay, where)
    if not relay and said_by.get("party", {}).get("kind") in SPEAKS_ITSELF:
        words = _("%(who)s stated:") if is_own_position(fact) else _("%(who)s reported:")
        return capital(words % {"who": who})
    return relayed(who, relay)


def is_own_position(fact: dict) -> bool:
    """Whether a statement is what its speaker holds or asks for, and not a report of what happened."""
    return fact.get("type") == "statement" and fact.get("kind") in OWN_POSITIONS


def relayed(who: str, relay: str) -> str:
    """Return who says it and who passes it on."""
    if relay:
        return _("According to %(who)s, as reported by %(relay)s:") % {"who": who, "relay": relay}
    return _("According to %(who)s:") % {"who": who}


def own_words(who: str, relay: str, where: str) -> str:
    """Return that the man himself says it, and to whom or where."""
    if relay:
        return _("%(who)s told %(relay)s:") % {"who": who, "relay": relay}
    return relayed(who, where)


def said_of(node: dict) -> str:
    """Return how the source refers to the man where it does not name him: "said of all seven"."""
    if not node:
        return ""
    words, reference = node.get("words", ""), node.get("reference", "")
    counted = {"count": in_words(node.get("count", 0)), "size": in_words(node.get("size", 0))}
    if reference == GroupReference.SOME_MEMBERS:
        words = words or (_("%(count)s of the %(size)s") % counted if node.get("size") else _("some"))
        return _("said of %(group)s, not named") % {"group": words}
    if reference == GroupReference.CLASS:
        return _("said of a class of people: %(group)s") % {"group": words} if words else _("said of a class of people")
    return _("said of %(group)s") % {"group": words} if words else _("said of the whole group")


def in_words(number: int) -> str:
    """Return a small number as a word."""
    words = [_("none"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight")]
    words += [_("nine"), _("ten"), _("eleven"), _("twelve")]
    return words[number] if 0 <= number < len(words) else str(number)


def access(code: str) -> str:
    """Return how near the record has come to a piece of evidence, as its reader must know it."""
    words = {
        EvidenceAccess.MENTIONED: _("mentioned by the source; not seen by us"),
        EvidenceAccess.SEEN_BY_SOURCE: _("seen by the source, as it says; not seen by us"),
        EvidenceAccess.SEEN_BY_US: _("seen by us"),
        EvidenceAccess.COPY_HELD: _("a copy is held by us"),
        EvidenceAccess.SEALED: _("it exists and may not be shown"),
    }
    return words.get(code, code)


# Dates, days and numbers


def say_date(node: dict | None) -> str:
    """Return a date as a person would say it in the page's language, "" for none."""
    if not node:
        return ""
    language = get_language() or "en"
    if language == "en":
        return node["text"]
    return PartialDate.from_document(node).display(language)


def say_day(iso: str) -> str:
    """Return a day written as 2004-06-22 in words."""
    return PartialDate.parse(date.fromisoformat(iso).isoformat()).display(get_language() or "en")


def days_held(node: dict) -> str:
    """Return the fewest and the most days held in the stays recorded here."""
    fewest, most = node.get("minimum", 0), node.get("maximum")
    if most is None and not fewest:
        return _("cannot be counted from the dates recorded here")
    if most is None:
        return _("at least %(fewest)s; the most is not known") % {"fewest": days(fewest)}
    if most == fewest:
        return days(fewest)
    return _("at least %(fewest)s, at most %(most)s") % {"fewest": f"{fewest:,}", "most": days(most)}


def days(number: int) -> str:
    """Return a number of days."""
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": f"{number:,}"}


def figure(node: dict) -> str:
    """Return a number as its source gives it, with what is counted: "about 2 years: ..."."""
    qualifier = "" if node["qualifier"] == FigureQualifier.EXACTLY else FigureQualifier.say(node["qualifier"]) + " "
    number = f"{node['value']:,}"
    if "value_max" in node:
        number = _("%(lowest)s to %(highest)s") % {"lowest": number, "highest": f"{node['value_max']:,}"}
    return f"{qualifier}{number}{unit(node)}"


def unit(node: dict) -> str:
    """Return the unit of a figure; people and money are named by what is counted."""
    if node["unit"] in (Unit.PERSONS, Unit.MONEY):
        return ""
    label = Unit.say(node["unit"])
    is_one = node["value"] == 1 and "value_max" not in node
    singular = {Unit.DAYS: _("day"), Unit.WEEKS: _("week"), Unit.MONTHS: _("month"), Unit.YEARS: _("year")}
    return " " + (singular.get(node["unit"], label) if is_one else label)


def stretch(node: dict, after: str, before: str) -> str:
    """Return what a time without a recorded stay is called, between which events; never more than is known."""
    between = {"after": after, "before": before}
    if node["kind"] == Stretch.UNACKNOWLEDGED:
        if before:
            return _("Whereabouts unacknowledged, as a source states, between %(after)s and %(before)s.") % between
        return _("Whereabouts unacknowledged, as a source states, after %(after)s.") % between
    if node["kind"] == Stretch.AT_LIBERTY:
        if before:
            return _("At liberty between %(after)s and %(before)s, as far as is recorded here.") % between
        return _("No later custody is recorded here after %(after)s.") % between
    if before:
        return _("This record has nothing about custody between %(after)s and %(before)s.") % between
    return _("This record has nothing about custody after %(after)s.") % between


def event_name(event: dict, *, ends: bool = False) -> str:
    """Return an event as a stretch refers to it, by its begin or by its end: "the release (22 June 2004)"."""
    label = EventKind.say(event["kind"])
    sides = ("end", "begin") if ends else ("begin", "end")
    on = say_date(event.get(sides[0]) or event.get(sides[1]))
    return _("the %(event)s (%(date)s)") % {"event": label, "date": on} if on else _("the %(event)s") % {"event": label}


def place(node: dict | None) -> str:
    """Return a place with what it lies in: "Guantánamo Bay, Cuba"."""
    if not node:
        return ""
    around = [plain(outer) for outer in node.get("within", [])]
    return ", ".join(dict.fromkeys([plain(node["name"]), *around]))


def status(node: dict, is_old: bool) -> str:
    """Return how a status is introduced: "Last stated: in custody before trial"."""
    kind = StatusKind.say(node["kind"])
    return (_("Last stated: %(status)s") if is_old else _("Stated: %(status)s")) % {"status": kind}


def earlier_status(node: dict) -> str:
    """Return how a status is introduced that a later one follows."""
    return _("Stated earlier: %(status)s") % {"status": StatusKind.say(node["kind"])}


def source_kind(source: dict) -> str:
    """Return what kind of thing a source is."""
    return SourceKind.say(source.get("kind", ""))


def foreign(words: str, language: str) -> SafeString:
    """Set words of a source with its language, unless they are evidently not in it: a Latin title of a Russian text."""
    page = get_language() or "en"
    is_latin = not any(ord(letter) > 0x24F and letter.isalpha() for letter in words)
    of_another_script = language[:2] in NOT_LATIN
    if not language or language == page or is_latin == of_another_script:
        return conditional_escape(words)
    return format_html('<span lang="{}" dir="{}">{}</span>', language, direction(language), words)
