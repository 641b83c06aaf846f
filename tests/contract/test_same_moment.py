"""Two people who act in the same moment: one wins, the other hears who was first."""

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from adapters.console.clock import SteppedClock
from adapters.files import yaml_file
from bot.address import Address
from bot.administer import import_municipality, verify
from bot.core import Core
from bot.domain.message import MessageStatus
from bot.incoming import Incoming, Sender, Text
from bot.outbox import PostState
from bot.receive import receive
from bot.remind import remind
from storage.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeDirectory
from tests.scene import SAMPLE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def core(engine: Engine) -> Core:
    store = SqlUnitOfWork(engine)
    import_municipality(store, SteppedClock(NOW), yaml_file.load(SAMPLE)[0])
    return Core(store=store, clock=SteppedClock(NOW), directory=FakeDirectory(), messengers={})


def says(core: Core, person: str, text: str, event: str) -> None:
    receive(
        core,
        Incoming(
            organisation="rijnveste",
            event_id=event,
            at=NOW,
            sender=Sender(user=person, person=person),
            address=Address(platform="fake", tenant="T1", conversation=f"dm:{person}"),
            direct=True,
            said=Text(text),
        ),
    )


def arrive(core: Core) -> None:
    """Everyone has read what was posted."""
    with core.store.write() as work:
        for post in work.outbox.in_state(PostState.QUEUED):
            work.outbox.mark(replace(post, state=PostState.SENT, reference=post.id))


def together(*acts) -> None:
    """All at once, as near as threads come."""
    start = threading.Barrier(len(acts))
    faults: list[BaseException] = []

    def run(act) -> None:
        start.wait()
        try:
            act()
        except BaseException as fault:  # noqa: BLE001
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def texts(core: Core) -> list[str]:
    with core.store.read() as work:
        return [post.card.plain() for post in work.outbox.in_state(PostState.QUEUED, limit=1000)]


def test_of_two_approvals_one_wins_and_the_other_hears_who_was_first(core: Core) -> None:
    says(core, "p01", "Marit mag namens mij akkoord geven", "a")
    says(core, "p11", "leg M-009-3 voor", "b")
    arrive(core)
    together(
        lambda: says(core, "p01", "akkoord M-009-3", "c"),
        lambda: says(core, "p03", "akkoord M-009-3", "d"),
    )
    with core.store.read() as work:
        here = work.municipality("rijnveste")
        message = here.messages.get("M-009-3")
        rows = [(row.intent, row.refused) for row in here.journal.rows()][-2:]
    assert message.status is MessageStatus.APPROVED
    assert sorted(rows, key=str) == [("message.approve", "Settled"), ("message.approve", None)]
    first = {"p01": "Anna de Wit", "p03": "Marit Jansen"}[message.approved_by or ""]
    assert sum(f"{first} was eerst" in text for text in texts(core)) == 1
    assert verify(core.store, "rijnveste")[1] is None


def test_who_approves_after_another_hears_who_was_first(core: Core) -> None:
    says(core, "p01", "Marit mag namens mij akkoord geven", "a")
    says(core, "p11", "leg M-009-3 voor", "b")
    arrive(core)
    says(core, "p01", "akkoord M-009-3", "c")
    arrive(core)
    says(core, "p03", "akkoord M-009-3", "d")
    (said,) = texts(core)
    assert "M-009-3 is al akkoord: Anna de Wit was eerst" in said


def test_of_two_answers_the_first_counts(core: Core) -> None:
    together(
        lambda: says(core, "p01", "antwoord Q-201: ja", "a"),
        lambda: says(core, "p03", "antwoord Q-201: nee", "b"),
    )
    with core.store.read() as work:
        question = work.municipality("rijnveste").questions.get("Q-201")
        refused = [row.refused for row in work.municipality("rijnveste").journal.rows() if row.refused]
    assert question.answer == {"p01": "ja", "p03": "nee"}[question.answered_by or ""]
    assert refused == ["Settled"]


def test_numbers_given_in_one_moment_are_two(core: Core) -> None:
    together(
        lambda: says(core, "p05", "actie lindekwartier: hagen snoeien", "a"),
        lambda: says(core, "p16", "actie lindekwartier: vergunning aanvragen", "b"),
        lambda: says(core, "p13", "actie lindekwartier: budget regelen", "c"),
    )
    with core.store.read() as work:
        new = [item.id for item in work.municipality("rijnveste").commitments.all() if item.id > "C-152"]
    assert new == ["C-153", "C-154", "C-155"]
    assert verify(core.store, "rijnveste")[1] is None


def test_one_event_that_comes_twice_at_once_is_done_once(core: Core) -> None:
    together(*[lambda: says(core, "p05", "actie lindekwartier: hagen snoeien", "same")] * 3)
    with core.store.read() as work:
        new = [item.id for item in work.municipality("rijnveste").commitments.all() if item.id > "C-152"]
    assert new == ["C-153"]


def test_two_workers_say_each_reminder_once(core: Core) -> None:
    late = Core(
        store=core.store,
        clock=SteppedClock(datetime(2026, 11, 27, 9, tzinfo=UTC)),
        directory=FakeDirectory(),
        messengers={},
    )

    def works() -> None:
        while remind(late):
            pass

    together(works, works)
    said = texts(core)
    assert said
    with core.store.read() as work:
        posts = [(post.person, post.card.plain()) for post in work.outbox.in_state(PostState.QUEUED, limit=1000)]
    assert len(posts) == len(set(posts))
