"""Pages and files: each asks a report and hands it to its medium."""
