"""How much typing is lost: kill -9, logout, a second tab, two editors, a form sent twice. ``make bench-lost-work``.

A real server process on the test's database, a real browser that types a key at a time. Whatever was typed more than
``BOUND`` seconds before the end must be on the screen when the case is opened again. RUNS says how often each is tried.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from urllib.error import URLError
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import Client
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from detainees.models import Detainee, Draft, Name, Submission
from tests import factories as make
from tests.browser.conftest import browse  # noqa: F401  (a fixture)
from tests.ports import unused_port

pytestmark = pytest.mark.django_db(transaction=True)

RUNS = int(os.environ.get("RUNS", "50"))
BOUND = 5.0
PASSWORD = "a-password-of-the-bench"  # noqa: S105
LETTERS = "abcdefghijklmnopqrstuvwxyz"
NEW = "/admin/detainees/detainee/case/"


def url_of_the_test_database() -> str:
    """Where the database of this test is, as a second process is told of it."""
    connection.ensure_connection()
    at, password = connection.connection.info, connection.settings_dict["PASSWORD"]
    user = quote(at.user, safe="") + (":" + quote(password, safe="") if password else "")
    return f"postgres://{user}@/{quote(at.dbname)}?{urlencode({'host': at.host, 'port': at.port})}"


class Server:
    """The research side as a process of its own, which can be killed."""

    def __init__(self):
        self.port = unused_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = {
            **os.environ,
            "DATABASE_URL": url_of_the_test_database(),
            "CASETRACKER_SITE": "research",
            "CASETRACKER_DEBUG": "1",
            "SECRET_KEY": settings.SECRET_KEY,
        }
        self.process = self.said = None

    def start(self):
        """Start, and wait until it answers."""
        command = [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{self.port}"]
        self.said = tempfile.TemporaryFile()  # noqa: SIM115  (open as long as the server writes into it)
        given = {"cwd": settings.CHECKOUT, "env": self.environment, "stdout": self.said, "stderr": self.said}
        self.process = subprocess.Popen(command, **given)
        for _attempt in range(600):
            with suppress(URLError, ConnectionError, TimeoutError), urlopen(f"{self.url}/admin/login/", timeout=10):
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.2)
        self.said.seek(0)
        raise AssertionError(f"The server does not answer.\n{self.said.read().decode()}")

    def kill(self):
        """kill -9, as the kernel does it when memory runs out."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.said.close()


@pytest.fixture
def server(transactional_db):
    """A server that is killed after the test."""
    one = Server().start()
    yield one
    one.kill()
    with connection.cursor() as cursor:  # its connections, so that the test's database can be emptied
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle%%'"
        )


class Typist:
    """Somebody who types, and knows when each key was pressed."""

    def __init__(self, driver, server, user):
        self.driver, self.server, self.user = driver, server, user
        self.pressed: list[tuple[float, str]] = []
        driver.get(f"{server.url}/admin/login/")
        self.log_in()

    def become(self, user):
        """Type as somebody else from now on."""
        self.user = user
        self.log_in()

    def log_in(self):
        """Take a session."""
        client = Client()
        client.force_login(self.user)
        self.driver.add_cookie({"name": "sessionid", "value": client.cookies["sessionid"].value})

    def open(self, path=NEW):
        """Open a page; what is not saved is left, as when a machine goes down."""
        self.driver.execute_script("document.body?.classList.remove('has-unsaved')")
        self.driver.get(self.server.url + path)
        self.wait(lambda d: d.find_elements(By.CSS_SELECTOR, "body[data-ready]"))

    def wait(self, condition):
        """Wait as long as a loaded machine may take."""
        return WebDriverWait(self.driver, 120, poll_frequency=0.1).until(condition)

    def type_the_password(self):
        """Log in at the form, as people do."""
        self.driver.find_element(By.NAME, "username").send_keys(self.user.get_username())
        self.driver.find_element(By.NAME, "password").send_keys(PASSWORD, Keys.ENTER)
        self.wait(lambda d: not d.find_elements(By.NAME, "password"))

    def save(self):
        """Save by the keyboard, and wait for the case as it was saved."""
        self.box().send_keys(Keys.CONTROL, Keys.ENTER)
        self.wait(lambda d: "/case/" in d.current_url and d.current_url != self.server.url + NEW)
        self.wait(lambda d: d.find_elements(By.CSS_SELECTOR, "body[data-ready]"))

    def box(self):
        """The box of the first name."""
        return self.driver.find_element(By.NAME, "names-0-text")

    def type_for(self, seconds: float):
        """Type a key at a time."""
        end, box = time.monotonic() + seconds, self.box()
        while time.monotonic() < end:
            key = random.choice(LETTERS)  # noqa: S311
            box.send_keys(key)
            self.pressed.append((time.monotonic(), key))
            time.sleep(0.12)

    def lost(self, shown: str, ended: float) -> int:
        """How many keys older than the bound are not on the screen."""
        typed = "".join(key for at, key in self.pressed if ended - at > BOUND)
        return 0 if shown.startswith(typed) else len(typed) - len(os.path.commonprefix([typed, shown]))


def killed(typist) -> int:
    """The server is killed in the middle of typing; returns how many old keys are lost."""
    typist.open()
    typist.pressed.clear()
    typist.type_for(random.uniform(5.5, 9))  # noqa: S311
    typist.server.kill()
    ended = time.monotonic()
    typist.driver.execute_script("document.body.classList.remove('has-unsaved')")
    with suppress(WebDriverException):
        typist.driver.get("about:blank")  # the browser is closed as well
    typist.server.start()
    typist.driver.get(f"{typist.server.url}/admin/login/")
    typist.log_in()
    typist.open()
    return typist.lost(typist.box().get_attribute("value"), ended)


def logged_out(typist) -> int:
    """Log out in another tab, type on, log in there, type on and save; return how many keys are lost."""
    typist.open()
    typist.pressed.clear()
    first = typist.driver.current_window_handle
    typist.type_for(2)
    typist.driver.switch_to.new_window("tab")
    typist.driver.get(f"{typist.server.url}/admin/")
    typist.driver.find_element(By.CSS_SELECTOR, "#logout-form button").click()
    typist.driver.switch_to.window(first)
    typist.type_for(2)
    typist.wait(lambda d: d.find_elements(By.CSS_SELECTOR, ".unsaved.alert a"))
    typist.driver.find_element(By.CSS_SELECTOR, ".unsaved.alert a").click()
    typist.driver.switch_to.window(typist.driver.window_handles[-1])
    typist.type_the_password()
    for other in typist.driver.window_handles[1:]:
        typist.driver.switch_to.window(other)
        typist.driver.close()
    typist.driver.switch_to.window(first)
    typist.type_for(1)
    typist.wait(lambda d: not d.find_elements(By.CSS_SELECTOR, ".unsaved.alert"))
    typist.save()
    typed = "".join(key for _at, key in typist.pressed)
    return len(typed) * (not Name.objects.filter(text=typed).exists())


def second_tab(typist) -> int:
    """The same new case in two tabs; returns how many of the two typings are lost."""
    typist.open()
    first = typist.driver.current_window_handle
    typist.box().send_keys("first tab ")
    typist.wait(lambda _d: Draft.objects.filter(body__contains="first+tab").exists())
    typist.driver.switch_to.new_window("tab")
    typist.open()
    typist.box().send_keys("second tab")
    typist.wait(lambda _d: Draft.objects.filter(body__contains="second+tab").exists())
    typist.driver.execute_script("document.body.classList.remove('has-unsaved')")
    typist.driver.close()
    typist.driver.switch_to.window(first)
    typist.box().send_keys("again")
    typist.wait(lambda _d: Draft.objects.filter(body__contains="first+tab+again").exists())
    typist.save()
    kept = Draft.objects.filter(body__contains="second+tab").count()
    return (kept != 1) + (Name.objects.filter(text__contains="first tab").count() != 1)


def two_editors(typist) -> int:
    """A colleague saves first; returns 1 if that save is overwritten without a word."""
    man = make.make_detainee("Person 000801")
    typist.open(f"/admin/detainees/detainee/{man.pk}/case/")
    label = typist.driver.find_element(By.NAME, "case-label")
    label.send_keys(" mine")
    theirs = Detainee.objects.get(pk=man.pk)
    theirs.label = "Person 000801 theirs"
    theirs.save()
    label.send_keys(Keys.CONTROL, Keys.ENTER)
    typist.wait(lambda d: d.find_elements(By.CSS_SELECTOR, "form.merge"))
    return int(Detainee.objects.get(pk=man.pk).label != "Person 000801 theirs")


def sent_twice(typist) -> int:
    """The button that saves is pressed twice at once; returns how many rows are there twice."""
    typist.open()
    typist.box().send_keys("Person 000802")
    typist.driver.execute_script(
        "const f = document.getElementById('case'), b = f.querySelector('[name=_save]');"
        "const d = new FormData(f, b), p = new URLSearchParams(d);"
        "fetch(location.pathname, {method: 'POST', body: p}); f.requestSubmit(b);"
    )
    typist.wait(lambda d: "/case/" in d.current_url and d.current_url != typist.server.url + NEW)
    time.sleep(1)
    return Name.objects.filter(text="Person 000802").count() - 1


SCENES = {
    "kill -9 of the server: keys older than 5 s lost": killed,
    "logout in another tab: keys lost": logged_out,
    "second tab: typings lost or rows twice": second_tab,
    "two editors: silent overwrites": two_editors,
    "double submit: rows twice": sent_twice,
}


def once(scene, typist) -> int:
    """Play a scene on an empty record, as somebody whom no draft of an earlier scene reaches; returns what was lost."""
    typist.become(make.make_user(f"typist-{get_user_model().objects.count()}", password=PASSWORD))
    lost = scene(typist)
    typist.driver.execute_script("document.body.classList.remove('has-unsaved')")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("LOCK TABLE detainees_draft IN EXCLUSIVE MODE")  # the page may be keeping one just now
        for model in (Draft, Submission, Detainee):
            model.objects.all().delete()
    return lost


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_lost(scene, server, browse):  # noqa: F811
    typist = Typist(browse(), server, make.make_user("typist", password=PASSWORD))
    lost = []
    for _run in range(RUNS):
        lost.append(once(SCENES[scene], typist))
    print(f"\n{scene}: {sum(lost)} in {len(lost)} runs")  # noqa: T201
    assert sum(lost) == 0
