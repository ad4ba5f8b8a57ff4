"""`python -m pustaka` is the same as `pustaka`."""

import sys

from pustaka.doors.cli import main

sys.exit(main())
