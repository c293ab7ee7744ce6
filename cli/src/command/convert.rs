//! `convert`: the same records in another form.

mod pen;
mod report;

use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Mutex;

use bibwire_core::{Diagnostic, Severity, Sink};
use marc::RawRecord;

use self::pen::{Frame, Pen};
use crate::args::Common;
use crate::escape;
use crate::exit::Status;
use crate::files::Input;
use crate::form::Form;
use crate::locale::Locale;
use crate::output::{Output, note};
use crate::progress::Progress;
use crate::report::{Finding, concise_line};
use crate::scan::{self, Portion, Task};
use crate::source::Source;
use crate::style::Style;

/// Write the same records in another form, or a message in another edition
///
/// What had to be repaired in reading, and what could not be written, is told on standard error.
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0 all records were converted as they are, 1 something was lost or repaired, \
                        2 nothing could be written.")]
pub(crate) struct Args {
    /// A file, or - for standard input
    #[arg(value_name = "IN")]
    input: PathBuf,
    /// The form to write
    #[arg(long, value_name = "FORM")]
    to: Form,
    /// The edition to write a message in, such as 1.2 or 2021-2. By itself, it stays in its own
    #[arg(long, value_name = "EDITION")]
    edition: Option<iso18626::Edition>,
    /// The release of a report, 5 or 5.1, which stays as it is: another one is refused
    #[arg(long, value_name = "RELEASE")]
    release: Option<counter::release::Release>,
    /// Mend what is certain in a report: each thing that was mended is told in a line, with its code and path
    #[arg(long)]
    repair: bool,
    /// Write a report in one order, so that the same content gives the same bytes
    #[arg(long)]
    canonical: bool,
    /// Where to write. A file appears when it is whole, or not at all; - is standard output
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// How many findings to show; all are counted. 0 shows all
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    max_findings: u64,
}

/// Writes every record.
struct Rewrite {
    to: Form,
    options: iso18626::Options,
    edition: Option<iso18626::Edition>,
    spare: Spare,
}

/// Memory that was written out, to be written into again: fresh memory costs the system as much as the records do.
#[derive(Default)]
struct Spare(Mutex<Vec<Vec<u8>>>);

impl Spare {
    fn take(&self) -> Vec<u8> {
        self.0.lock().ok().and_then(|mut spare| spare.pop()).unwrap_or_default()
    }

    fn keep(&self, mut memory: Vec<u8>) {
        memory.clear();
        if let Ok(mut spare) = self.0.lock() {
            spare.push(memory);
        }
    }
}

/// What one hand wrote.
struct Share {
    pen: Pen,
    written: u64,
    /// What a message lost on the way to another edition, each in a line.
    losses: Vec<String>,
}

impl Share {
    /// Takes note of what came of the writing.
    fn take(&mut self, written: Result<(), bibwire_core::Error>, sink: &mut impl Sink) {
        match written {
            Ok(()) => self.written += 1,
            // Memory takes whatever is written: what fails is a matter of the record.
            Err(error) => {
                if let Some(finding) = error.diagnostic() {
                    // Every finding is kept or counted: this sink never breaks.
                    let _ = sink.report(finding.clone());
                }
            }
        }
    }
}

impl Task for Rewrite {
    type Share = Share;
    /// XML takes three times the room of ISO 2709, in a buffer that may be half empty.
    const GROWTH: usize = 6;

    fn share(&self, _: Form) -> Share {
        Share { pen: Pen::new(self.to, self.spare.take()), written: 0, losses: Vec::new() }
    }

    fn record(&self, share: &mut Share, record: &RawRecord<'_>, sink: &mut impl Sink) {
        // A pen knows how many records it wrote, not which of the source this one is.
        let number = record.position().number;
        let mut sink = |mut finding: Diagnostic| {
            finding.place.record = Some(number);
            sink.report(finding)
        };
        let written = share.pen.write(record, &mut sink);
        share.take(written, &mut sink);
    }

    fn message(&self, share: &mut Share, document: &[u8], sink: &mut impl Sink) {
        let Some(message) = iso18626::read(document, &self.options, sink) else { return };
        let (message, losses) = message.convert(self.edition.unwrap_or(message.edition));
        share.losses.extend(losses.iter().map(ToString::to_string));
        let written = share.pen.write_message(&message);
        share.take(written, sink);
    }

    fn refuses(&self, form: Form) -> Option<String> {
        if self.edition.is_some() && !self.to.is_message() {
            return Some(format!("--edition is for messages, and {} is none", self.to));
        }
        let other = form.is_message() != self.to.is_message();
        other.then(|| format!("{form} cannot be written as {}: one is a message, the other are records", self.to))
    }
}

pub(crate) fn run(args: Args, common: &Common) -> Result<Status, String> {
    let input = Input::of(&args.input);
    let file = input.name();
    let named = |reason: String| format!("{}: {reason}", escape::line(&file));
    let mut source = Source::open(&input).map_err(|error| named(error.to_string()))?;
    let form = source.form(common.form.0).map_err(|unknown| named(unknown.to_string()))?;
    let mut how = common.how()?;
    how.most = usize::try_from(args.max_findings).ok().filter(|most| *most > 0).unwrap_or(usize::MAX);
    let output = Output::create(&args.output).map_err(|error| format!("{}: {error}", args.output.display()))?;

    let of_report = (form.and_then(Form::report), args.to.report());
    if let (Some(from), Some(to)) = of_report {
        if args.edition.is_some() {
            return Err(named("--edition is for messages, and this is a usage report".to_owned()));
        }
        let job = report::Job {
            file: &file,
            from,
            to,
            release: args.release,
            repair: args.repair,
            canonical: args.canonical,
            how: &how,
            locale: common.locale,
        };
        return report::run(&job, &mut source, output);
    }
    if let (None, (_, Some(_))) = (form, of_report) {
        return Err(named(common.locale.say("empty: there is no report", "文件为空，没有报告").to_owned()));
    }
    if let (Some(form), (Some(_), None) | (None, Some(_))) = (form, of_report) {
        let reason =
            format!("{form} cannot be written as {}: one of them is a usage report, the other is none", args.to);
        return Err(named(reason));
    }
    let of_reports =
        [("--release", args.release.is_some()), ("--repair", args.repair), ("--canonical", args.canonical)];
    if let Some((flag, _)) = of_reports.into_iter().find(|(_, is_given)| *is_given) {
        return Err(named(format!("{flag} is for usage reports")));
    }
    let inputs = [input];
    let mut run = Run {
        file: &file,
        frame: Frame::of(args.to)?,
        output,
        progress: Progress::over(&inputs),
        locale: common.locale,
        room: how.most as u64,
        sum: Sum::default(),
    };
    let to = args.to;
    run.output.write_all(&run.frame.opening).map_err(super::unwritten)?;
    if let Some(form) = form {
        let mut failure = Ok(());
        let options = iso18626::Options { limits: how.limits.clone(), ..iso18626::Options::default() };
        let rewrite = Rewrite { to, options, edition: args.edition, spare: Spare::default() };
        if let Some(reason) = rewrite.refuses(form) {
            return Err(named(reason));
        }
        let read = scan::scan(&mut source, form, &rewrite, &how, &mut |portion| {
            failure = run.take(portion).map(|memory| rewrite.spare.keep(memory));
            if failure.is_ok() && !run.output.is_closed() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        failure?;
        // Half of the records in a file that looks whole would be a silent loss.
        read.map_err(|error| named(error.to_string()))?;
    }
    run.output.write_all(&run.frame.closing).map_err(super::unwritten)?;
    run.end()
}

/// A run of the command, while it goes.
struct Run<'a> {
    file: &'a str,
    frame: Frame,
    output: Output,
    progress: Progress,
    locale: Locale,
    /// How many findings may still be shown.
    room: u64,
    sum: Sum,
}

#[derive(Default)]
struct Sum {
    read: u64,
    written: u64,
    /// How many findings there are that tell of a loss or a repair.
    grave: u64,
    hidden: u64,
}

impl Run<'_> {
    /// Writes out what a hand made. Gives the memory of it back.
    fn take(&mut self, portion: Portion<Share>) -> Result<Vec<u8>, String> {
        let severities = [Severity::Hint, Severity::Info, Severity::Warning, Severity::Error];
        let all: u64 = severities.into_iter().map(|severity| portion.count(severity)).sum();
        self.sum.grave += portion.count(Severity::Warning) + portion.count(Severity::Error);
        self.sum.read += portion.records;
        self.progress.at(portion.end);
        let (share, findings) = portion.into_parts();
        let mut shown = 0;
        for diagnostic in findings.take(usize::try_from(self.room).unwrap_or(usize::MAX)) {
            shown += 1;
            let line = concise_line(
                &Finding { file: self.file, path: None, diagnostic: &diagnostic },
                self.locale,
                Style::stderr(),
            );
            self.progress.suspend(|| note(&format!("{line}\n")));
        }
        self.room -= shown;
        self.sum.hidden += all - shown;
        for loss in &share.losses {
            let word = self.locale.say("changed", "变动");
            let line = format!("{}: {word}: {}\n", escape::line(self.file), escape::line(loss));
            self.progress.suspend(|| note(&line));
        }
        self.sum.grave += share.losses.len() as u64;
        self.sum.written += share.written;
        let bytes = share.pen.into_bytes()?;
        self.output.write_all(self.frame.within(&bytes)).map_err(super::unwritten)?;
        Ok(bytes)
    }

    fn end(self) -> Result<Status, String> {
        let Run { file, output, progress, locale, sum, .. } = self;
        drop(progress);
        if sum.hidden > 0 {
            note(&match locale {
                Locale::En => format!("{} findings not shown (--max-findings 0 shows all)\n", sum.hidden),
                Locale::Zh => format!("{} 条未显示（--max-findings 0 显示全部）\n", sum.hidden),
            });
        }
        let lost = sum.read - sum.written;
        if lost > 0 {
            note(&match locale {
                Locale::En => format!("{}: {lost} of {} records not written\n", escape::line(file), sum.read),
                Locale::Zh => format!("{}：{} 条记录中有 {lost} 条未写出\n", escape::line(file), sum.read),
            });
        }
        let nothing = sum.written == 0 && (sum.read > 0 || sum.grave > 0);
        if nothing && !output.is_closed() {
            return Err(format!(
                "{}: {}",
                escape::line(file),
                locale.say("no record could be written", "没有写出任何记录")
            ));
        }
        output.commit().map_err(super::unwritten)?;
        Ok(if sum.grave > 0 { Status::Findings } else { Status::Clean })
    }
}
