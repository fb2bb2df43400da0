"""The operative position of a proceeding: what it says of sentences."""

from types import SimpleNamespace

import pytest

from casetracker.dates import PartialDate
from casetracker.vocabulary import DecisionKind, Effect, Outcome, PositionCode, RoleKind
from detainees.positions import position_of
from detainees.positions.others import position_with_others

from .steps import (
    D1,
    D3,
    D4,
    acquittal,
    conviction,
    quashing,
    review,
    sentence,
    standing,
    step,
    text,
    verdict,
)

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


@pytest.mark.parametrize("judgment", [acquittal, verdict])
def test_a_penalty_beside_a_judgment_that_is_no_conviction_is_said_of_nobody(judgment):
    assert text(judgment(penalty="3 years")) == text(judgment())


# People other than the person of the document


def test_a_victim_waits_for_no_judgment_on_themselves_and_reads_what_was_decided_on_others():
    on_others = {"seven former agents": [conviction()]}
    assert position_with_others([], on_others, RoleKind.VICTIM).sentences == (
        "The person is the victim in this proceeding",
        "Concerning seven former agents: a conviction on 5 May 2006",
    )


def test_of_a_witness_who_was_convicted_too_and_of_a_defendant_the_own_judgment_is_said_once():
    on_others = {"": [acquittal()]}
    others = "Concerning other people, who are not named here: an acquittal on 30 September 2005"
    of_witness = position_with_others([conviction()], on_others, RoleKind.WITNESS).sentences
    assert of_witness == ("The person is a witness in this proceeding", "Convicted on 5 May 2006", others)
    of_defendant = position_with_others([conviction()], on_others, RoleKind.DEFENDANT).sentences
    assert of_defendant == ("Convicted on 5 May 2006", others)


def test_only_what_was_decided_on_the_person_or_on_nobody_by_name_is_said_of_the_person():
    woman, minor = "Person 000123", "Person 000124"

    def decided(number, concerns, words=""):
        given = {"decided_on": PartialDate.parse(D3), "alternative_to_id": None, "affects_id": None, "pk": number}
        blank = dict.fromkeys(("outcome", "effect", "penalty", "amount", "categories", "term_from_on"), "")
        told = {"requested_by": "not_stated", "modality": "reported", "finality": "not_stated", "absence": "not_stated"}
        return SimpleNamespace(
            kind=DecisionKind.CONVICTION,
            evaluation="reported",
            public_id=f"decision-{number}",
            concerns=SimpleNamespace(all=lambda: concerns),
            concerns_words=words,
            **given,
            **blank,
            **told,
        )

    def text_for(*given):
        return position_of([decided(1, *given)], woman).text

    assert text_for([minor]) == "No judgment recorded."
    assert text_for([], "two former guards") == "No judgment recorded."
    assert text_for([minor, woman]) == text_for([]) == "Convicted on 5 May 2006."


def test_an_opinion_that_was_only_announced_was_not_given():
    lodged = step("lodged", DecisionKind.INTL_LODGED, "2006-01-13")
    to_come = step("merits", DecisionKind.INTL_MERITS, "2026-05", modality="announced")
    said = text(lodged, to_come)
    assert said.startswith("Application lodged on 13 January 2006; no judgment recorded here. ")
    assert said.endswith(" announced for May 2026; outcome not seen.")


def test_a_defendant_without_a_judgment_keeps_their_own_words_beside_what_was_decided_on_others():
    position = position_with_others([], {"": [conviction()]}, RoleKind.DEFENDANT)
    assert position.code == PositionCode.NO_JUDGMENT
    assert position.sentences[0] == "No judgment recorded"
