"""Find confidential text in public prose: whole sentences, names, addresses and numbers.

What is found is never repeated: it is said where in the public text it stands, and out of which row it comes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from detainees.models import ConfidentialNote, Party, Place, Source, SourceIdentity
from detainees.models.base import Record

from .check import Check
from .finding import Finding, Gravity
from .individuals import NAME, is_unit
from .prose import Passage, fold, runs, words_of

RUN = 5
"""So many words in a row are no accident."""

HANDLE = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<!\w)@\w{4,}|https?://\S+")
NUMBER = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){6,}")
DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}(?:[.-]\d\d){0,2})"
DAYS = re.compile(rf"{DAY}(?:\s?[-–\s]\s?{DAY})*\W*")
"""Days, and years one after the other: they look like a number to call, and are none."""

PAIR = re.compile(rf"(?<!\w)(?=({NAME})[ \u00a0]+({NAME}))")
NO_NAMES = """
    a an the he she they it we his her their in on at of to from by with after before when while if but and or as this
    that these those who there here interview conversation meeting contact source note witness lawyer mother father
    brother sister wife monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december
"""
"""Words that begin a sentence or name a day, and so have a capital without being a name."""


@dataclass(frozen=True)
class Secret:
    """A text that must not stand in public, and the row in which it stands."""

    row: Record
    what: str
    text: str
    whole: bool = False
    """Whether the text is short and must not occur as a whole: a title, an author."""
    names: bool = True
    """Whether a name in it is a secret by itself."""


def secrets(check: Check) -> Iterator[Secret]:
    """Return all confidential texts of the record, and the working notes on what the document shows."""
    for note in ConfidentialNote.objects.all().iterator():
        yield Secret(note, _("a confidential note"), note.text)
    for identity in SourceIdentity.objects.all().iterator():
        yield Secret(identity, _("the identity of a confidential source"), identity.text)
    for source in Source.objects.filter(confidential=True).iterator():
        for text in (source.title, source.author):
            yield Secret(source, _("a confidential source"), text, whole=True)
        for text in (source.url, source.archive_url):
            yield Secret(source, _("a confidential source"), text, names=False)
    yield from working_notes(check)


def working_notes(check: Check) -> Iterator[Secret]:
    """Return the notes for colleagues on the case, the facts shown and left out, and the sources cited."""
    cited = [source.id for source in check.document.sources if source.id]
    left_out = (one.row for one in check.left_out)
    rows = [check.subject, *check.rows.values(), *left_out, *Source.objects.filter(public_id__in=cited)]
    for row in rows:
        if note := getattr(row, "working_note", ""):
            yield Secret(row, _("a working note"), note, names=False)
    if check.subject.basis_note:
        yield Secret(check.subject, _("the justification for publishing"), check.subject.basis_note, names=False)


def confidential_text(check: Check, known: set[tuple[str, ...]]) -> Iterator[Finding]:
    """Find confidential text in what readers would see; ``known`` are the names that may stand there."""
    public = PublicWords(check, known)
    said = set()
    for secret in secrets(check):
        passage = public.leak(secret)
        if passage is None or (secret.row, passage.where) in said:
            continue
        said.add((secret.row, passage.where))
        words = _("“%(where)s” repeats words of %(what)s (%(id)s). Remove them from the public text.")
        said_of = {"where": check.place(passage), "what": secret.what, "id": secret.row.public_id}
        row = check.row(passage)
        yield Finding(Gravity.BLOCKS, "confidential_text", words % said_of, row=row, where=passage.where)


class PublicWords:
    """What readers would see, made ready to be compared with many confidential texts."""

    def __init__(self, check: Check, known: set[tuple[str, ...]]):
        self.check, self.known = check, known
        self.handles: dict[str, Passage] = {}
        for passage in check.passages:
            for handle in handles(passage.text):
                self.handles.setdefault(handle, passage)

    @cached_property
    def harmless(self) -> set[tuple[str, ...]]:
        """Return runs of words that are names of places, bodies, public sources and public people: no secret."""
        rows = [*Party.objects.values_list("name", flat=True), *Place.objects.values_list("name", flat=True)]
        texts = [text for name in rows for text in name.values()]
        for source in self.check.document.sources:
            origin = source.derived_from
            told = (source.title, source.author, source.publisher, origin.title if origin else "")
            texts += filter(None, told)
        known = [words_of(text) for text in texts] + [list(name) for name in self.known]
        return {run for words in known for length in range(2, len(words) + 1) for run in runs(words, length)}

    def leak(self, secret: Secret) -> Passage | None:
        """Return the passage in which a confidential text occurs."""
        found = next((self.handles[one] for one in handles(secret.text) if one in self.handles), None)
        return found or self.run(secret) or (self.name(secret) if secret.names else None)

    def run(self, secret: Secret) -> Passage | None:
        """Return the passage that has a run of words of it, or all words of a title or author."""
        words = words_of(secret.text)
        length = min(len(words), RUN) if secret.whole else RUN
        if length < 2 or not self.check.words.all.intersection(words):
            return None
        shown = self.check.words.of_length(length)
        for run in runs(words, length):
            if run in shown and (secret.whole or says_something(run)) and run not in self.harmless:
                return shown[run]
        return None

    def name(self, secret: Secret) -> Passage | None:
        """Return the passage that has a name out of it: two capitalised words that no place or body is called by."""
        shown = self.check.words.of_length(2)
        for found in PAIR.finditer(secret.text):
            pair = tuple(words_of(f"{found[1]} {found[2]}"))[:2]
            common = any(fold(word) in NO_NAMES.split() or is_unit(word) for word in found.groups())
            if not common and pair in shown and pair not in self.harmless:
                return shown[pair]
        return None


def says_something(run: tuple[str, ...]) -> bool:
    """Whether two words of a run have four letters: “in the end of the” and the days of a stay stand everywhere."""
    return sum(len(word) >= 4 and not word.isdigit() for word in run) >= 2


def handles(text: str) -> Iterator[str]:
    """Return the addresses and numbers by which somebody can be reached, in one spelling."""
    for found in HANDLE.finditer(text):
        yield fold(found[0]).rstrip("/.,;)")
    for found in NUMBER.finditer(text):
        if not DAYS.fullmatch(found[0]):
            yield re.sub(r"\D", "", found[0])[-10:]
