"""Find a shortest word that a finite automaton accepts."""
from collections import deque

ALPHABET = "abc"


def generate(rng, difficulty):
    length = 7 + difficulty
    names = list(range(length + 1))
    rng.shuffle(names)
    delta = [None] * (length + 1)
    for i in range(length + 1):
        row = [names[rng.randint(0, i)] for _ in ALPHABET]
        if i < length:
            for k in rng.sample(range(3), 2 if rng.random() < 0.3 else 1):
                row[k] = names[i + 1]
        delta[names[i]] = row
    return {"delta": delta, "start": names[0], "final": names[length]}


def _shortest(instance):
    delta = instance["delta"]
    words = {instance["start"]: ""}
    queue = deque([instance["start"]])
    while queue:
        s = queue.popleft()
        if s == instance["final"]:
            return words[s]
        for ch, t in zip(ALPHABET, delta[s]):
            if t not in words:
                words[t] = words[s] + ch
                queue.append(t)
    raise AssertionError("final state is reachable")


def observe(instance):
    lines = [f"state {i}: a -> {r[0]}, b -> {r[1]}, c -> {r[2]}" for i, r in enumerate(instance["delta"])]
    return (
        "A deterministic finite automaton over the letters a, b, c has these transitions:\n"
        + "\n".join(lines)
        + f"\n\nIt starts in state {instance['start']}; the only accepting state is {instance['final']}. "
        "Give one shortest accepted word (just the word, lower case). If there are several, any of them will do."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    word = answer.strip()
    if len(word) != len(_shortest(instance)):
        return False
    state = instance["start"]
    for ch in word:
        k = ALPHABET.find(ch)
        if k < 0:
            return False
        state = instance["delta"][state][k]
    return state == instance["final"]


def reference_answer(instance):
    return _shortest(instance)
