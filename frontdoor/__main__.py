"""`python -m frontdoor` is `frontdoor`."""

from frontdoor.cli import main

# A worker process of the web may import this module again under another name.
if __name__ == "__main__":
    main()
