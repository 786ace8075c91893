//! Pinned bit patterns: what this room must compute, to the last bit, on every machine.
