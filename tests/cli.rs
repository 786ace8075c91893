//! The command line as people meet it: what is typed, what is said, and the exit code.
//!
//! After a change of words: `TRYCMD=overwrite cargo test --test cli`, and read the difference.

#[test]
fn commands_say_what_they_said() {
    trycmd::TestCases::new().env("LC_ALL", "C").env("NO_COLOR", "1").case("tests/cmd/*.trycmd");
}
