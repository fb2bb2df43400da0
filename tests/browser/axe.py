"""axe-core in a page that a browser has open: what of WCAG 2.2 AA it finds broken."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: arguments[0], resultTypes: ["violations"]}).then((found) => done(
  found.violations.map((one) => one.id + ": " + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)))
)).catch((problem) => done([String(problem)]));
"""


@cache
def source() -> str:
    """The program, from the package that carries it; the package itself is not imported."""
    folder = Path(find_spec("axe_selenium_python").origin).parent
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text()


def violations(driver) -> list[str]:
    """What is broken on the page that is open, with the elements concerned."""
    driver.execute_script(source())
    return driver.execute_async_script(RUN, LEVELS)
