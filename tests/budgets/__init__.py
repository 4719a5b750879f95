"""What footui may cost, in things that can be counted: frames, bytes, styled nodes, files."""
