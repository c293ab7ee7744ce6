//! `stats`: what is in there?

mod encoding;
mod lengths;
mod messages;
mod reports;
mod tags;

use std::io::Write;
use std::ops::ControlFlow;

use bibwire_core::{Error, Severity, Sink};
use clap::ValueEnum;
use marc::RawRecord;
use marc::field::Kind;
use serde::Serialize;

use self::encoding::Encodings;
use self::lengths::Lengths;
use self::messages::Messages;
use self::reports::Reports;
use self::tags::Tags;
use crate::args::{Common, Paths};
use crate::escape;
use crate::exit::Status;
use crate::form::Form;
use crate::locale::{Locale, pad};
use crate::output::{Output, complain, note};
use crate::progress::Progress;
use crate::scan::{self, Event, Task};
use crate::source::Source;

/// Count what is in files: records, fields by tag, messages by type and edition, sizes, encodings
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0, or 2 if something could not be read. What a file holds never makes it fail.")]
pub(crate) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// The format of the answer
    #[arg(short, long, default_value = "full")]
    format: Format,
}

/// A format of an answer that is no report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Full,
    /// For programs
    Json,
}

/// What begins a subfield.
const DELIMITER: u8 = 0x1F;

/// What was counted.
#[derive(Debug, Default, Serialize)]
struct Stats {
    version: u32,
    files: u64,
    records: u64,
    fields: u64,
    subfields: u64,
    /// Of the files, as they are on disk.
    bytes: u64,
    tags: Tags,
    encodings: Encodings,
    #[serde(skip_serializing_if = "Messages::is_empty")]
    messages: Messages,
    #[serde(skip_serializing_if = "Reports::is_empty")]
    reports: Reports,
    record_bytes: Lengths,
    findings: Findings,
}

#[derive(Debug, Default, Serialize)]
struct Findings {
    errors: u64,
    warnings: u64,
    infos: u64,
    hints: u64,
}

/// What one hand counted.
#[derive(Default)]
struct Share {
    /// Whether every delimiter is one: XML can have the byte as a part of a value.
    all_delimit: bool,
    fields: u64,
    subfields: u64,
    tags: Tags,
    encodings: Encodings,
    messages: Messages,
    reports: Reports,
    lengths: Lengths,
}

/// Counts.
struct Count {
    options: iso18626::Options,
}

impl Task for Count {
    type Share = Share;

    fn share(&self, form: Form) -> Share {
        Share { all_delimit: form == Form::Iso2709, ..Share::default() }
    }

    #[inline]
    fn record(&self, share: &mut Share, record: &RawRecord<'_>, _: &mut impl Sink) {
        share.fields += record.len() as u64;
        for field in record.iter() {
            share.tags.add(field.tag(), 1);
            if field.kind() == Kind::Data {
                share.subfields += match share.all_delimit {
                    true => delimiters(field.as_bytes()),
                    false => field.iter().count() as u64,
                };
            }
        }
        share.encodings.add(record);
        let position = &record.position().bytes;
        share.lengths.add(position.end.saturating_sub(position.start));
    }

    fn message(&self, share: &mut Share, document: &[u8], sink: &mut impl Sink) {
        share.messages.add(document, &self.options, sink);
        share.encodings.add_document(document);
        share.lengths.add(document.len() as u64);
    }

    fn report(
        &self,
        share: &mut Share,
        source: &mut Source,
        format: counter::Format,
        sink: &mut impl Sink,
    ) -> Result<u64, Error> {
        let options = counter::input::Options { limits: self.options.limits.clone(), ..Default::default() };
        share.reports.add(source, format, &options, sink)
    }
}

/// How many delimiters there are. Fields are short: a plain loop, eight bits wide, beats a call to what is made for
/// long haystacks.
#[inline]
fn delimiters(bytes: &[u8]) -> u64 {
    let count = |chunk: &[u8]| chunk.iter().fold(0u8, |count, byte| count + u8::from(*byte == DELIMITER));
    bytes.chunks(usize::from(u8::MAX)).map(|chunk| u64::from(count(chunk))).sum()
}

pub(crate) fn run(args: Args, common: &Common) -> Result<Status, String> {
    let inputs = args.paths.inputs()?;
    let mut how = common.how()?;
    // Only how many there are is told.
    how.most = 0;
    let mut stats = Stats { version: 1, ..Stats::default() };
    let mut status = Status::Clean;
    let mut progress = Progress::over(&inputs);
    let count = Count { options: iso18626::Options { limits: how.limits.clone(), ..iso18626::Options::default() } };
    scan::many(&inputs, common.form.0, &count, &how, &mut |input, event| {
        match event {
            Event::Opened | Event::Empty => stats.files += 1,
            Event::Portion(portion) => {
                progress.at(portion.end);
                stats.add(portion);
            }
            Event::Ended(bytes, None) => {
                stats.bytes += bytes;
                progress.done(input);
            }
            Event::Passed(reason) => {
                let word = common.locale.say("passed over", "跳过");
                progress.suspend(|| note(&format!("{}: {word}: {reason}\n", escape::line(&input.name()))));
            }
            Event::Refused(reason) | Event::Ended(_, Some(reason)) => {
                progress.suspend(|| complain(&format!("{}: {reason}", escape::line(&input.name()))));
                status = Status::Failed;
            }
        }
        ControlFlow::Continue(())
    });
    drop(progress);
    let mut output = Output::stdout();
    let written = match args.format {
        Format::Full => stats.draw(common.locale, &mut output),
        Format::Json => stats.json(&mut output),
    };
    written.and_then(|()| output.commit()).map_err(super::unwritten)?;
    Ok(status)
}

impl Stats {
    fn add(&mut self, portion: scan::Portion<Share>) {
        self.records += portion.records;
        self.findings.errors += portion.count(Severity::Error);
        self.findings.warnings += portion.count(Severity::Warning);
        self.findings.infos += portion.count(Severity::Info);
        self.findings.hints += portion.count(Severity::Hint);
        let (share, _) = portion.into_parts();
        self.fields += share.fields;
        self.subfields += share.subfields;
        self.tags.join(share.tags);
        self.encodings.join(share.encodings);
        self.messages.join(share.messages);
        self.reports.join(share.reports);
        self.record_bytes.join(share.lengths);
    }

    fn json(&self, out: &mut Output) -> std::io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, self)?;
        writeln!(out)
    }

    fn draw(&self, locale: Locale, out: &mut Output) -> std::io::Result<()> {
        let mut line = |en, zh, value: String| writeln!(out, "{}  {value}", pad(locale.say(en, zh), 12));
        line("files", "文件", self.files.to_string())?;
        line("records", "记录", self.records.to_string())?;
        if self.fields > 0 || (self.messages.is_empty() && self.reports.is_empty()) {
            line("fields", "字段", self.fields.to_string())?;
            line("subfields", "子字段", self.subfields.to_string())?;
        }
        line("bytes", "字节", self.bytes.to_string())?;
        line("record size", "记录长度", self.record_bytes.line(locale))?;
        line("encodings", "编码", self.encodings.line())?;
        if !self.reports.is_empty() {
            for (en, zh, value) in self.reports.lines() {
                line(en, zh, value)?;
            }
        }
        if !self.messages.is_empty() {
            let (types, editions) = self.messages.lines();
            line("messages", "消息", types)?;
            line("editions", "版本", editions)?;
        }
        let Findings { errors, warnings, infos, hints } = self.findings;
        line(
            "findings",
            "问题",
            match locale {
                Locale::En => format!("{errors} errors, {warnings} warnings, {infos} infos, {hints} hints"),
                Locale::Zh => format!("{errors} 个错误，{warnings} 个警告，{infos} 个提示，{hints} 个建议"),
            },
        )?;
        self.tags.draw(out)
    }
}
