//! A file as it was given: its name, its text, and the digest of its bytes.
//!
//! It lives in this room because a diagnostic without its line of text says half; the room `read` hands it on.

use std::ops::Range;

use super::{Code, Diagnostic, FileId, Grid, Place};
use crate::{digest, limits};

/// One input file.
///
/// A source always has a text, so that a diagnostic can show a line of it; only a source without a
/// [`fault`](Self::fault) may be read.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    sha256: String,
    size: u64,
    line_starts: Vec<usize>,
    grid: Option<Grid>,
    fault: Option<Fault>,
}

/// Why the bytes cannot be read as text.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    NotAFile,
    TooLarge,
    /// The bytes are those of another kind of file, with this name.
    OtherFormat(&'static str),
    /// A file of an office program, which is never looked into.
    Office {
        is_table: bool,
    },
    /// The bytes are text of another encoding; the span is the first place that shows it.
    Encoding {
        name: &'static str,
        span: Range<usize>,
        guess: String,
    },
}

/// A place as people count it: both from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Source {
    /// The largest file that is read, in bytes.
    pub const LIMIT: usize = limits::FILE_BYTES.most;

    /// A source from the bytes of a file. Backslashes in the name become forward slashes, so that reports do not
    /// depend on the operating system.
    pub fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let name = name.into().replace('\\', "/");
        let sha256 = digest::of(&bytes);
        let size = bytes.len() as u64;
        let (text, fault) = match office(&name, &bytes) {
            Some(fault) => (String::new(), Some(fault)),
            None => decode(bytes),
        };
        let line_starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect();
        let grid = if fault.is_none() && has_ending(&name, &SHEETS) { Grid::of(&text) } else { None };
        Self { name, text, sha256, size, line_starts, grid, fault }
    }

    /// Whether a file of this name is a file of an office program: its bytes need not even be read.
    pub fn is_office(name: &str) -> bool {
        has_ending(name, &OFFICE_TABLES) || has_ending(name, &OFFICE_TEXTS)
    }

    /// Whether a file of this name is a sheet: comma-separated values.
    pub fn is_sheet_name(name: &str) -> bool {
        has_ending(name, &SHEETS)
    }

    /// Whether this is a sheet by its name.
    pub fn is_sheet(&self) -> bool {
        Self::is_sheet_name(&self.name)
    }

    /// The rows and cells, when this is a sheet that begins as one.
    pub const fn grid(&self) -> Option<&Grid> {
        self.grid.as_ref()
    }

    /// What a spreadsheet program calls the cell at a byte offset, e.g. `D7`; `None` when this is no sheet.
    pub fn cell(&self, offset: usize) -> Option<String> {
        self.grid.as_ref()?.name(offset)
    }

    /// What stands in for something that is not a plain file, and is not opened: a named pipe would never end.
    pub fn not_a_file(name: impl Into<String>) -> Self {
        Self { fault: Some(Fault::NotAFile), ..Self::new(name, Vec::new()) }
    }

    /// The path as given, with forward slashes.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, without byte order mark. All spans count in its bytes.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// SHA-256 of the raw bytes, in small hexadecimal letters: what `sha256sum` prints.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Size of the file in bytes, byte order mark included.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Whether the file begins with a byte order mark.
    pub const fn has_mark(&self) -> bool {
        self.fault.is_none() && self.size > self.text.len() as u64
    }

    /// Whether the bytes are text that can be read.
    pub const fn is_text(&self) -> bool {
        self.fault.is_none()
    }

    /// Why this source cannot be read, if it cannot.
    pub fn fault(&self, file: FileId) -> Option<Diagnostic> {
        self.fault.as_ref().map(|fault| match fault {
            Fault::NotAFile => Diagnostic::at(Code::NotAFile, Place { file, span: 0..0 }),
            Fault::TooLarge => {
                let limit = format!("{} MB", Self::LIMIT / 1_000_000);
                Diagnostic::at(Code::FileTooLarge, Place { file, span: 0..0 }).with("limit", limit)
            }
            Fault::OtherFormat(name) => Diagnostic::at(Code::TomlSyntax, Place { file, span: 0..0 })
                .with("reason", "other-format")
                .with("detail", name),
            Fault::Office { is_table } => {
                let holds = if *is_table { "table" } else { "text" };
                Diagnostic::at(Code::OfficeFile, Place { file, span: 0..0 }).with("holds", holds)
            }
            Fault::Encoding { name, span, guess } => {
                Diagnostic::at(Code::NotUtf8, Place { file, span: span.clone() })
                    .with("line", self.line(span.start))
                    .with("encoding", name)
                    .with("guess", guess)
                    .with("program", if self.is_sheet() { "spreadsheet" } else { "editor" })
            }
        })
    }

    /// Line and column of a byte offset; an offset past the end gives the end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.line(offset);
        let start = self.line_start(line);
        Position { line, column: self.text[start..offset].chars().count() + 1 }
    }

    /// The line of a byte offset, counted from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The byte range of a line (counted from 1), without its line end.
    pub fn line_span(&self, line: usize) -> Range<usize> {
        let start = self.line_start(line);
        let end = self.line_starts.get(line).map_or(self.text.len(), |next| next - 1);
        let length = self.text[start..end].trim_end_matches('\r').len();
        start..start + length
    }

    fn line_start(&self, line: usize) -> usize {
        self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }
}

/// Endings of sheets.
const SHEETS: [&str; 1] = ["csv"];
/// Endings of spreadsheet programs' own files.
const OFFICE_TABLES: [&str; 6] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "numbers"];
/// Endings of word processors' files and of files for printing.
const OFFICE_TEXTS: [&str; 6] = ["docx", "doc", "odt", "rtf", "pdf", "pages"];

fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending =
        name.rsplit('/').next().unwrap_or_default().rsplit_once('.').map_or("", |(_, ending)| ending);
    endings.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// The fault of an office program's file: by its name, and of a sheet also by its first bytes, since such a file is
/// often only given another name.
fn office(name: &str, bytes: &[u8]) -> Option<Fault> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0";
    let renamed = has_ending(name, &SHEETS) && [ZIP, OLE].iter().any(|mark| bytes.starts_with(mark));
    let is_table = renamed || has_ending(name, &OFFICE_TABLES);
    (is_table || has_ending(name, &OFFICE_TEXTS)).then_some(Fault::Office { is_table })
}

fn decode(bytes: Vec<u8>) -> (String, Option<Fault>) {
    if bytes.len() > Source::LIMIT {
        return (String::new(), Some(Fault::TooLarge));
    }
    if let Some(name) = other_format(&bytes) {
        return (String::new(), Some(Fault::OtherFormat(name)));
    }
    if let Some(text) = utf16(&bytes) {
        let fault = Fault::Encoding { name: "utf-16", span: 0..0, guess: String::new() };
        return (text, Some(fault));
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text), None),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let (text, first) = windows_1252(error.as_bytes(), good);
            let span = first.start..first.end;
            let guess = text[span.clone()].to_owned();
            (text, Some(Fault::Encoding { name: "windows-1252", span, guess }))
        }
    }
}

/// The kind of file that begins with these bytes, for kinds that are no text.
fn other_format(bytes: &[u8]) -> Option<&'static str> {
    const BEGINNINGS: [(&[u8], &str); 10] = [
        (b"PK\x03\x04", "DOCX, XLSX, ODT, ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS"),
        (b"%PDF", "PDF"),
        (b"{\\rtf", "RTF"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1f\x8b", "GZIP"),
        (b"7z\xbc\xaf", "7Z"),
        (b"MZ\x90\0", "EXE"),
    ];
    BEGINNINGS.into_iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, name)| name)
}

/// The text behind UTF-16 bytes, or `None` when they are something else.
///
/// Without a byte order mark, ASCII text in UTF-16 is valid UTF-8 with a NUL after (or before) every letter. TOML has no
/// NUL at all, so the first few hundred bytes decide: NULs in many places of one parity, and none in the other.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (little, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (true, rest),
        [0xfe, 0xff, rest @ ..] => (false, rest),
        _ => {
            let beginning = &bytes[..bytes.len().min(400) & !1];
            let nuls =
                |parity: usize| beginning.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
            match (nuls(0), nuls(1)) {
                (0, nuls) if nuls >= 2 && 5 * nuls >= beginning.len() => (true, bytes),
                (nuls, 0) if nuls >= 2 && 5 * nuls >= beginning.len() => (false, bytes),
                _ => return None,
            }
        }
    };
    let units = rest.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
    });
    Some(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// The bytes as Western European Windows text, for showing only; `good` bytes at the start are UTF-8 already. Also the
/// span of the first other letter.
fn windows_1252(bytes: &[u8], good: usize) -> (String, Range<usize>) {
    let (head, tail) = bytes.split_at(good);
    let head = String::from_utf8_lossy(head);
    let mut text = head.strip_prefix('\u{feff}').unwrap_or(&head).to_owned();
    let start = text.len();
    text.extend(tail.iter().map(|byte| windows_1252_letter(*byte)));
    let end = start + text[start..].chars().next().map_or(0, char::len_utf8);
    (text, start..end)
}

fn windows_1252_letter(byte: u8) -> char {
    // Only 0x80–0x9f differ from Latin-1; five of them are not assigned.
    const C1: [char; 32] = [
        '€', '�', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '�', 'Ž', '�', '�', '‘', '’', '“',
        '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '�', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => C1[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(bytes: &[u8]) -> Option<(&'static str, usize, String)> {
        let source = Source::new("a.toml", bytes.to_vec());
        let line = source.fault(FileId(0))?.place.map(|place| source.position(place.span.start).line)?;
        match source.fault? {
            Fault::NotAFile | Fault::TooLarge | Fault::OtherFormat(_) | Fault::Office { .. } => None,
            Fault::Encoding { name, guess, .. } => Some((name, line, guess)),
        }
    }

    #[test]
    fn digest_is_of_the_raw_bytes() {
        let source = Source::new("a.toml", b"abc".to_vec());
        assert_eq!(source.sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn byte_order_mark_is_removed() {
        let source = Source::new("a.toml", b"\xef\xbb\xbfa = 1".to_vec());
        assert_eq!(source.text(), "a = 1");
        assert_eq!(source.fault(FileId(0)), None);
    }

    #[test]
    fn other_encodings_are_named_with_their_line() {
        assert_eq!(encoding(b"a = 1\nb = \"caf\xe9\"\n"), Some(("windows-1252", 2, "é".to_owned())));
        assert_eq!(encoding(b"a = \"\x93Equity\x94\"\n"), Some(("windows-1252", 1, "“".to_owned())));
        assert_eq!(encoding(b"\xff\xfea\0=\0"), Some(("utf-16", 1, String::new())));
        assert_eq!(encoding(b"\xfe\xff\0a\0="), Some(("utf-16", 1, String::new())));
        assert_eq!(encoding(b"a\0 \0=\0"), Some(("utf-16", 1, String::new())));
        assert_eq!(
            encoding(b"\xac\x20=\0a\0 \0"),
            Some(("utf-16", 1, String::new())),
            "begins with a euro sign"
        );
        assert_eq!(encoding("a = \"café\"".as_bytes()), None);
    }

    #[test]
    fn a_file_over_the_limit_is_not_kept() {
        let source = Source::new("a.toml", vec![b'#'; Source::LIMIT + 1]);
        assert_eq!(source.text(), "");
        assert_eq!(source.fault(FileId(0)).map(|fault| fault.code), Some(Code::FileTooLarge));
    }

    #[test]
    fn positions_count_characters_from_one() {
        let source = Source::new("a\\b.toml", "é = 1\r\nb = 2".as_bytes().to_vec());
        assert_eq!(source.name(), "a/b.toml");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(3), Position { line: 1, column: 3 });
        assert_eq!(source.position(8), Position { line: 2, column: 1 });
        assert_eq!(source.position(999), Position { line: 2, column: 6 });
        assert_eq!(source.line_span(1), 0..6);
        assert_eq!(source.line_span(2), 8..13);
    }
}
