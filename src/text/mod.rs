//! Words: languages, the keyed catalogue, number and chance formats, one escaping function per target.

mod catalogue;
mod chance;
pub mod escape;
mod language;
mod number;

pub use catalogue::{Value, Words};
pub use chance::{Said as SaidChance, Term, in_ten, say as say_chance};
pub use language::{Language, LocalText};
pub use number::{Numbers, decimals_for};
