//! Charts hold marks, lines and texts, and nothing that runs or is fetched.

use super::poison::assert_clean;

/// The elements of a chart, with their attributes.
const ALLOWED: [(&str, &[&str]); 8] = [
    ("svg", &["width", "height", "viewBox", "role", "aria-labelledby", "font-family"]),
    ("title", &["id"]),
    ("desc", &["id"]),
    ("rect", &["x", "y", "width", "height", "fill", "stroke", "stroke-width"]),
    ("line", &["x1", "y1", "x2", "y2", "stroke", "stroke-width", "stroke-linecap", "stroke-dasharray"]),
    ("circle", &["cx", "cy", "r", "fill", "stroke", "stroke-width"]),
    ("path", &["d", "fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-dasharray"]),
    ("text", &["x", "y", "font-size", "font-weight", "text-anchor", "fill"]),
];

/// What a value of an attribute may hold: numbers, colours, names.
fn is_harmless(value: &str) -> bool {
    value.chars().all(|c| c.is_ascii_alphanumeric() || " .,-#'".contains(c)) && !value.contains("script")
}

/// Refuses whatever a chart has no need of.
pub(crate) fn assert_harmless(path: &str, chart: &str) {
    assert_clean(path, chart);
    let tree = roxmltree::Document::parse(chart).unwrap_or_else(|fault| panic!("{path}: {fault}"));
    for node in tree.root().descendants() {
        match node.node_type() {
            roxmltree::NodeType::Root | roxmltree::NodeType::Text => {}
            roxmltree::NodeType::Element => {
                let name = node.tag_name();
                assert_eq!(name.namespace(), Some("http://www.w3.org/2000/svg"), "{path}");
                let allowed = ALLOWED.iter().find(|(known, _)| *known == name.name());
                let (_, attributes) = allowed.unwrap_or_else(|| panic!("{path}: <{}>", name.name()));
                for attribute in node.attributes() {
                    assert!(attributes.contains(&attribute.name()), "{path}: {}", attribute.name());
                    assert!(is_harmless(attribute.value()), "{path}: {:?}", attribute.value());
                }
            }
            other => panic!("{path}: {other:?}"),
        }
    }
}
