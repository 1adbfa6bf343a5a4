"""Evaluate a date in the French revolutionary style."""

RESYN = {"tags": ["time"]}

MONTHS = "Vent Pluie Neige Gel Fleur Pre Moisson Chaleur Fruit Vigne Brume Frimas".split()


def generate(rng, difficulty):
    return {"day": rng.randrange(1, 361), "plus": rng.randrange(30, 360 * difficulty)}


def _date(instance):
    day = (instance["day"] + instance["plus"] - 1) % 360
    return MONTHS[day // 30], day % 30 + 1


def observe(instance):
    months = ", ".join(MONTHS)
    return (
        f"A year has 12 months of 30 days: {months}. It is day {instance['day']} of the year (the first of "
        f"{MONTHS[0]} is day 1). Which date is it {instance['plus']} days later? Answer like `12 Gel`."
    )


def verify(instance, answer):
    try:
        day, month = answer.split()
        return (month.capitalize(), int(day)) == _date(instance)
    except Exception:
        return False


def reference_answer(instance):
    month, day = _date(instance)
    return f"{day} {month}"
