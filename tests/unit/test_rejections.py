"""A refusal says what was wrong, where, and what would be right, in what gRPC can carry."""

from __future__ import annotations

from typing import Any

import grpc
import pytest

from resyn.server.rejections import METADATA_KEY, Rejected, abort, invalid, not_found
from resyn.v1 import outcome_pb2


def test_a_refusal_is_one_line_with_place_problem_and_cure() -> None:
    refused = invalid("answer", "2 bytes", "at most 1 byte")
    assert str(refused) == "answer: 2 bytes; at most 1 byte"
    assert refused.message == outcome_pb2.Rejection(
        grpc_code=3, field="answer", problem="2 bytes", expected="at most 1 byte"
    )
    assert str(invalid("answer", "no")) == "answer: no"


def test_a_refusal_has_the_number_of_its_grpc_code() -> None:
    assert invalid("a", "b").message.grpc_code == 3
    assert not_found("a", "b").message.grpc_code == 5
    assert Rejected(grpc.StatusCode.UNAVAILABLE, "a", "b").message.grpc_code == 14


def test_a_refusal_of_an_item_names_the_item() -> None:
    refused = not_found("environment", "none", "another").within("items[3]")
    assert refused.message.field == "items[3].environment"
    assert refused.code is grpc.StatusCode.NOT_FOUND
    assert (refused.message.problem, refused.message.expected) == ("none", "another")


@pytest.mark.parametrize("character", ["x", "\N{GREEK SMALL LETTER PI}", "\N{OCTOPUS}", "\n"])
def test_a_refusal_fits_into_metadata_whatever_it_quotes(character: str) -> None:
    refused = invalid("source", character * 100_000, character * 100_000)
    # gRPC percent-encodes the text, and base64 makes the detail a third larger.
    encoded = sum(1 if 0x20 <= byte < 0x7F else 3 for byte in str(refused).encode())
    detail = len(refused.message.SerializeToString()) * 4 / 3
    assert encoded + detail < 16 << 10
    assert refused.message.problem.startswith(character * 100)
    assert refused.message.problem.endswith("...")


class Context:
    """As a gRPC context that already has metadata."""

    def trailing_metadata(self) -> tuple[tuple[str, str], ...]:
        """Return what was set before."""
        return (("resyn-request-id", "step-7"),)

    async def abort(self, *arguments: Any) -> None:
        """End the RPC."""
        self.arguments = arguments
        raise grpc.aio.AbortError


async def test_an_rpc_ends_with_status_text_and_detail_and_keeps_its_metadata() -> None:
    context: Any = Context()
    refused = invalid("answer", "no", "yes")
    with pytest.raises(grpc.aio.AbortError):
        await abort(context, refused)
    code, text, metadata = context.arguments
    assert (code, text) == (grpc.StatusCode.INVALID_ARGUMENT, "answer: no; yes")
    found = dict(metadata)
    assert found["resyn-request-id"] == "step-7"
    assert outcome_pb2.Rejection.FromString(found[METADATA_KEY]) == refused.message
