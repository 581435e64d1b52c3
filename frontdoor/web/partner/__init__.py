"""Answer a request, join a discussion, own actions."""
