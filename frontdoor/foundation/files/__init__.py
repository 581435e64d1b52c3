"""Documents and pictures: looked at before they are kept, sealed on disk, never executed."""
