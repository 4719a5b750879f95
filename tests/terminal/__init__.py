"""The terminal package, tried in real terminals wherever that matters."""
