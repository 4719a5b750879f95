"""footui: foot strengthening for runners, guided in a terminal."""

VERSION = "0.1.0"
