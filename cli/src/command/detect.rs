//! `detect`: what is this, and how can one tell?

use std::io::Write;

use rayon::prelude::*;
use serde::Serialize;

use crate::args::{Common, Paths};
use crate::escape;
use crate::exit::Status;
use crate::files::Input;
use crate::json;
use crate::locale::Locale;
use crate::output::{Output, complain};
use crate::sniff::Verdict;
use crate::source::Source;

/// Say what files are, from their content, and why
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0 everything was recognised, 2 something was not, or could not be read.")]
pub(crate) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// The format of the answer
    #[arg(short, long, default_value = "full")]
    format: super::stats::Format,
}

/// The answer on one input.
#[derive(Debug, Serialize)]
struct Answer {
    file: String,
    /// The form, by the name that `--as` takes; none if it is not recognised, or empty.
    form: Option<&'static str>,
    /// The edition, of a message.
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<&'static str>,
    /// What is said of the characters.
    encoding: Option<String>,
    /// What it looks like, if it is in no form that is read.
    looks_like: Option<&'static str>,
    reason: String,
}

pub(crate) fn run(args: Args, common: &Common) -> Result<Status, String> {
    let inputs = args.paths.inputs()?;
    let how = common.how()?;
    let detect = |input: &Input| Source::open(input).map(|source| answer(input, &source, common));
    let answers: Vec<_> = match inputs.len() {
        1 => inputs.iter().map(detect).collect(),
        _ => how.run(|| inputs.par_iter().map(detect).collect()),
    };
    let mut status = Status::Clean;
    let mut known = Vec::new();
    for (input, answer) in inputs.iter().zip(answers) {
        match answer {
            Ok((answer, recognised)) => {
                known.push((answer, recognised));
                status = status.max(if recognised || input.is_bycatch() { Status::Clean } else { Status::Failed });
            }
            Err(error) => {
                complain(&format!("{}: {error}", escape::line(&input.name())));
                status = Status::Failed;
            }
        }
    }
    let mut output = Output::stdout();
    write(&known, args.format, common.locale, &mut output).and_then(|()| output.commit()).map_err(super::unwritten)?;
    Ok(status)
}

fn answer(input: &Input, source: &Source, common: &Common) -> (Answer, bool) {
    let file = input.name();
    let answer =
        |form, encoding, looks_like, reason| Answer { file, form, edition: None, encoding, looks_like, reason };
    match (common.form.0, source.verdict()) {
        (_, Verdict::Empty) => {
            let reason = common.locale.say("empty: no records", "文件为空，没有记录");
            (answer(None, None, None, reason.to_owned()), true)
        }
        (Some(told), _) => {
            let reason = common.locale.say("--as says so", "由 --as 指定");
            (answer(Some(told.as_str()), None, None, reason.to_owned()), true)
        }
        (None, Verdict::Known(known)) => {
            let edition = iso18626::detect(source.head()).filter(|_| known.form.is_message());
            let mut answer = answer(Some(known.form.as_str()), known.encoding, None, known.reason);
            if let Some(detected) = edition {
                answer.reason = format!("{}; edition {}: {}", answer.reason, detected.edition, detected.reason);
                answer.edition = Some(detected.edition.as_str());
            }
            (answer, true)
        }
        (None, Verdict::Unknown(unknown)) => (answer(None, None, unknown.looks, unknown.reason), false),
    }
}

fn write(
    answers: &[(Answer, bool)],
    format: super::stats::Format,
    locale: Locale,
    output: &mut Output,
) -> std::io::Result<()> {
    if format == super::stats::Format::Json {
        let answers: Vec<_> = answers.iter().map(|(answer, _)| answer).collect();
        json::write(&serde_json::json!({ "version": 1, "files": answers }), output)?;
        return writeln!(output);
    }
    for (answer, recognised) in answers {
        write!(output, "{}: ", escape::line(&answer.file))?;
        match (answer.form, answer.looks_like, &answer.encoding) {
            (Some(form), _, Some(encoding)) => writeln!(output, "{form}, {encoding}: {}", answer.reason)?,
            (Some(form), _, None) => writeln!(output, "{form}: {}", answer.reason)?,
            (None, Some(looks), _) => {
                let word = locale.say("not recognised: looks like", "无法识别，看起来是");
                writeln!(output, "{word} {looks} ({})", answer.reason)?;
            }
            (None, None, _) if *recognised => writeln!(output, "{}", answer.reason)?,
            (None, None, _) => {
                writeln!(output, "{}: {}", locale.say("not recognised", "无法识别"), answer.reason)?;
            }
        }
    }
    Ok(())
}
