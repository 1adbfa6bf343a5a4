"""Answers that no built-in environment may accept, and other ways to say a right one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

#: What models and attackers write; each must score exactly 0, and never end in a fault.
MALFORMED = {
    "nothing": "",
    "blanks": " \t\r\n ",
    "one letter": "A",
    "prose": "I think that the answer is the first one, but I am not sure.",
    "Markdown": "**Answer**:\n\n```python\nraise SystemExit\n```",
    "code": "__import__('os')._exit(0)",
    "NUL": "0\x001\x00",
    "digits of other scripts": "\u0661 \uff12 \u09e9 \u00b2 \u2163",
    "letters that look alike": "\uff21\u0412\u0421 \uff35\uff24\uff2c\uff32",
    "blanks of other scripts": "1\u20032\u00a03\u2028",
    "emoji": "🧩" * 50,
    "not a number": "nan inf -inf 1e999 -1 0x1F 1_0 +1",
    "a number of 5,000 digits": "9" * 5_000,
    "10,000 brackets": "(" * 10_000,
    "nested lists": "[" * 5_000 + "]" * 5_000,
    "commas": ",".join("12345"),
    "separators alone": "+ / - @ . #",
    "an object": json.dumps({"answer": 1, "score": 1.0, "solution": True}),
    "many words": "1 " * 50_000,
    "1 MiB": "a" * (1 << 20),
}


def example_of(question: str) -> str:
    """The answer that a question shows as an example of the format."""
    return re.findall(r"`([^`\n]+)`", question)[-1]


def _backwards(answer: str) -> str:
    return " ".join(reversed(answer.split()))


#: Environment: another answer that is right if the given one is.
OTHERWISE: dict[str, Callable[[str], str]] = {
    "countdown": lambda answer: f"({answer})",
    "exact_cover": _backwards,
    "graph_colouring": lambda answer: answer.translate(str.maketrans("012", "201")),
    "hamiltonian_path": _backwards,
    "knapsack": _backwards,
    "laser_mirrors": _backwards,
    "seating_plan": lambda answer: f"{answer[2:]} {answer[0]}",
    "subset_sum": lambda answer: " + ".join(reversed(answer.split(" + "))),
}
