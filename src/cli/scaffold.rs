//! Scaffolds.
