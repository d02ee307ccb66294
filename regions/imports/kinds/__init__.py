"""What a file may hold: one module for each kind of import."""
