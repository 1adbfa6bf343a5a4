"""Compare two loans."""

from collections import namedtuple

RESYN = {"tags": ["finance"]}

Loan = namedtuple("Loan", "sum percent years")


def generate(rng, difficulty):
    return [
        Loan(
            rng.randrange(10, 100) * 100, rng.randrange(2, 12), rng.randrange(1, 2 * difficulty + 2)
        )
        for _ in range(1 + difficulty)
    ]


def _interest(instance):
    return sum(loan.sum * loan.percent * loan.years // 100 for loan in instance)


def observe(instance):
    loans = "; ".join(f"{l.sum} at {l.percent} % for {l.years} years" for l in instance)
    return f"How much simple interest do these loans cost in all? {loans}"


def verify(instance, answer):
    return answer.strip() == str(_interest(instance))


def reference_answer(instance):
    return str(_interest(instance))
