"""Small pieces of screen: data in by attributes, messages out."""
