"""Economics: equilibrium quantities of a set of linear markets."""
import re


def evaluate(curve, price):
    """Quantity of a linear curve [constant, slope] at a price."""
    return curve[0] + curve[1] * price


def generate(rng, difficulty):
    markets = []
    for _ in range(1 + difficulty):
        price = rng.randint(5, 80)
        slope_d, slope_s = -rng.randint(2, 15), rng.randint(2, 15)
        quantity = rng.randint(100, 900)
        markets.append({"demand": [quantity - slope_d * price, slope_d], "supply": [quantity - slope_s * price, slope_s]})
    return {"markets": markets, "exec_order": rng.sample(range(len(markets)), len(markets))}


def _answer(instance):
    out = []
    for k in instance["exec_order"]:
        d, s = instance["markets"][k]["demand"], instance["markets"][k]["supply"]
        price = (d[0] - s[0]) // (s[1] - d[1])
        out.append(price * evaluate(d, price))
    return out


def observe(instance):
    rows = "\n".join(f"market {k}: demand {m['demand'][0]} - {-m['demand'][1]} p, supply {m['supply'][0]} + {m['supply'][1]} p".replace("+ -", "- ")
                     for k, m in enumerate(instance["markets"], 1))
    order = ", ".join(str(k + 1) for k in instance["exec_order"])
    return (f"{rows}\nFor each market find the price p at which demand equals supply, and from it the turnover (price times "
            f"quantity). Give the turnovers of the markets in the order {order}, as integers separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    if not re.fullmatch(r"\d{1,9}( *, *\d{1,9}){0,20}", answer.strip(), re.ASCII):
        return False
    return [int(t) for t in answer.split(",")] == _answer(instance)


def reference_answer(instance):
    return ", ".join(map(str, _answer(instance)))
