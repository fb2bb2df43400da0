"""Canonical bytes of a document. The bytes that are hashed are the bytes that are served."""

import hashlib
import json
import unicodedata
from typing import Any


def normal(value: Any) -> Any:
    """Return the value with every string in NFC. Raises TypeError on anything but strings, integers, lists, objects.

    Floats and nulls are refused: two programs may write them in different ways, and then the hashes differ.
    """
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, bool) or not isinstance(value, int | list | tuple | dict):
        raise TypeError(f"a document holds strings and integers only, not {value!r}")
    if isinstance(value, int):
        return value
    if isinstance(value, dict):
        return {ascii_key(key): normal(part) for key, part in value.items()}
    return [normal(part) for part in value]


def ascii_key(key: object) -> str:
    """Return the key. Raises TypeError unless it is an ASCII string, which every program sorts alike."""
    if not isinstance(key, str) or not key.isascii():
        raise TypeError(f"a document's keys are ASCII strings, not {key!r}")
    return key


def canonical_bytes(document: dict[str, Any]) -> bytes:
    """Return the canonical JSON of a document, UTF-8: equal to RFC 8785 for strings, integers and ASCII keys."""
    text = json.dumps(normal(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a document's bytes as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
