//! One wrong and one right example per code, in the language of the files: they need no translation.
//!
//! Each is a change to one file of the call in `fixtures/explain`, which has no mistakes: `right` stands in the file
//! literally, and with `wrong` in its place the check says exactly this code. A test does that for every one of them.

use crate::diagnostic::Code;

/// A file of `fixtures/explain`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleFile {
    /// `maatlat.toml`.
    Call,
    /// `rubric.toml`.
    Rubric,
    /// `proposals/bus.toml`.
    Proposal,
    /// `ratings/bus.assessor-1.toml`.
    Ratings,
    /// `ratings/bus.assessor-2.csv`.
    Sheet,
}

impl ExampleFile {
    /// Its path inside `fixtures/explain`.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Call => "maatlat.toml",
            Self::Rubric => "rubric.toml",
            Self::Proposal => "proposals/bus.toml",
            Self::Ratings => "ratings/bus.assessor-1.toml",
            Self::Sheet => "ratings/bus.assessor-2.csv",
        }
    }
}

/// What to write, and what not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The file it is cut from.
    pub file: ExampleFile,
    /// As it stands there.
    pub right: &'static str,
    /// The mistake.
    pub wrong: &'static str,
}

impl Example {
    /// The example of a code; `None` when no piece of text can show it: whole files, and states between files. The slips
    /// of `toml-syntax` have examples of their own, in [`SlipExample`](super::SlipExample).
    pub const fn of(code: Code) -> Option<Self> {
        use ExampleFile::{Call, Proposal, Ratings, Rubric, Sheet};
        let (file, right, wrong) = match code {
            Code::NotUtf8
            | Code::EmptyFile
            | Code::FileTooLarge
            | Code::NotAFile
            | Code::TooMuch
            | Code::OfficeFile
            | Code::SheetStart
            | Code::ConflictedCopy
            | Code::Bug
            | Code::RuleTooLarge
            | Code::VerdictTooMany
            | Code::RatedTwice
            | Code::ConsensusTwice
            | Code::ConsensusWithoutReason
            | Code::NoRubric
            | Code::TwoRubrics
            // Of data: they need a data file beside a declaration.
            | Code::NotDeclared
            | Code::DeclarationWrong
            | Code::NoSuchColumn
            | Code::TableStart
            | Code::TableCell
            | Code::TableValue
            | Code::TableMissing
            | Code::TableDesign
            | Code::ScaleDoubtful => return None,
            Code::TomlSyntax => (Proposal, "baseline = 50.0", "baseline = 50,0"),
            Code::TooDeep => (
                Proposal,
                "x-notes = [1, 2]",
                "x-notes = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1, 2]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            ),
            Code::SheetSyntax => (Sheet, ",They vote on the route.,", ",\"They vote on the route.,"),
            Code::SheetHeader => (Sheet, "criterion,level,answer", "criterion,score,answer"),
            Code::SheetRow => (
                Sheet,
                "Minutes of 1 March\n",
                "Minutes of 1 March\nsay,1,,B,They were asked.,Minutes of 1 May\n",
            ),
            Code::SheetShortRow => (Sheet, "fame,,not-known,,,", "fame,,not-known"),
            Code::SheetNumber => (Sheet, "say,2,,B", "say,\"1,500\",,B"),
            Code::SheetDate => (Sheet, "date,2026-02-20", "date,03/04/2026"),
            Code::SheetError => (Sheet, "say,2,,B", "say,#REF!,,B"),
            Code::SheetChanged => (Sheet, "say,2,,B", "say,2-jan,,B"),
            Code::WrongKind => (Call, "rubric = \"rubric.toml\"", "rubric = \"proposals/bus.toml\""),
            Code::HiddenCharacter => (Proposal, "name = \"Income\"", "name = \"In\u{200b}come\""),
            Code::GateWithoutMembers => (
                Rubric,
                "for_each = \"s in strata\"",
                "for_each = 's in strata if s.axis == \"socio-cultural\"'",
            ),
            Code::UnknownKind => (Proposal, "maatlat = \"proposal/1\"", "maatlat = \"project/1\""),
            Code::UnknownKey => (Proposal, "target_population = 1000", "target_populaton = 1000"),
            Code::MissingKey => (Proposal, "unit = \"%\"\nbetter = \"higher\"", "better = \"higher\""),
            Code::WrongType => (Proposal, "size = 400", "size = \"400\""),
            Code::WrongWord => (Proposal, "better = \"higher\"", "better = \"up\""),
            Code::WrongLength => (Proposal, "uptake = [0.4, 0.5, 0.6]", "uptake = [0.4, 0.6]"),
            Code::OutOfRange => (Rubric, "correlation = 0.5", "correlation = 1.5"),
            Code::NotFinite => (Proposal, "baseline = 50.0", "baseline = nan"),
            Code::NoSuchFile => (Call, "rubric = \"rubric.toml\"", "rubric = \"rubrik.toml\""),
            Code::OutsideFolder => {
                (Call, "ratings = [\"ratings\"]", "ratings = [\"ratings\", \"../ratings\"]")
            }
            Code::BadId => (Proposal, "id = \"low\"", "id = \"low income\""),
            Code::ReservedId => (Rubric, "id = \"loss\"", "id = \"total\""),
            Code::DuplicateId => (Proposal, "id = \"high\"", "id = \"low\""),
            Code::UnknownId => (Rubric, "weight = 2\nscale = \"levels\"", "weight = 2\nscale = \"level\""),
            Code::MissingLanguage => {
                (Rubric, "name = { nl = \"Mensen\", en = \"People\" }", "name = { nl = \"Mensen\" }")
            }
            Code::EmptyText => (Proposal, "name = \"Income\"", "name = \"\""),
            Code::BadDate => (Ratings, "date = \"2026-02-20\"", "date = \"20 February\""),
            Code::ClaimNotCarried => (
                Rubric,
                "text = { nl = \"Het blijft bestaan.\", en = \"It lasts.\" }",
                "text = { nl = \"Het blijft bestaan.\", en = \"It lasts.\" }\n\n[[claim]]\nid = \"K3\"\nsection = \"3\"\ntext = \"Nobody is left out.\"",
            ),
            Code::CriterionWithoutClaim => (
                Rubric,
                "claims = [\"K2\"]\nname = { nl = \"Bekend\", en = \"Known\" }",
                "name = { nl = \"Bekend\", en = \"Known\" }",
            ),
            Code::WeightOnInformative => (Rubric, "informative = true", "informative = true\nweight = 1"),
            Code::MissingWeight => (Rubric, "weight = 2\nscale = \"levels\"", "scale = \"levels\""),
            Code::MixedWeights => (Rubric, "weight = 2", "weight = \"free\""),
            Code::BadWeights => {
                (Rubric, "weight = 1\nscale = \"answers\"", "weight = 0\nscale = \"answers\"")
            }
            Code::WeightStatement => (
                Rubric,
                "[[claim]]\nid = \"K1\"",
                "[[weight_statement]]\nitem = \"people\"\nto = \"value\"\n\n[[claim]]\nid = \"K1\"",
            ),
            Code::WeightsConflict => (
                Rubric,
                "weight = 3\n\n[[dimension]]\nid = \"value\"\nname = { nl = \"Waarde\", en = \"Value\" }\nweight = 1",
                "\n[[dimension]]\nid = \"value\"\nname = { nl = \"Waarde\", en = \"Value\" }\n\n[[weight_statement]]\nitem = \"people\"\nat_least = \"value\"\n\n[[weight_statement]]\nitem = \"people\"\nshare = [0.1, 0.3]",
            ),
            Code::ScaleIncomplete => (Rubric, "min = 0\nmax = 2\nstep = 1", "min = 0\nmax = 2\nstep = 1.5"),
            Code::ScaleWithoutPoints => (
                Rubric,
                "  { id = \"no\", text = { nl = \"Nee\", en = \"No\" }, points = 0 },\n  { id = \"yes\", text = { nl = \"Ja\", en = \"Yes\" }, points = 100 },",
                "  { id = \"no\", text = { nl = \"Nee\", en = \"No\" } },\n  { id = \"yes\", text = { nl = \"Ja\", en = \"Yes\" } },",
            ),
            Code::AnchorMissing => (
                Rubric,
                "[[criterion.anchor]]\nlevel = 1\ntext = { nl = \"De kloof blijft.\", en = \"The gap stays.\" }\n\n[[criterion.anchor]]\nlevel = 2",
                "[[criterion.anchor]]\nlevel = 2",
            ),
            Code::LevelOffScale => (Ratings, "level = 1", "level = 1.5"),
            Code::AggregateIncomplete => (Rubric, "method = \"arithmetic\"", "method = \"power\""),
            Code::ThresholdOrder => {
                (Rubric, "pass_below = 0.10\nfail_from = 0.80", "pass_below = 0.80\nfail_from = 0.10")
            }
            Code::EmptyDimension => (
                Rubric,
                "[[dimension]]\nid = \"value\"",
                "[[dimension]]\nid = \"fun\"\nname = { nl = \"Plezier\", en = \"Fun\" }\nweight = 1\n\n[[dimension]]\nid = \"value\"",
            ),
            Code::GateWithoutEffect => (
                Rubric,
                "effect_text = { nl = \"Niet gehaald: hoogstens gunstig advies.\", en = \"Failed: favourable advice at best.\" }\non_fail = \"advise\"",
                "effect_text = { nl = \"Niet gehaald: hoogstens gunstig advies.\", en = \"Failed: favourable advice at best.\" }",
            ),
            Code::RuleSyntax => {
                (Rubric, "fails_when = \"s.gap_change > materiality\"", "fails_when = \"s.gap_change >\"")
            }
            Code::RuleUnknownName => (
                Rubric,
                "fails_when = \"s.gap_change > materiality\"",
                "fails_when = \"s.gap_change > materialty\"",
            ),
            Code::RuleType => (
                Rubric,
                "fails_when = \"s.gap_change > materiality\"",
                "fails_when = 's.gap_change > \"high\"'",
            ),
            Code::VerdictOverlap => (Rubric, "when = 'guard == \"fail\"'", "when = 'guard != \"pass\"'"),
            Code::VerdictHole => (Rubric, "when = 'guard != \"fail\"'", "when = 'guard == \"pass\"'"),
            Code::VerdictUnreachable => (
                Rubric,
                "[[verdict]]\nid = \"advise\"",
                "[[verdict]]\nid = \"wait\"\nname = { nl = \"Wachten\", en = \"Wait\" }\ntext = { nl = \"Wacht nog.\", en = \"Wait.\" }\nwhen = 'guard == \"fail\" and guard == \"pass\"'\n\n[[verdict]]\nid = \"advise\"",
            ),
            Code::VerdictBreaksGate => (
                Rubric,
                "when = 'guard == \"fail\"'\n\n[[verdict]]\nid = \"advise\"\nname = { nl = \"Gunstig advies\", en = \"Favourable advice\" }\ntext = { nl = \"De kloof groeit niet.\", en = \"The gap does not widen.\" }\nwhen = 'guard != \"fail\"'",
                "when = 'guard == \"pass\"'\n\n[[verdict]]\nid = \"advise\"\nname = { nl = \"Gunstig advies\", en = \"Favourable advice\" }\ntext = { nl = \"De kloof groeit niet.\", en = \"The gap does not widen.\" }\nwhen = 'guard != \"pass\"'",
            ),
            Code::MissingFact => (Proposal, "[facts]\nopen_source = true", "[facts]"),
            Code::UnorderedRange => (Proposal, "benefit = [8.0, 10.0, 12.0]", "benefit = [12.0, 10.0, 8.0]"),
            Code::ShareOutside => (Proposal, "uptake = [0.4, 0.5, 0.6]", "uptake = [40, 50, 60]"),
            Code::OutcomeMissing => (
                Proposal,
                "[outcome]\nname = { nl = \"Raakt op tijd bij de huisarts\", en = \"Reaches the GP in time\" }\nunit = \"%\"\nbetter = \"higher\"\nmin = 0\nmax = 100\n\n[[stratum]]",
                "[[stratum]]",
            ),
            Code::BoundsOrder => (Proposal, "min = 0\nmax = 100", "min = 100\nmax = 0"),
            Code::BaselineOutside => (Proposal, "baseline = 50.0", "baseline = [-5.0, 50.0, 60.0]"),
            Code::TooFewGroups => (
                Proposal,
                "group = [\n  { id = \"short\", name = \"Short\", size = 500, baseline = 62.0, uptake = 0.4, benefit = 5.0, effect_on_non_users = 0.0, evidence = \"B\" },\n",
                "group = [\n",
            ),
            Code::NobodyInStratum => (
                Proposal,
                "  { id = \"short\", name = \"Short\", size = 500, baseline = 62.0, uptake = 0.4, benefit = 5.0, effect_on_non_users = 0.0, evidence = \"B\" },\n  { id = \"long\", name = \"Long\", size = 500, baseline",
                "  { id = \"short\", name = \"Short\", size = 0, baseline = 62.0, uptake = 0.4, benefit = 5.0, effect_on_non_users = 0.0, evidence = \"B\" },\n  { id = \"long\", name = \"Long\", size = 0, baseline",
            ),
            Code::MoreThanTarget => (Proposal, "target_population = 1000", "target_population = 900"),
            Code::NoTargetPopulation => {
                (Proposal, "target_population = 1000\nx-notes = [1, 2]", "x-notes = [1, 2]")
            }
            Code::StrataDisagree => {
                (Proposal, "baseline = 62.0, uptake = 0.3", "baseline = 42.0, uptake = 0.3")
            }
            Code::OtherPopulation => (
                Proposal,
                "id = \"education\"",
                "id = \"education\"\nother_population = true\ntarget_population = 1000",
            ),
            Code::SmallGroup => (Proposal, "name = \"Short\", size = 500", "name = \"Short\", size = 20"),
            Code::ComputedTypedOver => {
                (Ratings, "[rating.lasting]", "[rating.gap]\nlevel = 2\n\n[rating.lasting]")
            }
            Code::UnknownCriteria => (
                Ratings,
                "[rating.lasting]",
                "[rating.price]\nanswer = \"not-known\"\n\n[rating.speed]\nanswer = \"not-known\"\n\n[rating.colour]\nanswer = \"not-known\"\n\n[rating.size]\nanswer = \"not-known\"\n\n[rating.lasting]",
            ),
            Code::LevelOrAnswer => (Ratings, "level = 1", "level = 1\nanswer = \"not-known\""),
            Code::MissingEvidence => (Ratings, "level = 1\nevidence = \"B\"", "level = 1"),
            Code::NeedsReason => (
                Ratings,
                "answer = \"not-applicable\"\nreason = \"It is a one-off.\"",
                "answer = \"not-applicable\"",
            ),
            Code::Unsupported => (
                Ratings,
                "reason = \"Travellers helped choose the stops.\"\nsources = [\"Minutes of 12 January 2026\"]",
                "reason = \"Travellers helped choose the stops.\"",
            ),
            Code::SingleLevel => (Rubric, "factor = 1.5\nspread = 1.0", "factor = 1.5\nspread = 0.0"),
            Code::SignOffBlocked => (Ratings, "answer = \"not-applicable\"", "answer = \"not-answered\""),
            Code::OtherRubric => (Ratings, "rubric = \"care\"", "rubric = \"care-2025\""),
            Code::NoRatings => (Call, "ratings = [\"ratings\"]", "ratings = []"),
            Code::ConflictSetAside => {
                (Ratings, "conflict_of_interest = false", "conflict_of_interest = true")
            }
            Code::NoProposals => (Call, "proposals = [\"proposals\"]", "proposals = []"),
        };
        Some(Self { file, right, wrong })
    }
}
