//! The codes: one word per kind of mistake.

use std::fmt;

/// How serious a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The reader of the report must know this; nothing is refused.
    Warning,
    /// Nothing is scored until this is mended.
    Error,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal, $severity:ident;)+) => {
        /// A kind of mistake. Its words stand in the catalogue under `diag-WORD` and `diag-WORD-help`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as printed: small letters and hyphens.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// How serious it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    // Reading a file.
    /// The file is not UTF-8 text. Args: `line`, `encoding` (`utf-16` or `windows-1252`), `guess` (the first other
    /// letter; may be empty), `program` (`spreadsheet` or `editor`: what the file was made in).
    NotUtf8 = "not-utf8", Error;
    /// The file is empty, or holds only comments.
    EmptyFile = "empty-file", Error;
    /// The file is larger than the limit. Args: `limit`.
    FileTooLarge = "file-too-large", Error;
    /// Not a plain file: a named pipe, a device, a folder.
    NotAFile = "not-a-file", Error;
    /// More of something than is taken in. Args: `what` (a word of [`limits`](crate::limits)), `found`, `limit`.
    TooMuch = "too-much", Error;
    /// A file of an office program. Args: `holds` (`table` or `text`).
    OfficeFile = "office-file", Error;
    /// The text is not TOML. Args: `reason` (a word of `read::Slip`), `detail` (the text, or its repair).
    TomlSyntax = "toml-syntax", Error;
    /// A sheet does not begin as one. Args: `reason` (`empty`, `first-cell`, `separator` or `kind`), `found` (the first
    /// cell, or the kind; may be empty).
    SheetStart = "sheet-start", Error;
    /// A sheet cannot be read. Args: `reason` (`unclosed-quote`, `after-quote`, `control-character`, `old-line-ends`,
    /// `cut-short` or `too-many`), `detail` (may be empty).
    SheetSyntax = "sheet-syntax", Error;
    /// The row with the names of the columns is missing or wrong. Args: `reason` (`none`, `criterion`, `blank`, `twice`,
    /// `separator` or `unknown`), `found`, `suggestion` (may be empty), `columns`.
    SheetHeader = "sheet-header", Error;
    /// A row that cannot be kept. Args: `reason` (`too-long`, `no-criterion`, `no-key`, `beside`, `twice` or `no-answers`),
    /// `found` (may be empty), `columns` (how many the header has).
    SheetRow = "sheet-row", Error;
    /// A row with fewer cells than the header. Args: `columns` (the missing ones).
    SheetShortRow = "sheet-short-row", Warning;
    /// A number whose form is not clear. Args: `reason` (`ambiguous`, `scientific`, or a word of `read::Slip`), `found`,
    /// `first`, `second` (what it may mean, or its repair; may be empty).
    SheetNumber = "sheet-number", Error;
    /// A date that may be two days. Args: `found`, `first`, `second`.
    SheetDate = "sheet-date", Error;
    /// An error value of a spreadsheet program, such as `#REF!`. Args: `reason` (`value` or `narrow`), `found`.
    SheetError = "sheet-error", Error;
    /// What a spreadsheet program probably made of something else. Args: `reason` (`date`, `serial` or `scientific`),
    /// `found`.
    SheetChanged = "sheet-changed", Warning;
    /// Tables or arrays are nested too deeply. Args: `limit`.
    TooDeep = "too-deep", Error;
    /// The first key does not say what the file is. Args: `found` (may be empty), `kinds`,
    /// `suggestion` (may be empty), `newer` (whether it is a newer format of a known kind: `yes` or `no`), `version` (of
    /// maatlat).
    UnknownKind = "unknown-kind", Error;
    /// A key that does not exist here. Args: `key`, `suggestion` (may be empty), `keys`, `elsewhere` (tables that have
    /// it; may be empty), `advice` (`top`, `suggestion`, `elsewhere` or `none`: which of these helps best).
    UnknownKey = "unknown-key", Error;
    /// A key that must be there. Args: `key`.
    MissingKey = "missing-key", Error;
    /// Another type of value. Args: `expected`, `found` (type words of `read::TypeWord`, `expected` with `|` between).
    WrongType = "wrong-type", Error;
    /// A word that is not one of the choices. Args: `found`, `choices`, `suggestion` (may be empty).
    WrongWord = "wrong-word", Error;
    /// A list with too few or too many items. Args: `found`, `limits`.
    WrongLength = "wrong-length", Error;
    /// A number outside its limits. Args: `found`, `limits`.
    OutOfRange = "out-of-range", Error;
    /// `nan` or `inf` where a number is asked. Args: `found`.
    NotFinite = "not-finite", Error;
    /// A mistake of maatlat itself. Args: `detail`.
    Bug = "bug", Error;
    /// A file or folder that a call names does not exist. Args: `path`, `suggestion` (may be empty).
    NoSuchFile = "no-such-file", Error;
    /// A path that leads out of the folder it must stay in. Args: `path`.
    OutsideFolder = "outside-folder", Error;
    /// A file of another kind than asked for. Args: `path`, `expected` and `found` (words of `read::Kind`; `found` is
    /// empty when it is no file of maatlat).
    WrongKind = "wrong-kind", Error;
    /// A file that was made by a program for keeping folders in step, out of two changes at once. Args: `path`.
    ConflictedCopy = "conflicted-copy", Warning;

    // Names and texts.
    /// An id that cannot be a name, or part of a file's name. Args: `found`, `why` (`characters`, `length`, `empty`,
    /// `hyphen` or `device`).
    BadId = "bad-id", Error;
    /// An id that is a word of the language of rules. Args: `found`.
    ReservedId = "reserved-id", Error;
    /// An id used twice. Args: `id`, `first` (as it is written there), `likeness` (`same`, `capitals` or `letters`).
    DuplicateId = "duplicate-id", Error;
    /// An id that does not exist. Args: `kind` (`kind-…` in the catalogue), `found`, `suggestion` (may be empty), `known`.
    UnknownId = "unknown-id", Error;
    /// A text lacks one of the rubric's languages. Args: `language`.
    MissingLanguage = "missing-language", Error;
    /// Characters that cannot be seen or that turn text around, in a text. Args: `characters`.
    HiddenCharacter = "hidden-character", Warning;
    /// A text is empty.
    EmptyText = "empty-text", Error;
    /// A date that is not a date. Args: `found`.
    BadDate = "bad-date", Error;

    // The rubric.
    /// Claims that no criterion carries. Args: `claim` (the first), `claims`.
    ClaimNotCarried = "claim-not-carried", Error;
    /// A criterion that carries no claim although the rubric lists claims. Args: `criterion`.
    CriterionWithoutClaim = "criterion-without-claim", Error;
    /// A weight on an informative criterion. Args: `criterion`.
    WeightOnInformative = "weight-on-informative", Error;
    /// A scored criterion without a weight. Args: `criterion`.
    MissingWeight = "missing-weight", Error;
    /// Fixed, ordinal and free weights mixed in one place. Args: `node` (may be empty).
    MixedWeights = "mixed-weights", Error;
    /// Weights that cannot be used. Args: `why` (`negative`, `order`, `place`, `zero` or `apart`), `node` (may be empty).
    BadWeights = "bad-weights", Error;
    /// A statement about weights that says nothing or cannot be. Args: `why` (`which`: none or several of its keys; `half`:
    /// `to` without `ratio` or the other way round; `itself`; `share`, `ratio`: bounds; `number`: a weight that is a number
    /// already; `no-score`: nothing is weighed there; `unsolved`: bounds of very unlike size), `item`, `node`.
    WeightStatement = "weight-statement", Error;
    /// Statements about weights that cannot hold together. Args: `node`, `statements`.
    WeightsConflict = "weights-conflict", Error;
    /// A scale that lacks what its kind needs. Args: `scale`, `needs`.
    ScaleIncomplete = "scale-incomplete", Error;
    /// A criterion without points in a dimension that has a score. Args: `criterion`.
    ScaleWithoutPoints = "scale-without-points", Error;
    /// An anchor missing for a level. Args: `criterion`, `levels`.
    AnchorMissing = "anchor-missing", Warning;
    /// A level that the scale does not have. Args: `found`, `levels`.
    LevelOffScale = "level-off-scale", Error;
    /// An aggregation without what it needs. Args: `method`, `needs`.
    AggregateIncomplete = "aggregate-incomplete", Error;
    /// Gate thresholds in the wrong order. Args: `low`, `high`.
    ThresholdOrder = "threshold-order", Error;
    /// A dimension without criteria. Args: `dimension`.
    EmptyDimension = "empty-dimension", Error;
    /// A gate that can fail and neither caps the verdict nor is used by the verdict table. Args: `gate`.
    GateWithoutEffect = "gate-without-effect", Error;

    // Rules.
    /// A rule that cannot be read. Args: `expected` (`rule-expected-…` in the catalogue), `found` (may be empty).
    RuleSyntax = "rule-syntax", Error;
    /// A name a rule does not know. Args: `found`, `suggestion`, `known`, `member`, `set` (the set whose member it
    /// seems to speak of, without a `for_each`; may be empty).
    RuleUnknownName = "rule-unknown-name", Error;
    /// A rule that mixes types. Args: `expected`, `found` (keys of the catalogue, `type-…`).
    RuleType = "rule-type", Error;
    /// A rule that is too long or too deep. Args: `what` (a word of [`limits`](crate::limits)), `found`, `limit`.
    RuleTooLarge = "rule-too-large", Error;

    // The verdict table.
    /// Two rows hold at once. Args: `first`, `second`, `case`.
    VerdictOverlap = "verdict-overlap", Error;
    /// No row holds. Args: `case` (empty when there are no rows at all).
    VerdictHole = "verdict-hole", Error;
    /// A row that can never be reached. Args: `verdict`.
    VerdictUnreachable = "verdict-unreachable", Error;
    /// A row better than a gate allows. Args: `verdict`, `gate`, `limit`, `case`.
    VerdictBreaksGate = "verdict-breaks-gate", Error;
    /// Too many gates to check every case. Args: `cases`, `limit`, `drawn` (gates with three outcomes), `gates`.
    VerdictTooMany = "verdict-too-many", Error;

    // Proposals.
    /// A fact the rubric asks for. Args: `fact`, `kind` (`yes-no` or `number`).
    MissingFact = "missing-fact", Error;
    /// A range that is not low ≤ likely ≤ high. Args: `low`, `likely`, `high`, `sorted`.
    UnorderedRange = "unordered-range", Error;
    /// A share outside 0 to 1. Args: `found`, `share` (the share it is as a percentage, or `other`).
    ShareOutside = "share-outside", Error;
    /// A stratum without an outcome.
    OutcomeMissing = "outcome-missing", Error;
    /// Outcome bounds in the wrong order. Args: `min`, `max`.
    BoundsOrder = "bounds-order", Error;
    /// A baseline outside the declared bounds. Args: `found`, `min`, `max`.
    BaselineOutside = "baseline-outside", Error;
    /// Fewer than two groups with people in them. Args: `stratum`.
    TooFewGroups = "too-few-groups", Error;
    /// Group sizes that add up to nothing. Args: `stratum`.
    NobodyInStratum = "nobody-in-stratum", Error;
    /// The table covers more people than the target population. Args: `table`, `target`.
    MoreThanTarget = "more-than-target", Warning;
    /// No target population, so that coverage cannot be computed.
    NoTargetPopulation = "no-target-population", Warning;
    /// Two strata of one population give different means. Args: `first`, `second`, `mean_first`, `mean_second`.
    StrataDisagree = "strata-disagree", Warning;
    /// A table about other people than the target population. Args: `stratum`.
    OtherPopulation = "other-population", Warning;
    /// A gate over a set that is empty in this proposal: it passes without having looked at anything. Args: `gate`,
    /// `proposal`, `for_each`.
    GateWithoutMembers = "gate-without-members", Warning;
    /// A group with fewer than 30 people. Args: `group`, `size`.
    SmallGroup = "small-group", Warning;

    // Ratings.
    /// A level typed for a computed criterion. Args: `criterion`.
    ComputedTypedOver = "computed-typed-over", Error;
    /// Answers to several criteria that the rubric does not have. Args: `criteria`.
    UnknownCriteria = "unknown-criteria", Error;
    /// Neither a level nor an answer, or both. Args: `criterion`.
    LevelOrAnswer = "level-or-answer", Error;
    /// A level without an evidence grade. Args: `criterion`.
    MissingEvidence = "missing-evidence", Error;
    /// *Not applicable* without a reason. Args: `criterion`.
    NeedsReason = "needs-reason", Error;
    /// A level without a reason or without a source. Args: `criterion`, `lacks` (`reason`,
    /// `sources` or both).
    Unsupported = "unsupported", Warning;
    /// A single level read as exact, since its grade gives no doubt. Args: `criterion`.
    SingleLevel = "single-level", Warning;
    /// Signed off although answers are missing. Args: `criteria`.
    SignOffBlocked = "sign-off-blocked", Error;
    /// Ratings for another rubric, or another version of it. Args: `what` (`id` or `version`), `rubric`, `found`,
    /// `expected`.
    OtherRubric = "other-rubric", Error;
    /// Two ratings files of one assessor for one proposal. Args: `assessor`, `proposal`.
    RatedTwice = "rated-twice", Error;
    /// Two files with what the panel agreed on for one proposal. Args: `proposal`.
    ConsensusTwice = "consensus-twice", Error;
    /// A level agreed a level or more from the median of the members' levels, without a reason. Args: `criterion`, `found`,
    /// `median`.
    ConsensusWithoutReason = "consensus-without-reason", Error;
    /// No ratings at all for a proposal. Args: `proposal`.
    NoRatings = "no-ratings", Warning;
    /// An assessor with a conflict of interest: the answers are set aside. Args: `assessor`, `proposal`.
    ConflictSetAside = "conflict-set-aside", Warning;

    // The call.
    /// No rubric to judge with.
    NoRubric = "no-rubric", Error;
    /// More than one rubric. Args: `rubrics`.
    TwoRubrics = "two-rubrics", Error;
    /// Nothing to score.
    NoProposals = "no-proposals", Error;

    // Data and what is declared about them.
    /// Something that must be declared about data. Args: `what` (`outcome`, `unit`, `better`, `scale`, `per`, `min`, `max`,
    /// `rows`, `population`, `order`, `weights`, `rank-order`, `replicate-method`, `health`, `benefit`, `cost-share`,
    /// `total-cost` or `threshold`), `write` (what to write).
    NotDeclared = "not-declared", Error;
    /// A declaration that cannot hold. Args: `what` (`bounds`, `level`, `materiality`, `per`, `line`, `statistic`,
    /// `statistic-number`, `rows-two`, `orders`, `order-unknown`, `order-twice`, `reference`, `rscales`, `replicates-none`,
    /// `replicates-name`, `needs`, `needs-not`, `only`, `aversion`, `correlation`, `numbers`), `flag`, `found` (may be empty), `suggestion` (may be
    /// empty), `known`.
    DeclarationWrong = "declaration-wrong", Error;
    /// A column that the data do not have, or have twice. Args: `what` (`none` or `twice`), `flag`, `found`, `suggestion` (may
    /// be empty), `known`.
    NoSuchColumn = "no-such-column", Error;
    /// A data file that cannot be read as a table. Args: `reason` (a reason of `read::table::Trouble`), `line` (may be `0`),
    /// `detail` (may be empty).
    TableStart = "table-start", Error;
    /// Cells or rows of data that cannot be kept. Args: `reason` (a word of `read::table::FaultKind`), `column` (may be
    /// empty), `count`, `unit` (`line` or `row`), `lines`, `found`.
    TableCell = "table-cell", Error;
    /// Values that cannot be what the declaration says. Args: `what` (`below`, `above`, `population`, `se`, `negative-weight`,
    /// `frequency`, `fpc`, `order`, `health`, `share` or `negative-replicate`), `column`, `count`, `unit` (`line` or `row`),
    /// `lines`, `found`, `limit` (may be empty), `suggestion` (may be empty).
    TableValue = "table-value", Error;
    /// Rows without a value. Args: `column`, `count`, `unit` (`line` or `row`), `lines`, `found` (empty), `write` (what lets
    /// them be left out).
    TableMissing = "table-missing", Error;
    /// Rows that do not fit together. Args: `what` (`duplicate`, `order-twice`, `order-gap`, `order-unlisted`, `few-groups`,
    /// `few-rows`, `psu-strata`, `fpc-varies`, `fpc-small`, `shares`, `same-rank`), `found` (may be empty), `unit` (`line` or
    /// `row`), `lines` (may be empty), `part` (the value of the column that parts the data, with what stands around it; may be empty), `limit` (may be empty).
    TableDesign = "table-design", Error;
    /// Values that seem to be on another scale than declared. Args: `column`, `found`, `per`, `suggestion`.
    ScaleDoubtful = "scale-doubtful", Warning;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
