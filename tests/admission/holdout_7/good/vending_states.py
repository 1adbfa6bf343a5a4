"""Finite automata with instances of tuples, sets and fractions: shortest word that is accepted."""
from collections import deque

RESYN = {"description": "Words accepted by an automaton", "tags": ["automata"]}


def shortest(instance):
    """A shortest accepted word, the first one by breadth-first search, or None."""
    step = {(state, letter): target for state, letter, target in instance["arrows"]}
    seen, queue = {instance["start"]}, deque([(instance["start"], "")])
    while queue:
        state, word = queue.popleft()
        if state in instance["final"]:
            return word
        for letter in "abcd":
            target = step[state, letter]
            if target not in seen:
                seen.add(target)
                queue.append((target, word + letter))
    return None


def generate(rng, difficulty):
    n = 12 + 4 * difficulty
    least = 5 + difficulty // 2
    while True:
        arrows = []
        for state in range(n):
            for letter in "abcd":
                # Mostly small steps forward, so that the way is long.
                target = rng.choice([max(0, state - rng.randint(1, 6)), state, min(n - 1, state + rng.randint(1, 2))])
                arrows.append((state, letter, target))
        instance = {
            "states": n,
            "arrows": tuple(arrows),
            "start": rng.randrange(3),
            "final": {n - 1, n - 2},
        }
        word = shortest(instance)
        if word is not None and len(word) >= least:
            return instance


def observe(instance):
    table = {}
    for state, letter, target in instance["arrows"]:
        table.setdefault(state, []).append(f"{letter} -> {target}")
    lines = "\n".join(f"state {state}: {', '.join(row)}" for state, row in sorted(table.items()))
    final = " and ".join(map(str, sorted(instance["final"])))
    return (
        f"An automaton starts in state {instance['start']} and reads letters:\n{lines}\nFinal states are {final}. Find a shortest word after which "
        "it is in a final state. Every shortest word counts. Answer with the word alone."
    )


def verify(instance, answer):
    word = answer.strip()
    best = shortest(instance)
    if len(word) != len(best) or set(word) - set("abcd"):
        return False
    step = {(state, letter): target for state, letter, target in instance["arrows"]}
    state = instance["start"]
    for letter in word:
        state = step[state, letter]
    return state in instance["final"]


def reference_answer(instance):
    return shortest(instance)
