"""Write an acrostic from a list of words with a fixed number of letters."""

RESYN = {"profile": "standard", "family": "text", "tags": ["words", "witness"]}
WORDS = """apple almond anise apricot bread butter basil bean cake cherry celery corn date dill dough duck egg endive elder
escarole fig fennel flour fish grape garlic ginger goose ham honey herring hazelnut ice icing jam juice juniper kale kiwi kipper
lemon lentil lime leek mint melon milk mustard nut nutmeg noodle onion olive orange oat pear pepper plum pasta quince quail rice
radish raisin rye salt sage soup spinach tea turnip tomato thyme veal vanilla vinegar walnut wheat wine yeast yam yogurt""".split()
INITIALS = sorted({w[0] for w in WORDS} - set("ij"))


def generate(rng, difficulty):
    n = 4 + difficulty
    hidden = []
    while len(hidden) < n:
        first = rng.choice(INITIALS)
        options = [w for w in WORDS if w[0] == first and w not in hidden]
        if options:
            hidden.append(rng.choice(options))
    return {"initials": "".join(w[0] for w in hidden), "letters": sum(map(len, hidden)), "last": hidden[-1][-1],
            "e": "".join(hidden).count("e"), "hidden": hidden}


def observe(instance):
    return "\n".join([
        "Choose words from this list: " + ", ".join(WORDS) + ".",
        f"Their initials must spell {instance['initials'].upper()} in order, no word may be used twice, they must have "
        f"{instance['letters']} letters in all,",
        f"the letter e must occur {instance['e']} times in all, and the last word must end in {instance['last']}.",
        "Answer with the words in order, separated by spaces, in small letters."])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    words = answer.split()
    if any(w not in WORDS for w in words) or len(set(words)) != len(words):
        return False
    text = "".join(words)
    return ("".join(w[0] for w in words) == instance["initials"] and len(text) == instance["letters"]
            and text.count("e") == instance["e"] and text[-1:] == instance["last"])


def reference_answer(instance):
    return " ".join(instance["hidden"])
