"""Many figures in one sheet: a month of many regions, or a year of one."""
