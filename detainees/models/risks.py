"""Which risks count for a case: those noted now, and those changed since its last edition.

One person could otherwise take a risk away and publish the case alone. The trail remembers every step of a risk; each
edition remembers, in ``history_mark``, how many of them there were when it was frozen. What came later was seen by no
second person yet.
"""

import pgtrigger

SINCE_LAST_EDITION = """
    WITH RECURSIVE last_edition AS (
        SELECT history_mark FROM detainees_edition
        WHERE (detainee_id = {detainee} OR matter_id = {matter}) AND number IS NOT NULL
        ORDER BY number DESC LIMIT 1
    ), people (id) AS (
        SELECT * FROM (
            SELECT {detainee}
            UNION SELECT detainee_id FROM detainees_matter_members WHERE matter_id = {matter}
            UNION SELECT detainee_id FROM detainees_mattermembershistory WHERE matter_id = {matter}
                GROUP BY detainee_id HAVING count(*) > coalesce(
                    (SELECT (history_mark -> 'members' ->> detainee_id::text)::int FROM last_edition), 0)
        ) own
        UNION SELECT merged.id FROM detainees_detainee merged JOIN people ON merged.merged_into_id = people.id
    ), steps AS (
        SELECT pgh_id, pgh_obj_id AS flag, detainee_id, kind,
            lag(detainee_id) OVER of_flag AS detainee_before, lag(kind) OVER of_flag AS kind_before
        FROM detainees_riskflaghistory WHERE pgh_obj_id IN (
            SELECT pgh_obj_id FROM detainees_riskflaghistory WHERE detainee_id IN (SELECT id FROM people))
        WINDOW of_flag AS (PARTITION BY pgh_obj_id ORDER BY pgh_id)
    ), own_steps AS (
        SELECT *, row_number() OVER (PARTITION BY flag ORDER BY pgh_id) AS number FROM steps
        WHERE detainee_id IN (SELECT id FROM people) OR detainee_before IN (SELECT id FROM people)
    ), new_steps AS (
        SELECT * FROM own_steps WHERE number > coalesce(
            (SELECT (history_mark -> 'risks' ->> flag::text)::int FROM last_edition), 0)
    )
"""
"""What a case's risks are read from: a matter's members count, those taken out since its last edition too, and a
record that was merged into another. What becomes of a risk after it was moved to somebody else is no step of this case.
"""

COUNTED = """
    SELECT detainee_id, kind, 0 AS step FROM detainees_riskflag
    UNION SELECT detainee_id, kind, pgh_id FROM new_steps
    UNION SELECT detainee_before, kind_before, pgh_id FROM new_steps
"""
"""Whose risk, which, and the step that tells of it; 0 where it is noted now."""


def of_the_case(sql: str, detainee: str, matter: str) -> str:
    """Return a read-only query on the history of one case's risks."""
    return f"SELECT * FROM ({SINCE_LAST_EDITION.format(detainee=detainee, matter=matter)} {sql}) risks"


STEPS_OF_RISKS = of_the_case(
    "SELECT flag, max(number) FROM own_steps GROUP BY flag", "%(detainee)s::bigint", "%(matter)s::bigint"
)
RISKS_THAT_COUNT = of_the_case(
    f"SELECT detainee_id, kind, max(step) FROM ({COUNTED}) counted JOIN people ON people.id = detainee_id "
    "GROUP BY detainee_id, kind ORDER BY detainee_id, kind",
    "%(detainee)s::bigint",
    "%(matter)s::bigint",
)
A_RISK_COUNTS = of_the_case(
    f"SELECT 1 FROM ({COUNTED}) counted JOIN people ON people.id = detainee_id", "NEW.detainee_id", "NEW.matter_id"
)

NEEDS_A_SECOND_PERSON = "edition_with_a_risk_needs_a_second_person"

A_RISK_NEEDS_A_SECOND_PERSON = pgtrigger.Trigger(
    name="a_risk_needs_a_second_person",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__number__isnull=False),
    func=f"""
        IF TG_OP = 'UPDATE' AND OLD.number IS NOT NULL THEN
            RETURN NEW;
        END IF;
        IF (NEW.approved_by_id = NEW.submitted_by_id OR NEW.solo_reason <> '') AND EXISTS (
            {A_RISK_COUNTS}
        ) THEN
            RAISE EXCEPTION '{NEEDS_A_SECOND_PERSON}: a risk is noted, or was changed since the last edition'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{NEEDS_A_SECOND_PERSON}';
        END IF;
        RETURN NEW;
    """,
)
