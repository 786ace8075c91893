//! Linear extensions of a partial order, drawn uniformly.

use std::collections::BTreeMap;

/// Sets of items that can come first, counted over all parts of the order.
const MOST_SETS: usize = 1 << 18;

/// All linear extensions of an order, as a count for each set that can come first.
///
/// An extension is built from the heaviest item on; the next item is taken with the chance that the number of extensions from
/// there on gives it. Parts of the order that have nothing to do with each other are counted apart and interleaved, each next
/// item coming from a part with the chance of that part's share of the items left: so a few long chains, or many items of
/// which nothing is said, cost next to nothing.
#[derive(Clone, Debug)]
pub(super) struct Extensions {
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
struct Part {
    items: Vec<usize>,
    /// Per item of the part, the set of those that must come before it.
    before: Vec<u64>,
    /// Number of ways to go on from each set that can come first.
    ways: BTreeMap<u64, f64>,
}

impl Extensions {
    /// The extensions of an order given as pairs (heavier, lighter); `None` where it runs in a circle, or has a connected
    /// part of more than 64 items or with too many sets that can come first (about 18 items of which little is said).
    pub(super) fn new(items: usize, pairs: &[(usize, usize)]) -> Option<Self> {
        let mut group: Vec<usize> = (0..items).collect();
        for (a, b) in pairs {
            let (from, to) = (group[*a], group[*b]);
            group.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
        }
        let mut left = MOST_SETS;
        let mut parts = vec![];
        for name in 0..items {
            let members: Vec<usize> = (0..items).filter(|item| group[*item] == name).collect();
            if !members.is_empty() {
                let part = Part::new(members, pairs, left)?;
                left -= part.ways.len();
                parts.push(part);
            }
        }
        Some(Self { parts })
    }

    /// Gives `sorted` weights, heaviest first, out to items in the order of a random extension. There is one choice, a uniform
    /// number, per item.
    pub(super) fn give_out(&self, sorted: &[f64], choices: &[f64], weights: &mut [f64]) {
        let mut taken = vec![0_u64; self.parts.len()];
        let mut left = sorted.len();
        for (weight, choice) in sorted.iter().zip(choices) {
            // One number serves both choices: what is left of it within the part chosen is uniform again.
            let mut at = choice * left as f64;
            for (part, taken) in self.parts.iter().zip(&mut taken) {
                let here = part.items.len() - taken.count_ones() as usize;
                if here > 0 && (at < here as f64) {
                    if let Some(item) = part.next(*taken, at / here as f64) {
                        *taken |= 1 << item;
                        weights[part.items[item]] = *weight;
                    }
                    break;
                }
                at -= here as f64;
            }
            left -= 1;
        }
    }

    /// Number of extensions of each connected part.
    #[cfg(test)]
    fn counts(&self) -> Vec<f64> {
        self.parts.iter().map(|part| part.ways[&0]).collect()
    }
}

impl Part {
    fn new(items: Vec<usize>, pairs: &[(usize, usize)], most: usize) -> Option<Self> {
        if items.len() > 64 {
            return None;
        }
        let place = |item: usize| items.iter().position(|member| *member == item);
        let mut before = vec![0_u64; items.len()];
        for (a, b) in pairs {
            if let (Some(a), Some(b)) = (place(*a), place(*b)) {
                before[b] |= 1 << a;
            }
        }
        // Sets by size, from the empty one on; then ways from the full one back.
        let full = (0..items.len()).fold(0_u64, |set, item| set | 1 << item);
        let mut layers: Vec<Vec<u64>> = vec![vec![0]];
        let mut count = 1;
        for size in 0..items.len() {
            let mut next: Vec<u64> = layers[size].iter().flat_map(|set| steps(*set, &before)).collect();
            next.sort_unstable();
            next.dedup();
            count += next.len();
            if count > most {
                return None;
            }
            layers.push(next);
        }
        // A circle never comes to the end.
        if layers.last()?.as_slice() != [full] {
            return None;
        }
        let mut ways = BTreeMap::from([(full, 1.0)]);
        for layer in layers.iter().rev().skip(1) {
            for set in layer {
                let onwards =
                    steps(*set, &before).filter_map(|next| ways.get(&next)).fold(0.0, |sum, ways| sum + ways);
                ways.insert(*set, onwards);
            }
        }
        Some(Self { items, before, ways })
    }

    /// The next item after a set, `u` uniform in [0, 1).
    fn next(&self, taken: u64, u: f64) -> Option<usize> {
        let mut at = u * self.ways.get(&taken)?;
        let mut last = None;
        for next in steps(taken, &self.before) {
            let ways = self.ways.get(&next)?;
            last = Some((next ^ taken).trailing_zeros() as usize);
            if at < *ways {
                return last;
            }
            at -= ways;
        }
        // Rounding may leave a sliver beyond the last.
        last
    }
}

/// The sets with one item more.
fn steps(set: u64, before: &[u64]) -> impl Iterator<Item = u64> {
    let free =
        before.iter().enumerate().filter(move |(item, before)| set >> item & 1 == 0 && **before & !set == 0);
    free.map(move |(item, _)| set | 1 << item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_are_counted() {
        // Nothing said: each alone. A chain: one way. A tree with two leaves: two. The "N" a<c, b<c, b<d: five.
        assert_eq!(Extensions::new(3, &[]).unwrap().counts(), [1.0; 3]);
        assert_eq!(Extensions::new(3, &[(0, 1), (1, 2)]).unwrap().counts(), [1.0]);
        assert_eq!(Extensions::new(3, &[(0, 1), (0, 2)]).unwrap().counts(), [2.0]);
        assert_eq!(Extensions::new(4, &[(0, 2), (1, 2), (1, 3)]).unwrap().counts(), [5.0]);
        // One before nine others: 9!.
        let pairs: Vec<(usize, usize)> = (1..10).map(|item| (0, item)).collect();
        assert_eq!(Extensions::new(10, &pairs).unwrap().counts(), [362_880.0]);
    }

    #[test]
    fn circles_and_too_many_sets_have_none() {
        assert!(Extensions::new(3, &[(0, 1), (1, 2), (2, 0)]).is_none());
        let pairs: Vec<(usize, usize)> = (1..25).map(|item| (0, item)).collect();
        assert!(Extensions::new(25, &pairs).is_none());
        assert!(Extensions::new(200, &[(0, 1), (5, 6)]).is_some());
    }

    #[test]
    fn every_extension_is_as_likely() {
        // The five of the "N", by a grid of choices.
        let extensions = Extensions::new(4, &[(0, 2), (1, 2), (1, 3)]).unwrap();
        let mut seen = BTreeMap::new();
        let steps = 30;
        let mid = |at: usize| (at as f64 + 0.5) / f64::from(steps);
        let mut weights = [0.0; 4];
        for cell in 0..30_usize.pow(3) {
            let choices = [mid(cell % 30), mid(cell / 30 % 30), mid(cell / 900), 0.5];
            extensions.give_out(&[4.0, 3.0, 2.0, 1.0], &choices, &mut weights);
            assert!(weights[0] > weights[2] && weights[1] > weights[2] && weights[1] > weights[3]);
            *seen.entry(weights.map(|w| w as u8)).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 5);
        assert!(seen.values().all(|count| (5200..5600).contains(count)), "{seen:?}");
    }
}
