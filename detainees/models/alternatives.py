"""Rows that contradict each other form a group under one first row: a rule in the database and in the forms.

An alternative of an alternative would stand in no group of a document, and an approved fact would vanish from it.
"""

import pgtrigger
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

ONE_HEAD = "alternatives_have_one_head"

IS_NO_HEAD = _("That row itself contradicts another row. Choose the first row of its group.")
HAS_ALTERNATIVES = _(
    "Other rows contradict this one, so it cannot itself contradict another row. Change those rows "
    "first: choose the other row there."
)

SENTENCES = {
    ONE_HEAD: _(
        "Rows that contradict each other form a group: each of them names the first row, and the first row "
        "names none. Choose the first row."
    ),
}
"""What the rule says to a researcher, by its name in the database."""

ALTERNATIVES_HAVE_ONE_HEAD = pgtrigger.Trigger(
    name=ONE_HEAD,
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__alternative_to__isnull=False),
    declare=[("above", "bigint")],
    func=pgtrigger.Func(
        f"""
        IF TG_OP = 'UPDATE' AND OLD.alternative_to_id IS NOT DISTINCT FROM NEW.alternative_to_id THEN
            RETURN NEW;
        END IF;
        -- The head is locked, so that it cannot become an alternative before this is through.
        SELECT alternative_to_id INTO above FROM {{meta.db_table}} WHERE id = NEW.alternative_to_id FOR SHARE;
        IF above IS NOT NULL OR EXISTS (
            SELECT 1 FROM {{meta.db_table}} WHERE alternative_to_id = NEW.id AND id <> NEW.id
        ) THEN
            RAISE EXCEPTION '{ONE_HEAD}: an alternative points to the head of its group, which points to none'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{ONE_HEAD}';
        END IF;
        RETURN NEW;
        """
    ),
)


def refuse_two_heads(fact) -> None:
    """Raise ValidationError where a row points to an alternative, or is pointed to and points to another itself."""
    head = fact.alternative_to
    if head is None:
        return
    if head.alternative_to_id is not None:
        raise ValidationError({"alternative_to": IS_NO_HEAD})
    if fact.pk and type(fact)._base_manager.filter(alternative_to=fact).exclude(pk=fact.pk).exists():
        raise ValidationError({"alternative_to": HAS_ALTERNATIVES})
