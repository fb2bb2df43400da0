import casetracker.date_fields
import detainees.fields
import django.db.models.deletion
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

from casetracker.all_at_once import AllAtOnce


class Migration(migrations.Migration):

    dependencies = [
        ('detainees', '0014_names_have_letters_and_languages_are_tags'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce([
            migrations.AlterModelOptions(
                name='allegedperpetrator',
                options={'ordering': ['allegation', 'pk'], 'verbose_name': 'authority allegedly involved', 'verbose_name_plural': 'authorities allegedly involved'},
            ),
            migrations.AlterModelOptions(
                name='allegedperpetratorhistory',
                options={'verbose_name': 'history of authority allegedly involved'},
            ),
            migrations.AlterModelOptions(
                name='evidencekind',
                options={'ordering': ['code'], 'verbose_name': 'kind of evidence', 'verbose_name_plural': 'kinds of evidence'},
            ),
            migrations.AlterModelOptions(
                name='evidencekindhistory',
                options={'verbose_name': 'history of kind of evidence'},
            ),
            migrations.AlterModelOptions(
                name='matter',
                options={'ordering': ['pk'], 'verbose_name': 'group case'},
            ),
            migrations.AlterModelOptions(
                name='matterhistory',
                options={'verbose_name': 'history of group case'},
            ),
            migrations.AlterModelOptions(
                name='proceedingrole',
                options={'ordering': ['proceeding', 'pk'], 'verbose_name': 'role in a proceeding', 'verbose_name_plural': 'roles in proceedings'},
            ),
            migrations.AlterModelOptions(
                name='proceedingrolehistory',
                options={'verbose_name': 'history of role in a proceeding'},
            ),
            migrations.AlterModelOptions(
                name='qualification',
                options={'ordering': ['stated_on_earliest', 'pk'], 'verbose_name': 'legal classification'},
            ),
            migrations.AlterModelOptions(
                name='qualificationhistory',
                options={'verbose_name': 'history of legal classification'},
            ),
            migrations.AlterModelOptions(
                name='undertaking',
                options={'ordering': ['assurance', 'pk'], 'verbose_name': 'promise'},
            ),
            migrations.AlterModelOptions(
                name='undertakinghistory',
                options={'verbose_name': 'history of promise'},
            ),
            migrations.AlterModelOptions(
                name='undertakingkind',
                options={'ordering': ['code'], 'verbose_name': 'kind of promise', 'verbose_name_plural': 'kinds of promise'},
            ),
            migrations.AlterModelOptions(
                name='undertakingkindhistory',
                options={'verbose_name': 'history of kind of promise'},
            ),
            migrations.RemoveConstraint(
                model_name='detainee',
                name='detainee_not_merged_into_himself',
            ),
            migrations.RemoveConstraint(
                model_name='participation',
                name='participation_names_the_man',
            ),
            migrations.AlterField(
                model_name='allegation',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is alleged and by whom, in our words. Public.'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.allegation', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='date or start'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='complaint',
                field=models.ForeignKey(blank=True, help_text='The complaint made about it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='complained_of', to='detainees.proceeding'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='event',
                field=models.ForeignKey(blank=True, help_text='The custody event during which it allegedly happened.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='allegations', to='detainees.custodyevent'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='group_count',
                field=models.PositiveSmallIntegerField(blank=True, help_text='“Two of the seven”: 2.', null=True, verbose_name='how many people'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='group_size',
                field=models.PositiveSmallIntegerField(blank=True, help_text='“Two of the seven”: 7.', null=True, verbose_name='out of how many'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='level',
                field=detainees.fields.TermField(help_text='Whether it is reported, documented or found.', max_length=32, verbose_name='level'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='matter',
                field=models.ForeignKey(blank=True, help_text='For a group: the group case whose members they are.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='allegations', to='detainees.matter'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='stated_as',
                field=detainees.fields.TermField(default='named', max_length=32, verbose_name='who it is about'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='used_in',
                field=models.ForeignKey(blank=True, help_text='The proceeding in which the statement was reportedly used (CAT article 15).', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='coerced_statements', to='detainees.proceeding'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='victims',
                field=models.ManyToManyField(blank=True, help_text='The people whom the source names as victims.', related_name='allegations', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='allegation',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is alleged and by whom, in our words. Public.'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.allegation', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='date or start'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='complaint',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The complaint made about it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.proceeding'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='event',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The custody event during which it allegedly happened.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.custodyevent'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='group_count',
                field=models.PositiveSmallIntegerField(blank=True, help_text='“Two of the seven”: 2.', null=True, verbose_name='how many people'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='group_size',
                field=models.PositiveSmallIntegerField(blank=True, help_text='“Two of the seven”: 7.', null=True, verbose_name='out of how many'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='level',
                field=detainees.fields.TermField(help_text='Whether it is reported, documented or found.', max_length=32, verbose_name='level'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='matter',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='For a group: the group case whose members they are.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.matter'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='stated_as',
                field=detainees.fields.TermField(default='named', max_length=32, verbose_name='who it is about'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='used_in',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The proceeding in which the statement was reportedly used (CAT article 15).', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.proceeding'),
            ),
            migrations.AlterField(
                model_name='allegationhistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.assessment', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='detainee',
                field=models.ForeignKey(blank=True, help_text='Leave empty if it is about everybody covered.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='group_words',
                field=models.CharField(blank=True, help_text='For example: all seven.', max_length=120),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='period_begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='period assessed, start'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='period_end_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='period assessed, end'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='assessment',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.assessment', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Leave empty if it is about everybody covered.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='group_words',
                field=models.CharField(blank=True, help_text='For example: all seven.', max_length=120),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='period_begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='period assessed, start'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='period_end_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='period assessed, end'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='assessmenthistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is reported about it, in our words. Public.'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.assurance', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='announced_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='The day on which it became known. This can differ from the day on which it was given.', max_length=100, verbose_name='announced on'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='transfers',
                field=models.ManyToManyField(blank=True, help_text='The transfers that relied on it.', related_name='assurances', to='detainees.custodyevent'),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assurance',
                name='words_held',
                field=detainees.fields.TermField(max_length=32, verbose_name='what we know of the text'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is reported about it, in our words. Public.'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.assurance', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='announced_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='The day on which it became known. This can differ from the day on which it was given.', max_length=100, verbose_name='announced on'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='assurancehistory',
                name='words_held',
                field=detainees.fields.TermField(max_length=32, verbose_name='what we know of the text'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='against',
                field=models.ManyToManyField(blank=True, help_text='Leave empty if it was brought against all of them.', related_name='charges', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='against_words',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Other people who have no case here, in neutral words: “seven former agents”. Public.', short=True, verbose_name='against others'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.charge', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='charge',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='outcome',
                field=detainees.fields.TermField(default='outcome_not_known', help_text='How the charge ended. If nothing is known: “outcome not known here”.', max_length=33),
            ),
            migrations.AlterField(
                model_name='charge',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='charge',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='against_words',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Other people who have no case here, in neutral words: “seven former agents”. Public.', short=True, verbose_name='against others'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.charge', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='outcome',
                field=detainees.fields.TermField(default='outcome_not_known', help_text='How the charge ended. If nothing is known: “outcome not known here”.', max_length=33),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='citation',
                name='locator',
                field=models.CharField(blank=True, help_text='Page, paragraph or heading; “seen in excerpt” if it is not known.', max_length=120),
            ),
            migrations.AlterField(
                model_name='citation',
                name='says',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='The wording of this source, if sources differ: “13 years”. Public.', short=True),
            ),
            migrations.AlterField(
                model_name='citation',
                name='says_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='The date in this source, if sources differ.', max_length=100, verbose_name='date in this source'),
            ),
            migrations.AlterField(
                model_name='citationhistory',
                name='locator',
                field=models.CharField(blank=True, help_text='Page, paragraph or heading; “seen in excerpt” if it is not known.', max_length=120),
            ),
            migrations.AlterField(
                model_name='citationhistory',
                name='says',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='The wording of this source, if sources differ: “13 years”. Public.', short=True),
            ),
            migrations.AlterField(
                model_name='citationhistory',
                name='says_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='The date in this source, if sources differ.', max_length=100, verbose_name='date in this source'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.custodyevent', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='begin_is',
                field=detainees.fields.TermField(blank=True, help_text='Whether a source states this start, or the person was only first seen there then.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='The day of the event, the start of a stay, the departure of a transfer.', max_length=100, verbose_name='date, start or departure'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='end_is',
                field=detainees.fields.TermField(blank=True, help_text='Whether a source states this end, or the person was only last seen there then.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='incident',
                field=models.ForeignKey(blank=True, help_text='The incident that the authority connects it with.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='detainees.incident'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='legal_basis',
                field=detainees.fields.TermField(default='not_stated', help_text='The ground that the holding authority claimed. “Arbitrary” is a finding, not a legal basis.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='modality_reason',
                field=models.CharField(blank=True, help_text='Required if we infer the event: what we infer it from. Public.', max_length=300),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='place',
                field=models.ForeignKey(blank=True, help_text='Where it happened, where the person was held, or where a transfer started.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='detainees.place'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='provision',
                field=models.CharField(blank=True, help_text='The article of law cited, with the law and its edition, if a source gives it.', max_length=200),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='custodyevent',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.custodyevent', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='begin_is',
                field=detainees.fields.TermField(blank=True, help_text='Whether a source states this start, or the person was only first seen there then.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='The day of the event, the start of a stay, the departure of a transfer.', max_length=100, verbose_name='date, start or departure'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='end_is',
                field=detainees.fields.TermField(blank=True, help_text='Whether a source states this end, or the person was only last seen there then.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='incident',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The incident that the authority connects it with.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.incident'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='legal_basis',
                field=detainees.fields.TermField(default='not_stated', help_text='The ground that the holding authority claimed. “Arbitrary” is a finding, not a legal basis.', max_length=32),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='modality_reason',
                field=models.CharField(blank=True, help_text='Required if we infer the event: what we infer it from. Public.', max_length=300),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='place',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Where it happened, where the person was held, or where a transfer started.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.place'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='provision',
                field=models.CharField(blank=True, help_text='The article of law cited, with the law and its edition, if a source gives it.', max_length=200),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='custodyeventhistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='decision',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is reported about it, in our words. Public.'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='affects',
                field=models.ForeignKey(blank=True, help_text='The earlier decision of the same proceeding that this one changes or upholds.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='affected_by', to='detainees.decision'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.decision', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='concerns',
                field=models.ManyToManyField(blank=True, help_text='Leave empty if it concerns everybody accused in the proceeding.', related_name='decisions', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='concerns_words',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Other people who have no case here, in neutral words: “seven former agents”. Public.', short=True, verbose_name='concerns others'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='decision',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='outcome',
                field=detainees.fields.TermField(blank=True, help_text='For a request or review.', max_length=32),
            ),
            migrations.AlterField(
                model_name='decision',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is reported about it, in our words. Public.'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='affects',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The earlier decision of the same proceeding that this one changes or upholds.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.decision'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.decision', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='concerns_words',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Other people who have no case here, in neutral words: “seven former agents”. Public.', short=True, verbose_name='concerns others'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='outcome',
                field=detainees.fields.TermField(blank=True, help_text='For a request or review.', max_length=32),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='detail',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.detail', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='detail',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='Date of birth (readers see the year only), or the date on which the detail was true.', max_length=100, verbose_name='date'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='detail',
                name='value',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='In words, if place and date are not enough.', short=True),
            ),
            migrations.AlterField(
                model_name='detail',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detail', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='Date of birth (readers see the year only), or the date on which the detail was true.', max_length=100, verbose_name='date'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='value',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='In words, if place and date are not enough.', short=True),
            ),
            migrations.AlterField(
                model_name='detailhistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='basis_decided_by',
                field=models.CharField(blank=True, help_text='Who decided that we may publish. Never published.', max_length=120, verbose_name='decided by'),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='basis_decided_on',
                field=models.DateField(blank=True, help_text='The day of the decision. Never published.', null=True, verbose_name='decided on'),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='basis_note',
                field=models.TextField(blank=True, help_text='What was considered. For consent: who gave it, its scope and the languages. Never published.', verbose_name='justification'),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='basis_review_on',
                field=models.DateField(blank=True, help_text='Consent and risks can change. Never published.', null=True, verbose_name='review again on'),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='label',
                field=models.CharField(help_text='How colleagues find the case. Readers see the names below, never this.', max_length=200, validators=[detainees.fields.check_name_or_number], verbose_name='internal name'),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='merged_into',
                field=models.ForeignKey(blank=True, help_text='If two records are the same person: the record to keep.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='detainee',
                name='publication_basis',
                field=detainees.fields.TermField(default='none', help_text='Why we may publish this case. It is not enough that it is already public elsewhere.', max_length=32, verbose_name='reason we may publish'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='basis_decided_by',
                field=models.CharField(blank=True, help_text='Who decided that we may publish. Never published.', max_length=120, verbose_name='decided by'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='basis_decided_on',
                field=models.DateField(blank=True, help_text='The day of the decision. Never published.', null=True, verbose_name='decided on'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='basis_note',
                field=models.TextField(blank=True, help_text='What was considered. For consent: who gave it, its scope and the languages. Never published.', verbose_name='justification'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='basis_review_on',
                field=models.DateField(blank=True, help_text='Consent and risks can change. Never published.', null=True, verbose_name='review again on'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='label',
                field=models.CharField(help_text='How colleagues find the case. Readers see the names below, never this.', max_length=200, validators=[detainees.fields.check_name_or_number], verbose_name='internal name'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='merged_into',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If two records are the same person: the record to keep.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='detaineehistory',
                name='publication_basis',
                field=detainees.fields.TermField(default='none', help_text='Why we may publish this case. It is not enough that it is already public elsewhere.', max_length=32, verbose_name='reason we may publish'),
            ),
            migrations.AlterField(
                model_name='edition',
                name='history_mark',
                field=models.JSONField(blank=True, default=dict, help_text='How many changes its history had when the version was submitted: edits by account, risks, members.'),
            ),
            migrations.AlterField(
                model_name='edition',
                name='redacted_at',
                field=models.DateTimeField(blank=True, help_text="When its content was destroyed for somebody's safety.", null=True),
            ),
            migrations.AlterField(
                model_name='edition',
                name='replaced_at',
                field=models.DateTimeField(blank=True, help_text='When a later version of the same case replaced it in the queue.', null=True),
            ),
            migrations.AlterField(
                model_name='edition',
                name='solo_reason',
                field=models.CharField(blank=True, help_text='Why one person approved their own work, if so.', max_length=300),
            ),
            migrations.AlterField(
                model_name='edition',
                name='withdrawn_reason',
                field=models.TextField(blank=True, help_text='The real reason. Never published.'),
            ),
            migrations.AlterField(
                model_name='evidencekind',
                name='definition',
                field=models.TextField(blank=True, help_text='What the term means.'),
            ),
            migrations.AlterField(
                model_name='evidencekindhistory',
                name='definition',
                field=models.TextField(blank=True, help_text='What the term means.'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.figure', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='figure',
                name='detainee',
                field=models.ForeignKey(blank=True, help_text='If it is about one person only.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='event',
                field=models.ForeignKey(blank=True, help_text='For a duration: the stay that it is about.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='detainees.custodyevent'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='figure',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.figure', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If it is about one person only.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='event',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='For a duration: the stay that it is about.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.custodyevent'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='figurehistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.identifier', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='identifier',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.identifier', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='identifierhistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='identifiersystem',
                name='definition',
                field=models.TextField(blank=True, help_text='What the term means.'),
            ),
            migrations.AlterField(
                model_name='identifiersystemhistory',
                name='definition',
                field=models.TextField(blank=True, help_text='What the term means.'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.incident', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='incident',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='incident',
                name='title',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Neutral words, for example: explosion on a gas pipeline.', short=True),
            ),
            migrations.AlterField(
                model_name='incident',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.incident', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='title',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Neutral words, for example: explosion on a gas pipeline.', short=True),
            ),
            migrations.AlterField(
                model_name='incidenthistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='matter',
                name='basis_decided_by',
                field=models.CharField(blank=True, help_text='Who decided that we may publish. Never published.', max_length=120, verbose_name='decided by'),
            ),
            migrations.AlterField(
                model_name='matter',
                name='basis_decided_on',
                field=models.DateField(blank=True, help_text='The day of the decision. Never published.', null=True, verbose_name='decided on'),
            ),
            migrations.AlterField(
                model_name='matter',
                name='basis_note',
                field=models.TextField(blank=True, help_text='What was considered. For consent: who gave it, its scope and the languages. Never published.', verbose_name='justification'),
            ),
            migrations.AlterField(
                model_name='matter',
                name='basis_review_on',
                field=models.DateField(blank=True, help_text='Consent and risks can change. Never published.', null=True, verbose_name='review again on'),
            ),
            migrations.AlterField(
                model_name='matter',
                name='events',
                field=models.ManyToManyField(blank=True, help_text='The events that the group case is about.', related_name='matters', to='detainees.custodyevent'),
            ),
            migrations.AlterField(
                model_name='matter',
                name='publication_basis',
                field=detainees.fields.TermField(default='none', help_text='Why we may publish this case. It is not enough that it is already public elsewhere.', max_length=32, verbose_name='reason we may publish'),
            ),
            migrations.AlterField(
                model_name='matterhistory',
                name='basis_decided_by',
                field=models.CharField(blank=True, help_text='Who decided that we may publish. Never published.', max_length=120, verbose_name='decided by'),
            ),
            migrations.AlterField(
                model_name='matterhistory',
                name='basis_decided_on',
                field=models.DateField(blank=True, help_text='The day of the decision. Never published.', null=True, verbose_name='decided on'),
            ),
            migrations.AlterField(
                model_name='matterhistory',
                name='basis_note',
                field=models.TextField(blank=True, help_text='What was considered. For consent: who gave it, its scope and the languages. Never published.', verbose_name='justification'),
            ),
            migrations.AlterField(
                model_name='matterhistory',
                name='basis_review_on',
                field=models.DateField(blank=True, help_text='Consent and risks can change. Never published.', null=True, verbose_name='review again on'),
            ),
            migrations.AlterField(
                model_name='matterhistory',
                name='publication_basis',
                field=detainees.fields.TermField(default='none', help_text='Why we may publish this case. It is not enough that it is already public elsewhere.', max_length=32, verbose_name='reason we may publish'),
            ),
            migrations.AlterField(
                model_name='method',
                name='definition',
                field=models.TextField(blank=True, help_text='What the term means.'),
            ),
            migrations.AlterField(
                model_name='methodhistory',
                name='definition',
                field=models.TextField(blank=True, help_text='What the term means.'),
            ),
            migrations.AlterField(
                model_name='name',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.name', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='name',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='name',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='name',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='name',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='name',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='name',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='name',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='name',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.name', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='namehistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='participation',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is reported only about this person. Public.'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.participation', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='participation',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='group_words',
                field=models.CharField(blank=True, help_text="The group in the source's words, for example: all seven.", max_length=120),
            ),
            migrations.AlterField(
                model_name='participation',
                name='own_begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='Only if a source gives a different date for this person than for the others.', max_length=100, verbose_name='date for this person'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='own_end_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='end for this person'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='participation',
                name='stated_as',
                field=detainees.fields.TermField(default='named', help_text='Whether the source names the person or speaks about a whole group.', max_length=32),
            ),
            migrations.AlterField(
                model_name='participation',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='What is reported only about this person. Public.'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.participation', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='group_words',
                field=models.CharField(blank=True, help_text="The group in the source's words, for example: all seven.", max_length=120),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='own_begin_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, help_text='Only if a source gives a different date for this person than for the others.', max_length=100, verbose_name='date for this person'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='own_end_on',
                field=casetracker.date_fields.PartialDateField(blank=True, companions=False, max_length=100, verbose_name='end for this person'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='stated_as',
                field=detainees.fields.TermField(default='named', help_text='Whether the source names the person or speaks about a whole group.', max_length=32),
            ),
            migrations.AlterField(
                model_name='participationhistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='place',
                name='latitude',
                field=models.DecimalField(blank=True, decimal_places=2, help_text='Degrees north of the equator, two decimals: 43.48. South is negative. Only for well-known places.', max_digits=4, null=True),
            ),
            migrations.AlterField(
                model_name='place',
                name='longitude',
                field=models.DecimalField(blank=True, decimal_places=2, help_text='Degrees east of Greenwich, two decimals: 43.61. West is negative. For a region: about its centre.', max_digits=5, null=True),
            ),
            migrations.AlterField(
                model_name='placehistory',
                name='latitude',
                field=models.DecimalField(blank=True, decimal_places=2, help_text='Degrees north of the equator, two decimals: 43.48. South is negative. Only for well-known places.', max_digits=4, null=True),
            ),
            migrations.AlterField(
                model_name='placehistory',
                name='longitude',
                field=models.DecimalField(blank=True, decimal_places=2, help_text='Degrees east of Greenwich, two decimals: 43.61. West is negative. For a region: about its centre.', max_digits=5, null=True),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text="What is reported about it, in our words; no other defendant's name. Public."),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.proceeding', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='respondent',
                field=models.ForeignKey(blank=True, help_text='The state or party that the case is against, if there is one.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answered_proceedings', to='detainees.party'),
            ),
            migrations.AlterField(
                model_name='proceeding',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text="What is reported about it, in our words; no other defendant's name. Public."),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.proceeding', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='respondent',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state or party that the case is against, if there is one.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party'),
            ),
            migrations.AlterField(
                model_name='proceedinghistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.proceedingrole', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='proceedingrole',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.proceedingrole', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='proceedingrolehistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='publicationact',
                name='subject',
                field=models.CharField(db_index=True, help_text='The public id of the case or group case.', max_length=12),
            ),
            migrations.AlterField(
                model_name='publicationact',
                name='words',
                field=models.TextField(blank=True, help_text='The reason given, or why it was refused. Internal.'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='The wording, paraphrased. Public.', short=True),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.qualification', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='qualification',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='account',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='The wording, paraphrased. Public.', short=True),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.qualification', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='qualificationhistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='resemblance',
                name='judged_at',
                field=models.DateTimeField(null=True, verbose_name='judged to be different people at'),
            ),
            migrations.AlterField(
                model_name='resemblance',
                name='score',
                field=models.PositiveSmallIntegerField(verbose_name='similarity, out of 100'),
            ),
            migrations.AlterField(
                model_name='reviewcomment',
                name='about',
                field=models.CharField(blank=True, help_text='The fact in words, at that time.', max_length=300),
            ),
            migrations.AlterField(
                model_name='reviewcomment',
                name='fact',
                field=models.CharField(blank=True, help_text='The public id of the fact; empty for the whole version.', max_length=12),
            ),
            migrations.AlterField(
                model_name='riskflag',
                name='note',
                field=models.TextField(blank=True, help_text='What was considered. For colleagues. Never published.'),
            ),
            migrations.AlterField(
                model_name='riskflaghistory',
                name='note',
                field=models.TextField(blank=True, help_text='What was considered. For colleagues. Never published.'),
            ),
            migrations.AlterField(
                model_name='savedfilter',
                name='model',
                field=models.CharField(help_text='The list it belongs to: the name of the model.', max_length=64),
            ),
            migrations.AlterField(
                model_name='savedfilter',
                name='query',
                field=models.CharField(blank=True, help_text='The filters, as in the address.', max_length=500),
            ),
            migrations.AlterField(
                model_name='source',
                name='derived_from',
                field=models.ForeignKey(blank=True, help_text='The source that it copies, translates or reports on. Four articles based on one press release count as one source.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='derivatives', to='detainees.source'),
            ),
            migrations.AlterField(
                model_name='source',
                name='descriptor',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='For a confidential source: a general description that fits at least five people. Public.', short=True),
            ),
            migrations.AlterField(
                model_name='source',
                name='sha256',
                field=models.CharField(blank=True, help_text='64 hexadecimal digits, if we have a copy.', max_length=64, verbose_name='SHA-256 of our copy'),
            ),
            migrations.AlterField(
                model_name='source',
                name='tainted',
                field=models.BooleanField(default=False, help_text='Readers see a warning. Such a source alone cannot make a fact “accepted” (CAT article 15).', verbose_name='may rest on coerced statements'),
            ),
            migrations.AlterField(
                model_name='source',
                name='url_not_checked',
                field=models.BooleanField(default=False, help_text='Nobody here has opened it. Readers see this beside the address.', verbose_name='address not checked'),
            ),
            migrations.AlterField(
                model_name='sourcefile',
                name='encoding',
                field=models.CharField(blank=True, help_text='For text: the character encoding.', max_length=20),
            ),
            migrations.AlterField(
                model_name='sourcefile',
                name='original_name',
                field=models.CharField(blank=True, help_text='Its name when it was uploaded.', max_length=255),
            ),
            migrations.AlterField(
                model_name='sourcefile',
                name='pages',
                field=models.PositiveIntegerField(help_text='Empty for a recording.', null=True),
            ),
            migrations.AlterField(
                model_name='sourcehistory',
                name='derived_from',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The source that it copies, translates or reports on. Four articles based on one press release count as one source.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.source'),
            ),
            migrations.AlterField(
                model_name='sourcehistory',
                name='descriptor',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='For a confidential source: a general description that fits at least five people. Public.', short=True),
            ),
            migrations.AlterField(
                model_name='sourcehistory',
                name='sha256',
                field=models.CharField(blank=True, help_text='64 hexadecimal digits, if we have a copy.', max_length=64, verbose_name='SHA-256 of our copy'),
            ),
            migrations.AlterField(
                model_name='sourcehistory',
                name='tainted',
                field=models.BooleanField(default=False, help_text='Readers see a warning. Such a source alone cannot make a fact “accepted” (CAT article 15).', verbose_name='may rest on coerced statements'),
            ),
            migrations.AlterField(
                model_name='sourcehistory',
                name='url_not_checked',
                field=models.BooleanField(default=False, help_text='Nobody here has opened it. Readers see this beside the address.', verbose_name='address not checked'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.statement', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='statement',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='group_words',
                field=models.CharField(blank=True, help_text='For example: two of the seven.', max_length=120),
            ),
            migrations.AlterField(
                model_name='statement',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='speakers',
                field=models.ManyToManyField(blank=True, help_text='The detainees who said it, if any.', related_name='statements', to='detainees.detainee'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='stated_as',
                field=detainees.fields.TermField(default='named', max_length=32, verbose_name='who in the group'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.statement', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='group_words',
                field=models.CharField(blank=True, help_text='For example: two of the seven.', max_length=120),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='stated_as',
                field=detainees.fields.TermField(default='named', max_length=32, verbose_name='who in the group'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='status',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.status', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='status',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='status',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='status',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='status',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='status',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='status',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='status',
                name='on',
                field=casetracker.date_fields.PartialDateField(companions=False, help_text='The date for which the source states it.', max_length=100, verbose_name='stated on'),
            ),
            migrations.AlterField(
                model_name='status',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='status',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.status', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='on',
                field=casetracker.date_fields.PartialDateField(companions=False, help_text='The date for which the source states it.', max_length=100, verbose_name='stated on'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='statushistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='alternative_to',
                field=models.ForeignKey(blank=True, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='alternatives', to='detainees.undertaking', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='asserted_by',
                field=models.ForeignKey(blank=True, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='qualified',
                field=detainees.fields.TermField(default='not_stated', help_text='Whether the promise has limiting words.', max_length=32, verbose_name='limited by conditions'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='qualifier',
                field=models.CharField(blank=True, help_text='The limiting words: “as appropriate”, “under Russian law”.', max_length=200, verbose_name='limiting words'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='relayed_by',
                field=models.ForeignKey(blank=True, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='undertaking',
                name='words',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text="What was promised, in the source's terms, paraphrased."),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='alternative_to',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another row that says something different about the same thing. Readers see both side by side.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.undertaking', verbose_name='contradicts row'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='asserted_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The state, body, organisation or people who claim it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='claimed by'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='asserted_by_detainee',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='If a detainee in this record claims it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.detainee', verbose_name='claimed by a detainee'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='asserted_by_words',
                field=models.CharField(blank=True, help_text='If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. Never a name that must not be public.', max_length=200, verbose_name='claimed by, in words'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='confidence',
                field=detainees.fields.TermField(default='not_set', help_text='By independent sources: high = two or more; medium = one first-hand; low = one second-hand.', max_length=32),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='evaluation',
                field=detainees.fields.TermField(default='unassessed', help_text='Our assessment of the fact. An unassessed fact is not published.', max_length=32, verbose_name='our assessment'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='evaluation_note',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text='Public. The reason for our assessment. Required if sources contradict each other.', verbose_name='reason for our assessment'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='qualified',
                field=detainees.fields.TermField(default='not_stated', help_text='Whether the promise has limiting words.', max_length=32, verbose_name='limited by conditions'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='qualifier',
                field=models.CharField(blank=True, help_text='The limiting words: “as appropriate”, “under Russian law”.', max_length=200, verbose_name='limiting words'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='relayed_by',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who reported the claim, if it is not the one who makes it.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='detainees.party', verbose_name='reported via'),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='visibility',
                field=detainees.fields.TermField(default='public', help_text='Internal facts are never published.', max_length=32),
            ),
            migrations.AlterField(
                model_name='undertakinghistory',
                name='words',
                field=detainees.fields.TextField(blank=True, default=detainees.fields.Text, help_text="What was promised, in the source's terms, paraphrased."),
            ),
            migrations.AlterField(
                model_name='undertakingkind',
                name='definition',
                field=models.TextField(blank=True, help_text='What the term means.'),
            ),
            migrations.AlterField(
                model_name='undertakingkindhistory',
                name='definition',
                field=models.TextField(blank=True, help_text='What the term means.'),
            ),
            migrations.AddConstraint(
                model_name='detainee',
                constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('merged_into', models.F('id')), _negated=True), _connector='OR'), name='detainee_not_merged_into_itself', violation_error_message='A record cannot be merged into itself.'),
            ),
            migrations.AddConstraint(
                model_name='participation',
                constraint=models.CheckConstraint(condition=models.Q(('stated_as__in', ['named', 'every_member_as_stated'])), name='participation_names_the_person', violation_error_message='Add a person only if a source names them or speaks about every member. If it speaks about some members without names, record it in the group case.'),
            ),
            migrations.AlterConstraint(
                model_name='allegation',
                name='allegation_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='allegation_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='allegation',
                name='allegation_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='allegation_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='allegation',
                name='allegation_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='allegation_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='allegation',
                name='allegation_ends_after_it_begins',
                constraint=models.CheckConstraint(condition=models.Q(('begin_on_earliest', None), ('end_on_latest', None), ('end_on_latest__gte', models.F('begin_on_earliest')), _connector='OR'), name='allegation_ends_after_it_begins', violation_error_message='The end is before the start. Check the two dates.'),
            ),
            migrations.AlterConstraint(
                model_name='allegation',
                name='allegation_group_counted_within_its_size',
                constraint=models.CheckConstraint(condition=models.Q(('group_count', None), ('group_size', None), ('group_count__lte', models.F('group_size')), _connector='OR'), name='allegation_group_counted_within_its_size', violation_error_message='The number is larger than the group.'),
            ),
            migrations.AlterConstraint(
                model_name='allegation',
                name='allegation_some_members_has_a_matter',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('stated_as', 'some_members_unidentified'), _negated=True), ('matter__isnull', False), _connector='OR'), name='allegation_some_members_has_a_matter', violation_error_message='Nobody is named, so choose the group case whose members are meant.'),
            ),
            migrations.AlterConstraint(
                model_name='allegation',
                name='allegation_level_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('level', ''), _negated=True), name='allegation_level_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='assessment',
                name='assessment_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='assessment_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='assessment',
                name='assessment_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='assessment_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='assessment',
                name='assessment_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='assessment_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='assessment',
                name='assessment_period_ends_after_it_begins',
                constraint=models.CheckConstraint(condition=models.Q(('period_begin_on_earliest', None), ('period_end_on_latest', None), ('period_end_on_latest__gte', models.F('period_begin_on_earliest')), _connector='OR'), name='assessment_period_ends_after_it_begins', violation_error_message='The period ends before it starts. Check the two dates.'),
            ),
            migrations.AlterConstraint(
                model_name='assessment',
                name='assessment_until_only_if_kept_for_a_time',
                constraint=models.CheckConstraint(condition=models.Q(('until_on', ''), ('result', 'kept_for_a_time'), _connector='OR'), name='assessment_until_only_if_kept_for_a_time', violation_error_message='“Kept until” goes only with “reported kept for a time”.'),
            ),
            migrations.AlterConstraint(
                model_name='assurance',
                name='assurance_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='assurance_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='assurance',
                name='assurance_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='assurance_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='assurance',
                name='assurance_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='assurance_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='assurance',
                name='assurance_form_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('form', ''), _negated=True), name='assurance_form_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='assurance',
                name='assurance_words_held_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('words_held', ''), _negated=True), name='assurance_words_held_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='assurance',
                name='assurance_stage_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('stage', ''), _negated=True), name='assurance_stage_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='charge',
                name='charge_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='charge_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='charge',
                name='charge_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='charge_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='charge',
                name='charge_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='charge_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='charge',
                name='charge_has_words',
                constraint=models.CheckConstraint(condition=models.Q(('words', {}), _negated=True), name='charge_has_words', violation_error_message="Fill in the charge, in the source's words."),
            ),
            migrations.AlterConstraint(
                model_name='citation',
                name='citation_of_exactly_one_fact',
                constraint=models.CheckConstraint(condition=django.db.models.lookups.Exact(models.Func('name', 'identifier', 'detail', 'status', 'incident', 'event', 'participation', 'proceeding', 'role', 'charge', 'decision', 'assurance', 'undertaking', 'assessment', 'allegation', 'qualification', 'statement', 'figure', function='num_nonnulls', output_field=models.IntegerField()), 1), name='citation_of_exactly_one_fact', violation_error_message='A citation belongs to exactly one fact.'),
            ),
            migrations.AlterConstraint(
                model_name='confidentialreading',
                name='confidentialreading_says_why',
                constraint=models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='confidentialreading_says_why', violation_error_message='Fill in why you need to read it.'),
            ),
            migrations.AlterConstraint(
                model_name='custodyevent',
                name='custodyevent_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='custodyevent_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='custodyevent',
                name='custodyevent_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='custodyevent_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='custodyevent',
                name='custodyevent_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='custodyevent_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='custodyevent',
                name='custodyevent_ends_after_it_begins',
                constraint=models.CheckConstraint(condition=models.Q(('begin_on_earliest', None), ('end_on_latest', None), ('end_on_latest__gte', models.F('begin_on_earliest')), _connector='OR'), name='custodyevent_ends_after_it_begins', violation_error_message='The end is before the start. Check the two dates.'),
            ),
            migrations.AlterConstraint(
                model_name='custodyevent',
                name='custodyevent_inference_has_a_reason',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('modality', 'inferred_by_us'), _negated=True), models.Q(('modality_reason', ''), _negated=True), _connector='OR'), name='custodyevent_inference_has_a_reason', violation_error_message='Fill in what you infer it from.'),
            ),
            migrations.AlterConstraint(
                model_name='custodyevent',
                name='custodyevent_begin_is_stated_or_cited',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['detention', 'hospital_custody', 'house_arrest']), _negated=True), ('begin_on', ''), models.Q(('begin_is', ''), _negated=True), _connector='OR'), name='custodyevent_begin_is_stated_or_cited', violation_error_message='Choose one: does a source state this start, or was the person only first seen there then?'),
            ),
            migrations.AlterConstraint(
                model_name='custodyevent',
                name='custodyevent_end_is_stated_or_cited',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['detention', 'hospital_custody', 'house_arrest']), _negated=True), ('end_on', ''), models.Q(('end_is', ''), _negated=True), _connector='OR'), name='custodyevent_end_is_stated_or_cited', violation_error_message='Choose one: does a source state this end, or was the person only last seen there then?'),
            ),
            migrations.AlterConstraint(
                model_name='decision',
                name='decision_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='decision_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='decision',
                name='decision_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='decision_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='decision',
                name='decision_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='decision_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='decision',
                name='decision_effect_and_target_together',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('affects', None), ('effect', '')), models.Q(('affects__isnull', False), models.Q(('effect', ''), _negated=True)), _connector='OR'), name='decision_effect_and_target_together', violation_error_message='Fill in both the earlier decision and the effect on it.'),
            ),
            migrations.AlterConstraint(
                model_name='decision',
                name='decision_international_sets_nothing_aside',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['intl_admissibility', 'intl_communicated', 'intl_interim_measure', 'intl_lodged', 'intl_merits', 'intl_priority', 'intl_struck_out']), _negated=True), ('effect__in', ['', 'concerns']), _connector='OR'), name='decision_international_sets_nothing_aside', violation_error_message='An international body cannot quash a judgment. Choose “concerns”.'),
            ),
            migrations.AlterConstraint(
                model_name='decision',
                name='decision_final_on_only_if_final',
                constraint=models.CheckConstraint(condition=models.Q(('final_on', ''), ('finality', 'final'), _connector='OR'), name='decision_final_on_only_if_final', violation_error_message='Only a final decision has a “final on” date.'),
            ),
            migrations.AlterConstraint(
                model_name='detail',
                name='detail_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='detail_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='detail',
                name='detail_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='detail_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='detail',
                name='detail_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='detail_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='edition',
                name='edition_two_people_or_a_reason',
                constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('submitted_by')), _negated=True), models.Q(('solo_reason', ''), _negated=True), _connector='OR'), name='edition_two_people_or_a_reason', violation_error_message='A second person must approve. To publish alone, give a reason.'),
            ),
            migrations.AlterConstraint(
                model_name='edition',
                name='edition_redacted_only_if_withdrawn',
                constraint=models.CheckConstraint(condition=models.Q(('redacted_at', None), models.Q(('redacted_by__isnull', False), ('withdrawn_at__isnull', False)), _connector='OR'), name='edition_redacted_only_if_withdrawn', violation_error_message='Only a withdrawn edition can be destroyed. Withdraw it first.'),
            ),
            migrations.AlterConstraint(
                model_name='evidence',
                name='evidence_access_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('access', ''), _negated=True), name='evidence_access_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='figure',
                name='figure_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='figure_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='figure',
                name='figure_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='figure_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='figure',
                name='figure_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='figure_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='figure',
                name='figure_says_what_it_counts',
                constraint=models.CheckConstraint(condition=models.Q(('words', {}), _negated=True), name='figure_says_what_it_counts', violation_error_message='Fill in what is counted.'),
            ),
            migrations.AlterConstraint(
                model_name='figure',
                name='figure_qualifier_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('qualifier', ''), _negated=True), name='figure_qualifier_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='figure',
                name='figure_unit_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('unit', ''), _negated=True), name='figure_unit_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='identifier',
                name='identifier_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='identifier_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='identifier',
                name='identifier_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='identifier_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='identifier',
                name='identifier_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='identifier_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='incident',
                name='incident_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='incident_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='incident',
                name='incident_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='incident_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='incident',
                name='incident_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='incident_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='name',
                name='name_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='name_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='name',
                name='name_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='name_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='name',
                name='name_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='name_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='name',
                name='name_one_main_each',
                constraint=models.UniqueConstraint(condition=models.Q(('kind', 'main')), fields=('detainee',), name='name_one_main_each', violation_error_message='There is already a main name. Make one of the two “another spelling”.'),
            ),
            migrations.AlterConstraint(
                model_name='name',
                name='name_kind_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('kind', ''), _negated=True), name='name_kind_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='participation',
                name='participation_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='participation_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='participation',
                name='participation_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='participation_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='participation',
                name='participation_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='participation_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='participation',
                name='participation_ends_after_it_begins',
                constraint=models.CheckConstraint(condition=models.Q(('own_begin_on_earliest', None), ('own_end_on_latest', None), ('own_end_on_latest__gte', models.F('own_begin_on_earliest')), _connector='OR'), name='participation_ends_after_it_begins', violation_error_message='The end is before the start. Check the two dates.'),
            ),
            migrations.AlterConstraint(
                model_name='place',
                name='place_home_lies_in_a_place',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'home'), _negated=True), ('within__isnull', False), _connector='OR'), name='place_home_lies_in_a_place', violation_error_message='Fill in the town of the private home: readers see only the town.'),
            ),
            migrations.AlterConstraint(
                model_name='proceeding',
                name='proceeding_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='proceeding_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='proceeding',
                name='proceeding_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='proceeding_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='proceeding',
                name='proceeding_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='proceeding_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='proceedingrole',
                name='proceedingrole_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='proceedingrole_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='proceedingrole',
                name='proceedingrole_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='proceedingrole_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='proceedingrole',
                name='proceedingrole_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='proceedingrole_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='proceedingrole',
                name='proceedingrole_role_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('role', ''), _negated=True), name='proceedingrole_role_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='qualification',
                name='qualification_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='qualification_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='qualification',
                name='qualification_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='qualification_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='qualification',
                name='qualification_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='qualification_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='qualification',
                name='qualification_says_who',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by__isnull', False), ('asserted_by_detainee__isnull', False), models.Q(('asserted_by_words', ''), _negated=True), _connector='OR'), name='qualification_says_who', violation_error_message='Fill in who classified it so: “Claimed by”.'),
            ),
            migrations.AlterConstraint(
                model_name='riskflag',
                name='riskflag_once_each',
                constraint=models.UniqueConstraint(fields=('detainee', 'kind'), name='riskflag_once_each', violation_error_message='This risk is already noted.'),
            ),
            migrations.AlterConstraint(
                model_name='savedfilter',
                name='savedfilter_name_once_each',
                constraint=models.UniqueConstraint(fields=('owner', 'model', 'name'), name='savedfilter_name_once_each', violation_error_message='You already have a filter with this name for this list.'),
            ),
            migrations.AlterConstraint(
                model_name='source',
                name='source_relation_and_origin_together',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('derived_from', None), ('relation', '')), models.Q(('derived_from__isnull', False), models.Q(('relation', ''), _negated=True)), _connector='OR'), name='source_relation_and_origin_together', violation_error_message='Fill in both the source it is derived from and how.'),
            ),
            migrations.AlterConstraint(
                model_name='source',
                name='source_confidential_has_a_descriptor',
                constraint=models.CheckConstraint(condition=models.Q(('confidential', False), models.Q(('descriptor', {}), _negated=True), _connector='OR'), name='source_confidential_has_a_descriptor', violation_error_message='Describe the confidential source in general words.'),
            ),
            migrations.AlterConstraint(
                model_name='source',
                name='source_not_checked_has_an_address',
                constraint=models.CheckConstraint(condition=models.Q(('url_not_checked', False), models.Q(('url', ''), _negated=True), _connector='OR'), name='source_not_checked_has_an_address', violation_error_message='There is no address to check. Type the address, or untick the box.'),
            ),
            migrations.AlterConstraint(
                model_name='source',
                name='source_language_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('language', ''), _negated=True), name='source_language_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='source',
                name='source_seen_chosen',
                constraint=models.CheckConstraint(condition=models.Q(('seen', ''), _negated=True), name='source_seen_chosen', violation_error_message='Choose a value. There is no default, because the value states something.'),
            ),
            migrations.AlterConstraint(
                model_name='sourcefile',
                name='sourcefile_held_once_each',
                constraint=models.UniqueConstraint(condition=models.Q(('removed_at', None)), fields=('source', 'sha256'), name='sourcefile_held_once_each', violation_error_message='The source already has this file.'),
            ),
            migrations.AlterConstraint(
                model_name='sourcefile',
                name='sourcefile_destroyed_for_a_reason',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('removed_at', None), ('removed_by', None), ('removed_why', '')), models.Q(('removed_at__isnull', False), ('removed_by__isnull', False), models.Q(('removed_why', ''), _negated=True)), _connector='OR'), name='sourcefile_destroyed_for_a_reason', violation_error_message='Fill in why it must be destroyed.'),
            ),
            migrations.AlterConstraint(
                model_name='statement',
                name='statement_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='statement_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='statement',
                name='statement_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='statement_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='statement',
                name='statement_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='statement_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='statement',
                name='statement_says_something',
                constraint=models.CheckConstraint(condition=models.Q(('paraphrase', {}), _negated=True), name='statement_says_something', violation_error_message='Fill in what was said, in your words.'),
            ),
            migrations.AlterConstraint(
                model_name='statement',
                name='statement_some_members_has_a_matter',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('stated_as', 'some_members_unidentified'), _negated=True), ('matter__isnull', False), _connector='OR'), name='statement_some_members_has_a_matter', violation_error_message='Nobody is named, so choose the group case whose members are meant.'),
            ),
            migrations.AlterConstraint(
                model_name='status',
                name='status_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='status_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='status',
                name='status_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='status_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='status',
                name='status_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='status_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='undertaking',
                name='undertaking_not_its_own_alternative',
                constraint=models.CheckConstraint(condition=models.Q(('alternative_to', None), models.Q(('alternative_to', models.F('id')), _negated=True), _connector='OR'), name='undertaking_not_its_own_alternative', violation_error_message='A row cannot contradict itself. Choose another row.'),
            ),
            migrations.AlterConstraint(
                model_name='undertaking',
                name='undertaking_disputed_has_a_note',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluation', 'disputed'), _negated=True), models.Q(('evaluation_note', {}), _negated=True), _connector='OR'), name='undertaking_disputed_has_a_note', violation_error_message='Explain in “Reason for our assessment” how the sources contradict each other.'),
            ),
            migrations.AlterConstraint(
                model_name='undertaking',
                name='undertaking_asserted_by_one',
                constraint=models.CheckConstraint(condition=models.Q(('asserted_by', None), ('asserted_by_detainee', None), _connector='OR'), name='undertaking_asserted_by_one', violation_error_message='Choose either a party or a detainee as the one who claims it, not both.'),
            ),
            migrations.AlterConstraint(
                model_name='undertaking',
                name='undertaking_qualifier_only_if_qualified',
                constraint=models.CheckConstraint(condition=models.Q(('qualifier', ''), ('qualified', 'yes'), _connector='OR'), name='undertaking_qualifier_only_if_qualified', violation_error_message='There are limiting words, so choose “yes” in “Limited by conditions”.'),
            ),
        ]),
    ]
