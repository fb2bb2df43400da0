"""Vocabularies of source files. The kinds are an allow-list: other kinds are refused."""

from django.utils.translation import gettext_lazy as _

from .base import Vocabulary


class FileKind(Vocabulary):
    """What a file is by its content, whatever its name says."""

    PDF = "pdf", "A PDF that opens without a password.", "ISO 32000", _("PDF")
    JPEG = "jpeg", "One JPEG picture; what a camera appends to it is a picture too.", "ISO 10918", _("JPEG picture")
    PNG = "png", "One PNG picture.", "ISO 15948", _("PNG picture")
    WEBP = "webp", "One WebP picture.", "RFC 9649", _("WebP picture")
    HTML = "html", "A page saved from the web; only its words are ever shown.", "", _("HTML page")
    TEXT = "text", "Plain text in a known encoding.", "", _("plain text")
    WAVE = "wave", "Sound as WAV; stored for download, never played here.", "", _("WAV recording")
    OGG = "ogg", "Sound as Ogg; stored for download, never played here.", "RFC 3533", _("Ogg recording")
    MP4 = "mp4", "Sound or film as MP4 or M4A; stored for download.", "ISO 14496-12", _("MP4 or M4A recording")


class FileOpening(Vocabulary):
    """How somebody came to know what is in a file."""

    SHOWN = "shown", "Pages of it were shown beside the form.", "", _("shown")
    FETCHED = "fetched", "The original was downloaded.", "", _("original downloaded")
