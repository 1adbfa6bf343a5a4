"""Give each exam a slot so that no student has two at once."""
import re

RESYN = {"tags": ["scheduling", "colouring"], "description": "Exam timetabling"}
SUBJECTS = "algebra botany chemistry drama english french geography history italian jazz latin music norse optics physics".split()


def generate(rng, difficulty):
    exams = SUBJECTS[:5 + difficulty]
    slots = 3 + difficulty // 4
    secret = {e: (i % slots) + 1 for i, e in enumerate(rng.sample(exams, len(exams)))}
    pairs = [[a, b] for i, a in enumerate(exams) for b in exams[i + 1:] if secret[a] != secret[b] and rng.random() < 0.75]
    return {"exams": exams, "slots": slots, "clashes": pairs, "secret": secret}


def observe(instance):
    clashes = "; ".join(f"{a} and {b}" for a, b in instance["clashes"])
    return (f"Exams: {', '.join(instance['exams'])}. There are {instance['slots']} slots, numbered from 1. These pairs of exams "
            f"share a student and must not be in the same slot: {clashes}.\nGive every exam a slot. Answer with one line per "
            "exam, such as `zoology = 2`.")


LINE = re.compile(r"\s*([a-z]{1,20})\s*[=:]\s*([0-9]{1,2})\s*")


def verify(instance, answer):
    if len(answer) > 5000:
        return False
    slot = {}
    for line in answer.lower().splitlines():
        found = LINE.fullmatch(line)
        if not found:
            continue
        exam, number = found.group(1), int(found.group(2))
        if exam not in instance["exams"] or not 1 <= number <= instance["slots"]:
            return False
        if exam in slot:
            return False
        slot[exam] = number
    if not slot:
        return False
    return all(slot[a] != slot[b] for a, b in instance["clashes"] if a in slot and b in slot)


def reference_answer(instance):
    return "\n".join(f"{e} = {s}" for e, s in instance["secret"].items())
