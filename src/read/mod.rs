//! Files become trees with spans.
pub mod file;
