//! Whole comparisons: what they look like.

use crate::report::portfolio::sample::side_by_side as sample;
use crate::report::{side_by_side, terminal_compare};
use crate::text::Language;

#[test]
fn whole_reports() {
    for language in Language::ALL {
        for count in [2, 3] {
            let side = sample(count);
            let text = side_by_side(&side, language).files.swap_remove(0).1;
            insta::assert_snapshot!(format!("compare-{count}.{language}"), text);
            insta::assert_snapshot!(
                format!("terminal-{count}.{language}"),
                terminal_compare(&side, language, 80)
            );
        }
    }
}

#[test]
fn overlap_decides_nothing() {
    let text = side_by_side(&sample(2), Language::En).files.swap_remove(0).1;
    assert!(text.contains("Whether two ranges overlap says nothing about who is ahead"));
    let gap = text.find("chance (extremely likely)").unwrap();
    assert!(gap < text.find("scores higher than").unwrap());
}

#[test]
fn a_pair_is_told_from_the_one_who_is_ahead() {
    let mut side = sample(2);
    let before = terminal_compare(&side, Language::En, 80);
    assert!(before.contains("‘loket-een’ scores higher than ‘ademthuis’ with a chance of 73%"), "{before}");
    side.pairs[0].first_higher.p = 0.27;
    let after = terminal_compare(&side, Language::En, 80);
    assert!(after.contains("‘ademthuis’ scores higher than ‘loket-een’ with a chance of 73%"), "{after}");
    assert!(after.contains("−2.8"), "{after}");
}
