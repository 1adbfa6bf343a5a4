"""Find the most general common instance of two type expressions."""
import re

RESYN = {"profile": "standard", "family": "type_unification", "tags": ["type-systems", "unification"]}

BASE = ["Int", "Bool", "Str", "Unit"]
CONS = {"List": 1, "Maybe": 1, "Pair": 2, "Map": 2, "Fun": 2}


def _random_type(rng, depth):
    if depth == 0:
        return rng.choice(BASE)
    name = rng.choice(sorted(CONS))
    return (name,) + tuple(_random_type(rng, depth - 1 if i == 0 else rng.randrange(depth)) for i in range(CONS[name]))


def _blur(rng, t, prefix, counter, keep):
    if not keep and rng.random() < 0.3:
        counter[0] += 1
        return f"{prefix}{counter[0]}"
    if isinstance(t, str):
        return t
    return (t[0],) + tuple(_blur(rng, x, prefix, counter, False) for x in t[1:])


def _show(t):
    return t if isinstance(t, str) else f"{t[0]}({', '.join(_show(x) for x in t[1:])})"


def _unify(a, b):
    if isinstance(a, str) and a[0].islower():
        return b
    if isinstance(b, str) and b[0].islower():
        return a
    if isinstance(a, str) or isinstance(b, str):
        return a
    return (a[0],) + tuple(_unify(x, y) for x, y in zip(a[1:], b[1:]))


def generate(rng, difficulty):
    while True:
        t = ("Pair", _random_type(rng, 2 + difficulty // 3), ("Fun", _random_type(rng, 2 + difficulty // 4), _random_type(rng, 2)))
        left = _show(_blur(rng, t, "a", [0], True))
        right = _show(_blur(rng, t, "b", [0], True))
        result = _show(_unify_text(left, right))
        if _tokens(result) not in (_tokens(left), _tokens(right)):
            return {"left": left, "right": right, "result": result}


def _parse(text):
    def term(i):
        name = toks[i]
        i += 1
        if i >= len(toks) or toks[i] != "(":
            return name, i
        args = [name]
        while toks[i] != ")":
            arg, i = term(i + 1)
            args.append(arg)
        return tuple(args), i + 1
    toks = re.findall(r"\w+|[(),]", text)
    return term(0)[0]


def _unify_text(left, right):
    return _unify(_parse(left), _parse(right))


def _tokens(text):
    """Canonical token list with variables numbered by first appearance, or None."""
    toks = re.findall(r"[A-Za-z][A-Za-z0-9]*|[(),]|\S", text)
    names, out = {}, []
    for tok in toks:
        if re.fullmatch(r"[a-z][A-Za-z0-9]*", tok):
            tok = names.setdefault(tok, f"v{len(names)}")
        out.append(tok)
    return out


def observe(instance):
    return (
        "Types are built from Int, Bool, Str, Unit, the constructors List(t), Maybe(t), Pair(t, u), "
        "Map(t, u), Fun(t, u), and type variables, whose names begin with a small letter. "
        "Every variable occurs only once below.\n"
        f"  left:  {instance['left']}\n  right: {instance['right']}\n"
        "Unify both and write the resulting most general common instance. The names of type "
        "variables that remain do not matter; spaces do not matter either."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    return _tokens(answer) == _tokens(instance["result"])


def reference_answer(instance):
    return instance["result"]
