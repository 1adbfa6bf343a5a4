"""Write a Boolean formula with a given truth table."""
import re

RESYN = {"profile": "standard", "family": "logic", "tags": ["synthesis"]}


def generate(rng, difficulty):
    n = 3 if difficulty < 4 else 4 if difficulty < 8 else 5
    while True:
        table = [rng.randint(0, 1) for _ in range(2 ** n)]
        if 3 <= sum(table) <= 2 ** n - 3:
            return {"n": n, "table": table}


def observe(instance):
    n = instance["n"]
    rows = "\n".join(f"{i:0{n}b} {v}" for i, v in enumerate(instance["table"]))
    return (
        f"Truth table over {' '.join('abcde'[:n])} (inputs, then the value):\n{rows}\n"
        "Write a formula with this table using the variables, ! (not), & (and), | (or) and "
        "parentheses; ! binds tightest, then &, then |. At most 2000 characters."
    )


def _evaluate(text, n):
    """Column of the formula as a bit mask; operator precedence with two explicit stacks."""
    full = (1 << 2 ** n) - 1
    column = {v: sum(1 << i for i in range(2 ** n) if i >> (n - 1 - k) & 1)
              for k, v in enumerate("abcde"[:n])}
    values, ops = [], []

    def reduce():
        op = ops.pop()
        b = values.pop()
        if op == "!":
            values.append(full ^ b)
        else:
            a = values.pop()
            values.append(a & b if op == "&" else a | b)

    rank = {"|": 1, "&": 2, "!": 3}
    want_value = True
    for ch in re.sub(r"\s", "", text):
        if want_value:
            if ch in column:
                values.append(column[ch])
                want_value = False
            elif ch in "(!":
                ops.append(ch)
            else:
                return None
        elif ch == ")":
            while ops and ops[-1] != "(":
                reduce()
            if not ops:
                return None
            ops.pop()
        elif ch in "&|":
            while ops and ops[-1] != "(" and rank[ops[-1]] >= rank[ch]:
                reduce()
            ops.append(ch)
            want_value = True
        else:
            return None
    if want_value or "(" in ops:
        return None
    while ops:
        reduce()
    return values[0]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    goal = sum(1 << i for i, v in enumerate(instance["table"]) if v)
    return _evaluate(answer, instance["n"]) == goal


def reference_answer(instance):
    n = instance["n"]
    terms = []
    for i, v in enumerate(instance["table"]):
        if v:
            terms.append("&".join(("" if i >> (n - 1 - k) & 1 else "!") + "abcde"[k] for k in range(n)))
    return "|".join(terms)
