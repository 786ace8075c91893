//! Who bears the opportunity cost, when nobody knows.

use crate::math::sum;

/// A rule that shares the opportunity cost out over the groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearer {
    /// Every person bears as much: shares are those of the population.
    Everybody,
    /// All of it falls on the group with the least health before.
    LeastHealthy,
    /// All of it falls on the group with the most health before.
    Healthiest,
}

impl Bearer {
    /// The rules, in the order in which they are printed.
    pub const ALL: [Self; 3] = [Self::Everybody, Self::LeastHealthy, Self::Healthiest];

    /// Shares that sum to 1, one per group, from the health per person before and the populations.
    ///
    /// Groups that tie for the least or the most share by population; groups without people bear nothing. All zero where
    /// nobody lives. Source: the scenarios of the York DCEA app (Asaria 2019).
    pub fn shares(self, health: &[f64], population: &[f64]) -> Vec<f64> {
        let inhabited =
            || health.iter().zip(population).filter(|(_, people)| **people > 0.0).map(|(y, _)| *y);
        let end = match self {
            Self::Everybody => None,
            Self::LeastHealthy => inhabited().reduce(f64::min),
            Self::Healthiest => inhabited().reduce(f64::max),
        };
        let bears = |y: f64| end.is_none_or(|end| y == end);
        let people: Vec<f64> = health
            .iter()
            .zip(population)
            .map(|(y, people)| if bears(*y) && *people > 0.0 { *people } else { 0.0 })
            .collect();
        let total = sum(&people);
        people.iter().map(|people| if total > 0.0 { people / total } else { 0.0 }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_finds_its_bearers() {
        let (health, people) = ([60.0, 70.0, 50.0, 70.0], [100.0, 50.0, 0.0, 150.0]);
        assert_eq!(Bearer::Everybody.shares(&health, &people), [1.0 / 3.0, 50.0 / 300.0, 0.0, 0.5]);
        assert_eq!(Bearer::LeastHealthy.shares(&health, &people), [1.0, 0.0, 0.0, 0.0]);
        assert_eq!(Bearer::Healthiest.shares(&health, &people), [0.0, 0.25, 0.0, 0.75]);
    }

    #[test]
    fn nobody_bears_where_nobody_lives() {
        for rule in Bearer::ALL {
            assert_eq!(rule.shares(&[1.0, 2.0], &[0.0, 0.0]), [0.0, 0.0]);
            assert!(rule.shares(&[], &[]).is_empty());
        }
    }
}
