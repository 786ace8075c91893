//! Escaping a JSON document while it is written.

use std::io::{self, Write};

use super::{is_escaped_in_json, push_json};

/// Passes a JSON document on as [`super::json`] escapes it, whatever the pieces in which it comes.
#[derive(Debug)]
pub struct JsonPieces<W> {
    to: W,
    /// The first bytes of a character of which the rest is to come.
    begun: Vec<u8>,
}

impl<W: Write> JsonPieces<W> {
    /// Passes on to `to`.
    pub fn new(to: W) -> Self {
        Self { to, begun: Vec::new() }
    }

    /// Ends the document.
    ///
    /// # Errors
    ///
    /// It ends within a character, or cannot be passed on.
    pub fn finish(mut self) -> io::Result<()> {
        if !self.begun.is_empty() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.to.flush()
    }

    fn pass(&mut self, text: &str) -> io::Result<()> {
        if !text.chars().any(is_escaped_in_json) {
            return self.to.write_all(text.as_bytes());
        }
        let mut escaped = String::with_capacity(text.len() + 64);
        push_json(text, &mut escaped);
        self.to.write_all(escaped.as_bytes())
    }
}

impl<W: Write> Write for JsonPieces<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let joined;
        let all = if self.begun.is_empty() {
            bytes
        } else {
            joined = [&self.begun, bytes].concat();
            self.begun.clear();
            &joined
        };
        match std::str::from_utf8(all) {
            Ok(text) => self.pass(text)?,
            Err(fault) if fault.error_len().is_none() => {
                let (whole, begun) = all.split_at(fault.valid_up_to());
                self.pass(std::str::from_utf8(whole).unwrap_or_default())?;
                self.begun.extend_from_slice(begun);
            }
            Err(_) => return Err(io::ErrorKind::InvalidData.into()),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
