//! Texts that have broken writers before, texts made by the grammars of what they imitate, and any characters at all.

use super::random::Random;

/// Written by hand: each has done harm somewhere, or belongs to a construct of one of the dialects.
pub(crate) const CURATED: &[&str] = &[
    // HTML, and what closes ours.
    "<script>alert(1)</script>", "</td></tr></table>", "<img src=x onerror=alert(1)>", "<!-- a", "a --> b", "<b", "<?php x ?>",
    "<![CDATA[ x ]]>", "]]>", "<!DOCTYPE html>", "<details open ontoggle=alert(1)>", "<svg/onload=alert(1)>", "\" onload=\"x", "' onload='x",
    "&lt;script&gt;", "&#60;b&#62;", "&#x3c;b>", "&amp;amp;", "&copy;", "&NewLine;", "&#64;", "&",
    // Links and pictures, with brackets and without.
    "[x](javascript:alert(1))", "![x](http://x.be/p.png)", "[x]: http://x.be", "[x][y]", "[x]", "![x][y]", "<http://x.be>", "<a@b.be>",
    "http://x.be", "https://x.be/a?b=c&d=e", "www.x.be", "see www.x.be.", "ftp://x.be", "a@b.be", "a.b+c@d-e.f.be", "mailto:a@b.be",
    "xmpp:a@b.be/c", "file:///etc/passwd", "\\\\host\\share", "data:text/html,x", "[[x]]", "[[x|y]]", "![[x]]", "[x]{.class}", "[x](<y> \"z\")",
    // Blocks at the start of a line.
    "# x", "###### x", "> x", "> [!NOTE]", "- x", "* x", "+ x", "1. x", "1) x", "(1) x", "a) x", "(a) x", "i. x", "#. x", "(@) x", "(@x) y",
    "- [ ] x", "[ ] x", "[x] y", "---", "***", "___", "===", "    code", "\tcode", "``` x", "~~~ x", "::: x", "::: {.x}", "$$", "| x", "| a | b |",
    "|---|---|", "+---+---+", "+===+", ": x", "~ x", "-# x", "%%% x", "% title", "Title: x", ">>> x", "-----", "=====", "\\begin{x}", "--- \ntitle: x\n---",
    // Within a line.
    "*x*", "**x**", "_x_", "__x__", "***x***", "x*y*z", "`x`", "``x``", "`x`{=html}", "`", "~~x~~", "~x~", "^x^", "==x==", "++x++", "||x||",
    "{x}", "{=html}", "{.x #y}", "$x$", "$`x`$", "\\(x\\)", "\\[x\\]", "\\\\(x\\\\)", "\\\\[x\\\\]", "(x)", "((x))", "[^1]", "[^1]: x", "^[x]", "@key",
    "[@key]", "-@key", "[-@key, p. 1]", "@{key}", "*[x]: y", ":smile:", "'x'", "\"x\"", "a -- b --- c", "...", "(c) (tm)", "%%x%%", "x\\",
    "x  ", "\\", "\\\\", "\\ x", "x  \ny", "x\\\ny", "a\n\nb", "a\n# b", "a\n---\nb", "a\n===\nb", "a\r\n- b", "a\rb", "a\u{b}b\u{c}c",
    // LaTeX, YAML, templates.
    "\\input{/etc/passwd}", "\\write18{ls}", "\\def\\x{y}", "\\usepackage{x}", "\\$", "{% x %}", "{{ x }}", "<%= x %>", "${x}", "#{x}", "!ruby/object:x",
    "- &a x", "*a", "x: y", "'''", "\"\"\"",
    // Tables.
    "a|b", "\\|", "a||b", "|", "`|`",
    // Spreadsheets.
    "=cmd|'/c calc'!A0", "=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠SUM", "a;=1", "a,=1", "\"=1", ";=1;@x",
    // Terminals.
    "\u{1b}[31mred", "\u{1b}]0;title\u{7}", "\u{1b}]52;c;eA==\u{7}", "\u{9b}2J", "\u{90}x\u{9c}", "a\u{8}\u{8}b", "\u{7}", "\u{0}", "\u{7f}", "\u{85}x",
    "\u{1b}]8;;http://x.be\u{1b}\\x\u{1b}]8;;\u{1b}\\",
    // Characters that hide, turn or fill.
    "a\u{202e}b\u{202c}c", "\u{2067}x\u{2069}", "\u{200f}x", "\u{61c}x", "\u{200b}", "\u{feff}x", "\u{ad}x", "a\u{200d}b", "\u{200c}\u{200d}", "👩\u{200d}🚀 x",
    "🏳\u{fe0f}\u{200d}🌈", "x\u{fe0f}", "😀\u{fe00}\u{fe01}\u{fe02}", "葛\u{e0100}", "x\u{e0100}\u{e0101}", "\u{e0041}\u{e0042}", "\u{2028}x", "\u{2029}x",
    "\u{a0}x\u{a0}", "\u{3000}x", "\u{3164}", "\u{2800}", "\u{115f}", "\u{fff9}a\u{fffa}b\u{fffb}", "\u{fffe}x", "\u{ffff}x", "\u{fdd0}x", "\u{10ffff}x",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}x", "\u{301}x", "\u{e000}\u{e001}", "⟦x⟧", "\u{2060}", "a@\u{2060}b.be",
    // Other scripts, as they are.
    "שלום עולם", "مرحبا 123", "می\u{200c}خواهم", "ක්\u{200d}ෂ", "日本語", "ñandú, één, Šiauliai", "İstanbul ı", "ﬁ ½ № ™",
];

/// Pieces for texts made by grammar: each symbol becomes one of its lines, in which `<name>` is a symbol again.
const GRAMMAR: &[(&str, &[&str])] = &[
    ("text", &["<markdown>", "<latex>", "<html>", "<yaml>", "<word> <markdown>", "<markdown> <word>", "<markdown><html>"]),
    ("word", &["x", "één", "12", "a.b", "(z)", "‘q’", "—"]),
    ("markdown", &["<inline>", "<inline> <inline>", "<block>", "<word>\n<block>", "<word>\n\n<block>\n\n<word>"]),
    ("inline", &["*<inline>*", "**<inline>**", "_<word>_", "~~<word>~~", "`<word>`", "[<inline>](<url>)", "![<word>](<url>)", "[<word>]{.<word>}",
        "<<url>>", "<url>", "$<word>$", "^[<inline>]", "[^<word>]", "[@<word>, p. 1]", "@<word>", "H~2~O", "x^2^", "\\(<word>\\)", "<word>", "<word>\\",
        "\"<word>\"", "'<word>'", "==<word>==", "||<word>||", "[[<word>]]", ":<word>:", "<html>", "<latex>"]),
    ("block", &["# <inline>", "<word>\n---", "<word>\n===", "> <inline>", "- <inline>", "1. <inline>", "(1) <inline>", "a) <word>", "- [x] <word>",
        "```<word>\n<word>\n```", "~~~ {.<word>}\n<word>\n~~~", "| <word> | <word> |\n|---|---|\n| <inline> | <word> |", "+---+\n| <word> |\n+---+",
        "::: <word>\n<inline>\n:::", "<word>\n: <inline>", "[<word>]: <url>", "[^<word>]: <inline>", "| <word>\n| <word>", "---\n<yaml>\n---", "$$\n<word>\n$$",
        "<html>", "<latex>", "    <word>", "***"]),
    ("url", &["http://x.be", "javascript:x", "www.x.be", "a@b.be", "mailto:a@b.be", "data:x", "#<word>", "/etc/passwd"]),
    ("html", &["<b><word></b>", "<script><word></script>", "<img src=\"<url>\">", "<!-- <word> -->", "</p>", "<a href='<url>'><word></a>", "&lt;", "&#60;", "<svg onload=x>",
        "<style>*{}</style>", "<br/>", "<![CDATA[<word>]]>"]),
    ("latex", &["\\input{<word>}", "\\textbf{<word>}", "\\begin{x}<word>\\end{x}", "$\\<word>$", "\\[<word>\\]", "%<word>", "\\\\", "\\def\\x{<word>}"]),
    ("yaml", &["title: <word>", "header-includes: |\n  \\input{x}", "- <word>\n- <word>", "x: &a <word>\ny: *a", "!!python/object:x", "{<word>: <word>}"]),
];

/// A text of the grammar.
pub(crate) fn grown(random: &mut Random) -> String {
    let mut text = "<text>".to_owned();
    // Deep enough to nest, short enough to stay readable in a failure.
    for round in 0..60 {
        let symbols = GRAMMAR.iter().filter_map(|(name, lines)| {
            let mark = format!("<{name}>");
            Some((text.find(&mark)?, mark, *lines))
        });
        let Some((place, mark, lines)) = symbols.min_by_key(|(place, ..)| *place) else { break };
        let short = round > 12 || text.len() > 80;
        let line = if short { lines.iter().copied().min_by_key(|line| line.len()).unwrap() } else { random.pick(lines) };
        text.replace_range(place..place + mark.len(), line);
    }
    text
}

/// Any characters, from all planes, with those that make trouble in between.
pub(crate) fn any(random: &mut Random) -> String {
    let count = 1 + random.below(12);
    let character = |_| match random.below(6) {
        0 => char::from(b' ' + random.below(95) as u8),
        1 => char::from_u32(random.below(0x300) as u32).unwrap_or('x'),
        2 => char::from_u32(0x2000 + random.below(0x70) as u32).unwrap_or('x'),
        3 => char::from_u32(random.below(0x1_0000) as u32).unwrap_or('x'),
        4 => char::from_u32(random.below(0x11_0000) as u32).unwrap_or('x'),
        _ => random.pick(CURATED).chars().next().unwrap_or('x'),
    };
    (0..count).map(character).collect()
}

/// The text of a number: first those written by hand, then, half and half, grown and any.
pub(crate) fn text(number: usize) -> String {
    if let Some(text) = CURATED.get(number) {
        return (*text).to_owned();
    }
    let mut random = Random::new(number as u64);
    if number % 2 == 0 { grown(&mut random) } else { any(&mut random) }
}
