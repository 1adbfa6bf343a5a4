"""Find a number from hints about it."""


def generate(rng, difficulty):
    digits = 2 + difficulty // 2
    number = rng.randrange(10 ** (digits - 1), 10**digits)
    facts = [
        f"it leaves {number % 97} when divided by 97",
        f"it leaves {number % 101} when divided by 101",
        f"it leaves {number % 103} when divided by 103",
        f"its last digit is {number % 10}",
        f"its digits add up to {sum(map(int, str(number)))}",
    ]
    return {"number": number, "facts": facts[: difficulty - 1 if difficulty < 5 else 5], "digits": digits}


def observe(instance):
    lines = []
    for index, fact in enumerate(instance["facts"]):
        if index == 0:
            lines.append(f"I think of a number with {instance['digits']} digits.")
        lines.append(f"Hint {index + 1}: {fact}.")
        if index == len(instance["facts"]) - 1:
            lines.append("Which number fits all hints? Answer with one such number.")
    return "\n".join(lines)


def fits(instance, n):
    facts = [
        f"it leaves {n % 97} when divided by 97",
        f"it leaves {n % 101} when divided by 101",
        f"it leaves {n % 103} when divided by 103",
        f"its last digit is {n % 10}",
        f"its digits add up to {sum(map(int, str(n)))}",
    ]
    if len(str(n)) != instance["digits"]:
        return False
    return facts[: len(instance["facts"])] == instance["facts"] if instance["facts"] else n == instance["number"]


def verify(instance, answer):
    text = answer.strip()
    return text.isascii() and text.isdigit() and len(text) < 20 and fits(instance, int(text))


def reference_answer(instance):
    return str(instance["number"])
