"""Every kind of page that a reader can be given, each under a name and with the address of one of it."""

from urllib.parse import quote

from published.directory import KINDS as DIRECTORY
from published.models import Case, CaseKind, DirectoryEntry, EntryKind
from published.publish import withdraw
from tests import factories as make
from tests.published.addresses import fixed_pages
from tests.published.shown import show

AROUND = {
    "home": "/",
    "list": "/detainees/",
    "list, filtered": "/detainees/?held_by=fsb&under_assurances=yes&date_from=2004",
    "list, nothing found": "/detainees/?q=nobody-of-this-name",
    "list, not understood": "/detainees/?date_from=the+day+after",
    "search": "/search/?q=" + quote("Кудаев"),
    "search, letters alike": "/search/?q=Abu+Ramzan+Odeh",
    "matters": "/matters/",
    "lists of everything": "/lists/",
    "ledger": "/assurances/ledger/",
    "ledger, cases": "/assurances/ledger/cases/",
    "ledger, transfers": "/assurances/ledger/transfers/",
    "map": "/places/map/",
    "log": "/log/",
    "corrections": "/corrections/",
    "about": "/about/",
    "method": "/about/method/",
    "not there (404)": "/no-such-page/",
    "home, in Russian": "/ru/",
    "ledger, in Russian": "/ru/assurances/ledger/",
    "list, in Arabic": "/ar/detainees/?held_by=fsb",
}
LISTS = {f"/{kind.folder}/" for kind in DIRECTORY.values()}
AROUND |= {path: path for path in fixed_pages() if path not in {*AROUND.values(), *LISTS}}
OF_A_PERSON = {
    "profile": "",
    "editions": "v/",
    "edition": "v/1/",
    "dossier": "dossier/",
    "on a day": "on/?on=May+2004",
    "PDF that is not made here": "dossier.pdf",
}
GONE = "withdrawn (410)"
NOT_READ = "not understood (400)"
CHANGES = "changes between editions"
IN_ARABIC = "dossier, in Arabic"
KINDS = (
    *AROUND,
    *OF_A_PERSON,
    "matter",
    "dossier of a matter",
    IN_ARABIC,
    CHANGES,
    GONE,
    NOT_READ,
    *(f"{shown} of {kind}" for kind in EntryKind.values for shown in ("list", "page")),
)


def addresses(base: str) -> dict[str, str]:
    """Return one address for each kind of page; publishes and withdraws what some of them need."""
    found = {name: base + path for name, path in paths().items()}
    # A host that is not ours: what a browser is given that was sent here by mistake, or to make mischief.
    return {**found, NOT_READ: found["home"].replace("localhost", "other.localhost")}


def paths() -> dict[str, str]:
    """Return one path on our own host for each kind of page that has one."""
    person = Case.objects.get(slug="ravil-gumarov").get_absolute_url()
    matter = Case.objects.get(kind=CaseKind.MATTER).get_absolute_url()
    found = {**AROUND, **{name: person + ending for name, ending in OF_A_PERSON.items()}}
    found |= {"matter": matter, "dossier of a matter": matter + "dossier/", IN_ARABIC: f"/ar{person}dossier/"}
    found |= {GONE: gone(), CHANGES: changed()}
    for kind in EntryKind.values:
        fullest = DirectoryEntry.objects.filter(kind=kind).order_by("-cases", "sort_key", "key").first()
        page = fullest.get_absolute_url()
        found |= {f"page of {kind}": page, f"list of {kind}": page.rstrip("/").rpartition("/")[0] + "/"}
    return found


def gone() -> str:
    """Return the address of somebody who was public and is not any more."""
    person = make.make_detainee()
    address = show(person).get_absolute_url()
    withdraw(person, by=make.make_user())
    return address


def changed() -> str:
    """Return the address of what a second edition changed."""
    person = make.make_detainee()
    show(person)
    make.make_name(detainee=person, text="Another Spelling")
    return show(person, note="A name was added.").get_absolute_url() + "v/2/changes/1/"
