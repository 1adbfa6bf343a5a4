"""Answers what reasoning-gym itself says: one JSON question and answer a line.

Run as a program, with the folders of the library and of `resyn.common`. It has nothing of ours but
typed JSON: it makes each entry anew, in process, from the level and seed that an instance names.
"""

from __future__ import annotations

import copy
import decimal
import importlib
import json
import os
import random
import sys
from typing import Any


def main() -> None:
    """Serve standard input."""
    sys.path[1:1] = sys.argv[1:]
    # The library prints; what it prints is no answer.
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    importlib.import_module("reasoning_gym")
    for line in sys.stdin:
        question = json.loads(line)
        print(json.dumps(listing() if "list" in question else scores(**question)), file=replies)
        replies.flush()


def listing() -> list[tuple[str, str]]:
    """Return name and category of every dataset but `composite`."""
    known = importlib.import_module("reasoning_gym.factory").DATASETS
    categories = {name: kind.__module__.split(".")[1] for name, (kind, _) in known.items()}
    return sorted(item for item in categories.items() if item[0] != "composite")


def scores(dataset: str, instance: str, answers: dict[str, tuple[str, bool]]) -> dict[str, Any]:
    """Score answers to a new entry, or to the instance itself if it is not that entry."""
    typed_json = importlib.import_module("resyn.common.typed_json")
    extract_answer = importlib.import_module("reasoning_gym.utils").extract_answer
    numpy_random = importlib.import_module("numpy.random")
    sent = typed_json.decode(instance)
    library = dataset_at(dataset, sent.pop("level"), seed := sent.pop("seed"))
    # The library leaves its decimal precision to whoever comes next, and draws from generators
    # that it does not seed.
    decimal.setcontext(decimal.Context())
    random.seed(seed)
    numpy_random.seed(seed)
    entry = library[0]
    same = repr(sent) == repr(plain(entry))
    found = {
        kind: score(library, extract_answer(text) if extract else text, entry if same else sent)
        for kind, (text, extract) in answers.items()
    }
    return {"same_entry": same, "scores": found}


def plain(value: Any) -> Any:
    """Return the value with texts of numpy's type as plain texts: their repr differs."""
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(map(plain, value))
    return str(value) if isinstance(value, str) else value


def dataset_at(dataset: str, level: int, seed: int) -> Any:
    """Return the library's dataset of one entry; level 0 is its default configuration."""
    factory = importlib.import_module("reasoning_gym.factory")
    if level == 0:
        return factory.create_dataset(dataset, seed=seed, size=1)
    curriculum = factory.create_curriculum(dataset)
    for name, attribute in curriculum.attributes.items():
        curriculum.set_attr_level(name, round((level - 1) / 9 * (len(attribute.levels) - 1)))
    config = curriculum.generate_configuration({"seed": seed, "size": 1})
    return factory.create_dataset(dataset, **vars(config))


def score(library: Any, answer: str | None, entry: dict[str, Any]) -> Any:
    """Return the library's score, or what it raised. It may write to an entry: it gets a copy."""
    try:
        return float(library.score_answer(answer, copy.deepcopy(entry)))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    main()
