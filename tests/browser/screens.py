"""One browser made to be many: a phone, the dark, no scripts, no pictures, large letters; and what can be measured."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Without preloading: axe would fetch style sheets itself, which the policy of a page may well forbid.
AXE = """
const [rules, done] = arguments;
axe.run(document, {runOnly: rules, resultTypes: ["violations"], preload: false}).then(
  found => done(found.violations.map(one => one.id + ": " + one.nodes.slice(0, 3).map(n => n.html).join(" | "))),
  error => done(["axe failed: " + error]));
"""
# Fonts are loaded and two frames were drawn: what was asked for before is on the page.
DRAWN = """
const done = arguments[0];
document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
"""
# Text that is cut off by its own box: nothing scrolls to it. Boxes of a pixel are for screen readers alone.
CUT_OFF = """
return [...document.querySelectorAll("body *")].filter(e => {
  const style = getComputedStyle(e);
  return e.clientWidth > 1 && e.clientHeight > 1 && !e.closest("[aria-hidden=true]") && e.innerText
    && (style.overflowX == "hidden" || style.overflowX == "clip") && e.scrollWidth > e.clientWidth + 1;
}).map(e => e.outerHTML.slice(0, 200));
"""
# What is folded behind a summary that can be seen can be reached, too: filters are, on a phone.
LINKS = """
const seen = e => e && e.checkVisibility({visibilityProperty: true});
return [...document.querySelectorAll("main a, main button, main input, main select")]
  .filter(e => e.type != "hidden" && (seen(e) || seen(e.closest("details:not([open])")?.firstElementChild))).length;
"""


@cache
def axe() -> str:
    """The rules of accessibility as a script: axe-core, out of the package that carries it."""
    folder = Path(find_spec("axe_selenium_python").origin).parent
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text()


class Screen:
    """A browser, and what it is made to be. A ``bare`` one was started without scripts and shows no SVG."""

    def __init__(self, driver, bare=False):
        self.driver, self.measured = driver, "all"
        self.size = None
        driver.set_script_timeout(110)  # axe takes its time over a long profile on a busy machine
        driver.execute_cdp_cmd("Network.enable", {})
        driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*.svg"] * bare})

    def become(self, width=1280, dark=False, forced=False, letters=16) -> None:
        """Take a width and colours; ``letters`` are the size that the reader has set."""
        send = self.driver.execute_cdp_cmd
        self.size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
        send("Emulation.setDeviceMetricsOverride", self.size)
        colours = {"prefers-color-scheme": "dark" if dark else "light", "forced-colors": "active" if forced else "none"}
        features = [{"name": name, "value": value} for name, value in colours.items()]
        send("Emulation.setEmulatedMedia", {"media": "", "features": features})
        send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters}})
        self.measured = f"(width: {width / letters}em)"

    def settle(self) -> None:
        """Wait until the page is laid out by the width and letters that were set: a browser may answer before."""
        as_set = "return matchMedia(arguments[0]).matches"
        WebDriverWait(self.driver, 10, 0.05).until(lambda driver: driver.execute_script(as_set, self.measured))

    def turn_right_to_left(self) -> None:
        """Lay the page out as Arabic is."""
        self.driver.execute_script("document.documentElement.dir = 'rtl'")

    def text(self) -> list[str]:
        """The words that are to be read, without regard to where lines break."""
        self.settle()
        return self.driver.execute_script("return document.body.innerText").split()

    def broken(self) -> list[str]:
        """What does not fit: a page wider than its window, text cut off by its box."""
        self.settle()
        metrics = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
        wider = round(metrics["cssContentSize"]["width"] - metrics["cssLayoutViewport"]["clientWidth"])
        return [f"{wider} pixels too wide"] * (wider > 0) + self.driver.execute_script(CUT_OFF)

    def ways_on(self) -> int:
        """How many links, buttons and boxes of the page can be reached."""
        self.settle()
        return self.driver.execute_script(LINKS)

    def violations(self) -> list[str]:
        """Return what axe finds against WCAG 2.2 AA, the whole page in one window.

        In a smaller window a bar that stays at an edge lies over whatever the page happens to be scrolled to, and axe
        takes what is half covered for too small a target: a matter of a pixel, of the font, of how busy the machine is.
        """
        width, height, *scrolled = self.driver.execute_script("return [innerWidth, innerHeight, scrollX, scrollY]")
        whole = self.driver.execute_script("return document.documentElement.scrollHeight")
        self._take_size({"width": width, "height": max(height, whole), "deviceScaleFactor": 1, "mobile": width < 500})
        self.driver.execute_script(axe() + "; window.axe = axe;")
        found = self.driver.execute_async_script(AXE, RULES)
        self._take_size(self.size)
        self.driver.execute_script("scrollTo(...arguments)", *scrolled)
        return found

    def _take_size(self, size: dict | None) -> None:
        """Set the size of the window, or with None give back the one it was opened with; wait until it is drawn."""
        if size:
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        else:
            self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        self.driver.execute_async_script(DRAWN)

    def hosts(self) -> set[str]:
        """The hosts from which the browser asked for anything since this was last asked."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = (one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent")
        return {urlsplit(url).hostname for url in sent if url.startswith("http")}

    def complaints(self) -> list[str]:
        """What the browser complained of since this was last asked: refused styles and scripts among them.

        A page that is not there, or gone, is one; so is a picture that the test itself has blocked.
        """
        said = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]
        expected = ("status of 4", "ERR_BLOCKED_BY_CLIENT")
        return [one for one in said if not any(words in one for words in expected)]

    def cookies(self) -> list:
        """Every cookie that the browser holds, of any host."""
        return self.driver.execute_cdp_cmd("Network.getAllCookies", {})["cookies"]


def has_left(element: WebElement):
    """Return a condition to wait for: an element is no longer there, since another page took the place of its page.

    Between the two pages Chromium has an error of its own, which the condition of selenium does not know.
    """

    def check(_driver) -> bool:
        try:
            element.is_enabled()
        except WebDriverException as error:
            if "stale element" in str(error.msg) or "does not belong to the document" in str(error.msg):
                return True
            raise
        return False

    return check
