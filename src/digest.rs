//! SHA-256 digests in small hexadecimal letters, as `sha256sum` prints them.

use std::fmt::Write as _;
use std::io;

use sha2::{Digest as _, Sha256};

/// The digest of some bytes.
pub(crate) fn of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal letters.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut hex, byte| {
        // Writing into a `String` cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The digest of what is written to it, which is not kept: that of a large call would fill the memory once more.
#[derive(Default)]
pub(crate) struct Digesting(Sha256);

impl Digesting {
    /// The digest of all that was written.
    pub(crate) fn finish(self) -> String {
        hex(&self.0.finalize())
    }

    /// Adds bytes; unlike writing, that cannot fail.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }
}

impl io::Write for Digesting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_sha_256() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(of(b"abc"), known);
        let mut pieces = Digesting::default();
        pieces.add(b"a");
        pieces.add(b"bc");
        assert_eq!(pieces.finish(), known);
    }
}
