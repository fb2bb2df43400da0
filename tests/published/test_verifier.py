"""The verifier: it finds nothing where nothing is wrong, and finds each way in which a site could cheat."""

import hashlib
import json
import subprocess
import sys
import threading
from contextlib import contextmanager
from copy import deepcopy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from django.db import transaction

import published
from published.publish import merge, publish, redact, separate, withdraw
from tests import factories as make
from tests.reader import ReaderClient

from .shown import show

VERIFIER = Path(published.__file__).parent / "static" / "published" / "verify.py"


def acts() -> list:
    """A person with two editions, a matter, one withdrawn, one destroyed, one merged, one corrected, one set apart."""
    people = [make.make_detainee(name=f"Person {letter}") for letter in "ABCDE"]
    matter = make.make_matter(title={"en": "Возвращение"})
    for one in (matter, *people):
        show(one)
    by = make.make_user()
    make.make_name(detainee=people[0], text="Later Spelling")
    show(people[0])
    withdraw(people[1], by=by, reason="For the test.")
    redact(people[2], by=by, reason="For the test.")
    merge(people[3], by=by, into=people[0], reason="For the test.")
    withdraw(people[4], by=by, public_reason="corrected")
    make.make_name(detainee=people[4], text="Corrected Spelling")
    show(people[4])
    apart = make.make_detainee(name="Person F")
    show(apart)
    separate(merge(apart, by=by, into=people[0], reason="For the test."), by=by, reason="For the test.")
    return people


class Copy:
    """A site that hands on what the real one answers to all that a verifier may ask, with changes."""

    def __init__(self, client):
        self.answers = {}
        for name in ("head.json", "entries.jsonl", "openings.json"):
            self.keep(client, f"/log/{name}")
        self.lines = self.answers["/log/entries.jsonl"][2].decode().splitlines()
        self.openings = json.loads(self.answers["/log/openings.json"][2])
        for entry in self.entries:
            address = f"/{entry['kind']}s/x-{entry['case']}"
            for ending in (".json", "/v/1.json", "/v/2.json"):
                self.keep(client, address + ending)

    def keep(self, client, path) -> None:
        """Keep the answer of the real site at a path, and where it leads."""
        if path not in self.answers:
            response = client.get(path)
            place = response.get("Location", "")
            self.answers[path] = response.status_code, {"Location": place}, response.getvalue()
            if place:
                self.keep(client, place)

    def put(self, path, body, status=200, **headers) -> None:
        """Answer something else at a path."""
        self.answers[path] = status, headers, body if isinstance(body, bytes) else json.dumps(body).encode()

    def put_log(self, lines) -> None:
        """Serve another log, with a head that fits it."""
        self.put("/log/entries.jsonl", "".join(f"{line}\n" for line in lines).encode())
        last = hashlib.sha256(lines[-1].encode()).hexdigest() if lines else "0" * 64
        self.put("/log/head.json", {"entry": len(lines), "hash": last})

    def put_chained(self, entries) -> None:
        """Serve another log whose chain holds: every hash made anew."""
        lines, previous = [], "0" * 64
        for number, entry in enumerate(entries, start=1):
            entry = {**entry, "entry": number, "previous": previous}
            lines.append(json.dumps(entry, sort_keys=True, separators=(",", ":")))
            previous = hashlib.sha256(lines[-1].encode()).hexdigest()
        self.put_log(lines)

    @property
    def entries(self) -> list[dict]:
        return [json.loads(line) for line in self.lines]


@contextmanager
def serving(copy):
    """A server of a copy; yields its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            status, headers, body = copy.answers.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                if value:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *given):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def run(address, *options):
    """Run the verifier as anybody would; return its exit code and report."""
    command = [sys.executable, "-I", "-W", "error", str(VERIFIER), address, "--timeout", "10", *map(str, options)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def check(copy, *options):
    """Serve a copy and verify it."""
    with serving(copy) as address:
        return run(address, *options)


@pytest.fixture(scope="module")
def original(django_db_setup, django_db_blocker):
    """What a real site answers after those acts, taken once: each test cheats with a copy of its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        acts()
        taken = Copy(ReaderClient())
        transaction.set_rollback(True)
    return taken


@pytest.fixture
def copy(original):
    return deepcopy(original)


def public_json(copy, number=1) -> str:
    """The address of the bytes of an edition of the first man, who has two."""
    (found,) = [one for one in copy.openings if one["edition"] == number and len(editions(copy, one["case"])) == 2]
    return found["url"]


def editions(copy, case) -> list[int]:
    return [one["edition"] for one in copy.openings if one["case"] == case]


def withdrawn_case(copy) -> str:
    return next(one["case"] for one in copy.entries if one["act"] == "withdrawn")


def test_a_site_that_keeps_to_its_log_passes(copy, tmp_path):
    saved = tmp_path / "head.json"
    code, report = check(copy, "--save", saved)
    assert (code, "Everything agrees" in report) == (0, True), report
    assert json.loads(saved.read_text()) == json.loads(copy.answers["/log/head.json"][2])
    code, report = check(copy, "--head", saved)
    assert (code, f"It still holds entry {len(copy.lines)}" in report) == (0, True)


def test_a_log_that_has_grown_still_holds_an_older_head(reader_client, tmp_path, db):
    saved = tmp_path / "head.json"
    show(make.make_detainee())
    check(Copy(reader_client), "--save", saved)
    show(make.make_detainee())
    code, report = check(Copy(reader_client), "--head", saved)
    assert code == 0, report


def test_a_new_site_passes(reader_client, db):
    assert check(Copy(reader_client))[0] == 0


def tampered(copy, how):
    """Cheat in one way."""
    lines, entries = list(copy.lines), copy.entries
    if how == "an entry is edited":
        lines[3] = lines[3].replace('"2026-', '"2025-').replace('"2027-', '"2025-')
        assert lines[3] != copy.lines[3]
        copy.put_log(lines)
    elif how == "an entry is deleted":
        copy.put_log(lines[:2] + lines[3:])
    elif how == "two entries are exchanged":
        copy.put_log([*lines[:2], lines[3], lines[2], *lines[4:]])
    elif how == "the head is another one":
        copy.put("/log/head.json", {"entry": len(lines), "hash": "0" * 64})
    elif how == "a withdrawal is left out and the chain made anew":
        copy.put_chained([one for one in entries if one["act"] != "withdrawn"])
    elif how == "an entry has a part that nobody promised":
        copy.put_chained([{**one, "note": "x"} for one in entries])
    elif how == "a commitment is exchanged and the chain made anew":
        copy.put_chained([{**one, "commitment": "0" * 64} if "commitment" in one else one for one in entries])
    else:
        tampered_documents(copy, how)


def tampered_documents(copy, how):
    """Cheat with a document and leave the log alone."""
    path = public_json(copy)
    _status, _headers, body = copy.answers[path]
    if how == "a document is changed":
        copy.put(path, body.replace(b"Person A", b"Person X"))
    elif how == "a document is swapped for another":
        matter = next(one["url"] for one in copy.openings if one["kind"] == "matter")
        copy.put(path, copy.answers[matter][2])
    elif how == "a document and its opening are swapped for another":
        first, second = copy.openings[:2]
        first["url"], first["sha256"] = second["url"], second["sha256"]
        copy.put("/log/openings.json", copy.openings)
    elif how == "the current edition is an older one":
        copy.put(path.replace("/v/1.json", ".json"), body)
    elif how == "a public edition is not served":
        copy.put(path, b"", status=410)
    elif how == "a public edition is not opened":
        copy.put("/log/openings.json", copy.openings[1:])
    else:
        tampered_withdrawals(copy, how)


def tampered_withdrawals(copy, how):
    """Go on showing what the log says was withdrawn."""
    case = withdrawn_case(copy)
    if how == "a withdrawn edition is opened":
        extra = {**next(one for one in copy.openings if one["edition"] == 1), "case": case, "kind": "detainee"}
        copy.put("/log/openings.json", [*copy.openings, extra])
    elif how == "a withdrawn case is still served":
        copy.put(f"/detainees/x-{case}.json", {"kind": "detainee", "id": case})
    elif how == "a withdrawn edition is still served":
        copy.put(f"/detainees/x-{case}/v/1.json", {"kind": "detainee", "id": case})


FOUND = {
    "an entry is edited": "Entry 5 does not follow entry 4",
    "an entry is deleted": "Entry 4 stands in the place of entry 3",
    "two entries are exchanged": "Entry 4 stands in the place of entry 3",
    "the head is another one": "The head of the log is not the hash of its last line.",
    "a withdrawal is left out and the chain made anew": "the site does not open it",
    "an entry has a part that nobody promised": "Line 1 of the log is not an entry",
    "a commitment is exchanged and the chain made anew": "is not what the log committed to",
    "a document is changed": "is not the one that the log commits to",
    "a document is swapped for another": "another document is served in the place of edition 1",
    "a document and its opening are swapped for another": "is not what the log committed to",
    "the current edition is an older one": "At the present address of the record, the document of edition 2",
    "a public edition is not served": "its address answers with status 410",
    "a public edition is not opened": "is public, and the site does not open it",
    "a withdrawn edition is opened": "which was withdrawn or emptied by the log",
    "a withdrawn case is still served": "was withdrawn or emptied, and it is still served",
    "a withdrawn edition is still served": "was withdrawn or emptied, and it is still served",
}


@pytest.mark.parametrize("how", FOUND)
def test_it_finds_that(how, copy, tmp_path):
    tampered(copy, how)
    code, report = check(copy, "--save", tmp_path / "head.json")
    assert code == 1, report
    assert FOUND[how] in report
    assert not (tmp_path / "head.json").exists()


def test_it_finds_a_log_cut_short_or_written_anew_by_a_head_saved_earlier(copy, tmp_path):
    saved = tmp_path / "head.json"
    check(copy, "--save", saved)
    copy.put_log(copy.lines[:-1])
    code, report = check(copy, "--head", saved)
    assert (code, "The log was truncated since you saved its head" in report) == (1, True)
    copy.put_chained([{**one, "at": "2026-01-01T00:00:00Z"} for one in copy.entries])
    assert check(copy)[0] == 0, "without a saved head nobody can tell"
    code, report = check(copy, "--head", saved)
    assert (code, "The log was rewritten since you saved its head" in report) == (1, True)


def test_it_leaves_its_host_for_nobody(copy):
    path = public_json(copy)
    copy.put(path, b"", status=302, Location="http://localhost:1/elsewhere.json")
    code, report = check(copy)
    assert (code, "leads to another host" in report) == (2, True)


@pytest.mark.parametrize("spoilt", [b"[1", b"{}", b"[]x", b"\xff", b'[{"kind": 1}]'])
def test_what_cannot_be_read_is_not_called_right_or_wrong(copy, spoilt):
    copy.put("/log/openings.json", spoilt)
    code, report = check(copy)
    assert (code, "NOT CHECKED" in report) == (2, True)


def test_a_site_that_fails_or_is_not_there_is_not_called_wrong(copy, tmp_path):
    copy.put("/log/head.json", b"", status=503)
    assert check(copy)[0] == 2
    with serving(copy) as address:
        pass
    code, report = run(address)
    assert (code, "NOT CHECKED" in report) == (2, True)
    assert run("cases.example.org")[0] == 2
    (tmp_path / "head.json").write_text("{}")
    assert run(address, "--head", tmp_path / "head.json")[0] == 2
    assert run(address, "--head", tmp_path / "none.json")[0] == 2


def test_it_needs_nothing_but_the_standard_library():
    names = {
        line.split()[1].split(".")[0]
        for line in VERIFIER.read_text().splitlines()
        if line.startswith(("import", "from"))
    }
    assert names <= sys.stdlib_module_names


def test_a_site_with_a_second_person_passes(reader_client, db):
    publish(make.make_detainee(), by=make.make_user(), approved_by=make.make_user())
    assert check(Copy(reader_client))[0] == 0
