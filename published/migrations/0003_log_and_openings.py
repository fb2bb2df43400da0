
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('published', '0002_index_of_editions_by_date'),
    ]

    operations = [
        migrations.CreateModel(
            name='PublicLogEntry',
            fields=[
                ('number', models.PositiveIntegerField(primary_key=True, serialize=False)),
                ('hash', models.CharField(max_length=64)),
                ('line', models.TextField()),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.AddField(
            model_name='publicedition',
            name='alone',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='publicedition',
            name='salt',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AlterField(
            model_name='publicedition',
            name='sha256',
            field=models.CharField(blank=True, max_length=64),
        ),
    ]
