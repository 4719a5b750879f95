"""What lies between the app and the terminal it runs in."""
