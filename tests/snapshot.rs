//! The results of the smallest example, every number of them: a change of numbers is seen, and must be meant.

mod common;

use maatlat::summarise::{Settings, score};

#[test]
fn the_small_call_gives_these_results() {
    let root = common::root();
    let sources = [
        "fixtures/small/rubric.toml",
        "fixtures/small/maatlat.toml",
        "fixtures/small/proposals/buurtbus.toml",
        "fixtures/small/ratings/buurtbus.beoordelaar-1.toml",
    ]
    .map(|name| common::source(&root, name));
    let (checked, lines) = common::checked(&sources);
    let call = checked.call.unwrap_or_else(|| panic!("{lines:#?}"));
    let results = score(&call, &Settings { draws: Some(2_000), ..Settings::default() });
    insta::assert_json_snapshot!(results);
}
