"""What every catalogue must be before it may speak for this record. No GNU tools are needed."""

import re
from gettext import c2py
from pathlib import Path

import polib
import pytest
from babel import Locale
from babel.messages.extract import extract
from django.conf import settings

from casetracker.vocabulary import Evaluation

LEGAL_COMMENT = "UNREVIEWED legal wording"
REVIEWED = re.compile(r"Reviewed by .+ on \d{4}-\d\d-\d\d")
NOT_LAW = {"files.py", "people.py"}
"""Vocabularies of no legal wording: formats of files, and what people, places and scripts are."""

LEGAL_FILES = (
    *(
        f"casetracker/vocabulary/{one.name}"
        for one in (Path(__file__).parents[2] / "casetracker/vocabulary").glob("*.py")
        if one.name not in NOT_LAW
    ),
    "published/wording/positions.py",
    "published/wording/sentences.py",
    "published/wording/speakers.py",
)
HOW = "How: docs/translating.md, “When texts have changed”."
FORMS = ("zero", "one", "two", "few", "many", "other")
SAME_AS_ENGLISH = {"PDF"}
"""Words that are the same in every language; texts without any letter of their own go without saying."""

PUBLIC = {"casetracker": ["vocabulary/*.py", "document/*.py"], "published": ["**/*.py"], "templates": ["**/*.html"]}
NOT_PUBLIC = tuple(f"published/{name}/" for name in ("admin", "publish", "management"))
NOT_PUBLIC += ("templates/admin/", "templates/registration/")
PYTHON_KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "ngettext_lazy": (1, 2),
    "npgettext": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)s|%s|\{\w*\}|</?\w+[^>]*>")
TRANSLATE = re.compile(r"""{%\s*translate\s+(?:"([^"]*)"|'([^']*)')""")
BLOCK = re.compile(r"{%\s*blocktranslate([^%]*)%}(.*?){%\s*endblocktranslate\s*%}", re.DOTALL)

languages = pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES if code != "en"])


def catalogue(language: str) -> polib.POFile:
    """Return the catalogue of a language."""
    return polib.pofile(str(path_of(language)))


def path_of(language: str) -> Path:
    """Return where the catalogue of a language lies."""
    return Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"


def texts_of(entry) -> list[str]:
    """Return the translations of an entry: one, or one for each plural form."""
    return [entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)] if entry.msgid_plural else [entry.msgstr]


@languages
def test_no_entry_is_empty_fuzzy_or_left_over(language):
    po = catalogue(language)
    untranslated = [entry.msgid for entry in po if entry.fuzzy or not all(texts_of(entry))]
    assert untranslated == [], f"Translate these entries and remove the mark “fuzzy”. {HOW}"
    assert po.obsolete_entries() == []
    assert po.percent_translated() == 100


@languages
def test_no_entry_equals_the_english(language):
    letters = re.compile(r"[A-Za-z]{2,}")
    same = {
        entry.msgid
        for entry in catalogue(language)
        if entry.msgid in texts_of(entry) and letters.search(PLACEHOLDER.sub("", entry.msgid))
    }
    assert same <= SAME_AS_ENGLISH


@languages
def test_each_translation_has_the_placeholders_and_tags_of_the_english(language):
    wrong = []
    for entry in catalogue(language):
        wanted = sorted(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        *few, last = texts_of(entry)
        has_all = sorted(PLACEHOLDER.findall(last)) == wanted
        # "one" and "two" may be said in a word, without the number.
        if not has_all or any(not set(PLACEHOLDER.findall(text)) <= set(wanted) for text in few):
            wrong.append(entry.msgid)
    assert wrong == []


@languages
def test_each_plural_has_every_form_of_its_language(language):
    """The forms are those of the Unicode CLDR for whole numbers: three in Russian, six in Arabic."""
    po, of_number = catalogue(language), Locale(language).plural_form
    forms = [form for form in FORMS if form in {of_number(number) for number in range(1000)}]
    count, rule = re.fullmatch(r"nplurals=(\d+); plural=(.+);", po.metadata["Plural-Forms"]).groups()
    assert int(count) == len(forms)
    assert [forms[c2py(rule)(number)] for number in range(1000)] == [of_number(number) for number in range(1000)]
    assert {len(entry.msgstr_plural) for entry in po if entry.msgid_plural} == {len(forms)}


@languages
def test_each_legal_wording_is_marked_until_a_person_has_reviewed_it(language):
    entries = [entry for entry in catalogue(language) if any(path in LEGAL_FILES for path, _line in entry.occurrences)]
    marks = [entry.tcomment for entry in entries]
    assert len(marks) > 200
    unmarked = [
        entry.msgid
        for entry in entries
        if entry.tcomment.split("\n")[0] != LEGAL_COMMENT and not REVIEWED.match(entry.tcomment)
    ]
    assert unmarked == [], f"Write “# {LEGAL_COMMENT}” as the first line above these entries of locale/{language}."
    if language in settings.CASETRACKER_REVIEWED_LANGUAGES:
        assert not any(mark.startswith(LEGAL_COMMENT) for mark in marks)


NOTES = {
    "published/wording/positions.py": "Operative position of a judgment:",
    "published/wording/speakers.py": "Attribution:",
}


@languages
def test_what_must_never_be_softened_carries_a_note_for_translators(language):
    """Where a judgment stands, whose word a statement is, and what we make of it."""
    found = {}
    for entry in catalogue(language):
        for path, note in NOTES.items():
            if path in {file for file, _line in entry.occurrences}:
                found.setdefault(note, []).append(note in entry.tcomment)
        if entry.msgid in {str(one.label) for one in Evaluation}:
            found.setdefault("Evaluation:", []).append("Evaluation:" in entry.tcomment)
    assert len(found) == 3
    assert all(len(notes) > 5 and all(notes) for notes in found.values())


@languages
def test_the_compiled_catalogue_is_that_of_the_text(language):
    po, compiled = catalogue(language), polib.mofile(str(path_of(language).with_suffix(".mo")))
    stale = {(entry.msgid, *texts_of(entry)) for entry in po} ^ {(one.msgid, *texts_of(one)) for one in compiled}
    assert stale == set(), "The .mo file is older than the .po file. Run “make messages”."
    assert po.metadata["Plural-Forms"] == compiled.metadata["Plural-Forms"]


def public_files() -> list[Path]:
    """Return the files whose texts readers can see."""
    root = Path(settings.LOCALE_PATHS[0]).parent
    found = [file for folder, globs in PUBLIC.items() for glob in globs for file in (root / folder).glob(glob)]
    return [file for file in found if not str(file.relative_to(root)).startswith(NOT_PUBLIC)]


def texts_in_python(file: Path) -> set[tuple[str | None, str]]:
    """Return the texts that a Python file marks for translation, each after its context."""
    with file.open("rb") as source:
        found = {
            (context, message) for _line, message, _comments, context in extract("python", source, PYTHON_KEYWORDS)
        }
    return {(context, text[0] if isinstance(text, tuple) else text) for context, text in found}


def texts_in_template(file: Path) -> set[tuple[None, str]]:
    """Return the texts that a template marks for translation; no template gives a context."""
    source = file.read_text()
    found = {one or other for one, other in TRANSLATE.findall(source)}
    for options, inside in BLOCK.findall(source):
        inside = re.split(r"{%\s*plural\s*%}", inside)[0]
        inside = re.sub(r"{{\s*(\w+)\s*}}", r"%(\1)s", inside)
        trimmed = " ".join(line.strip() for line in inside.splitlines() if line.strip())
        found.add(trimmed if "trimmed" in options else inside)
    return {(None, text) for text in found}


def test_every_text_that_a_public_file_marks_is_in_the_catalogue():
    known = {(entry.msgctxt, entry.msgid) for entry in catalogue("ru")}
    only_one = known ^ {(entry.msgctxt, entry.msgid) for entry in catalogue("ar")}
    assert only_one == set(), f"These texts are in one catalogue only. {HOW}"
    missing = {}
    for file in public_files():
        marked = texts_in_template(file) if file.suffix == ".html" else texts_in_python(file)
        if new := {text for text in marked if text[1] and text not in known}:
            missing[file.name] = new
    assert missing == {}, f"Translate these texts in every catalogue of locale/. {HOW}"


@languages
def test_no_catalogue_has_a_text_that_no_public_file_marks(language):
    marked = set()
    for file in public_files():
        marked |= texts_in_template(file) if file.suffix == ".html" else texts_in_python(file)
    unused = {(entry.msgctxt, entry.msgid) for entry in catalogue(language)} - marked
    assert unused == set(), f"Remove these entries from locale/{language}. {HOW}"
