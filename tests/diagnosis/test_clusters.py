"""Errors that share a claim are one cluster, whatever order they are found in; a long file's are told apart in linear time."""

from __future__ import annotations

from audit.base.findings import Finding, Verdict, sentence
from audit.base.source import Place
from audit.diagnosis.clusters import clusters

PLACE = Place.whole_file("page.yaml")


def finding(verdict: Verdict, *claims: str) -> Finding:
    return Finding(verdict, sentence("found"), PLACE, claims=claims)


def joined(*found: Finding) -> list[list[tuple[str, ...]]]:
    return [[one.claims for one in cluster.findings] for cluster in clusters(found)]


def test_errors_that_share_a_claim_are_one_cluster() -> None:
    first, second = finding(Verdict.FAILS, "a", "b"), finding(Verdict.FAILS, "c", "d")
    assert joined(first, second) == [[("a", "b")], [("c", "d")]]
    assert joined(first, second, finding(Verdict.FAILS, "d", "a")) == [[("a", "b"), ("c", "d"), ("d", "a")]]


def test_a_cluster_stands_where_its_last_finding_does() -> None:
    found = [finding(Verdict.FAILS, one) for one in ("a", "b", "a")]
    assert joined(*found) == [[("b",)], [("a",), ("a",)]]


def test_a_warning_belongs_to_an_error_and_makes_no_cluster_alone() -> None:
    warning, passed = finding(Verdict.UNUSUAL, "a"), finding(Verdict.HOLDS, "a", "c")
    assert joined(warning, passed, finding(Verdict.FAILS, "c")) == [[("c",)]]
    assert joined(warning, finding(Verdict.FAILS, "a")) == [[("a",), ("a",)]]


def test_a_chain_of_thousands_is_one_cluster() -> None:
    chain = [finding(Verdict.FAILS, str(at), str(at + 1)) for at in range(20_000)]
    assert [len(one) for one in joined(*chain[::2], *chain[1::2])] == [20_000]
