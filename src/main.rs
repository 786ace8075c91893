//! The command `maatlat`: see `maatlat --help`.
fn main() {}
