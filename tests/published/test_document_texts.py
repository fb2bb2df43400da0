"""Which words of a document search knows, of which part they are found, and whose words they are."""

import pytest

from published.search.speakers import answerer, author, passed_on
from published.search.words import terms_of, texts_in

from .parts import changed, detainee, matter, part
from .test_timeline import event

EN = {"en": "words"}


def said(document) -> list[tuple[str, str, str]]:
    """What is said in a document: the part, the language and the text; no terms."""
    return [(one.part, one.language, one.text) for one in texts_in(document) if not one.part.endswith(":terms")]


def terms(document) -> set[str]:
    return {one.text for one in texts_in(document) if one.part.endswith(":terms")}


def one_of(section: str, kind: str, **given):
    return detainee(**{section: [part(kind, {"id": kind, "evaluation": "reported", **given})]})


def source(n: int, title: str):
    return part("source", {"n": n, "id": "2" * 12, "seen": "original", "title": title})


def test_a_group_case_is_found_by_its_title_in_each_language_and_a_person_by_what_stands_for_a_name():
    titled = matter(heading={"title": {"en": "The weavers", "ru": "Ткачи"}})
    assert said(titled) == [("heading", "en", "The weavers"), ("heading", "ru", "Ткачи")]
    names = [{"text": "a weaver", "kind": "description", "language": "en"}, {"text": "Amina", "kind": "main"}]
    assert said(detainee(names=[part("name", one) for one in names])) == [("heading", "en", "a weaver")]


@pytest.mark.parametrize(
    ("section", "kind", "field", "part_name"),
    [
        ("statements", "statement", "paraphrase", "statements"),
        ("allegations", "allegation", "account", "allegations"),
        ("allegations", "allegation", "answer_words", "allegations"),
        ("statuses", "status", "evaluation_note", "statuses"),
        ("details", "detail", "value", "details"),
        ("assurances", "assurance", "title", "assurances"),
        ("proceedings", "proceeding", "title", "proceedings"),
    ],
)
def test_what_is_told_in_a_fact_is_found_as_the_part_that_it_stands_in(section, kind, field, part_name):
    assert (part_name, "en", "words") in said(one_of(section, kind, **{field: EN}))


def test_an_event_is_found_as_custody_and_another_account_of_it_too():
    other = event("arrest", "2004", id="other", account={"ru": "слова"})
    head = changed(event("arrest", "2004", account=EN), alternatives=[other])
    document = detainee(custody=part("custody", {"events": [head]}))
    assert said(document) == [("custody", "en", "words"), ("custody", "ru", "слова")]
    assert "arrest" in terms(document)


def test_a_quotation_is_found_in_its_language_and_in_english_where_none_is_stated():
    assert ("statements", "fr", "mots") in said(
        one_of("statements", "statement", quotation="mots", quotation_language="fr")
    )
    assert ("statements", "en", "words") in said(one_of("statements", "statement", quotation="words"))
    assert said(one_of("statements", "statement")) == []


def test_what_a_citation_says_and_what_evidence_tells_is_found_with_the_fact():
    cites = [{"source": 1, "says": {"en": "says one"}}, {"source": 2}]
    evidence = [{"source": 2, "account": {"en": "tells two"}, "kind": {"code": "scar", "name": {"en": "a scar"}}}]
    document = one_of("allegations", "allegation", citations=cites, evidence=evidence)
    assert {text for _part, _language, text in said(document)} == {"says one", "tells two"}
    assert "a scar" in terms(document)


def test_terms_are_the_words_for_what_a_fact_is_and_not_for_how_it_is_known():
    methods = [{"code": "posture", "name": {"en": "forced posture"}}]
    perpetrators = [{"unit": "Unit 000123"}]
    given = {"methods": methods, "perpetrators": perpetrators, "purpose": "confession"}
    allegation = part("allegation", {**given, "evaluation": "disputed", "confidence": "high"})
    found = {term for _language, term in terms_of(allegation)}
    assert {"forced posture", "Unit 000123"} <= found
    assert any("confession" in term for term in found)
    assert not any(word in term.lower() for word in ("disputed", "high") for term in found)


def test_a_code_that_says_nothing_is_no_term():
    without = set(terms_of(part("allegation", {})))
    assert set(terms_of(part("allegation", {"purpose": "not_stated"}))) == without
    assert set(terms_of(part("allegation", {"purpose": "confession"}))) > without


def test_the_author_of_a_fact_is_named_by_its_sources_without_those_that_contradict_it_each_once():
    sources = {1: source(1, "One"), 2: source(2, "Two")}
    cites = [
        {"source": 2, "sense": "supports"},
        {"source": 1, "sense": "contradicts"},
        {"source": 2, "sense": "supports"},
        {"source": 3, "sense": "supports"},
    ]
    fact = part("statement", {"citations": cites})
    assert [one.title for one in author(fact, sources).sources] == ["Two"]
    assert (answerer(fact, sources).role, [one.title for one in answerer(fact, sources).sources]) == ("answer", ["Two"])
    assert [one.title for one in passed_on(1, sources).sources] == ["One"]
    assert passed_on(None, sources).sources == []


def test_a_note_is_of_the_editors_an_answer_of_those_who_answered_and_the_rest_of_who_says_it():
    given = {"evaluation_note": {"en": "note"}, "answer_words": {"en": "answer"}, "account": {"en": "account"}}
    found = {one.text: one.by.role for one in texts_in(one_of("allegations", "allegation", **given)) if one.by}
    assert [found[text] for text in ("note", "answer", "account")] == ["note", "answer", ""]
