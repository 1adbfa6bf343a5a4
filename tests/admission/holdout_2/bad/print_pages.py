"""Give a page selection for a printer dialog that prints exactly the wanted pages."""

import re

PART = re.compile(r"([0-9]{1,11})(?:-([0-9]{1,11}))?")


def generate(rng, difficulty):
    pages, page = [], rng.randint(1, 5)
    for _ in range(3 + difficulty):
        run = rng.randint(1, 4 + difficulty)
        pages.extend(range(page, page + run))
        page += run + rng.randint(1, 6)
    skipped = [p for p in range(1, page) if p not in pages]
    return {"pages": pages, "last": pages[-1], "skipped": [p for p in skipped if p < pages[-1]]}


def observe(instance):
    skipped = ", ".join(map(str, instance["skipped"])) or "none"
    return (
        f"A document has the pages 1 to {instance['last']}. All of them are to be printed except for "
        f"these: {skipped}.\n"
        "Write the selection for the printer: single pages and ranges in ascending order, separated by "
        "commas, with as few parts as possible; a range is written first-last, and neighbouring pages "
        "always form a range. Example: `2-3,7,11-19`"
    )


def expand(text):
    pages = []
    for part in text.replace(" ", "").split(","):
        match = PART.fullmatch(part)
        if not match:
            return None
        first = int(match.group(1))
        last = int(match.group(2) or first)
        pages.extend(range(first, last + 1))
    return pages


def parts(pages):
    runs = []
    for page in pages:
        if runs and runs[-1][1] == page - 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return runs


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    pages = expand(answer.strip())
    if pages != instance["pages"]:
        return False
    return answer.count(",") + 1 == len(parts(pages))


def reference_answer(instance):
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in parts(instance["pages"]))
