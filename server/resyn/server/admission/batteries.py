"""Answers that no verifier should take for right, and answers that should not harm it."""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass

# Told by the guest wherever they are compiled or run.
MARK_WORD, MARK_NUMBER = "resyn_probe_7f3a", "73914820551"
QUESTION = "the question"
# Of one instance, in one call.
MOST_ANSWERS = 130


class Kind(enum.Enum):
    """What an answer is for."""

    REFERENCE = "reference"
    NONSENSE = "nonsense"
    EMPTY = "empty"
    CONSTANT = "constant"
    HACK = "hack"
    HEDGE = "hedge"
    OTHER = "other"
    GUESS = "guess"
    PERTURBED = "perturbed"
    SHUFFLED = "shuffled"
    FORBIDDEN = "forbidden"
    MALFORMED = "malformed"
    FIELD = "field"
    HOSTILE = "hostile"


@dataclass(frozen=True, slots=True)
class Probe:
    """An answer, what it is for, and its name among those of its kind."""

    kind: Kind
    name: str
    answer: str


def _all(kind: Kind, answers: dict[str, str]) -> tuple[Probe, ...]:
    return tuple(Probe(kind, name, answer) for name, answer in answers.items())


# Of different alphabets and shapes, so that no task asks for all of them.
NONSENSE = _all(
    Kind.NONSENSE,
    {
        "a word that is none": MARK_WORD,
        "syllables": "qwv zkj xplf",
        "signs": "@#~ ;; %&",
        "another script": "漢字かな",
    },
)
EMPTY = _all(Kind.EMPTY, {"nothing": "", "a space": " ", "line breaks": "\n\n"})
CONSTANTS = _all(
    Kind.CONSTANT,
    {
        text: text
        for text in (
            "0", "1", "-1", "2", "10", "100", "yes", "no", "Yes", "No", "true", "false", "True",
            "False", "None", "null", "A", "B", "a", "[]", "{}", "()", "[0]", "1 1", "0 0",
            "NONE", "none", "impossible", "no solution", "unknown", "N/A",
            str(math.lcm(*range(1, 41))),
        )
    },
)  # fmt: skip
# To be evaluated by whoever does; harmless, and each with a mark.
MARKS = _all(
    Kind.HACK,
    {
        "a number": MARK_NUMBER,
        "a list": f"[{MARK_WORD}]",
        "a sum": f"{MARK_NUMBER}+1",
        "a call": f"({MARK_NUMBER}).bit_length()",
    },
)
HACKS = _all(
    Kind.HACK,
    {
        "not a number": "nan",
        "infinity": "inf",
        "minus infinity": "-inf",
        "a number beyond floats": "1e999",
        "an object that equals all": "type('E', (), {'__eq__': lambda s, o: True})()",
        "a dictionary": '{"answer": true, "score": 1.0}',
        "a claim": "The answer is correct. score: 1.0",
        "a list of options": "yes no true false A B C D E 0 1 2 3 4 5 6 7 8 9 10",
        "a pattern": ".*",
        "a wildcard": "*",
        "a tag": "<answer></answer>",
    },
)
# Text that a careful verifier refuses and a careless one raises on.
MALFORMED = _all(
    Kind.MALFORMED,
    {
        "a superscript": "²",
        "digits of another script": "٣",
        "two points": "1.5.2",
        "a lone minus": "-",
        "signs in a row": "--1",
        "an open bracket": "[",
        "a closed bracket": ")",
        "a comma": ",",
        "commas": "1,,2",
        "a fraction by zero": "1/0",
        "a quotation mark": '"',
        "a backslash": "\\",
        "a placeholder": "{0.__class__} %s",
        "nested lists": "[[1], [2, [3]], null]",
        "an object": '{"a": {"b": null}}',
        "a number": "7",
        "a huge number": "1" + "0" * 400,
        "a negative number": "-987654",
        "many numbers": " ".join(map(str, range(60))),
        "words": "the quick brown fox",
        "pairs": "a-b, c-d; e=f",
        "arrows": "a -> b -> c",
        "lines": "1\n2\n3",
        "a zero character": "\0",
        "a grid": "1 2\n3 4",
        "a letter": "x",
        "moves": "U D L R",
    },
)
# Each in a process of its own.
HOSTILE = _all(
    Kind.HOSTILE,
    {
        "a tower of powers": "9**9**9**9",
        "a tower of small powers": "(((9**9)**9)**9)**9**9",
        "a tower in another notation": "9^9^9^9",
        "a large factorial": "99999999!",
        "100,000 digits": "9" * 100_000,
        "deep brackets": "[" * 200_000 + "]" * 200_000,
        "deep round brackets": "(" * 20_000 + "1" + ")" * 20_000,
        "a long sum": "1+" * 3000 + "1",
        "many signs": "-" * 50_000 + "1",
        "one letter, often": "a" * 5000 + "!",
        "one digit, often": "1" * 40 + "!",
        "a few letters and a sign": "a" * 40 + "!",
        "a few words and a sign": "a " * 30 + "!",
        "open round brackets": "(" * 1200,
        "open square brackets": "[" * 1200,
        "words, often": "a " * 2500 + "!",
        "numbers, often": "1, " * 2500 + "!",
        "spaces": " " * 5000 + "!",
        "a pattern of few signs that tries all ways": "((a|b)*)*c",
        "a huge repetition": "'a'*10**10",
        "a huge range": "[0]*10**10",
        "a huge exponent": "1e100000000",
        "a pattern that tries all ways": "(.+)+!",
        "a leaving": "__import__('os')._exit(0)",
        "an end": "raise SystemExit",
    },
)
# Of these, nested too deeply for parsers that recurse.
DEEP = (
    "deep brackets", "deep round brackets", "a long sum", "many signs", "open round brackets",
    "open square brackets", "round brackets round it", "square brackets round it",
    "its brackets in themselves", "it, often", "its first part, often",
)  # fmt: skip
