"""What examinations find of the corpus of admission: recall, precision, and a table.

`make test` takes a fixed part of what is not slow, `make admission` all.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest
from tests.admission import corpus
from tests.admission.corpus import Planted
from tests.admission.scoring import Checked, line, precision, recall, table

from resyn.v1 import admission_pb2, environment_pb2, environment_pb2_grpc

AT_A_TIME = 3
#: Of one examination, while others run beside it.
DEADLINE_SECONDS = 300.0


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", corpus.MANIFESTS)
def test_examinations_find_what_is_planted_and_nothing_else(
    channel: grpc.Channel, name: str
) -> None:
    stub = environment_pb2_grpc.EnvironmentServiceStub(channel)

    def check(planted: Planted) -> Checked:
        request = environment_pb2.RegisterEnvironmentRequest(
            source=planted.source, name=planted.name.replace("_", "-")
        )
        started = time.monotonic()
        report, failure = admission_pb2.AdmissionReport(), ""
        try:
            report = stub.CheckEnvironment(request, timeout=DEADLINE_SECONDS)
        except grpc.RpcError as error:  # the others are worth knowing all the same
            failure = f"{error.code().name}: {error.details()}"
        checked = Checked(planted, report, time.monotonic() - started, failure)
        print(line(checked), flush=True)
        return checked

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        checked = list(pool.map(check, corpus.chosen(name)))
    print(f"\n{table(checked)}")
    assert [each.planted.name for each in checked if each.failure] == []
    assert recall(checked) >= 0.95
    assert precision(checked) >= 0.9
