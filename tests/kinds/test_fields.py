"""Types say what is wrong with a value, and never repeat it."""

import datetime

import pytest

from pustaka.kinds import fields

DAY = datetime.date(2013, 12, 6)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (fields.Text(5), ["a", "abcde"], ["", "  ", "abcdef", 1, None, ["a"], DAY]),
        (fields.Count(1), [1, 7], [0, -1, True, 1.0, "1", None]),
        (fields.Flag(), [True, False, "ya", "tidak"], ["yes", 1.5, None, [], {}]),
        (fields.Day(), [DAY], ["2013-12-06", 2013, datetime.datetime(2013, 12, 6), None]),
        (fields.Month(), [2018, "2018-11"], ["2018-13", "11-2018", "2018-11-05", 18, True, DAY, None]),
        (fields.Choice(("a", "b")), ["a"], ["c", ["a"], None, {}]),
        (fields.Texts(), [["a"], []], ["a", [1], [""], None, {"a": 1}]),
        (fields.Slugs("topik"), [["anak-jalanan", "007"], []], ["a", ["A"], ["a_b"], [1], None]),
        (fields.Counts(), [{"a": 1}], [{}, {"a": 0}, {"a": "1"}, {"a": True}, ["a"], None]),
        (fields.Labelled(("a", "b")), [{"x.jpg": "a"}, {"x.jpg": "a", "y.jpg": "b"}], [{}, {"x.jpg": "c"}, {"x.jpg": None}, {1: "a"}, ["a"], "a", None]),
        (fields.Record(("a",), ("b",)), [{"a": 1}, {"a": 1, "b": 2}], [{}, {"a": ""}, {"a": None}, {"a": 1, "c": 2}, "a", None]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_types(kind: fields.Type, good: list[object], bad: list[object]) -> None:
    assert not [value for value in good if list(kind.problems(value))]
    assert not [value for value in bad if not list(kind.problems(value))]
    assert kind.expected[0].islower() or kind.expected.startswith("«")


def test_a_problem_never_repeats_the_value() -> None:
    secret = "rahasia"
    for kind in (fields.Text(3), fields.Count(), fields.Flag(), fields.Day(), fields.Month(), fields.Choice(("a",)), fields.Texts(), fields.Slugs("t"), fields.Counts(), fields.Labelled(("a",)), fields.Record(("a",))):
        for value in (secret, [secret, 1], {secret: secret}):
            assert secret not in " ".join(kind.problems(value))
