"""Give a monic polynomial with prescribed roots, in any algebraic form."""
import re

RESYN = {"profile": "standard", "family": "polynomials", "tags": ["parsing", "algebra"]}


def generate(rng, difficulty):
    count = 3 + difficulty // 4
    span = 6 + difficulty
    roots = [rng.choice([v for v in range(-span, span + 1) if v]) for _ in range(count)]
    return {"roots": sorted(roots), "at": rng.choice([v for v in range(-9, 10) if v and v not in roots]),
            "scale": rng.randint(2, 40)}


def _multiply(p, q):
    out = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def _wanted(instance):
    poly = [instance["scale"]]
    for root in instance["roots"]:
        poly = _multiply(poly, [-root, 1])
    return poly


def evaluate(text):
    """The coefficients of a sum of products of bracketed sums, or None."""
    tokens = re.findall(r"[0-9]+|[x()+\-*^]", text)
    if len(tokens) > 150 or any(len(t) > 9 for t in tokens):
        return None
    pos = 0

    def peek():
        return tokens[pos] if pos < len(tokens) else ""

    def expr(depth):
        nonlocal pos
        sign = 1
        if peek() in ("+", "-"):
            sign = -1 if tokens[pos] == "-" else 1
            pos += 1
        total = [sign * c for c in term(depth)]
        while peek() in ("+", "-"):
            sign = -1 if tokens[pos] == "-" else 1
            pos += 1
            other = [sign * c for c in term(depth)]
            size = max(len(total), len(other))
            total = [a + b for a, b in zip(total + [0] * (size - len(total)), other + [0] * (size - len(other)))]
        return total

    def term(depth):
        nonlocal pos
        out = power(depth)
        while peek() == "*":
            pos += 1
            out = _multiply(out, power(depth))
            if len(out) > 30:
                raise ValueError
        return out

    def power(depth):
        nonlocal pos
        token = peek()
        pos += 1
        if token == "(" and depth < 10:
            base = expr(depth + 1)
            if peek() != ")":
                raise ValueError
            pos += 1
        elif token == "x":
            base = [0, 1]
        elif token.isdigit():
            base = [int(token)]
        else:
            raise ValueError
        if peek() == "^":
            pos += 1
            if not re.fullmatch("[0-9]", peek()):
                raise ValueError
            exponent = int(tokens[pos])
            pos += 1
            out = [1]
            for _ in range(exponent):
                out = _multiply(out, base)
                if len(out) > 30:
                    raise ValueError
            return out
        return base

    try:
        result = expr(0)
    except ValueError:
        return None
    if pos != len(tokens):
        return None
    while len(result) > 1 and result[-1] == 0:
        result.pop()
    return result


def observe(instance):
    return (
        "Find the polynomial in x with leading coefficient %d and exactly these roots, with multiplicity: %s.\n"
        "Any form is fine, expanded or not. Use + - * ^ (for powers up to 9), parentheses, whole numbers and x, "
        "and write all the multiplication signs." % (instance["scale"], ", ".join(map(str, instance["roots"])))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    text = re.sub(r"[ \n\t]", "", answer)
    if not re.fullmatch(r"[0-9x()+\-*^]+", text):
        return False
    return evaluate(text) == _wanted(instance)


def reference_answer(instance):
    return "%d*" % instance["scale"] + "*".join("(x%+d)" % -r for r in instance["roots"])
