"""The pages on which two of something meet, in a real browser: two edits of one row, two records of one man."""

import pytest
from django.urls import reverse
from selenium.webdriver.common.by import By

from detainees.duplicates import look_for
from detainees.models import Name, Resemblance
from tests import factories as make

from .test_files import logged_in
from .test_workbench import Bench

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])


def test_pages_for_two_edits_and_two_records_are_accessible_and_keep_to_the_policy(browse, live_server):
    man, other = make.make_detainee("Rafiq Tumarov"), make.make_detainee("Rafik Toumarov")
    look_for(man)
    driver = browse()
    bench = Bench(driver, live_server.url)
    logged_in(driver, live_server.url, make.make_user("ann"))
    pair = Resemblance.objects.get()
    assert {pair.one, pair.other} == {man, other}
    for page in ("duplicates", "desk", "history_deleted"):
        bench.open(reverse(f"admin:{page}"))
    bench.open(reverse("admin:duplicate", args=[pair.pk]))
    assert "Rafik Toumarov" in driver.find_element(By.ID, "content").text
    two_edits(bench, man)
    assert bench.wrong == {}, "\n" + bench.said()


def two_edits(bench, man):
    """Change a row that a colleague changes meanwhile; keep one's own word on the page that shows both."""
    name, driver = man.names.get(), bench.driver
    bench.open_case(f"/admin/detainees/detainee/{man.pk}/case/")
    driver.find_element(By.CSS_SELECTOR, "button[name=open][value=names-0]").click()
    box = bench.wait(lambda driver: driver.find_element(By.NAME, "names-0-text"))
    box.clear()
    box.send_keys("Rafiq Tumarow")
    hers = Name.objects.get(pk=name.pk)
    hers.text = "Rafiq Tumaroff"
    hers.save()
    driver.find_element(By.CSS_SELECTOR, ".submit-row [name=_save], [name=_save].default").click()
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, "form.merge"))
    bench.look_over("two edits side by side")
    words = driver.find_element(By.CSS_SELECTOR, "form.merge").text
    assert "Rafiq Tumarow" in words
    assert "Rafiq Tumaroff" in words
    driver.find_element(By.CSS_SELECTOR, "label.mine input").click()
    driver.find_element(By.CSS_SELECTOR, "form.merge [name=_save]").click()
    bench.wait(lambda driver: driver.find_elements(By.CSS_SELECTOR, ".messagelist"))
    assert Name.objects.get(pk=name.pk).text == "Rafiq Tumarow"
