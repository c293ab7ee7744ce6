//! `explain`: what a code means, with an input that breaks the rule and one that keeps it.

use std::io::Write;
use std::ops::RangeInclusive;

use bibwire_core::{Rule, Sample};
use counter::release::Version;

use crate::args::Common;
use crate::escape;
use crate::exit::Status;
use crate::locale::{Locale, pad};
use crate::output::{Output, complain};
use crate::report::word;
use crate::rules;
use crate::style::Style;

/// How many bytes of a sample are drawn.
const LONGEST: usize = 600;

/// Say what a code means, where it comes from and what to do about it
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0, or 2 if there is no such code.")]
pub(crate) struct Args {
    /// A code, such as MRC202, ILL303 or CTR301
    #[arg(value_name = "CODE")]
    code: String,
}

pub(crate) fn run(args: Args, common: &Common) -> Result<Status, String> {
    let code = args.code.trim().to_ascii_uppercase();
    let Some(rule) = rules::find(&code) else {
        complain(&unknown(&code, common.locale));
        return Ok(Status::Failed);
    };
    let mut output = Output::stdout();
    explain(rule, common.locale, Style::stdout(), &mut output)
        .and_then(|()| output.commit())
        .map_err(super::unwritten)?;
    Ok(Status::Clean)
}

fn unknown(code: &str, locale: Locale) -> String {
    let mut message = format!("{}: {}", escape::short(code), locale.say("no such code", "没有这个代码"));
    let near = rules::near(code);
    if !near.is_empty() {
        let near: Vec<_> = near.iter().map(|rule| format!("\n  {}  {}", rule.code, locale.pick(rule.title))).collect();
        message.push_str(locale.say("; near it:", "；相近的有："));
        message.push_str(&near.concat());
    }
    message
}

fn explain(rule: &Rule, locale: Locale, style: Style, out: &mut Output) -> std::io::Result<()> {
    let severity = style.severity(rule.severity, word(rule.severity, locale));
    writeln!(out, "{}  {}", style.bold(rule.code), style.bold(locale.pick(rule.title)))?;
    writeln!(out)?;
    let mut line = |en, zh, value: &str| writeln!(out, "{}  {value}", pad(locale.say(en, zh), 8));
    line("Severity", "级别", &format!("{severity} ({})", layer(rule, locale)))?;
    line("Why", "说明", locale.pick(rule.help))?;
    line("Spec", "依据", rule.clause)?;
    let versions = counter::rules::RULES.find(rule.code.as_str()).map(counter::rules::versions);
    if let Some(versions) = &versions {
        line("Versions", "适用版本", &range(versions, locale))?;
    }
    // What no version holds any more that would be used is found by an older one.
    let (older, newest) = (versions.as_ref().map(|versions| *versions.end()), |it: Version| it.release().newest());
    let under = older.filter(|older| *older != newest(*older)).map(|older| format!(", --edition {older}"));
    let under = under.unwrap_or_default();
    sample(locale.say("Bad", "错误示例"), &rule.bad, &under, locale, style, out)?;
    sample(locale.say("Good", "正确示例"), &rule.good, &under, locale, style, out)
}

/// From which version of the code to which a rule holds.
fn range(versions: &RangeInclusive<Version>, locale: Locale) -> String {
    let (first, last) = (versions.start(), versions.end());
    if first == last {
        return locale.say("{} alone", "仅 {}").replace("{}", first.as_str());
    }
    let mut parts = Vec::new();
    if Some(first) != Version::ALL.first() {
        parts.push(locale.say("since {}", "自 {} 起").replace("{}", first.as_str()));
    }
    if Some(last) != Version::ALL.last() {
        parts.push(locale.say("until {}", "至 {} 止").replace("{}", last.as_str()));
    }
    match parts.is_empty() {
        true => locale.say("all, from {} on", "全部（{} 起）").replace("{}", first.as_str()),
        false => parts.join(locale.say(", ", "，")),
    }
}

fn layer(rule: &Rule, locale: Locale) -> String {
    use bibwire_core::Layer;
    let layer = rule.code.layer();
    match (locale, layer) {
        (Locale::En, layer) => layer.to_string(),
        (_, Layer::Encoding) => "字节与编码".to_owned(),
        (_, Layer::Syntax) => "语法与框架".to_owned(),
        (_, Layer::Structure) => "结构".to_owned(),
        (_, Layer::Values) => "取值与代码表".to_owned(),
        (_, Layer::Protocol) => "跨字段与协议".to_owned(),
        (_, Layer::Advice) => "建议".to_owned(),
        (_, Layer::Limits) => "限制".to_owned(),
    }
}

/// Draws a sample: a line a field, or a line a line, with the control bytes to be seen.
fn sample(
    word: &str,
    sample: &Sample,
    under: &str,
    locale: Locale,
    style: Style,
    out: &mut Output,
) -> std::io::Result<()> {
    let bytes = (sample.bytes)();
    let under = match sample.limits {
        "" => under.to_owned(),
        limits => format!("{under}, --limit {limits}"),
    };
    writeln!(out, "\n{} ({}{under})", style.bold(word), sample.form)?;
    let drawn = bytes.get(..LONGEST).unwrap_or(&bytes);
    let bar = style.frame("|");
    if drawn.is_empty() {
        writeln!(out, "  {bar} {}", locale.say("no bytes", "没有字节"))?;
    }
    // A field ends after its terminator, but what ends the record stays with it.
    let ends = if sample.form == "marc:iso2709" { 0x1E } else { b'\n' };
    let mut lines: Vec<&[u8]> = drawn.split_inclusive(|byte| *byte == ends).collect();
    if let [.., before, b"\x1d"] = &mut lines[..] {
        *before = &drawn[drawn.len() - before.len() - 1..];
        lines.pop();
    }
    for line in lines {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        writeln!(out, "  {bar} {}", escape::bytes(line))?;
    }
    if drawn.len() < bytes.len() {
        let more = bytes.len() - drawn.len();
        match locale {
            Locale::En => writeln!(out, "  {bar} … and {more} bytes more")?,
            Locale::Zh => writeln!(out, "  {bar} … 另有 {more} 字节")?,
        }
    }
    Ok(())
}
