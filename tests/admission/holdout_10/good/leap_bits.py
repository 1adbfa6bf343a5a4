"""Many yes-or-no questions at once: is each statement about two dates true?"""
import re

RESYN = {"tags": ["calendar", "logic"], "description": "a row of Y and N"}


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def generate(rng, difficulty):
    count = 14 + 2 * difficulty
    years = []
    for _ in range(count):
        base = rng.randint(4, 24 + 3 * difficulty) * 100
        years.append(base + rng.choice([0, 0, 4 * rng.randint(1, 24), rng.randint(1, 99)]))
    return {"years": years, "twist": rng.randint(1, difficulty)}


def truth(instance):
    shift = 100 * instance["twist"]
    return "".join("Y" if leap(year + shift) else "N" for year in instance["years"])


def observe(instance):
    years = " ".join(map(str, instance["years"]))
    return (
        f"Add {100 * instance['twist']} to each of these years: {years}.\nWhich of the results are leap years of the "
        f"Gregorian calendar? Answer with {len(instance['years'])} letters in a row without spaces, Y or N for each "
        "year in order (small letters will do). Only a completely right row counts."
    )


def verify(instance, answer):
    text = answer.strip().upper()
    return re.fullmatch("[YN]{1,60}", text) is not None and text == truth(instance)


def reference_answer(instance):
    return truth(instance)
