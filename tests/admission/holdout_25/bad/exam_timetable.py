"""Exam timetable: put the exams into slots without clashes."""
import re

SUBJECTS = ["Algebra", "Botany", "Chemistry", "Drama", "Economics", "French", "Geology", "History",
            "Italian", "Jazz", "Korean", "Latin", "Music", "Nutrition", "Optics"]


def generate(rng, difficulty):
    subjects = rng.sample(SUBJECTS, 5 + difficulty)
    slots = 3
    plan = {s: rng.randint(1, slots) for s in subjects}
    clashes = []
    for i, a in enumerate(subjects):
        for b in subjects[i + 1:]:
            if plan[a] != plan[b] and rng.random() < 0.75:
                clashes.append([a, b])
    rng.shuffle(clashes)
    return {"subjects": subjects, "slots": slots, "clashes": clashes, "plan": plan}


def observe(instance):
    rows = "\n".join(f"- {a} and {b}" for a, b in instance["clashes"])
    return (
        f"The exams {', '.join(instance['subjects'])} are to be put into the slots 1 to "
        f"{instance['slots']}. These pairs have students in common and must not be in the same "
        f"slot:\n{rows}\nEvery exam gets exactly one slot. Answer with one line per exam, "
        "like 'Zoology: 2'."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    placed = {}
    for line in answer.splitlines():
        match = re.fullmatch(r"\s*([A-Za-z]+)\s*:\s*([0-9]{1,3})\s*", line)
        if not match:
            continue
        subject, slot = match.group(1), int(match.group(2))
        if subject not in instance["subjects"] or subject in placed:
            return False
        if not 1 <= slot <= instance["slots"]:
            return False
        placed[subject] = slot
    for a, b in instance["clashes"]:
        if a in placed and b in placed and placed[a] == placed[b]:
            return False
    return True
