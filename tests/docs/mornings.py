"""What Lijn says to one person of Rijnveste while days pass, or after it was down."""

import tempfile
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from adapters import compose
from adapters.console.clock import SteppedClock
from adapters.console.read import Moved
from adapters.console.send import Shown
from adapters.console.session import Session
from adapters.files import yaml_file
from bot.administer import import_municipality
from tests.docs.dates import SAMPLE

_ZONE = ZoneInfo("Europe/Amsterdam")


def told(person: str, start: str, end: str, outage: str = "") -> str:
    """The posts to a person from one moment to another, day by day at nine, or all at once after an outage."""
    begin, until = (datetime.fromisoformat(moment).astimezone(_ZONE) for moment in (start, end))
    lines: list[str] = []
    with tempfile.TemporaryDirectory(prefix="lijn-page-") as folder:
        url = f"sqlite:///{folder}/lijn.db"
        compose.migrate(url)
        database = compose.open_database(url)
        document, _ = yaml_file.load(SAMPLE)
        report = import_municipality(database.store, SteppedClock(begin.astimezone(UTC)), document)
        session = Session(database.store, report.organisation, begin.astimezone(UTC))
        now = begin
        while now < until:
            now = until if outage else min(until, (now + timedelta(days=1)).replace(hour=9, minute=0))
            lines += _shown(session.move(Moved(now=now.astimezone(UTC), outage=bool(outage))), person, now)
        database.engine.dispose()
    return "\n".join(["```", *lines, "```"])


def _shown(posts: list[Shown], person: str, now: datetime) -> list[str]:
    mine = [post.card for post in posts if post.address.conversation == f"dm:{person}"]
    if not mine:
        return []
    lines = [f"{now:%A %-d %B %Y, %H:%M}"]
    for card in mine:
        lines += [f"  {line}" for line in card.plain().split("\n") if line.strip()]
        lines += [f"  [{'] ['.join(button.label for button in card.buttons)}]"] if card.buttons else []
    return lines
