//! The funding line: who is above it, who is below it, and for whom it is too close to call.

use super::standing::Standing;
use super::tally::Tally;

/// On which side of the line a proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Its middle ranks are all better than the line.
    Above,
    /// They lie on both sides.
    CloseCall,
    /// They are all worse.
    Below,
}

/// The line and where each proposal stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Expected rank of the last proposal for which there is money: the `k`-th smallest.
    pub rank: f64,
    /// Where each proposal stands, in their order.
    pub sides: Vec<Side>,
    /// Whether exactly `k` are not below the line, so that nothing is left to decide between them.
    pub all_accepted: bool,
}

impl Line {
    /// Whether a proposal is accepted without further ado.
    pub fn accepted(&self, proposal: usize) -> bool {
        match self.sides.get(proposal) {
            Some(Side::Above) => true,
            Some(Side::CloseCall) => self.all_accepted,
            Some(Side::Below) | None => false,
        }
    }
}

/// Draws the line for `places` proposals that can be funded.
///
/// `expected_ranks` and the middle half of each rank distribution (its quartiles, better one first) come in the
/// order of the proposals. A proposal is above the line if its middle half is better than the line throughout,
/// below it if worse throughout, else it is too close to call. Where those not below are just as many as the
/// places, all are accepted. Source: Heyard, Ott, Salanti & Egger 2022, Statistics and Public Policy 9:110 (the
/// rule of the SNSF); here with the continuous quantiles of [`rank_quantile`](super::rank_quantile), where
/// whole-number quartiles make proposals enter the group by a jump.
///
/// Proposals of equal expected rank and quartiles stand on the same side; their order decides nothing. `None` for 0
/// places or more than there are proposals, for lists of different lengths, and for NaN.
pub fn draw_line(expected_ranks: &[f64], middle: &[(f64, f64)], places: usize) -> Option<Line> {
    let sound =
        expected_ranks.iter().chain(middle.iter().flat_map(|(low, high)| [low, high])).all(|x| !x.is_nan());
    if !sound || expected_ranks.len() != middle.len() {
        return None;
    }
    let mut sorted = expected_ranks.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let rank = *sorted.get(places.checked_sub(1)?)?;
    let side = |(low, high): &(f64, f64)| {
        if *high < rank {
            Side::Above
        } else if *low > rank {
            Side::Below
        } else {
            Side::CloseCall
        }
    };
    let sides: Vec<Side> = middle.iter().map(side).collect();
    let all_accepted = sides.iter().filter(|side| **side != Side::Below).count() == places;
    Some(Line { rank, sides, all_accepted })
}

impl Tally {
    /// The line at this tally's number of places; `None` before the first draw, and where the places are 0 or more
    /// than the proposals.
    pub fn line(&self) -> Option<Line> {
        line_of(&self.standings(), self.places())
    }
}

/// The line of proposals that stand like this, in their order; as [`draw_line`].
pub fn line_of(standings: &[Standing], places: usize) -> Option<Line> {
    let ranks: Vec<f64> = standings.iter().map(|standing| standing.expected_rank.value).collect();
    let middle: Vec<(f64, f64)> =
        standings.iter().map(|standing| (standing.quantiles[1], standing.quantiles[3])).collect();
    draw_line(&ranks, &middle, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certain_ranks_leave_nothing_to_decide() {
        let ranks = [2.0, 1.0, 3.0];
        let middle = ranks.map(|rank| (rank - 0.25, rank + 0.25));
        let line = draw_line(&ranks, &middle, 2).unwrap();
        assert_eq!(line.sides, [Side::CloseCall, Side::Above, Side::Below]);
        assert!(line.all_accepted && line.accepted(0) && line.accepted(1) && !line.accepted(2));
        assert!(!line.accepted(3));
    }

    #[test]
    fn those_that_are_alike_stand_alike() {
        let line = draw_line(&[2.5; 4], &[(1.5, 3.5); 4], 2).unwrap();
        assert_eq!(line.sides, [Side::CloseCall; 4]);
        assert!(!line.all_accepted);
        assert!(draw_line(&[2.5; 4], &[(1.5, 3.5); 4], 4).unwrap().all_accepted);
    }

    #[test]
    fn no_line_without_places_or_numbers() {
        assert!(draw_line(&[1.0, 2.0], &[(1.0, 1.0); 2], 0).is_none());
        assert!(draw_line(&[1.0, 2.0], &[(1.0, 1.0); 2], 3).is_none());
        assert!(draw_line(&[1.0, 2.0], &[(1.0, 1.0)], 1).is_none());
        assert!(draw_line(&[f64::NAN, 2.0], &[(1.0, 1.0); 2], 1).is_none());
        assert!(draw_line(&[], &[], 1).is_none());
    }
}
