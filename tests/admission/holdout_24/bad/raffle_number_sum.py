"""Winning tickets of a village raffle."""

RESYN = {"profile": "standard", "family": "games", "tags": ["number-theory"]}


def _divisors(n):
    return sum(1 for d in range(1, int(n ** 0.5) + 1) if n % d == 0)


def generate(rng, difficulty):
    # collect candidate tickets with few divisors so that the puzzle is interesting
    tickets = [n for n in range(20000, 200000) if _divisors(n) == 2]
    prizes = rng.sample(tickets, 3 + difficulty)
    losers = [rng.randrange(20000, 200000, 2) for _ in range(2 + difficulty)]
    shown = prizes + losers
    rng.shuffle(shown)
    return {"tickets": shown}


def _is_semiprime_or_prime(n):
    # prime cubes have four divisors as well, but only two lie within the root
    return _divisors(n) == 2


def _answer(instance):
    return sum(n for n in instance["tickets"] if _is_semiprime_or_prime(n))


def observe(instance):
    return (
        "Tickets drawn in a raffle: " + ", ".join(map(str, instance["tickets"])) +
        ".\nA ticket wins if exactly two of its divisors are not larger than its square root "
        "(1 counts as a divisor). Give the sum of the winning tickets as one number."
    )


def verify(instance, answer):
    return 1.0 if isinstance(answer, str) and answer.strip() == str(_answer(instance)) else 0.0


def reference_answer(instance):
    return str(_answer(instance))
