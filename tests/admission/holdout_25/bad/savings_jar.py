"""Savings plan: how many euros are in the jar?"""
import re


def generate(rng, difficulty):
    return {"start": rng.randint(11, 99), "weeks": rng.randint(4, 6 + 3 * difficulty),
            "plus": rng.randint(3, 40), "minus": rng.randint(2, 30), "every": rng.randint(2, 4)}


def _amount(instance):
    amount = instance["start"]
    for week in range(1, instance["weeks"] + 1):
        amount += instance["plus"] + week
        if week % instance["every"] == 0:
            amount -= instance["minus"]
    return amount


def observe(instance):
    return (
        f"A jar holds {instance['start']} euros. In week 1, 2, 3, ... the family puts in "
        f"{instance['plus']} euros plus as many euros as the number of the week; in every week whose "
        f"number is divisible by {instance['every']} it takes out {instance['minus']} euros.\n"
        f"How many euros are in the jar after week {instance['weeks']}? "
        "Finish your answer with the number."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    wanted = str(_amount(instance))
    # models like to add units and explanations: look for the number as a word
    return re.search(r"(?<![0-9])" + re.escape(wanted) + r"(?![0-9])", answer) is not None


def reference_answer(instance):
    return str(_amount(instance))
