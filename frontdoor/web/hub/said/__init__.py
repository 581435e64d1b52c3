"""What those who raised a worry say of us, and what we say in public that we did."""
