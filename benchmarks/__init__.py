"""Programs that measure footui and print a table beside its budgets. They inform, tests judge."""
