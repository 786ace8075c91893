//! Ratings: one file changed, the rubric and the proposal as they are.

use maatlat::diagnostic::Source;

use super::super::common::{root, source};
use super::super::engine::{Behaviour, Target};
use super::call;

pub(crate) const TARGET: Target =
    Target { name: "ratings", seeds, words: WORDS, limit: 3_000, fresh: 200, run };

const WORDS: &[&str] = &[
    "[rating.say]\n",
    "[rating.lasting]\n",
    "[rating.gap]\n",
    "[rating.other]\n",
    "level = ",
    "low = ",
    "high = ",
    "answer = \"not-known\"\n",
    "answer = \"not-applicable\"\n",
    "answer = \"not-answered\"\n",
    "answer = \"abstained\"\n",
    "evidence = \"A\"\n",
    "evidence = \"B\"\n",
    "evidence = \"Z\"\n",
    "reason = \"x\"\n",
    "reason = { nl = \"x\" }\n",
    "sources = [\"x\"]\n",
    "signed_off = \"2026-02-23\"\n",
    "date = 2026-02-23\n",
    "conflict_of_interest = true\n",
    "role = \"x\"\n",
    "\"",
    "0",
    "4",
    "2.5",
    "-1",
    "\n",
];

fn seeds() -> Vec<Vec<u8>> {
    let text =
        std::fs::read_to_string(root().join("fixtures/small/ratings/buurtbus.beoordelaar-1.toml")).unwrap();
    [
        text.clone(),
        text.replace("level = 3\n", "level = 3\nlow = 1\nhigh = 4\n"),
        text.replace("level = 3\n", "answer = \"not-known\"\n")
            .replace("level = 2\n", "answer = \"abstained\"\n"),
        text.replace("level = 2\n", "answer = \"not-applicable\"\n"),
    ]
    .map(String::into_bytes)
    .to_vec()
}

fn run(input: &[u8], behaviour: &mut Behaviour) {
    let sources = [
        source(&root(), "fixtures/small/rubric.toml"),
        source(&root(), "fixtures/small/proposals/buurtbus.toml"),
        Source::new("ratings.toml", input.to_vec()),
    ];
    call::judged(&sources, behaviour);
}
