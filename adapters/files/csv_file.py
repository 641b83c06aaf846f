"""A list of promises in CSV, as spreadsheets write it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from bot.errors import NotPossible
from bot.exchange.promises import columns_of

_LARGEST = 10_000_000


def load(path: Path) -> list[tuple[int, dict[str, str]]]:
    """(line, row) for every row, by column. Raises: NotPossible with one sentence."""
    try:
        if path.stat().st_size > _LARGEST:
            raise NotPossible(f"{path.name} is larger than {_LARGEST // 1_000_000} MB")
        given = path.read_bytes()
    except OSError as fault:
        raise NotPossible(f"{path} cannot be read: {(fault.strerror or 'fault').lower()}") from None
    try:
        text = given.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = given.decode("cp1252", errors="replace")
    head = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, dict[str, str]]] = []
    try:
        header = next(reader, [])
        columns = columns_of(header)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                row = {name: cells[index] for name, index in columns.items() if index < len(cells)}
                rows.append((reader.line_num, row))
    except (ValueError, csv.Error) as fault:
        raise NotPossible(f"{path.name}: {fault}") from None
    return rows
