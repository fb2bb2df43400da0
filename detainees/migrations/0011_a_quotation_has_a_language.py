from django.db import migrations, models
from django.db.models import Q

from casetracker.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("detainees", "0010_custody_conflicts"),
    ]

    operations = [
        AllAtOnce(
            [
                migrations.AddConstraint(
                    model_name="statement",
                    constraint=models.CheckConstraint(
                        condition=Q(quotation="") | ~Q(quotation_language=""),
                        name="statement_quotation_has_a_language",
                        violation_error_message="In which language is the quotation? Type en, ru, ar, ...",
                    ),
                ),
            ]
        ),
    ]
