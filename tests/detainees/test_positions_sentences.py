"""The operative position of a proceeding: what it says of sentences."""

from casetracker.vocabulary import DecisionKind, Effect, Outcome

from .steps import D1, D3, D4, conviction, quashing, review, sentence, standing, step, text

# Sentences


def test_a_sentence_is_said_after_its_conviction():
    assert text(conviction(), sentence(on="2006-05-12")) == "Convicted on 5 May 2006. Sentence: 13 years (12 May 2006)."


def test_sources_that_differ_on_the_term_are_said_to_differ():
    alternatives = [sentence("a", penalty="17 years", group="b"), sentence("b", penalty="13 years", group="b")]
    assert text(conviction(), *alternatives) == "Convicted on 5 May 2006. Sources differ on the term: 13 or 17 years."


def test_terms_of_different_units_are_said_whole():
    alternatives = [sentence("a", penalty="life", group="a"), sentence("b", penalty="19 years", group="a")]
    assert text(conviction(), *alternatives).endswith("Sources differ on the term: 19 years or life.")


def test_a_sentence_asked_for_is_never_said_as_imposed():
    sought = step("sought", DecisionKind.SENTENCE_SOUGHT, D3, penalty="17 years", group="sentence")
    steps = [conviction(), sentence(group="sentence"), sought]
    assert text(*steps) == "Convicted on 5 May 2006. Sentence: 13 years (5 May 2006)."
    assert standing(*steps)["sought"] == "asked_for"


def test_a_sentence_known_by_its_month_belongs_to_the_conviction_of_that_month():
    steps = [conviction("first", D1), quashing(affects="first"), conviction("second", D3), sentence(on="2006-05")]
    assert standing(*steps)["sentence"] == "standing"


def test_the_sentence_of_a_quashed_conviction_falls_with_it():
    steps = [conviction(on=D1), sentence(on=D1), quashing(affects="conviction")]
    assert "13 years" not in text(*steps)
    assert standing(*steps)["sentence"] == "quashed"


def test_a_varied_sentence_says_to_what_and_when():
    varied = review("r", "sentence", D4, Effect.VARIES, outcome=Outcome.VARIED, penalty="12 years")
    steps = [conviction(), sentence(), varied]
    assert text(*steps).endswith("Sentence: 13 years (5 May 2006); varied on 1 February 2007 to 12 years.")
    assert standing(*steps)["sentence"] == "varied"


def test_a_variation_that_was_itself_quashed_leaves_the_term_as_it_was():
    varied = review("r", "sentence", D4, Effect.VARIES, penalty="12 years")
    steps = [conviction(), sentence(), varied, quashing("last", "r", "2008")]
    assert text(*steps).endswith("Sentence: 13 years (5 May 2006).")
    assert standing(*steps)["sentence"] == "standing"


def test_a_new_sentence_that_varies_the_old_is_said_with_it():
    varied = sentence("new", D4, "12 years", affects="sentence", effect=Effect.VARIES)
    assert text(conviction(), sentence(), varied).endswith(
        "Sentence: 13 years (5 May 2006); varied on 1 February 2007 to 12 years."
    )


def test_a_conviction_varied_changes_its_sentence_too():
    varied = review("r", "conviction", D4, Effect.VARIES, outcome=Outcome.VARIED, penalty="12 years")
    assert text(conviction(), sentence(), varied).endswith("varied on 1 February 2007 to 12 years.")


def test_a_sentence_quashed_by_itself_says_so():
    steps = [conviction(), sentence(), quashing(affects="sentence", on=D4)]
    assert text(*steps) == (
        "Convicted on 5 May 2006. Sentence: 13 years (5 May 2006); that sentence was quashed on 1 February 2007."
    )


def test_the_penalty_written_on_the_conviction_is_its_sentence():
    assert text(conviction(penalty="life")) == "Convicted on 5 May 2006. Sentence: life (5 May 2006)."


def test_a_sentence_without_its_judgment_says_so():
    assert text(sentence()) == (
        "No judgment recorded. Sentence of which the judgment is not recorded here: 13 years (5 May 2006)."
    )


# Pardons


def test_a_pardon_is_no_review_and_varies_no_judgment():
    pardon = review("pardon", "conviction", D4, Effect.VARIES, kind=DecisionKind.PARDON)
    steps = [conviction(penalty="13 years"), pardon]
    assert text(*steps) == (
        "Convicted on 5 May 2006. Sentence: 13 years (5 May 2006). Pardon or amnesty on 1 February 2007."
    )
    assert standing(*steps) == {"conviction": "standing", "pardon": "standing"}


def test_a_pardon_after_which_the_judgment_was_quashed_reviewed_nothing():
    pardon = review("pardon", "conviction", D4, Effect.VARIES, kind=DecisionKind.PARDON)
    steps = [conviction(), pardon, quashing(affects="conviction", on="2022")]
    assert standing(*steps) == {"conviction": "quashed", "pardon": "standing", "quashing": "standing"}
    assert "varied" not in text(*steps)


def test_a_pardon_that_shortens_a_sentence_says_to_what():
    pardon = review("pardon", "sentence", D4, Effect.VARIES, kind=DecisionKind.PARDON, penalty="2 years")
    steps = [conviction(), sentence(), pardon]
    assert "Sentence: 13 years (5 May 2006); reduced by pardon or amnesty on 1 February 2007 to 2 years." in text(
        *steps
    )
    assert standing(*steps)["sentence"] == "varied"
