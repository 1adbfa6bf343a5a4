"""Add up working times and write the sum as an ISO 8601 duration."""
import re


def generate(rng, difficulty):
    spans = [[rng.randint(0, 4 + difficulty), rng.randint(0, 59), rng.randint(0, 59)]
             for _ in range(3 + difficulty)]
    return {"spans": spans}


def _total(instance):
    return sum(h * 3600 + m * 60 + s for h, m, s in instance["spans"])


def _iso(seconds):
    return f"PT{seconds // 3600}H{seconds // 60 % 60}M{seconds % 60}S"


def observe(instance):
    rows = "\n".join(f"- {h} h {m:02d} min {s:02d} s" for h, m, s in instance["spans"])
    return (
        "A freelancer logged these times:\n" + rows + "\n"
        "Add them up and write the sum as an ISO 8601 duration in hours, minutes (below 60) and "
        "seconds (below 60), all three parts given even if zero.\n"
        f"Answer with the duration only, in a form like {_iso(_total(instance))}."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"PT([0-9]{1,4})H([0-9]{1,2})M([0-9]{1,2})S", answer.strip())
    if not match:
        return False
    hours, minutes, seconds = (int(g) for g in match.groups())
    if minutes > 59 or seconds > 59:
        return False
    return hours * 3600 + minutes * 60 + seconds == _total(instance)


def reference_answer(instance):
    return _iso(_total(instance))
