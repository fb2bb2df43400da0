"""What prosecutors, a list and a body of the United Nations did in case B. All of it is made up."""

from .typist import Typed

NAME = "Samir Mithal"

COURTS = (
    Typed(
        "B3",
        "proceedings",
        {
            "kind": "criminal",
            "title_en": "Military case 000213",
            "account_en": "Tried before a military prosecutor, and refused to answer.",
        },
        "S5",
        "para. 1",
        name="renewals",
    ),
    Typed("B3", "roles", {"role": "suspect"}, "S5", "para. 1", inside="renewals"),
    Typed(
        "B3",
        "decisions",
        {
            "kind": "detention_renewed_by_prosecutor",
            "decided_on": "between 1 September 2009 and 30 November 2009",
            "decided_by": "Military prosecutor 000212",
            "account_en": "Renewed for 15 days, renewal number 1 of four.",
        },
        "S5",
        "para. 1",
        inside="renewals",
        says=("without a judge",),
    ),
    Typed(
        "B3",
        "decisions",
        {
            "kind": "detention_renewed_by_prosecutor",
            "decided_on": "between 1 September 2009 and 30 November 2009",
            "decided_by": "Military prosecutor 000212",
            "account_en": "Renewed for 15 days, renewal number 2 of four.",
        },
        "S5",
        "para. 1",
        inside="renewals",
        says=("without a judge",),
    ),
    Typed(
        "B3",
        "decisions",
        {
            "kind": "detention_renewed_by_prosecutor",
            "decided_on": "between 1 September 2009 and 30 November 2009",
            "decided_by": "Military prosecutor 000212",
            "account_en": "Renewed for 15 days, renewal number 3 of four.",
        },
        "S5",
        "para. 1",
        inside="renewals",
        says=("without a judge",),
    ),
    Typed(
        "B3",
        "decisions",
        {
            "kind": "detention_renewed_by_prosecutor",
            "decided_on": "between 1 September 2009 and 30 November 2009",
            "decided_by": "Military prosecutor 000212",
            "account_en": "Renewed for 15 days, renewal number 4 of four.",
        },
        "S5",
        "para. 1",
        inside="renewals",
        says=("without a judge",),
    ),
    Typed(
        "B8",
        "proceedings",
        {"kind": "listing", "title_en": "List 000214", "court": "Court 000203"},
        "S6",
        "page 2",
        name="list",
        says=("entry on an official list",),
    ),
    Typed("B8", "roles", {"role": "person_concerned"}, "S6", "page 2", inside="list"),
    Typed(
        "B8",
        "decisions",
        {"kind": "listed", "decided_on": "5 December 2018"},
        "S6",
        "page 2",
        inside="list",
        says=("Entered on a list on 5 December 2018.",),
    ),
    Typed(
        "B12",
        "proceedings",
        {"kind": "wgad", "title_en": "Opinion 000209", "court": "Working group 000210", "respondent": "State 000211"},
        "S4",
        "para. 1",
        name="opinion",
    ),
    Typed("B12", "roles", {"role": "person_concerned"}, "S4", "para. 1", inside="opinion"),
    Typed(
        "B12",
        "decisions",
        {
            "kind": "intl_wgad_opinion",
            "decided_on": "17 June 2023",
            "outcome": "arbitrary",
            "categories": "I, II, III, V",
            "concerns": NAME,
        },
        "S4",
        "para. 90",
        inside="opinion",
        says=(
            "Detention found arbitrary on 17 June 2023 (categories I, II, III, V).",
            "categories: I, II, III, V",
        ),
    ),
)
