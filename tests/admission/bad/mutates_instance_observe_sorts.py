"""Which number was in the middle of an unsorted list?"""

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    return {"numbers": rng.sample(range(100 * difficulty), 3 + 2 * difficulty)}


def observe(instance):
    shown = instance["numbers"]
    shown.sort(reverse=True)
    return f"What is the sum of every second of these numbers, from the first on? {shown}"


def verify(instance, answer):
    return answer.strip() == str(sum(sorted(instance["numbers"], reverse=True)[::2]))


def reference_answer(instance):
    return str(sum(sorted(instance["numbers"], reverse=True)[::2]))
