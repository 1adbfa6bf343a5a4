"""Many yes/no questions at once; only a complete answer counts."""
from math import gcd

RESYN = {"description": "claims about numbers", "tags": ["number_theory", "logic"]}


def _holds(claim):
    kind, a, b = claim
    if kind == "divides":
        return b % a == 0
    if kind == "coprime":
        return gcd(a, b) == 1
    if kind == "digit sum":
        return sum(map(int, str(a))) > sum(map(int, str(b)))
    return len({int(d) % 2 for d in str(a)}) == 1 if b == 1 else len(set(str(a))) == len(str(a))


def _claim(rng, top):
    kind = rng.choice(["divides", "coprime", "digit sum", "digits"])
    a = rng.randint(3, 30 if kind == "divides" else top)
    if kind == "divides":
        return [kind, a, a * rng.randint(20, top) + rng.choice([0, rng.randint(1, a - 1)])]
    return [kind, a, rng.randint(0, 1) if kind == "digits" else rng.randint(3, top)]


def generate(rng, difficulty):
    count = 12 + 2 * difficulty
    wanted = [place % 2 == 0 for place in range(count)]
    rng.shuffle(wanted)
    claims = []
    for truth in wanted:
        claim = _claim(rng, 60 * 3 ** (difficulty // 2))
        while _holds(claim) != truth or claim in claims:
            claim = _claim(rng, 60 * 3 ** (difficulty // 2))
        claims.append(claim)
    return {"claims": claims}


def _text(claim):
    kind, a, b = claim
    return {
        "divides": f"{a} divides {b}",
        "coprime": f"{a} and {b} have no common divisor but 1",
        "digit sum": f"the digit sum of {a} is larger than that of {b}",
        "digits": f"the digits of {a} are all even or all odd" if b == 1 else f"no digit occurs twice in {a}",
    }[kind]


def observe(instance):
    lines = "\n".join(f"{number}. {_text(claim)}" for number, claim in enumerate(instance["claims"], 1))
    return (
        f"Which of these claims are true?\n{lines}\nAnswer with one letter for each claim, Y for true and N for false, in order and "
        f"without anything else: {len(instance['claims'])} letters. Lower case is fine. Only a completely right answer counts."
    )


def verify(instance, answer):
    letters = answer.strip().upper()
    return letters == "".join("Y" if _holds(claim) else "N" for claim in instance["claims"])


def reference_answer(instance):
    return "".join("Y" if _holds(claim) else "N" for claim in instance["claims"])
