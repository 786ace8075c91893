//! A study becomes results: what `maatlat measure` prints.

pub mod sample;
