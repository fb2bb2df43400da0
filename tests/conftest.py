"""What every test may use: the database seen as a reader sees it."""

from tests.reader import _every_stream_was_closed, as_reader, reader_client  # noqa: F401
