"""Files in the admin: given at their source or alone, read beside a form, fetched, kept from who may not see them."""

import re
import shutil
import subprocess
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from detainees.files import store
from detainees.files.storing import keep_file
from detainees.groups import ensure_groups
from detainees.models import ConfidentialReading, FileReading, Source, SourceFile
from tests.admin.conftest import logged_in
from tests.admin.forms import add_url, change_url, errors_of, open_form, queries_of, read_form, save
from tests.factories import make_source, make_user

from . import made

pytestmark = pytest.mark.django_db


TELLING = re.compile("GPS|Artist|Author|Creator|Software|Make|Model|Date|Comment|Profile")
"""Tags by which a picture tells where, when, by whom and with what it was taken."""


@pytest.fixture
def researcher():
    """A client of a researcher."""
    return member("Researchers")


def member(group, *, sees_confidential=False):
    """A client of an account in a group."""
    user = make_user(is_superuser=False)
    user.groups.add(ensure_groups()[group])
    if sees_confidential:
        user.user_permissions.add(Permission.objects.get(codename="see_confidential"))
    return logged_in(user)


def confidential_source() -> Source:
    return make_source(title="Conversation", confidential=True, descriptor={"en": "a person who knows"})


def kept(content, name="a", source=None) -> SourceFile:
    """A file that is kept."""
    return keep_file(source=source or make_source(), upload=SimpleUploadedFile(name, content), by=make_user())


def address(page, *args) -> str:
    return reverse(f"admin:detainees_source_{page}", args=args)


def picture_url(file, page=1) -> str:
    return address("file_picture", file.public_id, page)


def original_url(file) -> str:
    return address("file_original", file.public_id)


def give(client, source, content, name="a.pdf", **headers):
    """Send a file to the address of its own."""
    upload = SimpleUploadedFile(name, content)
    return client.post(address("upload", source.pk), {"upload": upload}, headers=headers)


def fetched(client, file) -> tuple:
    """The answer with the original of a file, read to its end, and the bytes."""
    response = client.get(original_url(file))
    return response, b"".join(response.streaming_content)


# Giving


def test_a_file_is_given_on_the_page_of_its_source(researcher):
    sent = open_form(researcher, add_url(Source))
    typed = {
        "title": "Report",
        "code": "report-1",
        "kind": "report",
        "language": "en",
        "seen": "whole",
        "upload": SimpleUploadedFile("a.pdf", made.pdf(2)),
    }
    response = save(researcher, add_url(Source), sent, **typed)
    assert response.status_code == 302, errors_of(response)
    file = SourceFile.objects.get(source__code="report-1")
    page = researcher.get(change_url(file.source)).content.decode()
    assert f'href="{file.reader_url().replace("&", "&amp;")}"' in page
    assert "a.pdf, PDF, 2 pages" in page


def test_a_refused_file_is_said_at_its_box_and_what_was_typed_is_kept(researcher):
    sent = open_form(researcher, add_url(Source))
    typed = {"title": "Report 000123", "code": "r-1", "upload": SimpleUploadedFile("a.png", b"<svg onload='x()'/>")}
    response = save(researcher, add_url(Source), sent, **typed)
    assert response.context["adminform"].form.errors["upload"] == [
        "It is an SVG drawing, which may hold scripts. Save it as a PNG picture."
    ]
    assert read_form(response).sent["title"] == ["Report 000123"]
    assert not Source.objects.exists()


def test_another_copy_than_the_one_stated_is_refused_at_the_box(researcher):
    source = make_source(sha256="a" * 64)
    url = change_url(source)
    response = save(researcher, url, open_form(researcher, url), upload=SimpleUploadedFile("a.pdf", made.pdf()))
    assert "not the one that the source has" in errors_of(response)


def test_a_file_too_large_is_refused_with_its_size_and_fills_no_disk(researcher, settings, files_folder):
    settings.CASETRACKER_FILE_MEGABYTES = 1
    page = give(researcher, make_source(), b"a" * 3_000_000, "a.txt").content.decode()
    assert "The file has 3 MB. The limit is 1 MB." in page
    assert [path for path in files_folder.rglob("*") if path.is_file()] == []


def test_the_address_of_uploads_answers_a_page_and_a_script(researcher):
    source = make_source()
    response = give(researcher, source, made.pdf(3))
    file = SourceFile.objects.get()
    assert response.headers["Location"] == file.reader_url() == f"{source.reader_url}?file={file.public_id}&page=1"
    assert give(researcher, source, made.pdf(3), accept="application/json").json() == {
        "reader_url": file.reader_url(),
        "pages": 3,
    }
    refused = give(researcher, source, b"", accept="application/json")
    assert (refused.status_code, refused.json()) == (400, {"errors": ["The submitted file is empty."]})
    assert "The submitted file is empty." in give(researcher, source, b"").content.decode()
    assert SourceFile.objects.count() == 1


def test_an_upload_without_the_token_of_its_form_or_the_right_is_refused(researcher):
    source = make_source()
    researcher.handler.enforce_csrf_checks = True
    assert give(researcher, source, made.pdf()).status_code == 403
    assert give(member("Administrators"), source, made.pdf()).status_code == 403
    assert 'name="upload"' not in member("Administrators").get(change_url(source)).content.decode()
    assert not SourceFile.objects.exists()


# Reading


def test_a_pdf_is_read_page_by_page_as_picture_and_words(researcher):
    file = kept(made.pdf(3))
    page = researcher.get(file.reader_url(2))
    text = page.content.decode()
    assert "Words of page 2" in text
    assert "Words of page 3" not in text
    assert f'rel="prev" href="{file.reader_url(1).replace("&", "&amp;")}"' in text
    assert f'rel="next" href="{file.reader_url(3).replace("&", "&amp;")}"' in text
    assert f'src="{picture_url(file, 2)}"' in text
    drawn = researcher.get(picture_url(file, 2))
    shown = Image.open(BytesIO(drawn.content))
    assert (drawn.headers["Content-Type"], shown.width) == ("image/png", 1400)
    assert shown.convert("L").getextrema()[0] < 128, "nothing is drawn on it"
    assert researcher.get(picture_url(file, 4)).status_code == 404
    assert read_form(page).unlabelled() == []


def test_a_page_that_there_is_not_leads_to_one_that_there_is(researcher):
    file = kept(b"a\fb\fc")
    for asked, shown in (("99", 3), ("0", 1), ("-1", 1), ("x", 1), ("²", 1), ("9" * 99, 1), ("", 1)):
        page = researcher.get(file.source.reader_url, {"page": asked})
        assert (page.status_code, page.context["page"]) == (200, shown)


def test_text_is_read_in_its_encoding_and_shows_what_would_reverse_it(researcher):
    file = kept("Протокол допроса \u202eworrom\u202c был подписан.".encode("utf-16"))
    text = researcher.get(file.reader_url()).content.decode()
    assert "Протокол допроса [U+202E]worrom[U+202C] был подписан." in text


def test_html_is_shown_as_its_words_alone(researcher):
    hostile = (
        "<html><head><title>News</title><style>p{}</style></head><body onload=x()><p>He was <b>held</b> there.</p>"
        "<script>steal()</script><img src=//evil.example/a onerror=x()><p>1 &lt; 2</p></body></html>"
    )
    text = researcher.get(kept(hostile.encode(), "a.html").reader_url()).content.decode()
    assert "News\n\nHe was held there.\n\n1 &lt; 2" in text
    for word in ("steal", "evil", "onerror", "onload"):
        assert word not in text


def test_a_served_picture_tells_nothing_of_place_time_author_or_camera(researcher, tmp_path, figure):
    exiftool = shutil.which("exiftool")
    sources = {"JPEG": made.telling(), "PNG": made.telling("PNG"), "WEBP": made.telling("WEBP")}
    for encoding, content in sources.items():
        file = kept(content)
        served = researcher.get(picture_url(file)).content
        shown = Image.open(BytesIO(served))
        assert (dict(shown.getexif()), shown.size) == ({}, (48, 64)), "turned as it was held, and no EXIF"
        assert not {"exif", "icc_profile", "comment", "xmp"} & set(shown.info)
        assert not [word for word in (made.ARTIST, made.SOFTWARE) if word.encode() in served]
        assert researcher.get(original_url(file)).status_code == 404
        if exiftool:
            (tmp_path / encoding).write_bytes(served)
            command = [exiftool, "-a", "-G", "-s", tmp_path / encoding]
            said = subprocess.run(command, capture_output=True, text=True).stdout
            tags = [line.split()[1] for line in said.splitlines() if not line.startswith(("[ExifTool]", "[File]"))]
            assert not [tag for tag in tags if TELLING.search(tag)]
            figure(f"exiftool on a served {encoding}: {', '.join(tags)}")


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", made.pdf()), ("a.html", b"<html><script>x()</script>"), ("a.txt", b"words"), ("a.wav", made.wave())],
)
def test_an_original_leaves_as_an_attachment_that_runs_nothing(researcher, name, content):
    file = kept(content, name)
    response = researcher.get(original_url(file))
    assert b"".join(response.streaming_content) == content
    assert response.headers["Content-Disposition"].startswith(f'attachment; filename="{file.source.code}-')
    assert not response.headers["Content-Disposition"].endswith('.html"')
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert "no-store" in response.headers["Cache-Control"]


def test_only_the_pages_for_a_frame_may_stand_in_one_and_only_in_ours(researcher):
    file = kept(made.pdf())
    for url in (file.reader_url(), address("upload", file.source.pk)):
        headers = researcher.get(url).headers
        assert headers["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
        assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert researcher.get(change_url(file.source)).headers["X-Frame-Options"] == "DENY"
    assert researcher.get(picture_url(file)).headers["X-Frame-Options"] == "DENY"


def test_a_file_that_was_changed_is_not_shown(researcher):
    file = kept(made.pdf())
    path = store.path_of(file.stored_as)
    path.chmod(0o600)
    path.write_bytes(made.pdf(words="Other words"))
    text = researcher.get(file.reader_url()).content.decode()
    assert "The stored file has changed since it was uploaded" in text
    assert "Other words" not in text
    assert researcher.get(picture_url(file)).status_code == 422
    assert researcher.get(original_url(file)).status_code == 409


def test_a_page_that_breaks_the_decoder_breaks_nothing_else(researcher, monkeypatch):
    file = kept(made.pdf())
    monkeypatch.setattr("detainees.files.decoding.MEGABYTES", 8)
    page = researcher.get(file.reader_url())
    assert page.status_code == 200
    assert "The text of this page cannot be read." in page.content.decode()
    assert researcher.get(picture_url(file)).status_code == 422


def test_a_source_without_a_file_says_so_and_one_with_several_offers_each(researcher):
    source = make_source()
    assert "There is no file of this source." in researcher.get(source.reader_url).content.decode()
    wave, first = kept(made.wave(), source=source), kept(made.pdf(), source=source)
    page = researcher.get(source.reader_url)
    assert page.context["file"] == first, "the first that has pages"
    assert f"?file={wave.public_id}" in page.content.decode()
    assert "A recording" in researcher.get(wave.reader_url()).content.decode()
    assert researcher.get(source.reader_url, {"file": "zzzzzzzzzzzz"}).status_code == 404


def test_the_page_of_a_file_takes_as_many_queries_for_many_files_as_for_one(researcher):
    file = kept(made.pdf())
    researcher.get(file.reader_url())
    one = queries_of(researcher, file.reader_url())
    for number in range(2, 6):
        kept(f"words {number}".encode(), source=file.source)
    assert queries_of(researcher, file.reader_url()) == one
    assert one <= 10


# Who opened what


def test_who_opens_a_file_is_written_down_once_a_sitting_and_every_original(researcher):
    file = kept(made.pdf(2))
    for page in (1, 2):
        researcher.get(file.reader_url(page))
        researcher.get(picture_url(file, page))
    for _twice in range(2):
        assert fetched(researcher, file)[1] == made.pdf(2)
    assert sorted(FileReading.objects.values_list("how", flat=True)) == ["fetched", "fetched", "shown"]
    listed = reverse("admin:detainees_filereading_changelist")
    assert file.public_id in member("Administrators").get(listed).content.decode()
    assert researcher.get(listed).status_code == 403


def test_everybody_who_opens_a_file_is_written_down_also_right_after_another(researcher):
    file, others = kept(made.pdf()), [member("Reviewers"), member("Researchers")]
    for client in (researcher, *others, researcher):
        assert client.get(file.reader_url()).status_code == 200
        assert client.get(picture_url(file)).status_code == 200
    assert FileReading.objects.count() == FileReading.objects.values("read_by").distinct().count() == 3


# In confidence


def test_a_file_given_in_confidence_is_opened_by_single_accounts_for_a_reason(researcher):
    file = kept(made.pdf(2), "Her name.pdf", source=confidential_source())
    keeper = member("Researchers", sees_confidential=True)
    for client in (researcher, member("Reviewers"), member("Administrators")):
        for url in (file.reader_url(), picture_url(file), original_url(file)):
            assert client.get(url).status_code == 403
            assert client.post(url, {"why_read": "x"}).status_code == 403
        page = client.get(change_url(file.source)).content.decode()
        for word in ("Her name", file.public_id, file.sha256, "2 pages"):
            assert word not in page
    assert keeper.get(picture_url(file)).status_code == keeper.get(original_url(file)).status_code == 403
    assert "Why do you need to read it?" in keeper.get(file.reader_url()).content.decode()
    assert "Fill in why you need to read it." in keeper.post(file.reader_url(), {"why_read": ""}).content.decode()
    assert not ConfidentialReading.objects.exists()
    assert keeper.post(file.reader_url(2), {"why_read": "To check a date."}).headers["Location"] == file.reader_url(2)
    assert "Words of page 2" in keeper.get(file.reader_url(2)).content.decode()
    assert keeper.get(picture_url(file, 2)).status_code == 200
    assert file.source.code not in fetched(keeper, file)[0].headers["Content-Disposition"]
    assert list(ConfidentialReading.objects.order_by().values_list("model", "row", "why").distinct()) == [
        ("detainees.SourceFile", file.public_id, "To check a date.")
    ]
    assert FileReading.objects.count() == 2


def test_who_gives_a_file_in_confidence_learns_nothing_from_it(researcher):
    source = confidential_source()
    answers = [give(researcher, source, made.pdf(), accept="application/json").json() for _twice in range(2)]
    assert answers == [{"reader_url": "", "pages": None}] * 2
    followed = researcher.post(
        address("upload", source.pk), {"upload": SimpleUploadedFile("a.pdf", made.pdf())}, follow=True
    )
    assert "The file is stored. Your account may not open it." in followed.content.decode()


def test_confidence_is_not_lifted_by_who_may_not_read_the_files(researcher):
    source = kept(made.pdf(), source=confidential_source()).source
    url = change_url(source)
    sent = open_form(researcher, url)
    del sent["confidential"]
    assert "Its files are confidential" in errors_of(save(researcher, url, sent))
    keeper = member("Researchers", sees_confidential=True)
    assert save(keeper, url, sent).status_code == 302


def test_an_administrator_destroys_a_file_for_a_reason_and_a_researcher_cannot(
    researcher, django_capture_on_commit_callbacks
):
    file = kept(made.pdf(), source=confidential_source())
    url = address("file_destroy", file.public_id)
    assert researcher.get(url).status_code == researcher.post(url, {"why": "x"}).status_code == 403
    administrator = member("Administrators")
    assert administrator.post(url, {"why": ""}).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert administrator.post(url, {"why": "It names a witness."}).status_code == 302
    assert not store.path_of(file.stored_as).exists()
    assert SourceFile.objects.held().count() == 0
    assert administrator.get(url).status_code == 404


def test_beside_a_form_a_file_is_shown_without_the_head_of_the_site(researcher):
    url = address("read", kept(made.pdf(1)).source_id)
    assert 'id="site-name"' in researcher.get(url).content.decode()
    assert 'id="site-name"' not in researcher.get(url, headers={"sec-fetch-dest": "iframe"}).content.decode()
