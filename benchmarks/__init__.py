"""What footui costs: measured in real terminals, beside a bare Textual app of the same run."""
