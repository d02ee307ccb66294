"""One subject each: what is known of it, row by row, for a region or for all."""
