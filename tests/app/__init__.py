"""Stories told on the whole app, without a terminal."""
