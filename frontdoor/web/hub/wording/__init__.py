"""Words that land better, offered while somebody writes."""
