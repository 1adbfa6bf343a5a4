"""Read a rotating shift plan off its rule."""
PEOPLE = ["Amy", "Bo", "Cem", "Didi", "Eli", "Fay", "Gus", "Hal"]
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def generate(rng, difficulty):
    people = rng.sample(PEOPLE, rng.randint(5, 8))
    off = {p: rng.choice(DAYS) for p in people}
    return {"people": people, "off": off, "first": rng.randrange(7), "days": 5 + 2 * difficulty}


def _plan(instance):
    queue, plan = list(instance["people"]), []
    for d in range(instance["days"]):
        day = DAYS[(instance["first"] + d) % 7]
        for person in queue:
            if instance["off"][person] != day:
                plan.append(f"{day} {person}")
                queue.remove(person)
                queue.append(person)
                break
        else:
            plan.append(f"{day} nobody")
    return plan


def observe(instance):
    off = ", ".join(f"{p}: {d}" for p, d in instance["off"].items())
    return (
        f"The night shift is done by a queue of people: {', '.join(instance['people'])} (front first). "
        f"Nobody works on their day off ({off}).\nEvery night the first one in the queue who does not "
        "have the day off takes the shift and then goes to the end of the queue; the others keep "
        f"their places. The plan starts on a {DAYS[instance['first']]} and covers "
        f"{instance['days']} nights.\nWrite the whole plan, one line per night: day, space, name, "
        "e.g. 'Mon Zed'. If all have the day off, write 'nobody' as name."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    lines = [" ".join(line.split()) for line in answer.strip().splitlines()]
    for got, wanted in zip(lines, _plan(instance)):
        if got != wanted:
            return False
    return True


def reference_answer(instance):
    return "\n".join(_plan(instance))
