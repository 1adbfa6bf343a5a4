"""Answers that run as code are seen to do so; those that are only read are not."""

from __future__ import annotations

import base64
import pickle
import sys
from collections.abc import Iterator

import pytest
from tests.unit.examined import MARKERS, NAME, NUMBER, SOUND, look_at_one, shown

from resyn.workers.guest.examine.ears import MOST_EVENTS

IMPORTS = "import ast, base64, collections, dataclasses, json, operator, pickle, re, types\n"


@pytest.fixture(autouse=True)
def _forget_environments() -> Iterator[None]:
    yield
    sys.modules.pop("environment", None)


def seen(body: str, *answers: str, source: str = SOUND) -> dict[str, tuple[bool, bool]]:
    """Return of each answer whether it was compiled, and executed."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    cell = look_at_one(f"{IMPORTS}{source}def verify(instance, answer):\n{lines}", *answers)
    assert cell.error == ""
    return {each.answer: (each.compiled, each.executed) for each in cell.answers}


@pytest.mark.parametrize(
    "body",
    [
        "return eval(answer) == 5",
        "return eval(answer.lower().replace(' ', ''), {}) == 5",
        "return eval(f'({answer}) + 0') == 5",
        "exec('x = ' + answer)",
        "return eval(compile(answer, '<answer>', 'eval')) == 5",
        "return eval(compile(ast.parse(answer, mode='eval'), '<tree>', 'eval')) == 5",
        "return eval(compile(ast.parse(answer, '<answer>', 'eval'), '<answer>', 'eval')) == 5",
        "exec(f'def answered():\\n  return {answer}\\nanswered()')",
        "return eval('lambda: ' + answer)() == 5",
        "return types.FunctionType(compile(answer, '<answer>', 'eval'), {})() == 5",
        "eval('1')\nreturn eval(compile(ast.parse(answer, mode='eval'), '<string>', 'eval')) == 5",
    ],
)
def test_what_runs_an_answer_is_seen_for_every_marker(body: str) -> None:
    found = seen(body, *MARKERS)
    assert [found[marker] for marker in MARKERS] == [(True, True)] * 4


@pytest.mark.parametrize(
    "body",
    [
        "return ast.literal_eval(answer) == 5",
        "return isinstance(ast.parse(answer, mode='eval').body, ast.Name)",
        "return bool(compile(answer, '<answer>', 'eval'))",
        "tree = ast.parse(answer)\nreturn eval('1 + 1') == 2",
        "compile(answer, '<answer>', 'eval')\ncollections.namedtuple('P', 'x y')\nreturn 1",
    ],
)
def test_what_only_parses_an_answer_is_seen_to_do_no_more(body: str) -> None:
    found = seen(body, *MARKERS)
    assert [found[marker] for marker in MARKERS] == [(True, False)] * 4


@pytest.mark.parametrize(
    "body",
    [
        "return answer == '5'",
        "return json.loads(answer) == 5",
        "return re.fullmatch(answer, '5') is not None",
        "return float(answer) == 5",
        "collections.namedtuple('P', 'x y')\nreturn answer == '5'",
        "@dataclasses.dataclass\nclass P:\n    resyn: int\nreturn P(5).resyn == answer",
        "return eval('2 + 3') == answer",
        "return getattr(operator, 'add')(2, 3) == answer",
        "return run_untrusted(answer).value == 5",
    ],
)
def test_what_only_reads_an_answer_is_not_taken_for_running_it(body: str) -> None:
    assert set(seen(body, *MARKERS, "5", "x").values()) == {(False, False)}


def test_code_behind_a_check_is_seen_only_for_answers_that_pass() -> None:
    found = seen("return re.fullmatch(r'[0-9+]+', answer) and eval(answer) == 5", *MARKERS, "2+3")
    assert {answer for answer, (_, executed) in found.items() if executed} == {
        *(NUMBER, f"{NUMBER}+1", "2+3", "138"),
    }


@pytest.mark.parametrize("code", ["137 + 1", "['beech', 'hornbeam']"])
def test_code_of_the_instance_is_not_the_answers(code: str) -> None:
    source = SOUND.replace('"b": [1, 2]', f'"code": "{code}"').replace(
        'return str(instance["a"] + 1)', 'return instance["code"]'
    )
    found = seen("return eval(instance['code']) == answer", *MARKERS, source=source)
    assert set(found.values()) == {(False, False)}
    checked = "return answer[0] in '[1' and answer[1] in \"3'\" and eval(instance['code']) == 5"
    assert set(seen(checked, *MARKERS, source=source).values()) == {(False, False)}
    found = seen("return eval(answer + ' ') == 138", *MARKERS, f"{code} ", source=source)
    assert [found[marker] for marker in MARKERS] == [(True, True)] * 4
    found = seen("return eval(f'({answer})') == 138", *MARKERS, source=source)
    assert found[code] == (True, True)


def test_short_answers_are_known_again_as_a_whole_only() -> None:
    found = seen("return eval(answer) == eval('x5 * 55', {'x5': 1})", "5", "x", "(5)")
    assert found["5"] == found["x"] == found["(5)"] == (True, True)
    found = seen("eval('[5, 5]')\nreturn answer == str(eval('x5 * 55', {'x5': 1}))", "5", "x")
    assert found["5"] == found["x"] == (False, False)


def test_an_answer_that_is_unpickled_names_what_it_finds() -> None:
    class Runs:
        def __reduce__(self) -> tuple[object, ...]:
            return sorted, ([3, 1, 2],)

    payload = base64.b64encode(pickle.dumps(Runs())).decode()
    source = f"{IMPORTS}{SOUND}def verify(i, a): return pickle.loads(base64.b64decode(a)) == [1, 2]"
    hostile, plain, _ = look_at_one(source, payload, "not base64").answers
    assert list(hostile.events) == ["pickle.find_class"]
    assert list(plain.events) == []
    assert shown(hostile.first) == 0.0


def test_reaching_out_is_noted_of_whom_it_was() -> None:
    source = f"""{IMPORTS}{SOUND}
import os, socket
def observe(instance):
    with open("/dev/null"): return "?"
def verify(instance, answer):
    if answer == "files": os.listdir("/")
    if answer == "net": socket.socket().close()
    if answer == "run": os.system("true")
    return 0
"""
    cell = look_at_one(source, "files", "net", "run", "nothing")
    assert cell.events == ["open"]
    events = {each.answer: list(each.events) for each in cell.answers}
    assert events["files"] == ["os.listdir"]
    assert events["net"] == ["socket.__new__"]
    assert events["run"] == ["os.system"]
    assert events["nothing"] == events["138"] == []


def test_an_import_is_one_event_whatever_it_opens_and_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = f"{SOUND}def verify(instance, answer):\n    import xmlrpc.client, math\n    return 0"
    monkeypatch.delitem(sys.modules, "xmlrpc", raising=False)
    monkeypatch.delitem(sys.modules, "xmlrpc.client", raising=False)
    (first, second, _) = look_at_one(source, "x", "y").answers
    assert list(first.events) == ["import xmlrpc.client"]
    assert list(second.events) == []
    assert not first.compiled


def test_a_traceback_opens_nothing_of_the_environments() -> None:
    source = f"""import linecache, traceback, json
{SOUND}
def verify(instance, answer):
    linecache.clearcache()
    try: json.loads(answer)
    except ValueError: return len(traceback.format_exc()) > 100
"""
    (answer, _) = look_at_one(source, "x").answers
    assert shown(answer.first) == 1.0
    assert list(answer.events) == []


def test_events_are_few_and_their_names_short_and_printable() -> None:
    source = f"""{SOUND}
def verify(instance, answer):
    for number in range(100):
        try: __import__("no\\n\\ud800_" + "m" * 500 + str(number))
        except ImportError: pass
        try: __import__("no_%d" % number)
        except ImportError: pass
    return 0
"""
    (answer, _) = look_at_one(source, "x").answers
    assert len(answer.events) == MOST_EVENTS
    assert answer.events[0] == "import no??_" + "m" * 68


def test_nobody_listens_between_calls() -> None:
    (answer, _) = look_at_one(f"{SOUND}def verify(i, a): return 1", NAME).answers
    eval(f"0 and {NAME}")
    with open("/dev/null", encoding="utf-8"):
        pass
    assert (answer.compiled, list(answer.events)) == (False, [])
