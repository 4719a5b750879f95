"""Programs for those who work on footui; nothing of it is installed."""
