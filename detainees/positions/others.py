"""The position of a proceeding for people other than the person of the document, in fixed words.

The words are nouns (“a conviction on 9 March 2012”) and begin with whom they concern, so that nothing in them can be
read as said of the person.
"""

from casetracker.vocabulary import PositionCode, RoleKind

from .docket import Docket
from .position import Position, national, operative_position
from .step import Step
from .wording import noun

UNNAMED = "other people, who are not named here"
UNSHOWN = "What was decided about other people in this proceeding is recorded, and is not shown here"
NO_JUDGMENT, NO_JUDGMENT_ON_THEM = "No judgment recorded", "No judgment on this person recorded"
PARTS = {
    RoleKind.VICTIM: "The person is the victim in this proceeding",
    RoleKind.WITNESS: "The person is a witness in this proceeding",
    RoleKind.APPLICANT: "The person is the applicant in this proceeding",
    RoleKind.PETITIONER: "The person is the petitioner in this proceeding",
    RoleKind.CONCERNED: "The proceeding concerns the person",
    RoleKind.RELATIVE: "The person brought this proceeding for a relative",
}
"""What is said before the words on others of somebody who is not accused."""


def position_with_others(
    own: list[Step],
    others: dict[str, list[Step]],
    role: str,
    has_unshown: bool = False,
    *,
    is_prosecution: bool = True,
) -> Position:
    """Return where a proceeding stands for a person, and after it where it stands for others, by the words for them.

    ``has_unshown`` is whether decisions are recorded that concern only people of whom nothing is said here.
    """
    position = operative_position(own, is_prosecution=is_prosecution)
    if not others and not has_unshown:
        return position
    is_bystander = role in PARTS
    of_the_person = [PARTS[role]] if is_bystander else list(position.sentences)
    if is_bystander and own:
        of_the_person += position.sentences
    nothing_on_them = has_unshown and position.code == PositionCode.NO_JUDGMENT
    if nothing_on_them:
        of_the_person = [one.replace(NO_JUDGMENT, NO_JUDGMENT_ON_THEM) for one in of_the_person]
    each = [operative_position(steps, is_prosecution=is_prosecution) for steps in others.values()]
    return Position(
        code=PositionCode.OF_OTHERS if is_bystander or nothing_on_them else position.code,
        sentences=(
            *of_the_person,
            *(sentence_on(words, steps, is_prosecution=is_prosecution) for words, steps in others.items()),
            *([UNSHOWN] if has_unshown else []),
        ),
        dates=position.dates,
        steps=(*position.steps, *(step for one in each for step in one.steps)),
    )


def sentence_on(words: str, steps: list[Step], *, is_prosecution: bool = True) -> str:
    """Return one sentence on some other people: “Concerning seven former agents: a conviction on 9 March 2012”."""
    found = national(Docket(steps), name=noun, is_prosecution=is_prosecution)
    clauses = [clause[:1].lower() + clause[1:] for clause in found]
    return f"Concerning {words or UNNAMED}: " + "; ".join(clauses)
