//! Results of `maatlat measure`: every number with its interval, its Monte Carlo error and its convention.

use serde::{Deserialize, Serialize};

use super::{Chance, Input};
use crate::inequality::Statistic;
use crate::model::{OutcomeScale, Peer, RowCount};

/// The whole run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// Version of this format: `measured/1`.
    pub format: String,
    /// Tool and version.
    pub tool: String,
    /// Short id of the question asked (data, declaration and method).
    pub run_id: String,
    /// Title, as declared.
    pub title: Option<String>,
    /// What is measured.
    pub outcome: MeasuredOutcome,
    /// Coverage of the intervals.
    pub level: f64,
    /// Draws or replicates.
    pub draws: usize,
    /// Lower-case hex.
    pub seed: String,
    /// Whether somebody chose the seed.
    pub seed_by_hand: bool,
    /// The files.
    pub inputs: Vec<Input>,
    /// Everything that was declared, as flags (`--outcome`, `births`), in the order of the documentation.
    pub declared: Vec<(String, String)>,
    /// What became of the rows.
    pub rows: RowCount,
    /// Name of the column that parts the data.
    pub by: Option<String>,
    /// One per value of `by`, or one.
    pub parts: Vec<Part>,
    /// Distributional cost-effectiveness.
    pub net_health: Option<NetHealthResult>,
}

/// What is measured, and on which scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasuredOutcome {
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// Direction.
    pub higher_is_better: Option<bool>,
    /// Scale.
    pub scale: OutcomeScale,
    /// Name of the earlier column.
    pub before: Option<String>,
    /// Smallest change that counts, in the unit.
    pub materiality: Option<f64>,
}

/// One value of `by`, or everything.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Value of `by`.
    pub by: Option<String>,
    /// Sum of weights or of populations.
    pub population: f64,
    /// Rows or groups.
    pub units: usize,
    /// Whether the groups stand in an order.
    pub ordered: bool,
    /// The groups, most disadvantaged first where ordered.
    pub groups: Vec<GroupEstimate>,
    /// The statistics, in the order of the documentation.
    pub statistics: Vec<StatisticResult>,
    /// Lorenz curve: people and outcome, cumulated from the lowest outcome. At most 101 points, first (0, 0), last (1, 1).
    pub lorenz: Option<Curve>,
    /// Concentration curve: ranked by the socio-economic variable.
    pub concentration: Option<Curve>,
    /// Before and after on the same units.
    pub change: Option<ChangeResult>,
    /// The concentration index taken apart by factors.
    pub factors: Vec<FactorResult>,
    /// Remarks: key of the catalogue (`measure-note-…`) and values (texts of the user, or plain numbers).
    pub notes: Vec<MeasuredNote>,
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasuredNote {
    /// Key of the catalogue.
    pub key: String,
    /// Name and text of each value; user text, to be escaped.
    pub args: Vec<(String, String)>,
}

/// A group as it was given or estimated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupEstimate {
    /// Name (user text).
    pub name: String,
    /// Population.
    pub population: f64,
    /// Its mean with interval.
    pub estimate: Interval,
    /// The mean before, when a change is measured.
    pub before: Option<Interval>,
}

/// An estimate with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The estimate.
    pub value: f64,
    /// Standard error; `None` where it has none.
    pub se: Option<f64>,
    /// Lower limit; `None` where there is none on that side, or no interval.
    pub lower: Option<f64>,
    /// Upper limit.
    pub upper: Option<f64>,
    /// Largest Monte Carlo standard error of the limits; `None` for limits that are computed, not drawn.
    pub mcse: Option<f64>,
}

/// How an interval was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// No standard errors were given: no interval.
    NoErrors,
    /// Draws of every group: Beta, Gamma or normal as the scale says.
    Draws,
    /// The delta method, from the standard errors of the groups.
    Delta,
    /// One-sided from 0, by inverting a test of no dispersion.
    OneSided,
    /// Two-sided, by inverting tests: for measures that noise makes larger.
    Inverted,
    /// Of a change, from the limits before and after by inverting tests.
    Recovered,
    /// Linearisation under the design, Student's t with primary units minus strata.
    Linearised,
    /// Rao–Wu rescaled bootstrap of primary units.
    RaoWu,
    /// Poisson bootstrap of rows.
    PoissonBootstrap,
    /// The replicate weights of the file.
    Replicates,
}

/// Why a statistic has no value, or is not comparable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Undefined {
    /// The mean is zero or has the wrong sign.
    NoMean,
    /// The denominator is zero.
    ZeroDenominator,
    /// Zeros, where the formula needs values above zero.
    Zeros,
    /// Negative values, where the formula needs none.
    Negatives,
    /// The fitted line leaves the scale.
    LineLeavesScale,
    /// Fewer than two groups, rows or primary units with weight.
    TooFew,
    /// The iteration does not settle.
    DoesNotSettle,
}

/// On what a number rests: printed on its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Convention {
    /// Key of what it is ranked by (`measure-ranked-…`); `None` where nothing is ranked.
    pub ranked_by: Option<String>,
    /// Key of what it is weighted by (`measure-weighted-…`).
    pub weighted_by: String,
    /// Key of its unit (`measure-unit-…`): that of the outcome, its square, percent, none.
    pub unit: String,
    /// Key of what a positive number means (`measure-sign-…`).
    pub sign: String,
    /// Key of the small-sample factor (`measure-factor-…`).
    pub small_sample: String,
    /// The formula, in plain characters.
    pub formula: String,
    /// Author, year, place.
    pub source: String,
}

/// One statistic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatisticResult {
    /// Which.
    pub statistic: Statistic,
    /// Its value and interval; `None` when it is not defined here.
    pub estimate: Option<Interval>,
    /// Why it is not.
    pub undefined: Option<Undefined>,
    /// The estimate as the plain formula gives it, where `estimate` is corrected for bias.
    pub uncorrected: Option<f64>,
    /// How the interval was made.
    pub method: Method,
    /// Conventions.
    pub convention: Convention,
    /// What other tools print.
    pub peers: Vec<PeerResult>,
}

/// What a peer prints for the same data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PeerResult {
    /// Which peer.
    pub peer: Peer,
    /// Its estimate; `None` when it refuses or prints no number.
    pub value: Option<f64>,
    /// Its standard error.
    pub se: Option<f64>,
    /// Its limits.
    pub limits: Option<(f64, f64)>,
    /// Key of the reason why it differs from ours (`measure-peer-…`); `None` when it does not.
    pub reason: Option<String>,
}

/// A Lorenz or concentration curve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// Cumulated share of people, rising from 0 to 1.
    pub people: Vec<f64>,
    /// Cumulated share of the outcome.
    pub outcome: Vec<f64>,
}

/// A factor's part in the concentration index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FactorResult {
    /// Name of the column (user text); `None` for the residual.
    pub name: Option<String>,
    /// Regression coefficient.
    pub coefficient: Option<f64>,
    /// Elasticity at the means.
    pub elasticity: Option<f64>,
    /// Concentration index of the factor itself.
    pub concentration: Option<f64>,
    /// Contribution to the index.
    pub contribution: f64,
    /// Its standard error.
    pub se: Option<f64>,
    /// Share of the index; `None` where the index is near zero.
    pub share: Option<f64>,
}

/// What changed between two measurements of the same units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangeResult {
    /// Change of the mean, after minus before.
    pub mean: Interval,
    /// Change of each statistic.
    pub statistics: Vec<ChangedStatistic>,
    /// Chance that inequality widens by more than the materiality, on each footing that makes sense.
    pub widens: Vec<Widening>,
    /// The change of each group, for data of groups.
    #[serde(default)]
    pub groups: Vec<GroupChange>,
    /// Winners and losers.
    pub bands: Vec<Band>,
    /// Dominance of after over before.
    pub dominance: Option<Dominance>,
    /// Correlation of the errors before and after within a group that the draws rest on, declared or 0; `None` for data
    /// of persons, whose pairs are in the data, and where nothing was drawn.
    #[serde(default)]
    pub correlation: Option<f64>,
    /// How the intervals were made.
    pub method: Method,
}

/// What changed for a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupChange {
    /// Name (user text).
    pub name: String,
    /// After minus before, in the unit of the outcome.
    pub change: Interval,
    /// Chance that it fares better by more than the materiality; `None` without standard errors or a direction.
    pub p_better: Option<Chance>,
    /// Chance that it fares worse by more than that.
    pub p_worse: Option<Chance>,
}

/// A statistic before and after. Those of the change itself (Reynolds–Smolensky, Kakwani, reranking) have no before and
/// after: their value is the change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangedStatistic {
    /// Which.
    pub statistic: Statistic,
    /// Before.
    pub before: Option<f64>,
    /// After.
    pub after: Option<f64>,
    /// After minus before, with its paired interval.
    pub change: Option<Interval>,
    /// Chance that inequality by this statistic grows (beyond the materiality, where it has the unit of the outcome).
    pub p_widens: Option<Chance>,
    /// How the interval was made.
    pub method: Method,
}

/// A footing on which a gap is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Footing {
    /// Differences in the unit of the outcome.
    Absolute,
    /// Relative to what people have.
    Attainment,
    /// Relative to what people lack, up to the declared upper bound.
    Shortfall,
}

/// A chance that inequality widens, and that it narrows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Widening {
    /// On which footing.
    pub footing: Footing,
    /// By which statistic.
    pub statistic: Statistic,
    /// Change with its interval, oriented: positive = wider.
    pub change: Interval,
    /// Smallest change that counts, on the scale of this statistic.
    pub materiality: f64,
    /// Chance of widening by more than that.
    pub p_widens: Chance,
    /// Chance of narrowing by more than that.
    pub p_narrows: Chance,
    /// How the interval was made.
    pub method: Method,
}

/// People whose outcome changed by about as much.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// Name of the group (user text), number of the fifth, empty for the parts of the lowest fifth; `None` for everybody.
    /// [`Self::of`] says which.
    pub group: Option<String>,
    /// Key of the band (`measure-band-…`).
    pub band: String,
    /// Share of the people of that group, in 0..=1; `None` for a group without people.
    pub share: Option<Interval>,
    /// Their mean change, in the unit of the outcome.
    pub mean_change: Option<f64>,
    /// Whose share this is.
    pub of: BandOf,
}

/// Of whom a table of winners and losers speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BandOf {
    /// Everybody, computed directly.
    Everybody,
    /// A fifth of the people by the outcome before, 1 = lowest. Ties are not parted, so that a fifth may be empty; outcomes
    /// below zero are ranked, and shown apart instead.
    Fifth(u32),
    /// Those whose outcome was below zero.
    Negative,
    /// Those who had nothing; they are also in their fifth.
    Zero,
    /// Those of the lowest fifth who had something; they are also in their fifth.
    LowestAboveZero,
    /// A declared group, by its place.
    Group(u32),
}

/// Whether one curve lies above the other throughout.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dominance {
    /// Whether people are added up in the order of their groups, worst placed first (concentration curves), and not by
    /// the outcome itself (Lorenz curves).
    #[serde(default)]
    pub by_position: bool,
    /// After Lorenz-dominates before: nowhere lower and somewhere higher.
    pub lorenz: bool,
    /// Chance of that, over replicates.
    pub p_lorenz: Chance,
    /// Chance that before dominates after.
    pub p_lorenz_reversed: Chance,
    /// After dominates before in the generalised sense (welfare).
    pub generalised: bool,
    /// Chance of that.
    pub p_generalised: Chance,
    /// Chance that before dominates after.
    pub p_generalised_reversed: Chance,
    /// Population shares at which the curves were compared.
    pub points: Vec<f64>,
    /// Lorenz curve after minus before at these points; empty where shares of a total make no sense (then its chances are
    /// 0 and say nothing).
    pub lorenz_difference: Vec<Interval>,
    /// Generalised Lorenz curve after minus before, from the worst-off upwards and turned so that above zero is better.
    pub generalised_difference: Vec<Interval>,
}

/// Distributional cost-effectiveness.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NetHealthResult {
    /// Groups, most disadvantaged first.
    pub groups: Vec<NetHealthGroupResult>,
    /// Total net health: benefit minus opportunity cost.
    pub total: Interval,
    /// Chance that it is above zero.
    pub p_positive: Chance,
    /// Over the aversions asked for.
    pub aversion: Vec<AversionRow>,
    /// Smallest aversion at which the sign of the change in welfare turns, per family; families that are
    /// undefined in some draw are left out.
    pub switch: Vec<Switch>,
    /// Draws of the plane: change in mean health (efficiency) and in equity at the headline aversion, both per person. At most 200.
    pub plane: Vec<(f64, f64)>,
    /// Chance of each quadrant: (more health, more equal), (more, less), (less, more), (less, less). Draws in which either
    /// change is immaterial stand in none, so that the four need not sum to 1.
    pub quadrants: [Chance; 4],
    /// Headline aversion for the plane.
    pub headline: Statistic,
    /// What comes out at the headline aversion if others bear the cost.
    pub bearers: Vec<BearerRow>,
}

/// The same benefits and costs, with the opportunity cost shared out by a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BearerRow {
    /// Key of who bears it (`measure-bearer-…`).
    pub bearer: String,
    /// Change in welfare at the headline aversion.
    pub welfare: Option<Interval>,
    /// Change in equity.
    pub equity: Option<Interval>,
    /// Chance that welfare rises.
    pub p_better: Option<Chance>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NetHealthGroupResult {
    /// Name (user text).
    pub name: String,
    /// People.
    pub population: f64,
    /// Health per person before.
    pub before: f64,
    /// Benefit in total.
    pub benefit: Interval,
    /// Opportunity cost in health, in total.
    pub cost: Interval,
    /// Net health in total.
    pub net: Interval,
    /// Chance that the group loses.
    pub p_loses: Chance,
    /// Health per person after.
    pub after: Interval,
    /// Rank by health before and after, 1 = least healthy.
    pub ranks: (usize, usize),
    /// Weight of a gain to this group relative to the healthiest, at the headline aversion.
    pub equity_weight: Option<f64>,
}

/// What comes out at one aversion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AversionRow {
    /// Family and aversion: an equally-distributed equivalent.
    pub statistic: Statistic,
    /// Equally-distributed equivalent before.
    pub before: Option<f64>,
    /// After.
    pub after: Option<Interval>,
    /// Change in welfare: after minus before.
    pub welfare: Option<Interval>,
    /// Change in equity: that of the equivalent minus that of the mean.
    pub equity: Option<Interval>,
    /// Chance that welfare rises.
    pub p_better: Option<Chance>,
    /// Why there is no equivalent.
    pub undefined: Option<Undefined>,
}

/// Where the answer turns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Switch {
    /// Family, with the aversion at which the sign turns or the largest looked at.
    pub statistic: Statistic,
    /// Whether it turns.
    pub turns: bool,
    /// Chance that welfare rises at aversion zero (the mean), and at the largest.
    pub p_ends: (Chance, Chance),
}
