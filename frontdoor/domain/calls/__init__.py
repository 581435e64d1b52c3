"""The telephone log: who waited, who gave up, and which contact a call became."""
