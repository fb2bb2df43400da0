"""A folder of files of each test's own, and figures said on the screen."""

import sys

import pytest


@pytest.fixture(autouse=True)
def files_folder(settings, tmp_path):
    """Where this test keeps its files."""
    settings.CASETRACKER_FILES = tmp_path / "files"
    return settings.CASETRACKER_FILES


@pytest.fixture(autouse=True)
def _patience(monkeypatch):
    """A machine that is busy with other tests may take its time; what is bounded is the processor's."""
    monkeypatch.setattr("detainees.files.decoding.WAITS", 300)


@pytest.fixture
def figure(capsys):
    """Say a figure of a test on the screen, past the capture."""

    def say(text):
        with capsys.disabled():
            sys.stdout.write(f"\n  {text}\n")

    return say
