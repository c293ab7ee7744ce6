//! How does a platform make its report from the lines of its log? Adds up what readers did with the titles of a platform
//! in a month or more, and writes the Title Report in JSON and as a table.
//!
//! ```sh
//! cd examples/log
//! cargo run -p bibwire-examples --bin counter_build -- 2026-03-03T08:30:00Z 2026-01 2026-02 titles.tsv report < events.tsv
//! ```

use std::collections::{BTreeMap, HashSet};
use std::io::{BufRead, Write, stderr, stdin};
use std::process::ExitCode;

use counter::build::{self, R51, Tally};
use counter::month::{Month, Period};
use counter::report::{Attributes, Identifier};
use counter::vocabulary::{DataType, IdentifierType, MetricType};
use counter::{Error, json, tabular};

/// A title of the platform.
struct Title {
    name: String,
    publisher: String,
    isbn: String,
    /// By what its usage is told apart.
    attributes: Attributes,
}

fn main() -> Result<ExitCode, Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [created, begin, end, titles, out] = &arguments[..] else {
        return Err(Error::usage("usage: counter_build CREATED BEGIN END TITLES OUT < EVENTS"));
    };
    let period = Period::new(month(begin)?, month(end)?).ok_or_else(|| Error::usage("the period ends too early"))?;
    let titles = read_titles(&std::fs::read_to_string(titles)?)?;
    let tally = count(stdin().lock(), &titles, period)?;

    let mut draft = build::title_report(R51, period)
        .institution("示例大学图书馆", Identifier::new(IdentifierType::Isil, "CN-310002"))
        .created(created)
        .created_by("刊网")
        .registry_record("https://registry.countermetrics.org/platform/99999999-9999-4999-8999-999999999999");
    if tally.is_empty() {
        draft = draft.no_usage();
    }
    let draft = draft.tally(tally, |id| {
        let title = &titles[id];
        let item = build::title(&*title.name).platform("刊网").publisher(&*title.publisher).proprietary("kanwang", id);
        if title.isbn.is_empty() { item } else { item.isbn(&*title.isbn) }
    });
    let report = match draft.build() {
        Ok(report) => report,
        Err(refused) => {
            // Whether anybody listens or not, it is refused.
            let _ = writeln!(stderr(), "{refused}");
            return Ok(ExitCode::FAILURE);
        }
    };
    std::fs::write(format!("{out}.json"), json::to_vec(&report)?)?;
    std::fs::write(format!("{out}.tsv"), tabular::to_vec(&report, tabular::Style::default())?)?;
    Ok(ExitCode::SUCCESS)
}

/// Counts each event: a line with the time, the session, the title, the chapter, and what was done with it. Clicks that
/// were made twice are taken out before.
fn count(events: impl BufRead, titles: &BTreeMap<String, Title>, period: Period) -> Result<Tally<String>, Error> {
    let (mut tally, mut met) = (Tally::new(), HashSet::new());
    for line in events.lines().skip(1) {
        let line = line?;
        let [time, session, id, chapter, done] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(Error::usage(format!("an event without its five cells: {line}")));
        };
        let month = month(time.get(..7).unwrap_or(time))?;
        if !period.contains(month) {
            continue;
        }
        let attributes = &titles.get(id).ok_or_else(|| Error::usage(format!("no title is called {id}")))?.attributes;
        let mut add = |metric: MetricType| tally.add(id.to_owned(), attributes, metric, month, 1);
        let kinds: &[&str] = match done {
            "seen" => &["Investigations"],
            "read" => &["Investigations", "Requests"],
            _ => &[],
        };
        let mut counted = match done {
            "seen" | "read" => Ok(()),
            "denied" => add(MetricType::NoLicense),
            _ => return Err(Error::usage(format!("what is {done}?"))),
        };
        for kind in kinds {
            // In a session, a chapter is unique, and so is the book.
            let is_new = |what: &str, met: &mut HashSet<_>| met.insert(format!("{kind} {month} {session} {id} {what}"));
            let item = is_new(chapter, &mut met);
            let title = is_new("", &mut met);
            for (is_counted, name) in [(true, "Total_Item"), (item, "Unique_Item"), (title, "Unique_Title")] {
                if is_counted {
                    counted = counted.and_then(|()| add(MetricType::from(format!("{name}_{kind}"))));
                }
            }
        }
        counted.map_err(|too_many| Error::usage(too_many.to_string()))?;
    }
    Ok(tally)
}

fn read_titles(text: &str) -> Result<BTreeMap<String, Title>, Error> {
    let mut titles = BTreeMap::new();
    for line in text.lines().skip(1) {
        let [id, name, publisher, isbn, year, access] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(Error::usage(format!("a title without its six cells: {line}")));
        };
        let attributes = Attributes::of(DataType::Book).yop(year).access_type(access.into());
        let [name, publisher, isbn] = [name, publisher, isbn].map(str::to_owned);
        titles.insert(id.to_owned(), Title { name, publisher, isbn, attributes });
    }
    Ok(titles)
}

fn month(text: &str) -> Result<Month, Error> {
    text.parse().map_err(|not_month| Error::usage(format!("{text}: {not_month}")))
}
