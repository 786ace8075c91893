//! A data file with its header, whichever of the two formats it has.

use std::io::{Read as _, Seek as _, SeekFrom};

use crate::check::study::Meaning;
#[cfg(feature = "parquet")]
use crate::cli::crash::decoding;
use crate::cli::disk::Stored;
use crate::cli::progress::Share;
#[cfg(feature = "parquet")]
use crate::read::table::ParquetTable;
use crate::read::table::{CsvTable, Faults, Format, Pass, Table, Trouble, format_of};

/// Bytes by which a format is known.
const BEGINNING: usize = 512;

/// A data file of which the header has been read.
pub(super) enum Opened {
    Csv(Box<CsvTable<Stored>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<ParquetTable<Stored>>),
}

impl Opened {
    pub(super) fn of(mut file: Stored, separator: Option<u8>) -> Result<Self, Trouble> {
        let mut beginning = Vec::new();
        (&mut file).take(BEGINNING as u64).read_to_end(&mut beginning)?;
        file.seek(SeekFrom::Start(0))?;
        match format_of(&beginning)? {
            Format::Csv => CsvTable::open(file, separator).map(|table| Self::Csv(Box::new(table))),
            #[cfg(feature = "parquet")]
            Format::Parquet => {
                let length = file.length();
                decoding(|| ParquetTable::open(file, length)).map(|table| Self::Parquet(Box::new(table)))
            }
            #[cfg(not(feature = "parquet"))]
            Format::Parquet => {
                Err(Trouble::Refused { reason: "no-parquet", line: None, detail: String::new() })
            }
        }
    }

    /// The names of the columns.
    pub(super) fn header(&self) -> &[String] {
        match self {
            Self::Csv(table) => table.header(),
            #[cfg(feature = "parquet")]
            Self::Parquet(table) => table.header(),
        }
    }

    /// How rows are counted.
    pub(super) const fn unit(&self) -> &'static str {
        match self {
            Self::Csv(_) => "line",
            #[cfg(feature = "parquet")]
            Self::Parquet(_) => "row",
        }
    }

    /// Hands on the rows of the columns that are needed, of a file of `length` bytes, and keeps none of them.
    pub(super) fn pass(
        self,
        meaning: &Meaning,
        length: u64,
        share: &Share,
        pass: Pass<'_>,
    ) -> Result<(Table, Faults), Trouble> {
        match self {
            Self::Csv(table) => {
                share.begin(length);
                table.pass(&meaning.asks, meaning.decimals, &|bytes| share.set(bytes), pass)
            }
            #[cfg(feature = "parquet")]
            Self::Parquet(table) => {
                share.begin(table.rows() * meaning.asks.len() as u64);
                decoding(|| table.pass(&meaning.asks, &|values| share.set(values), pass))
            }
        }
    }

    /// Reads the columns that are needed, of a file of `length` bytes.
    pub(super) fn read(
        self,
        meaning: &Meaning,
        length: u64,
        share: &Share,
    ) -> Result<(Table, Faults), Trouble> {
        match self {
            Self::Csv(table) => {
                share.begin(length);
                table.read(&meaning.asks, meaning.decimals, &|bytes| share.set(bytes))
            }
            #[cfg(feature = "parquet")]
            Self::Parquet(table) => {
                share.begin(table.rows() * meaning.asks.len() as u64);
                decoding(|| table.read(&meaning.asks, &|values| share.set(values)))
            }
        }
    }
}
