"""Approval is bound to the exact text: the status machine of a message."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.message import Message, MessageKind, MessageStatus, digest_of
from bot.domain.settled import AlreadySettled

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PEOPLE = st.sampled_from(["p01", "p03", "p05", "p11"])
TEXTS = st.sampled_from(["In januari.", "In februari.", "In januari. ", "Café", "Cafe\u0301"])


def drafted(**fields: object) -> Message:
    given_ = {"id": "M-1-1", "trajectory": "T-1", "kind": MessageKind.PLANNING, "title": "Zo gaat het verder"}
    return Message(**{**given_, "body": "In januari.", "drafted_by": "p11", **fields})  # type: ignore[arg-type]


def approved() -> Message:
    return drafted().submit("p11", NOW, NOW).approve("p01", DAY)


def published() -> Message:
    return approved().publish(DAY, ("doemee",))


class Life(RuleBasedStateMachine):
    """Any order of acts, by anyone, with any text."""

    @initialize()
    def begin(self) -> None:
        self.it = drafted()

    def _try(self, act, allowed: set[MessageStatus]) -> None:
        if self.it.status in allowed:
            self.it = act()
        else:
            with pytest.raises(AlreadySettled):
                act()

    @rule(by=PEOPLE, body=TEXTS)
    def change(self, by: str, body: str) -> None:
        before = self.it
        self._try(lambda: self.it.change(by, None, body), set(MessageStatus) - {MessageStatus.WITHDRAWN})
        if self.it is not before:
            assert self.it.version == before.version + 1
            assert self.it.status is MessageStatus.DRAFT
            assert self.it.at_version(before.version) == before.at_version(before.version)

    @rule(by=PEOPLE)
    def submit(self, by: str) -> None:
        self._try(lambda: self.it.submit(by, NOW, NOW), {MessageStatus.DRAFT, MessageStatus.SUBMITTED})

    @rule(by=PEOPLE)
    def approve(self, by: str) -> None:
        self._try(lambda: self.it.approve(by, DAY, "p01", "👍@7"), {MessageStatus.SUBMITTED})

    @rule(by=PEOPLE)
    def send_back(self, by: str) -> None:
        self._try(lambda: self.it.send_back(by, "noem de datum"), {MessageStatus.SUBMITTED})

    @rule()
    def retract(self) -> None:
        self._try(self.it.retract_approval, {MessageStatus.APPROVED})

    @rule()
    def publish(self) -> None:
        self._try(lambda: self.it.publish(DAY, ("doemee",)), {MessageStatus.APPROVED})

    @precondition(lambda self: self.it.version > 1)
    @rule()
    def withdraw(self) -> None:
        self._try(lambda: self.it.withdraw(DAY, "klopt niet"), set(MessageStatus) - {MessageStatus.WITHDRAWN})

    @invariant()
    def what_is_approved_is_what_was_shown(self) -> None:
        if not hasattr(self, "it"):
            return
        if self.it.status in {MessageStatus.APPROVED, MessageStatus.PUBLISHED}:
            assert self.it.approved_hash == digest_of(self.it.title, self.it.body)
        if self.it.status is MessageStatus.PUBLISHED:
            assert self.it.published_hash == self.it.approved_hash

    @invariant()
    def what_may_be_told_was_approved_and_published_unchanged(self) -> None:
        valid = self.it.published() if hasattr(self, "it") else None
        if valid is not None:
            assert valid.approved_by
            assert valid.approved_hash == valid.published_hash == digest_of(valid.title, valid.body)
            assert self.it.status is not MessageStatus.WITHDRAWN
            assert not self.it.deviates()

    @invariant()
    def numbers_of_versions_have_no_gaps(self) -> None:
        if hasattr(self, "it"):
            numbers = [version.version for version in self.it.versions]
            assert numbers == list(range(1, self.it.version))


TestLife = Life.TestCase


def test_the_digest_is_of_title_newline_and_body_in_nfc() -> None:
    expected = hashlib.sha256("Titel\nCafé".encode()).hexdigest()
    assert digest_of("Titel", "Cafe\u0301") == expected
    assert digest_of("Titel", None) == hashlib.sha256(b"Titel\n").hexdigest()


@given(st.text(), st.text(), st.text(), st.text())
def test_any_other_text_has_another_digest(title: str, body: str, other_title: str, other_body: str) -> None:
    import unicodedata

    def nfc(one: str, two: str) -> str:
        return unicodedata.normalize("NFC", f"{one}\n{two}")

    same = nfc(title, body) == nfc(other_title, other_body)
    assert (digest_of(title, body) == digest_of(other_title, other_body)) is same


def test_an_imported_message_without_approval_is_a_draft() -> None:
    assert drafted(published_on=DAY, published_hash="h").status is MessageStatus.DRAFT
    assert drafted(published_on=DAY, published_hash="h").published() is None
    assert drafted(published_on=DAY, published_hash="h").deviates()
    assert drafted(approved_by="p01").status is MessageStatus.DRAFT


def test_what_was_published_differently_from_what_was_approved_is_never_valid() -> None:
    odd = replace(published(), published_hash="h3b")
    assert odd.published() is None
    assert odd.deviates()
    assert not published().deviates()
    assert not drafted().deviates()


def test_the_published_text_stays_valid_while_a_new_version_is_written() -> None:
    changed = published().change("p05", body="In februari.")
    valid = changed.published()
    assert valid is not None
    assert (valid.version, valid.body) == (1, "In januari.")
    assert changed.status is MessageStatus.DRAFT


def test_withdrawing_takes_back_every_published_version() -> None:
    gone = published().change("p05", body="In februari.").withdraw(DAY, "klopt niet")
    assert gone.published() is None
    assert not gone.deviates()
    assert gone.versions[0].withdrawn_on == DAY


def test_authors_are_who_drafted_and_who_changed_last() -> None:
    assert drafted().authors == {"p11"}
    assert drafted().change("p05").authors == {"p11", "p05"}
    assert drafted().change("p05").change("p09").authors == {"p11", "p09"}
    assert drafted(drafted_by=None).authors == frozenset()


def test_a_title_can_be_changed_alone() -> None:
    changed = drafted().change("p05", title="Anders")
    assert (changed.title, changed.body) == ("Anders", "In januari.")


def test_there_is_no_such_version() -> None:
    assert drafted().at_version(2) is None


def test_a_request_that_was_taken_back_is_over_and_only_a_request_can_be() -> None:
    draft = Message(id="M-1", trajectory="T-1", kind=MessageKind.PLANNING, title="Titel", drafted_by="p11")
    recalled = draft.submit("p11", NOW, NOW).recall()
    assert (recalled.status, recalled.submitted_by, recalled.term_at) == (MessageStatus.DRAFT, None, None)
    with pytest.raises(AlreadySettled):
        recalled.recall()
