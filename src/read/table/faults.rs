//! Cells and rows that cannot be kept: counted, and the first few remembered.

/// What is wrong with a cell or a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// A row with more or fewer cells than the header.
    Ragged,
    /// A row that goes on over several lines and is ragged: a quotation mark is open.
    OpenQuote,
    /// A text where a number is asked.
    Text,
    /// A number that may be two.
    Ambiguous,
    /// A decimal comma where points are written.
    DecimalComma,
    /// A decimal point where commas are written.
    DecimalPoint,
    /// Points and commas in one file.
    MixedMarks,
    /// A number too large or too small to reckon with.
    Beyond,
    /// Bytes that are not UTF-8.
    NotUtf8,
}

impl FaultKind {
    /// The kind as one word, for the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ragged => "ragged",
            Self::OpenQuote => "open-quote",
            Self::Text => "text",
            Self::Ambiguous => "ambiguous",
            Self::DecimalComma => "decimal-comma",
            Self::DecimalPoint => "decimal-point",
            Self::MixedMarks => "mixed-marks",
            Self::Beyond => "beyond",
            Self::NotUtf8 => "not-utf8",
        }
    }
}

/// All cells of one column, or all rows, with the same thing wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// The column: place among what was asked; `None` for rows.
    pub column: Option<usize>,
    /// How many there are.
    pub count: u64,
    /// The lines of the first few.
    pub lines: Vec<u64>,
    /// What the first one says.
    pub found: String,
}

/// All of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Lines that are remembered.
    pub const SHOWN: usize = 5;

    /// Adds one.
    pub(super) fn add(&mut self, kind: FaultKind, column: Option<usize>, line: u64, found: &[u8]) {
        const LONGEST: usize = 60;
        let known = self.0.iter_mut().find(|fault| fault.kind == kind && fault.column == column);
        if let Some(fault) = known {
            fault.count += 1;
            if fault.lines.len() < Self::SHOWN {
                fault.lines.push(line);
            }
            return;
        }
        let found: String = String::from_utf8_lossy(found).trim().chars().take(LONGEST).collect();
        self.0.push(Fault { kind, column, count: 1, lines: vec![line], found });
    }

    /// Each of them: rows first, then by column.
    pub fn sorted(mut self) -> Vec<Fault> {
        self.0.sort_by_key(|fault| (fault.column, fault.kind));
        self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
