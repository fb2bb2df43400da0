import casetracker.date_fields
import detainees.fields
import django.db.models.deletion
from django.db import migrations, models

from casetracker.all_at_once import AllAtOnce


class Migration(migrations.Migration):

    dependencies = [
        ('detainees', '0012_alternatives_have_one_head'),
    ]

    operations = [
        AllAtOnce([
            migrations.AlterField(
                model_name='allegation',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='authority',
                field=models.ForeignKey(blank=True, help_text='Who took, held, released or handed over the person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='detainees.party'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='place',
                field=models.ForeignKey(blank=True, help_text='Where it happened, where the person was held, or where a transfer departed.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='detainees.place'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='to_authority',
                field=models.ForeignKey(blank=True, help_text='Who received the person in a handover or transfer.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='receptions', to='detainees.party'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='authority',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who took, held, released or handed over the person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='place',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where it happened, where the person was held, or where a transfer departed.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.place'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='to_authority',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who received the person in a handover or transfer.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='merged_into',
                field=models.ForeignKey(blank=True, help_text='Where two records were found to be one person: the record that remains.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='merged_into',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where two records were found to be one person: the record that remains.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='detainee',
                field=models.ForeignKey(blank=True, help_text='Where it is said of one person only.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where it is said of one person only.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='name',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='name',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is reported of this person alone. Public.'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='own_begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='Only where a source gives another date for this person than for the rest.', max_length=100, verbose_name='own date'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='own_end_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='own end'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='stated_as',
                field=detainees.fields.TermField(default='named', help_text='Whether the source names the person or speaks of a whole group.', max_length=32),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is reported of this person alone. Public.'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='own_begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='Only where a source gives another date for this person than for the rest.', max_length=100, verbose_name='own date'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='own_end_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='own end'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='stated_as',
                field=detainees.fields.TermField(default='named', help_text='Whether the source names the person or speaks of a whole group.', max_length=32),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='status',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='status',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where a detainee of this record says it in person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='asserted by the detainee'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='Where it is neither: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='asserted by, in words'),
            ),
            migrations.AlterConstraint(
                model_name='participation',
                name='participation_once_each',
                constraint=models.UniqueConstraint(fields=('event', 'detainee'), name='participation_once_each', violation_error_message='This person already takes part in this event.'),
            ),
            migrations.AlterConstraint(
                model_name='participation',
                name='participation_names_the_man',
                constraint=models.CheckConstraint(condition=models.Q(('stated_as__in', ['named', 'every_member_as_stated'])), name='participation_names_the_man', violation_error_message='Somebody takes part only if a source names them or speaks of every member. What is said of some, not named, belongs to the matter.'),
            ),
            migrations.AlterConstraint(
                model_name='proceedingrole',
                name='proceedingrole_once_each',
                constraint=models.UniqueConstraint(fields=('proceeding', 'detainee', 'role'), name='proceedingrole_once_each', violation_error_message='This person already has this role in the proceeding.'),
            ),
        ]),
    ]
