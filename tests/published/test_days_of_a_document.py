"""The days that follow from the custody section of a document: what every account of a stay says, and no more."""

from datetime import date

import pytest

from casetracker.document.walk import events_of
from casetracker.vocabulary import EventKind, GroupReference
from published.derived.counts import IN_THE_HANDS_OF_A_COUNTRY, counted_allegations, is_ill_treatment
from published.derived.days_held import accounts_differ, held, recorded_days, spans, stretches_of
from published.derived.deaths import recorded_death
from published.derived.minors import was_a_minor

from .parts import changed, detainee, part, with_custody
from .test_timeline import event, on


def d(text: str) -> date:
    return date.fromisoformat(text)


def days(first: str, last: str) -> tuple[date, date]:
    return d(first), d(last)


def with_accounts(head, *others):
    """An event with other accounts of it."""
    return changed(head, alternatives=list(others))


SPRING = event(begin="2004-03-10", end="2004-06-20")
EARLIER = event(begin="2004-02-01", end="2004-05-20", id="earlier")
LATER = event(begin="2004-04-01", end="2004-07-30", id="later")


# Several accounts of one stay


@pytest.mark.parametrize("accounts", [(SPRING, EARLIER, LATER), (LATER, SPRING, EARLIER), (EARLIER, LATER, SPRING)])
def test_sure_is_what_all_accounts_say_and_possible_what_any_says(accounts):
    [stay] = held([with_accounts(*accounts)]).values()
    assert stay.certain == days("2004-04-01", "2004-05-20")
    assert stay.possible == days("2004-02-01", "2004-07-30")


@pytest.mark.parametrize(
    ("other", "possible"),
    [
        (event(begin="2004-03-10"), (d("2004-03-10"), None)),
        (event(end="2004-06-20"), (None, d("2004-06-20"))),
    ],
)
def test_an_account_that_leaves_one_side_open_leaves_it_open(other, possible):
    [stay] = held([with_accounts(SPRING, other)]).values()
    assert stay.possible == possible


@pytest.mark.parametrize("given", [{"evaluation": "rejected"}, {"modality": "announced"}])
def test_an_account_that_was_rejected_or_only_announced_takes_no_day_and_adds_none(given):
    [stay] = held([with_accounts(SPRING, changed(LATER, **given))]).values()
    assert (stay.certain, stay.possible) == (days("2004-03-10", "2004-06-20"),) * 2


def test_of_a_stay_whose_first_account_was_rejected_the_other_account_counts():
    [stay] = held([with_accounts(changed(SPRING, evaluation="rejected"), LATER)]).values()
    assert stay.certain == days("2004-04-01", "2004-07-30")


@pytest.mark.parametrize("other", [event("arrest", "2004-03-10"), event(), changed(LATER, modality="inferred_by_us")])
def test_an_account_that_makes_no_day_of_a_stay_sure_leaves_none_sure(other):
    [stay] = held([with_accounts(SPRING, other)]).values()
    assert stay.certain is None
    assert stay.possible[0] == d("2004-03-10")


def test_an_account_of_a_stay_does_not_bound_another_account_of_it():
    until_april = event(begin="2004-01-01", end="2004-04-01", id="until-april")
    [stay] = held([with_accounts(event(begin="2004-01-01"), until_april)]).values()
    assert stay.possible == (d("2004-01-01"), None)


def test_a_stay_that_is_another_account_of_an_arrest_is_no_stay_of_its_own():
    assert held([with_accounts(event("arrest", "2004-03-10"), SPRING)]) == {}


def test_accounts_differ_where_one_gives_another_begin_or_end_and_not_where_they_agree():
    assert not accounts_differ([with_accounts(SPRING, changed(SPRING, id="same"))])
    for other in (event(begin="2004-03-10", end="2004-06-21"), event(begin="2004-03-11", end="2004-06-20"), event()):
        assert accounts_differ([with_accounts(SPRING, other)])
    assert not accounts_differ([with_accounts(SPRING, changed(LATER, evaluation="rejected"))])
    nights = with_accounts(event("nightly_custody", "2004-03"), event("nightly_custody", "2004-04"))
    assert not accounts_differ([nights])
    assert accounts_differ([EARLIER, with_accounts(SPRING, LATER)])


# What else a document tells bounds a stay


def test_a_release_ends_an_open_stay_and_an_arrest_begins_one():
    stay = event(begin="2004-03-10", begin_is="cited", end="2004-06-20", end_is="cited")
    assert held([stay])[stay.id].possible == (None, None)
    events = [event("arrest", "2004-03-01"), stay, event("release", "2004-07-01")]
    assert held(events)[stay.id].possible == days("2004-03-01", "2004-07-01")


def test_a_release_of_which_another_account_gives_a_later_day_ends_the_stay_on_the_later_one():
    stay = event(begin="2004-03-10")
    release = with_accounts(event("release", "2004-07-01"), event("release", "2004-07-09", id="other"))
    assert held([stay, release])[stay.id].possible[1] == d("2004-07-09")


def place(name: str, *within: str) -> dict:
    around = [{"en": one} for one in within]
    return {"code": name, "kind": "facility", "name": {"en": name}, "within": around}


def test_a_stay_in_a_prison_of_the_country_does_not_end_the_stay_in_the_country_and_one_elsewhere_does():
    stay = event(begin="2004-03-10", place=place("Country"))
    inside = event(begin="2005-01-01", end="2005-02-01", place=place("Prison", "Town", "Country"))
    abroad = event(begin="2006-01-01", end="2006-02-01", place=place("Elsewhere"))
    assert held([stay, inside])[stay.id].possible == (d("2004-03-10"), None)
    assert held([stay, inside, abroad])[stay.id].possible == days("2004-03-10", "2006-01-01")


@pytest.mark.parametrize(
    ("to", "last"), [(place("Second prison", "Country"), None), (place("Abroad"), d("2005-01-01"))]
)
def test_a_move_ends_the_stay_in_a_country_only_if_it_leads_out_of_it(to, last):
    stay = event(begin="2004-03-10", place=place("Country"))
    move = event("prison_transfer", "2005-01-01", place=place("Prison", "Country"), to_place=to)
    assert held([stay, move])[stay.id].possible[1] == last


def test_only_a_source_that_contradicts_a_stay_takes_sure_days_from_it():
    cites = [
        {"source": 1, "sense": "supports", "date": on("2004-06-01")},
        {"source": 2, "sense": "contradicts", "date": on("2004-03-15")},
    ]
    stay = changed(SPRING, evaluation="disputed", citations=cites)
    assert held([stay])[stay.id].certain == days("2004-03-15", "2004-06-20")


# Days of every event


def test_a_day_of_a_moment_is_sure_only_as_far_as_all_accounts_go():
    arrest = event("arrest", "2004-03")
    assert spans([arrest])[arrest.id].sure == days("2004-03-31", "2004-03-01")
    assert spans([arrest])[arrest.id].possible == days("2004-03-01", "2004-03-31")
    both = with_accounts(arrest, event("arrest", "2004-05-10", id="other"))
    assert spans([both])[arrest.id].sure == days("2004-05-10", "2004-03-01")
    assert spans([both])[arrest.id].possible == days("2004-03-01", "2004-05-10")


@pytest.mark.parametrize(
    "other",
    [
        event("arrest", "2004-03-10", modality="inferred_by_us"),
        event("arrest", "2004-03-10?"),
        event("arrest", "before 2004-03-10"),
        event("prison_transfer", "2004-03-10", "2004-03-05"),
    ],
)
def test_no_day_of_a_moment_is_sure_by_a_date_that_is_inferred_doubted_open_or_against_itself(other):
    assert spans([other])[other.id].sure is None
    both = with_accounts(event("arrest", "2004-03-10"), other)
    assert spans([both])[both.id].sure is None


def test_a_stay_of_which_no_end_is_stated_goes_on_until_the_last_day_that_is_told_and_no_further():
    stay, asked = event(begin="2004-03-10"), event("questioning", "2004-09-01")
    assert held([stay, asked])[stay.id].possible == (d("2004-03-10"), None)
    assert spans([asked, stay])[stay.id].possible == days("2004-03-10", "2004-09-01")
    begun_before = event(end="2004-12-01")
    assert spans([asked, begun_before])[begun_before.id].possible == days("2004-09-01", "2004-12-01")


def test_an_event_without_a_date_and_the_end_of_a_sentence_are_on_no_day():
    events = [event(), event("arrest"), event("sentence_end", "2030-01-01"), SPRING]
    assert list(spans(events)) == [SPRING.id]
    assert recorded_days(events) == days("2004-03-10", "2004-06-20")


def test_the_days_told_of_reach_as_far_as_any_account_that_counts():
    other, rejected = event("arrest", "c. 2003-05", id="other"), event("arrest", "1999", evaluation="rejected")
    assert recorded_days([with_accounts(event("arrest", "2003-06-01"), other), rejected]) == days(
        "2003-04-01", "2003-06-30"
    )
    assert recorded_days([event(), rejected]) is None


def test_custody_by_night_is_told_from_custody_all_day():
    nights, all_day = event("nightly_custody", "2004-03-10", "2004-06-20"), SPRING
    arrest = event("arrest", "2004-03-10")
    found = spans([nights, all_day, arrest])
    assert [found[one.id].is_by_night for one in (nights, all_day, arrest)] == [True, False, False]


# Times without a stay


RELEASED, TAKEN = event("release", "2004-06-20"), event("arrest", "2004-09-01")
GAP = {
    "kind": "no_record_here",
    "after": RELEASED.id,
    "before": TAKEN.id,
    "latest_begin": "2004-06-20",
    "earliest_end": "2004-09-01",
}


def gaps(other, **given) -> int:
    """How many times without a stay are told, where a stay until 20 June has another account."""
    return len(stretches_of(with_custody(with_accounts(SPRING, other), stretches=[{**GAP, **given}])))


@pytest.mark.parametrize(
    ("until", "number"), [("2004-06-19", 1), ("2004-06-20", 1), ("2004-06-21", 0), ("2004-12-31", 0)]
)
def test_a_time_without_a_stay_is_told_unless_another_account_has_the_person_held_on_a_day_of_it(until, number):
    assert gaps(event(begin="2004-03-10", end=until, id="other")) == number


@pytest.mark.parametrize(("since", "number"), [("2004-08-31", 0), ("2004-09-01", 1), ("2004-10-01", 1)])
def test_another_account_that_begins_only_where_the_time_ends_leaves_it_told(since, number):
    late = event(begin=since, end="2004-12-01", id="other")
    found = stretches_of(
        with_custody(with_accounts(event(begin="2004-09-01", end="2004-12-01"), late), stretches=[GAP])
    )
    assert len(found) == number


def test_an_account_without_an_end_fills_a_time_that_is_open_too():
    assert gaps(event(begin="2004-03-10", id="other"), earliest_end="", before="") == 0
    assert gaps(event(begin="2004-03-10", end="2004-06-20", id="other"), earliest_end="", before="") == 1


def test_that_custody_was_not_acknowledged_stays_told():
    assert gaps(event(begin="2004-03-10", end="2004-12-31", id="other"), kind="whereabouts_unacknowledged") == 1


def test_a_stay_of_one_account_takes_no_time_from_what_the_document_says():
    open_stay = event(begin="2004-03-10")
    assert len(stretches_of(with_custody(open_stay, RELEASED, TAKEN, stretches=[GAP]))) == 1
    assert stretches_of(detainee()) == []


# Deaths


def death_in(*events):
    return recorded_death(with_custody(*events))


def test_a_death_is_named_before_the_finding_of_the_body_and_the_finding_where_no_death_is_told():
    body, death = event("body_found", "1993-07-03"), event("death_in_custody", "1992-06-20")
    assert death_in(SPRING, body, death) == death
    assert death_in(SPRING, body) == body
    assert death_in(SPRING) is None


@pytest.mark.parametrize(
    "given",
    [{"evaluation": "rejected"}, {"evaluation": "disputed"}, {"modality": "announced"}, {"modality": "inferred_by_us"}],
)
def test_a_death_that_is_doubted_or_that_no_source_reports_is_none(given):
    doubted = event("death_in_custody", "1992-06-20", **given)
    body = event("body_found", "1993-07-03")
    assert death_in(doubted) is None
    assert death_in(doubted, body) == body


# What is counted


def methods(*given) -> object:
    return part("allegation", {"methods": [{"code": code} for code in given]})


@pytest.mark.parametrize(
    ("codes", "is_counted"),
    [
        ((), True),
        (("beating",), True),
        (("harassment_surveillance",), False),
        (("arbitrary_search",), False),
        (("harassment_surveillance", "arbitrary_search"), False),
        (("arbitrary_search", "beating"), True),
    ],
)
def test_ill_treatment_is_more_than_harassment_and_searches(codes, is_counted):
    assert is_ill_treatment(methods(*codes)) == is_counted


def test_a_kind_of_a_search_is_a_search():
    inside = part("allegation", {"methods": [{"code": "night_search", "inside": ["arbitrary_search"]}]})
    assert not is_ill_treatment(inside)


def test_an_allegation_is_counted_that_was_not_rejected_and_is_made_of_the_person_by_name_or_of_all():
    rejected, disputed = (part("allegation", {"evaluation": how, "id": how}) for how in ("rejected", "disputed"))
    of_some, of_class, of_all = (
        part("allegation", {"id": whom, "said_of": {"reference": whom}})
        for whom in (GroupReference.SOME_MEMBERS, GroupReference.CLASS, GroupReference.EVERY_MEMBER)
    )
    searched = part("allegation", {"id": "searched", "methods": [{"code": "arbitrary_search"}]})
    made = [rejected, disputed, of_some, of_class, of_all, searched]
    assert counted_allegations(detainee(allegations=made)) == [disputed, of_all]


def test_a_country_has_somebody_in_its_hands_by_an_arrest_or_a_stay_and_by_nothing_else():
    assert {EventKind.ARREST, EventKind.DETENTION, EventKind.HOUSE_ARREST} <= IN_THE_HANDS_OF_A_COUNTRY
    others = {EventKind.RELEASE, EventKind.CROSS_BORDER_TRANSFER, EventKind.QUESTIONING, EventKind.DEATH_IN_CUSTODY}
    assert not others & IN_THE_HANDS_OF_A_COUNTRY


# Who was under 18


def minor(taken, *told) -> bool:
    """Whether somebody was surely under 18 when taken, by what is told of their birth and age."""
    details = [part("detail", {"kind": "birth", "evaluation": "reported", **one}) for one in told]
    document = changed(with_custody(taken), details=details)
    return was_a_minor(document, events_of(document)[0])


ARREST = event("arrest", "2019-05-08")


@pytest.mark.parametrize(
    ("born", "is_minor"),
    [("2001-05-08", False), ("2001-05-09", True), ("2001-05", False), ("2001-06", True), ("before 2005", False)],
)
def test_nobody_is_called_a_child_on_the_day_on_which_they_may_turn_18(born, is_minor):
    assert minor(ARREST, {"on": on(born)}) == is_minor


@pytest.mark.parametrize(("taken", "is_minor"), [("2018-02-27", True), ("2018-02-28", False)])
def test_who_was_born_on_29_february_may_be_18_on_the_28th(taken, is_minor):
    assert minor(event("arrest", taken), {"on": on("2000-02-29")}) == is_minor


def test_the_day_of_an_arrest_is_the_last_on_which_it_may_have_been_by_any_account():
    born = {"on": on("2001-05-20")}
    assert minor(ARREST, born)
    assert not minor(event("arrest", "2019-05"), born)
    for other in (event("arrest", "2019-05-20"), event("arrest"), event("arrest", "after 2019-05-01")):
        assert not minor(with_accounts(ARREST, other), born)
    assert minor(with_accounts(ARREST, event("arrest", "2019-05-19")), born)


@pytest.mark.parametrize(
    ("number", "stated", "is_minor"),
    [(17, "2019-05-08", True), (17, "2019-05-07", False), (18, "2019-05-08", False), (17, "2019-06", True)],
)
def test_who_is_17_on_a_day_may_turn_18_on_the_next(number, stated, is_minor):
    assert minor(ARREST, {"kind": "age", "number": number, "on": on(stated)}) == is_minor


def test_of_a_birth_and_an_age_that_do_not_go_together_the_older_one_decides():
    young, adult = {"on": on("2004-01-01")}, {"kind": "age", "number": 18, "on": on("2019-05-08")}
    assert minor(ARREST, young)
    assert not minor(ARREST, young, adult)
    assert not minor(ARREST, adult, young)
    assert minor(ARREST, young, {**adult, "evaluation": "rejected"})


def test_an_age_of_which_no_number_is_known_and_other_details_tell_nothing():
    for told in ({"kind": "age", "on": on("2019-05-08")}, {"kind": "origin", "on": on("2004-01-01")}, {}):
        assert not minor(ARREST, told)
    assert minor(ARREST, {"kind": "age", "on": on("2019-05-08")}, {"on": on("2004-01-01")})
    assert not minor(ARREST, {"on": on("2004-01-01")}, {"kind": "age", "number": 12, "on": on("c. 2019")})
