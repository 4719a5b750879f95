"""What a user did that cannot be done: the message is all that they see of it."""


class UserError(Exception):
    """An error to be shown as its message, never as a trace."""


class UsageError(UserError):
    """A command line that cannot be understood."""
