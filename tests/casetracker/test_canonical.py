"""Canonical bytes: the same document gives the same bytes in every program."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetracker.document import canonical_bytes, fingerprint

texts = st.text(st.characters(blacklist_categories=["Cs"]))
keys = st.text(st.characters(min_codepoint=32, max_codepoint=126))
documents = st.recursive(
    texts | st.integers(-(2**53) + 1, 2**53 - 1),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(keys, parts, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(keys, documents, max_size=5))
def test_bytes_read_back_and_written_again_are_the_same(document):
    content = canonical_bytes(document)
    assert canonical_bytes(json.loads(content)) == content


@given(st.dictionaries(keys, documents, max_size=5))
def test_the_order_in_which_a_document_was_made_does_not_matter(document):
    assert canonical_bytes(dict(reversed(document.items()))) == canonical_bytes(document)


def test_two_spellings_of_the_same_letter_give_the_same_hash():
    composed, decomposed = "\u0439", "\u0438\u0306"
    assert composed != decomposed
    assert fingerprint(canonical_bytes({"a": composed})) == fingerprint(canonical_bytes({"a": decomposed}))


@pytest.mark.parametrize("value", [1.5, None, True, {1: "a"}, {"é": "a"}, b"a"])
def test_what_two_programs_may_write_differently_is_refused(value):
    with pytest.raises(TypeError, match="a document"):
        canonical_bytes({"a": value})
