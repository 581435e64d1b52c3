"""The door for other systems: the same worry, told by a program."""
