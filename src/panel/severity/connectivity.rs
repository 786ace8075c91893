//! Whether the ratings hang together.

use crate::panel::Ratings;

/// Proposals and assessors that ratings connect, and no rating connects to the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Island {
    /// Rows, rising.
    pub proposals: Vec<usize>,
    /// Columns, rising.
    pub assessors: Vec<usize>,
}

/// The islands of the graph in which a rating joins a proposal and an assessor; those without any rating are on none.
/// In the order of their first proposal.
///
/// Assessors on different islands never judged the same proposal, not even through others: whether one is severe or the
/// other got the better proposals, nothing in the ratings can say.
pub fn islands(ratings: &Ratings) -> Vec<Island> {
    let units = ratings.units();
    let mut leader: Vec<usize> = (0..units + ratings.raters()).collect();
    for (unit, rater, _) in ratings.given() {
        let (a, b) = (head(&mut leader, unit), head(&mut leader, units + rater));
        // The smaller number leads, so that an island is named by its first proposal.
        leader[a.max(b)] = a.min(b);
    }
    let mut found: Vec<(usize, Island)> = Vec::new();
    let mut join = |name: usize| -> usize {
        found.iter().position(|(own, _)| *own == name).unwrap_or_else(|| {
            found.push((name, Island { proposals: Vec::new(), assessors: Vec::new() }));
            found.len() - 1
        })
    };
    let rated = (0..units).filter(|unit| ratings.given_to(*unit).next().is_some());
    let members: Vec<(usize, usize)> = rated.map(|unit| (unit, join(head(&mut leader, unit)))).collect();
    let mut all: Vec<Island> = found.into_iter().map(|(_, island)| island).collect();
    for (unit, island) in members {
        let island = &mut all[island];
        island.proposals.push(unit);
        island.assessors.extend(ratings.given_to(unit).map(|(rater, _)| rater));
    }
    for island in &mut all {
        island.assessors.sort_unstable();
        island.assessors.dedup();
    }
    all
}

/// The leader of a member, with the way to it shortened.
fn head(leader: &mut [usize], member: usize) -> usize {
    let mut at = member;
    while let Some(next) = leader.get(at).copied().filter(|next| *next != at) {
        let beyond = leader.get(next).copied().unwrap_or(next);
        leader[at] = beyond;
        at = next;
    }
    at
}

/// How much an assessor shares with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footing {
    /// Proposals rated.
    pub ratings: usize,
    /// Of those, rated by somebody else as well: only these say something about severity.
    pub shared: usize,
    /// Proposals shared with each assessor, in the order of the table; with themselves, `ratings`.
    pub shared_with: Vec<usize>,
}

/// The footing of each assessor.
pub fn footing(ratings: &Ratings) -> Vec<Footing> {
    let none = Footing { ratings: 0, shared: 0, shared_with: vec![0; ratings.raters()] };
    let mut all = vec![none; ratings.raters()];
    for unit in 0..ratings.units() {
        let raters: Vec<usize> = ratings.given_to(unit).map(|(rater, _)| rater).collect();
        for rater in &raters {
            let Some(own) = all.get_mut(*rater) else { continue };
            own.ratings += 1;
            own.shared += usize::from(raters.len() > 1);
            for other in &raters {
                own.shared_with[*other] += 1;
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::examples::table;

    #[test]
    fn ratings_join_proposals_and_assessors() {
        // Assessors as rows: the first two share proposal 1, the others keep to themselves; proposal 4 has no rating.
        let ratings = table(&["12....", ".33...", "...4..", ".....5"]);
        let island = |proposals: &[usize], assessors: &[usize]| Island {
            proposals: proposals.to_vec(),
            assessors: assessors.to_vec(),
        };
        assert_eq!(islands(&ratings), [island(&[0, 1, 2], &[0, 1]), island(&[3], &[2]), island(&[5], &[3])]);
        assert_eq!(islands(&table(&["1.2", ".1.", "1.."])).len(), 2);
        assert_eq!(islands(&table(&["1.2", "11.", "1.."])).len(), 1);
        assert_eq!(islands(&table(&["..", ".."])), []);
        assert_eq!(islands(&table::<&str>(&[])), []);
    }

    #[test]
    fn a_chain_is_one_island() {
        // Each assessor shares one proposal with the next.
        let rows: Vec<String> = (0..9)
            .map(|rater| {
                (0..10).map(|unit| if unit == rater || unit == rater + 1 { '3' } else { '.' }).collect()
            })
            .collect();
        assert_eq!(islands(&table(&rows)).len(), 1);
        let reversed: Vec<String> = rows.iter().rev().cloned().collect();
        assert_eq!(islands(&table(&reversed)).len(), 1);
    }

    #[test]
    fn footings_count_what_is_shared() {
        let found = footing(&table(&["123.", "1..4", "...."]));
        assert_eq!((found[0].ratings, found[0].shared), (3, 1));
        assert_eq!(found[0].shared_with, [3, 1, 0]);
        assert_eq!((found[1].ratings, found[1].shared), (2, 1));
        assert_eq!((found[2].ratings, found[2].shared), (0, 0));
    }
}
