
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('published', '0001_public_record'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='publicedition',
            index=models.Index(fields=['-published_at'], name='publicedition_by_date'),
        ),
    ]
