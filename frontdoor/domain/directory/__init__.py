"""What help there is: which service meets which need, for whom, where, and how to begin."""
