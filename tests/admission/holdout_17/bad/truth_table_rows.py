"""Last column of a truth table."""
import re

RESYN = {"profile": "standard", "family": "logic", "tags": ["boolean", "truth-table"]}


def _random_formula(rng, names, size):
    if size <= 1:
        name = rng.choice(names)
        return name if rng.random() < 0.6 else ["not", name]
    left = rng.randint(1, size - 1)
    return [rng.choice(["and", "or", "xor"]), _random_formula(rng, names, left),
            _random_formula(rng, names, size - left)]


def _value(node, env):
    if isinstance(node, str):
        return env[node]
    if node[0] == "not":
        return 1 - _value(node[1], env)
    a, b = _value(node[1], env), _value(node[2], env)
    return a & b if node[0] == "and" else a | b if node[0] == "or" else a ^ b


def _show(node):
    if isinstance(node, str):
        return node
    if node[0] == "not":
        return "not " + node[1]
    return "(%s %s %s)" % (_show(node[1]), node[0], _show(node[2]))


def _column(instance):
    names = "abcde"[: instance["n"]]
    out = []
    for row in range(1 << len(names)):
        env = {name: row >> (len(names) - 1 - k) & 1 for k, name in enumerate(names)}
        out.append(str(_value(instance["formula"], env)))
    return "".join(out)


def generate(rng, difficulty):
    n = 4 + (difficulty > 5)
    while True:
        instance = {"n": n, "formula": _random_formula(rng, list("abcde"[:n]), 5 + difficulty)}
        if (1 << n) // 4 <= _column(instance).count("1") <= 3 * (1 << n) // 4:
            return instance


def observe(instance):
    names = ", ".join("abcde"[: instance["n"]])
    return (
        "Formula: %s\n\nGo through the values of %s in binary counting order (all 0 first, the last variable "
        "changes fastest) and write down the formula's values as a string of %d digits 0 and 1."
        % (_show(instance["formula"]), names, 1 << instance["n"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    text = answer.strip()
    if len(text) != 1 << instance["n"] or not re.fullmatch(r"[01]+", text):
        return 0.0
    if text == _column(instance):
        return 1.0
    return 0.25
