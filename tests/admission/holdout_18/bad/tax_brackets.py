"""Economics: progressive income tax for several households."""
import re


def generate(rng, difficulty):
    limits, value = [], 0
    for _ in range(2 + difficulty // 2):
        value += rng.randint(4, 20) * 1000
        limits.append(value)
    rates = sorted(rng.sample(range(5, 60), len(limits) + 1))
    incomes = [rng.randint(5, 60 + 10 * difficulty) * 1000 for _ in range(1 + difficulty)]
    return {"limits": limits, "rates": rates, "incomes": incomes}


def _tax(income, limits, rates):
    tax, low = 0, 0
    for limit, rate in zip(limits + [10 ** 12], rates):
        if income > low:
            tax += (min(income, limit) - low) * rate // 100
        low = limit
    return tax


def observe(instance):
    parts, low = [], 0
    for limit, rate in zip(instance["limits"], instance["rates"]):
        parts.append(f"from {low} to {limit}: {rate} %")
        low = limit
    parts.append(f"above {low}: {instance['rates'][-1]} %")
    return ("Marginal tax brackets: " + "; ".join(parts) + ".\nIncomes: " + ", ".join(map(str, instance["incomes"]))
            + ".\nGive the sum of the taxes on all incomes as an integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,12}", answer.strip(), re.ASCII):
        return False
    total = sum(_tax(i, instance["limits"], instance["rates"]) for i in instance["incomes"])
    return int(answer.strip()) == total


def reference_answer(instance):
    total = 0
    for income in instance["incomes"]:
        bracket, tax, low = 0, 0, 0
        while income > low:
            high = instance["limits"][bracket]
            tax += (min(income, high) - low) * instance["rates"][bracket] // 100
            low = high
            bracket += 1
        total += tax
    return str(total)
