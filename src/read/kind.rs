//! The five kinds of file.

use std::fmt;

/// What a file is, as its key `maatlat` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// How to judge.
    Rubric,
    /// What is judged.
    Proposal,
    /// One assessor's answers.
    Ratings,
    /// Proposals judged together.
    Call,
    /// What the columns of a data file mean.
    Measure,
}

impl Kind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 5] = [Self::Rubric, Self::Proposal, Self::Ratings, Self::Call, Self::Measure];

    /// The kind as one word, for file names and identities.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rubric => "rubric",
            Self::Proposal => "proposal",
            Self::Ratings => "ratings",
            Self::Call => "call",
            Self::Measure => "measure",
        }
    }

    /// What the key `maatlat` must hold.
    pub const fn marker(self) -> &'static str {
        match self {
            Self::Rubric => "rubric/1",
            Self::Proposal => "proposal/1",
            Self::Ratings => "ratings/1",
            Self::Call => "call/1",
            Self::Measure => "measure/1",
        }
    }

    /// The kind with this marker.
    pub fn from_marker(marker: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.marker() == marker)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
