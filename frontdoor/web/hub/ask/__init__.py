"""Asking partner agencies, and taking a question back."""
