"""Choose vouchers that pay a bill exactly."""
import re

RESYN = {"profile": "standard", "family": "shop", "tags": ["subset-sum"]}


def generate(rng, difficulty):
    count = 9 + difficulty
    values = rng.sample(range(137, 1900 + 400 * difficulty), count)
    chosen = rng.sample(range(count), count // 2)
    return {"values": values, "bill": sum(values[i] for i in chosen), "chosen": sorted(chosen)}


def observe(instance):
    return (
        f"You hold vouchers of these values (cents), one of each: {', '.join(map(str, instance['values']))}.\n"
        f"Pay a bill of exactly {instance['bill']} cents. Write the values of the vouchers used, in any "
        "order, separated by single spaces. Each voucher can be used once. Any exact payment is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return 0.0
    text = answer.strip()
    if re.fullmatch(r"[0-9]{3,4}( [0-9]{3,4})*", text) is None:
        return 0.0
    used = [int(word) for word in text.split(" ")]
    if len(set(used)) != len(used) or not set(used) <= set(instance["values"]):
        return 0.0
    return 1.0 if sum(used) == instance["bill"] else 0.0


def reference_answer(instance):
    return " ".join(str(instance["values"][i]) for i in instance["chosen"])
