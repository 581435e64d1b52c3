"""Following up, closing and opening again."""
