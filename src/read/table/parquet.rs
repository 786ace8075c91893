//! Parquet, column by column and row group by row group: what was not asked for is not even read.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use parquet::basic::{Compression, ConvertedType, LogicalType};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::DataType;
use parquet::errors::ParquetError;
use parquet::file::reader::{ChunkReader, FileReader, Length};
use parquet::file::serialized_reader::SerializedFileReader;
use parquet::schema::types::{ColumnDescPtr, ColumnDescriptor};

use super::faults::{FaultKind, Faults};
use super::number::{Decimals, Said, number, within};
use super::{Ask, Column, Form, HANDED, Lines, Pass, Table, Texts, Tick, Trouble, hand_on};
use crate::limits;

/// Values decoded at a time.
const BATCH: usize = 1 << 13;

/// A Parquet file of which the footer has been read.
pub struct ParquetTable<R: Read + Seek + Send + 'static> {
    file: SerializedFileReader<Shared<R>>,
    header: Vec<String>,
    length: u64,
}

impl<R: Read + Seek + Send + 'static> ParquetTable<R> {
    /// Reads the footer of a file of `length` bytes.
    ///
    /// # Errors
    ///
    /// When it is damaged, or when the machine does not read it.
    pub fn open(reader: R, length: u64) -> Result<Self, Trouble> {
        let shared = Shared { reader: Arc::new(Mutex::new(reader)), length };
        let file = SerializedFileReader::new(shared).map_err(damaged)?;
        let schema = file.metadata().file_metadata().schema_descr_ptr();
        if schema.num_columns() > limits::TABLE_COLUMNS.most {
            let found = schema.num_columns();
            return Err(Trouble::TooMuch { limit: limits::TABLE_COLUMNS, found });
        }
        let header = schema.columns().iter().map(|column| column.path().string()).collect();
        Ok(Self { file, header, length })
    }

    /// The names of the columns; a dot leads into a column with parts.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Number of rows, as the footer says.
    pub fn rows(&self) -> u64 {
        u64::try_from(self.file.metadata().file_metadata().num_rows()).unwrap_or(0)
    }

    /// Reads the columns that are asked for, each of which must stand in the header. `tick` is told how many values are
    /// behind us, of [`rows`](Self::rows) times the number of columns.
    ///
    /// # Errors
    ///
    /// When a limit is met, when the file is damaged or compressed in a way we do not read, or when the machine does
    /// not read it.
    pub fn read(self, asks: &[Ask], tick: Tick<'_>) -> Result<(Table, Faults), Trouble> {
        let rows = usize::try_from(self.rows()).unwrap_or(usize::MAX);
        if rows > limits::TABLE_ROWS.most {
            return Err(Trouble::TooMuch { limit: limits::TABLE_ROWS, found: rows });
        }
        if rows == 0 {
            return Err(Trouble::refused("no-rows"));
        }
        let mut faults = Faults::default();
        let mut columns = Vec::new();
        let mut passed = 0;
        for (n, ask) in asks.iter().enumerate() {
            let (leaf, descriptor) = self.leaf(ask)?;
            let mut sink = Sink::new(ask.form, n, &mut faults);
            for group in 0..self.file.num_row_groups() {
                fill(&mut self.reader(group, leaf)?, &descriptor, &mut sink, usize::MAX)?;
                if sink.row > rows {
                    break;
                }
                passed += u64::try_from(self.file.metadata().row_group(group).num_rows()).unwrap_or(0);
                tick(passed);
            }
            if sink.row != rows {
                return Err(Trouble::Refused { reason: "damaged", line: None, detail: ask.name.clone() });
            }
            if sink.is_full {
                let found = limits::TABLE_TEXTS.most + 1;
                return Err(Trouble::TooMuch { limit: limits::TABLE_TEXTS, found });
            }
            columns.push(sink.column);
        }
        Ok((Table { columns, rows, empty: 0, lines: Lines::default() }, faults))
    }

    /// As [`read`](Self::read), with rows handed on as they are read: the table that is given back holds none of them,
    /// and may have any number. All columns are read side by side, one row group after the other.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn pass(self, asks: &[Ask], tick: Tick<'_>, pass: Pass<'_>) -> Result<(Table, Faults), Trouble> {
        let rows = usize::try_from(self.rows()).unwrap_or(usize::MAX);
        if rows == 0 {
            return Err(Trouble::refused("no-rows"));
        }
        let leaves: Vec<(usize, ColumnDescPtr)> =
            asks.iter().map(|ask| self.leaf(ask)).collect::<Result<_, _>>()?;
        let damaged = || Trouble::Refused { reason: "damaged", line: None, detail: String::new() };
        let mut faults = Faults::default();
        let mut columns: Vec<Column> = asks.iter().map(|ask| Sink::empty(ask.form)).collect();
        let mut done = 0;
        for group in 0..self.file.num_row_groups() {
            let readers = leaves.iter().map(|(leaf, _)| self.reader(group, *leaf));
            let mut readers: Vec<ColumnReader> = readers.collect::<Result<_, _>>()?;
            loop {
                let mut reached = Vec::new();
                for (n, (reader, (_, descriptor))) in readers.iter_mut().zip(&leaves).enumerate() {
                    let column = std::mem::replace(&mut columns[n], Column::Numbers(Vec::new()));
                    let mut sink = Sink { column, place: n, row: done, is_full: false, faults: &mut faults };
                    fill(reader, descriptor, &mut sink, HANDED)?;
                    reached.push(sink.row);
                    columns[n] = sink.column;
                }
                let here = reached.first().copied().unwrap_or(done);
                if reached.iter().any(|row| *row != here) || here > rows {
                    return Err(damaged());
                }
                if here == done {
                    break;
                }
                hand_on(done, columns.iter_mut(), &mut *pass);
                done = here;
                tick(done as u64 * asks.len() as u64);
            }
        }
        if done != rows {
            return Err(damaged());
        }
        Ok((Table { columns, rows, empty: 0, lines: Lines::default() }, faults))
    }

    /// The column that is asked for: its place in the file, and its type.
    fn leaf(&self, ask: &Ask) -> Result<(usize, ColumnDescPtr), Trouble> {
        let refused = |reason| Err(Trouble::Refused { reason, line: None, detail: ask.name.clone() });
        let Some(leaf) = self.header.iter().position(|name| *name == ask.name) else {
            return refused("header");
        };
        let descriptor = self.file.metadata().file_metadata().schema_descr().column(leaf);
        if descriptor.max_rep_level() > 0 || descriptor.path().parts().len() > 1 {
            return refused("nested");
        }
        Ok((leaf, descriptor))
    }

    /// Reads one column of one row group.
    fn reader(&self, group: usize, leaf: usize) -> Result<ColumnReader, Trouble> {
        self.sound(group, leaf)?;
        let codec = self.file.metadata().row_group(group).column(leaf).compression();
        if !is_known(codec) {
            let detail = format!("{codec:?}").split('(').next().unwrap_or_default().to_owned();
            return Err(Trouble::Refused { reason: "codec", line: None, detail });
        }
        let reader = self.file.get_row_group(group).and_then(|group| group.get_column_reader(leaf));
        reader.map_err(damaged)
    }
}

const fn is_known(codec: Compression) -> bool {
    matches!(
        codec,
        Compression::UNCOMPRESSED
            | Compression::SNAPPY
            | Compression::GZIP(_)
            | Compression::LZ4
            | Compression::LZ4_RAW
    )
}

impl<R: Read + Seek + Send + 'static> ParquetTable<R> {
    /// Refuses a part of the file whose footer leads out of the file: the crate would stop the program.
    fn sound(&self, group: usize, leaf: usize) -> Result<(), Trouble> {
        let group = self.file.metadata().row_group(group);
        let column = group.column(leaf);
        let length = i64::try_from(self.length).unwrap_or(i64::MAX);
        let start = column.dictionary_page_offset().unwrap_or_else(|| column.data_page_offset());
        let size = column.compressed_size();
        let inside = |at: i64| (4..=length).contains(&at);
        let fits = inside(start)
            && inside(column.data_page_offset())
            && size >= 0
            && start.checked_add(size).is_some_and(|end| end <= length);
        if fits && group.num_rows() >= 0 && column.num_values() >= 0 {
            return Ok(());
        }
        Err(Trouble::Refused { reason: "damaged", line: None, detail: column.column_path().string() })
    }
}

/// What the crate complains about: the machine, or the file.
fn damaged(fault: ParquetError) -> Trouble {
    match fault {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(fault) => Trouble::Machine(*fault),
            Err(other) => Trouble::Refused { reason: "damaged", line: None, detail: other.to_string() },
        },
        other => Trouble::Refused { reason: "damaged", line: None, detail: other.to_string() },
    }
}

/// Where values go.
struct Sink<'f> {
    column: Column,
    place: usize,
    row: usize,
    is_full: bool,
    faults: &'f mut Faults,
}

impl<'f> Sink<'f> {
    fn new(form: Form, place: usize, faults: &'f mut Faults) -> Self {
        Self { column: Self::empty(form), place, row: 0, is_full: false, faults }
    }

    fn empty(form: Form) -> Column {
        match form {
            Form::Number => Column::Numbers(Vec::new()),
            Form::Text => Column::Texts(Texts::default()),
        }
    }

    fn nothing(&mut self) {
        self.row += 1;
        match &mut self.column {
            Column::Numbers(numbers) => numbers.push(f64::NAN),
            Column::Texts(texts) => self.is_full |= !texts.push(""),
        }
    }

    /// A number, with how it is written as a text.
    fn number(&mut self, value: f64, written: impl FnOnce() -> String) {
        if value.is_nan() {
            return self.nothing();
        }
        self.row += 1;
        match &mut self.column {
            Column::Numbers(numbers) => numbers.push(within(value).unwrap_or_else(|| {
                self.faults.add(FaultKind::Beyond, Some(self.place), self.row as u64, written().as_bytes());
                f64::NAN
            })),
            Column::Texts(texts) => self.is_full |= !texts.push(&written()),
        }
    }

    fn text(&mut self, value: &[u8]) {
        self.row += 1;
        let line = self.row as u64;
        match &mut self.column {
            Column::Numbers(numbers) => numbers.push(match number(value, Decimals::Point) {
                Said::Number(number, _) => number,
                Said::Nothing => f64::NAN,
                said => {
                    let kind = match said {
                        Said::DecimalComma => FaultKind::DecimalComma,
                        Said::Beyond => FaultKind::Beyond,
                        _ => FaultKind::Text,
                    };
                    self.faults.add(kind, Some(self.place), line, value);
                    f64::NAN
                }
            }),
            Column::Texts(texts) => {
                let text = std::str::from_utf8(value).unwrap_or_else(|_| {
                    self.faults.add(FaultKind::NotUtf8, Some(self.place), line, value);
                    ""
                });
                self.is_full |= !texts.push(text.trim());
            }
        }
    }
}

/// What the whole numbers of a column stand for.
#[derive(Clone, Copy)]
enum Whole {
    Signed,
    Unsigned,
    /// Divided by a power of ten.
    Decimal(f64),
    /// Days since 1 January 1970.
    Date,
}

fn whole(descriptor: &ColumnDescriptor) -> Whole {
    let scale =
        |scale: i32| Whole::Decimal(crate::math::powi(10.0, u32::try_from(scale).unwrap_or(0).min(300)));
    match (descriptor.logical_type_ref(), descriptor.converted_type()) {
        (Some(LogicalType::Decimal(decimal)), _) => scale(decimal.scale),
        (None, ConvertedType::DECIMAL) => scale(descriptor.type_scale()),
        (Some(LogicalType::Date), _) | (None, ConvertedType::DATE) => Whole::Date,
        (Some(LogicalType::Integer(integer)), _) if !integer.is_signed => Whole::Unsigned,
        (None, ConvertedType::UINT_8 | ConvertedType::UINT_16 | ConvertedType::UINT_32) => Whole::Unsigned,
        (None, ConvertedType::UINT_64) => Whole::Unsigned,
        _ => Whole::Signed,
    }
}

/// Reads at most so many rows of one row group of one column.
fn fill(
    reader: &mut ColumnReader,
    descriptor: &ColumnDescriptor,
    sink: &mut Sink<'_>,
    most: usize,
) -> Result<(), Trouble> {
    let how = (descriptor.max_def_level() > 0, most);
    let kind = whole(descriptor);
    let integer = |sink: &mut Sink<'_>, signed: i64, unsigned: u64| match kind {
        Whole::Signed => sink.number(signed as f64, || signed.to_string()),
        Whole::Unsigned => sink.number(unsigned as f64, || unsigned.to_string()),
        Whole::Decimal(by) => sink.number(signed as f64 / by, || (signed as f64 / by).to_string()),
        Whole::Date => sink.number(signed as f64, || date(signed)),
    };
    match reader {
        ColumnReader::BoolColumnReader(reader) => each(reader, how, sink, |sink, value| {
            sink.number(f64::from(u8::from(*value)), || value.to_string());
        }),
        ColumnReader::Int32ColumnReader(reader) => each(reader, how, sink, |sink, value| {
            integer(sink, i64::from(*value), u64::from(value.cast_unsigned()));
        }),
        ColumnReader::Int64ColumnReader(reader) => each(reader, how, sink, |sink, value| {
            integer(sink, *value, value.cast_unsigned());
        }),
        ColumnReader::Int96ColumnReader(reader) => {
            each(reader, how, sink, |sink, value| sink.text(value.to_string().as_bytes()))
        }
        ColumnReader::FloatColumnReader(reader) => each(reader, how, sink, |sink, value| {
            sink.number(f64::from(*value), || value.to_string());
        }),
        ColumnReader::DoubleColumnReader(reader) => {
            each(reader, how, sink, |sink, value| sink.number(*value, || value.to_string()))
        }
        ColumnReader::ByteArrayColumnReader(reader) => each(reader, how, sink, |sink, value| {
            bytes(sink, kind, value.data());
        }),
        ColumnReader::FixedLenByteArrayColumnReader(reader) => each(reader, how, sink, |sink, value| {
            bytes(sink, kind, value.data());
        }),
    }
}

/// A text, or a decimal number in as many bytes as it needs.
fn bytes(sink: &mut Sink<'_>, kind: Whole, value: &[u8]) {
    let Whole::Decimal(by) = kind else { return sink.text(value) };
    let start = if value.first().is_some_and(|byte| byte & 0x80 != 0) { -1.0 } else { 0.0 };
    let number = value.iter().fold(start, |number, byte| number * 256.0 + f64::from(*byte)) / by;
    sink.number(number, || number.to_string());
}

fn date(days: i64) -> String {
    let epoch = jiff::civil::date(1970, 1, 1);
    let span = jiff::Span::new().try_days(days);
    span.and_then(|span| epoch.checked_add(span)).map_or_else(|_| days.to_string(), |date| date.to_string())
}

/// Hands each value of a column to `put`, and each hole to the sink.
fn each<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    (nullable, most): (bool, usize),
    sink: &mut Sink<'_>,
    put: impl Fn(&mut Sink<'_>, &T::T),
) -> Result<(), Trouble> {
    let mut values: Vec<T::T> = Vec::new();
    let mut levels: Vec<i16> = Vec::new();
    let mut left = most;
    while left > 0 {
        values.clear();
        levels.clear();
        let wanted = if nullable { Some(&mut levels) } else { None };
        let (records, ..) =
            reader.read_records(BATCH.min(left), wanted, None, &mut values).map_err(damaged)?;
        if records == 0 {
            return Ok(());
        }
        left -= records.min(left);
        if !nullable {
            for value in &values {
                put(sink, value);
            }
            continue;
        }
        let mut present = values.iter();
        for level in &levels {
            match if *level > 0 { present.next() } else { None } {
                Some(value) => put(sink, value),
                None => sink.nothing(),
            }
        }
    }
    Ok(())
}

/// A file that several readers of the crate share, each at a place of its own.
struct Shared<R> {
    reader: Arc<Mutex<R>>,
    length: u64,
}

impl<R: Send> Length for Shared<R> {
    fn len(&self) -> u64 {
        self.length
    }
}

impl<R: Read + Seek + Send + 'static> ChunkReader for Shared<R> {
    type T = io::BufReader<At<R>>;

    fn get_read(&self, start: u64) -> Result<Self::T, ParquetError> {
        Ok(io::BufReader::new(At { reader: Arc::clone(&self.reader), at: start }))
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes, ParquetError> {
        let end = start.checked_add(length as u64);
        if end.is_none_or(|end| end > self.length) {
            return Err(ParquetError::EOF(format!("{length} bytes from {start} on")));
        }
        let mut bytes = Vec::with_capacity(length);
        let at = At { reader: Arc::clone(&self.reader), at: start };
        at.take(length as u64).read_to_end(&mut bytes)?;
        if bytes.len() == length {
            Ok(bytes.into())
        } else {
            Err(ParquetError::EOF(format!("{length} bytes from {start} on")))
        }
    }
}

/// A place in a shared file.
struct At<R> {
    reader: Arc<Mutex<R>>,
    at: u64,
}

impl<R: Read + Seek> Read for At<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        reader.seek(SeekFrom::Start(self.at))?;
        let read = reader.read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

#[cfg(test)]
#[path = "parquet_tests.rs"]
mod tests;
