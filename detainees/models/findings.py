"""Only a court, international body or official inquiry finds a breach: a rule in the database and in the forms."""

import pgtrigger
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import FINDING_BODIES, Result

FOUND_BY_A_BODY = "assessment_breach_found_by_a_finding_body"
STAYS_A_BODY = "party_of_a_finding_stays_a_finding_body"

SENTENCES = {
    FOUND_BY_A_BODY: _(
        "“Breach found” needs a court, an international body or an official inquiry that says so. Choose it here, or "
        "choose “breach alleged”."
    ),
    STAYS_A_BODY: _(
        "This party is recorded as having found a breach of a promise, so it must stay a court, an "
        "international body or an official inquiry. Change those assessments first."
    ),
}
"""What each rule says to a researcher, by its name in the database."""

KINDS = ", ".join(f"'{kind.value}'" for kind in sorted(FINDING_BODIES))

FOUND_ONLY_BY_A_BODY = pgtrigger.Trigger(
    name=FOUND_BY_A_BODY,
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__result=Result.BREACH_FOUND.value),
    declare=[("body", "text")],
    func=f"""
        -- The party is locked, so that it cannot become something else before this is through.
        SELECT kind INTO body FROM detainees_party WHERE id = NEW.asserted_by_id FOR SHARE;
        IF body IS NULL OR body NOT IN ({KINDS}) THEN
            RAISE EXCEPTION '{FOUND_BY_A_BODY}: only a court, an international body or an inquiry finds a breach'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{FOUND_BY_A_BODY}';
        END IF;
        RETURN NEW;
    """,
)

FINDING_BODY_STAYS_ONE = pgtrigger.Trigger(
    name=STAYS_A_BODY,
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("kind"),
    func=f"""
        IF NEW.kind NOT IN ({KINDS}) AND EXISTS (
            SELECT 1 FROM detainees_assessment WHERE asserted_by_id = NEW.id AND result = '{Result.BREACH_FOUND.value}'
        ) THEN
            RAISE EXCEPTION '{STAYS_A_BODY}: a party that found a breach stays a body that can find one'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{STAYS_A_BODY}';
        END IF;
        RETURN NEW;
    """,
)


def refuse_a_finding_of_nobody(assessment) -> None:
    """Raise ValidationError where a breach is said to be found by one who cannot find it."""
    body = assessment.asserted_by
    if assessment.result == Result.BREACH_FOUND and (body is None or body.kind not in FINDING_BODIES):
        raise ValidationError({"asserted_by": SENTENCES[FOUND_BY_A_BODY]})


def refuse_to_unmake_a_finding_body(party, assessments) -> None:
    """Raise ValidationError where a party that found a breach is to become one that cannot."""
    if party.pk is None or party.kind in FINDING_BODIES:
        return
    if assessments.filter(asserted_by=party, result=Result.BREACH_FOUND).exists():
        raise ValidationError({"kind": SENTENCES[STAYS_A_BODY]})
