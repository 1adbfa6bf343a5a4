"""Design a finite automaton; every equivalent one is accepted."""
import re
from collections import deque

MAX_STATES = 60


def generate(rng, difficulty):
    modulus = rng.randint(4 + difficulty // 2, 7 + difficulty)
    weights = [rng.randrange(modulus), rng.randrange(1, modulus)]
    rest = sorted(rng.sample(range(modulus), rng.randint(1, 2)))
    word = "".join(rng.choice("ab") for _ in range(2 + difficulty // 4))
    return {"modulus": modulus, "weights": weights, "rest": rest, "suffix": word}


def observe(instance):
    wa, wb = instance["weights"]
    return (
        f"Consider words over a and b. Every a is worth {wa}, every b is worth {wb}. A word belongs to "
        f"the language if its total worth leaves the remainder "
        f"{' or '.join(map(str, instance['rest']))} on division by {instance['modulus']} and if it "
        f"ends in {instance['suffix']}.\n"
        f"Give a complete deterministic finite automaton for it with at most {MAX_STATES} states. "
        "Number the states from 0; 0 is the initial one. One line per state in order: the "
        "state reached with a, the state reached with b, and + (accepting) or -.\n"
        "Example of a line: 3 0 -"
    )


def _truth(instance):
    """The language's own automaton: (remainder, progress in the suffix)."""
    m, suffix = instance["modulus"], instance["suffix"]

    def step(state, i):
        text = suffix[: state[1]] + "ab"[i]
        length = max(k for k in range(len(suffix) + 1) if text.endswith(suffix[:k]))
        return ((state[0] + instance["weights"][i]) % m, length)

    def accepts(state):
        return state[0] in instance["rest"] and state[1] == len(suffix)

    return step, accepts


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    table = []
    for line in answer.strip().split("\n"):
        match = re.fullmatch(r"\s*([0-9]{1,2})\s+([0-9]{1,2})\s+([+-])\s*", line)
        if not match:
            return False
        table.append((int(match.group(1)), int(match.group(2)), match.group(3) == "+"))
    if len(table) > MAX_STATES or any(max(a, b) >= len(table) for a, b, _ in table):
        return False
    step, accepts = _truth(instance)
    seen, todo = {(0, (0, 0))}, deque([(0, (0, 0))])
    while todo:
        mine, true = todo.popleft()
        if table[mine][2] != accepts(true):
            return False
        for i in range(2):
            pair = (table[mine][i], step(true, i))
            if pair not in seen:
                seen.add(pair)
                todo.append(pair)
    return True


def reference_answer(instance):
    step, accepts = _truth(instance)
    index, order = {(0, 0): 0}, [(0, 0)]
    for state in order:
        for i in range(2):
            nxt = step(state, i)
            if nxt not in index:
                index[nxt] = len(order)
                order.append(nxt)
    # merging is left out unless there are too many states
    names = order
    cls = {s: int(accepts(s)) for s in names}
    while True:
        sig = {s: (cls[s], cls[step(s, 0)], cls[step(s, 1)]) for s in names}
        ids = {}
        new = {s: ids.setdefault(sig[s], len(ids)) for s in names}
        if len(set(new.values())) == len(set(cls.values())):
            break
        cls = new
    ids, reps = {}, []
    for s in names:
        if cls[s] not in ids:
            ids[cls[s]] = len(reps)
            reps.append(s)
    return "\n".join(f"{ids[cls[step(s, 0)]]} {ids[cls[step(s, 1)]]} {'+' if accepts(s) else '-'}"
                     for s in reps)
