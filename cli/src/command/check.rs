//! `check`: is this right, and if not, what is wrong?

use std::io;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use bibwire_core::{Error, Severity, Sink};
use marc::{Profile, RawRecord};

use crate::args::{Common, FailOn, Paths};
use crate::escape;
use crate::exit::Status;
use crate::files::Input;
use crate::form::Form;
use crate::locale::Locale;
use crate::output::{Output, complain, note};
use crate::progress::Progress;
use crate::report::{Finding, Format, Report, Summary, Unjudged};
use crate::scan::{self, Event, Portion, Task};
use crate::source::Source;
use crate::style::Style;

/// Judge files, and say what is wrong with them
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 something could not be judged.")]
pub(crate) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// The format of the report on standard output
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
    /// A report beside it, in a file; may be repeated
    #[arg(short, long = "output", value_name = "FORMAT=FILE", value_parser = beside)]
    output: Vec<(Format, PathBuf)>,
    /// The edition by which messages are judged, such as 1.2 or 2021-2, whatever they say themselves; of reports the
    /// version of the code, such as 5.1.0.1
    #[arg(long, value_name = "EDITION")]
    edition: Option<Edition>,
    /// By whose rules messages are judged: the schema alone, the standard, or a partner that must understand them: schema,
    /// standard, reshare, alma, crosslink, oclc, koha. By whose measure reports are: audit, harvest, strict
    #[arg(long, value_name = "PROFILE")]
    profile: Option<By>,
    /// The release by which reports are judged, 5 or 5.1, whatever they say themselves
    #[arg(long, value_name = "RELEASE")]
    release: Option<counter::release::Release>,
    /// From which severity on findings make the command fail
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,
    /// How many findings to show; all are counted. 0 shows all
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    max_findings: u64,
}

fn beside(text: &str) -> Result<(Format, PathBuf), String> {
    let (format, file) = text.split_once('=').ok_or("it is written FORMAT=FILE, such as json=report.json")?;
    if file.is_empty() || file == "-" {
        return Err("it needs a file: the report on standard output is that of -f".to_owned());
    }
    Ok((clap::ValueEnum::from_str(format, false)?, file.into()))
}

/// By what edition: of messages, or of the code of reports.
#[derive(Debug, Clone, Copy)]
enum Edition {
    Message(iso18626::Edition),
    Report(counter::release::Version),
}

impl std::str::FromStr for Edition {
    type Err = String;

    fn from_str(text: &str) -> Result<Edition, String> {
        let message = text.parse().map(Edition::Message);
        message.or_else(|message: iso18626::UnknownEdition| {
            text.parse()
                .map(Edition::Report)
                .map_err(|report: counter::release::UnknownVersion| format!("{message}; {report}"))
        })
    }
}

/// By whose rules: of messages, or of reports.
#[derive(Debug, Clone, Copy)]
enum By {
    Message(iso18626::Profile),
    Report(counter::check::Profile),
}

impl std::str::FromStr for By {
    type Err = String;

    fn from_str(text: &str) -> Result<By, String> {
        let message = text.parse().map(By::Message);
        message.or_else(|message: iso18626::UnknownProfile| {
            text.parse()
                .map(By::Report)
                .map_err(|report: counter::check::UnknownProfile| format!("{message}; {report}"))
        })
    }
}

/// Judges the structure of every record, and every message and report by the rules asked for.
struct Judge {
    /// An edition or a profile of messages, a release or a profile of reports, that was asked for.
    asked: Vec<(&'static str, Kind)>,
    options: iso18626::Options,
    profile: iso18626::Profile,
    reading: counter::input::Options,
    measure: counter::check::Profile,
}

/// What an option is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Message,
    Report,
}

impl Task for Judge {
    type Share = Form;

    fn share(&self, form: Form) -> Form {
        form
    }

    fn record(&self, _: &mut Form, record: &RawRecord<'_>, sink: &mut impl Sink) {
        marc::check(record, &Profile::default(), sink);
    }

    fn message(&self, _: &mut Form, document: &[u8], sink: &mut impl Sink) {
        iso18626::inspect(document, &self.options, self.profile, sink);
    }

    fn report(
        &self,
        _: &mut Form,
        source: &mut Source,
        format: counter::Format,
        sink: &mut impl Sink,
    ) -> Result<u64, Error> {
        counter::inspect(source, format, &self.reading, self.measure, sink)
    }

    fn refuses(&self, form: Form) -> Option<String> {
        let is = match form {
            form if form.is_message() => Some(Kind::Message),
            form => form.report().map(|_| Kind::Report),
        };
        let (option, of) = self.asked.iter().find(|(_, of)| Some(*of) != is)?;
        let what = match of {
            Kind::Message => "ISO 18626 messages",
            Kind::Report => "COUNTER reports",
        };
        Some(format!("{option} is for {what}, and this is {form}"))
    }
}

pub(crate) fn run(args: Args, common: &Common) -> Result<Status, String> {
    let start = Instant::now();
    let inputs = args.paths.inputs()?;
    let mut how = common.how()?;
    how.judge = true;
    how.most = usize::try_from(args.max_findings).ok().filter(|most| *most > 0).unwrap_or(usize::MAX);

    let mut run = Run {
        reports: vec![(args.format.report(common.locale, Style::stdout()), Output::stdout())],
        summary: Summary::default(),
        progress: Progress::over(&inputs),
        locale: common.locale,
        most: how.most as u64,
    };
    for (format, path) in &args.output {
        let output = Output::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
        run.reports.push((format.report(common.locale, Style::PLAIN), output));
    }
    let mut written = Ok(());
    let (profile, measure) = match args.profile {
        None => Default::default(),
        Some(By::Message(profile)) => (profile, counter::check::Profile::default()),
        Some(By::Report(measure)) => (iso18626::Profile::default(), measure),
    };
    let (edition, version) = match args.edition {
        None => (None, None),
        Some(Edition::Message(edition)) => (Some(edition), None),
        Some(Edition::Report(version)) => (None, Some(version)),
    };
    let asked = [
        args.edition.map(|edition| match edition {
            Edition::Message(_) => ("this --edition", Kind::Message),
            Edition::Report(_) => ("this --edition", Kind::Report),
        }),
        args.release.map(|_| ("--release", Kind::Report)),
        args.profile.map(|by| match by {
            By::Message(_) => ("this --profile", Kind::Message),
            By::Report(_) => ("this --profile", Kind::Report),
        }),
    ];
    let judge = Judge {
        asked: asked.into_iter().flatten().collect(),
        options: iso18626::Options { edition, limits: how.limits.clone() },
        profile,
        reading: counter::input::Options {
            release: args.release,
            version,
            limits: how.limits.clone(),
            ..counter::input::Options::default()
        },
        measure,
    };
    scan::many(&inputs, common.form.0, &judge, &how, &mut |input, event| {
        written = run.take(input, event);
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    written.and_then(|()| run.end(args.fail_on, start)).map_err(super::unwritten)
}

/// A run of the command, while it goes.
struct Run {
    reports: Vec<(Box<dyn Report>, Output)>,
    summary: Summary,
    progress: Progress,
    locale: Locale,
    most: u64,
}

impl Run {
    fn take(&mut self, input: &Input, event: Event<Form>) -> io::Result<()> {
        match event {
            Event::Refused(reason) => self.unjudged(input, reason),
            Event::Empty => {
                self.summary.files += 1;
                let word = self.locale.say("info: empty: no records", "提示：文件为空，没有记录");
                self.progress.suspend(|| note(&format!("{}: {word}\n", escape::line(&input.name()))));
            }
            Event::Passed(reason) => {
                self.summary.passed += 1;
                let word = self.locale.say("passed over", "跳过");
                self.progress.suspend(|| note(&format!("{}: {word}: {reason}\n", escape::line(&input.name()))));
            }
            Event::Opened => self.summary.files += 1,
            Event::Portion(portion) => self.portion(input, portion)?,
            Event::Ended(bytes, failure) => {
                self.summary.bytes += bytes;
                if let Some(reason) = failure {
                    self.unjudged(input, reason);
                }
                self.progress.done(input);
            }
        }
        Ok(())
    }

    fn portion(&mut self, input: &Input, portion: Portion<Form>) -> io::Result<()> {
        self.summary.records += portion.records;
        match portion.share.report() {
            Some(_) => self.summary.kinds.items = true,
            None => self.summary.kinds.records = true,
        }
        for severity in [Severity::Hint, Severity::Info, Severity::Warning, Severity::Error] {
            self.summary.counts[severity as usize] += portion.count(severity);
        }
        self.progress.at(portion.end);
        let file = input.name();
        let room = usize::try_from(self.most - self.summary.shown).unwrap_or(usize::MAX);
        for diagnostic in portion.into_parts().1.take(room) {
            self.summary.shown += 1;
            let finding = Finding { file: &file, path: input.path(), diagnostic: &diagnostic };
            let reports = &mut self.reports;
            self.progress
                .suspend(|| reports.iter_mut().try_for_each(|(report, output)| report.finding(&finding, output)))?;
        }
        Ok(())
    }

    fn unjudged(&mut self, input: &Input, reason: String) {
        let file = input.name();
        self.progress.suspend(|| complain(&format!("{}: {reason}", escape::line(&file))));
        self.summary.unjudged.push(Unjudged { file, reason });
    }

    fn end(self, fail_on: FailOn, start: Instant) -> io::Result<Status> {
        let Run { reports, summary, progress, locale, .. } = self;
        drop(progress);
        for (mut report, mut output) in reports {
            report.end(&summary, &mut output)?;
            output.commit()?;
        }
        // The time differs from run to run, so it is for people who watch.
        if io::IsTerminal::is_terminal(&io::stderr()) {
            let word = locale.say("judged in", "用时");
            note(&format!("{word} {:.2} s\n", start.elapsed().as_secs_f64()));
        }
        let fails = |least| (least as usize..4).any(|severity| summary.counts[severity] > 0);
        Ok(match fail_on.severity() {
            // A folder with nothing to judge in it is not a sound one.
            _ if !summary.unjudged.is_empty() || summary.files == 0 => Status::Failed,
            Some(least) if fails(least) => Status::Findings,
            _ => Status::Clean,
        })
    }
}
