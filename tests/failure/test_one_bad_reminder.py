"""A reminder that cannot be said holds up nobody else's."""

import logging
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.domain.reminder import Reminder, Step
from bot.remind import remind
from tests.failure.desk import Desk
from tests.scene import NOW, Scene


def test_a_reminder_that_fails_by_our_fault_waits_an_hour_and_the_others_are_said(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(scene)
    with desk.store.write() as work:
        while work.reminders.claim(NOW):
            pass
        for subject in ("C-104", "C-102"):
            for person in ("p05", "p11"):
                at = NOW - timedelta(minutes=1)
                work.reminders.add(
                    "rijnveste", Reminder(subject=subject, step=Step.DUE, recipient=person, at=at, planned_at=at)
                )
    with scene.engine.begin() as connection:
        connection.execute(text("UPDATE commitment_row SET status = 'nonsense' WHERE id = 'C-102'"))
    with caplog.at_level(logging.ERROR):
        assert remind(desk.core) == 2
    desk.deliver()
    assert ["C-104" in said for _, said in desk.platform.arrived] == [True, True]
    assert [record.message for record in caplog.records] == ["reminder failed", "reminder failed"]
    with desk.store.read() as work:
        assert work.reminders.next_at() == NOW + timedelta(hours=1)
