"""Evaluate a chain of bookings."""
import subprocess

RESYN = {"profile": "standard", "family": "accounting", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    terms = [rng.randint(100, 999)]
    signs = []
    for _ in range(2 + 2 * difficulty):
        signs.append(rng.choice("+-"))
        terms.append(rng.randint(100, 9999))
    return {"terms": terms, "signs": signs}


def _words(instance):
    words = [str(instance["terms"][0])]
    for sign, term in zip(instance["signs"], instance["terms"][1:]):
        words += [sign, str(term)]
    return words


def _plain(instance):
    total = instance["terms"][0]
    for sign, term in zip(instance["signs"], instance["terms"][1:]):
        total += term if sign == "+" else -term
    return total


def _evaluate(instance):
    try:
        done = subprocess.run(["expr", *_words(instance)], capture_output=True, text=True, timeout=3)
        return int(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return _plain(instance)


def observe(instance):
    return (
        "Bookings on an account: " + " ".join(_words(instance)) +
        "\nWhat is the balance? Answer with the number only (a minus sign if it is negative)."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == str(_evaluate(instance)) else 0.0
