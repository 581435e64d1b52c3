"""The plan: actions agreed, each with an agency and a day."""
