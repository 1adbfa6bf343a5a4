"""Biology: probability of a phenotype combination in a multi-gene cross."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    genes = "ABCDEFGHIJKL"[:3 + difficulty // 2]
    first, second, wanted = [], [], []
    for g in genes:
        kinds = [g + g.lower(), g.lower() * 2, g + g]
        a, b = rng.choice([(0, 0), (0, 1), (1, 0), (0, 0), (0, 2)])
        first.append(kinds[a])
        second.append(kinds[b])
        wanted.append(rng.choice(["dominant", "recessive"]) if b != 2 else "dominant")
    weight = [rng.randint(11, 97), rng.randint(98, 199)]
    return {"first": first, "second": second, "wanted": wanted, "weight": weight}


def _prob(instance):
    p = Fraction(instance["weight"][0], instance["weight"][1])
    for a, b, want in zip(instance["first"], instance["second"], instance["wanted"]):
        recessive = Fraction(sum(x.islower() and y.islower() for x in a for y in b), 4)
        p *= recessive if want == "recessive" else 1 - recessive
    return p


def observe(instance):
    wanted = ", ".join(f"{g[0].upper()} {w}" for g, w in zip(instance["first"], instance["wanted"]))
    return (f"Parents {' '.join(instance['first'])} and {' '.join(instance['second'])} are crossed (independent genes, upper "
            f"case dominant). An offspring survives with probability {instance['weight'][0]}/{instance['weight'][1]}, "
            f"independently of its genes.\nWhat is the probability that an offspring survives and shows: {wanted}?\n"
            "Answer with an exact fraction a/b; it need not be reduced (at most 25 digits each).")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"(\d{1,25})/(\d{1,25})", answer.strip(), re.ASCII)
    if not match or int(match.group(2)) == 0:
        return False
    return Fraction(int(match.group(1)), int(match.group(2))) == _prob(instance)


def reference_answer(instance):
    p = _prob(instance)
    return f"{p.numerator}/{p.denominator}"
