//! What a file is, by its first bytes; and what separates its cells.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::Trouble;

/// The two formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Cells separated by commas, semicolons or tabs.
    Csv,
    /// Apache Parquet.
    Parquet,
}

/// The format of a file that begins with these bytes, or why it is none of ours.
///
/// # Errors
///
/// When the file is empty or of another kind.
pub fn format_of(beginning: &[u8]) -> Result<Format, Trouble> {
    const BINARY: [&[u8]; 5] = [b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"SQLite format", b"{\\rtf"];
    const COMPRESSED: [&[u8]; 4] = [b"\x1f\x8b", b"7z\xbc\xaf", b"BZh", b"\x28\xb5\x2f\xfd"];
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| beginning.starts_with(mark));
    if beginning.trim_ascii().is_empty() || beginning == b"\xef\xbb\xbf" {
        return Err(Trouble::refused("empty"));
    }
    if begins(&[b"PAR1"]) {
        return Ok(Format::Parquet);
    }
    if begins(&[b"PK\x03\x04", b"\xd0\xcf\x11\xe0"]) {
        return Err(Trouble::refused("office"));
    }
    if begins(&COMPRESSED) {
        return Err(Trouble::refused("compressed"));
    }
    if begins(&[b"\xff\xfe", b"\xfe\xff"]) {
        return Err(Trouble::refused("utf-16"));
    }
    if begins(&BINARY) || beginning.contains(&0) {
        return Err(Trouble::refused("binary"));
    }
    let text = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning).trim_ascii_start();
    if [b'{', b'[', b'<'].iter().any(|c| text.starts_with(&[*c])) {
        return Err(Trouble::refused("other-text"));
    }
    Ok(Format::Csv)
}

/// What may stand between cells.
pub(super) const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Records looked at.
const RECORDS: usize = 20;

/// The separator of a file, by its first lines: the one that gives every line as many cells as the header, at least two.
/// A file of one column has none, and any will do.
///
/// # Errors
///
/// When more than one would.
pub(super) fn separator(beginning: &[u8], is_whole: bool) -> Result<u8, Trouble> {
    let counts = SEPARATORS.map(|separator| (separator, widths(beginning, separator, is_whole)));
    let wide = |widths: &[usize]| widths.first().is_some_and(|width| *width >= 2);
    let even = |widths: &[usize]| widths.iter().all(|width| *width == widths[0]);
    for strict in [true, false] {
        let fits = |widths: &[usize]| wide(widths) && (even(widths) || !strict);
        let fitting: Vec<u8> =
            counts.iter().filter(|(_, w)| fits(w)).map(|(separator, _)| *separator).collect();
        match fitting[..] {
            [one] => return Ok(one),
            [] => {}
            _ => return Err(Trouble::refused("separator")),
        }
    }
    Ok(b'\t')
}

/// How many cells each of the first records has.
fn widths(mut input: &[u8], separator: u8, is_whole: bool) -> Vec<usize> {
    let mut reader: Reader = ReaderBuilder::new().delimiter(separator).build();
    let mut out = vec![0; input.len() + 1];
    let mut ends = vec![0; input.len() + 1];
    let mut widths = Vec::new();
    while widths.len() < RECORDS {
        let (result, read, _, cells) = reader.read_record(input, &mut out, &mut ends);
        input = &input[read..];
        match result {
            ReadRecordResult::Record => widths.push(cells),
            // The end of the file, told apart from the end of what was looked at.
            ReadRecordResult::InputEmpty if is_whole => {
                let (result, _, _, more) = reader.read_record(&[], &mut out, &mut ends);
                if result == ReadRecordResult::Record {
                    widths.push(cells + more);
                }
                break;
            }
            _ => break,
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<char> {
        separator(text.as_bytes(), true).ok().map(char::from)
    }

    #[test]
    fn the_separator_is_the_one_that_fits_every_line() {
        assert_eq!(found("a,b\n1,2\n"), Some(','));
        assert_eq!(found("a;b\n1,5;2,5\n"), Some(';'));
        assert_eq!(found("a;b,c\n1,5;2\n1;2\n"), Some(';'));
        assert_eq!(found("a\tb\n1\t2"), Some('\t'));
        assert_eq!(found("\"a;b\",c\n1,2\n"), Some(','));
        assert_eq!(found("income\n100\n"), Some('\t'));
        assert_eq!(found("income\n1,5\n"), Some('\t'));
        assert_eq!(found("a,b\n1,2,3\n"), Some(','), "told row by row later");
        assert_eq!(found("a;b,c\n1;2,5\n"), None, "may be two tables");
    }

    #[test]
    fn other_files_are_known_by_their_first_bytes() {
        let reason = |bytes: &[u8]| match format_of(bytes) {
            Err(Trouble::Refused { reason, .. }) => reason,
            Ok(Format::Csv) => "csv",
            Ok(Format::Parquet) => "parquet",
            Err(_) => "?",
        };
        assert_eq!(reason(b""), "empty");
        assert_eq!(reason(b" \n\n"), "empty");
        assert_eq!(reason(b"PK\x03\x04rest"), "office");
        assert_eq!(reason(b"\x1f\x8b"), "compressed");
        assert_eq!(reason(b"\xff\xfea\0"), "utf-16");
        assert_eq!(reason(b"a\0b"), "binary");
        assert_eq!(reason(b"{\"a\": 1}"), "other-text");
        assert_eq!(reason(b"PAR1"), "parquet");
        assert_eq!(reason(b"\xef\xbb\xbfa,b"), "csv");
    }
}
