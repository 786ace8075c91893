//! How much is said and whether in colour: `-q`, `-v`, `--color`, and what the environment asks.

use std::ffi::OsString;

use clap::ValueEnum;

/// How much is said beside the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Loudness {
    /// `-q`: errors only.
    Errors,
    /// What was done, and what to do next.
    #[default]
    Plain,
    /// `-v`: also why.
    Reasons,
    /// `-vv`: also how long it took.
    Timings,
}

impl Loudness {
    /// From the flags of the command line, which exclude each other.
    pub(super) const fn of(quiet: bool, verbose: u8) -> Self {
        match (quiet, verbose) {
            (true, _) => Self::Errors,
            (false, 0) => Self::Plain,
            (false, 1) => Self::Reasons,
            (false, _) => Self::Timings,
        }
    }
}

/// When output has colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal that wants it.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Colour {
    /// Whether a stream gets colour: the option first, then `NO_COLOR`, `CLICOLOR_FORCE` and `TERM=dumb`
    /// (<https://no-color.org>, <https://bixense.com/clicolors>), then whether a person looks.
    pub(super) fn wanted(self, environment: impl Fn(&str) -> Option<OsString>, is_terminal: bool) -> bool {
        let set = |name| environment(name).is_some_and(|value| !value.is_empty());
        let forced = set("CLICOLOR_FORCE") && environment("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto if set("NO_COLOR") => false,
            Self::Auto if forced => true,
            Self::Auto => is_terminal && !is_dumb(environment),
        }
    }
}

/// Whether the terminal can do nothing but print.
pub(super) fn is_dumb(environment: impl Fn(&str) -> Option<OsString>) -> bool {
    environment("TERM").is_some_and(|value| value == "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The option, the variables, whether it is a terminal, and whether there is colour.
    type Case = (Colour, &'static [(&'static str, &'static str)], bool, bool);

    #[test]
    fn the_option_comes_first_then_the_environment_then_the_terminal() {
        const CASES: [Case; 12] = [
            (Colour::Auto, &[], true, true),
            (Colour::Auto, &[], false, false),
            (Colour::Auto, &[("NO_COLOR", "1")], true, false),
            (Colour::Auto, &[("NO_COLOR", "")], true, true),
            (Colour::Auto, &[("TERM", "dumb")], true, false),
            (Colour::Auto, &[("CLICOLOR_FORCE", "1")], false, true),
            (Colour::Auto, &[("CLICOLOR_FORCE", "0")], false, false),
            (Colour::Auto, &[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], true, true),
            (Colour::Auto, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true, false),
            (Colour::Always, &[("NO_COLOR", "1"), ("TERM", "dumb")], false, true),
            (Colour::Never, &[("CLICOLOR_FORCE", "1")], true, false),
            (Colour::Auto, &[("TERM", "xterm")], true, true),
        ];
        for (colour, variables, is_terminal, expected) in CASES {
            let environment = |name: &str| {
                let found = variables.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| OsString::from(value))
            };
            assert_eq!(colour.wanted(environment, is_terminal), expected, "{colour:?} {variables:?}");
        }
    }
}
