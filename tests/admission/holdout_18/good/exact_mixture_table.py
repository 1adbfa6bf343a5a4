"""Chemistry and units: total mass of solutes with exact concentrations."""
import re
from decimal import Decimal
from fractions import Fraction


def generate(rng, difficulty):
    tanks = {k: (rng.randint(20, 90), Fraction(rng.randint(1, 19), 20)) for k in range(1, 3 + difficulty)}
    return {"tanks": tanks, "closed": set(rng.sample(sorted(tanks), 1 + difficulty // 4)), "price": Decimal(rng.randint(101, 999)) / 100}


def _cost(instance):
    total = sum(litres * share for k, (litres, share) in instance["tanks"].items() if k not in instance["closed"])
    return total * Fraction(instance["price"])


def observe(instance):
    rows = "\n".join(f"tank {k}: {litres} litres, {share} kg per litre" for k, (litres, share) in sorted(instance["tanks"].items()))
    closed = ", ".join(map(str, sorted(instance["closed"])))
    return (f"{rows}\nTanks {closed} are closed. All salt in the open tanks is sold at {instance['price']} per kg. What is the "
            "exact revenue? Answer with a fraction a/b (reduced or not, at most 20 digits each).")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"(\d{1,20})/(\d{1,20})", answer.strip(), re.ASCII)
    if not match or int(match.group(2)) == 0:
        return False
    return Fraction(int(match.group(1)), int(match.group(2))) == _cost(instance)


def reference_answer(instance):
    c = _cost(instance)
    return f"{c.numerator}/{c.denominator}"
