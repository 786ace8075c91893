//! Data become results: what `maatlat measure` computes.

mod run;

pub use self::run::measure;
