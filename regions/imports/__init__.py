"""A sheet becomes rows with their places, then problems or a plan, then one transaction."""
