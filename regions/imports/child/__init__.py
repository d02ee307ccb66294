"""A process of its own that opens a stranger's file: no Django, no settings, bounded by limits.

What it finds goes to standard output as JSON. A file that breaks it breaks nothing else.
"""
