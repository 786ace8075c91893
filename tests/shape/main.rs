//! Wrong files and what the reader says about them.
//!
//! Each case takes a valid file, replaces one text in it, and states every diagnostic that must follow: code, line
//! (or 0 where the line does not matter) and the text underlined.

use maatlat::diagnostic::{Diagnostics, FileId};
use maatlat::read::{Kind, Read, Source, read};

const RUBRIC: &str = include_str!("rubric.toml");
const PROPOSAL: &str = include_str!("proposal.toml");
const RATINGS: &str = include_str!("ratings.toml");
const CALL: &str = include_str!("call.toml");

fn read_text(text: &str) -> (Option<Read>, Vec<(String, usize, String)>, Diagnostics) {
    let source = Source::new("file.toml", text.as_bytes().to_vec());
    let mut diagnostics = Diagnostics::default();
    let read = read(FileId(0), &source, &mut diagnostics);
    let said = diagnostics
        .iter()
        .map(|diagnostic| {
            let span = diagnostic.place.as_ref().expect("every shape problem has a place").span.clone();
            let line = source.position(span.start).line;
            (diagnostic.code.to_string(), line, source.text()[span].to_owned())
        })
        .collect();
    (read, said, diagnostics)
}

#[test]
fn valid_files_are_read() {
    for (text, kind) in
        [(RUBRIC, Kind::Rubric), (PROPOSAL, Kind::Proposal), (RATINGS, Kind::Ratings), (CALL, Kind::Call)]
    {
        let (read, said, _) = read_text(text);
        assert_eq!(said, [], "{kind}");
        assert_eq!(read.map(|read| read.file.kind()), Some(kind));
    }
}
