"""What every check looks at: the case, its document, and the rows behind it."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from django.apps import apps
from django.conf import settings
from django.utils.translation import gettext as _

from casetracker.document import Document
from casetracker.document.parts import Fact as ShownFact
from casetracker.document.walk import facts_in
from detainees.document import Draft, LeftOut
from detainees.models import CITED, CustodyEvent, Detainee, Fact, Matter, Participation, RiskFlag

from .prose import Passage, Words, passages


@dataclass
class Check:
    """One case or matter, seen as the document that it would be now."""

    subject: Detainee | Matter
    draft: Draft
    public_note: str = ""
    flags: list[RiskFlag] = field(default_factory=list)
    """The risks that count: of the person, or of the members of the matter."""
    together: tuple[Detainee | Matter, ...] = ()
    """The cases that are published in the same transaction: their names may stand in the document."""

    @property
    def document(self) -> Document:
        """Return the document."""
        return self.draft.document

    @cached_property
    def facts(self) -> list[ShownFact]:
        """Return every fact of the document, with those inside others and the alternatives."""
        return list(facts_in(self.document))

    @property
    def left_out(self) -> list[LeftOut]:
        """Return what stays out, each row once for each reason."""
        return list({(type(one.row), one.row.pk, one.reason): one for one in self.draft.left_out}.values())

    @cached_property
    def passages(self) -> list[Passage]:
        """Return all texts that readers would see, the note on the edition among them."""
        note = [Passage("public note", self.public_note)] if self.public_note else []
        return [*passages(self.document), *note]

    @cached_property
    def prose(self) -> list[Passage]:
        """Return the texts without the addresses of pages."""
        return [passage for passage in self.passages if not passage.address]

    @cached_property
    def words(self) -> Words:
        """Return the words of the document and where they stand."""
        return Words(self.passages)

    @cached_property
    def rows(self) -> dict[str, Fact]:
        """Return the facts of the document by public id, in one query for each kind of fact that the document has."""
        ids: dict[str, list[str]] = defaultdict(list)
        for fact in self.facts:
            ids[fact.models].append(fact.id)
        models = [model for label in CITED.values() if (model := apps.get_model(label)).__name__ in ids]
        found = (model.objects.filter(public_id__in=ids[model.__name__]) for model in models)
        return {row.public_id: row for rows in found for row in rows}

    @cached_property
    def parts(self) -> list[Participation]:
        """Return the part that the person has in each event of the document; of a matter nobody's."""
        if not isinstance(self.subject, Detainee):
            return []
        shown = [row.pk for row in self.rows.values() if isinstance(row, CustodyEvent)]
        return list(self.subject.participations.filter(event__in=shown).select_related("event"))

    def row(self, passage: Passage) -> Fact | Detainee | Matter:
        """Return the row to mend: the fact that a passage belongs to, or the case."""
        return self.rows.get(passage.fact, self.subject)

    def place(self, passage: Passage) -> str:
        """Return in words where a passage stands: “paraphrase (English) of the statement 7rd2pxtzxs3u”."""
        keys = re.findall("[a-z_]+", passage.where)
        language = dict(settings.LANGUAGES).get(keys[-1], "")
        box = keys[-2 if language and len(keys) > 1 else -1].replace("_", " ")
        box = f"{box} ({language})" if language else box
        row = self.row(passage)
        return _("%(box)s of the %(kind)s %(id)s") % {
            "box": box,
            "kind": row._meta.verbose_name,
            "id": row.public_id,
        }
