"""Pages of documents as pictures: drawn on demand, in a process apart, never kept."""
