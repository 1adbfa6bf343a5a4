"""Follow a savings account over some years, in whole cents with rounding down."""
import re

CENTS = re.compile(r"[0-9]{1,9}(\.[0-9]{2})?")


def generate(rng, difficulty):
    return {
        "start": rng.randint(20_000, 60_000),
        "yearly": rng.randint(100, 1_500) * (difficulty + 1),
        "permille": rng.randint(11, 39),
        "years": 2 + difficulty,
    }


def balance(instance):
    cents = instance["start"]
    for _ in range(instance["years"]):
        cents += cents * instance["permille"] // 1000
        cents += instance["yearly"]
    return cents


def money(cents):
    return f"{cents // 100:,}.{cents % 100:02d}"


def observe(instance):
    return (
        f"An account holds {money(instance['start'])} euro. At the end of each year interest of "
        f"{instance['permille']} per mille of the balance is added, rounded down to whole cents, "
        f"and then {money(instance['yearly'])} euro are paid in. How many euro does it hold after "
        f"{instance['years']} years? Answer with the amount and two decimals, like 12.34."
    )


def verify(instance, answer):
    text = answer.strip()
    m = CENTS.fullmatch(text)
    if not m:
        return False
    euros, _, cents = text.partition(".")
    return int(euros) * 100 + int(cents or 0) == balance(instance)


def reference_answer(instance):
    return money(balance(instance))
