"""Merge two address books (the newer entry wins)."""
import json

NAMES = ["Abel", "Bianca", "Carlo", "Dora", "Emil", "Frida", "Gustav", "Hanna", "Igor", "Jana",
         "Kurt", "Lola", "Milo", "Nina", "Otto", "Paula", "Quinn", "Rosa", "Sven", "Tilda"]


def generate(rng, difficulty):
    def book(names):
        return [[n, f"0{rng.randint(100000, 999999)}", rng.randint(2005, 2024)] for n in names]
    size = 6 + difficulty
    names = rng.sample(NAMES, min(len(NAMES), size + 4))
    first = book(rng.sample(names, size))
    second = book(rng.sample(names, size))
    return {"first": first, "second": second}


def _merge(instance):
    newest = {}
    for name, phone, year in instance["first"] + instance["second"]:
        # in the same year the second book wins
        if name not in newest or year >= newest[name][1]:
            newest[name] = (phone, year)
    return {name: phone for name, (phone, _) in newest.items()}


def observe(instance):
    def show(book):
        return "\n".join(f"  {n}: {p} ({y})" for n, p, y in book)
    return (
        f"Book 1:\n{show(instance['first'])}\nBook 2:\n{show(instance['second'])}\n"
        "The year of each entry is in parentheses. Merge the books: every name once, with the phone "
        "number of the newer entry; with equal years book 2 wins.\n"
        "Answer as a JSON object from name to phone number (a string)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    wanted = _merge(instance)
    if not isinstance(data, dict) or set(data) != set(wanted):
        return False
    # spot check: a fixed half of the names
    sample = sorted(wanted, key=hash)[: len(wanted) // 2]
    return all(data[name] == wanted[name] for name in sample)


def reference_answer(instance):
    return json.dumps(_merge(instance))
