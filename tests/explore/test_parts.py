"""Chapters proved one at a time: a chapter may take its beginning for granted, and the one before must make it so."""

from exploring import ENOUGH, of, replays, subject_of

from hyosan_escape.explore.prove import prove
from hyosan_escape.explore.space import Start

TWO = """
story: {id: two, title: Two, start: hall, chapter: day}
rooms:
  hall: {name: Hall, text: H., exits: {north: attic}}
  attic: {name: Attic, text: A., exits: {south: hall}}
things: {lamp: {name: lamp, at: hall, text: Brass.}}
chapters:
  day: {title: Day}
  night: {title: Night, keeps: [], entry: [move you to attic, move lamp to %s]}
rules:
- {on: sleep, when: chapter is day, instead: You sleep., do: [chapter night]}
- {on: rub lamp, when: chapter is night, do: [end out]}
endings: {out: {title: Out, text: Out.}}
"""


def proved(text, chapter):
    return prove(subject_of(text)._replace(start=Start(chapter=chapter)), ENOUGH)


def test_a_chapter_ends_where_the_next_begins():
    proof = proved(TWO % "attic", 1)
    assert len(proof.search.exits) == 1
    assert of(proof, "no-dead-end").status == "proved"
    assert of(proof, "hands-over-as-assumed").status == "proved"
    assert proof.code == 0


def test_the_next_chapter_is_proved_as_it_is_assumed_to_begin():
    proof = proved(TWO % "attic", 2)
    assert of(proof, "no-dead-end").status == "proved"
    assert proof.code == 0


def test_a_dead_end_in_a_chapter_is_found_there():
    proof = proved(TWO % "nowhere", 2)
    verdict = of(proof, "no-dead-end")
    assert verdict.status == "refuted"
    assert "from: chapter night" in replays(proof, verdict)


def test_what_is_handed_over_otherwise_is_named():
    text = (TWO % "attic").replace(", move lamp to attic", "")
    verdict = of(proved(text, 1), "hands-over-as-assumed")
    assert verdict.status == "unknown"
    assert "the place of lamp" in verdict.message


def test_parts_may_be_proved_by_any_executor(tmp_path):
    from concurrent.futures import ThreadPoolExecutor

    from hyosan_escape.explore.parts import prove_parts

    (tmp_path / "story.yaml").write_text(TWO % "nowhere", encoding="utf-8")
    with ThreadPoolExecutor() as executor:
        answers = [*prove_parts(str(tmp_path), [Start(0, 1), Start(0, 2)], ENOUGH, executor)]
    assert [answer.code for answer in answers] == [0, 1]
