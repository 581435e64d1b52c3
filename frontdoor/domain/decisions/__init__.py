"""The outcome by needs, its reasons, sign-off and the plan."""
