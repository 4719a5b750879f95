"""Tests of the files that footui reads and writes."""
