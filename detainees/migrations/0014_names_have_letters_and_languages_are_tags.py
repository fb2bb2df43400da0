import casetracker.language_tags
import detainees.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('detainees', '0013_say_the_person_in_help_texts'),
    ]

    operations = [
        migrations.AlterField(
            model_name='detainee',
            name='label',
            field=models.CharField(help_text='How colleagues find the case. Readers see the names below, never this.', max_length=200, validators=[detainees.fields.check_name_or_number], verbose_name='working name'),
        ),
        migrations.AlterField(
            model_name='detaineehistory',
            name='label',
            field=models.CharField(help_text='How colleagues find the case. Readers see the names below, never this.', max_length=200, validators=[detainees.fields.check_name_or_number], verbose_name='working name'),
        ),
        migrations.AlterField(
            model_name='name',
            name='language',
            field=models.CharField(default='en', help_text='Language tag (BCP 47): en, ru, ar, tt, ...', max_length=35, validators=[casetracker.language_tags.check_language_tag]),
        ),
        migrations.AlterField(
            model_name='name',
            name='text',
            field=models.CharField(max_length=200, validators=[detainees.fields.check_name], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='namehistory',
            name='language',
            field=models.CharField(default='en', help_text='Language tag (BCP 47): en, ru, ar, tt, ...', max_length=35, validators=[casetracker.language_tags.check_language_tag]),
        ),
        migrations.AlterField(
            model_name='namehistory',
            name='text',
            field=models.CharField(max_length=200, validators=[detainees.fields.check_name], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='source',
            name='language',
            field=models.CharField(help_text='Language tag (BCP 47).', max_length=35, validators=[casetracker.language_tags.check_language_tag]),
        ),
        migrations.AlterField(
            model_name='sourcehistory',
            name='language',
            field=models.CharField(help_text='Language tag (BCP 47).', max_length=35, validators=[casetracker.language_tags.check_language_tag]),
        ),
        migrations.AlterField(
            model_name='statement',
            name='quotation_language',
            field=models.CharField(blank=True, help_text='Language tag (BCP 47) of the quotation: en, ru, ar, es, ...', max_length=35, validators=[casetracker.language_tags.check_language_tag]),
        ),
        migrations.AlterField(
            model_name='statementhistory',
            name='quotation_language',
            field=models.CharField(blank=True, help_text='Language tag (BCP 47) of the quotation: en, ru, ar, es, ...', max_length=35, validators=[casetracker.language_tags.check_language_tag]),
        ),
    ]
