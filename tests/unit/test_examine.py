"""A close look at environments: each thing that it sees, where it is and where it is not."""

from __future__ import annotations

import contextlib
import datetime
import sys
import time
from collections.abc import Iterator

import pytest
from tests.unit.examined import SOUND, attempts, look, look_at_one, shown, work

from resyn.common import typed_json
from resyn.v1 import environment_pb2
from resyn.workers.guest import contract
from resyn.workers.guest.examine.clocks import AHEAD_SECONDS, a_year_on

VERIFY = "def verify(instance, answer): "
GENERATE = "def generate(rng, difficulty): "


@pytest.fixture(autouse=True)
def _forget_environments() -> Iterator[None]:
    yield
    sys.modules.pop("environment", None)


def test_a_sound_environment_shows_nothing() -> None:
    cell = look_at_one(SOUND, "7", "138")
    assert (cell.seed, cell.difficulty, cell.error) == (1, 3, "")
    assert cell.instance_json == '{"a":137,"b":[1,2]}'
    assert cell.question == "What is 137 and one?"
    assert cell.reference_answer == "138"
    assert cell.is_plain_json
    assert [*cell.mutating, *cell.unstable, *cell.events] == []
    assert [each.answer for each in cell.answers] == ["7", "138", "138"]
    for each, score in zip(cell.answers, (0.0, 1.0, 1.0), strict=True):
        same = dict.fromkeys(("first", "again", "original", "later"), score)
        assert attempts(each) == same | {"plain": None}
        assert not each.compiled
        assert not each.executed
        assert each.events == []


def test_without_optional_functions_the_question_is_the_text_and_there_is_no_reference() -> None:
    cell = look_at_one(f"{GENERATE}return [1, 2]\n{VERIFY}return 0.5", "7")
    assert (cell.instance_json, cell.question) == ("[1,2]", "[1,2]")
    assert not cell.HasField("reference_answer")
    assert [shown(each.first) for each in cell.answers] == [0.5]


def test_cells_keep_their_order_and_one_that_fails_ends_no_other() -> None:
    source = SOUND.replace("return {", "return 1 // (seeds.append(0) or len(seeds) - 3) and {", 1)
    found = look("seeds = []\n" + source, work("7", seeds=(4, 5, 6)))
    errors = [cell.error for cell in found.cells]
    assert [cell.seed for cell in found.cells] == [4, 5, 6]
    assert errors[0] == errors[2] == ""
    assert errors[1].startswith("generate: ZeroDivisionError: ")
    assert errors[1].endswith("(line 3 in generate)")
    assert not found.cells[1].instance_json
    assert len(found.cells[1].answers) == 0
    assert len(found.cells[2].answers) == 2


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("def generate(rng, difficulty): raise SystemExit(3)", "generate: SystemExit: 3 (line 6"),
        ("def generate(rng, difficulty): return object()", "generate: $: builtins.object has no"),
        ("def observe(instance): return 5", "observe: `observe` returned 5 (int); it must return"),
        ("def observe(instance): return instance['c']", "observe: KeyError: 'c' (line 6 in obs"),
        (
            "def reference_answer(instance): return None",
            "reference_answer: `reference_answer` returned None (NoneType); it must return a str",
        ),
    ],
)
def test_the_error_names_the_function_that_failed(change: str, error: str) -> None:
    cell = look_at_one(SOUND + change, "7")
    assert cell.error.startswith(error)
    assert (cell.instance_json, cell.question, len(cell.answers)) == ("", "", 0)


def test_memory_that_runs_out_is_no_finding_but_the_end_of_the_call() -> None:
    for change in ("def generate(rng, difficulty)", "def verify(instance, answer)"):
        with pytest.raises(MemoryError):
            look_at_one(f"{SOUND}{change}: raise MemoryError", "7")


# What functions do to instances, and whether they return the same again


@pytest.mark.parametrize("function", ["observe", "reference_answer", "verify"])
def test_who_changes_its_instance_is_named(function: str) -> None:
    wrap = f"_{function} = {function}\ndef {function}(instance, *answer):\n"
    changing = f"{wrap}    instance['b'].append(3)\n    return _{function}(instance, *answer)"
    assert look_at_one(f"{SOUND}{changing}", "7").mutating == [function]


def test_who_changes_only_a_copy_is_not() -> None:
    copying = "def verify(instance, answer): instance = dict(instance); instance.clear(); return 1"
    assert look_at_one(f"{SOUND}{copying}", "7").mutating == []


def test_a_change_of_type_alone_is_one() -> None:
    changing = "def verify(instance, answer): instance['b'] = [True, 2.0]; return 1"
    assert look_at_one(f"{SOUND}{changing}", "7").mutating == ["verify"]


def test_an_instance_that_python_does_not_print_is_looked_at_in_another_way() -> None:
    huge = "def generate(rng, difficulty): return {'a': 10**5000, 'b': [1, 2]}\n"
    plain = "def observe(instance): return 'a?'\ndef reference_answer(instance): return '7'\n"
    verify = "def verify(instance, answer): {}; return answer == '7'"
    for change, mutating in (("pass", []), ("instance['b'].pop()", ["verify"])):
        cell = look_at_one(f"{huge}{plain}{verify.format(change)}", "7")
        assert cell.mutating == mutating
        assert cell.error == ""


def test_a_change_that_has_no_text_is_one_too() -> None:
    changing = "def verify(instance, answer): instance['c'] = object(); return 1"
    assert look_at_one(f"{SOUND}{changing}", "7").mutating == ["verify"]


def test_each_answer_meets_the_original_object_as_it_was_generated() -> None:
    popping = "def verify(instance, answer): return instance['b'].pop() == 2"
    cell = look_at_one(f"{SOUND}{popping}", "7", "8", "9")
    assert [shown(each.original) for each in cell.answers] == [1.0] * 4


def test_a_generator_without_a_seed_is_unstable() -> None:
    unseeded = "import random\n" + SOUND.replace("rng.randrange", "random.randrange")
    assert look_at_one(unseeded, difficulty=9).unstable == ["generate"]
    seeded = "import random\n" + SOUND.replace("rng.randrange", "random.Random(5).randrange")
    assert look_at_one(seeded, difficulty=9).unstable == []


@pytest.mark.parametrize(
    ("change", "unstable"),
    [
        ("def observe(instance): seen.append(1); return str(len(seen))", "observe"),
        ("def reference_answer(i): seen.append(1); return str(len(seen))", "reference_answer"),
        ("def observe(instance): return str(datetime.date.today())", "observe"),
        ("def generate(rng, difficulty): return date.today().isoformat()", "generate"),
        ("def generate(rng, d): return seen.append(1) or 1 // (2 - len(seen))", "generate"),
    ],
)
def test_what_is_not_the_same_again_or_a_year_later_is_unstable(change: str, unstable: str) -> None:
    source = f"import datetime\nfrom datetime import date\nseen = []\n{SOUND}{change}"
    if unstable == "generate":
        source = source.replace("def observe", "def unused").replace("def ref", "def unused_ref")
    assert look_at_one(source).unstable == [unstable]


# What JSON makes of an instance


@pytest.mark.parametrize(
    ("instance", "is_plain", "plain"),
    [
        ("{'a': [1, 2.5, None, 'x']}", True, None),
        ("{'text': '{\"$tuple\": 1}'}", True, None),
        ("{'a': (1, 2)}", False, "{'a': [1, 2]}"),
        ("{1: 'x'}", False, "{'1': 'x'}"),
        ("{'a': {1, 2}}", False, None),
        ("{'a': b'x'}", False, None),
        ("float('inf')", False, None),
    ],
)
def test_what_plain_json_makes_of_an_instance_is_tried(
    instance: str, is_plain: bool, plain: str | None
) -> None:
    cell = look_at_one(f"{GENERATE}return {instance}\n{VERIFY}raise ValueError(instance)", "7")
    assert cell.is_plain_json is is_plain
    (answer,) = cell.answers
    expected = plain and f"ValueError: {plain} (line 2 in verify)"
    assert attempts(answer)["plain"] == expected


def test_a_score_that_only_tuples_get_is_lost_in_plain_json() -> None:
    source = f"{GENERATE}return {{'p': (0, 1)}}\n{VERIFY}return {{(0, 1): 1.0}}[instance['p']]"
    (answer,) = look_at_one(source, "7").answers
    assert (shown(answer.first), shown(answer.original)) == (1.0, 1.0)
    assert str(shown(answer.plain)).startswith("TypeError: unhashable type: 'list'")


def test_what_typed_json_changes_shows_in_the_original() -> None:
    shared = f"{GENERATE}return [[0]] * 2\n{VERIFY}return float(instance[0] is instance[1])"
    (answer,) = look_at_one(shared, "7").answers
    assert (shown(answer.first), shown(answer.original)) == (0.0, 1.0)


# Scores that depend on more than instance and answer


def test_state_that_is_left_shows_when_the_order_is_reversed() -> None:
    source = f"best = []\n{SOUND}def verify(i, a): best.append(len(a)); return len(a) == max(best)"
    cell = look_at_one(source, "1", "22")
    assert [shown(each.first) for each in cell.answers] == [1.0, 1.0, 1.0]
    assert [shown(each.again) for each in cell.answers] == [0.0, 0.0, 1.0]


def test_state_that_another_instance_leaves_shows_behind_all_of_them() -> None:
    source = f"""last = []
{SOUND}
make = generate
def generate(rng, difficulty): last[:] = [make(rng, difficulty)]; return last[0]
def verify(instance, answer): return answer == str(last[0]["a"] + 1)
"""
    cells = look(source, work("7", seeds=(1, 2))).cells
    assert [shown(cell.answers[-1].first) for cell in cells] == [1.0, 1.0]
    assert [shown(cell.answers[-1].again) for cell in cells] == [0.0, 1.0]


def test_chance_is_not_put_back_in_between() -> None:
    source = f"import random\n{SOUND}def verify(instance, answer): return random.random()"
    (answer, _) = look_at_one(source, "1").answers
    scores = attempts(answer)
    del scores["plain"]
    assert len(set(scores.values())) == 4


@pytest.mark.parametrize(
    ("imports", "expression"),
    [
        ("import time", "time.time()"),
        ("import time as t", "t.time_ns() / 1e9"),
        ("from time import time", "time()"),
        ("import time", "time.mktime(time.localtime())"),
        ("import time", "time.clock_gettime(time.CLOCK_REALTIME)"),
        ("import time", "time.mktime(time.strptime(time.ctime()))"),
        ("import datetime", "datetime.datetime.now().timestamp()"),
        ("from datetime import datetime", "datetime.now().timestamp()"),
        ("import datetime", "datetime.datetime.now(datetime.timezone.utc).timestamp()"),
        ("from datetime import date as d", "(d.today() - d(1970, 1, 1)).total_seconds()"),
    ],
)
def test_a_verdict_that_depends_on_a_clock_is_another_one_later(
    imports: str, expression: str
) -> None:
    source = f"{imports}\n{SOUND}def verify(i, a): return {expression} < {time.time() + 86400}"
    cell = look_at_one(source, "1")
    for answer in cell.answers:
        expected = {"first": 1.0, "again": 1.0, "original": 1.0, "plain": None, "later": 0.0}
        assert attempts(answer) == expected


@pytest.mark.parametrize(
    "expression",
    [
        "time.monotonic() - time.monotonic() <= 0",
        "datetime.date(2020, 2, 3) < datetime.date(2021, 2, 3)",
        "isinstance(datetime.datetime(2020, 2, 3), datetime.date)",
        "isinstance(MADE, datetime.datetime) and not isinstance('x', datetime.datetime)",
        "datetime.datetime.strptime('2020-02-03', '%Y-%m-%d') == MADE",
        "time.gmtime(0).tm_year == 1970 and datetime.datetime.fromtimestamp(86400 * 9).day > 8",
        "issubclass(Own, datetime.date) and isinstance(Own(1, 2, 3), Own)",
        "not isinstance(datetime.date(2020, 2, 3), Own)",
    ],
)
def test_verdicts_that_only_use_dates_are_the_same_later(expression: str) -> None:
    made = "MADE = datetime.datetime(2020, 2, 3)\nclass Own(datetime.date): pass\n"
    source = f"import datetime, time\n{made}{SOUND}def verify(i, a): return {expression}"
    for answer in look_at_one(source, "1").answers:
        assert (shown(answer.first), shown(answer.later)) == (1.0, 1.0)


def test_clocks_are_put_back_whatever_happens() -> None:
    module = contract.load(f"from time import time\nfrom datetime import datetime\n{SOUND}")
    before = (time.time, time.localtime, datetime.datetime, datetime.date)
    with contextlib.suppress(KeyError), a_year_on(module):
        assert before[0]() + AHEAD_SECONDS - 60 < time.time() < before[0]() + AHEAD_SECONDS + 60
        assert module.__dict__["time"] is time.time is not before[0]
        raise KeyError
    assert (time.time, time.localtime, datetime.datetime, datetime.date) == before
    assert module.__dict__["time"] is time.time
    assert module.__dict__["datetime"] is datetime.datetime


# Attempts without a score


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("return {}[answer]", "KeyError: '7' (line 6 in verify)"),
        ("raise SystemExit(0)", "SystemExit: 0 (line 6 in verify)"),
        ("return float('nan')", "`verify` returned nan (float); it must lie in [0, 1]"),
        ("return 2", "`verify` returned 2 (int); it must lie in [0, 1]"),
        ("return None", "`verify` returned None (NoneType); it must return a bool or a float"),
        ("raise Exception('x' * 9999)", "Exception: " + "x" * 489),
    ],
)
def test_an_attempt_without_a_score_says_why(body: str, error: str) -> None:
    (answer, _) = look_at_one(f"{SOUND}def verify(instance, answer): {body}", "7").answers
    for name in ("first", "again", "original", "later"):
        assert str(attempts(answer)[name]).startswith(error)


def test_scores_are_what_verify_calls_would_have() -> None:
    for result, score in [("True", 1.0), ("-0.0", 0.0), ("0.25", 0.25), ("Decimal('0.5')", 0.5)]:
        source = f"from decimal import Decimal\n{SOUND}def verify(i, a): return {result}"
        assert shown(look_at_one(source, "7").answers[0].first) == score


def test_when_half_the_time_is_over_nothing_more_begins() -> None:
    slow = f"import time\n{SOUND}def verify(i, a): time.sleep(0.6); return 1"
    limits = environment_pb2.Limits(wall_seconds=1, cpu_seconds=10)
    found = look(slow, work("1", "2", seeds=(1, 2)), limits)
    assert [shown(each.first) for each in found.cells[0].answers] == [1.0, None, None]
    assert [shown(each.again) for each in found.cells[0].answers] == [None] * 3
    assert found.cells[1].error == "examine: no time was left for this instance"


def test_a_slow_verifier_is_rather_asked_again_than_in_other_ways() -> None:
    slow = f"import time\n{SOUND}def verify(i, a): time.sleep(0.25); return 1"
    limits = environment_pb2.Limits(wall_seconds=2, cpu_seconds=10)
    (cell,) = look(slow, work("1"), limits).cells
    assert [shown(each.first) for each in cell.answers] == [1.0, 1.0]
    assert [shown(each.later) for each in cell.answers] == [None, None]
    assert [shown(each.again) for each in cell.answers] != [None, None]


def test_texts_that_utf_8_cannot_hold_leave_as_something_else() -> None:
    source = f"{SOUND}def observe(instance): return 'a\\ud800b\\u20ac'"
    assert look_at_one(source).question == "a?b\u20ac"


def test_numbers_as_large_as_they_come_are_an_instance() -> None:
    cell = look_at_one(f"{GENERATE}return 7 ** 9999\n{VERIFY}return instance == 7 ** 9999", "7")
    assert typed_json.decode(cell.instance_json) == 7**9999
    assert not cell.is_plain_json
    assert attempts(cell.answers[0])["plain"] is None
    assert shown(cell.answers[0].first) == 1.0
