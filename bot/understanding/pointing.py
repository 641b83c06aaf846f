"""Sentences that only point at something: 'ga er maar mee door', 'did they agree to it in the end?'."""

from __future__ import annotations

import re

from bot.understanding.normal import vocabulary

_POINTS = vocabulary("""
het dat dit die deze er ermee erop eraan daar daarmee daarover hier hiermee hierover zo hij hem haar hen hun ze zij zoals hetzelfde anders
it that this those these they them him her she he there so one ones same
""")
"""Words that stand for something."""
_SMALL = vocabulary("""
de een en of maar want dus dan toch ook nog al wel niet geen nu net even eens ooit weer gewoon straks later eerst laatst daarna uiteindelijk
ik je jij u we wij jullie mij me mijn ons onze jou jouw van voor met over op aan in om te bij naar uit tot als toen wat hoe waar wie mee door af verder
is zijn was waren ben bent wordt worden werd had hadden heb hebben heeft gaat gaan ga ging kan kun kunnen kon mag mogen moet moeten wil willen wilde
doe doet doen deed gedaan laat laten hoor zeg zegt zeggen zei gezegd vind vindt weet zie kijk bedoel spreek spreken sprak gehad geweest gekomen gekregen gebracht gesproken besproken afgesproken
goed prima akkoord ok oke okee oké ja nee mooi top helder klaar gelukt geregeld eens oneens rond besloten zeker graag inderdaad
aanpassen wijzigen veranderen doorgaan telefoon aad ad net regel regelen pak zet maak stuur geef neem houd hou samen beide alles iets niets niks iedereen iemand iemands
betreft opzichte keer laatste eerste andere ander zelfde dingen ding dag week einde eind begin toe
the a an and or but because so then still yet also already now just again later first last finally eventually end other day time way thing things
i you we me my our us your of for with about on at in to by from up out off over into ahead as when what how where who
is are was were be been am do does did done has have had will would can could should may might must shall go goes going gone went get got let lets make makes made take keep put say says said tell told talk talked spoke speak discussed discuss agreed agree
fine good great ok okay yes no sure right settled ready finished sorted please thanks thank not never
don't didn't doesn't isn't it's that's i'm we're they're he's she's i'll we'll let's can't won't
""")
"""Words that name nothing themselves."""


def only_points(text: str) -> bool:
    """True when nothing is named, and something is pointed at."""
    words = re.findall(r"[^\W\d_][\w']*", text.casefold())
    return (
        len(words) > 2 and all(word in _POINTS or word in _SMALL for word in words) and any(w in _POINTS for w in words)
    )
