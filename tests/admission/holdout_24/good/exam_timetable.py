"""Put exams in slots so that no student has two at once."""
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["colouring"]}

SUBJECTS = ["algebra", "botany", "civics", "drama", "ethics", "french", "geology", "history",
            "italian", "jazz", "korean", "latin", "music", "nursing", "optics", "physics", "russian",
            "spanish", "theology", "zoology"]


def generate(rng, difficulty):
    count = 9 + difficulty
    subjects = sorted(rng.sample(SUBJECTS, count))
    slots = [i % 3 for i in range(count)]
    rng.shuffle(slots)
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count) if slots[a] != slots[b]]
    clashes = rng.sample(pairs, min(len(pairs), 2 * count))
    return {"subjects": subjects, "clashes": clashes, "plan": slots}


def observe(instance):
    names = instance["subjects"]
    rows = "\n".join(f"{names[a]} - {names[b]}" for a, b in instance["clashes"])
    return (
        "Exams: " + ", ".join(names) + ".\nPairs with common students, which must not be in the same "
        f"slot:\n{rows}\n\nThere are the slots 1, 2 and 3. Write the slot of each exam in the order of "
        "the list above, as digits separated by single spaces. Any plan without a clash is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[123]( [123])*", text):
        return 0.0
    plan = text.split(" ")
    if len(plan) != len(instance["subjects"]):
        return 0.0
    return 0.0 if any(plan[a] == plan[b] for a, b in instance["clashes"]) else 1.0


def reference_answer(instance):
    return " ".join(str(slot + 1) for slot in instance["plan"])
