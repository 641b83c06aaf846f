"""Lijn in the Microsoft 365 Agents Playground, in a real browser: what people see and press."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.e2e.browser import OPTIONS, chromium
from tests.e2e.teams.playground import PATIENCE, Playground, playgrounds, program
from tests.teams.activities import ANNA, BOT, EVA, SANNE, TENANT, Somebody
from tests.teams.world import World, world

MILLISECONDS = PATIENCE * 1000
TEXT = "Zo gaat het verder // In januari leest u meer. Bel 14 0xx."


@dataclass(frozen=True)
class Desk:
    """One person, at the page of a playground of their own."""

    who: Somebody
    client: Playground
    page: Page

    def type(self, text: str) -> None:
        self.page.locator('[contenteditable="true"]').first.click()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def sees(self, text: str) -> None:
        expect(self.page.get_by_text(text).last).to_be_visible(timeout=MILLISECONDS)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> None:
        self.button(name).last.click(timeout=MILLISECONDS)

    def react(self, post: str, kind: str, *, away: bool = False) -> None:
        """The playground has no button for it: an activity as Teams really sends it, with the post's id as its own."""
        self.client.post_to_bot(
            {
                "type": "messageReaction", "id": post, "replyToId": post, "channelId": "msteams",
                "timestamp": "2026-11-24T09:00:00.000Z", "serviceUrl": self.client.service_url,
                "from": {"id": self.who.id, "aadObjectId": self.who.object_id},
                "recipient": {"id": BOT, "name": "Lijn"},
                "conversation": {"id": self.who.chat, "conversationType": "personal", "tenantId": TENANT},
                "channelData": {"tenant": {"id": TENANT}},
                "reactionsRemoved" if away else "reactionsAdded": [{"type": kind}],
            }
        )  # fmt: skip

    def picture(self, name: str) -> None:
        """For docs/platforms/pictures, when LIJN_PICTURES names that folder."""
        folder = os.environ.get("LIJN_PICTURES")
        if folder:
            self.page.mouse.move(720, 400)
            self.page.mouse.wheel(0, 100_000)  # to what was said last
            self.page.wait_for_timeout(1000)
            left, right = 330, 330  # the list of chats, and the log of the playground
            clip = {"x": left, "y": 50, "width": 1440 - left - right, "height": 840}
            self.page.screenshot(path=f"{folder}/teams-{name}.png", clip=clip)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Office:
    """Three people and Lijn; each test has a matter of its own in it."""

    lijn: World
    anna: Desk
    eva: Desk
    sanne: Desk

    def drafted(self) -> str:
        """Eva makes a text and lays it before Anna; returns its id."""
        with self.lijn.store.read() as work:
            made = [message.id for message in work.municipality("rijnveste").messages.of("T-2026-014")]
        id = f"M-014-{max(int(one.rsplit('-', 1)[1]) for one in made) + 1}"
        self.eva.type(f"concept lindekwartier planning: {TEXT}")
        self.eva.sees(f"{id} is een concept")
        self.eva.press("Leg voor")
        self.anna.sees(f"vraagt uw akkoord voor {id} versie 1")
        return id

    def request(self, id: str) -> str:
        """Teams' id of the card that asks Anna for her approval."""
        with self.lijn.store.read() as work:
            posts = work.outbox.about("rijnveste", id)
        return next(str(post.reference) for post in posts if post.card.about and post.card.about.asks_approval)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    program()
    folder = tmp_path_factory.mktemp("office")
    people = (ANNA, EVA, SANNE)
    with ExitStack() as stack:
        lijn = stack.enter_context(world(folder, nudged=True))
        playwright = stack.enter_context(sync_playwright())
        clients = stack.enter_context(playgrounds(folder, lijn.url, *people))
        browser = playwright.chromium.launch(executable_path=chromium(), headless=True, args=OPTIONS)
        stack.callback(browser.close)
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        desks = [Desk(who, client, context.new_page()) for who, client in zip(people, clients, strict=True)]
        for desk in desks:
            # The page installs Lijn by itself.
            desk.page.goto(desk.client.url)
        for desk in desks:
            desk.sees("Mijn overzicht")
        lijn.vouch(*people)
        yield Office(lijn, *desks)


def test_a_form_shows_its_faults_at_its_fields(office: Office) -> None:
    office.sanne.picture("desk")
    office.sanne.type("afspraak lindekwartier: winkeliers bellen")
    office.sanne.press("Andere datum")
    office.sanne.sees("Bewaar")
    office.sanne.press("Bewaar")
    office.sanne.sees("⚠")
    office.sanne.picture("form")


def test_two_people_ask_approve_and_read_in_two_windows(office: Office) -> None:
    id = office.drafted()
    office.eva.sees(f"{id} versie 1 ligt bij Anna de Wit")
    office.anna.picture("request")
    office.anna.press("Akkoord")
    for desk in (office.anna, office.eva):
        desk.sees("Anna de Wit gaf akkoord")
    office.anna.picture("approved")
    expect(office.anna.button("Akkoord")).to_have_count(0, timeout=MILLISECONDS)


def test_a_thumb_approves_as_the_button_does_and_taken_away_takes_it_back(office: Office) -> None:
    id = office.drafted()
    post, waiting = office.request(id), office.anna.button("Akkoord")
    expect(waiting).to_have_count(1, timeout=MILLISECONDS)
    for who, kind in ((office.sanne, "like"), (office.eva, "like"), (office.anna, "heart")):
        who.react(post, kind)
    office.anna.react(post, "like-tone2")
    for desk in (office.anna, office.eva):
        desk.sees(f"{id} versie 1. Anna de Wit gaf akkoord")
    expect(waiting).to_have_count(0, timeout=MILLISECONDS)
    with office.lijn.store.read() as work:
        rows = work.municipality("rijnveste").journal.rows()
    done = [row.entry.actor for row in rows if row.entry and row.subject == id and row.intent == "message.approve" and not row.refused]  # fmt: skip
    assert done == ["p01"], "not a colleague, not the author, not a heart"
    office.anna.react(post, "like-tone2", away=True)
    expect(waiting).to_have_count(1, timeout=MILLISECONDS)


def test_a_reminder_comes_by_itself(office: Office) -> None:
    office.sanne.type("herinner me op 1 december 2026 aan lindekwartier")
    office.sanne.sees("Ik herinner je aan")
    office.lijn.later(days=7)
    office.sanne.sees("Je vroeg me je te herinneren aan Herinrichting Lindekwartier")
    office.sanne.picture("reminder")


def test_in_a_channel_lijn_is_called_by_name_and_answers_in_the_thread(office: Office) -> None:
    page = office.sanne.page
    page.get_by_text("Besluiten").first.click()
    office.sanne.sees("Start a new post")
    page.locator('[contenteditable="true"]').first.click()
    page.keyboard.type("@")
    page.get_by_role("menuitem").filter(has_text="Lijn").first.click(timeout=MILLISECONDS)
    page.keyboard.type(" status lindekwartier")
    page.keyboard.press("Enter")
    office.sanne.sees("zit in de ontwerpfase")
    office.sanne.picture("channel")
