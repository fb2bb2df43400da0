"""Addresses of the public site. An address is never reused for something else."""

from django.urls import path

from published import addresses
from published.directory import KINDS
from published.models import KNOWN_BY_CODE, CaseKind
from published.views import (
    cases,
    dates_and_maps,
    directory,
    dossiers,
    editions,
    feeds,
    ledger,
    lists,
    log,
    pages,
    search,
    sitemap,
)

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
        path(f"{address}/v/<edition:number>/map.svg", dates_and_maps.case_map, given, name=f"{kind}-map"),
        path(
            f"{address}/v/<edition:number>/changes/<edition:earlier>/", editions.changes, given, name=f"{kind}-changes"
        ),
        path(f"{address}/feed/", feeds.case_feed, given, name=f"{kind}-feed"),
        path(f"{address}/v/<edition:number>/cite.<style:style>", dossiers.cite, given, name=f"{kind}-edition-cite"),
        *dossier_paths(address, kind, given),
    ]


def dossier_paths(address: str, kind: str, given: dict) -> list:
    """Return the addresses of a case set out for print: the current edition, and each one at an address that stays."""
    edition = f"{address}/v/<edition:number>"
    return [
        path(f"{address}/dossier/", dossiers.dossier, given, name=f"{kind}-dossier"),
        path(f"{address}/dossier.pdf", dossiers.dossier_pdf, given, name=f"{kind}-dossier-pdf"),
        path(f"{edition}/dossier/", dossiers.dossier, given, name=f"{kind}-edition-dossier"),
        path(f"{edition}/dossier.pdf", dossiers.dossier_pdf, given, name=f"{kind}-edition-dossier-pdf"),
        path(f"{edition}/dossier.css", dossiers.dossier_foot, given, name=f"{kind}-edition-dossier-foot"),
    ]


def entry_paths(kind) -> list:
    """Return the addresses of one kind of entry: its list, and the page of each."""
    given, page, name = {"kind": kind.kind}, directory.entry_page, f"{kind.kind}-detail"
    start = path(f"{kind.folder}/", directory.entry_list, given, name=f"{kind.kind}-list")
    if kind.kind in KNOWN_BY_CODE:
        return [start, path(f"{kind.folder}/<slug:code>/", page, given, name=name)]
    return [
        start,
        path(f"{kind.folder}/<name:slug>-<public_id:key>/", page, given, name=name),
        path(f"{kind.folder}/<public_id:key>/", page, given),
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
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("sitemap-<edition:number>.xml", sitemap.sitemap_part, name="sitemap-part"),
    path("feed/", feeds.feed, name="feed"),
    path("corrections/feed/", feeds.correction_feed, name="correction-feed"),
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
        dates_and_maps.on_day,
        {"kind": CaseKind.DETAINEE},
        name="detainee-on",
    ),
    path("places/map/", dates_and_maps.places_map, name="place-map"),
    path("places/map.svg", dates_and_maps.places_map_picture, name="place-map-picture"),
    # Everything else that cases and matters tell of.
    path("lists/", directory.all_lists, name="all-lists"),
    *(address for kind in KINDS.values() for address in entry_paths(kind)),
]
