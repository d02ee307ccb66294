"""Pictures of reports: what is drawn, and how it becomes a file or a part of a page."""
