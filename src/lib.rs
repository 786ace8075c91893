//! maatlat (placeholder)
pub mod draw;
pub mod inequality;
pub mod math;
