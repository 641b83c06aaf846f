"""Draws the pictures of docs/platforms/slack.md: `python -m tests.e2e.slack.pictures FOLDER`, with Chromium."""

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from tests.e2e.slack.local import ANNA, EVA, LINDE, SANNE, LocalSlack
from tests.e2e.slack.namespace import eventually

PORT = 3911


def open_door(path: Path) -> None:
    """The web page in the private network, for a browser outside it; on this machine only."""

    async def carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
        target.close()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_unix_connection(path)
        await asyncio.gather(carry(reader, there[1]), carry(there[0], writer), return_exceptions=True)

    async def serve() -> None:
        server = await asyncio.start_server(connected, "127.0.0.1", PORT)
        await server.serve_forever()

    Thread(target=lambda: asyncio.run(serve()), daemon=True).start()


def draw(slack: LocalSlack, page: Page, folder: Path) -> None:
    """A status, a request for approval, a form and the Home tab."""
    slack.confirm(ANNA, "anna.dewit@rijnveste.example")
    slack.write(SANNE, "<@U0BOT> status lindekwartier", LINDE)
    drafted = slack.write(EVA, "concept lindekwartier planning: Zo gaat het verder // " + LETTER)
    id = next(word for word in str(drafted[-1]["text"]).split() if word.startswith("M-")).strip(".,:")
    direct = slack.directs[ANNA]
    before = {message["ts"] for message in slack.own(direct)}
    slack.write(EVA, f"leg {id} voor")
    request = slack.new(direct, before)[-1]
    page.goto(f"http://127.0.0.1:{PORT}/archives/{LINDE}")
    page.wait_for_selector(".msg")
    shot(page, folder / "slack-status.png", ".msg >> nth=-1")
    page.goto(f"http://127.0.0.1:{PORT}/archives/{direct}")
    page.wait_for_selector(".msg")
    shot(page, folder / "slack-approval.png", f'.msg[data-ts="{request["ts"]}"]')
    slack.press(ANNA, request, direct, "Niet akkoord")
    page.wait_for_selector(".modal, [class*=modal]", timeout=20_000)
    page.evaluate(AS_SLACK)
    page.screenshot(path=folder / "slack-form.png")
    page.get_by_text("Laat maar").click()
    slack.control("open-home", user=ANNA)
    eventually(lambda: any("views.publish" in str(entry) for entry in slack.log()), "no home")
    time.sleep(1)
    page.goto(f"http://127.0.0.1:{PORT}/")
    page.wait_for_selector(".sidebar-item")
    page.locator(".sidebar-item", has_text="lijn").last.click()
    time.sleep(1)
    page.screenshot(path=folder / "slack-home.png")


AS_SLACK = """() => document.querySelectorAll('.mrkdwn').forEach(span => {
  span.innerHTML = span.innerHTML.replace(/&lt;!date\\^(\\d+)\\^[^|]*\\|[^&]*&gt;/g, (_, unix) => {
    const at = new Date(unix * 1000).toLocaleString('sv-SE', {timeZone: 'Europe/Amsterdam'});
    return at.slice(0, 16);
  });
})"""
"""local-slack leaves dates as they are sent; in the pictures they stand as Slack shows them in the Netherlands."""


def shot(page: Page, path: Path, selector: str) -> None:
    time.sleep(0.5)
    page.evaluate(AS_SLACK)
    page.locator(selector).screenshot(path=path)


LETTER = (
    "Het riool in uw straat is oud. Daarom vernieuwen wij het in 2027.\n\n"
    "Op 11 januari 2027 laten wij het ontwerp zien in buurthuis De Linde."
)

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made, sync_playwright() as browsers:
        slack = LocalSlack(Path(made), "events")
        try:
            open_door(Path(made) / "slack.sock")
            browser = browsers.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            draw(slack, browser.new_page(viewport={"width": 900, "height": 760}), Path(sys.argv[1]))
            browser.close()
        finally:
            slack.close()
