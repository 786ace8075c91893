//! SHA-256 digests in lower-case hex, of texts and of results.

use std::fmt::Write as _;
use std::io;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::summarise::results::Results;

/// The digest of a text.
pub(super) fn of_text(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// The digest of all results: over a prefix that names the kind and version, and their compact JSON.
pub(super) fn of_results(results: &Results) -> String {
    of_data("results", results)
}

/// The digest of data of a kind: over a prefix that names the kind and version, and their compact JSON.
pub(super) fn of_data(kind: &str, data: &impl Serialize) -> String {
    let mut hasher = Hashed(Sha256::new());
    hasher.0.update(format!("maatlat/{kind}/1\0"));
    // Plain data with text keys always serialises; a text cut short would show as a digest that never verifies.
    let _ = serde_json::to_writer(&mut hasher, data);
    hex(&hasher.0.finalize())
}

/// What is written is hashed and not kept: the data of a large call would fill the memory once more.
struct Hashed(Sha256);

impl io::Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn digests_are_those_of_sha_256() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(super::of_text("abc"), known);
    }
}
