//! Distributional cost-effectiveness: who gains health, who bears what it costs, and whether the whole is better.
//!
//! **Conventions.** One value per group. Health is per person and higher is better; benefits, costs and net benefits are
//! totals of a group, in the same unit of health (such as quality-adjusted life years). Nothing depends on the order of
//! the groups: wherever a rank matters, every scenario is ranked anew by its own health.
//!
//! Source: Asaria, Griffin & Cookson 2016, *Medical Decision Making* 36:8–19; Cookson, Griffin, Norheim & Culyer 2020,
//! *Distributional Cost-Effectiveness Analysis*.

mod bearer;
mod equivalent;
mod net;
mod switch;

pub use bearer::Bearer;
pub use equivalent::{Aversion, Family};
pub use net::{net_benefit, post};
pub use switch::{Turn, turn};
