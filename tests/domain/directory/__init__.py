"""The room of what help there is."""
