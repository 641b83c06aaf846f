"""First names that are common in the Netherlands: with a surname after it, one is taken for somebody's name."""

from __future__ import annotations

from bot.understanding.normal import vocabulary

FIRST_NAMES = vocabulary("""
jan piet kees henk willem hans johan peter gerrit cornelis klaas dirk jaap wim theo ton ben rob robert ruud marcel martin
michel erik eric frank jeroen mark marco maarten bas bart tim thijs daan sem lucas luuk levi finn milan jesse lars thomas
sander stefan niels nick dennis patrick richard rene ronald arjan edwin paul pieter simon vincent wouter joost jelle bram
koen ruben rik sjaak sjoerd teun floris hugo gijs mees noah liam adam david daniel
maria johanna anna elisabeth wilhelmina petronella ria riet truus annie bep corrie greet jannie marijke ans els joke
ineke monique ellen esther mirjam sandra linda petra yvonne karin carla marja wilma tineke nel anja astrid ingrid marian
saskia sylvia annemarie mieke lia thea bea trudy janny sara sarah emma julia sophie lotte eva lisa laura femke sanne fleur
iris roos anouk maud noor tess isa mila nora zoe olivia
mohammed mohamed muhammad ahmed ali hassan hussein ibrahim omar youssef yusuf mustafa mehmet murat emre hakan ismail
khalid rachid said abdul abdel karim bilal hamza samir tarik fatima fatma aicha khadija naima samira yasmin yasmina leila
layla amina mariam zeynep ayse elif emine hatice meryem nour
john james michael william mary jane susan george
""")
