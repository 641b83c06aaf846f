"""One event, once; and what happens when something goes wrong in it."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.console.clock import SteppedClock
from bot.address import Address
from bot.core import Core
from bot.errors import Conflict
from bot.incoming import Incoming, Sender, Text
from bot.receive import receive
from tests.fakes import FakeDirectory
from tests.scene import Scene

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def event(id: str, text: str, person: str = "p05", **sender: object) -> Incoming:
    return Incoming(
        organisation="rijnveste",
        event_id=id,
        at=NOW,
        sender=Sender(**{"user": person, "person": person, **sender}),  # type: ignore[arg-type]
        address=Address(platform="fake", tenant="T1", conversation=f"dm:{person}"),
        direct=True,
        said=Text(text),
    )


class Busy:
    """A store that is in conflict a number of times."""

    def __init__(self, store, times: int, fault: Exception) -> None:
        self._store, self._left, self._fault = store, times, fault
        self.tried = 0

    @contextmanager
    def write(self):
        self.tried += 1
        with self._store.write() as work:
            yield work
            if self._left:
                self._left -= 1
                raise self._fault

    def read(self):
        return self._store.read()


def core(store) -> Core:
    return Core(store=store, clock=SteppedClock(NOW), directory=FakeDirectory(), messengers={})


def queued(scene: Scene) -> list[str]:
    from bot.outbox import PostState

    with scene.store.read() as work:
        return [post.card.plain() for post in work.outbox.in_state(PostState.QUEUED)]


def test_a_repeated_event_is_answered_once(scene: Scene) -> None:
    for _ in range(3):
        receive(core(scene.store), event("e1", "C-104 klaar"))
    assert sum("C-104 is klaar" in text for text in queued(scene)) == 2, "one to each: the speaker and the owner"
    receive(core(scene.store), event("e2", "C-104 klaar"))
    assert any("al klaar" in text for text in queued(scene))


def test_a_refused_event_is_refused_once(scene: Scene) -> None:
    for _ in range(3):
        receive(core(scene.store), event("e1", "C-101 klaar", "p09"))
    assert len(queued(scene)) == 1
    assert sum("NotAllowed" in row for row in scene.record()) == 1


@pytest.mark.parametrize("times", [1, 2])
def test_after_a_conflict_the_door_tries_again(scene: Scene, times: int) -> None:
    busy = Busy(scene.store, times, Conflict("someone else"))
    receive(core(busy), event("e1", "C-104 klaar"))
    assert busy.tried == times + 1
    assert scene.get("commitments", "C-104").done_on is not None
    assert sum("commitment.complete" in row for row in scene.record()) == 1


def test_after_three_conflicts_nothing_was_kept_and_the_platform_sends_it_again(scene: Scene) -> None:
    with pytest.raises(Conflict):
        receive(core(Busy(scene.store, 3, Conflict("x"))), event("e1", "C-104 klaar"))
    assert scene.get("commitments", "C-104").is_open
    receive(core(scene.store), event("e1", "C-104 klaar"))
    assert not scene.get("commitments", "C-104").is_open


def test_our_own_fault_changes_nothing_and_is_apologised_for_with_a_reference(scene: Scene, caplog) -> None:
    receive(core(Busy(scene.store, 1, RuntimeError("words of people"))), event("e1", "C-104 klaar"))
    assert scene.get("commitments", "C-104").is_open
    (apology,) = queued(scene)
    reference = caplog.records[-1].reference
    assert reference in apology
    assert "RuntimeError" not in apology
    assert "Traceback" not in apology
    receive(core(scene.store), event("e1", "C-104 klaar"))
    assert len(queued(scene)) == 1, "the event was answered"


def test_a_guest_reads_nothing(scene: Scene) -> None:
    receive(core(scene.store), replace(event("e1", "status lindekwartier"), sender=Sender(user="U9", guest=True)))
    (answer,) = queued(scene)
    assert "Lindekwartier" not in answer
    assert scene.record()[-1] == "door fake:U9 Guest"


def test_of_whom_nothing_can_be_looked_up_only_a_linked_account_is_known(scene: Scene) -> None:
    said, unsure = event("e1", "mijn trajecten"), Sender(user="U5", unsure=True)
    receive(core(scene.store), replace(said, sender=unsure))
    (answer,) = queued(scene)
    assert "niet opzoeken" in answer
    assert scene.record()[-1] == "door fake:U5 NotLookedUp"
    receive(
        core(scene.store),
        replace(said, event_id="e2", sender=Sender(user="U5", email="sanne.bakker@rijnveste.example")),
    )
    receive(core(scene.store), replace(said, event_id="e3", sender=unsure))
    assert sum("lindekwartier" in answer for answer in queued(scene)) == 2


def test_an_account_is_linked_when_its_address_is_of_one_person(scene: Scene) -> None:
    unknown = Sender(user="U5", email="Sanne.Bakker@rijnveste.example")
    receive(core(scene.store), replace(event("e1", "status lindekwartier"), sender=unknown))
    assert "ontwerpfase" in queued(scene)[0]
    (account,) = scene.get("people", "p05").accounts
    assert (account.platform, account.tenant, account.user, account.confirmed) == ("fake", "T1", "U5", False)
    assert scene.record()[-1] == "account.link p05 p05"
    receive(core(scene.store), replace(event("e2", "mijn trajecten"), sender=Sender(user="U5")))
    assert "lindekwartier" in queued(scene)[0]


@pytest.mark.parametrize(
    ("zones", "said"),
    [
        ([None], "26 november 2026 om 17:00."),
        (["Europe/Paris"], "26 november 2026 om 17:00."),
        (["America/Kralendijk"], "donderdag 26 november 2026 om 12:00 (uw tijd)."),
        (["America/Kralendijk", "Asia/Tokyo"], "vrijdag 27 november 2026 om 01:00 (uw tijd)."),
        (["Asia/Tokyo", None, "Mars/Olympus", "../../etc/passwd", "/", "x" * 999], "27 november 2026 om 01:00"),
    ],
    ids=["unknown", "the same clock", "elsewhere", "the last one", "what is no zone is not believed"],
)
def test_moments_are_said_on_the_readers_own_clock(scene: Scene, zones: list[str | None], said: str) -> None:
    for number, zone in enumerate(zones):
        sender = Sender(user="U1", email="anna.dewit@rijnveste.example", zone=zone)
        receive(core(scene.store), replace(event(f"z{number}", "help", "p01"), sender=sender))
    receive(core(scene.store), event("e1", "leg M-009-3 voor", "p11"))
    (request,) = (text for text in queued(scene) if "U kunt beslissen tot" in text)
    assert said in request


@pytest.mark.parametrize("email", [None, "nobody@rijnveste.example", ""])
def test_who_matches_nobody_is_politely_refused(scene: Scene, email: str | None) -> None:
    receive(core(scene.store), replace(event("e1", "status lindekwartier"), sender=Sender(user="U9", email=email)))
    (answer,) = queued(scene)
    assert "Lindekwartier" not in answer
    assert scene.record()[-1] == "door fake:U9 NotKnown"


def test_an_address_of_two_people_links_nobody(scene: Scene) -> None:
    scene.change(lambda here: here.people.save(replace(here.people.get("p06"), email="sanne.bakker@rijnveste.example")))
    sender = Sender(user="U5", email="sanne.bakker@rijnveste.example")
    receive(core(scene.store), replace(event("e1", "status lindekwartier"), sender=sender))
    assert scene.get("people", "p05").accounts == ()


def test_an_unconfirmed_account_of_the_alderman_approves_nothing(scene: Scene) -> None:
    scene.say("p11", "leg M-009-3 voor")
    sender = Sender(user="U1", email="anna.dewit@rijnveste.example")
    receive(core(scene.store), replace(event("e1", "akkoord M-009-3"), sender=sender))
    assert scene.get("messages", "M-009-3").approved_by is None
    assert scene.record()[-1].endswith("NotConfirmed")


def test_another_account_of_the_author_approves_nothing_either(scene: Scene) -> None:
    scene.change(lambda here: here.messages.save(here.messages.get("M-009-3").change("p01", body="Zelf.")))
    scene.change(lambda here: here.people.save(replace(here.people.get("p02"), email="karim@x.example")))
    sender = Sender(user="U1-second", email="anna.dewit@rijnveste.example")
    receive(core(scene.store), replace(event("e1", "akkoord M-009-3"), sender=sender))
    assert scene.get("messages", "M-009-3").approved_by is None


def test_who_is_reached_nowhere_is_named_to_the_asker(scene: Scene) -> None:
    lonely = Core(
        store=scene.store, clock=SteppedClock(NOW), directory=FakeDirectory(silent=frozenset({"p17"})), messengers={}
    )
    receive(lonely, event("e1", "afspraak lindekwartier: bomen tellen, eigenaar Daan Scholten"))
    assert any("Daan Scholten" in text and "C-153" not in text for text in queued(scene))


def test_the_row_of_an_act_is_about_the_act_also_when_the_account_was_linked_by_the_way(scene: Scene) -> None:
    with scene.store.read() as work:
        sanne = work.municipality("rijnveste").people.get("p05")
    sender = Sender(user="u-new", email=sanne.email)
    receive(core(scene.store), replace(event("e1", "C-104 klaar"), sender=sender))
    with scene.store.read() as work:
        here = work.municipality("rijnveste")
        assert here.people.by_account("fake", "T1", "u-new") is not None
        row = here.journal.rows(limit=1_000)[-1]
    assert (row.intent, row.subject, row.trajectory) == ("commitment.complete", "C-104", "T-2026-014")
