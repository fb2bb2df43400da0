"""The dossier of an edition: for print, as PDF, and how to cite it."""

from functools import wraps

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from published.dossier import compile_dossier
from published.export.citations import CONTENT_TYPES, Citation
from published.lists.parameters import understands
from published.models import Case, PublicEdition
from published.pages.edition import EditionBlock, makes_pdf
from published.pages.paragraphs import number_paragraphs

from .cases import document_of, of_a_case
from .editions import edition_of, emptied, has_content
from .pages import publisher

FOOT = """@page {{
  @bottom-left {{
    content: "{line}\\A SHA-256 {hash}"; white-space: pre-line; font: 6.5pt/1.35 sans-serif; text-align: left;
  }}
  @bottom-right {{ content: counter(page) " / " counter(pages); font: 8pt serif; }}
}}
"""
"""The foot of every page of a printed dossier. It has an address of its own because no inline style may run."""


def of_an_edition(view):
    """Let a view answer for one readable edition of a public case; without a number, for the current one."""

    @of_a_case
    @wraps(view)
    def answer(request, case, number=None, **given):
        found = edition_of(case, number) if number else case.current
        return view(request, case, found, **given) if has_content(found) else emptied(request)

    return answer


@of_an_edition
@understands()
def dossier(request, case, edition):
    """An edition as a dossier for a court. One query; of an earlier edition two."""
    return render(request, "published/dossier.html", dossier_context(case, edition))


def dossier_context(case: Case, edition: PublicEdition) -> dict:
    """Return what the template of a dossier needs."""
    return {
        "case": case,
        "edition": EditionBlock(case, edition),
        "dossier": compile_dossier(document_of(edition)),
        **publisher(),
    }


@of_an_edition
@understands()
def dossier_foot(request, case, edition):
    """The style sheet that writes number and hash of an edition at the foot of each printed page."""
    return HttpResponse(foot_of(EditionBlock(case, edition)), content_type="text/css; charset=utf-8")


def foot_of(edition: EditionBlock) -> str:
    """Return the style sheet of the foot."""
    given = {"title": edition.title, "number": edition.number, "date": edition.published_on}
    line = _("%(title)s · edition %(number)s, %(date)s") % given
    return FOOT.format(line=css_text(line), hash=edition.sha256)


def css_text(text: str) -> str:
    """Return a text as it stands inside quotation marks in a style sheet, with nothing in it that could end them."""
    return "".join(letter if letter.isalnum() or letter in " ·,.-" else f"\\{ord(letter):06x}" for letter in text)


@of_an_edition
@understands()
def dossier_pdf(request, case, edition):
    """A dossier as PDF, where the optional library is installed; else how to print one."""
    if not makes_pdf():
        context = {"case": case, "edition": EditionBlock(case, edition)}
        return render(request, "published/no_pdf.html", context, status=404)
    from published.dossier.pdf import pdf_of  # noqa: PLC0415  (it needs the optional library)

    block = EditionBlock(case, edition)
    html = render_to_string("published/dossier.html", dossier_context(case, edition), request)
    response = HttpResponse(pdf_of(html, {block.dossier_foot: foot_of(block)}), content_type="application/pdf")
    name = f"{case.pk}-v{edition.number}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


@of_an_edition
@understands("para")
def cite(request, case, edition, style):
    """How to cite an edition, or with ``?para=12`` one paragraph of it. Raises Http404 for one that is not there."""
    asked = request.GET.get("para", "").strip()
    if asked and not is_paragraph(asked, edition):
        raise Http404
    citation = Citation(EditionBlock(case, edition), int(asked or 0))
    response = HttpResponse(citation.written(style), content_type=CONTENT_TYPES[style])
    if style != "txt":
        response["Content-Disposition"] = f'attachment; filename="{citation.key}.{style}"'
    return response


def is_paragraph(asked: str, edition: PublicEdition) -> bool:
    """Whether an edition has a paragraph of that number."""
    if not (asked.isascii() and asked.isdecimal() and len(asked) <= 6):
        return False
    return 1 <= int(asked) <= len(number_paragraphs(document_of(edition)))
