//! maatlat says whether an innovation narrows or widens inequality, and how sure we are.
pub mod draw;
pub mod inequality;
pub mod math;
pub mod report;
pub mod summarise;
pub mod text;
