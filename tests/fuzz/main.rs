//! Whatever stands in a file, a rule or a text, the tool answers: it never panics, never hangs, never fills the memory,
//! and keeps its promises. Inputs are changed at random and kept when they lead somewhere new.
//!
//! An ordinary test replays `fixtures/fuzz/TARGET/` and tries a fixed number of changed inputs. A long run:
//!
//! ```text
//! MAATLAT_FUZZ_SECONDS=3600 cargo test --test fuzz long_run -- --ignored --nocapture
//! ```
//!
//! `MAATLAT_FUZZ_TARGET=rules` stays with one target, `MAATLAT_FUZZ_SEED=7` begins elsewhere. What broke stands in
//! `target/fuzz/TARGET/findings/`, what is worth storing in `target/fuzz/TARGET/corpus/`, where the next long run goes
//! on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a broken promise is told by a panic, and a test that cannot read its own files must stop"
)]

#[path = "../common/mod.rs"]
mod common;
mod engine;
mod guard;
mod mutate;
#[path = "../common/random.rs"]
mod random;
mod targets;

use std::fs;
use std::time::Duration;

use engine::{Engine, Target};
use targets::ALL;

fn ordinary(name: &str) {
    let target = ALL.iter().copied().find(|target| target.name == name).expect("a target");
    let mut engine = Engine::new(target, 1);
    let replayed = engine.executions;
    assert!(engine.findings.is_empty(), "stored inputs: {:#?}", engine.told());
    engine.fresh(target.fresh);
    assert!(engine.findings.is_empty(), "changed inputs: {:#?}", engine.told());
    // Whether something new is found depends on how much is stored; that anything is tried does not.
    assert!(
        replayed > 3 && engine.executions > replayed,
        "{replayed} replayed, {} in all",
        engine.executions
    );
}

macro_rules! ordinary {
    ($($name:ident)+) => {
        $(#[test] fn $name() { ordinary(stringify!($name)); })+

        #[test]
        fn no_target_is_left_out() {
            let tested = [$(stringify!($name)),+];
            assert_eq!(ALL.map(|target| target.name), tested);
        }
    };
}

ordinary! { reader identity rules ratings sheet call escape }

#[test]
#[ignore = "takes as long as it is told"]
fn long_run() {
    let setting = |name: &str| std::env::var(name).ok();
    let seconds = setting("MAATLAT_FUZZ_SECONDS").map_or(60, |text| text.parse().unwrap());
    let seed = setting("MAATLAT_FUZZ_SEED").map_or(1, |text| text.parse().unwrap());
    let only = setting("MAATLAT_FUZZ_TARGET");
    let chosen: Vec<&'static Target> =
        ALL.into_iter().filter(|target| only.as_ref().is_none_or(|only| only == target.name)).collect();
    assert!(!chosen.is_empty(), "no target is called {only:?}");
    let mut broken = Vec::new();
    for target in &chosen {
        let mut engine = Engine::new(target, seed);
        engine.resume();
        engine.during(Duration::from_secs(seconds / chosen.len() as u64));
        let folder = guard::folder().join(target.name).join("corpus");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for input in engine.distilled() {
            fs::write(folder.join(engine::name(&input)), input).unwrap();
        }
        broken.extend(engine.told().into_iter().map(str::to_owned));
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
