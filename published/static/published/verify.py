#!/usr/bin/env python3
"""Check a casetracker site against its own public log, and the log against a head that you saved earlier.

    python3 verify.py https://cases.example.org --save head.json      now
    python3 verify.py https://cases.example.org --head head.json      some day later

Python 3.9 or later and nothing else; read it before you run it. It asks the site for public addresses only, follows
no redirect to another host, and sends nothing about you but the requests. Through Tor: torsocks python3 verify.py ...

What it shows: that every line of the log holds the hash of the line before it; that the log still holds the head you
saved; that every document the site serves is the one the log commits to; that every edition which the log calls
public is served, and none which it calls withdrawn. What it cannot show: that what the documents say is true, or that
the site shows everybody the same log. For that, compare the head with somebody else's.

Exit code: 0 everything agrees; 1 something does not; 2 it could not be checked.
"""

import argparse
import hashlib
import http.client
import json
import re
import sys
import urllib.error
import urllib.request
from urllib.parse import urljoin, urlsplit

GENESIS = "0" * 64
ACTS = {
    "published": {"edition", "commitment"},
    "redacted": {"edition", "commitment"},
    "withdrawn": {"reason"},
    "merged": {"into"},
    "separated": set(),
}
COMMON = {"act", "at", "case", "entry", "kind", "previous"}
FOLDERS = {"detainee": "detainees", "matter": "matters"}
CASE = re.compile("[2-9a-hjkmnp-z]{12}")
HASH = re.compile("[0-9a-f]{64}")
LINE, SMALL, DOCUMENT, WHOLE = 4_000, 10_000, 64_000_000, 1_000_000_000
"""The most bytes that are read: of one line, a head, a document, a list. More than that is not believed."""
REDIRECTS = 3


class Unchecked(Exception):
    """The site could not be asked, or answered what cannot be read: nothing is known either way."""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Hand every redirect back; whether to follow it is decided by where it leads."""

    def redirect_request(self, *given, **named):
        return None


class Site:
    """A site that is asked for its public addresses."""

    def __init__(self, address, timeout=60):
        if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).hostname:
            raise Unchecked(f"“{address}” is not the address of a site. Give one like https://cases.example.org")
        self.address = address.rstrip("/") + "/"
        self.timeout = timeout
        self.opener = urllib.request.build_opener(NoRedirect)
        self.asked = 0

    def at(self, path):
        """Return a whole address. Raise Unchecked for one on another host."""
        url = urljoin(self.address, path)
        if urlsplit(url).netloc != urlsplit(self.address).netloc:
            raise Unchecked(f"the site leads to another host: {url}. It is not followed.")
        return url

    def get(self, path, most):
        """Return status, place it redirects to, and body of one answer; no redirect is followed."""
        self.asked += 1
        request = urllib.request.Request(self.at(path), headers={"Accept-Encoding": "identity"})
        try:
            with self.opener.open(request, timeout=self.timeout) as answer:
                body = answer.read(most + 1)
                status, place = answer.status, ""
        except urllib.error.HTTPError as answer:
            status, place, body = answer.code, answer.headers.get("Location", ""), b""
            answer.close()
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise Unchecked(f"{self.at(path)} cannot be read: {error}") from error
        if len(body) > most:
            raise Unchecked(f"{self.at(path)} is longer than {most:,} bytes; it was not read to its end.")
        if status >= 500 or status == 429:
            raise Unchecked(f"{self.at(path)} answers with status {status}. Try again later.")
        return status, place, body

    def read(self, path, most=DOCUMENT):
        """Return status and body, following redirects to other addresses of this host."""
        for _step in range(REDIRECTS):
            status, place, body = self.get(path, most)
            if status not in (301, 302, 303, 307, 308) or not place:
                return status, body
            path = urljoin(self.at(path), place)
        raise Unchecked(f"{self.at(path)} leads on and on.")

    def needed(self, path, most):
        """Return the body of an address that every site has."""
        status, body = self.read(path, most)
        if status != 200:
            raise Unchecked(f"{self.at(path)} answers with status {status}: there is no log to check there.")
        return body


def canonical(node):
    """Return an object as the log writes it."""
    return json.dumps(node, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(content):
    """Return the SHA-256 of bytes as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def read_log(body, problems):
    """Return the entries of a log with their hashes; say where the chain is broken."""
    if body and not body.endswith(b"\n"):
        problems.append("The log breaks off in the middle of a line.")
    entries, hashes = [], []
    for number, line in enumerate(body.split(b"\n")[: body.count(b"\n")], start=1):
        entry = read_line(number, line, problems)
        if entry is None:
            break
        previous = hashes[-1] if hashes else GENESIS
        if entry["previous"] != previous:
            problems.append(
                f"Entry {number} does not follow entry {number - 1}: a line was changed, removed, added or moved there."
            )
        if entry["entry"] != number:
            problems.append(f"Entry {entry['entry']} stands in the place of entry {number}.")
        entries.append(entry)
        hashes.append(sha256(line))
    return entries, hashes


def read_line(number, line, problems):
    """Return one entry, or None after saying what is wrong with its form."""
    try:
        if len(line) > LINE:
            raise ValueError
        entry = json.loads(line.decode())
        keys = COMMON | ACTS[entry["act"]]
        if set(entry) != keys or canonical(entry).encode() != line or not well_formed(entry):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        problems.append(f"Line {number} of the log is not an entry in the form that the log promises.")
        return None
    return entry


def well_formed(entry):
    """Whether the parts of an entry are what they should be."""
    texts = ("act", "at", "case", "kind", "previous", "commitment", "reason", "into")
    numbers = ("entry", "edition")
    return (
        all(isinstance(entry[key], str) for key in texts if key in entry)
        and all(type(entry[key]) is int and entry[key] > 0 for key in numbers if key in entry)
        and entry["kind"] in FOLDERS
        and all(CASE.fullmatch(entry[key]) for key in ("case", "into") if key in entry)
        and all(HASH.fullmatch(entry[key]) for key in ("previous", "commitment") if key in entry)
    )


def check_head(head, hashes, problems):
    """Compare the head that the site tells with the last line of its log."""
    last = {"entry": len(hashes), "hash": hashes[-1] if hashes else GENESIS}
    if head != last:
        problems.append("The head of the log is not the hash of its last line.")


def check_saved(saved, hashes, problems):
    """Look for a head saved earlier in the log."""
    number = saved["entry"]
    if number > len(hashes):
        problems.append(
            f"The log was truncated since you saved its head: you saved entry {number}, and it has {len(hashes)} now."
        )
    elif number and hashes[number - 1] != saved["hash"]:
        problems.append(f"The log was rewritten since you saved its head: entry {number} is another one now.")


def what_is_public(entries, problems):
    """Follow the log; return the commitments of what is public by case and edition, and of all that ever was."""
    public, ever = {}, {}
    for entry in entries:
        case, key = (entry["kind"], entry["case"]), (entry["kind"], entry["case"], entry.get("edition"))
        if entry["act"] == "published":
            if key in ever:
                problems.append(f"Entry {entry['entry']} publishes {named(key)} a second time.")
            ever[key] = public[key] = entry["commitment"]
        elif entry["act"] == "redacted":
            if ever.get(key) != entry["commitment"]:
                problems.append(f"Entry {entry['entry']} empties {named(key)}, to which no entry had committed so.")
            public.pop(key, None)
        else:
            for other in [one for one in public if one[:2] == case]:
                del public[other]
    return public, ever


def named(key):
    """Return an edition in words."""
    return f"edition {key[2]} of the {key[0]} {key[1]}"


def read_openings(body):
    """Return the openings by case and edition."""
    try:
        found = json.loads(body.decode())
        if not isinstance(found, list):
            raise ValueError
        rows = {(row["kind"], row["case"], row["edition"]): row for row in found}
        fields = ("salt", "sha256", "url")
        if len(rows) != len(found) or not all(isinstance(row[name], str) for row in found for name in fields):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Unchecked("The list of openings is not in the form that the log promises.") from None
    return rows


def check_openings(openings, public, ever, problems):
    """Compare what the site says is public with what the log says; return the openings that hold."""
    for key in sorted(set(public) - set(openings)):
        problems.append(f"The log says that {named(key)} is public, and the site does not open it.")
    for key in sorted(set(openings) - set(public), key=str):
        said = "was withdrawn or emptied" if key in ever else "was never published"
        problems.append(f"The site opens {named(key)}, which {said} by the log.")
    for key, row in openings.items():
        if key in public and sha256((row["salt"] + row["sha256"]).encode()) != public[key]:
            problems.append(f"What the site opens of {named(key)} is not what the log committed to.")
    return {key: row for key, row in openings.items() if key in public}


def check_documents(site, openings, problems):
    """Read every document that is public and compare its bytes with its hash; the current one at both addresses."""
    current = {}
    for kind, case, edition in openings:
        current[kind, case] = max(edition, current.get((kind, case), 0))
    for key, row in sorted(openings.items()):
        check_document(site, row["url"], key, row["sha256"], problems)
        if key[2] == current[key[:2]]:
            address = f"{FOLDERS[key[0]]}/x-{key[1]}.json"
            check_document(site, address, key, row["sha256"], problems, "the present address of the record")


def check_document(site, path, key, expected, problems, where="its address"):
    """Read one document and compare its bytes with the hash that the log commits to."""
    status, body = site.read(path)
    if status != 200:
        problems.append(f"The log says that {named(key)} is public, and {where} answers with status {status}.")
    elif sha256(body) != expected and names_of(body) != key[:2]:
        problems.append(f"At {where}, another document is served in the place of {named(key)}.")
    elif sha256(body) != expected:
        problems.append(f"At {where}, the document of {named(key)} is not the one that the log commits to.")


def names_of(body):
    """Return the kind and id that a document gives itself."""
    try:
        document = json.loads(body.decode())
        return document["kind"], document["id"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def check_withdrawn(site, public, ever, problems):
    """Ask for everything that the log calls withdrawn or emptied: none of it may be served."""
    shown = {key[:2] for key in public}
    asked = {(key, f"/v/{key[2]}.json") for key in ever if key not in public}
    asked |= {((*case, None), ".json") for case in {key[:2] for key in ever} - shown}
    for key, ending in sorted(asked, key=str):
        kind, case, edition = key
        status, body = site.read(f"{FOLDERS[kind]}/x-{case}{ending}")
        if status == 200 and names_of(body) in ((kind, case), None) and not leads_on(body):
            what = f"edition {edition} of the {kind} {case}" if edition else f"the {kind} {case}"
            problems.append(f"The log says that {what} was withdrawn or emptied, and it is still served.")


def leads_on(body):
    """Whether what was served is a page: the record with which a withdrawn one was merged."""
    return body.lstrip()[:15].lower().startswith(b"<!doctype html")


def read_head(text, whence):
    """Return a head from its JSON."""
    try:
        head = json.loads(text)
        if set(head) != {"entry", "hash"} or type(head["entry"]) is not int or head["entry"] < 0:
            raise ValueError
        if not HASH.fullmatch(head["hash"]):
            raise ValueError
    except (ValueError, KeyError, TypeError):
        raise Unchecked(f"{whence} is not the head of a log.") from None
    return head


def check(site, saved, say):
    """Check a site once. Return its head and the problems found, or None where the log grew meanwhile."""
    problems = []
    head = read_head(site.needed("log/head.json", SMALL).decode(errors="replace"), "The head of the log")
    entries, hashes = read_log(site.needed("log/entries.jsonl", WHOLE), problems)
    if len(hashes) > head["entry"] and not problems:
        return None
    check_head(head, hashes, problems)
    if saved:
        check_saved(saved, hashes, problems)
    if problems:
        say("The log itself does not hold, so the documents were not compared with it.")
        return head, problems
    check_site(site, entries, problems, say)
    again = read_head(site.needed("log/head.json", SMALL).decode(errors="replace"), "The head of the log")
    return None if again["entry"] > head["entry"] else (head, problems)


def check_site(site, entries, problems, say):
    """Compare what the site serves with what its log says is public."""
    openings = read_openings(site.needed("log/openings.json", WHOLE))
    public, ever = what_is_public(entries, problems)
    held = check_openings(openings, public, ever, problems)
    say(f"The log has {len(entries)} entries. {len(public)} editions are public by the log; reading each of them.")
    check_documents(site, held, problems)
    check_withdrawn(site, public, ever, problems)


def run(given, say):
    """Check, report, and return the exit code."""
    saved = None
    if given.head:
        with open(given.head, encoding="utf-8") as file:
            saved = read_head(file.read(), f"“{given.head}”")
    site = Site(given.site, given.timeout)
    for _attempt in range(3):
        found = check(site, saved, say)
        if found:
            break
        say("Something was published or withdrawn meanwhile; checking again.")
    else:
        raise Unchecked("the log grew each time while it was read. Try again later.")
    head, problems = found
    for problem in problems:
        say(f"PROBLEM: {problem}")
    if problems:
        say(f"{len(problems)} things do not agree. Keep this report, and the files; tell others who watch the log.")
        return 1
    if given.save:
        with open(given.save, "w", encoding="utf-8") as file:
            file.write(canonical(head) + "\n")
    since = f" It still holds entry {saved['entry']}, which you had saved." if saved else ""
    say(f"Everything agrees ({site.asked} answers read).{since} Head: entry {head['entry']}, {head['hash']}")
    return 0


def main(arguments=None):
    """Read the command line and check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", help="the site's address, as https://cases.example.org")
    parser.add_argument("--head", help="a head that was saved earlier, to compare the log with")
    parser.add_argument("--save", help="where to save the present head, if everything agrees")
    parser.add_argument("--timeout", type=float, default=60, help="seconds to wait for an answer (60)")
    given = parser.parse_args(arguments)

    def say(words):
        sys.stdout.write(words + "\n")

    try:
        return run(given, say)
    except (Unchecked, OSError) as error:
        say(f"NOT CHECKED: {error}")
        return 2


if __name__ == "__main__":
    sys.exit(main())
