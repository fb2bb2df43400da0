"""The guides for developers name what is there: modules, folders, models, words of the code."""

import re
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GUIDES = ["developing.md", "data-model.md"]
FOLDERS = r"casetracker|detainees|published|templates|tests|locale|fixtures|\.ci"


@pytest.mark.parametrize("guide", GUIDES)
def test_every_path_in_a_guide_is_there(guide):
    named = re.findall(rf"(?<![\w/.])((?:{FOLDERS})/[\w/.-]*)", (DOCS / guide).read_text())
    assert len(named) > 3
    missing = [path for path in named if not (ROOT / path.rstrip("./")).exists()]
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_in_a_guide_leads_somewhere(guide):
    linked = re.findall(r"\]\(([^)#:]+)[)#]", (DOCS / guide).read_text())
    assert [link for link in linked if not (DOCS / link).exists()] == []


@pytest.mark.parametrize("app", ["detainees", "published"])
def test_the_data_model_names_every_model_in_its_module(app):
    text = (DOCS / "data-model.md").read_text()
    research, public = text.split("## The public record")
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", research if app == "detainees" else public, re.MULTILINE)
    documented = {module: set(re.findall(r"\w+", names)) for module, names in rows}
    known: dict[str, set[str]] = {}
    for model in apps.get_app_config(app).get_models():
        if not hasattr(model, "pgh_tracked_model"):  # tables of history are made from the models
            known.setdefault(model.__module__.rpartition(".")[2], set()).add(model.__name__)
    assert documented == known
