"""`python -m benchmarks`: all measurements that need nothing but the project."""

from __future__ import annotations

from benchmarks import whole_process

whole_process.main()
