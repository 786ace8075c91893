//! The checked rubric.

use std::sync::Arc;

use super::value::{Amount, Share};
use crate::draw::JointWeights;
use crate::rules::{Binder, Expr};
use crate::text::{Language, LocalText};

pub use crate::read::file::{Axis, Effect, FactKind, Reading, VerdictPolicy};

/// How to judge. Indices point into the lists of this rubric and are always in range.
#[derive(Debug, Clone, PartialEq)]
pub struct Rubric {
    /// Short name.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: LocalText,
    /// The source document.
    pub citation: Option<LocalText>,
    /// Standing of the rubric.
    pub status: Option<LocalText>,
    /// Languages in which every text exists.
    pub languages: Vec<Language>,
    /// What the rubric does not look at.
    pub limits: Vec<LocalText>,
    /// Everything chosen without data.
    pub assumptions: Assumptions,
    /// How the total is made; `None` for a rubric without a total.
    pub total: Option<Aggregate>,
    /// Weights of dimensions that are drawn together; `None` where each is known by itself.
    pub total_weights: Option<Joint>,
    /// Evidence grades, best first; never empty.
    pub grades: Vec<Grade>,
    /// Dimensions.
    pub dimensions: Vec<Dimension>,
    /// Criteria.
    pub criteria: Vec<Criterion>,
    /// Facts proposals must state.
    pub facts: Vec<Fact>,
    /// Gates.
    pub gates: Vec<Gate>,
    /// How the verdict table is read.
    pub policy: VerdictPolicy,
    /// Verdicts, least favourable first; never empty.
    pub verdicts: Vec<Verdict>,
}

/// Everything chosen without data.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumptions {
    /// How ranges are read.
    pub reading: Reading,
    /// Overshoot of the central-90 reading, as a share of the range's width.
    pub overshoot: f64,
    /// Correlation between the groups of a stratum, 0..1.
    pub correlation: f64,
    /// Smallest change that counts, in outcome points.
    pub materiality: f64,
    /// Smallest change of a relative index that counts.
    pub relative_materiality: f64,
    /// Share of the target population a table must cover.
    pub coverage: f64,
    /// Standard deviation of a stated share of the weight, 0..=0.5; 0 = exact.
    pub weights_around: f64,
}

/// How scores on 0..=100 are combined.
#[derive(Debug, Clone, PartialEq)]
pub enum Aggregate {
    /// Weighted arithmetic mean.
    Arithmetic,
    /// Weighted geometric mean.
    Geometric,
    /// Weighted harmonic mean.
    Harmonic,
    /// Weighted generalised mean with this exponent (never 0).
    Power(f64),
    /// Smallest.
    Minimum,
    /// Ordered weighted average: weight of the lowest, next lowest, … (sum above 0).
    Ordered(Vec<f64>),
    /// Product of shares of 100.
    Product,
    /// No score.
    None,
}

/// An evidence grade.
#[derive(Debug, Clone, PartialEq)]
pub struct Grade {
    /// The letter.
    pub id: String,
    /// What it means.
    pub text: LocalText,
    /// Factor by which ranges are stretched; at least 1.
    pub factor: f64,
    /// Steps of doubt around a single level; at least 0.
    pub spread: f64,
}

/// A dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Dimension {
    /// Short name.
    pub id: String,
    /// Name.
    pub name: LocalText,
    /// Its weight in the total; `None` = the sum of its criteria's weights.
    pub weight: Option<Weight>,
    /// Weights of its criteria that are drawn together; `None` where each is known by itself.
    pub joint: Option<Joint>,
    /// How its criteria are combined.
    pub aggregate: Aggregate,
    /// Its criteria, in rubric order; never empty.
    pub criteria: Vec<usize>,
}

/// A weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Weight {
    /// Known.
    Fixed(Amount),
    /// Between two values, low ≤ high.
    Range(Amount, Amount),
    /// Only its place in the order is known; 1 is the most important.
    Place(u32),
    /// Anything.
    Free,
}

/// Weights of one node of which something is known that no weight by itself can say. That they can be drawn at all has been
/// checked: the sampler is here.
#[derive(Debug, Clone, PartialEq)]
pub struct Joint {
    /// What is known.
    pub known: Known,
    /// The parts, in the order of the sampler: indices of criteria, or of dimensions for the total.
    pub parts: Vec<usize>,
    /// Draws them.
    pub weights: Arc<JointWeights>,
}

/// What is known of weights that are drawn together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Ranges of amounts.
    Ranges,
    /// Statements, beside which ranges and places may stand.
    Statements,
    /// Numbers that may be a little off.
    Around,
}

/// A scale.
#[derive(Debug, Clone, PartialEq)]
pub enum Scale {
    /// Numbers from `min` to `max`; `step` apart when given.
    Numbers {
        /// Lowest level.
        min: f64,
        /// Highest level, above `min`.
        max: f64,
        /// Distance between two levels.
        step: Option<f64>,
    },
    /// Answers from a list; at least two.
    Options(Vec<ScaleOption>),
}

/// An answer of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleOption {
    /// What an assessor writes.
    pub id: String,
    /// What it means.
    pub text: Option<LocalText>,
    /// What it is worth; given for all options of a scale or for none.
    pub points: Option<f64>,
}

impl Scale {
    /// Lowest and highest value of a level: points where there are points, else the place in the list.
    pub fn limits(&self) -> (f64, f64) {
        match self {
            Self::Numbers { min, max, .. } => (*min, *max),
            Self::Options(options) => {
                let values = || (0..options.len()).map(|place| self.value_of(place));
                (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
            }
        }
    }

    /// Whether levels are worth points, so that they can be scored.
    pub fn has_points(&self) -> bool {
        match self {
            Self::Numbers { .. } => true,
            Self::Options(options) => options.iter().all(|option| option.points.is_some()),
        }
    }

    /// Value of the option at `place`; `place` itself where there are no points.
    pub fn value_of(&self, place: usize) -> f64 {
        match self {
            Self::Numbers { min, .. } => *min,
            Self::Options(options) => {
                options.get(place).and_then(|option| option.points).unwrap_or(place as f64)
            }
        }
    }

    /// Every level an assessor may choose, as values; `None` on a scale without steps.
    pub fn levels(&self) -> Option<Vec<f64>> {
        match self {
            Self::Numbers { min, max, step: Some(step) } => {
                let count = ((max - min) / step).round() as usize;
                Some((0..=count).map(|k| min + step * k as f64).collect())
            }
            Self::Numbers { step: None, .. } => None,
            Self::Options(options) => Some((0..options.len()).map(|place| self.value_of(place)).collect()),
        }
    }

    /// The value of an option's id.
    pub fn option(&self, id: &str) -> Option<f64> {
        match self {
            Self::Numbers { .. } => None,
            Self::Options(options) => {
                options.iter().position(|option| option.id == id).map(|place| self.value_of(place))
            }
        }
    }

    /// The level `steps` away from `value`, within the scale.
    pub fn away(&self, value: f64, steps: f64) -> f64 {
        let (low, high) = self.limits();
        let moved = match self {
            Self::Numbers { step, .. } => value + steps * step.unwrap_or((high - low) / 4.0),
            Self::Options(_) => {
                let levels = self.levels().unwrap_or_default();
                let place = levels.iter().position(|level| *level == value).unwrap_or(0) as f64;
                // Half a step reaches the next answer on either side.
                let place = (place + steps.round()).clamp(0.0, (levels.len().max(1) - 1) as f64);
                levels.get(place as usize).copied().unwrap_or(value)
            }
        };
        moved.clamp(low, high)
    }
}

/// A criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Short name.
    pub id: String,
    /// Index of its dimension.
    pub dimension: usize,
    /// Its weight; `None` for informative criteria and rubrics that score nothing.
    pub weight: Option<Weight>,
    /// Its scale.
    pub scale: Scale,
    /// Name.
    pub name: LocalText,
    /// Question.
    pub question: LocalText,
    /// What each level looks like: value and text, rising.
    pub anchors: Vec<(f64, LocalText)>,
    /// Claims carried.
    pub claims: Vec<String>,
    /// Never part of a score.
    pub informative: bool,
    /// The level follows from the group tables.
    pub computed: Option<Computed>,
}

/// How a level follows from the group tables; the lowest level over the members counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// The members.
    pub for_each: Binder,
    /// Rows tried from top to bottom.
    pub rows: Vec<(f64, Expr)>,
    /// When no row holds.
    pub otherwise: f64,
    /// The members as written, and each row's condition as written, in the order of `rows`.
    pub written: (String, Vec<String>),
}

/// A fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Short name.
    pub id: String,
    /// Question.
    pub question: LocalText,
    /// Kind.
    pub kind: FactKind,
}

/// A gate.
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    /// Short name.
    pub id: String,
    /// Name.
    pub name: LocalText,
    /// The rule in words.
    pub text: LocalText,
    /// Evaluated for each of these; the worst outcome counts.
    pub for_each: Option<Binder>,
    /// When this holds, the gate is broken.
    pub fails_when: Expr,
    /// The rule does not differ from draw to draw: the gate passes or fails, and is never on condition.
    pub certain: bool,
    /// The rule as written, with its `for_each`.
    pub written: String,
    /// Below this chance it passes.
    pub pass_below: Share,
    /// From this chance on it fails; at least `pass_below`.
    pub fail_from: Share,
    /// Effect.
    pub effect: Effect,
    /// Effect in words.
    pub effect_text: LocalText,
    /// Best verdict allowed when it fails.
    pub on_fail: Option<usize>,
    /// Best verdict allowed when it is on condition.
    pub on_condition: Option<usize>,
    /// Whether failing keeps the total off the page.
    pub withholds_total: bool,
}

/// A row of the verdict table.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Short name.
    pub id: String,
    /// The advice.
    pub name: LocalText,
    /// What it means.
    pub text: LocalText,
    /// When it holds.
    pub when: Expr,
    /// The condition as written.
    pub written: String,
}
