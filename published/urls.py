"""Addresses of the public site. Addresses are promises: none is ever reused for another thing."""

from django.urls import path

from published import addresses
from published.models import CaseKind
from published.views import cases, editions, ledger, lists, log, pages, search, seeing

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
        path(f"{address}/v/<edition:number>/map.svg", seeing.case_map, given, name=f"{kind}-map"),
        path(
            f"{address}/v/<edition:number>/changes/<edition:earlier>/", editions.changes, given, name=f"{kind}-changes"
        ),
    ]


app_name = "published"
urlpatterns = [
    # Lists and pages around the record.
    path("", pages.home, name="home"),
    path("search/", search.search, name="search"),
    path("detainees/", lists.detainee_list, name="detainee-list"),
    path("matters/", lists.matter_list, name="matter-list"),
    path("assurances/ledger/", ledger.ledger, name="ledger"),
    path("assurances/ledger/cases/", ledger.cases, name="ledger-cases"),
    path("assurances/ledger/transfers/", ledger.transfers, name="ledger-transfers"),
    path("assurances/ledger/rows.csv", ledger.rows, name="ledger-rows"),
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
    # Ways of seeing: where somebody was on a date, and the map of places of custody.
    path(
        "detainees/<name:slug>-<public_id:public_id>/on/",
        seeing.on_day,
        {"kind": CaseKind.DETAINEE},
        name="detainee-on",
    ),
    path("places/map/", seeing.places_map, name="place-map"),
    path("places/map.svg", seeing.places_map_picture, name="place-map-picture"),
]
