//! How numbers of a measurement are printed: as many decimals as their errors support, with their limits beside them.

use crate::model::OutcomeScale;
use crate::report::document::{Inline, Line};
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::measured::{Interval, MeasuredOutcome};
use crate::text::Language;

/// Negative powers of ten, by the number of decimals.
const WORTH: [f64; 10] = [1.0, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9];

/// From here on a number is written with a power of ten: nobody counts so many digits.
const HUGE: f64 = 1e15;

/// Decimals that show this many significant digits of `x`: at most nine; none for numbers that have so many before the
/// point, or for zero.
fn significant(x: f64, digits: i32) -> usize {
    let wanted = [1.0, 1.0, 10.0, 100.0, 1_000.0][digits.clamp(0, 4) as usize];
    let x = x.abs();
    if x == 0.0 || !x.is_finite() {
        return 0;
    }
    WORTH.iter().position(|worth| x >= wanted * worth).unwrap_or(WORTH.len() - 1)
}

/// Decimals of numbers that are computed, not drawn: two significant digits of the standard error (or of a quarter of
/// the interval); four significant digits of the value where nothing says how sure it is.
pub(super) fn decimals_computed(interval: &Interval) -> usize {
    let width = match (interval.lower, interval.upper) {
        (Some(lower), Some(upper)) => Some((upper - lower) / 4.0),
        _ => None,
    };
    let error = interval.se.into_iter().chain(width).find(|error| *error > 0.0 && error.is_finite());
    error.map_or_else(|| significant(interval.value, 4), |error| significant(error, 2))
}

/// Decimals of an estimate and its limits: as [`decimals_computed`], and where the limits were drawn never a digit that
/// is worth less than twice their Monte Carlo error.
pub(super) fn decimals(interval: &Interval) -> usize {
    let most = decimals_computed(interval);
    let supported = |mcse: f64| (0..=most).rev().find(|places| WORTH[*places] >= 2.0 * mcse).unwrap_or(0);
    interval.mcse.map_or(most, supported)
}

/// Decimals of the estimate itself, which is computed even where its limits are drawn: as its limits, unless that would
/// hide half of its standard error.
pub(super) fn decimals_of_value(interval: &Interval) -> usize {
    let limits = decimals(interval);
    match interval.se {
        Some(se) if WORTH.get(limits).is_some_and(|worth| *worth > se / 2.0) => decimals_computed(interval),
        _ => limits,
    }
}

/// Decimals of a number that stands alone: four significant digits.
pub(super) fn alone(x: f64) -> usize {
    significant(x, 4)
}

/// A number with so many decimals; with a power of ten where it would be a row of digits, or of zeros.
pub(super) fn fixed(x: f64, decimals: usize, speech: &Speech) -> String {
    written(x, decimals, false, speech)
}

/// As [`fixed`], with `+` before what is above zero.
pub(super) fn signed(x: f64, decimals: usize, speech: &Speech) -> String {
    written(x, decimals, true, speech)
}

fn written(x: f64, decimals: usize, plus: bool, speech: &Speech) -> String {
    let tiny = x != 0.0 && x.abs() < 0.5 * WORTH[WORTH.len() - 1] && decimals + 1 >= WORTH.len();
    if x.is_finite() && (x.abs() >= HUGE || tiny) {
        let text = format!("{x:.2e}").replace('-', "−");
        let sign = if plus && x > 0.0 { "+" } else { "" };
        let text = if speech.language() == Language::Nl { text.replace('.', ",") } else { text };
        return format!("{sign}{text}");
    }
    if plus { speech.numbers.signed(x, decimals) } else { speech.numbers.fixed(x, decimals) }
}

/// The estimate alone.
pub(super) fn value(interval: &Interval, speech: &Speech) -> String {
    fixed(interval.value, decimals_of_value(interval), speech)
}

/// The limits: `20.5 to 26.8`, `at most 4.9`, `at least 2.1`; `None` when there are none.
pub(super) fn limits(interval: &Interval, speech: &Speech) -> Option<String> {
    between(interval, speech, false)
}

/// As [`limits`], of a change: with signs.
pub(super) fn signed_limits(interval: &Interval, speech: &Speech) -> Option<String> {
    between(interval, speech, true)
}

fn between(interval: &Interval, speech: &Speech, plus: bool) -> Option<String> {
    let places = decimals(interval);
    let number = |x: f64| Slot::Said(written(x, places, plus, speech));
    match (interval.lower, interval.upper) {
        (Some(low), Some(high)) => {
            Some(speech.plain("from-to", &[("low", number(low)), ("high", number(high))]))
        }
        (Some(low), None) => Some(speech.plain("measure-at-least", &[("low", number(low))])),
        (None, Some(high)) => Some(speech.plain("measure-at-most", &[("high", number(high))])),
        (None, None) => None,
    }
}

/// A number and its limits: `23.6 (20.5 to 26.8)`.
pub(super) fn with_limits(interval: &Interval, speech: &Speech) -> String {
    let limits = limits(interval, speech).map(|limits| format!(" ({limits})"));
    format!("{}{}", value(interval, speech), limits.unwrap_or_default())
}

/// As [`with_limits`], of a change: with signs.
pub(super) fn change(interval: &Interval, speech: &Speech) -> String {
    let limits = signed_limits(interval, speech).map(|limits| format!(" ({limits})"));
    format!("{}{}", signed(interval.value, decimals_of_value(interval), speech), limits.unwrap_or_default())
}

/// The standard error, in two significant digits; a dash where there is none.
pub(super) fn error(interval: &Interval, speech: &Speech) -> String {
    interval.se.map_or_else(|| "–".to_owned(), |se| fixed(se, significant(se, 2), speech))
}

/// A number that stands alone, or a dash.
pub(super) fn or_dash(x: Option<f64>, speech: &Speech) -> String {
    x.map_or_else(|| "–".to_owned(), |x| fixed(x, alone(x), speech))
}

/// A share as a percentage with its limits: `12% (9% to 15%)`.
pub(super) fn share(interval: &Interval, speech: &Speech) -> String {
    let percent = |x: f64| speech.numbers.percent(x, 0);
    let value = percent(interval.value);
    match (interval.lower, interval.upper) {
        (Some(low), Some(high)) => {
            let slots = [("low", Slot::Said(percent(low))), ("high", Slot::Said(percent(high)))];
            format!("{value} ({})", speech.plain("from-to", &slots))
        }
        _ => value,
    }
}

/// The level of the intervals: `95%`.
pub(super) fn level(level: f64, speech: &Speech) -> String {
    format!("{}%", speech.numbers.plain(100.0 * level, 2))
}

/// The unit of differences of the outcome, after a number: a percentage (`%`, `% of adults`) differs by percentage points.
pub(super) fn points(outcome: &MeasuredOutcome, speech: &Speech) -> Slot {
    let of_hundred = matches!(outcome.scale, OutcomeScale::Proportion { per } if per == 100.0);
    let unit = outcome.unit.trim();
    if unit == "%" || (of_hundred && unit.starts_with("% ")) {
        Slot::Said(speech.say("percentage-points"))
    } else {
        Slot::Quoted(outcome.unit.clone())
    }
}

/// What the key of a unit stands for in this study.
pub(super) fn unit(key: &str, is_level: bool, outcome: &MeasuredOutcome, speech: &Speech) -> Line {
    let own = outcome.unit.clone();
    match key {
        "measure-unit-none" => vec![Inline::Said("–".to_owned())],
        _ if own.trim().is_empty() => vec![Inline::Said(speech.say(key))],
        "measure-unit-outcome" if is_level => vec![Inline::Quoted(own)],
        "measure-unit-outcome" => match points(outcome, speech) {
            Slot::Said(text) => vec![Inline::Said(text)],
            _ => vec![Inline::Quoted(own)],
        },
        "measure-unit-squared" => {
            vec![Inline::Said("(".to_owned()), Inline::Quoted(own), Inline::Said(")²".to_owned())]
        }
        "measure-unit-inverse" => {
            vec![Inline::Said("1/(".to_owned()), Inline::Quoted(own), Inline::Said(")".to_owned())]
        }
        key => vec![Inline::Said(speech.say(key))],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(value: f64, se: f64, mcse: Option<f64>) -> Interval {
        Interval { value, se: Some(se), lower: Some(value - 1.96 * se), upper: Some(value + 1.96 * se), mcse }
    }

    #[test]
    fn decimals_follow_the_errors() {
        let english = Speech::new(Language::En);
        assert_eq!(with_limits(&interval(23.618_75, 1.615_189, None), &english), "23.6 (20.5 to 26.8)");
        assert_eq!(with_limits(&interval(23.618_75, 1.615_189, Some(0.06)), &english), "23.6 (20 to 27)");
        assert_eq!(value(&interval(0.264_965, 0.001_947, None), &english), "0.2650");
        assert_eq!(value(&interval(12_345.6, 1_615.0, Some(40.0)), &english), "12,346");
        assert_eq!(error(&interval(23.618_75, 1.615_189, Some(0.044)), &english), "1.6");
    }

    #[test]
    fn numbers_that_are_rows_of_digits_have_a_power_of_ten() {
        let dutch = Speech::new(Language::Nl);
        assert_eq!(fixed(1.234e300, 0, &dutch), "1,23e300");
        assert_eq!(signed(-4.0e-13, 9, &dutch), "−4,00e−13");
        assert_eq!(fixed(0.0, 9, &dutch), "0,000000000");
        assert_eq!(or_dash(Some(f64::NAN), &dutch), "–");
    }

    #[test]
    fn intervals_may_have_one_side() {
        let one = Interval { value: 2.0, se: None, lower: None, upper: Some(4.913), mcse: None };
        assert_eq!(with_limits(&one, &Speech::new(Language::En)), "2.000 (at most 4.913)");
        assert_eq!(with_limits(&one, &Speech::new(Language::Nl)), "2,000 (hoogstens 4,913)");
    }
}
