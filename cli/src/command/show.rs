//! `show`: records, to be read by people.

mod draw;
mod leader;
mod message;
mod report;
mod select;

use std::io::Write;
use std::ops::ControlFlow;

use bibwire_core::Diagnostic;
use marc::RawRecord;

use self::draw::Drawing;
use self::select::{Pattern, Range};
use crate::args::{Common, Paths};
use crate::escape;
use crate::exit::Status;
use crate::files::Input;
use crate::form::Form;
use crate::locale::Locale;
use crate::output::{Output, complain};
use crate::scan;
use crate::source::Source;
use crate::style::Style;

/// Show records and messages, a line a field or an element, and reports, their totals first; and what is wrong with them
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0, or 2 if something could not be read or there is no such record.")]
pub(crate) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// The record, or item of a report, with this number, or those from N to M; may be repeated
    #[arg(short, long = "record", value_name = "N|N-M")]
    records: Vec<Range>,
    /// Of MARC records, only the fields with this tag, where X stands for any character: 245, 6XX, LDR; may be repeated
    #[arg(short = 'F', long = "field", value_name = "TAG")]
    fields: Vec<Pattern>,
}

pub(crate) fn run(args: Args, common: &Common) -> Result<Status, String> {
    let inputs = args.paths.inputs()?;
    let how = common.how()?;
    let mut output = Output::stdout();
    let drawing = Drawing { locale: common.locale, style: Style::stdout(), fields: &args.fields };
    let mut status = Status::Clean;
    for input in &inputs {
        if inputs.len() > 1 {
            writeln!(output, "{}\n", drawing.style.bold(escape::line(&input.name()))).map_err(super::unwritten)?;
        }
        if let Err(reason) = show(input, &args.records, common, &how, &drawing, &mut output) {
            complain(&format!("{}: {reason}", escape::line(&input.name())));
            status = Status::Failed;
        }
        if output.is_closed() {
            break;
        }
    }
    output.commit().map_err(super::unwritten)?;
    Ok(status)
}

fn show(
    input: &Input,
    wanted: &[Range],
    common: &Common,
    how: &scan::How,
    drawing: &Drawing<'_>,
    output: &mut Output,
) -> Result<(), String> {
    let mut source = Source::open(input).map_err(|error| error.to_string())?;
    let form = match source.form(common.form.0) {
        Err(_) if input.is_bycatch() => return Ok(()),
        form => form.map_err(|unknown| unknown.to_string())?,
    };
    if let Some(format) = form.and_then(Form::report) {
        if !drawing.fields.is_empty() {
            return Err("--field is for MARC records, and this is a usage report".to_owned());
        }
        let options = counter::input::Options { limits: how.limits.clone(), ..Default::default() };
        let read = report::read(&mut source, format, &options, wanted).map_err(|error| error.to_string())?;
        drawing.report(&read, output).map_err(super::unwritten)?;
        return all_there(wanted, read.items(), common.locale);
    }
    if form == Some(Form::Iso18626) {
        if !drawing.fields.is_empty() {
            return Err("--field is for MARC records, and this is a message".to_owned());
        }
        let document = scan::read_message(&mut source, how).map_err(|error| error.to_string())?;
        let options = iso18626::Options { limits: how.limits.clone(), ..iso18626::Options::default() };
        // A message is the only one in its file.
        if wanted.is_empty() || wanted.iter().any(|range| range.contains(1)) {
            drawing.message(&document, &options, output).map_err(super::unwritten)?;
        }
        return all_there(wanted, 1, common.locale);
    }
    let mut written = Ok(());
    let mut count = 0;
    let mut each = |record: Option<&RawRecord<'_>>, findings: &[Diagnostic]| {
        let number = record.map_or(count + 1, |record| record.position().number);
        count = record.map_or(count, |_| number);
        if wanted.is_empty() || record.is_some() && wanted.iter().any(|range| range.contains(number)) {
            written = drawing.draw(record, findings, output);
        }
        let more = wanted.is_empty() || wanted.iter().any(|range| range.last > number);
        if more && written.is_ok() && !output.is_closed() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    if let Some(form) = form {
        scan::each(&mut source, form, how, &mut each).map_err(|error| error.to_string())?;
    }
    written.map_err(super::unwritten)?;
    all_there(wanted, count, common.locale)
}

/// Complains of the first record that is wanted and not among the `count` that there are.
fn all_there(wanted: &[Range], count: u64, locale: Locale) -> Result<(), String> {
    match wanted.iter().find(|range| range.first > count) {
        Some(range) => Err(match locale {
            Locale::En => format!("there is no record {}: there are {count}", range.first),
            Locale::Zh => format!("没有第 {} 条记录：共 {count} 条", range.first),
        }),
        None => Ok(()),
    }
}
