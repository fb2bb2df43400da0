from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('published', '0008_names_published_before_a_merge'),
    ]

    operations = [
        migrations.AlterField(
            model_name='case',
            name='kind',
            field=models.CharField(choices=[('detainee', 'detainee'), ('matter', 'group case')], max_length=32),
        ),
    ]
