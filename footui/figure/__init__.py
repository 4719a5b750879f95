"""The moving figure: data, pose, size and style in, cells out. No I/O, no clock, no screen."""
