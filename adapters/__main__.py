"""`python -m adapters` is `lijn`."""

from adapters.cli import main

main()
