"""Trace list operations; the answer is a Python list and read with ast.literal_eval."""
import ast


def apply(values, ops):
    values = list(values)
    for name, a, b in ops:
        if name == "append":
            values.append(a)
        elif name == "insert":
            values.insert(a, b)
        elif name == "pop":
            values.pop(a)
        elif name == "reverse":
            values.reverse()
        elif name == "slice":
            values[a:b] = values[a:b][::-1]
    return values


def generate(rng, difficulty):
    values = [rng.randint(-50, 99) for _ in range(4 + difficulty // 2)]
    ops, size = [], len(values)
    for _ in range(2 + 2 * difficulty):
        name = rng.choice(["append", "insert", "reverse", "slice"] + (["pop"] if size > 3 else []))
        a = rng.randint(-50, 99) if name == "append" else rng.randrange(size - 1)
        b = rng.randint(-50, 99) if name == "insert" else rng.randint(a + 2, size) if name == "slice" else 0
        size += {"append": 1, "insert": 1, "pop": -1}.get(name, 0)
        ops.append((name, a, b))
    return {"values": values, "ops": ops}


def line(op):
    name, a, b = op
    return {"append": f"v.append({a})", "insert": f"v.insert({a}, {b})", "pop": f"v.pop({a})", "reverse": "v.reverse()",
            "slice": f"v[{a}:{b}] = v[{a}:{b}][::-1]"}[name]


def observe(instance):
    code = "\n".join(["v = " + repr(instance["values"])] + [line(op) for op in instance["ops"]] + ["print(v)"])
    return f"What does this Python program print?\n{code}\nAnswer with the printed list only."


def reference_answer(instance):
    return repr(apply(instance["values"], instance["ops"]))


def verify(instance, answer):
    want = apply(instance["values"], instance["ops"])
    text = answer.strip()
    if len(text) > 20 * len(want) + 20 or set(text) - set("[]0123456789-, \n"):
        return False
    try:
        given = ast.literal_eval(text)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False
    return isinstance(given, list) and all(type(x) is int for x in given) and given == want
