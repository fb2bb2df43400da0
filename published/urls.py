"""Addresses of the public site. Addresses are promises: none is ever reused for another thing."""

from django.urls import path

from published import addresses
from published.models import KNOWN_BY_CODE, CaseKind
from published.things import KINDS
from published.views import cases, editions, lists, log, pages, things

addresses.register()


def case_paths(folder: str, kind: str, page) -> list:
    """Return the addresses of one kind of case: its page, its bytes, its editions."""
    address = f"{folder}/<name:slug>-<public_id:public_id>"
    given = {"kind": kind}
    return [
        path(f"{address}/", page, given, name=f"{kind}-detail"),
        path(f"{folder}/<public_id:public_id>/", page, given),
        path(f"{address}.json", cases.case_json, given, name=f"{kind}-json"),
        path(f"{address}/v/", editions.edition_list, given, name=f"{kind}-edition-list"),
        path(f"{address}/v/<edition:number>/", editions.edition, given, name=f"{kind}-edition"),
        path(f"{address}/v/<edition:number>.json", editions.edition_json, given, name=f"{kind}-edition-json"),
        path(
            f"{address}/v/<edition:number>/changes/<edition:earlier>/", editions.changes, given, name=f"{kind}-changes"
        ),
    ]


def thing_paths(kind) -> list:
    """Return the addresses of one kind of thing: its list, and the page of each."""
    given, page, name = {"kind": kind.kind}, things.thing_page, f"{kind.kind}-detail"
    start = path(f"{kind.folder}/", things.thing_list, given, name=f"{kind.kind}-list")
    if kind.kind in KNOWN_BY_CODE:
        return [start, path(f"{kind.folder}/<slug:code>/", page, given, name=name)]
    return [
        start,
        path(f"{kind.folder}/<name:slug>-<public_id:thing>/", page, given, name=name),
        path(f"{kind.folder}/<public_id:thing>/", page, given),
    ]


app_name = "published"
urlpatterns = [
    # Lists and pages around the record.
    path("", pages.home, name="home"),
    path("detainees/", lists.detainee_list, name="detainee-list"),
    path("matters/", lists.matter_list, name="matter-list"),
    path("about/", pages.about, name="about"),
    path("about/method/", pages.method, name="method"),
    path("healthz", pages.healthz, name="healthz"),
    path("robots.txt", pages.robots, name="robots"),
    # What was published, corrected and withdrawn, and how to check it.
    path("log/", log.log, name="log"),
    path("log/entries.jsonl", log.entries, name="log-entries"),
    path("log/head.json", log.head, name="log-head"),
    path("log/openings.json", log.openings, name="log-openings"),
    path("corrections/", log.correction_list, name="correction-list"),
    path("schema/document-<edition:schema>.json", log.document_schema, name="document-schema"),
    # Cases, their bytes and their editions.
    *case_paths("detainees", CaseKind.DETAINEE, cases.detainee),
    *case_paths("matters", CaseKind.MATTER, cases.matter),
    # Everything else that cases and matters tell of.
    path("lists/", things.all_lists, name="all-lists"),
    *(address for kind in KINDS.values() for address in thing_paths(kind)),
]
