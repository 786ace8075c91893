//! Results become Markdown, SVG, JSON and terminal text.
