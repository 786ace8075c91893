//! Names of the files of a report: relative, without spaces, the same on every system.

use crate::text::Language;

/// The Markdown file of a report.
pub(super) fn report(id: &str, language: Language) -> String {
    format!("{}.{language}.md", plain(id))
}

/// A chart of a report.
pub(super) fn asset(id: &str, name: &str, language: Language) -> String {
    format!("assets/{}-{}.{language}.svg", plain(id), plain(name))
}

/// Checked ids hold only lower-case letters, digits and dashes; anything else becomes a dash, so that a name can
/// never leave its folder.
fn plain(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '-' }).collect()
}
