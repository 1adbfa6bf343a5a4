"""What an environment must be, and what is asked of it."""

from __future__ import annotations

import enum
import random
import sys
from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from resyn.common import typed_json
from resyn.workers.guest import contract, together, wire
from resyn.workers.guest.contract import ContractError

GOOD = """
'''Guess the number.'''
RESYN = {"profile": "standard", "tags": ["numbers"]}

def generate(rng, difficulty):
    return {"number": rng.randrange(10**difficulty), "range": (0, 10**difficulty)}

def verify(instance, answer):
    return answer == str(instance["number"])
"""


@pytest.fixture(autouse=True)
def _forget_environments() -> Iterator[None]:
    yield
    sys.modules.pop("environment", None)


# Loading


def test_the_two_functions_are_enough() -> None:
    module = contract.load(GOOD)
    assert contract.describe(module) == {
        "has_observe": False,
        "has_extract": False,
        "has_reference_answer": False,
    }


def test_optional_functions_are_found_and_none_means_absent() -> None:
    source = GOOD + "def observe(instance): return 'q'\nextract = None\nreference_answer = str\n"
    assert contract.describe(contract.load(source)) == {
        "has_observe": True,
        "has_extract": False,
        "has_reference_answer": True,
    }


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("del verify", "the environment has no function `verify`; define def verify(instance, a"),
        ("generate = None", "the environment has no function `generate`; define def generate("),
        ("verify = 5", "`verify` is a int; define def verify(instance, answer)"),
        ("def verify(answer): ...", "`verify` does not take 2 positional arguments; def verify("),
        ("def verify(i, a, *, k): ...", "`verify` does not take 2 positional arguments"),
        ("def generate(): ...", "`generate` does not take 2 positional arguments"),
        ("def observe(): ...", "`observe` does not take 1 positional arguments"),
        ("def extract(a, b): ...", "`extract` does not take 1 positional arguments"),
        ("reference_answer = 'x'", "`reference_answer` is a str; define def reference_answer("),
    ],
)
def test_what_does_not_fit_is_named_with_what_would(change: str, message: str) -> None:
    with pytest.raises(ContractError) as caught:
        contract.load(f"{GOOD}\n{change}\n")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "change", ["def verify(*anything): ...", "def verify(i, a, more=1): ...", "verify = max"]
)
def test_whatever_can_be_called_so_is_accepted(change: str) -> None:
    contract.load(f"{GOOD}\n{change}\n")


def test_dataclasses_and_named_modules_work_in_a_source() -> None:
    change = "import dataclasses\n@dataclasses.dataclass\nclass A:\n    b: 'int' = 1\n"
    assert contract.load(GOOD + change).A().b == 1


# RESYN


def test_a_source_is_inspected_without_being_run() -> None:
    text = GOOD + "raise ValueError('ran')"
    metadata = '{"profile": "standard", "tags": ["numbers"]}'
    assert contract.inspect_source(text) == ("Guess the number.", metadata, "[]")


@pytest.mark.parametrize(
    ("source", "metadata"),
    [
        ("", ""),
        ("x = 5", ""),
        ("RESYN = {}", "{}"),
        ("a = RESYN = {'limits': {'wall_seconds': 2.5}}", '{"limits": {"wall_seconds": 2.5}}'),
        ("RESYN: dict = {'tags': ['a']}", '{"tags": ["a"]}'),
        ("RESYN: dict", ""),
        ("if True:\n    RESYN = {}", ""),
        ("RESYN = {'a': 64 * 1024 * 1024}", '{"a": 67108864}'),
        (
            "RESYN = {'a': {'b': [1 << 20, 2**10 - 1, 3 / 2, -1 + 7 // 2]}}",
            '{"a": {"b": [1048576, 1023, 1.5, 2]}}',
        ),
    ],
)
def test_metadata_is_read_from_the_syntax_tree(source: str, metadata: str) -> None:
    assert contract.inspect_source(source) == ("", metadata, "[]")


@pytest.mark.parametrize(
    "value",
    [
        "dict(a=1)",
        "{'a': 1 / 0}",
        "{'a': 9**9**9**9}",
        "{'a': 1 << -1}",
        "{'a': 'x' * 9}",
        "{'a': f'{1}'}",
        "{'a': {1}}",
        "{'a': b'1'}",
        "{'a': 1e999}",
        "{1j: 2}",
    ],
)
def test_metadata_must_be_a_json_literal(value: str) -> None:
    with pytest.raises(ContractError, match="line 2: RESYN must be a literal dictionary of JSON"):
        contract.inspect_source(f"\nRESYN = {value}")


# Calls


def test_a_verifier_gets_the_instance_as_it_was_generated() -> None:
    given = ({1: (2, {3})}, "a\0\u00e9")
    module = SimpleNamespace(verify=lambda *arguments: arguments == given)
    text = typed_json.encode(given[0])
    assert contract.verify(module, text, given[1], extract=False) == (wire.OK, 1.0)


def test_extract_finds_the_answer_in_the_output() -> None:
    module = SimpleNamespace(
        verify=lambda instance, answer: answer == "5",
        extract=lambda output: output.partition("=")[2] or None,
    )
    assert contract.verify(module, "0", "x=5", extract=True) == (wire.OK, 1.0)
    assert contract.verify(module, "0", "x=6", extract=True) == (wire.OK, 0.0)
    assert contract.verify(module, "0", "x", extract=True) == (wire.ANSWER_MISSING, 0.0)
    assert contract.verify(module, "0", "5", extract=False) == (wire.OK, 1.0)


def test_extract_must_return_text_or_nothing() -> None:
    module = SimpleNamespace(verify=max, extract=len)
    with pytest.raises(
        ContractError, match=r"`extract` returned 3 \(int\); it must return str or None"
    ):
        contract.verify(module, "0", "abc", extract=True)


def test_an_instance_comes_with_its_question() -> None:
    module = contract.load(GOOD + "def observe(instance): return repr(instance['range'])")
    text, question = contract.generate(module, 7, 2, False)
    number = random.Random(7).randrange(100)
    assert typed_json.decode(text) == {"number": number, "range": (0, 100)}
    assert question == "(0, 100)"


def test_without_observe_the_question_is_the_instance() -> None:
    text, question = contract.generate(contract.load(GOOD), 7, 2, True)
    assert text == question


def test_what_is_shown_is_what_is_verified() -> None:
    """`observe` sees the decoded text, never the object that `generate` still holds."""
    module = SimpleNamespace(
        generate=lambda rng, difficulty: {"a": [True]},
        observe=lambda instance: str(instance["a"].append(1)),
        reference_answer=lambda instance: str(instance),
    )
    assert contract.generate(module, 0, 1, True) == ('{"a":[true]}', "None", "{'a': [True]}")


def test_an_observe_that_takes_only_the_original_object_is_told_why_it_fails() -> None:
    class Suit(enum.IntEnum):
        CLUBS = 1

    module = SimpleNamespace(
        generate=lambda rng, difficulty: [Suit.CLUBS], observe=lambda instance: instance[0].name
    )
    with pytest.raises(ContractError, match=r"not its typed JSON form: .* no attribute 'name'"):
        contract.generate(module, 0, 1, False)


def test_a_reference_answer_that_misses_what_json_does_not_keep_is_told_so() -> None:
    module = SimpleNamespace(
        generate=lambda rng, difficulty: Counter("aab"),
        reference_answer=lambda instance: str(instance["c"]),
    )
    with pytest.raises(ContractError, match=r"`reference_answer` takes .* KeyError: 'c'"):
        contract.generate(module, 0, 1, True)


def test_an_observe_that_always_fails_fails_of_its_own() -> None:
    module = SimpleNamespace(
        generate=lambda rng, difficulty: 5, observe=lambda instance: instance.name
    )
    with pytest.raises(AttributeError):
        contract.generate(module, 0, 1, False)


@pytest.mark.parametrize("name", ["observe", "reference_answer"])
def test_questions_and_references_must_be_text(name: str) -> None:
    module = SimpleNamespace(generate=lambda rng, difficulty: 5, **{name: lambda instance: 5})
    with pytest.raises(ContractError, match=f"`{name}` returned 5 .int.; it must return a str"):
        contract.generate(module, 0, 1, True)


def test_an_instance_without_typed_json_form_is_refused() -> None:
    module = SimpleNamespace(generate=lambda rng, difficulty: rng)
    with pytest.raises(typed_json.TypedJsonError, match=r"\$: random\.Random has no typed JSON"):
        contract.generate(module, 0, 1, False)


@pytest.mark.parametrize(
    ("text", "maybe"),
    [
        ('{"a":1}', False),
        ('"banana caf\\u00e9"', False),
        ('{"$float":"inf"}', False),
        ('{"$float":"nan"}', True),
        ('{"$decimal":"-sNaN12"}', True),
        ('{"\\u0024float":"\\u006ean"}', True),
    ],
)
def test_instances_that_may_hold_nan_share_no_process(text: str, maybe: bool) -> None:
    assert together._may_hold_nan(text) is maybe


def test_a_tag_in_disguise_is_still_a_tag() -> None:
    assert contract.decode('{"\\u0024tuple":[1]}') == (1,)
    assert contract.decode('{"a":[1,"caf\\u00e9"]}') == {"a": [1, "café"]}
