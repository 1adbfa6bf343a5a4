"""Answers that no built-in environment may accept, and other ways to say a right one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

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
    "digits that are no numbers": "\u00b2 \u00b3",
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
    return str(re.findall(r"`([^`\n]+)`", question)[-1])


def _backwards(answer: str) -> str:
    return " ".join(reversed(answer.split()))


def _transposed(answer: str) -> str:
    return " ".join("".join(letters) for letters in zip(*answer.split(), strict=True))


#: Environment: another answer that is right if the given one is.
OTHERWISE: dict[str, Callable[[str], str]] = {
    "countdown": lambda answer: f"({answer})",
    "crossword_fill": _transposed,
    "exact_cover": _backwards,
    "graph_colouring": lambda answer: answer.translate(str.maketrans("012", "201")),
    "hamiltonian_path": _backwards,
    "knapsack": _backwards,
    "laser_mirrors": _backwards,
    "seating_plan": lambda answer: f"{answer[2:]} {answer[0]}",
    "subset_sum": lambda answer: " + ".join(reversed(answer.split(" + "))),
}


def _last_word_again(_: Any, answer: str) -> str:
    return f"{answer} {answer.split()[-1]}"


def _back_and_forth(instance: Any, answer: str) -> str:
    """Steps that change nothing, until there are a few too many."""
    last = answer[-1]
    back = last.translate(str.maketrans("UDLR", "DURL"))
    allowed = int(instance.get("moves") or instance["rolls"])
    return answer + (back + last) * (allowed // 2 + 1)


def _best_item_again_and_again(instance: Any, _: str) -> str:
    ratios = {i: value / weight for i, (weight, value) in enumerate(instance["items"], 1)}
    best = max(ratios, key=lambda item: ratios[item])
    return " ".join([str(best)] * (instance["capacity"] // instance["items"][best - 1][0]))


#: Environment: an answer that would be right but for one rule (of the hardest instances: among easy
#: ones, some are so symmetric that it is right).
AGAINST_ONE_RULE: dict[str, Callable[[Any, str], str]] = {
    # A number that is not given.
    "countdown": lambda instance, _: str(instance["target"]),
    "subset_sum": lambda instance, _: str(instance["target"]),
    # What is given is changed.
    "latin_square": lambda _, answer: _backwards(answer),
    "magic_square": lambda _, answer: " / ".join(reversed(answer.split(" / "))),
    "queens_completion": lambda instance, answer: " ".join(
        str(instance["size"] + 1 - int(column)) for column in answer.split()
    ),
    "knight_tour": lambda _, answer: _backwards(answer),
    # Pieces are flipped.
    "polyomino_packing": lambda _, answer: _backwards(answer),
    # Too many, or too late.
    "graph_colouring": lambda instance, _: " ".join(map(str, range(instance["nodes"]))),
    "knapsack": _best_item_again_and_again,
    "maze_with_keys": _back_and_forth,
    "pancake_sorting": lambda _, answer: f"{answer} 2 2",
    "rolling_die": _back_and_forth,
    "sliding_puzzle": lambda _, answer: answer + 2 * answer[-1],
    "sokoban": _back_and_forth,
    "sorting_network": _last_word_again,
    "water_jugs": _last_word_again,
    "workshop_schedule": lambda _, answer: " ".join(str(int(h) + 1) for h in answer.split()),
    # A jump.
    "hamiltonian_path": lambda _, answer: " ".join(sorted(answer.split(), key=int)),
    "word_ladder": lambda instance, _: f"{instance['first']} {instance['last']}",
}
