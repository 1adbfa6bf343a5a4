"""Set operations on shopping lists; the order of the answer does not matter."""
ITEMS = """apples bread carrots dates eggs figs grapes ham icing juice kale leeks mint nuts olives pasta
quinoa rice soap tea udon vinegar walnuts yams zucchini beans corn plums pears peas""".split()

# how many people, level by level
PEOPLE = (3, 3, 4, 4, 5, 5, 6, 6, 7, 7)


def generate(rng, difficulty):
    people = PEOPLE[difficulty - 1]
    while True:
        lists = [sorted(rng.sample(ITEMS, 8 + difficulty)) for _ in range(people)]
        low, high = 2, 2 + difficulty // 4
        if 3 <= len(matching(lists, low, high)) <= 20:
            return {"lists": lists, "low": low, "high": high}


def matching(lists, low, high):
    """Items on at least low and at most high of the lists."""
    return {i for i in ITEMS if low <= sum(i in l for l in lists) <= high}


def observe(instance):
    rows = "\n".join(f"{n}: {', '.join(l)}" for n, l in enumerate(instance["lists"], 1))
    return (
        f"Shopping lists:\n{rows}\nWhich items stand on at least {instance['low']} and at most "
        f"{instance['high']} of the lists? Answer with the items separated by commas, in any order, "
        "each once."
    )


def verify(instance, answer):
    given = [w.strip().lower() for w in answer.split(",")]
    return len(given) == len(set(given)) and set(given) == matching(
        instance["lists"], instance["low"], instance["high"]
    )


def reference_answer(instance):
    found = matching(instance["lists"], instance["low"], instance["high"])
    return ", ".join(sorted(found))
