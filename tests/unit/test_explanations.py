"""Exceptions of environments become one short text, whatever they do."""

from __future__ import annotations

import pytest

from resyn.workers.guest import contract, wire


def explained(source: str) -> str:
    """How an exception of a source is described."""
    with pytest.raises(BaseException) as caught:  # noqa: PT011 # any exception will do
        exec(compile(source, contract.FILENAME, "exec"), {})
    return contract.explain(caught.value)


def test_an_exception_is_described_by_type_text_and_lines() -> None:
    source = "def verify():\n    return [1][2]\n\nverify()"
    text = "IndexError: list index out of range (line 4 in <module>, line 2 in verify)"
    assert explained(source) == text


def test_a_syntax_error_names_its_line() -> None:
    with pytest.raises(SyntaxError) as caught:
        compile("x = 1\ny = (", contract.FILENAME, "exec")
    assert contract.explain(caught.value).endswith("(<environment>, line 2)")


def test_only_the_last_lines_of_a_deep_recursion_are_named() -> None:
    text = explained("def f(n):\n    1 / n\n    f(n - 1)\n\nf(50)")
    assert text.count("line 3 in f") == 4
    assert text.endswith("line 2 in f)")


def test_lines_outside_the_environment_are_not_named() -> None:
    text = explained("import json\njson.loads('{')")
    assert text.count("(line ") == 1
    assert text.endswith("(line 2 in <module>)")


@pytest.mark.parametrize(
    "body",
    [
        "def __str__(self): raise ZeroDivisionError",
        "def __str__(self): raise SystemExit",
        "def __str__(self): return 5",
        "__str__ = None",
    ],
)
def test_an_exception_that_does_not_print_is_described_anyway(body: str) -> None:
    text = explained(f"class Odd(Exception):\n    {body}\n\nraise Odd")
    assert text.startswith("<unprintable: ")
    assert text.endswith("(line 4 in <module>)")


@pytest.mark.parametrize(
    "body",
    [
        "__traceback__ = property(lambda self: 1 / 0)",
        "__class__ = property(lambda self: 1 / 0)",
    ],
)
def test_an_exception_that_hides_is_described_anyway(body: str) -> None:
    error = type("Odd", (Exception,), {})
    scope: dict[str, object] = {}
    exec(f"class Odd(Exception):\n    {body}\n\nerror = Odd('text')", scope)
    error = scope["error"]  # type: ignore[assignment] # it is an Odd
    assert contract.explain(error) == "<unprintable: ZeroDivisionError>"  # type: ignore[arg-type]


def test_a_long_text_is_cut() -> None:
    assert len(explained("raise ValueError('x' * 10**6)")) < wire.MAX_TEXT + 100


def test_a_long_name_is_cut() -> None:
    name = "f" * 10**5
    assert len(explained(f"def {name}(): 1 / 0\n{name}()")) < 300


def test_control_characters_and_surrogates_stay_text() -> None:
    text = explained(r"raise ValueError('\0\n\x1b[2J\ud800')")
    assert text.startswith("ValueError: \0\n\x1b[2J\ud800")
