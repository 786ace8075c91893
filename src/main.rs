//! The command `maatlat`: see `maatlat --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    maatlat::cli::main()
}
