"""Views of source files: upload, read page by page beside a form, download, destroy for safety.

Nothing of a file reaches a browser as what it is. Pages are pictures made anew and plain text; an original, which is
never a picture, leaves only as an attachment that a browser may neither run nor guess at.
"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.defaultfilters import filesizeformat
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casetracker.vocabulary import FileKind, FileOpening
from detainees.access import may_see_confidential
from detainees.files.page_views import note_opening, picture_of, text_of
from detainees.files.refusal import FileDamaged, FileRefused
from detainees.files.store import open_checked
from detainees.files.storing import destroy_file, keep_file
from detainees.models import Source, SourceFile

from .confidential import ReasonForm, keep_reason, note_reading, reason_given
from .file_forms import DestroyForm, UploadForm
from .related_links import Link, Listed

SEALED_OFF = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store, private",
}
"""What goes with every byte that comes from a file: it runs nothing, loads nothing, and is not kept."""

BESIDE_A_FORM = {
    "Content-Security-Policy": "; ".join(
        [
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "script-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'self'",
        ]
    ),
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store, private",
}
"""The pages of reading and of giving may stand in a frame of the case screen, and of no other site."""

ENDINGS = {FileKind.HTML: "html.txt", FileKind.TEXT: "txt", FileKind.WAVE: "wav"}
"""How an original is called where it is not as its kind. A page of HTML opens as text, not in a browser."""


def may(request, act: str) -> bool:
    """Whether the account may do something with files: view, add or delete."""
    return request.user.has_perm(f"detainees.{act}_sourcefile")


def refuse_unless(allowed: bool) -> None:
    """Answer 403 where it is not allowed."""
    if not allowed:
        raise PermissionDenied


def may_read_of(request, source: Source) -> bool:
    """Whether the account may read the files of a source at all; of a confidential one for a reason each time."""
    return may(request, "view") and (not source.confidential or may_see_confidential(request.user))


def beside_a_form(request, template, context):
    """Return a page that may stand beside a form."""
    response = TemplateResponse(request, template, context)
    for name, value in BESIDE_A_FORM.items():
        response.headers[name] = value
    return response


class SourceFiles:
    """The pages of files, below the page of sources in the admin."""

    def __init__(self, model_admin):
        self.admin = model_admin

    def urls(self):
        """Return their addresses."""
        view = self.admin.admin_site.admin_view
        pages = {
            "source_read": ("<int:pk>/read/", self.read),
            "source_upload": ("<int:pk>/upload/", self.upload),
            "source_file_picture": ("files/<slug:public_id>/pages/<int:page>/picture/", self.picture),
            "source_file_original": ("files/<slug:public_id>/original/", self.original),
            "source_file_destroy": ("files/<slug:public_id>/destroy/", self.destroy),
        }
        return [path(route, view(page), name=f"detainees_{name}") for name, (route, page) in pages.items()]

    def context(self, request, **given) -> dict:
        """Return what every page needs; beside a form it is shown without the head of the site."""
        is_framed = request.headers.get("Sec-Fetch-Dest") == "iframe"
        site = self.admin.admin_site.each_context(request)
        return {**site, "opts": Source._meta, "is_popup": is_framed, **given}

    def read(self, request, pk):
        """Show one page of a file as picture and text, with the ways to the others."""
        source = get_object_or_404(Source, pk=pk)
        refuse_unless(may_read_of(request, source))
        files = list(source.files.held().select_related("source"))
        file = chosen(files, request.GET.get("file", ""))
        asked = file and self.ask_why(request, file)
        if asked:
            return asked
        context = self.context(request, source=source, files=files, file=file, title=source.title)
        if file is not None:
            note_opening(file, by=request.user, how=FileOpening.SHOWN)
            context |= shown_page(file, request.GET.get("page", ""))
        context |= {"may_add": may(request, "add"), "may_destroy": may(request, "delete")}
        return beside_a_form(request, "admin/detainees/read.html", context)

    def ask_why(self, request, file):
        """Return the question why, of a confidential file; None once it is answered and the reading written down."""
        if not file.is_confidential:
            return None
        form = ReasonForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            keep_reason(request, file, form.cleaned_data["why_read"])
            return HttpResponseRedirect(request.get_full_path())
        why = "" if form.is_bound else reason_given(request, file)
        if not why:
            title = _("Why do you need to read a file of “%(source)s”?") % {"source": file.source}
            return beside_a_form(request, "admin/detainees/why.html", self.context(request, form=form, title=title))
        note_reading(request, file, why)
        return None

    def file_for(self, request, public_id: str) -> SourceFile:
        """Return a file that this request may open. Raises Http404, or PermissionDenied, which a missing reason is."""
        file = get_object_or_404(SourceFile.objects.held().select_related("source"), public_id=public_id)
        refuse_unless(may_read_of(request, file.source))
        refuse_unless(request.method in ("GET", "HEAD"))
        refuse_unless(not file.is_confidential or reason_given(request, file))
        return file

    def picture(self, request, public_id, page):
        """A page of a file as a picture made anew."""
        file = self.file_for(request, public_id)
        if not file.has_pictures or not 1 <= page <= file.pages:
            raise Http404
        try:
            made = picture_of(file, page)
        except (FileRefused, FileDamaged):
            return HttpResponse(_("This page cannot be shown as a picture."), status=422, headers=SEALED_OFF)
        note_opening(file, by=request.user, how=FileOpening.SHOWN)
        return HttpResponse(made.content, content_type=made.content_type, headers=SEALED_OFF)

    def original(self, request, public_id):
        """A file as it was given, as an attachment; never a picture, which tells where and with what it was taken."""
        file = self.file_for(request, public_id)
        if file.is_picture:
            raise Http404
        try:
            opened = open_checked(file)
        except FileDamaged:
            return HttpResponse(damaged(), status=409, headers=SEALED_OFF)
        note_opening(file, by=request.user, how=FileOpening.FETCHED)
        if file.is_confidential:
            note_reading(request, file, reason_given(request, file))
        name = file.public_id if file.is_confidential else f"{file.source.code}-{file.public_id}"
        return FileResponse(
            opened,
            as_attachment=True,
            filename=f"{name}.{ENDINGS.get(file.kind, file.kind)}",
            content_type="application/octet-stream",
            headers=SEALED_OFF,
        )

    def upload(self, request, pk):
        """Take in a file. Asked for JSON it answers in JSON, for a script of the case screen."""
        refuse_unless(may(request, "add"))
        source = get_object_or_404(Source, pk=pk)
        form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
        file = self.take_in(request, source, form)
        if form.is_bound and request.headers.get("Accept", "").startswith("application/json"):
            return answer_in_json(request, form, file)
        if file is not None:
            return self.after_upload(request, file)
        title = _("A file of “%(source)s”") % {"source": source}
        context = self.context(request, source=source, form=form, title=title, may_read=may_read_of(request, source))
        return beside_a_form(request, "admin/detainees/upload.html", context)

    def take_in(self, request, source, form) -> SourceFile | None:
        """Keep the file of a form; what is refused is said at its box."""
        if not form.is_valid():
            return None
        upload = form.cleaned_data["upload"]
        try:
            return keep_file(source=source, upload=upload, by=request.user, examined=upload.examined)
        except FileRefused as error:
            form.add_error("upload", error)
        return None

    def after_upload(self, request, file):
        """Go to the first page of the file; where the account may not read it, say that it is kept."""
        if may_read_of(request, file.source):
            return HttpResponseRedirect(file.reader_url())
        messages.success(request, _("The file is stored. Your account may not open it."))
        return HttpResponseRedirect(reverse("admin:detainees_source_upload", args=[file.source_id]))

    def destroy(self, request, public_id):
        """Ask why, and destroy a file; nothing of it is shown, so the reason to read it is not asked."""
        refuse_unless(may(request, "delete"))
        file = get_object_or_404(SourceFile.objects.held().select_related("source"), public_id=public_id)
        form = DestroyForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            destroy_file(file=file, by=request.user, why=form.cleaned_data["why"])
            messages.success(
                request, _("The file is destroyed. Copies in backups still exist: have them destroyed as well.")
            )
            return HttpResponseRedirect(reverse("admin:detainees_source_change", args=[file.source_id]))
        title = _("Destroy a file of “%(source)s”") % {"source": file.source}
        context = self.context(request, source=file.source, file=file, form=form, title=title)
        return TemplateResponse(request, "admin/detainees/destroy_file.html", context)


def chosen(files: list[SourceFile], public_id: str) -> SourceFile | None:
    """Return the file that is asked for, else the first that has pages, else the first. Raises Http404."""
    if public_id:
        file = next((one for one in files if one.public_id == public_id), None)
        if file is None:
            raise Http404
        return file
    return next((one for one in files if one.has_pages), files[0] if files else None)


def shown_page(file: SourceFile, asked: str) -> dict:
    """Return what stands on one page of a file; a number that it does not have leads to the nearest."""
    last = file.pages or 1
    page = min(max(int(asked), 1), last) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 1
    context = {
        "page": page,
        "previous_url": file.reader_url(page - 1) if page > 1 else "",
        "next_url": file.reader_url(page + 1) if page < last else "",
    }
    try:
        return {**context, "text": text_of(file, page) if file.has_text else ""}
    except FileRefused:
        return {**context, "problem": _("The text of this page cannot be read.")}
    except FileDamaged:
        return {**context, "problem": damaged(), "is_damaged": True}


def damaged() -> str:
    """Return what is said of a file whose bytes are not the ones that were sealed."""
    return _(
        "The stored file has changed since it was uploaded, so it is not shown. Tell an administrator: "
        "manage.py verify_files."
    )


def files_of(request, source: Source) -> list[Listed]:
    """Return the list of a source's files for its page. Of a confidential one, not even how many there are is told."""
    if not may_read_of(request, source):
        return []
    files = source.files.held().select_related("uploaded_by", "source")
    rows = [Link(describe_file(file), file.reader_url(), describe_upload(file)) for file in files]
    return [Listed(_("Files"), rows)]


def describe_file(file: SourceFile) -> str:
    """Return a file in words: its kind, pages and size, and its name where that tells nothing it must not."""
    name = "" if file.is_confidential else file.original_name
    parts = [name, file.get_kind_display(), filesizeformat(file.size)]
    if file.pages:
        parts.insert(2, ngettext("%(n)s page", "%(n)s pages", file.pages) % {"n": file.pages})
    return ", ".join(filter(None, parts))


def describe_upload(file: SourceFile) -> str:
    """Return who gave a file and when."""
    return _("uploaded by %(who)s on %(day)s") % {"who": file.uploaded_by, "day": date_format(file.uploaded_at)}


def answer_in_json(request, form, file):
    """Return how an upload went, for a script; messages as they would stand at the box."""
    if file is None:
        return JsonResponse({"errors": [text for texts in form.errors.values() for text in texts]}, status=400)
    read = may_read_of(request, file.source)
    return JsonResponse({"reader_url": file.reader_url() if read else "", "pages": file.pages if read else None})
