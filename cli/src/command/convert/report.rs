//! Usage reports in another form.

use std::io::{self, Write};
use std::ops::ControlFlow;

use bibwire_core::{Diagnostic, Error, Severity, Sink};
use counter::repair::Fix;
use counter::report::{Header, Item, Report};
use counter::tabular::separator::Separator;
use counter::{Format, Reader, json, tabular, xlsx};

use crate::escape;
use crate::exit::Status;
use crate::locale::Locale;
use crate::output::{Output, note};
use crate::report::{Finding, concise_line};
use crate::scan::How;
use crate::source::Source;
use crate::style::Style;

/// What is to be done.
pub(super) struct Job<'j> {
    /// The name of the input.
    pub(super) file: &'j str,
    pub(super) from: Format,
    pub(super) to: Format,
    /// The release that was asked for, which must be that of the report.
    pub(super) release: Option<counter::release::Release>,
    /// Whether what is certain is to be mended.
    pub(super) repair: bool,
    /// Whether all of it goes in one order.
    pub(super) canonical: bool,
    pub(super) how: &'j How,
    pub(super) locale: Locale,
}

/// Converts a report.
pub(super) fn run(job: &Job<'_>, source: &mut Source, mut output: Output) -> Result<Status, String> {
    let named = |reason: String| format!("{}: {reason}", escape::line(job.file));
    let mut told = Told { job, room: job.how.most as u64, grave: 0, hidden: 0, written: 0 };
    let lost = convert(job, source, &mut output, &mut told).map_err(|failure| match failure {
        Failure::Of(reason) => named(reason),
        Failure::Output(error) => super::super::unwritten(error),
    })?;
    let Told { grave, hidden, written, .. } = told;
    if hidden > 0 {
        note(&match job.locale {
            Locale::En => format!("{hidden} findings not shown (--max-findings 0 shows all)\n"),
            Locale::Zh => format!("{hidden} 条未显示（--max-findings 0 显示全部）\n"),
        });
    }
    if lost > 0 {
        note(&match job.locale {
            Locale::En => format!("{}: {lost} items not written\n", escape::line(job.file)),
            Locale::Zh => format!("{}：{lost} 个项目未写出\n", escape::line(job.file)),
        });
    }
    if lost > 0 && written == 0 {
        return Err(named(job.locale.say("no item could be written", "没有写出任何项目").to_owned()));
    }
    output.commit().map_err(super::super::unwritten)?;
    Ok(if grave > 0 || lost > 0 { Status::Findings } else { Status::Clean })
}

/// Why nothing could be written.
enum Failure {
    /// What the report, or a writer of it, has to say.
    Of(String),
    Output(io::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Of(error.to_string())
    }
}

/// Reads and writes. Says how many items could not be written.
fn convert(job: &Job<'_>, source: &mut Source, output: &mut Output, told: &mut Told<'_>) -> Result<u64, Failure> {
    let options = counter::input::Options { limits: job.how.limits.clone(), ..Default::default() };
    let nothing = || Failure::Of(job.locale.say("there is no report to be written", "没有可写出的报告").to_owned());
    if job.repair || job.canonical {
        let report = whole(job, source, &options, told)?.ok_or_else(nothing)?;
        accept(job, &report.header)?;
        return write(report, job.to, output, told);
    }
    let mut reader = Reader::new(source, job.from, &options, told)?;
    let Some(header) = reader.header(told)?.cloned() else { return Err(nothing()) };
    accept(job, &header)?;
    match (job.from, job.to) {
        (Format::Json, Format::Json) => {
            let writer = json::Writer::new(&mut *output, &header, json::Style::default())?;
            items(&mut reader, writer, told)
        }
        // What belongs to one item may be anywhere in a table; a workbook is made at once.
        (_, Format::Json | Format::Xlsx) => write(gathered(header, &mut reader, told)?, job.to, output, told),
        (_, to) => items(&mut reader, table(&mut *output, &header, to)?, told),
    }
}

/// Whether a report may be written as it was asked for; what has no place in a table is told.
fn accept(job: &Job<'_>, header: &Header) -> Result<(), Failure> {
    if let Some(release) = job.release.filter(|release| *release != header.release) {
        let reason = match job.locale {
            Locale::En => format!("it is of release {}, and cannot be written in release {release}", header.release),
            Locale::Zh => format!("该报告属于版本 {}，不能写成版本 {release}", header.release),
        };
        return Err(Failure::Of(reason));
    }
    if let (Some(id), true) = (&header.customer_id, job.to != Format::Json) {
        note(&match job.locale {
            Locale::En => {
                format!("{}: Customer_ID {} has no place in a table\n", escape::line(job.file), escape::line(id))
            }
            Locale::Zh => format!("{}：表格中没有 Customer_ID {} 的位置\n", escape::line(job.file), escape::line(id)),
        });
    }
    Ok(())
}

/// All of a report, mended or in one order.
fn whole(
    job: &Job<'_>,
    source: &mut Source,
    options: &counter::input::Options,
    told: &mut Told<'_>,
) -> Result<Option<Report>, Error> {
    let report = if job.repair {
        let repaired = counter::repair::read(source, job.from, options, told)?;
        repaired.map(|repaired| {
            repaired.fixes.iter().for_each(|fix| told.mended(fix));
            repaired.report
        })
    } else {
        Reader::new(source, job.from, options, told)?.read_all(told)?
    };
    Ok(report.map(|report| match (job.canonical, job.from) {
        (true, _) => counter::canonical(report),
        (false, Format::Json) => report,
        (false, _) => counter::gather(report),
    }))
}

/// Writes a report that is whole. Says how many items could not be written.
fn write(report: Report, to: Format, output: &mut Output, told: &mut Told<'_>) -> Result<u64, Failure> {
    match to {
        Format::Json => {
            let mut writer = json::Writer::new(&mut *output, &report.header, json::Style::default())?;
            let lost = all(&report.items, &mut writer, told);
            writer.end(&report.extra)?;
            Ok(lost)
        }
        Format::Xlsx => {
            let bytes = xlsx::to_vec(&report, tabular::write::Unplaced::Refused)?;
            output.write_all(&bytes).map_err(Failure::Output)?;
            Ok(0)
        }
        to => {
            let mut writer = table(&mut *output, &report.header, to)?;
            let lost = all(&report.items, &mut writer, told);
            writer.end(&report.extra)?;
            Ok(lost)
        }
    }
}

/// A writer of a table.
fn table<'o>(output: &'o mut Output, header: &Header, to: Format) -> Result<tabular::Writer<&'o mut Output>, Error> {
    let separator = if to == Format::Csv { Separator::Comma } else { Separator::Tab };
    tabular::Writer::new(output, header, tabular::Style::of(separator))
}

/// All of a report, with what belongs together side by side.
fn gathered(header: Header, reader: &mut Reader<&mut Source>, told: &mut Told<'_>) -> Result<Report, Error> {
    let (mut list, mut item) = (Vec::new(), Item::default());
    while reader.read(&mut item, told)? {
        list.push(std::mem::take(&mut item));
    }
    let extra = reader.extra().to_vec();
    Ok(counter::gather(Report { header, items: list, extra }))
}

/// Who writes items.
trait Items {
    fn item(&mut self, item: &Item) -> Result<(), Error>;
    fn end(self, extra: &[counter::report::Extra]) -> Result<(), Error>;
}

impl<W: Write> Items for json::Writer<W> {
    fn item(&mut self, item: &Item) -> Result<(), Error> {
        json::Writer::item(self, item)
    }

    fn end(self, extra: &[counter::report::Extra]) -> Result<(), Error> {
        self.finish_with(extra).map(|_| ())
    }
}

impl<W: Write> Items for tabular::Writer<W> {
    fn item(&mut self, item: &Item) -> Result<(), Error> {
        tabular::Writer::item(self, item)
    }

    fn end(self, _: &[counter::report::Extra]) -> Result<(), Error> {
        self.finish().map(|_| ())
    }
}

/// Writes item by item as they are read.
fn items(reader: &mut Reader<&mut Source>, mut writer: impl Items, told: &mut Told<'_>) -> Result<u64, Failure> {
    let (mut item, mut lost) = (Item::default(), 0);
    while reader.read(&mut item, told)? {
        lost += all(std::slice::from_ref(&item), &mut writer, told);
    }
    writer.end(reader.extra())?;
    Ok(lost)
}

/// Writes items. Says how many could not be written, and tells why.
fn all(items: &[Item], writer: &mut impl Items, told: &mut Told<'_>) -> u64 {
    let mut lost = 0;
    for item in items {
        match writer.item(item) {
            Ok(()) => told.written += 1,
            Err(error) => {
                lost += 1;
                told.refused(item, &error);
            }
        }
    }
    lost
}

/// What is told on standard error.
struct Told<'j> {
    job: &'j Job<'j>,
    room: u64,
    grave: u64,
    hidden: u64,
    /// How many items were written.
    written: u64,
}

impl Told<'_> {
    /// Tells of what was mended: a line for each.
    fn mended(&mut self, fix: &Fix) {
        self.grave += 1;
        let locale = self.job.locale;
        let quoted = |text: &str| match text {
            "" => locale.say("nothing", "（无）").to_owned(),
            text => escape::short(text).into_owned(),
        };
        self.line(&format!(
            "{}: {}[{}] {}: {} -> {} [{}]\n",
            escape::line(self.job.file),
            locale.say("mended", "已修正"),
            fix.rule.code,
            locale.pick(fix.rule.title),
            quoted(&fix.found),
            quoted(&fix.fixed),
            escape::line(&fix.path),
        ));
    }

    fn refused(&mut self, item: &Item, error: &Error) {
        let name = item.work.name.as_deref().or(item.platform.as_deref()).unwrap_or_default();
        let word = self.job.locale.say("not written", "未写出");
        self.line(&format!(
            "{}: {word}: {}: {}\n",
            escape::line(self.job.file),
            escape::line(name),
            escape::line(&error.to_string())
        ));
    }

    fn line(&mut self, line: &str) {
        match self.room.checked_sub(1) {
            Some(room) => {
                self.room = room;
                note(line);
            }
            None => self.hidden += 1,
        }
    }
}

impl Sink for Told<'_> {
    fn report(&mut self, diagnostic: Diagnostic) -> ControlFlow<()> {
        self.grave += u64::from(diagnostic.severity >= Severity::Warning);
        let finding = Finding { file: self.job.file, path: None, diagnostic: &diagnostic };
        let line = concise_line(&finding, self.job.locale, Style::stderr());
        self.line(&format!("{line}\n"));
        ControlFlow::Continue(())
    }
}
