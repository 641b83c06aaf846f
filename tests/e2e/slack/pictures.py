"""Draws the pictures of docs/platforms/slack.md: `python -m tests.e2e.slack.pictures FOLDER`, with Chromium."""

import asyncio
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.e2e.browser import OPTIONS, chromium
from tests.e2e.slack.local import ANNA, EVA, LINDE, SANNE, LocalSlack, buttons
from tests.e2e.slack.namespace import eventually

PATIENCE = 120_000
"""Milliseconds after which something is wrong on the slowest machine."""


@contextmanager
def door(path: Path) -> Iterator[str]:
    """The address of the page in the private network, for a browser outside it; on this machine only."""

    async def carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                target.write(data)
                await target.drain()
        finally:
            target.close()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_unix_connection(path)
        await asyncio.gather(carry(reader, there[1]), carry(there[0], writer), return_exceptions=True)

    async def serve() -> None:
        stop = asyncio.Event()
        async with await asyncio.start_server(connected, "127.0.0.1", 0) as server:
            running = asyncio.get_running_loop()
            started.put((server.sockets[0].getsockname()[1], lambda: running.call_soon_threadsafe(stop.set)))
            await stop.wait()

    started: Queue[tuple[int, Callable[[], object]]] = Queue()
    thread = Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    port, stop = started.get()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        stop()
        thread.join()


def draw(slack: LocalSlack, chromium: str, folder: Path) -> None:
    """A status, a request for approval, a form and the Home tab."""
    with door(slack.folder / "slack.sock") as url, sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=chromium, args=OPTIONS)
        page = browser.new_page(viewport={"width": 900, "height": 760})
        page.set_default_timeout(PATIENCE)
        _draw(slack, page, url, folder)
        browser.close()


def _draw(slack: LocalSlack, page: Page, url: str, folder: Path) -> None:
    slack.confirm(ANNA, "anna.dewit@rijnveste.example")
    (status,) = slack.write(SANNE, "<@U0BOT> status lindekwartier", LINDE)
    drafted = slack.write(EVA, "concept lindekwartier planning: Zo gaat het verder // " + LETTER)
    id = next(word for word in str(drafted[-1]["text"]).split() if word.startswith("M-")).strip(".,:")
    direct = slack.directs[ANNA]
    before = {message["ts"] for message in slack.own(direct)}
    slack.write(EVA, f"leg {id} voor")
    request = next(found for found in slack.new(direct, before) if "Akkoord" in buttons(found))
    page.goto(f"{url}/archives/{LINDE}")
    shot(page, folder / "slack-status.png", status)
    page.goto(f"{url}/archives/{direct}")
    shot(page, folder / "slack-approval.png", request)
    slack.press(ANNA, request, direct, "Niet akkoord")
    page.wait_for_selector(".modal, [class*=modal]")
    page.screenshot(path=folder / "slack-form.png")
    page.get_by_text("Laat maar").click()
    published = slack.calls("views.publish")
    slack.control("open-home", user=ANNA)
    eventually(lambda: slack.calls("views.publish") > published, "no home")
    page.goto(f"{url}/")
    page.locator(".sidebar-item", has_text="lijn").last.click()
    page.get_by_text("Mijn trajecten").wait_for()
    page.screenshot(path=folder / "slack-home.png")


def shot(page: Page, path: Path, message: dict[str, Any]) -> None:
    """One message, once it is there."""
    found = page.locator(f'.msg[data-ts="{message["ts"]}"]')
    found.wait_for()
    found.screenshot(path=path)


LETTER = (
    "Het riool in uw straat is oud. Daarom vernieuwen wij het in 2027.\n\n"
    "Op 11 januari 2027 laten wij het ontwerp zien in buurthuis De Linde."
)

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        running = LocalSlack(Path(made), "events")
        try:
            draw(running, chromium(), Path(sys.argv[1]))
        finally:
            running.close()
