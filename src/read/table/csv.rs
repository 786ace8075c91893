//! CSV in chunks: each record is looked at once, and only the cells that were asked for are kept.

use std::io::Read;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::faults::{FaultKind, Faults};
use super::number::{Decimals, Mark, Said, number};
use super::start::{Format, format_of, separator};
use super::{Ask, Column, Form, HANDED, Lines, Pass, Table, Texts, Tick, Trouble, hand_on};
use crate::limits;

/// Bytes of the file that are in memory at a time.
const CHUNK: usize = 1 << 18;
/// Records between two looks at how far we are.
const BEAT: u64 = 1 << 14;

/// A CSV file of which the header has been read.
pub struct CsvTable<R> {
    records: Records<R>,
    header: Vec<String>,
    separator: u8,
}

impl<R: Read> CsvTable<R> {
    /// Reads the header. `separator` is what stands between cells, where somebody said so.
    ///
    /// # Errors
    ///
    /// When the file is no CSV, when it may be two tables, or when the machine does not read it.
    pub fn open(reader: R, separator_said: Option<u8>) -> Result<Self, Trouble> {
        let mut input = Input { reader, chunk: vec![0; CHUNK], from: 0, to: 0, passed: 0 };
        input.fill_whole()?;
        let beginning = &input.chunk[..input.to];
        if format_of(beginning)? != Format::Csv {
            return Err(Trouble::refused("binary"));
        }
        let old_ends = beginning.contains(&b'\r') && !beginning.contains(&b'\n');
        if old_ends {
            return Err(Trouble::refused("old-line-ends"));
        }
        let mark = if beginning.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let is_whole = input.to < CHUNK;
        let separator = match separator_said {
            Some(said) => said,
            None => separator(&beginning[mark..], is_whole)?,
        };
        input.from = mark;
        let core = ReaderBuilder::new().delimiter(separator).build();
        let mut records =
            Records { input, core, out: vec![0; 1 << 12], ends: vec![0; 64], last: b'\n', line: 0 };
        let Some(record) = records.next()? else { return Err(Trouble::refused("empty")) };
        let mut header = Vec::new();
        for cell in 0..record.cells {
            let Ok(name) = std::str::from_utf8(records.cell(cell)) else {
                return Err(Trouble::Refused { reason: "not-utf8", line: Some(1), detail: String::new() });
            };
            header.push(name.trim().to_owned());
        }
        Ok(Self { records, header, separator })
    }

    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// What stands between cells.
    pub const fn separator(&self) -> char {
        self.separator as char
    }

    /// Reads the columns that are asked for, each of which must stand in the header. `tick` is told how many bytes are
    /// behind us.
    ///
    /// # Errors
    ///
    /// When a limit is met, or when the machine does not read the file. Cells that cannot be kept are no error: they
    /// are among the faults.
    pub fn read(
        self,
        asks: &[Ask],
        said: Option<Decimals>,
        tick: Tick<'_>,
    ) -> Result<(Table, Faults), Trouble> {
        self.rows(asks, said, tick, None)
    }

    /// As [`read`](Self::read), with rows handed on as they are read: the table that is given back holds none of them,
    /// only where they stand, and may have any number.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn pass(
        self,
        asks: &[Ask],
        said: Option<Decimals>,
        tick: Tick<'_>,
        pass: Pass<'_>,
    ) -> Result<(Table, Faults), Trouble> {
        self.rows(asks, said, tick, Some(pass))
    }

    fn rows(
        mut self,
        asks: &[Ask],
        said: Option<Decimals>,
        tick: Tick<'_>,
        mut pass: Option<Pass<'_>>,
    ) -> Result<(Table, Faults), Trouble> {
        let usual = if self.separator == b',' { Decimals::Point } else { Decimals::Unsaid };
        let decimals = said.unwrap_or(usual);
        let mut columns: Vec<Asked> = Vec::new();
        for ask in asks {
            let Some(place) = self.header.iter().position(|name| *name == ask.name) else {
                return Err(Trouble::Refused { reason: "header", line: None, detail: ask.name.clone() });
            };
            let column = match ask.form {
                Form::Number => Column::Numbers(Vec::new()),
                Form::Text => Column::Texts(Texts::default()),
            };
            columns.push(Asked { place, column });
        }
        let mut table = Table { columns: Vec::new(), rows: 0, empty: 0, lines: Lines::default() };
        let mut faults = Faults::default();
        let mut seen: Option<Mark> = None;
        let width = self.header.len();
        let mut count = 0_u64;
        while let Some(record) = self.records.next()? {
            count += 1;
            if count.is_multiple_of(BEAT) {
                tick(self.records.input.passed);
            }
            let records = &self.records;
            if records.is_blank(&record) {
                table.empty += 1;
                continue;
            }
            let is_ragged = record.cells < width
                || (width..record.cells).any(|cell| !records.cell(cell).trim_ascii().is_empty());
            if is_ragged {
                let kind = if record.spans_lines { FaultKind::OpenQuote } else { FaultKind::Ragged };
                faults.add(kind, None, record.line, record.cells.to_string().as_bytes());
                continue;
            }
            if pass.is_none() && table.rows >= limits::TABLE_ROWS.most {
                return Err(Trouble::TooMuch { limit: limits::TABLE_ROWS, found: table.rows + 1 });
            }
            table.lines.note(table.rows as u64, record.line);
            table.rows += 1;
            for (n, asked) in columns.iter_mut().enumerate() {
                let cell = records.cell(asked.place);
                match &mut asked.column {
                    Column::Numbers(numbers) => {
                        let value = match number(cell, decimals) {
                            Said::Number(value, mark) => {
                                let mixed = mark.is_some() && seen.is_some() && mark != seen;
                                seen = seen.or(mark);
                                if mixed {
                                    faults.add(FaultKind::MixedMarks, Some(n), record.line, cell);
                                }
                                value
                            }
                            Said::Nothing => f64::NAN,
                            other => {
                                faults.add(fault_of(other), Some(n), record.line, cell);
                                f64::NAN
                            }
                        };
                        numbers.push(value);
                    }
                    Column::Texts(texts) => {
                        let text = std::str::from_utf8(cell).unwrap_or_else(|_| {
                            faults.add(FaultKind::NotUtf8, Some(n), record.line, cell);
                            ""
                        });
                        if !texts.push(text.trim()) {
                            let found = limits::TABLE_TEXTS.most + 1;
                            return Err(Trouble::TooMuch { limit: limits::TABLE_TEXTS, found });
                        }
                    }
                }
            }
            if let Some(pass) = pass.as_deref_mut().filter(|_| table.rows.is_multiple_of(HANDED)) {
                hand_on(table.rows - HANDED, columns.iter_mut().map(|asked| &mut asked.column), pass);
            }
        }
        if let Some(pass) = pass.filter(|_| !table.rows.is_multiple_of(HANDED)) {
            let first = table.rows - table.rows % HANDED;
            hand_on(first, columns.iter_mut().map(|asked| &mut asked.column), pass);
        }
        if table.rows == 0 && faults.is_empty() {
            return Err(Trouble::refused("no-rows"));
        }
        table.columns = columns.into_iter().map(|asked| asked.column).collect();
        Ok((table, faults))
    }
}

/// A column while it is read.
struct Asked {
    place: usize,
    column: Column,
}

const fn fault_of(said: Said) -> FaultKind {
    match said {
        Said::Ambiguous => FaultKind::Ambiguous,
        Said::DecimalComma => FaultKind::DecimalComma,
        Said::DecimalPoint => FaultKind::DecimalPoint,
        Said::Beyond => FaultKind::Beyond,
        Said::Number(..) | Said::Nothing | Said::Text => FaultKind::Text,
    }
}

/// The chunk of the file that is in memory.
struct Input<R> {
    reader: R,
    chunk: Vec<u8>,
    from: usize,
    to: usize,
    /// Bytes read so far.
    passed: u64,
}

impl<R: Read> Input<R> {
    /// Reads the next piece into the emptied chunk; nothing more at the end of the file.
    fn refill(&mut self) -> Result<(), Trouble> {
        self.from = 0;
        self.to = self.read_at(0)?;
        Ok(())
    }

    /// Fills the chunk as far as the file goes.
    fn fill_whole(&mut self) -> Result<(), Trouble> {
        while self.to < self.chunk.len() {
            match self.read_at(self.to)? {
                0 => break,
                more => self.to += more,
            }
        }
        Ok(())
    }

    fn read_at(&mut self, at: usize) -> Result<usize, Trouble> {
        loop {
            match self.reader.read(&mut self.chunk[at..]) {
                Ok(read) => {
                    self.passed += read as u64;
                    return Ok(read);
                }
                Err(fault) if fault.kind() == std::io::ErrorKind::Interrupted => {}
                Err(fault) => return Err(fault.into()),
            }
        }
    }
}

/// The records, one after the other.
struct Records<R> {
    input: Input<R>,
    core: Reader,
    out: Vec<u8>,
    ends: Vec<usize>,
    /// The last byte that was read.
    last: u8,
    /// The line on which the last record ended.
    line: u64,
}

/// Where a record stands.
struct Record {
    cells: usize,
    /// Line of its first letter, from 1.
    line: u64,
    spans_lines: bool,
}

impl<R: Read> Records<R> {
    fn next(&mut self) -> Result<Option<Record>, Trouble> {
        let most = limits::TABLE_COLUMNS.most;
        let (mut written, mut cells) = (0, 0);
        // No bytes at all mean the end of the file to the reader, also when only the chunk is used up.
        if self.input.from == self.input.to {
            self.input.refill()?;
        }
        loop {
            let input = &self.input.chunk[self.input.from..self.input.to];
            let (result, read, wrote, ended) =
                self.core.read_record(input, &mut self.out[written..], &mut self.ends[cells..]);
            if read > 0 {
                self.last = input[read - 1];
            }
            self.input.from += read;
            written += wrote;
            cells += ended;
            match result {
                ReadRecordResult::End => return Ok(None),
                // At the end of the file nothing ends a record but that end.
                ReadRecordResult::Record if cells <= most => {
                    return Ok(Some(self.placed(cells, written, read > 0)));
                }
                ReadRecordResult::Record => {
                    return Err(Trouble::TooMuch { limit: limits::TABLE_COLUMNS, found: cells });
                }
                ReadRecordResult::InputEmpty => self.input.refill()?,
                ReadRecordResult::OutputFull => {
                    if self.out.len() >= limits::TABLE_ROW_BYTES.most {
                        let line = Some(self.line + 1);
                        return Err(Trouble::Refused { reason: "row-too-long", line, detail: String::new() });
                    }
                    self.out.resize(2 * self.out.len(), 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    if self.ends.len() > most {
                        let found = self.ends.len();
                        return Err(Trouble::TooMuch { limit: limits::TABLE_COLUMNS, found });
                    }
                    self.ends.resize((2 * self.ends.len()).min(most + 1), 0);
                }
            }
        }
    }

    /// The line of a record that was just read. The reader counts line feeds, also those inside cells and of empty
    /// lines before the record.
    fn placed(&mut self, cells: usize, written: usize, is_ended: bool) -> Record {
        let ended = self.core.line() - u64::from(is_ended && self.last == b'\n');
        let inside = if ended == self.line + 1 {
            0
        } else {
            self.out[..written].split(|c| *c == b'\n').count() as u64 - 1
        };
        self.line = ended;
        Record { cells, line: ended - inside, spans_lines: inside > 0 }
    }

    fn cell(&self, place: usize) -> &[u8] {
        let from = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.out[from..self.ends[place]]
    }

    fn is_blank(&self, record: &Record) -> bool {
        (0..record.cells).all(|cell| self.cell(cell).trim_ascii().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(names: &str) -> Vec<Ask> {
        let ask = |word: &str| match word.strip_prefix('@') {
            Some(name) => Ask { name: name.to_owned(), form: Form::Text },
            None => Ask { name: word.to_owned(), form: Form::Number },
        };
        names.split(' ').map(ask).collect()
    }

    fn read(text: &str, names: &str) -> (Table, Vec<super::super::Fault>) {
        let table = CsvTable::open(Trickle(text.as_bytes()), None).unwrap();
        let (table, faults) = table.read(&asks(names), None, &|_| {}).unwrap();
        (table, faults.sorted())
    }

    /// A reader that gives three bytes at a time.
    struct Trickle<'b>(&'b [u8]);

    impl Read for Trickle<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let length = self.0.len().min(3).min(buffer.len());
            buffer[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }

    fn numbers(table: &Table, at: usize) -> Vec<String> {
        match &table.columns[at] {
            Column::Numbers(numbers) => numbers.iter().map(f64::to_string).collect(),
            Column::Texts(texts) => {
                (0..table.rows).map(|row| texts.of(row).unwrap_or("-").to_owned()).collect()
            }
        }
    }

    #[test]
    fn only_asked_columns_are_kept_with_their_lines() {
        let text = "\u{feff}g,x,\"y\"\r\na,1.5,x\r\n\r\n\"b\nc\",2,x\r\nd,,x\r\n,,\r\ne,NA,x";
        let (table, faults) = read(text, "x @g");
        assert_eq!(faults, []);
        assert_eq!(numbers(&table, 0), ["1.5", "2", "NaN", "NaN"]);
        assert_eq!(numbers(&table, 1), ["a", "b\nc", "d", "e"]);
        assert_eq!((0..4).map(|row| table.line(row)).collect::<Vec<_>>(), [2, 4, 6, 8]);
        assert_eq!((table.rows, table.empty), (4, 1));
    }

    #[test]
    fn no_row_is_lost_where_a_chunk_ends() {
        let rows = CHUNK / 4;
        let text = (0..rows).fold("a,b\n".to_owned(), |text, row| text + &format!("{},{row}\n", row % 7));
        let (table, faults) = read(&text, "b");
        assert_eq!((table.rows, faults.len()), (rows, 0));
        let Column::Numbers(numbers) = &table.columns[0] else { panic!("numbers were asked") };
        assert!(numbers.iter().enumerate().all(|(row, number)| *number == row as f64));
        assert_eq!(table.line(rows - 1), rows as u64 + 1);
    }

    #[test]
    fn rows_that_are_handed_on_are_all_rows_once() {
        let rows = 2 * HANDED + 3;
        let text = (0..rows).fold("a,b\n\n".to_owned(), |text, row| text + &format!("{},{row}\n", row % 7));
        let table = CsvTable::open(text.as_bytes(), None).unwrap();
        let mut next = 0;
        let (table, faults) = table
            .pass(&asks("b a"), None, &|_| {}, &mut |first, columns| {
                assert_eq!((first, columns[0].len()), (next, columns[1].len()));
                for (number, small) in columns[0].iter().zip(columns[1]) {
                    assert_eq!((*number, *small), (next as f64, (next % 7) as f64));
                    next += 1;
                }
            })
            .unwrap();
        assert_eq!((next, table.rows, table.line(0), faults.is_empty()), (rows, rows, 3, true));
        assert!(
            table.columns.iter().all(|column| matches!(column, Column::Numbers(kept) if kept.is_empty()))
        );
    }

    #[test]
    fn lines_are_those_of_an_editor_whatever_ends_them() {
        for end in ["\n", "\r\n"] {
            let text = ["a,b", "1,2", "3,4", "", "", "5,6", "7,8"].join(end);
            for text in [text.clone(), text + end] {
                let (table, _) = read(&text, "a");
                assert_eq!((0..4).map(|row| table.line(row)).collect::<Vec<_>>(), [2, 3, 6, 7], "{text:?}");
            }
        }
    }

    #[test]
    fn decimal_commas_stand_between_semicolons() {
        let (table, faults) = read("g;x\na;1,5\nb;0,125\nc;7\n", "x");
        assert_eq!(faults, []);
        assert_eq!(numbers(&table, 0), ["1.5", "0.125", "7"]);
        let (_, faults) = read("g;x\na;1,5\nb;1,250\nc;2.5\n", "x");
        let kinds: Vec<_> = faults.iter().map(|fault| (fault.kind, fault.lines.clone())).collect();
        assert_eq!(kinds, [(FaultKind::Ambiguous, vec![3]), (FaultKind::MixedMarks, vec![4])]);
    }

    #[test]
    fn what_cannot_be_kept_is_counted() {
        let (table, faults) = read("g,x,y\na,1,1\nb,low,1\nc\nd,high,\"1,5\"\ne,1,2,3\nf,1,2,\n", "x y");
        assert_eq!(table.rows, 4);
        let told: Vec<_> =
            faults.iter().map(|fault| (fault.kind, fault.column, &fault.lines[..], &*fault.found)).collect();
        assert_eq!(
            told,
            [
                (FaultKind::Ragged, None, &[4, 6][..], "1"),
                (FaultKind::Text, Some(0), &[3, 5], "low"),
                (FaultKind::DecimalComma, Some(1), &[5], "1,5"),
            ]
        );
    }

    #[test]
    fn an_open_quote_is_told_where_it_opens() {
        let (_, faults) = read("g,x\na,1\n\"b,2\nc,3\n", "x");
        assert_eq!((faults[0].kind, faults[0].lines[0]), (FaultKind::OpenQuote, 3));
    }

    #[test]
    fn a_table_without_rows_is_none() {
        for (text, expected) in [("a,b\n", "no-rows"), ("a,b\n,\n", "no-rows")] {
            let table = CsvTable::open(text.as_bytes(), None).unwrap();
            let fault = table.read(&asks("a"), None, &|_| {}).unwrap_err();
            assert!(matches!(fault, Trouble::Refused { reason, .. } if reason == expected), "{text:?}");
        }
    }

    #[test]
    fn a_row_without_end_is_refused() {
        let text = format!("a,b\n1,\"{}", "x".repeat(limits::TABLE_ROW_BYTES.most + 5));
        let table = CsvTable::open(text.as_bytes(), None).unwrap();
        let fault = table.read(&asks("a"), None, &|_| {}).unwrap_err();
        assert!(matches!(fault, Trouble::Refused { reason: "row-too-long", line: Some(2), .. }), "{fault:?}");
    }
}
