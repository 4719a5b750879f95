"""A session from plan to record. Pure: time is an argument."""
