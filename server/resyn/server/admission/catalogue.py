"""All findings: how bad each is by itself, what it is about, and what would be right.

docs/admission.md lists the same; a test compares them.
"""

from __future__ import annotations

from dataclasses import dataclass

from resyn.v1.admission_pb2 import Severity

INFO, WARNING, ERROR = (
    Severity.SEVERITY_INFO,
    Severity.SEVERITY_WARNING,
    Severity.SEVERITY_ERROR,
)
SEVERITIES = {"info": INFO, "warning": WARNING, "error": ERROR}


@dataclass(frozen=True, slots=True)
class Entry:
    """One code's row."""

    severity: Severity.ValueType
    title: str
    suggestion: str


_PARSE = "parse the answer into the type that the task asks for, and compare all of it"
_STEADY = "let the verdict depend on `instance` and `answer` alone"
_SEEDED = "draw from the `rng` that `generate` is given, and from nothing else"

CATALOGUE: dict[str, Entry] = {
    "evaluates-answer": Entry(
        WARNING,
        "the source evaluates text of the answer",
        "parse answers with `ast.literal_eval`, `json.loads` or a parser of your own",
    ),
    "bare-except": Entry(
        WARNING,
        "an `except` swallows time-outs and exits",
        "catch `Exception`, or the errors that you expect",
    ),
    "mutable-module-state": Entry(
        WARNING,
        "calls change what outlives them",
        "keep what a call needs in local variables or in the instance",
    ),
    "unseeded-randomness": Entry(WARNING, "randomness without the given seed", _SEEDED),
    "clock-use": Entry(WARNING, "the source reads a clock", _STEADY),
    "file-use": Entry(WARNING, "the source uses files", "keep data in the source"),
    "network-use": Entry(WARNING, "the source uses the network", "keep data in the source"),
    "process-use": Entry(
        WARNING,
        "the source reaches for processes, threads, signals, or environment variables",
        "compute in the call itself, from its arguments",
    ),
    "does-not-load": Entry(
        ERROR,
        "the source does not load",
        "define `generate(rng, difficulty)` and `verify(instance, answer)`, and import only what "
        "the profile has",
    ),
    "slow-load": Entry(WARNING, "loading takes long", "compute tables when they are needed"),
    "generator-fails": Entry(
        WARNING,
        "`generate` or `observe` raises",
        "retry inside `generate` until an instance is valid, for every seed and level",
    ),
    "generator-hangs": Entry(
        ERROR,
        "`generate` hits a limit",
        "bound every loop of `generate`, at each level from 1 to 10",
    ),
    "generator-not-reproducible": Entry(
        WARNING, "equal seeds and levels give different instances", _SEEDED
    ),
    "generator-depends-on-hash-seed": Entry(
        WARNING,
        "instances depend on Python's hash seed",
        "iterate over `sorted(...)` sets, and use no `hash` of text",
    ),
    "instances-repeat": Entry(WARNING, "different seeds give the same instance", _SEEDED),
    "ignores-difficulty": Entry(
        WARNING,
        "the level makes no difference",
        "let `difficulty`, from 1 to 10, set the size of the instance",
    ),
    "slow-generator": Entry(
        WARNING, "`generate` takes long", "construct an instance instead of searching for one"
    ),
    "instance-not-json": Entry(
        ERROR,
        "typed JSON cannot hold the instance",
        "build instances of None, bool, int, float, str, bytes, list, tuple, dict, set, Fraction "
        "and Decimal",
    ),
    "instance-changes-in-json": Entry(
        WARNING,
        "an answer scores differently on an instance that went through typed JSON",
        "build instances of plain values, not of subclasses or named tuples",
    ),
    "plain-json-breaks": Entry(
        INFO,
        "plain JSON would not hold the instance",
        "use lists and string keys if instances shall also travel as plain JSON",
    ),
    "instance-too-large": Entry(
        WARNING, "instances are large", "keep what `observe` and `verify` need, and derive the rest"
    ),
    "question-empty": Entry(
        ERROR, "a question is empty", "let `observe` state the whole task in words"
    ),
    "question-too-large": Entry(
        WARNING, "questions are long", "keep questions within what a model can read"
    ),
    "answer-in-question": Entry(
        ERROR,
        "the question gives the answer away",
        "show only what a solver may know; keep solutions in fields that `observe` does not show",
    ),
    "mutates-instance": Entry(
        WARNING,
        "a function changes the instance that it is given",
        "copy what you change: `list(instance['items'])`",
    ),
    "reference-fails": Entry(
        WARNING,
        "`reference_answer` raises",
        "return a string that `verify` scores 1.0 for every instance",
    ),
    "reference-rejected": Entry(
        ERROR,
        "the reference answer does not score 1.0",
        "make `verify` and `reference_answer` agree on the format and on what is right",
    ),
    "accepts-anything": Entry(ERROR, "nonsense is taken for a right answer", _PARSE),
    "accepts-empty": Entry(
        ERROR, "an empty answer is taken for a right one", "refuse answers without content first"
    ),
    "accepts-constant": Entry(
        ERROR,
        "the same answer is taken for a right one everywhere",
        _PARSE + "; let the right answer differ between instances",
    ),
    "accepts-hack": Entry(
        ERROR,
        "text that is no answer is taken for a right one",
        "compare the parsed answer with `==`, not with `in`; refuse NaN and what cannot be parsed",
    ),
    "accepts-other-answers": Entry(
        ERROR, "answers of other instances are taken for right ones", _PARSE
    ),
    "accepts-perturbed": Entry(
        WARNING, "a part of the answer does not matter", _PARSE + "; compare lengths before `zip`"
    ),
    "credit-for-nothing": Entry(
        WARNING, "nonsense gets a part of the score", "give text that is no answer 0.0"
    ),
    "constant-verdict": Entry(
        ERROR, "all answers get the same score", "let the score depend on the answer"
    ),
    "guessable": Entry(
        WARNING,
        "guesses are often right",
        "ask for answers with more than a few possible values, and spread them evenly",
    ),
    "executes-answer": Entry(
        ERROR,
        "text of the answer was run as code",
        "parse answers with `ast.literal_eval`, `json.loads` or a parser of your own; use "
        "`run_untrusted` where running code is the task",
    ),
    "raises-on-answer": Entry(
        WARNING,
        "`verify` raises on text that is no answer",
        "return 0.0 for answers that cannot be parsed",
    ),
    "hangs-on-answer": Entry(
        ERROR,
        "an answer makes `verify` hit a time limit",
        "bound the length of answers and the size of numbers before you compute with them",
    ),
    "crashes-on-answer": Entry(
        ERROR, "an answer ends the verifier's process", "raise nothing and call no `exit`"
    ),
    "invalid-score": Entry(
        ERROR, "`verify` returns what is no score", "return a bool, or a float from 0.0 to 1.0"
    ),
    "slow-verifier": Entry(
        WARNING, "`verify` takes long", "check an answer; do not solve the instance again"
    ),
    "memory-hungry": Entry(
        WARNING, "calls need much memory", "bound the size of what an answer makes you build"
    ),
    "verdict-not-reproducible": Entry(
        ERROR, "equal calls get different verdicts in different processes", _STEADY
    ),
    "verdict-depends-on-order": Entry(
        WARNING, "earlier calls in the same process change verdicts", _STEADY
    ),
    "verdict-depends-on-time": Entry(ERROR, "verdicts change with the clock", _STEADY),
    "verdict-depends-on-hash-seed": Entry(
        WARNING,
        "verdicts change with Python's hash seed",
        "compare sets as sets, and use no `hash` of text",
    ),
}
