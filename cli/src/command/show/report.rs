//! A usage report, drawn: what it says of itself, its totals, its items.

use std::io::{self, Write};

use bibwire_core::{Bounded, Diagnostic, Error};
use counter::month::Month;
use counter::report::{Header, Item, TooMany};
use counter::vocabulary::MetricType;
use counter::{Format, Reader, Totals};

use super::draw::Drawing;
use super::select::Range;
use crate::escape;
use crate::locale::pad;
use crate::output::Output;
use crate::source::Source;

/// How many items are shown if none is asked for.
const ITEMS: usize = 50;
/// How many findings are shown.
const FINDINGS: usize = 20;
/// How many months are in a row of the totals.
const MONTHS: usize = 6;

/// What was read of a report.
pub(super) struct Read {
    header: Option<Header>,
    totals: Totals,
    /// The items that are shown, with their numbers.
    items: Vec<(u64, Item)>,
    findings: Vec<Diagnostic>,
    dropped: u64,
}

impl Read {
    /// How many items there are.
    pub(super) fn items(&self) -> u64 {
        self.totals.items()
    }
}

/// Reads a report, and keeps of its items those that are wanted.
pub(super) fn read(
    source: &mut Source,
    format: Format,
    options: &counter::input::Options,
    wanted: &[Range],
) -> Result<Read, Error> {
    let mut findings = Bounded::new(FINDINGS);
    let mut reader = Reader::new(source, format, options, &mut findings)?;
    let header = reader.header(&mut findings)?.cloned();
    let (mut totals, mut items, mut item) = (Totals::default(), Vec::new(), Item::default());
    while reader.read(&mut item, &mut findings)? {
        totals.add(&item);
        let number = totals.items();
        let shown = match wanted {
            [] => items.len() < ITEMS,
            wanted => wanted.iter().any(|range| range.contains(number)),
        };
        if shown {
            items.push((number, std::mem::take(&mut item)));
        }
    }
    let dropped = findings.dropped();
    Ok(Read { header, totals, items, findings: findings.into_kept(), dropped })
}

impl Drawing<'_> {
    /// Draws a report.
    pub(super) fn report(&self, read: &Read, out: &mut Output) -> io::Result<()> {
        if let Some(header) = &read.header {
            self.header(header, out)?;
        }
        self.totals(&read.totals, out)?;
        self.items(read, out)?;
        for finding in &read.findings {
            self.finding(finding, out)?;
        }
        if read.dropped > 0 {
            writeln!(
                out,
                "… {} {}",
                read.dropped,
                self.locale.say("findings more: see check", "条其他问题，请用 check 查看")
            )?;
        }
        writeln!(out)
    }

    fn header(&self, header: &Header, out: &mut Output) -> io::Result<()> {
        let text = |text: &Option<String>| escape::line(text.as_deref().unwrap_or_default()).to_string();
        let id = header.report_id.as_ref().map_or("", |id| id.as_str());
        let release = format!("{} {}", self.locale.say("release", "版本"), header.release);
        let name = format!("{} ({})", text(&header.report_name), escape::line(id));
        writeln!(out, "{}  {}", self.style.bold(name), self.style.frame(release))?;
        let mut line = |en, zh, value: String| match value.is_empty() {
            true => Ok(()),
            false => writeln!(out, "{}  {value}", pad(self.locale.say(en, zh), 12)),
        };
        line("institution", "机构", text(&header.institution_name))?;
        let days = (header.begin_date.map(|day| day.to_string()), header.end_date.map(|day| day.to_string()));
        if let (Some(begin), Some(end)) = days {
            line("period", "期间", format!("{begin} – {end}"))?;
        }
        line("created", "创建", text(&header.created))?;
        line("created by", "创建者", text(&header.created_by))?;
        for filter in header.report_filters.iter().chain(&header.report_attributes) {
            let name = escape::line(&filter.name).to_string();
            writeln!(out, "{}  {}", pad(&name, 12), escape::line(&filter.values.join(", ")))?;
        }
        for exception in &header.exceptions {
            let code = exception.code.map(|code| code.to_string()).unwrap_or_default();
            let message = exception.message.as_deref().unwrap_or_default();
            let data = exception.data.as_ref().map(|data| format!(" ({data})")).unwrap_or_default();
            writeln!(
                out,
                "{}  {}",
                pad(self.locale.say("exception", "异常"), 12),
                escape::line(&format!("{code}: {message}{data}"))
            )?;
        }
        writeln!(out)
    }

    /// The totals: a row a metric, a column a month; some months at a time.
    fn totals(&self, totals: &Totals, out: &mut Output) -> io::Result<()> {
        let metrics: Vec<&MetricType> = totals.metrics().collect();
        let months: Vec<Month> = totals.months().into_iter().collect();
        let label = metrics.iter().map(|metric| metric.as_str().chars().count()).max().unwrap_or_default();
        for (block, months) in months.chunks(MONTHS).enumerate() {
            let mut heads = vec![];
            if block == 0 {
                heads.push(self.locale.say("total", "合计").to_owned());
            }
            heads.extend(months.iter().map(ToString::to_string));
            let row = |metric: &MetricType| {
                let sum = (block == 0).then(|| number(totals.of(metric)));
                let counts = months.iter().map(|month| number(totals.in_month(metric, *month)));
                sum.into_iter().chain(counts).collect::<Vec<String>>()
            };
            let rows: Vec<(String, Vec<String>)> =
                metrics.iter().map(|metric| (escape::line(metric.as_str()).to_string(), row(metric))).collect();
            let width = |column: usize| {
                let cells = rows.iter().filter_map(|(_, cells)| cells.get(column)).map(|cell| wide(cell));
                cells.chain(heads.get(column).map(|head| wide(head))).max().unwrap_or_default()
            };
            let line = |cells: &[String]| -> String {
                cells
                    .iter()
                    .enumerate()
                    .map(|(at, cell)| format!("  {}{cell}", " ".repeat(width(at) - wide(cell))))
                    .collect()
            };
            writeln!(out, "{}{}", " ".repeat(label), self.style.bold(line(&heads)))?;
            for (metric, cells) in &rows {
                writeln!(out, "{}{}", pad(metric, label), line(cells))?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn items(&self, read: &Read, out: &mut Output) -> io::Result<()> {
        let all = read.totals.items();
        writeln!(out, "{}", self.style.bold(format!("{all} {}", self.locale.say("items", "个项目"))))?;
        for (number_of, item) in &read.items {
            let name = item.work.name.as_deref().or(item.platform.as_deref()).unwrap_or_default();
            let mut totals = Totals::default();
            totals.add(item);
            let counts: Vec<String> =
                totals.metrics().take(3).map(|metric| format!("{metric} {}", number(totals.of(metric)))).collect();
            let counts = escape::line(&counts.join(", ")).to_string();
            writeln!(out, "{number_of:>6}  {}  {}", escape::line(name), self.style.frame(counts))?;
        }
        let left = all.saturating_sub(read.items.len() as u64);
        if left > 0 && read.items.len() == ITEMS {
            writeln!(
                out,
                "… {left} {}",
                self.locale.say("more: --record N-M shows them", "个未显示，可用 --record N-M 查看")
            )?;
        }
        Ok(())
    }
}

/// A sum, with its digits in groups of three.
fn number(sum: Result<u64, TooMany>) -> String {
    let Ok(sum) = sum else { return "?".to_owned() };
    let digits = sum.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// How wide a text is, where a Chinese character takes the room of two.
fn wide(text: &str) -> usize {
    text.chars().map(|char| if char.is_ascii() { 1 } else { 2 }).sum()
}
