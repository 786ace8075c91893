//! maatlat says whether an innovation narrows or widens inequality, and how sure we are.

pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod draw;
pub mod evaluate;
pub mod inequality;
pub mod math;
pub mod model;
pub mod plan;
pub mod read;
pub mod report;
pub mod rules;
pub mod summarise;
pub mod text;
