//! Files of no call.

use super::{Inputs, Unit, Way, alone};
use crate::cli::error::Fault;
use crate::cli::paths::{common_folder, shown};
use crate::diagnostic::FileId;
use crate::read::file::RatingsFile;
use crate::read::{AnyFile, Kind};

impl Inputs {
    /// Files of no call. Several rubrics are each checked for themselves, as long as nothing has to be judged.
    pub(super) fn open_loose(
        &mut self,
        ways: Vec<Way>,
        by_hand: Option<(FileId, String)>,
    ) -> Result<(), Fault> {
        let base = common_folder(ways.iter().map(|(path, _)| path.as_path()));
        let mut rubrics = Vec::new();
        let mut others = Vec::new();
        for way in ways {
            let file = self.add(&way, None)?;
            let kind = self.read(file).map(|read| read.file.kind());
            if kind == Some(Kind::Call) {
                self.open_call(&way, by_hand.as_ref())?;
                continue;
            }
            let name = shown(way.0.strip_prefix(&base).unwrap_or(&way.0));
            let list = if kind == Some(Kind::Rubric) { &mut rubrics } else { &mut others };
            list.push((file, name));
        }
        if others.is_empty() {
            self.units.extend(rubrics.into_iter().map(alone));
            return Ok(());
        }
        let mut members = others;
        if let Some(rubric) = by_hand {
            members.push(rubric);
            self.units.extend(rubrics.into_iter().map(alone));
        } else if rubrics.is_empty() {
            let named = self.named_by_ratings(&members);
            let rubric = named.and_then(|id| self.shipped(&id));
            if let Some((_, name)) = &rubric {
                self.chosen.push(("reason-rubric-of-ratings", name.clone(), String::new()));
            }
            members.extend(rubric);
        } else {
            if let [(_, name)] = rubrics.as_slice() {
                self.chosen.push(("reason-rubric-of-files", name.clone(), String::new()));
            }
            members.extend(rubrics);
        }
        let mut unit = Unit::default();
        for member in members {
            unit.add(member);
        }
        self.units.push(unit);
        Ok(())
    }

    /// The one rubric that all ratings name.
    fn named_by_ratings(&self, members: &[(FileId, String)]) -> Option<String> {
        let reads = members.iter().filter_map(|(file, _)| self.read(*file));
        let mut named = reads.filter_map(|read| match &read.file {
            AnyFile::Ratings(ratings) => Some(RatingsFile::clone(ratings).rubric),
            _ => None,
        });
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }
}
