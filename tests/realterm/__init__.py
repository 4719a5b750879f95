"""Real terminals for tests: programs in a pty, over SSH and in tmux, seen as text."""
