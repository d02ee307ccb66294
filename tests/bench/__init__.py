"""How long an import takes beside its least: reading the sheet and inserting its rows."""
