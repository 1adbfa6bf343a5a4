"""Write a Python function which reproduces the behaviour of a described counting machine."""

RESYN = {"profile": "standard", "family": "machines", "tags": ["code"]}

OPS = {"add": "adds {} to the counter", "mul": "multiplies the counter by {}",
       "sub": "subtracts {} from the counter"}


def _run(stages, modulus, x):
    for op, k in stages:
        if op == "add":
            x += k
        elif op == "mul":
            x *= k
        else:
            x -= k
        x %= modulus
    return x


def generate(rng, difficulty):
    stages = []
    for _ in range(2 + difficulty):
        op = rng.choice(["add", "mul", "sub"])
        stages.append((op, rng.randint(2, 40)))
    modulus = rng.choice([97, 101, 103, 107, 109, 113, 127, 131])
    return {"stages": stages, "modulus": modulus, "probes": [rng.randrange(modulus) for _ in range(12)]}


def observe(instance):
    lines = ["A machine holds a counter. On each press it performs these stages in order:"]
    for i, (op, k) in enumerate(instance["stages"], 1):
        lines.append(f"  {i}. " + OPS[op].format(k))
    lines.append(f"After every stage the counter is reduced modulo {instance['modulus']}.")
    lines.append("Write a Python function press(x) which returns the counter after one press.")
    lines.append("Answer with the function definition only.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    namespace = {}
    try:
        exec(answer, namespace)
        press = namespace["press"]
        for x in instance["probes"]:
            if press(x) != _run(instance["stages"], instance["modulus"], x):
                return False
    except Exception:
        return False
    return True


def reference_answer(instance):
    body = ["def press(x):"]
    signs = {"add": "+", "mul": "*", "sub": "-"}
    for op, k in instance["stages"]:
        body.append(f"    x = (x {signs[op]} {k}) % {instance['modulus']}")
    body.append("    return x")
    return "\n".join(body)
