//! Which warnings somebody takes for errors, and which not to hear.

use std::collections::BTreeSet;

use super::{Code, Diagnostics, Severity};

/// Severities as somebody wants them for a run. Errors stay errors, whatever a policy says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// Every warning counts as an error.
    pub deny_warnings: bool,
    /// Warnings that count as errors.
    pub deny: BTreeSet<Code>,
    /// Warnings that are left out.
    pub allow: BTreeSet<Code>,
}

impl Diagnostics {
    /// The same mistakes with their severities changed, and without the warnings that are allowed.
    #[must_use]
    pub fn under(mut self, policy: &Policy) -> Self {
        self.0.retain(|one| one.severity == Severity::Error || !policy.allow.contains(&one.code));
        for one in &mut self.0 {
            if policy.deny_warnings || policy.deny.contains(&one.code) {
                one.severity = Severity::Error;
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;

    fn under(policy: &Policy) -> Vec<(Code, Severity)> {
        let mut all = Diagnostics::default();
        for code in [Code::SmallGroup, Code::NoRatings, Code::BadId] {
            all.push(Diagnostic::nowhere(code));
        }
        all.under(policy).iter().map(|one| (one.code, one.severity)).collect()
    }

    #[test]
    fn warnings_can_be_raised_and_left_out_and_errors_cannot() {
        use Severity::{Error, Warning};
        let own = [(Code::SmallGroup, Warning), (Code::NoRatings, Warning), (Code::BadId, Error)];
        assert_eq!(under(&Policy::default()), own);
        let raised = Policy { deny: [Code::SmallGroup].into(), ..Policy::default() };
        assert_eq!(under(&raised), [(Code::SmallGroup, Error), own[1], own[2]]);
        let all = Policy { deny_warnings: true, allow: [Code::NoRatings].into(), ..Policy::default() };
        assert_eq!(under(&all), [(Code::SmallGroup, Error), own[2]]);
        let error = Policy { allow: [Code::BadId].into(), ..Policy::default() };
        assert_eq!(under(&error), own);
    }
}
