"""Write a regular expression for a finite automaton."""
import re

RESYN = {"profile": "standard", "family": "regular-languages", "tags": ["regex", "dfa"]}


def generate(rng, difficulty):
    while True:
        n = 4 + difficulty // 6
        table = [[rng.randrange(n), rng.randrange(n)] for _ in range(n)]
        final = sorted(rng.sample(range(n), 1 + difficulty % 2))
        reach = [0]
        for state in reach:
            reach += [t for t in sorted(set(table[state])) if t not in reach]
        instance = {"table": table, "final": final, "check": 6 + difficulty // 3}
        words = [sum(_accepts(instance, format(v, "0%db" % k)) for v in range(1 << k)) for k in (4, 5, 6)]
        if len(reach) == n and all(5 <= w <= 11 * 2 ** i for i, w in enumerate(words)):
            if len(reference_answer(instance)) <= 380:
                return instance


def _accepts(instance, word):
    state = 0
    for c in word:
        state = instance["table"][state][int(c)]
    return state in instance["final"]


def _parse(text):
    """A list of NFA edges with the start 0 and the end 1, by recursive descent; None if malformed."""
    edges, count, pos = [], 2, 0

    def fresh():
        nonlocal count
        count += 1
        return count - 1

    def union(a, b, depth):
        nonlocal pos
        concat(a, b, depth)
        while pos < len(text) and text[pos] == "|":
            pos += 1
            concat(a, b, depth)

    def concat(a, b, depth):
        nonlocal pos
        at = a
        while pos < len(text) and text[pos] not in "|)":
            c = text[pos]
            pos += 1
            left, right = fresh(), fresh()
            if c in "01":
                edges.append((left, c, right))
            elif c == "(" and depth < 60:
                union(left, right, depth + 1)
                if pos >= len(text) or text[pos] != ")":
                    raise ValueError
                pos += 1
            else:
                raise ValueError
            edges.append((at, "", left))
            if pos < len(text) and text[pos] == "*":
                pos += 1
                edges.append((left, "", right))
                edges.append((right, "", left))
            at = right
        edges.append((at, "", b))

    try:
        union(0, 1, 0)
    except ValueError:
        return None
    if pos != len(text):
        return None
    moves = [[[], [], []] for _ in range(count)]
    for a, c, b in edges:
        moves[a]["01".find(c) if c else 2].append(b)
    return moves


def _close(moves, states):
    stack, seen = list(states), set(states)
    while stack:
        for t in moves[stack.pop()][2]:
            if t not in seen:
                seen.add(t)
                stack.append(t)
    return frozenset(seen)


def observe(instance):
    rows = "\n".join("state %d: 0 -> %d, 1 -> %d" % (k, r[0], r[1]) for k, r in enumerate(instance["table"]))
    return (
        "A deterministic automaton reads words of 0 and 1. It starts in state 0; accepting: %s.\n%s\n\n"
        "Write a regular expression for the same language, at most 400 signs long, using only 0, 1, "
        "parentheses, | and * (an empty alternative stands for the empty word). No blanks."
        % (", ".join(map(str, instance["final"])), rows)
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[01()|*]{1,400}", text):
        return False
    moves = _parse(text)
    if moves is None:
        return False
    start = (0, _close(moves, [0]))
    seen, queue = {start}, [start]
    while queue:
        state, states = queue.pop()
        if (state in instance["final"]) != (1 in states):
            return False
        if len(seen) > 300:
            return False
        for k in (0, 1):
            follow = (instance["table"][state][k], _close(moves, [t for s in states for t in moves[s][k]]))
            if follow not in seen:
                seen.add(follow)
                queue.append(follow)
    return True


def reference_answer(instance):
    n = len(instance["table"])
    arcs = {}

    def add(a, b, expr):
        arcs[(a, b)] = "%s|%s" % (arcs[(a, b)], expr) if (a, b) in arcs else expr

    for state, row in enumerate(instance["table"]):
        for k, target in enumerate(row):
            add(state, target, str(k))
    add("start", 0, "")
    for state in instance["final"]:
        add(state, "end", "")
    for out in range(n - 1, -1, -1):
        loop = arcs.pop((out, out), None)
        star = "(%s)*" % loop if loop else ""
        into = [(a, e) for (a, b), e in arcs.items() if b == out]
        away = [(b, e) for (a, b), e in arcs.items() if a == out]
        for key in [key for key in arcs if out in key]:
            del arcs[key]
        for a, left in into:
            for b, right in away:
                wrap = ["(%s)" % e if "|" in e else e for e in (left, right)]
                add(a, b, wrap[0] + star + wrap[1])
    return arcs[("start", "end")]
