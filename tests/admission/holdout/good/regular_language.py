"""Give a string that a finite automaton accepts."""

import re

LONGEST = 60


def generate(rng, difficulty):
    states = 6 + 2 * difficulty
    while True:
        table = [[rng.randrange(states) for _ in "abc"] for _ in range(states)]
        word = shortest(table, states - 1)
        if word is not None and len(word) >= 3:
            return {"table": table, "accepting": states - 1}


def shortest(table, goal):
    todo, seen = [(0, "")], {0}
    for state, word in todo:
        if state == goal:
            return word
        for letter, target in zip("abc", table[state]):
            if target not in seen:
                seen.add(target)
                todo.append((target, word + letter))
    return None


def observe(instance):
    rows = "\n".join(
        f"{state}: " + ", ".join(f"{c} -> {t}" for c, t in zip("abc", targets))
        for state, targets in enumerate(instance["table"])
    )
    return (
        f"An automaton begins in state 0 and accepts in state {instance['accepting']} only:\n{rows}\n"
        "Give a shortest word over a, b, c that it accepts. Answer with the word alone."
    )


def verify(instance, answer):
    word = answer.strip()
    pattern = re.compile(r"[abc]{1,%d}" % LONGEST)
    if not pattern.fullmatch(word):
        return False
    state = 0
    for letter in word:
        state = instance["table"][state]["abc".index(letter)]
    return state == instance["accepting"] and len(word) == len(
        shortest(instance["table"], instance["accepting"])
    )


def reference_answer(instance):
    return shortest(instance["table"], instance["accepting"])
