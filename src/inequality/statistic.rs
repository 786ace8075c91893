//! The names of what `maatlat measure` estimates.

use serde::{Deserialize, Serialize};

/// How a line is laid through the groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// Least squares on the outcome, weighted by population.
    Linear,
    /// Binomial regression with a logit link, weighted by population once.
    Logit,
    /// Least squares on the logarithm of the outcome, as `PHEindicatormethods` does.
    LogTransform,
    /// Least squares on the logit of the outcome, as `PHEindicatormethods` does.
    LogitTransform,
}

/// Whether groups count alike or by their population.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weighting {
    /// Every group counts the same.
    Unweighted,
    /// Every group counts by its population.
    Weighted,
}

/// A statistic of a distribution or of a set of groups. Parameters are part of its name.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Statistic {
    /// Population mean.
    Mean,
    /// D: one group minus another.
    Difference,
    /// R: one group over another.
    Ratio,
    /// Difference between the outer quantiles of many groups; the number of quantiles (5, 10 or 20).
    QuantileDifference(u32),
    /// Ratio of the outer quantiles of many groups.
    QuantileRatio(u32),
    /// ACI: absolute (generalised) concentration index.
    AbsoluteConcentration,
    /// RCI: relative concentration index.
    RelativeConcentration,
    /// Erreygers' index, with the declared bounds.
    Erreygers,
    /// Wagstaff's index, with the declared bounds.
    Wagstaff,
    /// SII: slope index of inequality.
    SlopeIndex(Fit),
    /// RII: ratio of the two ends of the fitted line (Kunst & Mackenbach).
    RelativeIndex(Fit),
    /// BGV: between-group variance.
    BetweenGroupVariance,
    /// BGSD: its root.
    BetweenGroupSd,
    /// COV: coefficient of variation.
    CoefficientOfVariation,
    /// MDM: mean difference from the mean.
    DifferenceFromMean(Weighting),
    /// MDB: mean difference from the best group.
    DifferenceFromBest(Weighting),
    /// MDR: mean difference from a reference group.
    DifferenceFromReference(Weighting),
    /// IDIS: index of disparity.
    IndexOfDisparity(Weighting),
    /// TI: Theil index between groups, times 1,000.
    TheilBetweenGroups,
    /// MLD: mean log deviation between groups, times 1,000.
    MeanLogDeviation,
    /// PAR: population attributable risk.
    AttributableRisk,
    /// PAF: population attributable fraction.
    AttributableFraction,
    /// Gini index, exact, ranks of ties averaged.
    Gini,
    /// Gini index times the mean.
    AbsoluteGini,
    /// Extended (S-)Gini with this parameter, above 1; 2 is the Gini index.
    SGini(f64),
    /// Atkinson index with this aversion.
    Atkinson(f64),
    /// Generalised entropy; 0 is the mean log deviation, 1 Theil's T.
    GeneralisedEntropy(f64),
    /// Kolm index with this aversion, per unit of the outcome.
    Kolm(f64),
    /// Equally-distributed equivalent after Atkinson.
    AtkinsonEde(f64),
    /// Equally-distributed equivalent after Kolm.
    KolmEde(f64),
    /// Equally-distributed equivalent of the extended Gini.
    SGiniEde(f64),
    /// Total of the upper share over total of the lower share, such as 0.2 (S80/S20).
    QuantileShareRatio(f64),
    /// Total of the top tenth over total of the bottom four tenths.
    Palma,
    /// Share of the total held by the top.
    TopShare(f64),
    /// Share of the total held by the bottom.
    BottomShare(f64),
    /// Wolfson's index of polarisation.
    Wolfson,
    /// The poverty line, estimated from the full sample.
    PovertyLine,
    /// Foster–Greer–Thorbecke index; 0 is the share below the line.
    Fgt(f64),
    /// Watts index of poverty.
    Watts,
    /// Median relative poverty gap.
    MedianPovertyGap,
    /// Theil's T within groups.
    TheilWithin,
    /// Theil's T between groups.
    TheilBetween,
    /// Reynolds–Smolensky: Gini before minus concentration of after ranked by before.
    ReynoldsSmolensky,
    /// Kakwani: concentration of the payment minus Gini before.
    Kakwani,
    /// Reranking (Atkinson–Plotnick): Gini after minus concentration of after ranked by before.
    Reranking,
}

impl Statistic {
    /// Its name without parameters, lower case with hyphens: for keys of the catalogue (`statistic-NAME`), columns of
    /// tables and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Difference => "difference",
            Self::Ratio => "ratio",
            Self::QuantileDifference(_) => "quantile-difference",
            Self::QuantileRatio(_) => "quantile-ratio",
            Self::AbsoluteConcentration => "absolute-concentration",
            Self::RelativeConcentration => "relative-concentration",
            Self::Erreygers => "erreygers",
            Self::Wagstaff => "wagstaff",
            Self::SlopeIndex(Fit::Linear) => "sii-linear",
            Self::SlopeIndex(Fit::Logit) => "sii-logit",
            Self::SlopeIndex(Fit::LogTransform) => "sii-log-transform",
            Self::SlopeIndex(Fit::LogitTransform) => "sii-logit-transform",
            Self::RelativeIndex(Fit::Linear) => "rii-linear",
            Self::RelativeIndex(Fit::Logit) => "rii-logit",
            Self::RelativeIndex(Fit::LogTransform) => "rii-log-transform",
            Self::RelativeIndex(Fit::LogitTransform) => "rii-logit-transform",
            Self::BetweenGroupVariance => "bgv",
            Self::BetweenGroupSd => "bgsd",
            Self::CoefficientOfVariation => "cov",
            Self::DifferenceFromMean(Weighting::Unweighted) => "mdmu",
            Self::DifferenceFromMean(Weighting::Weighted) => "mdmw",
            Self::DifferenceFromBest(Weighting::Unweighted) => "mdbu",
            Self::DifferenceFromBest(Weighting::Weighted) => "mdbw",
            Self::DifferenceFromReference(Weighting::Unweighted) => "mdru",
            Self::DifferenceFromReference(Weighting::Weighted) => "mdrw",
            Self::IndexOfDisparity(Weighting::Unweighted) => "idisu",
            Self::IndexOfDisparity(Weighting::Weighted) => "idisw",
            Self::TheilBetweenGroups => "ti",
            Self::MeanLogDeviation => "mld",
            Self::AttributableRisk => "par",
            Self::AttributableFraction => "paf",
            Self::Gini => "gini",
            Self::AbsoluteGini => "absolute-gini",
            Self::SGini(_) => "s-gini",
            Self::Atkinson(_) => "atkinson",
            Self::GeneralisedEntropy(_) => "generalised-entropy",
            Self::Kolm(_) => "kolm",
            Self::AtkinsonEde(_) => "atkinson-ede",
            Self::KolmEde(_) => "kolm-ede",
            Self::SGiniEde(_) => "s-gini-ede",
            Self::QuantileShareRatio(_) => "quantile-share-ratio",
            Self::Palma => "palma",
            Self::TopShare(_) => "top-share",
            Self::BottomShare(_) => "bottom-share",
            Self::Wolfson => "wolfson",
            Self::PovertyLine => "poverty-line",
            Self::Fgt(_) => "fgt",
            Self::Watts => "watts",
            Self::MedianPovertyGap => "median-poverty-gap",
            Self::TheilWithin => "theil-within",
            Self::TheilBetween => "theil-between",
            Self::ReynoldsSmolensky => "reynolds-smolensky",
            Self::Kakwani => "kakwani",
            Self::Reranking => "reranking",
        }
    }

    /// Its parameter, if it has one.
    pub const fn parameter(self) -> Option<f64> {
        match self {
            Self::QuantileDifference(n) | Self::QuantileRatio(n) => Some(n as f64),
            Self::SGini(x)
            | Self::Atkinson(x)
            | Self::GeneralisedEntropy(x)
            | Self::Kolm(x)
            | Self::AtkinsonEde(x)
            | Self::KolmEde(x)
            | Self::SGiniEde(x)
            | Self::QuantileShareRatio(x)
            | Self::TopShare(x)
            | Self::BottomShare(x)
            | Self::Fgt(x) => Some(x),
            _ => None,
        }
    }

    /// Name and parameter, such as `atkinson(0.5)`: unique, for machines.
    pub fn code(self) -> String {
        self.parameter()
            .map_or_else(|| self.name().to_owned(), |parameter| format!("{}({parameter})", self.name()))
    }
}
