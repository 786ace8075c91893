//! Files become trees with spans, and trees become the raw shapes of [`file`].
//!
//! Two phases: here the *shape* is checked (syntax, keys, types, words, limits), every problem at once; the room
//! `check` then looks at the *meaning*.

pub mod file;
