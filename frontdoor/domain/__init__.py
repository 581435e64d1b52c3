"""The rooms, from the top stair to the bottom."""
