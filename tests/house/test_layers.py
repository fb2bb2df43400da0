"""Packages import one another in one direction: no circles, and no way from the research record to the public one."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[2]
APPS = ("casetracker", "detainees", "published")
MAY_READ_THE_RESEARCH_RECORD = {"published.publish", "published.admin"}
PUTS_THE_APPS_TOGETHER = {"casetracker.demo_accounts"}


def modules() -> dict[str, Path]:
    """Return every module of the product by its dotted name, migrations apart."""
    found = {}
    for path in (path for app in APPS for path in (ROOT / app).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if "migrations" not in parts and "static" not in parts:
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported_by(name: str, path: Path, known: dict[str, Path]) -> set[str]:
    """Return the modules of the product that a module imports, save those of its part that runs as a program."""
    package = name.split(".") if path.stem == "__init__" else name.split(".")[:-1]
    found = set()
    parts = [part for part in ast.parse(path.read_text()).body if "__main__" not in ast.unparse(part)[:40]]
    for node in (node for part in parts for node in ast.walk(part)):
        if isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            found |= {full if (full := f"{base}.{one.name}") in known else base for one in node.names}
        elif isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
    return found & set(known) - {name}


def imports() -> dict[str, set[str]]:
    """Return for each module what it imports."""
    known = modules()
    return {name: imported_by(name, path, known) for name, path in known.items()}


def package_of(module: str) -> str:
    """Return the package of an app in which a module stands."""
    return ".".join(module.split(".")[:2])


def test_no_modules_import_one_another_in_a_circle():
    TopologicalSorter(imports()).prepare()  # raises CycleError, which names the circle


def test_no_packages_import_one_another_in_a_circle():
    graph: dict[str, set[str]] = {}
    for module, others in imports().items():
        graph.setdefault(package_of(module), set()).update(map(package_of, others))
    TopologicalSorter({one: others - {one} for one, others in graph.items()}).prepare()


def test_the_research_record_knows_nothing_of_the_public_one_and_is_read_in_one_place():
    found = {(package_of(module), other.split(".")[0]) for module, others in imports().items() for other in others}
    assert {package for package, app in found if app == "published" and not package.startswith("published")} == set()
    readers = {package for package, app in found if app == "detainees" and package.startswith("published")}
    assert readers - {"published.management"} == MAY_READ_THE_RESEARCH_RECORD
    above = {package for package, app in found if package.startswith("casetracker") and app != "casetracker"}
    assert above == PUTS_THE_APPS_TOGETHER
