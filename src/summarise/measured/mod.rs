//! Data become results: what `maatlat measure` computes. Estimates with intervals, chances with their Monte Carlo error.

mod bounds;
pub mod change;
pub mod grouped;
mod interval;
mod net_health;
mod run;
pub mod sample;

pub use bounds::Bounder;
pub use change::change;
pub use grouped::grouped;
pub use net_health::net_health;
pub use run::measure;
pub use sample::sample;
