"""Lijn in the Microsoft 365 Agents Playground, in a real browser: what people see and press."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.teams.playground import BROWSER, Playground, chromium, playground, program
from tests.teams.activities import ANNA, BOT, EVA, SANNE, TENANT
from tests.teams.world import World, world

SECONDS = 90_000
"""Milliseconds that a page may take on a busy machine."""


@pytest.fixture
def lijn(tmp_path: Path) -> Iterator[World]:
    program()
    with world(tmp_path, nudged=True) as made:
        yield made


@contextmanager
def browser() -> Iterator[list[Page]]:
    """Pages are opened from it; what goes wrong in one fails the test by name."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), headless=True, args=BROWSER)
        running.new_context(viewport={"width": 1440, "height": 900})
        pages = [running.contexts[0].new_page(), running.contexts[0].new_page()]
        yield pages
        running.close()


def enter(page: Page, client: Playground) -> None:
    """Opens the personal chat; the playground installs Lijn by itself."""
    page.goto(client.url)
    expect(page.get_by_text("Mijn overzicht").first).to_be_visible(timeout=SECONDS)


def type_(page: Page, text: str) -> None:
    page.locator('[contenteditable="true"]').first.click()
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def sees(page: Page, text: str) -> None:
    expect(page.get_by_text(text).last).to_be_visible(timeout=SECONDS)


def picture(page: Page, name: str) -> None:
    """For docs/platforms/pictures, when LIJN_PICTURES names that folder."""
    folder = os.environ.get("LIJN_PICTURES")
    if folder:
        page.wait_for_timeout(1000)
        left, right = 330, 330  # the list of chats, and the log of the playground
        page.screenshot(
            path=f"{folder}/teams-{name}.png", clip={"x": left, "y": 50, "width": 1440 - left - right, "height": 840}
        )


def test_two_people_ask_approve_and_read_in_two_windows(lijn: World, tmp_path: Path) -> None:
    with (
        playground(tmp_path, lijn.url, ANNA) as annas,
        playground(tmp_path, lijn.url, EVA) as evas,
        browser() as (anna, eva),
    ):
        enter(anna, annas)
        enter(eva, evas)
        lijn.vouch(ANNA, EVA)
        type_(eva, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer. Bel 14 0xx.")
        sees(eva, "M-014-2 is een concept")
        eva.get_by_role("button", name="Leg voor").last.click()
        sees(eva, "ligt bij Anna de Wit")
        sees(anna, "vraagt uw akkoord voor M-014-2 versie 1")
        picture(anna, "request")
        anna.get_by_role("button", name="Akkoord", exact=True).last.click()
        sees(anna, "Anna de Wit gaf akkoord")
        sees(eva, "Anna de Wit gaf akkoord")
        picture(anna, "approved")
        expect(anna.get_by_role("button", name="Akkoord", exact=True)).to_have_count(0, timeout=SECONDS)


def test_a_thumb_is_an_activity_of_its_own(lijn: World, tmp_path: Path) -> None:
    with playground(tmp_path, lijn.url, ANNA) as annas, browser() as (anna, _):
        enter(anna, annas)
        lijn.vouch(ANNA)
        with lijn.store.read() as work:
            post = work.outbox.about(lijn.organisation, "desk:p01")[-1].reference
        reaction = {
            "type": "messageReaction", "id": post, "replyToId": post, "channelId": "msteams",
            "timestamp": "2026-11-24T09:00:00.000Z", "serviceUrl": annas.service_url,
            "from": {"id": ANNA.id, "aadObjectId": ANNA.object_id}, "recipient": {"id": BOT, "name": "Lijn"},
            "conversation": {"id": ANNA.chat, "conversationType": "personal", "tenantId": TENANT},
            "channelData": {"tenant": {"id": TENANT}}, "reactionsAdded": [{"type": "like-tone2"}],
        }  # fmt: skip
        annas.post_to_bot(reaction)
        type_(anna, "status lindekwartier")
        sees(anna, "zit in de ontwerpfase")


def test_in_a_channel_lijn_is_called_by_name_and_answers_in_the_thread(lijn: World, tmp_path: Path) -> None:
    with playground(tmp_path, lijn.url, SANNE) as sannes, browser() as (sanne, _):
        enter(sanne, sannes)
        sanne.get_by_text("Besluiten").first.click()
        sees(sanne, "Start a new post")
        sanne.locator('[contenteditable="true"]').first.click()
        sanne.keyboard.type("@")
        sanne.get_by_role("menuitem").filter(has_text="Lijn").first.click(timeout=SECONDS)
        sanne.keyboard.type(" status lindekwartier")
        sanne.keyboard.press("Enter")
        sees(sanne, "zit in de ontwerpfase")
        picture(sanne, "channel")


def test_a_reminder_comes_by_itself(lijn: World, tmp_path: Path) -> None:
    with playground(tmp_path, lijn.url, SANNE) as sannes, browser() as (sanne, _):
        enter(sanne, sannes)
        for _day in range(80):
            lijn.later(days=1)
        sees(sanne, "Raad krijgt voor het DO een overzicht van bomen")
        picture(sanne, "reminder")


def test_a_form_shows_its_faults_at_its_fields(lijn: World, tmp_path: Path) -> None:
    with playground(tmp_path, lijn.url, SANNE) as sannes, browser() as (sanne, _):
        enter(sanne, sannes)
        picture(sanne, "desk")
        type_(sanne, "afspraak lindekwartier: winkeliers bellen")
        sanne.get_by_role("button", name="Andere datum").last.click(timeout=SECONDS)
        sees(sanne, "Bewaar")
        sanne.get_by_role("button", name="Bewaar").last.click()
        sees(sanne, "⚠")
        picture(sanne, "form")
