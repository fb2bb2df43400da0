"""Case C: a reporter arrested while filming, then held by immigration officers for 15 months. All of it is made up."""

from .typist import Case, Typed

NAME = "Alex Ejemplo"

ROWS = (
    Typed("C1", "names", {"text": NAME, "kind": "main", "script": "Latn", "language": "es"}, "S2", "para. 1"),
    Typed(
        "C1",
        "details",
        {"kind": "occupation", "value_en": "Reporter for Outlet 000311, in Spanish"},
        "S2",
        "para. 1",
        says=("occupation",),
    ),
    Typed(
        "C1",
        "details",
        {"kind": "capacity", "on": "8 May 2019", "value_en": "Journalist wearing a press badge"},
        "S2",
        "para. 2",
        says=("targeted as",),
    ),
    Typed(
        "C3",
        "events",
        {
            "kind": "arrest",
            "begin_on": "8 May 2019",
            "place": "City 000301",
            "authority": "Police 000302",
            "account_en": "Arrested while filming a protest, wearing a press badge.",
        },
        "S2",
        "para. 2",
    ),
    Typed(
        "C3",
        "events",
        {
            "kind": "search_or_seizure",
            "begin_on": "8 May 2019",
            "authority": "Police 000302",
            "account_en": "A phone and a press badge were taken.",
        },
        "S2",
        "para. 2",
    ),
    Typed(
        "C3",
        "proceedings",
        {"kind": "criminal", "title_en": "Case 000303", "court": "Court 000304", "opened_on": "8 May 2019"},
        "S2",
        "para. 3",
        name="charges",
    ),
    Typed("C3", "roles", {"role": "suspect"}, "S2", "para. 3", inside="charges"),
    Typed(
        "C4",
        "charges",
        {
            "words_en": "disorderly conduct",
            "brought_on": "8 May 2019",
            "outcome": "dropped",
            "outcome_on": "10 May 2019",
        },
        "S2",
        "para. 3",
        inside="charges",
        says=("dropped",),
    ),
    Typed(
        "C4",
        "charges",
        {
            "words_en": "obstructing a highway",
            "brought_on": "8 May 2019",
            "outcome": "dropped",
            "outcome_on": "10 May 2019",
        },
        "S2",
        "para. 3",
        inside="charges",
    ),
    Typed(
        "C3",
        "events",
        {
            "kind": "detention",
            "begin_on": "8 May 2019",
            "end_on": "10 May 2019",
            "authority": "Police 000302",
            "place": "City 000301",
            "legal_basis": "police_suspect",
        },
        "S2",
        "para. 4",
    ),
    Typed(
        "C5",
        "events",
        {
            "kind": "handover",
            "begin_on": "10 May 2019",
            "authority": "Police 000302",
            "to_authority": "Immigration agency 000305",
            "account_en": "Handed over to immigration officers instead of being released.",
        },
        "S5",
        "para. 2",
    ),
    Typed(
        "C5",
        "events",
        {
            "kind": "detention",
            "begin_on": "10 May 2019",
            "end_on": "2020",
            "authority": "Immigration agency 000305",
            "legal_basis": "immigration",
            "account_en": "Held in five centres in three states, 11 days of it in solitary confinement.",
        },
        "S5",
        "para. 3",
    ),
    Typed(
        "C7",
        "proceedings",
        {
            "kind": "detention_review",
            "title_en": "Petition for habeas corpus 000306",
            "court": "Court 000307",
            "opened_on": "2019",
            "account_en": "Dismissed; the claim about free speech was not decided.",
        },
        "S3",
        "para. 1",
        name="habeas",
    ),
    Typed("C7", "roles", {"role": "applicant"}, "S3", "para. 1", inside="habeas"),
    Typed(
        "C6",
        "proceedings",
        {
            "kind": "expulsion_or_asylum",
            "title_en": "Removal case 000308",
            "court": "Court 000309",
            "account_en": "A removal order of 19 March 2008 was vacated on 21 May 2020 and the case sent back.",
        },
        "S3",
        "para. 2",
        name="removal",
    ),
    Typed("C6", "roles", {"role": "applicant"}, "S3", "para. 2", inside="removal"),
    Typed(
        "C8",
        "events",
        {
            "kind": "release",
            "begin_on": "14 August 2020",
            "release_reason": "bail",
            "account_en": "Released after a bond of 2,000 dollars was paid.",
        },
        "S5",
        "para. 5",
    ),
    Typed(
        "C10",
        "allegations",
        {
            "methods": "Treatment 000310",
            "begin_on": "2019",
            "account_en": "Mould and spoiled food.",
            "level": "reported_by_person",
            "answer": "denies",
            "answer_words_en": "The agency says that the centre meets the standards.",
        },
        "S2",
        "para. 9",
        name="conditions",
    ),
    Typed("C10", "perpetrators", {"party": "Immigration agency 000305"}, "S2", inside="conditions"),
)

CASE = Case(
    label=NAME,
    basis="public_interest_assessed",
    sources={"S2": "Article 000922", "S3": "Judgment 000923", "S5": "Statement of an organisation 000925"},
    rows=ROWS,
    never=(r"Custody refused", r"custody refused", r"conviction", r"[Dd]efendant", r"[Cc]onvicted"),
    cannot_be_said={
        "C2": "a removal order in absentia",
        "C4": "an immigration hold; that bond was paid",
        "C5": "solitary confinement as its own stay within custody",
        "C6": "a stay of removal; a removal order vacated and sent back",
        "C7": "a petition for habeas corpus dismissed",
        "C8": "bond denied; bond set and paid",
    },
)
"""Days held by C9: 8 May 2019 to 14 August 2020, both counted: 465, although one stay ends only "2020"."""

DAYS = 465
