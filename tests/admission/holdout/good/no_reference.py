"""Pack items into bins; there is no reference answer to compare with."""


def first_fit(weights, room):
    bins = []
    for i, w in sorted(enumerate(weights), key=lambda pair: -pair[1]):
        for b in bins:
            if sum(weights[j] for j in b) + w <= room:
                b.append(i)
                break
        else:
            bins.append([i])
    return bins


def generate(rng, difficulty):
    room = rng.randint(60, 120)
    weights = [rng.randint(10, room // 2) for _ in range(8 + 3 * difficulty)]
    return {"room": room, "weights": weights, "bins": len(first_fit(weights, room))}


def observe(instance):
    items = ", ".join(f"{i}: {w} kg" for i, w in enumerate(instance["weights"]))
    return (
        f"Items {items}.\nPack all of them into at most {instance['bins']} boxes of which each carries "
        f"{instance['room']} kg. Answer with one line for each box: the numbers of its items "
        "separated by spaces."
    )


def verify(instance, answer):
    weights = instance["weights"]
    boxes = [line.split() for line in answer.strip().splitlines() if line.strip()]
    flat = [word for box in boxes for word in box]
    if sorted(flat) != sorted(str(i) for i in range(len(weights))) or len(boxes) > instance["bins"]:
        return False
    return all(sum(weights[int(i)] for i in box) <= instance["room"] for box in boxes)
