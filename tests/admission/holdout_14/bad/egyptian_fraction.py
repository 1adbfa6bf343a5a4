"""Write a fraction as a sum of different unit fractions."""
from fractions import Fraction


def generate(rng, difficulty):
    while True:
        b = rng.randint(10 + 5 * difficulty, 30 + 15 * difficulty)
        a = rng.randint(3, b - 1)
        f = Fraction(a, b)
        if f.numerator >= 3:
            return f


def observe(instance):
    return (
        f"Write {instance} as a sum of different unit fractions 1/d. Answer with the denominators d, separated by commas, "
        "for example 2, 7, 19 for 1/2 + 1/7 + 1/19. At most 12 denominators of at most 100 digits. Any such sum is right."
    )


def verify(instance, answer):
    parts = answer.split(",")
    if len(parts) > 12 or any(len(p.strip()) > 100 for p in parts):
        return False
    denominators = [int(p.strip()) for p in parts]
    if min(denominators) < 1 or len(set(denominators)) != len(denominators):
        return False
    return sum(Fraction(1, d) for d in denominators) == instance


def reference_answer(instance):
    rest, out = instance, []
    while rest:
        d = -(-rest.denominator // rest.numerator)
        out.append(d)
        rest -= Fraction(1, d)
    return ", ".join(map(str, out))
