//! The slips of the pen behind `toml-syntax`, each with a wrong and a right example.

use crate::read::Slip;

/// An example of a slip: a change to the proposal in `fixtures/explain`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlipExample {
    /// As it stands there.
    pub right: &'static str,
    /// The slip.
    pub wrong: &'static str,
    /// What its message names: the repair, or the text it concerns.
    pub detail: &'static str,
}

impl SlipExample {
    /// The example of a slip; `None` when it is about a whole file, or about whatever has no name.
    pub const fn of(slip: Slip) -> Option<Self> {
        let (right, wrong, detail) = match slip {
            Slip::DecimalComma => ("baseline = 50.0", "baseline = 50,0", "50.0"),
            Slip::ThousandsMark => ("target_population = 1000", "target_population = 1 000", "1000"),
            Slip::PercentSign => ("uptake = [0.4, 0.5, 0.6]", "uptake = [40%, 0.5, 0.6]", "0.4"),
            Slip::MinusSign => ("effect_on_non_users = -0.1", "effect_on_non_users = –0.1", "-0.1"),
            Slip::BarePoint => ("uptake = [0.4, 0.5, 0.6]", "uptake = [.4, 0.5, 0.6]", "0.4"),
            Slip::LeadingZero => ("size = 400", "size = 0400", "400"),
            Slip::Guess => ("size = 400", "size = ±400", "400"),
            Slip::Interval => ("uptake = [0.4, 0.5, 0.6]", "uptake = 0.4-0.6", "[0.4, …, 0.6]"),
            Slip::SlashDate => ("date = 2026-03-02", "date = 02/03/2026", "02/03/2026"),
            Slip::Fraction => ("size = 400", "size = 800/2", "400"),
            Slip::Unit => ("size = 400", "size = 400 people", "400"),
            Slip::CurlyQuotes => ("name = \"Low\"", "name = “Low”", "“"),
            Slip::InvisibleCharacter => ("size = 400", "size =\u{a0}400", "U+00A0"),
            Slip::ControlCharacter => ("name = \"Low\"", "name = \"Low\u{7}\"", "U+0007"),
            Slip::OldLineEnds => ("size = 400\nbaseline = 50.0", "size = 400\rbaseline = 50.0", ""),
            Slip::YesNo => ("open_source = true", "open_source = ja", "ja"),
            Slip::UnquotedText => ("name = \"Low\"", "name = Low", "Low"),
            Slip::Colon => ("size = 400", "size: 400", "size: 400"),
            Slip::NoEquals => ("size = 400", "size 400", "size 400"),
            Slip::NoValue => ("size = 400", "size =", "size ="),
            Slip::Backslash => ("x-folder = 'C:\\Cijfers'", "x-folder = \"C:\\Cijfers\"", "\"C:\\Cijfers\""),
            Slip::UnclosedText => ("name = \"Low\"", "name = \"Low", "\"Low"),
            Slip::UnclosedBracket => ("x-notes = [1, 2]", "x-notes = [1, 2", ""),
            Slip::DuplicateKey => ("size = 400", "size = 400\nsize = 500", "size"),
            Slip::ImpossibleDate => ("date = 2026-03-02", "date = 2026-02-30", "2026-02-30"),
            Slip::CutShort | Slip::OtherFormat | Slip::Other => return None,
        };
        Some(Self { right, wrong, detail })
    }

    /// What the message of a slip without an example names.
    pub const fn detail_of(slip: Slip) -> &'static str {
        match (Self::of(slip), slip) {
            (Some(example), _) => example.detail,
            (None, Slip::OtherFormat) => "JSON",
            (None, _) => "…",
        }
    }
}
