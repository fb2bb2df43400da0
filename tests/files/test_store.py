"""Sealed files: written once, never changed, proved by ``verify_files``, destroyed for a reason."""

import stat
from hashlib import sha256
from io import BytesIO, StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from detainees.files import store
from detainees.files.checks import check_files_are_not_served
from detainees.files.refusal import FileDamaged, FileRefused
from detainees.files.storing import destroy_file, keep_file
from detainees.models import SourceFile
from tests.factories import make_source, make_user

from . import made

pytestmark = [pytest.mark.django_db, pytest.mark.own_server]


def kept(content=None, name="report.pdf", source=None) -> SourceFile:
    """A file that is kept."""
    upload = SimpleUploadedFile(name, made.pdf() if content is None else content)
    return keep_file(source=source or make_source(), upload=upload, by=make_user())


def verified() -> str:
    """What verify_files says; its error as well, where there is one."""
    out = StringIO()
    try:
        call_command("verify_files", stdout=out)
    except CommandError as error:
        return f"{out.getvalue()}exit 1: {error}"
    return out.getvalue()


def on_disk(file) -> bytes:
    return store.path_of(file.stored_as).read_bytes()


def overwrite(file, content: bytes) -> None:
    """Change a sealed file as a failing disk or an intruder would."""
    path = store.path_of(file.stored_as)
    path.chmod(0o600)
    path.write_bytes(content)
    path.chmod(store.FILE_MODE)


def test_a_file_is_kept_byte_for_byte_under_a_name_that_tells_nothing(files_folder):
    file = kept(made.pdf(2), "The prisoner.pdf")
    assert on_disk(file) == made.pdf(2)
    assert file.sha256 == sha256(made.pdf(2)).hexdigest() == file.source.__class__.objects.get().sha256
    assert (file.original_name, file.pages, file.size) == ("The prisoner.pdf", 2, len(made.pdf(2)))
    path = store.path_of(file.stored_as)
    assert path.suffix == ""
    assert not {"prisoner", "pdf", file.public_id, file.source.code} & set(
        str(path.relative_to(files_folder)).split("/")
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in path.parents[:2]} == {0o700}
    assert list((files_folder / "incoming").iterdir()) == []


def test_a_name_is_never_written_twice():
    store.seal(BytesIO(b"first"), "ab" * 16)
    with pytest.raises(FileExistsError):
        store.seal(BytesIO(b"second"), "ab" * 16)
    assert store.path_of("ab" * 16).read_bytes() == b"first"


def test_the_same_file_again_is_the_one_that_is_held():
    file = kept()
    assert kept(source=file.source) == file
    assert SourceFile.objects.count() == 1
    assert kept() != file
    assert "2 files" in verified()


def test_a_source_that_states_the_hash_of_another_copy_takes_no_other():
    source = make_source(sha256="a" * 64)
    with pytest.raises(FileRefused, match="has the SHA-256 of another copy"):
        kept(source=source)
    assert not SourceFile.objects.exists()
    assert "0 files" in verified()


def test_a_confidential_source_states_no_hash():
    source = make_source(confidential=True, descriptor={"en": "a person who knows"})
    kept(source=source)
    source.refresh_from_db()
    assert source.sha256 == ""


def test_a_hash_that_none_of_the_files_has_is_refused_in_the_source():
    source = kept().source
    source.refresh_from_db()
    source.full_clean()
    source.sha256 = "b" * 64
    with pytest.raises(ValidationError, match="None of our files"):
        source.full_clean()


def test_nothing_lies_about_of_a_file_whose_row_was_refused(monkeypatch):
    monkeypatch.setattr(SourceFile.objects, "create", lambda **_given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        kept()
    assert "0 files" in verified()


@pytest.mark.parametrize(
    "change", [{"sha256": "0" * 64}, {"stored_as": "x"}, {"original_name": ""}, {"kind": "text"}, {"size": 1}]
)
def test_the_row_of_a_file_is_never_changed(change):
    file = kept()
    with pytest.raises(IntegrityError, match="a file stays as it was given"), transaction.atomic():
        SourceFile.objects.filter(pk=file.pk).update(**change)
    with pytest.raises(IntegrityError, match="stays"), transaction.atomic():
        SourceFile.objects.filter(pk=file.pk).delete()


def test_verify_files_finds_a_flipped_byte():
    file = kept()
    assert verified() == f"1 file, {file.size} bytes: all unchanged since upload\n"
    content = on_disk(file)
    overwrite(file, content[:200] + bytes([content[200] ^ 1]) + content[201:])
    assert verified() == (
        f"PDF {file.public_id}: its bytes were changed: the SHA-256 is another\n"
        f"exit 1: 1 problems; 1 file, {file.size} bytes"
    )
    with pytest.raises(FileDamaged):
        store.open_checked(file)


def test_verify_files_finds_what_is_missing_cut_open_to_others_extra_or_a_link(files_folder, tmp_path):
    gone, cut, open_, linked = (kept(made.pdf(n)) for n in range(1, 5))
    store.path_of(gone.stored_as).unlink()
    overwrite(cut, on_disk(cut)[:-1])
    store.path_of(open_.stored_as).chmod(0o644)
    (tmp_path / "elsewhere").write_bytes(on_disk(linked))
    store.path_of(linked.stored_as).unlink()
    store.path_of(linked.stored_as).symlink_to(tmp_path / "elsewhere")
    (files_folder / "ab").mkdir(exist_ok=True, mode=0o755)
    (files_folder / "ab" / "extra").write_bytes(b"")
    (files_folder / "ab").chmod(0o755)
    said = verified()
    for file, words in ((gone, "is missing"), (cut, "instead of"), (open_, "permissions 644 instead of 400")):
        assert any(file.public_id in line and words in line for line in said.splitlines()), said
    assert f"{linked.public_id}: cannot be read" in said
    assert "files/ab/extra: no row belongs to this file" in said
    assert "files/ab: has permissions 755 instead of 700" in said
    assert "exit 1" in said


def test_verify_files_finds_a_source_that_states_another_hash():
    source = kept().source
    type(source).objects.filter(pk=source.pk).update(sha256="c" * 64)
    assert f"source {source.code}: none of its files has the SHA-256 it states" in verified()


def test_a_file_is_destroyed_for_a_reason_and_its_row_says_so(django_capture_on_commit_callbacks):
    file, admin = kept(name="The informant.pdf"), make_user()
    with pytest.raises(ValidationError):
        destroy_file(file=file, by=admin, why=" ")
    with django_capture_on_commit_callbacks(execute=True):
        destroy_file(file=file, by=admin, why="It names a witness.")
    file.refresh_from_db()
    assert (file.original_name, file.removed_by, file.removed_why) == ("", admin, "It names a witness.")
    assert not store.path_of(file.stored_as).exists()
    file.source.refresh_from_db()
    assert file.source.sha256 == ""
    assert "0 files" in verified()
    store.seal(BytesIO(made.pdf()), file.stored_as)
    assert "was destroyed, but is still there" in verified()


def test_a_folder_that_a_web_server_hands_out_is_refused(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    assert check_files_are_not_served(None) == []
    for folder in (tmp_path / "static", tmp_path / "static" / "files", tmp_path):
        settings.CASETRACKER_FILES = folder
        assert [error.id for error in check_files_are_not_served(None)] == ["detainees.E001"]
