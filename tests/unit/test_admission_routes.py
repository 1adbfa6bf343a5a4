"""Other routes by the links of a question, where it asks for the best one."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from resyn.server.admission.routes import other_routes

FLIGHTS = """One-way flights:
Oslo -> Rome: 90 EUR
Rome -> Bern: 10 EUR
Oslo -> Bern: 300 EUR
Oslo -> Kyiv: 10 EUR
Kyiv -> Rome: 70 EUR
Rome -> Oslo: 5 EUR
"""
CHEAPEST = FLIGHTS + "What is the cheapest way from Oslo to Bern?"


def routes(question: str, reference: str) -> list[str]:
    """Return the other routes' texts."""
    return [probe.answer for probe in other_routes(question, reference)]


@pytest.mark.parametrize("gap", [" > ", ", ", "-", " "])
def test_a_longer_route_by_links_that_are_shown(gap: str) -> None:
    reference = gap.join(["Oslo", "Rome", "Bern"])
    assert routes(CHEAPEST, reference) == [gap.join(["Oslo", "Kyiv", "Rome", "Bern"])]


def test_a_route_keeps_what_stands_around_it() -> None:
    assert routes(CHEAPEST, "[Oslo, Rome, Bern]") == ["[Oslo, Kyiv, Rome, Bern]"]


@pytest.mark.parametrize(
    "asked",
    [
        "Find a way from Oslo to Bern.",
        "Find a way from Oslo to Bern; it need not be the shortest one.",
        "The cheapest way costs 100 EUR. Find one of at most 300 EUR.",
    ],
)
def test_no_other_route_where_any_will_do(asked: str) -> None:
    assert routes(FLIGHTS + asked, "Oslo > Rome > Bern") == []


@pytest.mark.parametrize("reference", ["Oslo > Bern > Rome", "Bern", "1 2 3", "Oslo > Rome > Oslo"])
def test_no_route_where_the_answer_is_none(reference: str) -> None:
    assert routes(CHEAPEST, reference) == []


def test_few_routes_are_enough_and_found_in_bounded_time() -> None:
    names = [f"n{number}" for number in range(40)]
    links = "; ".join(f"{a} - {b}" for a in names for b in names if a != b)
    found = routes(f"{links}. What is the shortest path?", "n0, n1, n2")
    assert len(found) == 3
    assert all(len(route.split(", ")) > 3 for route in found)


DOORS = "Doors: 1-2, 2-3, 3-4, 4-5, 5-1, 2-5. "


def test_a_round_trip_that_does_not_come_back() -> None:
    [way] = routes(DOORS + "Find a round trip that ends in the room where it began.", "1 2 3 4 5")
    doors = {frozenset(pair) for pair in re.findall(r"(\d)-(\d)", DOORS)}
    steps = [frozenset(pair) for pair in pairwise(way.split())]
    assert all(step in doors for step in steps)
    assert frozenset((way[0], way[-1])) not in doors
    assert sorted(way.split()) == ["1", "2", "3", "4", "5"]


def test_where_each_way_comes_back_there_is_no_other() -> None:
    ring = "Doors: 1-2, 2-3, 3-4, 4-5, 5-1. Find a round trip."
    assert routes(ring, "1 2 3 4 5") == []


def test_a_door_leads_both_ways() -> None:
    doors = "Doors: 1-2, 2-3, 3-4, 1-4, 1-3. Find a round trip through all rooms."
    found = routes(doors, "2 1 4 3")
    assert found
    for trip in found:
        ends = {trip.split()[0], trip.split()[-1]}
        assert "-".join(sorted(ends)) not in doors
