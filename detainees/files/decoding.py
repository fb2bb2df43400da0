"""Ask the worker process about a file, and explain a missing answer."""

import json
import os
import subprocess
import sys
from pathlib import Path

from django.utils.translation import gettext as _

from .refusal import FileRefused

WORKER = Path(__file__).with_name("worker.py")
SECONDS, MEGABYTES = 10, 1536
"""What one question may take of the processor and of memory."""

WAITS = 25
"""Seconds until an answer is given up; fewer than after which a server gives up on the request (gunicorn: 30)."""


def ask(opened, question: str, *given) -> bytes:
    """Return the worker's answer about an open file. Raises FileRefused where it breaks or takes too long."""
    os.lseek(opened.fileno(), 0, os.SEEK_SET)
    command = [sys.executable, "-I", str(WORKER), *(str(part) for part in (SECONDS, MEGABYTES, question, *given))]
    try:
        done = subprocess.run(
            command, stdin=opened.fileno(), capture_output=True, timeout=WAITS, cwd="/", env={"LC_ALL": "C.UTF-8"}
        )
    except subprocess.TimeoutExpired:
        raise FileRefused(
            _("It takes too long to read: it is damaged, or made to block the program that opens it.")
        ) from None
    if done.returncode or not done.stdout:
        raise FileRefused(_("It cannot be read to its end: it is damaged, or not what it says it is."))
    return done.stdout


def ask_in_words(opened, question: str, *given) -> dict:
    """Return an answer in words. Raises FileRefused as well where the answer says what is wrong."""
    answer = json.loads(ask(opened, question, *given))
    problem = answer.get("error")
    if problem == "password":
        raise FileRefused(_("It opens only with a password. Save a copy without a password, and upload that."))
    if problem == "pixels":
        raise too_many_pixels(answer["width"], answer["height"])
    if problem:
        raise FileRefused(_("It cannot be read to its end: it is damaged, or not what it says it is."))
    return answer


def too_many_pixels(width: int, height: int) -> FileRefused:
    """Return the refusal of a picture that would not fit into memory."""
    from django.conf import settings

    given = {"width": width, "height": height, "most": settings.CASETRACKER_FILE_MEGAPIXELS}
    return FileRefused(
        _("The picture has %(width)s by %(height)s pixels. The limit is %(most)s million pixels.") % given
    )
