"""Area of a surveyed polygon from its traverse."""
import math


def generate(rng, difficulty):
    n = 3 + difficulty
    angles = sorted(rng.uniform(0, 2 * math.pi) for _ in range(n))
    ring = []
    for a in angles:
        radius = rng.uniform(50, 500)
        ring.append((round(1000 + radius * math.cos(a), 1), round(1000 + radius * math.sin(a), 1)))
    return {"ring": ring, "unit": rng.choice(["m", "rods"]), "price": rng.randint(11, 98)}


def value(instance):
    ring = instance["ring"]
    doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]))
    area = abs(doubled) / 2
    if instance["unit"] == "rods":
        area *= 5.0292 ** 2
    return area * instance["price"]


def observe(instance):
    ring = " ".join(f"({x}, {y})" for x, y in instance["ring"])
    return (
        f"The corners of a field, in order, have the coordinates {ring} in {instance['unit']} (1 rod = 5.0292 m). Take the "
        f"absolute value of the shoelace formula as its area. Land costs {instance['price']} crowns per square metre. What "
        "does the field cost in crowns? Answer with a plain decimal number; a relative error up to 0.0001 is accepted."
    )


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    if len(text) > 40:
        return 0.0
    try:
        number = float(text)
    except ValueError:
        return 0.0
    if not math.isfinite(number):
        return 0.0
    right = value(instance)
    return 1.0 if abs(number - right) <= 1e-4 * right else 0.0


def reference_answer(instance):
    return f"{value(instance):.2f}"
