"""Order products by price."""

RESYN = {"profile": "standard", "family": "price_tags", "tags": ["shopping"]}
ITEMS = ["tea", "jam", "ham", "egg", "oil", "fig", "nut", "pie", "bun", "cod", "yam", "pea", "rye", "gin", "ale", "lime",
         "plum", "kale", "leek", "beet", "corn", "mint"]


def generate(rng, difficulty):
    n = 4 + difficulty + difficulty // 2
    prices = []
    while len(prices) < n:
        p = 99 + 50 * rng.randint(0, 16)
        if p not in prices:
            prices.append(p)
    return {"tags": list(zip(rng.sample(ITEMS, n), prices))}


def _solve(instance):
    return [name for name, _ in sorted(instance["tags"], key=lambda t: t[1])]


def observe(instance):
    tags = "; ".join(f"{n} at {p // 100}.{p % 100:02d}" for n, p in instance["tags"])
    return f"Sort the products from the cheapest to the dearest: {tags}. Reply with the names separated by commas."


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    return _words(answer) == _solve(instance)


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
