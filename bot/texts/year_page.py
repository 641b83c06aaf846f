"""The yearly table as CSV, and as a page to print with a picture of the portfolio over time."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Iterable
from datetime import date
from html import escape

from babel.dates import format_date

from bot.domain.signals.code import KEYS
from bot.domain.signals.lamp import State
from bot.domain.yearly import Month, YearRow
from bot.texts import words
from bot.texts.signals import key_name, state_name
from bot.texts.translator import Translator

_SIGNS = {State.IN_ORDER: "✓", State.MIND: "!", State.LATE: "✗"}
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Iterable[YearRow], _: Translator) -> str:
    """Semicolons, as Dutch spreadsheets read them; no cell is ever a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    keys = [key_name(key, _) for key in KEYS]
    writer.writerow((_("trajectory"), _("title"), _("phase"), *keys, *_columns(_).values()))
    for row in rows:
        lamps = [state_name(State(state), _) for state in row.lamps]
        cells = (row.slug, row.title, words.phase(row.phase, _), *lamps, *_counts(row, _))
        writer.writerow(safe(cell) for cell in cells)
    return out.getvalue()


def safe(cell: object) -> str:
    """The cell as text that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def _columns(_: Translator) -> dict[str, str]:
    """The counts of a row, and what stands above them."""
    return {
        "promised": _("promised"),
        "kept": _("kept in time"),
        "kept_late": _("kept late"),
        "open_late": _("late now"),
        "rounds": _("rounds closed"),
        "rounds_answered": _("rounds answered"),
        "decisions": _("decisions"),
        "decisions_explained": _("decisions explained"),
        "groups": _("groups"),
        "groups_heard": _("groups heard"),
        "messages": _("messages"),
        "hours": _("hours"),
        "euros": _("euros"),
        "objections": _("objections"),
        "objections_comparable": _("objections in a comparable project"),
    }


def _counts(row: YearRow, _: Translator) -> list[object]:
    values = dataclasses.asdict(row)
    return [values[name] for name in _columns(_)]


def as_page(organisation: str, year: int, rows: Iterable[YearRow], months: tuple[Month, ...], _: Translator) -> str:
    """One page without anything from elsewhere, readable on paper and by a screen reader."""
    rows = tuple(rows)
    title = _("The eight keys in {organisation}, {year}", organisation=organisation, year=year)
    lamps = _table(
        _("How the eight keys stand"),
        [key_name(key, _) for key in KEYS],
        [(row.title, "".join(_lamp(State(state), _) for state in row.lamps)) for row in rows],
        _,
    )
    counts = _table(
        _("What was counted over {year}", year=year),
        list(_columns(_).values()),
        [(row.title, "".join(f'<td class="n">{_number(value)}</td>' for value in _counts(row, _))) for row in rows],
        _,
    )
    over_time, by_one = _("Commitments that were open, by month"), _("By trajectory")
    counted = _("Counted from the record. A lamp has a sign and a word: ✓ in order, ! mind, ✗ too late.")
    return f"""<!doctype html>
<html lang="{_.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{escape(title)}</h1>
<p>{escape(counted)}</p>
<h2>{escape(over_time)}</h2>
{picture(months, year, _)}
<h2>{escape(by_one)}</h2>
{lamps}
{counts}
</body>
</html>
"""


_STYLE = """
body { font-family: sans-serif; margin: 2rem; color: #1a1a1a; background: #fff; }
svg { max-width: 100%; height: auto; }
.wide { overflow-x: auto; margin-bottom: 2rem; }
table { border-collapse: collapse; font-size: .8rem; }
caption { text-align: left; font-weight: bold; font-size: 1rem; padding-bottom: .5rem; }
th, td { border: 1px solid #767676; padding: .3rem .4rem; text-align: left; vertical-align: top; hyphens: auto; }
thead th { background: #f0f0f0; vertical-align: bottom; }
td.n { text-align: right; }
tr, svg, caption { break-inside: avoid; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { margin: 0; }
  .wide { overflow: visible; break-inside: avoid-page; }
  table { font-size: 7.5pt; width: 100%; }
  th, td { padding: .15rem .25rem; }
  thead th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""


def _table(caption: str, heads: list[str], rows: list[tuple[str, str]], _: Translator) -> str:
    """A row a trajectory, its cells as HTML; on a narrow screen it is scrolled by itself, with the keyboard too."""
    columns = "".join(f'<th scope="col">{escape(head)}</th>' for head in (_("trajectory"), *heads))
    body = "".join(f'<tr><th scope="row">{escape(title)}</th>{cells}</tr>\n' for title, cells in rows)
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{escape(caption)}">\n<table>\n'
        f"<caption>{escape(caption)}</caption>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>"
    )


def _lamp(state: State, _: Translator) -> str:
    return f"<td>{_SIGNS[state]}&nbsp;{escape(state_name(state, _))}</td>"


def _number(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:g}" if isinstance(value, float) else escape(str(value))


def picture(months: tuple[Month, ...], year: int, _: Translator) -> str:
    """A bar a month: open in one colour, late with stripes; the numbers stand at the bars."""
    most = max((month.open for month in months), default=0) or 1
    names = {month.number: format_date(date(year, month.number, 1), "MMM", locale=str(_.language)) for month in months}
    bars = []
    for month in months:
        x = 20 + (month.number - 1) * 48
        high, late = 120 * month.open / most, 120 * month.late / most
        count = f"{month.open} ({month.late})" if month.late else str(month.open)
        bars.append(
            f'<rect x="{x}" y="{150 - high + late:.1f}" width="32" height="{high - late:.1f}" fill="#3a6ea5"/>'
            f'<rect x="{x}" y="{150 - high:.1f}" width="32" height="{late:.1f}" fill="url(#stripes)" stroke="#8a1c1c"/>'
            f'<text x="{x + 16}" y="{144 - high:.1f}" text-anchor="middle" font-size="11">{count}</text>'
            f'<text x="{x + 16}" y="166" text-anchor="middle" font-size="11">{escape(names[month.number])}</text>'
        )
    told = "; ".join(
        _("{month}: {open} open, {late} late", month=names[m.number], open=m.open, late=m.late) for m in months
    )
    title = _("Open commitments by month")
    legend = _("Plain: open. Striped, and between brackets: late.")
    return (
        '<svg viewBox="0 0 620 194" width="620" role="img" aria-labelledby="t d">'
        f'<title id="t">{escape(title)}</title><desc id="d">{escape(told)}</desc>'
        '<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="6" height="6" fill="#f3c6c6"/><rect width="3" height="6" fill="#8a1c1c"/></pattern></defs>'
        f'{"".join(bars)}<text x="20" y="186" font-size="11">{escape(legend)}</text></svg>'
    )
