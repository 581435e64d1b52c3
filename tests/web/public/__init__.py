"""The public's pages, asked for as anybody asks."""
