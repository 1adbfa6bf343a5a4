"""Compress page numbers to ranges, as for a printer dialogue."""
import re

RESYN = {"profile": "standard", "family": "page_ranges", "tags": ["text-editing"]}


def generate(rng, difficulty):
    pages = set()
    while len(pages) < 8 + 3 * difficulty:
        start = rng.randint(1, 60 + 20 * difficulty)
        pages |= set(range(start, start + rng.randint(1, 6)))
    shown = sorted(pages)
    rng.shuffle(shown)
    return {"pages": shown}


def _expand(text):
    pages = []
    for part in text.split(","):
        m = re.fullmatch(r"\s*([0-9]{1,10})(?:-([0-9]{1,10}))?\s*", part)
        if not m:
            return None
        first = int(m.group(1))
        pages.extend(range(first, int(m.group(2) or first) + 1))
    return pages


def _compress(pages):
    runs = []
    for p in sorted(pages):
        if runs and p == runs[-1][1] + 1:
            runs[-1][1] = p
        else:
            runs.append([p, p])
    return runs


def observe(instance):
    return (
        f"The pages {', '.join(map(str, instance['pages']))} are to be printed. Write them with as few commas as possible in the "
        "notation of a printer dialogue, in increasing order, e.g. '1-3,7,9-12' (a range is first-last)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    pages = _expand(answer)
    if pages is None or pages != sorted(instance["pages"]):
        return False
    return len(answer.split(",")) == len(_compress(instance["pages"]))


def reference_answer(instance):
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in _compress(instance["pages"]))
