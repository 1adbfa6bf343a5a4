"""Fill in a table; each right row earns its share."""
import re

RESYN = {"tags": ["tables", "statistics"], "description": "Row statistics with partial credit"}


def generate(rng, difficulty):
    days = 4 + difficulty
    cities = rng.sample("Bergen Cusco Dakar Essen Fargo Graz Hilo Ipoh Jena Kyoto Lagos Malmo".split(), 3 + difficulty // 2)
    return {"table": {c: [rng.randint(-250, 410) for _ in range(days)] for c in cities}}


def rows(instance):
    out = {}
    for city, temps in instance["table"].items():
        jumps = [abs(b - a) for a, b in zip(temps, temps[1:])]
        out[city.lower()] = (sum(temps), max(jumps), sorted(temps)[len(temps) // 2])
    return out


def observe(instance):
    table = "\n".join(f"{c}: {' '.join(map(str, t))}" for c, t in instance["table"].items())
    return (f"Daily temperatures in tenths of a degree:\n{table}\nFor each city give the sum of all values, the largest absolute difference of two days in a row, and the value at "
            f"position {len(next(iter(instance['table'].values()))) // 2 + 1} when all are sorted in rising order.\nAnswer with one line per city in the form `City: sum, difference, value`. "
            "The score is the share of cities whose three numbers are all right; a city with two lines counts as wrong.")


def verify(instance, answer):
    if len(answer) > 5000:
        return 0.0
    expected = rows(instance)
    given = {}
    for line in answer.splitlines():
        found = re.fullmatch(r"\s*([A-Za-z]{1,20})\s*:\s*(-?[0-9]{1,7})\s*,\s*(-?[0-9]{1,7})\s*,\s*(-?[0-9]{1,7})\s*", line)
        if found:
            given.setdefault(found.group(1).lower(), []).append(tuple(int(g) for g in found.groups()[1:]))
    right = sum(given.get(city) == [numbers] for city, numbers in expected.items())
    return right / len(expected)


def reference_answer(instance):
    return "\n".join(f"{c.title()}: {a}, {b}, {m}" for c, (a, b, m) in rows(instance).items())
