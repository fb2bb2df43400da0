from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("published", "0007_editions_approved_by_a_program"),
    ]

    operations = [
        migrations.AddField(
            model_name="searchname",
            name="earlier",
            field=models.BooleanField(default=False),
        ),
    ]
