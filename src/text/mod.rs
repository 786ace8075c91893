//! Words: languages, the keyed catalogue, number and chance formats, one escaping function per target.

mod language;

pub use language::{Language, LocalText};
