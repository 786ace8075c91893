//! The small document model between results and any written form: blocks of inlines.
//!
//! Text of strangers can enter only as [`Inline::Quoted`], which every renderer escapes; [`Inline::Said`] holds words
//! of the catalogue and formatted numbers.

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inline {
    /// Our own words and numbers.
    Said(String),
    /// Text from the user's files: always escaped, never interpreted.
    Quoted(String),
    /// Printed bold.
    Strong(Vec<Inline>),
    /// An identifier, expression or digest, in a fixed-width face.
    Code(String),
}

/// A run of inlines: a sentence, a cell, a heading.
pub(super) type Line = Vec<Inline>;

/// How a column of a table is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// Its header.
    pub header: Line,
    /// Alignment of header and cells.
    pub align: Align,
    /// Width relative to the other columns.
    pub width: usize,
}

/// A table of at most six columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// Columns, from left to right.
    pub columns: Vec<Column>,
    /// Rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Line>>,
}

impl Table {
    /// An empty table with these columns.
    pub(super) const fn new(columns: Vec<Column>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Line>) {
        self.rows.push(cells.into_iter().collect());
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading of level 1 to 4.
    Heading(u8, Line),
    /// A paragraph.
    Paragraph(Line),
    /// A table.
    Table(Table),
    /// A bulleted list.
    List(Vec<Line>),
    /// A picture beside the document.
    Figure {
        /// Path relative to the document.
        path: String,
        /// What the picture shows, in one sentence; may hold text of strangers.
        alt: String,
        /// Printed below the picture.
        caption: Line,
    },
    /// A fenced block.
    Code {
        /// The info string.
        info: &'static str,
        /// The text; must hold no line that starts with a back-tick.
        text: String,
    },
}

/// A document, from top to bottom.
pub(super) type Document = Vec<Block>;
