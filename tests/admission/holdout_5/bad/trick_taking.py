"""Score a trick-taking card game: who wins each trick, and how many points do the players get?"""

import re
from enum import IntEnum
from random import Random

RESYN = {"description": "Trick-taking game scoring", "tags": ["cards", "games"]}


class Suit(IntEnum):
    CLUBS = 0
    DIAMONDS = 1
    HEARTS = 2
    SPADES = 3

    @property
    def letter(self):
        return self.name[0]


RANKS = "789TJQKA"
POINTS = {"A": 11, "T": 10, "K": 4, "Q": 3, "J": 2}


def generate(rng: Random, difficulty: int) -> dict:
    """Cards are dealt at random; players need not follow suit in this game."""
    tricks = min(10, 1 + difficulty)
    players = 3 if difficulty < 8 else 4
    tricks = min(tricks, 32 // players)
    deck = [(rank, suit) for suit in Suit for rank in RANKS]
    cards = rng.sample(deck, tricks * players)
    return {
        "players": players,
        "trump": rng.choice(list(Suit)),
        "tricks": [
            [{"rank": rank, "suit": suit} for rank, suit in cards[start : start + players]]
            for start in range(0, len(cards), players)
        ],
        "bonus": rng.randint(5, 60),
    }


def card_text(card: dict) -> str:
    return card["rank"] + card["suit"].letter


def winner(trick: list, trump: Suit) -> int:
    """Position of the winning card: highest trump, else highest of the suit led."""

    led = trick[0]["suit"].letter

    def strength(card):
        letter = card["suit"].letter
        group = 2 if letter == trump.letter else int(letter == led)
        return group, RANKS.index(card["rank"])

    return max(range(len(trick)), key=lambda position: strength(trick[position]))


def play(instance: dict) -> list:
    points = [0] * instance["players"]
    leader = 0
    for number, trick in enumerate(instance["tricks"], 1):
        leader = (leader + winner(trick, instance["trump"])) % instance["players"]
        points[leader] += sum(POINTS.get(card["rank"], 0) for card in trick)
        if number == len(instance["tricks"]):
            points[leader] += instance["bonus"]
    return points


def observe(instance: dict) -> str:
    tricks = "\n".join(
        f"trick {number}: {' '.join(map(card_text, trick))}"
        for number, trick in enumerate(instance["tricks"], 1)
    )
    return (
        f"{instance['players']} players sit in a circle, numbered from 1. Player 1 leads the first "
        "trick, the winner of a trick leads the next; cards are listed in the order of play "
        "(rank and suit; C clubs, D diamonds, H hearts, S spades). Trumps are "
        f"{instance['trump'].name.lower()}. The highest trump wins, or without trumps the highest "
        "card of the suit led. Ranks from low to high: 7 8 9 T J Q K A; points: A 11, T 10, K 4, "
        f"Q 3, J 2. The last trick is worth {instance['bonus']} more points.\n{tricks}\n"
        "How many points does each player get? Answer with the numbers for player 1, 2, ... "
        "separated by commas."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`")
    if len(text) > 60 or not re.fullmatch(r"[0-9]{1,4}( ?, ?[0-9]{1,4})*", text):
        return False
    return [int(token) for token in text.split(",")] == play(instance)


def reference_answer(instance: dict) -> str:
    return ", ".join(map(str, play(instance)))
