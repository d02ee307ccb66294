"""The program's own data files become rows; twice changes nothing."""
