//! Chances in numbers and words: the number first, the word in brackets, every time.
//!
//! The nine words and their ranges are those of EFSA's guidance on communication of uncertainty (2019,
//! doi:10.2903/j.efsa.2019.5520). Edges belong to the more extreme word. A chance whose Monte Carlo error reaches
//! over an edge is said to be on the border, and never gets the stronger word alone.

use super::{Numbers, Value, Words};

/// One of the nine words for a range of chances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// At most 1%.
    AlmostImpossible,
    /// Up to 5%.
    ExtremelyUnlikely,
    /// Up to 10%.
    VeryUnlikely,
    /// Up to 33%.
    Unlikely,
    /// Between 33% and 66%.
    AsLikelyAsNot,
    /// From 66%.
    Likely,
    /// From 90%.
    VeryLikely,
    /// From 95%.
    ExtremelyLikely,
    /// From 99%.
    AlmostCertain,
}

impl Term {
    /// Every term, from impossible to certain.
    pub const ALL: [Self; 9] = [
        Self::AlmostImpossible,
        Self::ExtremelyUnlikely,
        Self::VeryUnlikely,
        Self::Unlikely,
        Self::AsLikelyAsNot,
        Self::Likely,
        Self::VeryLikely,
        Self::ExtremelyLikely,
        Self::AlmostCertain,
    ];

    /// The term for a chance.
    pub fn of(p: f64) -> Self {
        match p {
            p if p <= 0.01 => Self::AlmostImpossible,
            p if p <= 0.05 => Self::ExtremelyUnlikely,
            p if p <= 0.10 => Self::VeryUnlikely,
            p if p <= 0.33 => Self::Unlikely,
            p if p < 0.66 => Self::AsLikelyAsNot,
            p if p < 0.90 => Self::Likely,
            p if p < 0.95 => Self::VeryLikely,
            p if p < 0.99 => Self::ExtremelyLikely,
            _ => Self::AlmostCertain,
        }
    }

    /// The key of its word.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AlmostImpossible => "term-almost-impossible",
            Self::ExtremelyUnlikely => "term-extremely-unlikely",
            Self::VeryUnlikely => "term-very-unlikely",
            Self::Unlikely => "term-unlikely",
            Self::AsLikelyAsNot => "term-as-likely-as-not",
            Self::Likely => "term-likely",
            Self::VeryLikely => "term-very-likely",
            Self::ExtremelyLikely => "term-extremely-likely",
            Self::AlmostCertain => "term-almost-certain",
        }
    }

    /// The key of the range that the scale table prints beside the word.
    pub const fn range_key(self) -> &'static str {
        match self {
            Self::AlmostImpossible => "range-almost-impossible",
            Self::ExtremelyUnlikely => "range-extremely-unlikely",
            Self::VeryUnlikely => "range-very-unlikely",
            Self::Unlikely => "range-unlikely",
            Self::AsLikelyAsNot => "range-as-likely-as-not",
            Self::Likely => "range-likely",
            Self::VeryLikely => "range-very-likely",
            Self::ExtremelyLikely => "range-extremely-likely",
            Self::AlmostCertain => "range-almost-certain",
        }
    }
}

/// A chance in two parts, to be printed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// `86%`, `under 1%` or `over 99%`.
    pub number: String,
    /// `likely`, or `on the border between likely and very likely`.
    pub word: String,
}

impl Said {
    /// `86% (likely)`.
    pub fn together(&self) -> String {
        format!("{} ({})", self.number, self.word)
    }
}

/// Says the chance `p`, whose Monte Carlo standard error is `mcse`.
pub fn say(words: &Words, p: f64, mcse: f64) -> Said {
    let low = Term::of((p - 1.96 * mcse).max(0.0));
    let high = Term::of((p + 1.96 * mcse).min(1.0));
    let word = if low == high {
        words.say(low.key())
    } else {
        let (low, high) = (words.say(low.key()), words.say(high.key()));
        words.say_with("on-the-border", &[("low", Value::Text(&low)), ("high", Value::Text(&high))])
    };
    Said { number: number(words, p), word }
}

/// Whole percents, unless rounding would carry the number over an edge of the scale: 89.7% is not printed as 90%.
fn number(words: &Words, p: f64) -> String {
    let numbers = Numbers::new(words.language());
    if p < 0.01 {
        return words.say_with("under", &[("percent", Value::Text(&numbers.percent(0.01, 0)))]);
    }
    if p > 0.99 {
        return words.say_with("over", &[("percent", Value::Text(&numbers.percent(0.99, 0)))]);
    }
    let kept = Term::of((100.0 * p).round() / 100.0) == Term::of(p);
    numbers.percent(p, usize::from(!kept))
}

/// A chance as a number of tenths: `6 in 10`; never none and never all.
pub fn in_ten(words: &Words, p: f64) -> String {
    let tenths = (10.0 * p).round();
    if tenths < 1.0 {
        words.say("in-ten-under-one")
    } else if tenths > 9.0 {
        words.say("in-ten-over-nine")
    } else {
        words.say_with("in-ten", &[("n", Value::Text(&Numbers::new(words.language()).count(tenths)))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use proptest::prelude::*;

    fn said(language: Language, p: f64, mcse: f64) -> String {
        say(&Words::new(language), p, mcse).together()
    }

    #[test]
    fn number_first_word_in_brackets() {
        assert_eq!(said(Language::En, 0.8558, 0.0035), "86% (likely)");
        assert_eq!(said(Language::Nl, 0.8558, 0.0035), "86% (waarschijnlijk)");
    }

    #[test]
    fn never_none_and_never_all() {
        assert_eq!(said(Language::En, 0.0, 0.0002), "under 1% (almost impossible)");
        assert_eq!(said(Language::En, 1.0, 0.0002), "over 99% (almost certain)");
        assert_eq!(said(Language::En, 0.01, 0.0), "1% (almost impossible)");
        assert_eq!(said(Language::En, 0.99, 0.0), "99% (almost certain)");
    }

    #[test]
    fn an_edge_within_the_error_is_a_border() {
        assert_eq!(
            said(Language::En, 0.66, 0.005),
            "66% (on the border between about as likely as not and likely)"
        );
    }

    #[test]
    fn rounding_does_not_carry_a_number_over_an_edge() {
        assert_eq!(said(Language::Nl, 0.8970, 0.0005), "89,7% (waarschijnlijk)");
    }

    #[test]
    fn tenths() {
        let words = Words::new(Language::En);
        assert_eq!(in_ten(&words, 0.62), "6 in 10");
        assert_eq!(in_ten(&words, 0.01), "fewer than 1 in 10");
        assert_eq!(in_ten(&words, 0.99), "more than 9 in 10");
    }

    proptest! {
        #[test]
        fn terms_rise_with_the_chance(a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
            prop_assert!(Term::of(a.min(b)) <= Term::of(a.max(b)));
        }
    }
}
