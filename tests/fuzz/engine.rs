//! The loop: change an input that is known to be interesting, run the target, and keep what behaved in a new way.
//!
//! Coverage needs a special compiler; what a run *says* (codes, kinds of node, words of a refusal) is a signal that
//! every toolchain has. A new one keeps the input.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use super::guard::{Guard, keep};
use super::mutate::mutate;
use super::random::Random;

/// Something to be fuzzed.
pub(crate) struct Target {
    /// Its name, and that of its folder in `fixtures/fuzz`.
    pub(crate) name: &'static str,
    /// Inputs to begin with.
    pub(crate) seeds: fn() -> Vec<Vec<u8>>,
    /// Pieces that mean something to it.
    pub(crate) words: &'static [&'static str],
    /// The longest input, in bytes.
    pub(crate) limit: usize,
    /// Changed inputs that an ordinary test tries.
    pub(crate) fresh: usize,
    /// Runs one input. Panics when a promise is broken.
    pub(crate) run: fn(&[u8], &mut Behaviour),
}

/// What a run did, as features.
#[derive(Debug, Default)]
pub(crate) struct Behaviour(BTreeSet<u64>);

impl Behaviour {
    /// Notes a feature.
    pub(crate) fn saw(&mut self, feature: impl AsRef<str>) {
        let digest = Sha256::digest(feature.as_ref());
        let first: [u8; 8] = std::array::from_fn(|place| digest[place]);
        self.0.insert(u64::from_le_bytes(first));
    }

    /// Notes each of some words, and each pair of neighbours.
    pub(crate) fn saw_words<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) {
        let words: BTreeSet<&str> = words.into_iter().collect();
        let mut before = "";
        for word in words {
            self.saw(word);
            self.saw(format!("{before} {word}"));
            before = word;
        }
    }
}

/// A run under way.
pub(crate) struct Engine {
    target: &'static Target,
    guard: Guard,
    random: Random,
    known: BTreeSet<u64>,
    corpus: Vec<Vec<u8>>,
    /// Runs so far.
    pub(crate) executions: u64,
    /// Inputs kept because they behaved in a new way.
    pub(crate) kept: usize,
    /// What broke: the words of the panic without their numbers, with these words and the file of the input.
    pub(crate) findings: BTreeMap<String, String>,
}

impl Engine {
    /// Runs the seeds and the stored corpus; a finding among these is one like any other.
    pub(crate) fn new(target: &'static Target, seed: u64) -> Self {
        let mut engine = Self {
            target,
            guard: Guard::new(),
            random: Random::new(seed),
            known: BTreeSet::new(),
            corpus: Vec::new(),
            executions: 0,
            kept: 0,
            findings: BTreeMap::new(),
        };
        for input in (target.seeds)().into_iter().chain(stored(target.name)) {
            engine.attempt(&input);
            engine.corpus.push(input);
        }
        engine
    }

    /// Tries so many changed inputs.
    pub(crate) fn fresh(&mut self, count: usize) {
        for _ in 0..count {
            self.step();
        }
    }

    /// Goes on from what an earlier long run left.
    pub(crate) fn resume(&mut self) {
        for input in inputs(&super::guard::folder().join(self.target.name).join("corpus")) {
            if self.attempt(&input) {
                self.corpus.push(input);
            }
        }
    }

    /// Tries changed inputs for so long; says every minute how far it is.
    pub(crate) fn during(&mut self, time: Duration) {
        let start = Instant::now();
        let mut told = start;
        while start.elapsed() < time {
            self.step();
            if told.elapsed() > Duration::from_mins(1) {
                told = Instant::now();
                self.tell(start.elapsed());
            }
        }
        self.tell(start.elapsed());
    }

    /// What broke, one sentence each.
    pub(crate) fn told(&self) -> Vec<&str> {
        self.findings.values().map(String::as_str).collect()
    }

    #[allow(clippy::print_stderr, reason = "a long run says how far it is")]
    fn tell(&self, time: Duration) {
        eprintln!(
            "{}: {} executions, {:.0} per second, {} new corpus entries, {} features, {} findings",
            self.target.name,
            self.executions,
            self.executions as f64 / time.as_secs_f64().max(1e-3),
            self.kept,
            self.known.len(),
            self.findings.len(),
        );
    }

    fn step(&mut self) {
        // Of two, the later one more often: what is new has been changed less.
        let (one, other) = (self.random.below(self.corpus.len()), self.random.below(self.corpus.len()));
        let chosen = if self.random.once_in(3) { one } else { one.max(other) };
        let lender = self.random.below(self.corpus.len());
        let (input, others) = (&self.corpus[chosen], &self.corpus[lender..=lender]);
        let input = mutate(input, others, self.target.words, self.target.limit, &mut self.random);
        if self.attempt(&input) {
            let input = self.shorter(input);
            self.kept += 1;
            self.corpus.push(input);
        }
    }

    /// Runs one input; says whether it behaved in a way not seen before.
    fn attempt(&mut self, input: &[u8]) -> bool {
        match self.execute(input) {
            Ok(behaviour) => {
                let before = self.known.len();
                self.known.extend(behaviour.0);
                self.known.len() > before
            }
            Err(said) => {
                // The same words with other values are the same finding.
                let kind: String = said.chars().filter(|c| !c.is_ascii_digit()).take(60).collect();
                if !self.findings.contains_key(&kind) {
                    let path = keep(self.target.name, "crash", input);
                    self.findings.insert(kind, format!("{}: {said}", path.display()));
                }
                false
            }
        }
    }

    fn execute(&mut self, input: &[u8]) -> Result<Behaviour, String> {
        self.executions += 1;
        let run = || {
            let mut behaviour = Behaviour::default();
            (self.target.run)(input, &mut behaviour);
            behaviour
        };
        let guarded = || catch_unwind(AssertUnwindSafe(run));
        self.guard.run(self.target.name, input, guarded).map_err(|payload| {
            let text = payload.downcast_ref::<String>().map(String::as_str);
            text.or_else(|| payload.downcast_ref::<&str>().copied())
                .unwrap_or("a panic without words")
                .to_owned()
        })
    }

    /// The same behaviour from less text, as far as a few dozen cuts find it.
    fn shorter(&mut self, input: Vec<u8>) -> Vec<u8> {
        let Ok(wanted) = self.execute(&input) else { return input };
        let mut input = input;
        for parts in [2_usize, 4, 8, 16] {
            let size = (input.len() / parts).max(1);
            let mut at = 0;
            while at < input.len() && input.len() > 8 {
                let mut less = input.clone();
                drop(less.splice(at..(at + size).min(less.len()), []));
                match self.execute(&less) {
                    Ok(behaviour) if behaviour.0 == wanted.0 => input = less,
                    _ => at += size,
                }
            }
        }
        input
    }

    /// A few short inputs that together show most of what was seen beyond the seeds: those worth storing.
    pub(crate) fn distilled(&mut self) -> Vec<Vec<u8>> {
        /// Stored per target at most.
        const STORED: usize = 60;
        let mut shown = BTreeSet::new();
        for seed in (self.target.seeds)() {
            shown.extend(self.execute(&seed).unwrap_or_default().0);
        }
        let inputs = self.corpus.clone();
        let mut left: Vec<_> =
            inputs.into_iter().filter_map(|input| Some((self.execute(&input).ok()?.0, input))).collect();
        let mut chosen = Vec::new();
        while chosen.len() < STORED {
            for (features, _) in &mut left {
                features.retain(|feature| !shown.contains(feature));
            }
            left.retain(|(features, _)| !features.is_empty());
            // What shows most, and of equals the shortest.
            let best =
                (0..left.len()).max_by_key(|place| (left[*place].0.len(), Reverse(left[*place].1.len())));
            let Some(best) = best else { break };
            let (features, input) = left.swap_remove(best);
            shown.extend(features);
            chosen.push(input);
        }
        chosen
    }
}

/// The stored corpus of a target.
fn stored(target: &str) -> Vec<Vec<u8>> {
    inputs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/fuzz").join(target))
}

/// The inputs in a folder, in the order of their names; none when there is no folder.
fn inputs(folder: &Path) -> Vec<Vec<u8>> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

/// A name for an input.
pub(crate) fn name(input: &[u8]) -> String {
    Sha256::digest(input).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
