//! Numbers as people read them, per language.
//!
//! Rounding is decimal and half away from zero: the shortest decimal that names the `f64` is rounded the way a
//! reader would round it on paper, so 0.125 becomes 0.13 and 2.675 becomes 2.68 (`format!("{:.2}")` gives 0.12 and
//! 2.67, because it looks at the binary value). A number never has more decimals than its Monte Carlo error allows.

use super::Language;

/// Writes numbers in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    language: Language,
}

/// The real minus sign, as wide as the plus.
const MINUS: char = '−';

/// What stands for a number that is not finite; the stages before this one do not let it come so far.
const NO_NUMBER: &str = "–";

impl Numbers {
    /// Numbers in `language`.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language of these numbers.
    pub const fn language(self) -> Language {
        self.language
    }

    /// Exactly `decimals` decimals: `1.234,5` in Dutch, `1,234.5` in English.
    pub fn fixed(self, x: f64, decimals: usize) -> String {
        self.write(x, decimals, "")
    }

    /// As [`fixed`](Self::fixed), with `+` before what is above zero.
    pub fn signed(self, x: f64, decimals: usize) -> String {
        self.write(x, decimals, "+")
    }

    /// At most `decimals` decimals, without zeros at the end: for values that somebody typed.
    pub fn plain(self, x: f64, decimals: usize) -> String {
        let (_, digits) = round(x, decimals).unwrap_or_default();
        let zeros = digits.bytes().rev().take(decimals).take_while(|digit| *digit == b'0').count();
        self.fixed(x, decimals.saturating_sub(zeros))
    }

    /// A count of people or draws: whole, with thousands separated.
    pub fn count(self, x: f64) -> String {
        self.fixed(x, 0)
    }

    /// A share in 0..=1 as a percentage: `12%`.
    pub fn percent(self, share: f64, decimals: usize) -> String {
        format!("{}%", self.fixed(100.0 * share, decimals))
    }

    fn write(self, x: f64, decimals: usize, plus: &str) -> String {
        let Some((negative, digits)) = round(x, decimals) else { return NO_NUMBER.to_owned() };
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let (group, point) = match self.language {
            Language::En => (',', '.'),
            Language::Nl => ('.', ','),
        };
        let mut text = String::new();
        if digits.bytes().any(|digit| digit != b'0') {
            if negative {
                text.push(MINUS);
            } else {
                text.push_str(plus);
            }
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if decimals > 0 {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }
}

/// Sign and digits of `x` rounded to `decimals`, the last `decimals` digits being the fraction; `None` when `x` is
/// not finite.
fn round(x: f64, decimals: usize) -> Option<(bool, String)> {
    if !x.is_finite() {
        return None;
    }
    let shortest = format!("{}", x.abs());
    let (whole, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
    let mut digits: Vec<u8> = whole.bytes().collect();
    digits.extend(fraction.bytes().chain(std::iter::repeat(b'0')).take(decimals));
    if fraction.as_bytes().get(decimals).is_some_and(|next| *next >= b'5') {
        raise(&mut digits);
    }
    Some((x.is_sign_negative(), digits.into_iter().map(char::from).collect()))
}

/// Adds one to the last decimal digit.
fn raise(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit == b'9' {
            *digit = b'0';
        } else {
            *digit += 1;
            return;
        }
    }
    digits.insert(0, b'1');
}

/// The number of decimals that the Monte Carlo error supports: the last digit is worth at least 2 × `mcse`, and
/// there are never more than `most` (at most six).
pub fn decimals_for(mcse: f64, most: usize) -> usize {
    const WORTH: [f64; 7] = [1.0, 0.1, 0.01, 0.001, 0.000_1, 0.000_01, 0.000_001];
    (0..=most.min(6)).rev().find(|decimals| WORTH[*decimals] >= 2.0 * mcse).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NL: Numbers = Numbers::new(Language::Nl);
    const EN: Numbers = Numbers::new(Language::En);

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(NL.fixed(12_345.678, 1), "12.345,7");
        assert_eq!(EN.fixed(12_345.678, 1), "12,345.7");
        assert_eq!(EN.count(999.0), "999");
        assert_eq!(NL.count(1_000_000.0), "1.000.000");
        assert_eq!(NL.percent(0.4567, 1), "45,7%");
    }

    #[test]
    fn rounds_half_away_from_zero_as_on_paper() {
        assert_eq!(EN.fixed(0.125, 2), "0.13");
        assert_eq!(EN.fixed(2.675, 2), "2.68");
        assert_eq!(EN.fixed(-62.5, 0), "−63");
        assert_eq!(EN.fixed(999.95, 1), "1,000.0");
    }

    #[test]
    fn signs_are_real_and_zero_has_none() {
        assert_eq!(NL.signed(6.34, 1), "+6,3");
        assert_eq!(NL.signed(-6.34, 1), "−6,3");
        assert_eq!(NL.signed(-0.04, 1), "0,0");
        assert_eq!(EN.signed(0.0, 0), "0");
    }

    #[test]
    fn plain_numbers_have_no_idle_zeros() {
        assert_eq!(NL.plain(0.5, 3), "0,5");
        assert_eq!(EN.plain(20.0, 3), "20");
        assert_eq!(EN.plain(100.0, 0), "100");
        assert_eq!(EN.plain(1.25, 3), "1.25");
    }

    #[test]
    fn what_is_not_finite_is_a_dash() {
        assert_eq!(EN.fixed(f64::NAN, 2), "–");
        assert_eq!(EN.plain(f64::INFINITY, 2), "–");
    }

    #[test]
    fn decimals_follow_the_error() {
        assert_eq!(decimals_for(0.04, 3), 1);
        assert_eq!(decimals_for(0.06, 3), 0);
        assert_eq!(decimals_for(3.0, 3), 0);
        assert_eq!(decimals_for(0.0, 2), 2);
    }

    proptest! {
        #[test]
        fn a_printed_number_lies_within_half_a_unit(x in -1e9..1e9_f64, decimals in 0_usize..4) {
            let back: f64 = EN.fixed(x, decimals).replace(',', "").replace('−', "-").parse().unwrap();
            let unit = [1.0, 0.1, 0.01, 0.001][decimals];
            prop_assert!((back - x).abs() <= unit * 0.500_001);
        }
    }
}
