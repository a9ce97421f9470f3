"""Screens made of text: the verbs of ``fairhearing …``, which cli.py lists in the order of its help.

- terminal.py: options that verbs share; say, print, refuse
- opening.py: open a store, read files into it
- taking.py: what verbs make of a store: the analysis, what everybody may know, what residents are shown
- sample.py: what a sample case brings beside its data
- starting.py: demo, new
- reading.py: ingest
- uploads.py: undo, tidy
- figures.py: analyse, compare, population, outreach
- telling.py: report, publish, register
- measuring.py: evaluate
- serving.py: serve, form
- partners.py: links, posters, template
- residents.py: posts, decisions

A verb is a function; its docstring is its help. It does its work in another room, and imports inside itself what
takes long to load, so that ``fairhearing --help`` doesn't wait for it.
"""
