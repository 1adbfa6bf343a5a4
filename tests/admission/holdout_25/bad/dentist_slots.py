"""Appointments in a dentist's morning: compute waiting times."""
import re


def generate(rng, difficulty):
    count = 3 + 2 * difficulty
    # appointments are in quarter hours between 8:00 and 12:00
    starts = set()
    while len(starts) < count:
        starts.add(480 + 15 * rng.randrange(18))
    patients = []
    for start in sorted(starts):
        patients.append([start, rng.randint(-10, 20), rng.randint(6, 31)])
    return {"patients": patients}


def _waits(instance):
    free_at, waits = 0, []
    for planned, late, duration in instance["patients"]:
        arrival = planned + late
        begin = max(free_at, arrival, planned)
        waits.append(begin - arrival)
        free_at = begin + duration
    return waits


def observe(instance):
    rows = []
    for i, (planned, late, duration) in enumerate(instance["patients"], 1):
        arrival = planned + late
        rows.append(f"{i}. appointment {planned // 60}:{planned % 60:02d}, arrives "
                    f"{arrival // 60}:{arrival % 60:02d}, treatment takes {duration} min")
    return (
        "A dentist treats the patients strictly in the order of their appointments, never before "
        "the appointment time, and one at a time:\n" + "\n".join(rows) + "\n"
        "How many minutes does each patient wait between arriving and the begin of the treatment? "
        "Answer with the numbers in order, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 600 or not re.fullmatch(r"[0-9]{1,4}(\s*,\s*[0-9]{1,4})*", text):
        return False
    return [int(x) for x in text.split(",")] == _waits(instance)


def reference_answer(instance):
    return ", ".join(map(str, _waits(instance)))
