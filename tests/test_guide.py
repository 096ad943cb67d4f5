"""The guide's recipes: each loads without a complaint beside the page's first lines, and plays as it stands there."""

import re

import pages
import pytest

from hyosan_escape.source import report
from hyosan_escape.story import check_texts

PAGE = pages.read("guide.md")
RECIPES = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")[1:]}
BASE = [text for kind, where, text in pages.fences(PAGE) if where == "base"]


def whole(snippet):
    """What the page says stands beside a snippet: each of its first lines that the snippet does not write itself."""
    section = re.compile(r"\w+:")
    return {"base.yaml": "".join(base for base in BASE if f"\n{section.match(base)[0]}" not in "\n" + snippet)}


def load(snippet):
    story, problems, texts = check_texts(whole(snippet) | {"recipe.yaml": snippet})
    assert report([each for each in problems if each.severity != "note"], texts) == ""
    return story


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_goes_as_told(recipe, tmp_path):
    story = None
    for kind, where, text in pages.fences(RECIPES[recipe]):
        if kind == "play":
            pages.play(story, text)
        elif where:
            pages.put(tmp_path, where, text)
        elif kind == "yaml":
            story = load(text)
        elif kind == "console":
            pages.run(tmp_path, where, text)


def test_the_table_leads_to_every_recipe():
    anchors = re.findall(r"\]\(#([\w-]+)\)", PAGE)
    assert set(anchors) == {anchor(recipe) for recipe in RECIPES}


def anchor(heading):
    """As code hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
