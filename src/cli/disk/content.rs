//! What a file is to hold: a text, or what is written piece by piece.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::{File, attempt};
use crate::digest::Digesting;
use crate::report::Json;

/// Bytes that go to the disk in one operation.
const PIECE: usize = 1 << 16;

/// Something a file can hold.
pub(in crate::cli) trait Content {
    /// Writes all of it, the same bytes each time.
    fn write_to(&self, to: &mut dyn Write) -> io::Result<()>;
}

impl Content for str {
    fn write_to(&self, to: &mut dyn Write) -> io::Result<()> {
        to.write_all(self.as_bytes())
    }
}

impl Content for String {
    fn write_to(&self, to: &mut dyn Write) -> io::Result<()> {
        self.as_str().write_to(to)
    }
}

impl Content for Json<'_> {
    fn write_to(&self, to: &mut dyn Write) -> io::Result<()> {
        Json::write_to(self, to)
    }
}

/// What one file of a set holds.
#[derive(Debug)]
pub(in crate::cli) enum Paper<'r> {
    /// A text.
    Text(String),
    /// Results for programs.
    Json(Json<'r>),
}

impl Content for Paper<'_> {
    fn write_to(&self, to: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Text(text) => text.write_to(to),
            Self::Json(json) => json.write_to(to),
        }
    }
}

impl From<String> for Paper<'_> {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<'r> From<Json<'r>> for Paper<'r> {
    fn from(json: Json<'r>) -> Self {
        Self::Json(json)
    }
}

/// SHA-256 of a content, in hexadecimal letters.
pub(super) fn digest_of_content(content: &(impl Content + ?Sized)) -> io::Result<String> {
    let mut hasher = Digesting::default();
    content.write_to(&mut hasher)?;
    Ok(hasher.finish())
}

/// Writes all of a content into a file.
pub(super) fn pour(content: &(impl Content + ?Sized), file: &mut File, path: &Path) -> io::Result<()> {
    let mut to = BufWriter::with_capacity(PIECE, Tap { file, path });
    let outcome = content.write_to(&mut to).and_then(|()| to.flush());
    // What is left after a fault is not tried again.
    let _ = to.into_parts();
    outcome
}

/// Each piece is an operation on the disk.
struct Tap<'f> {
    file: &'f mut File,
    path: &'f Path,
}

impl Write for Tap<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        attempt("write", self.path, || self.file.write(bytes)).map_err(|fault| match fault.kind() {
            // It was tried often enough: writers above would try it for ever.
            io::ErrorKind::Interrupted => io::Error::other(fault),
            _ => fault,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
