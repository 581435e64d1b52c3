"""What a task costs whoever does it: answers, presses, keys, clicks and pages."""
