"""Find two numbers with a given sum and product."""
import re

RESYN = {"profile": "standard", "family": "algebra", "tags": ["mathematics"]}


def generate(rng, difficulty):
    span = 30 * (difficulty + 1)
    a = rng.randrange(11, span)
    b = rng.randrange(-span, span)
    return {"sum": a + b, "product": a * b}


def observe(instance):
    return (f"Two integers have the sum {instance['sum']} and the product {instance['product']}. Which are they? "
            "Answer with both, separated by a comma, in either order.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    left, right = answer.split(",")
    if not re.fullmatch(r"-?[0-9]{1,9}", left.strip()) or not re.fullmatch(r"-?[0-9]{1,9}", right.strip()):
        return False
    a, b = int(left), int(right)
    return a + b == instance["sum"] and a * b == instance["product"]
