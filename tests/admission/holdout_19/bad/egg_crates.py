"""Farm shop: crates filled and eggs left over."""
import re

RESYN = {"profile": "standard", "family": "egg_crates", "tags": ["arithmetic", "farming"]}


def generate(rng, difficulty):
    return {
        "hens": [rng.randint(90, 900) * difficulty + rng.randint(1, 50) for _ in range(3 + difficulty)],
        "broken": rng.randint(11, 60),
        "size": rng.choice([13, 14, 15, 18, 22, 24, 30, 36]),
    }


def _split(instance):
    return divmod(sum(instance["hens"]) - instance["broken"], instance["size"])


def observe(instance):
    return (
        f"A farm collects {', '.join(map(str, instance['hens']))} eggs from its houses; {instance['broken']} of them are "
        f"broken and thrown away. The others are packed into crates of {instance['size']}. How many crates are filled, "
        "and how many eggs are left over? Answer like: 17 crates, 5 left"
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 80:
        return False
    match = re.fullmatch(r"\s*([0-9]{1,7})\s+crates?\s*,\s*([0-9]{1,3})\s+left\.?\s*", answer, re.IGNORECASE | re.ASCII)
    if not match:
        return False
    crates, left = int(match.group(1)), int(match.group(2))
    return crates == _split(instance)[0] and left < instance["size"]


def reference_answer(instance):
    return "%d crates, %d left" % _split(instance)
