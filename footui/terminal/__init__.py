"""The terminal: what it can do, leaving it whole, and signalling through it."""
