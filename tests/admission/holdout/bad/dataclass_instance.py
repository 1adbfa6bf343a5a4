"""Bank account: what is left after a list of bookings?"""

import re
from dataclasses import dataclass, field


@dataclass
class Account:
    opening: int
    bookings: list = field(default_factory=list)

    def balance(self):
        total = self.opening
        for kind, amount in self.bookings:
            total += amount if kind == "in" else -amount
        return total


def generate(rng, difficulty):
    account = Account(rng.randint(100, 900))
    for _ in range(3 + 2 * difficulty):
        account.bookings.append((rng.choice(["in", "out"]), rng.randint(1, 120 * difficulty)))
    return account


def observe(instance):
    rows = "\n".join(f"{kind:3} {amount}" for kind, amount in instance.bookings)
    return (
        f"An account holds {instance.opening}. Bookings:\n{rows}\nWhat does it hold then (it may be "
        "negative)? Answer with an integer."
    )


def verify(instance, answer):
    return bool(re.fullmatch(r"-?\d{1,9}", answer.strip())) and int(answer) == instance.balance()


def reference_answer(instance):
    return str(instance.balance())
