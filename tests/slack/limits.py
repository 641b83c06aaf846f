"""What Slack takes of a message, a modal and a home. Source: docs.slack.dev, Block Kit reference, read 2026-11."""

from collections.abc import Iterator
from typing import Any

from slack_sdk.models.blocks import Block

TEXT = 4000
BLOCKS, BLOCKS_OF_A_VIEW = 50, 100
TOGETHER = 13_000
"""Characters of all blocks of a message; above it Slack says msg_blocks_too_long."""
LONGEST = {"section": 3000, "header": 150, "input": 2000}
FIELDS, FIELD = 10, 2000
BUTTONS, LABEL, VALUE = 25, 75, 2000
NAME = 255
IN_A_TITLE = 24
CARRIED = 3000
TYPED = 3000
OPTIONS, OPTION, OPTION_VALUE = 100, 75, 150


def message_faults(text: str, blocks: list[dict[str, Any]]) -> list[str]:
    """What Slack would refuse in a message."""
    found = [] if 0 < len(text) <= TEXT else [f"a text of {len(text)}"]
    found += [] if len(blocks) <= BLOCKS else [f"{len(blocks)} blocks"]
    together = sum(len(words) for block in blocks for words in _texts(block))
    found += [] if together <= TOGETHER else [f"{together} characters together"]
    return [*found, *_faults(blocks)]


def view_faults(view: dict[str, Any]) -> list[str]:
    """What Slack would refuse in a modal or a home."""
    blocks = view["blocks"]
    found = [] if len(blocks) <= BLOCKS_OF_A_VIEW else [f"{len(blocks)} blocks"]
    found += [name for name in ("title", "submit", "close") if len(view.get(name, {}).get("text", "")) > IN_A_TITLE]
    found += [] if len(view.get("private_metadata", "")) <= CARRIED else ["private_metadata"]
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    found += [] if len(ids) == len(set(ids)) else ["two blocks of one id"]
    return [*found, *_faults(blocks)]


def _faults(blocks: list[dict[str, Any]]) -> list[str]:
    # The SDK knows the limits of most blocks and raises SlackObjectFormationError with a sentence.
    for block in Block.parse_all(blocks):
        block.to_dict()
    return [fault for block in blocks for fault in _of_block(block)]


def _of_block(block: dict[str, Any]) -> Iterator[str]:
    kind = block["type"]
    words = (block.get("text") or block.get("label") or {}).get("text")
    if words is not None and not 0 < len(words) <= LONGEST[kind]:
        yield f"{kind}: {len(words)} characters"
    fields = block.get("fields", [])
    if len(fields) > FIELDS or any(not 0 < len(field["text"]) <= FIELD for field in fields):
        yield "fields"
    if len(block.get("block_id", "")) > NAME:
        yield "block_id"
    elements = [*block.get("elements", []), *([block["element"]] if "element" in block else [])]
    if len(elements) > BUTTONS:
        yield f"{len(elements)} elements"
    ids = [element["action_id"] for element in elements]
    if len(ids) != len(set(ids)) or any(len(id) > NAME for id in ids):
        yield "action_id"
    for element in elements:
        yield from _of_element(element)


def _of_element(element: dict[str, Any]) -> Iterator[str]:
    if element["type"] == "button":
        if not 0 < len(element["text"]["text"]) <= LABEL:
            yield f"a label of {len(element['text']['text'])}"
        if not 0 < len(element["value"]) <= VALUE:
            yield f"a value of {len(element['value'])}"
    if len(element.get("initial_value", "")) > TYPED:
        yield "initial_value"
    options = element.get("options", [])
    if len(options) > OPTIONS:
        yield f"{len(options)} options"
    if element["type"] == "static_select" and not options:
        yield "no options"
    for option in options:
        if not 0 < len(option["text"]["text"]) <= OPTION or not 0 < len(option["value"]) <= OPTION_VALUE:
            yield f"option {option}"


def _texts(block: dict[str, Any]) -> Iterator[str]:
    for text in (block.get("text"), *block.get("fields", ()), *(one.get("text") for one in block.get("elements", ()))):
        if text:
            yield text["text"]
