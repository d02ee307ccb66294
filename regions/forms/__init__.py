"""What people type, understood as they write it."""
