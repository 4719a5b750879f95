"""What footui talks about: exercises, routines, settings, records. No I/O, no clock."""
