"""Pick as many talks as possible that do not overlap; many plans are right."""

from dataclasses import asdict, dataclass


@dataclass(order=True)
class Talk:
    end: int
    start: int
    name: str


def most(talks):
    free, chosen = 0, []
    for talk in sorted(talks):
        if talk.start >= free:
            chosen.append(talk)
            free = talk.end
    return chosen


def generate(rng, difficulty):
    talks = []
    for i in range(8 + 2 * difficulty):
        start = rng.randrange(8 * 60, 19 * 60, 5)
        talks.append(Talk(start + rng.randrange(20, 120, 5), start, f"T{i + 1}"))
    return {"talks": [asdict(t) for t in talks]}


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def observe(instance):
    rows = "\n".join(f"{t['name']} {clock(t['start'])}-{clock(t['end'])}" for t in instance["talks"])
    return (
        f"{rows}\nAttend as many of these talks as possible; no two may overlap, but one may begin when "
        "another ends. Answer with the names of the talks in any order, separated by commas."
    )


def verify(instance, answer):
    by_name = {t["name"]: Talk(**t) for t in instance["talks"]}
    names = [n.strip().upper() for n in answer.split(",")]
    if len(names) > len(by_name) or len(set(names)) != len(names) or not set(names) <= set(by_name):
        return False
    chosen = sorted((by_name[n] for n in names), key=lambda t: t.start)
    if any(a.end > b.start for a, b in zip(chosen, chosen[1:])):
        return False
    return len(chosen) == len(most(by_name.values()))


def reference_answer(instance):
    return ", ".join(t.name for t in most([Talk(**t) for t in instance["talks"]]))
