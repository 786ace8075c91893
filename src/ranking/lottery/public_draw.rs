//! The draw itself: from a public seed and the published list, so that anyone can repeat it.

use sha2::{Digest, Sha256};

use super::PERMILLE;
use crate::draw::{Seed, Stream};

/// Why nothing was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDraw {
    /// There is not one chance per name.
    #[error("there is not one chance per name")]
    Lengths,
    /// Two proposals have the same name.
    #[error("two proposals have the same name")]
    Names,
    /// A chance is above 1000 thousandths, or all together are not a whole number of seats.
    #[error("the chances are not those of a whole number of seats")]
    Chances,
}

/// A draw, with what is needed to follow it by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Numbers of the selected proposals in the caller's list, ascending; exactly as many as there are seats.
    pub selected: Vec<usize>,
    /// SHA-256 of the seed and the list; all chance comes from it.
    pub digest: Seed,
    /// Numbers of the proposals in the caller's list, in the order in which they were laid end to end.
    pub laid: Vec<usize>,
    /// Thousandth at which the first mark stands; the others follow every 1000.
    pub start: u32,
}

/// Draws from names and their chances in thousandths (see [`super::printed`]).
///
/// 1. Names are sorted by their bytes, so that the order of the list does not matter.
/// 2. The digest is SHA-256 over `"maatlat/lottery/1\0"`, the length of the seed in bytes (8 bytes, big-endian), the seed's
///    UTF-8 bytes, and per proposal the length of the name (8 bytes, big-endian), the name's UTF-8 bytes and its chance (4
///    bytes, big-endian). It is the seed of the streams `order` and `start` ([`Stream`]).
/// 3. The proposals are shuffled (Fisher & Yates 1938; Knuth 1997, algorithm P) and laid end to end, each as long as its
///    chance. A mark is put at a uniform thousandth from 0 to 999, and one every 1000 from there. Who lies under a mark is
///    selected (systematic sampling: Madow 1949, Ann. Math. Stat. 20:333).
///
/// Every proposal is selected with exactly its chance, and exactly as many as there are seats. Whole numbers are made without
/// bias: those of a last incomplete round are passed over.
///
/// The seed should be something that nobody could know or choose when the list was published, such as a later draw of a
/// national lottery.
///
/// # Errors
///
/// See [`NoDraw`].
pub fn draw(seed: &str, names: &[&str], permille: &[u32]) -> Result<Drawn, NoDraw> {
    if names.len() != permille.len() {
        return Err(NoDraw::Lengths);
    }
    let total: u64 = permille.iter().copied().map(u64::from).sum();
    if permille.iter().any(|chance| *chance > PERMILLE) || !total.is_multiple_of(u64::from(PERMILLE)) {
        return Err(NoDraw::Chances);
    }
    let mut laid: Vec<usize> = (0..names.len()).collect();
    laid.sort_by_key(|item| names[*item].as_bytes());
    if laid.windows(2).any(|pair| names[pair[0]] == names[pair[1]]) {
        return Err(NoDraw::Names);
    }
    let mut hasher = Sha256::new();
    hasher.update(b"maatlat/lottery/1\0");
    let text = |hasher: &mut Sha256, text: &str| {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    };
    text(&mut hasher, seed);
    for item in &laid {
        text(&mut hasher, names[*item]);
        hasher.update(permille[*item].to_be_bytes());
    }
    let digest = Seed::from_bytes(hasher.finalize().into());
    let mut order = Numbers::new(&digest, "order");
    for at in (1..laid.len()).rev() {
        laid.swap(at, order.below(at as u64 + 1) as usize);
    }
    let start = Numbers::new(&digest, "start").below(u64::from(PERMILLE));
    let mut selected = Vec::new();
    let (mut end, mut mark) = (0, start);
    for item in &laid {
        end += u64::from(permille[*item]);
        if mark < end {
            selected.push(*item);
            mark += u64::from(PERMILLE);
        }
    }
    selected.sort_unstable();
    Ok(Drawn { selected, digest, laid, start: start as u32 })
}

/// Whole numbers without bias from a stream.
struct Numbers {
    stream: Stream,
    next: u64,
}

impl Numbers {
    fn new(seed: &Seed, name: &str) -> Self {
        Self { stream: Stream::new(seed, name), next: 0 }
    }

    /// Uniform on `0..bound`, for a `bound` from 1 to 2⁵¹.
    fn below(&mut self, bound: u64) -> u64 {
        const CELLS: u64 = 1 << 52;
        let whole_rounds = CELLS - CELLS % bound;
        loop {
            let mut number = [0.0];
            self.stream.fill_uniform(self.next, &mut number);
            self.next += 1;
            // A number is the middle of one of 2⁵² cells; this is the cell.
            let cell = (number[0] * CELLS as f64) as u64;
            if cell < whole_rounds {
                return cell % bound;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
    const CHANCES: [u32; 6] = [1000, 500, 250, 667, 0, 583];

    #[test]
    fn as_many_as_seats_and_each_as_often_as_its_chance() {
        const DRAWS: u32 = 20_000;
        let mut counts = [0_u32; 6];
        for number in 0..DRAWS {
            let drawn = draw(&number.to_string(), &NAMES, &CHANCES).unwrap();
            assert_eq!(drawn.selected.len(), 3);
            drawn.selected.iter().for_each(|item| counts[*item] += 1);
        }
        for (count, chance) in counts.iter().zip(CHANCES) {
            let p = f64::from(chance) / 1000.0;
            let apart = f64::from(*count) / f64::from(DRAWS) - p;
            assert!(apart.abs() <= 4.0 * (p * (1.0 - p) / f64::from(DRAWS)).sqrt(), "{count} {chance}");
        }
    }

    // Source: the steps of `draw`, followed in Python with hashlib and Philox from its paper.
    #[test]
    fn the_draw_can_be_repeated_elsewhere() {
        let drawn = draw("7 14 23 31 38 42", &NAMES, &CHANCES).unwrap();
        assert_eq!(
            drawn.digest.to_string(),
            "ced94f0c04a6f8a4507ec35e17c0f3a82706d56eeddbfa01485706d2086c72c4"
        );
        assert_eq!((drawn.laid, drawn.start), (vec![0, 3, 5, 4, 1, 2], 565));
        assert_eq!(drawn.selected, [0, 1, 3]);
    }

    #[test]
    fn the_order_of_the_list_does_not_matter_but_its_content_does() {
        let drawn = draw("7 14 23 31 38 42", &NAMES, &CHANCES).unwrap();
        let names: Vec<&str> = NAMES.iter().rev().copied().collect();
        let chances: Vec<u32> = CHANCES.iter().rev().copied().collect();
        let turned = draw("7 14 23 31 38 42", &names, &chances).unwrap();
        assert_eq!(turned.digest, drawn.digest);
        let mut back: Vec<usize> = turned.selected.iter().map(|item| 5 - item).collect();
        back.sort_unstable();
        assert_eq!(back, drawn.selected);
        let other = draw("7 14 23 31 38 42", &["a", "b", "c", "d", "e", "g"], &CHANCES).unwrap();
        assert_ne!(other.digest, drawn.digest);
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(draw("", &["a"], &[]), Err(NoDraw::Lengths));
        assert_eq!(draw("", &["a", "a"], &[500, 500]), Err(NoDraw::Names));
        assert_eq!(draw("", &["a"], &[999]), Err(NoDraw::Chances));
        assert_eq!(draw("", &["a", "b"], &[1500, 500]), Err(NoDraw::Chances));
        assert!(draw("", &[], &[]).unwrap().selected.is_empty());
    }
}
