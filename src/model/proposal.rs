//! The checked proposal and its ratings.

use super::rubric::Axis;
use super::value::{Amount, Range};
use crate::text::LocalText;

/// What is judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Short name.
    pub id: String,
    /// Title.
    pub title: LocalText,
    /// Applicant.
    pub applicant: Option<LocalText>,
    /// Summary.
    pub summary: Option<LocalText>,
    /// Date, ISO 8601.
    pub date: Option<String>,
    /// Invented.
    pub fictional: bool,
    /// What the reader must know about the figures.
    pub notice: Option<LocalText>,
    /// Facts, one per fact of the rubric and in its order; truth as 1 or 0.
    pub facts: Vec<f64>,
    /// Group tables.
    pub strata: Vec<Stratum>,
    /// One per assessor; those with a conflict of interest are in it, and left out of every figure.
    pub ratings: Vec<Ratings>,
    /// What the panel agreed on; it counts before the ratings of its members, and never as an assessor. `None` as well when it
    /// was set aside for a conflict of interest.
    pub consensus: Option<Ratings>,
}

/// A group table.
#[derive(Debug, Clone, PartialEq)]
pub struct Stratum {
    /// Short name.
    pub id: String,
    /// Name.
    pub name: LocalText,
    /// Axis.
    pub axis: Axis,
    /// Groups run from most to least disadvantaged.
    pub ordered: bool,
    /// What is measured.
    pub outcome: Outcome,
    /// Share of the target population covered, capped at 1; `None` when the target is not stated.
    pub coverage: Option<f64>,
    /// The table speaks about other people than the proposal's target population.
    pub other_population: bool,
    /// Groups; at least two.
    pub groups: Vec<Group>,
}

/// Rounded baselines of two honest tables may give means that differ by this share.
const MEANS_DIFFER_BY: f64 = 0.015;

impl Stratum {
    /// Mean baseline over the people of the table, likely values, in the outcome's unit; 0 when nobody is in it.
    pub fn mean_baseline(&self) -> f64 {
        let people: f64 = self.groups.iter().map(|group| group.size.get()).sum();
        let total: f64 =
            self.groups.iter().map(|group| group.size.get() * group.baseline.range.likely()).sum();
        if people > 0.0 { total / people } else { 0.0 }
    }

    /// Whether two tables speak about the same people and the same outcome, and yet give different means.
    pub fn disagrees_with(&self, other: &Self) -> bool {
        let same_people = !self.other_population && !other.other_population && self.outcome == other.outcome;
        let (a, b) = (self.mean_baseline(), other.mean_baseline());
        same_people && (a - b).abs() > MEANS_DIFFER_BY * a.abs().max(b.abs())
    }
}

/// What is measured in every group.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Name.
    pub name: LocalText,
    /// Unit.
    pub unit: String,
    /// Whether more is better.
    pub higher_is_better: bool,
    /// Lowest possible value.
    pub min: Option<f64>,
    /// Highest possible value, above `min`.
    pub max: Option<f64>,
}

/// A population group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Short name.
    pub id: String,
    /// Name.
    pub name: LocalText,
    /// People; above zero in at least one group of the stratum.
    pub size: Amount,
    /// Outcome now.
    pub baseline: Cell,
    /// Share reached.
    pub reach: Option<Cell>,
    /// Share taking it up.
    pub uptake: Cell,
    /// Share keeping it up.
    pub adherence: Option<Cell>,
    /// Points for a user.
    pub benefit: Cell,
    /// Points for a non-user.
    pub effect_on_non_users: Cell,
    /// Euro a user pays per year.
    pub pays: Option<f64>,
    /// Index of the weakest grade in the row.
    pub grade: usize,
}

/// An uncertain figure and its evidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// The range as given.
    pub range: Range,
    /// Index of its evidence grade.
    pub grade: usize,
}

/// One assessor's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Ratings {
    /// Pseudonym.
    pub assessor: String,
    /// Role.
    pub role: Option<LocalText>,
    /// Conflict of interest: set aside.
    pub conflict: bool,
    /// Date, ISO 8601.
    pub date: Option<String>,
    /// Signed off.
    pub signed_off: bool,
    /// One per criterion, in rubric order.
    pub answers: Vec<Answer>,
}

/// An answer with its ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What was answered.
    pub kind: AnswerKind,
    /// Reason.
    pub reason: Option<LocalText>,
    /// Sources.
    pub sources: Vec<String>,
}

impl Ratings {
    /// The assessor's name for ratings inside a proposal.
    pub const SELF: &str = "self";
}

impl Proposal {
    /// What the panel agreed on for a criterion (by its index), where that decides: a level, that nobody knows, or that it does
    /// not apply. All else is left to the members.
    pub fn agreed(&self, criterion: usize) -> Option<(&Ratings, &Answer)> {
        let consensus = self.consensus.as_ref()?;
        let answer = consensus.answers.get(criterion)?;
        let decides = matches!(
            answer.kind,
            AnswerKind::Rated { .. } | AnswerKind::NotApplicable | AnswerKind::NotKnown
        );
        decides.then_some((consensus, answer))
    }

    /// The range of an agreed level, stretched to hold the likely levels of all members: agreeing does not undo that they
    /// differed.
    pub fn agreed_range(&self, criterion: usize, agreed: Range) -> Range {
        let heard = self.ratings.iter().filter(|ratings| !ratings.conflict);
        let levels = heard.filter_map(|ratings| match ratings.answers.get(criterion)?.kind {
            AnswerKind::Rated { range, .. } => Some(range.likely()),
            _ => None,
        });
        let ends = (agreed.low(), agreed.high());
        let (low, high) = levels.fold(ends, |(low, high), level| (low.min(level), high.max(level)));
        Range::new(low, agreed.likely(), high).unwrap_or(agreed)
    }
}

/// What was answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AnswerKind {
    /// A level.
    Rated {
        /// The range on the scale: as given, or from the grade's spread.
        range: Range,
        /// Index of the grade.
        grade: usize,
        /// The range follows from the grade.
        from_grade: bool,
    },
    /// Does not apply.
    NotApplicable,
    /// Not answered yet.
    NotAnswered,
    /// Nobody knows.
    NotKnown,
    /// This assessor does not answer.
    Abstained,
    /// The level follows from the group tables.
    Computed,
}
