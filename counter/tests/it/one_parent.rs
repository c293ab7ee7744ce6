//! Item Reports with more items in one parent than are held.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use bibwire_counter::check::Profile;
use bibwire_counter::input::Options;
use bibwire_counter::report::Item;
use bibwire_counter::{Diagnostic, Format, Limits, json};

const HEAD: &str = r#"{"Report_Header":{"Report_Name":"Item Report","Report_ID":"IR","Release":"5.1","Institution_Name":"图书馆","Institution_ID":{"Proprietary":["platform:1"]},"Report_Filters":{"Begin_Date":"2026-01-01","End_Date":"2026-01-31"},"Report_Attributes":{"Include_Parent_Details":"True"},"Created":"2026-02-03T08:30:00Z","Created_By":"平台","Registry_Record":"https://registry.countermetrics.org/platform/99999999-9999-9999-9999-999999999999"},"Report_Items":["#;
const JOURNAL: &str = r#"{"Title":"图书馆学报","Item_ID":{"Online_ISSN":"2049-3630"},"Data_Type":"Journal","Items":["#;

fn article(number: u64) -> String {
    format!(
        r#"{{"Item":"论文 {number}","Item_ID":{{"DOI":"10.1234/a{number}"}},"Publisher":"出版社","Platform":"平台","Attribute_Performance":[{{"Data_Type":"Article","Performance":{{"Total_Item_Investigations":{{"2026-01":{}}},"Unique_Item_Investigations":{{"2026-01":7}}}}}}]}}"#,
        number % 50 + 7
    )
}

/// A journal with so many articles, and what comes after it, made as it is read. It counts the bytes that were read.
struct Journal {
    articles: u64,
    made: u64,
    piece: io::Cursor<Vec<u8>>,
    read: Rc<Cell<u64>>,
}

impl Journal {
    fn of(articles: u64) -> Journal {
        let piece = io::Cursor::new(format!("{HEAD}{JOURNAL}").into_bytes());
        Journal { articles, made: 0, piece, read: Rc::default() }
    }
}

impl Read for Journal {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let length = self.piece.read(out)?;
            self.read.set(self.read.get() + length as u64);
            if length > 0 || self.made > self.articles {
                return Ok(length);
            }
            let text = match self.made {
                made if made == self.articles => "]}]}".to_owned(),
                0 => article(0),
                made => format!(",{}", article(made)),
            };
            self.made += 1;
            self.piece = io::Cursor::new(text.into_bytes());
        }
    }
}

fn codes(findings: &[Diagnostic]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| format!("{} {}", finding.code(), finding.place.path.as_deref().unwrap_or_default()))
        .collect()
}

#[test]
fn what_is_held_does_not_grow_with_the_items() {
    let limits = Limits { record_bytes: 1 << 19, ..Limits::default() };
    let journal = Journal::of(20_000);
    let read = Rc::clone(&journal.read);
    let mut reader = json::Reader::new(journal, &Options { limits, ..Options::default() });
    let (mut item, mut items, mut findings) = (Item::default(), 0u64, Vec::new());
    // What was passed at the least is what the items have that were given.
    let mut passed = 0;
    while reader.read(&mut item, &mut findings).unwrap() {
        assert_eq!(item.parent.as_ref().unwrap().work.name.as_deref(), Some("图书馆学报"));
        assert_eq!(item.work.ids[0].value, format!("10.1234/a{items}"));
        passed += article(items).len() as u64;
        items += 1;
        assert!(read.get() - passed < 2 << 20, "{} bytes are held after {items} items", read.get() - passed);
    }
    assert_eq!((items, codes(&findings)), (20_000, Vec::new()));
    assert!(read.get() > 4 << 20);
}

#[test]
fn the_length_of_a_parent_does_not_matter() {
    let count = |record_bytes| {
        let limits = Limits { record_bytes, ..Limits::default() };
        let (options, mut found) = (Options { limits, ..Options::default() }, Vec::new());
        let items =
            bibwire_counter::inspect(Journal::of(3000), Format::Json, &options, Profile::Audit, &mut found).unwrap();
        (items, found.iter().map(|finding| format!("{finding:?}")).collect::<Vec<_>>())
    };
    let (short, long) = (count(1 << 12), count(16 << 20));
    assert_eq!(short, long);
    assert_eq!((long.0, long.1.len()), (3000, 1), "what was not counted alone is told");
}

/// The title of an item, and of its parent.
type Titles = (Option<String>, Option<String>);

/// What is read of a report with a journal, and the codes and paths of what is told.
fn read(journal: &str, record_bytes: u64) -> (Vec<Titles>, Vec<String>) {
    let limits = Limits { record_bytes, ..Limits::default() };
    let mut findings = Vec::new();
    let text = format!("{HEAD}{journal}]}}");
    let report = json::read(text.as_bytes(), &Options { limits, ..Options::default() }, &mut findings).unwrap();
    let titles = report.items.into_iter().map(|item| (item.work.name, item.parent.and_then(|parent| parent.work.name)));
    (titles.collect(), codes(&findings))
}

#[test]
fn what_comes_after_the_items_is_used_or_told() {
    let articles: Vec<String> = (0..10).map(article).collect();
    let late = JOURNAL.replace(r#""Title":"图书馆学报","#, "");
    let journal = format!(r#"{late}{}],"Title":"图书馆学报","Title":"学报","Note":1}}"#, articles.join(","));
    let (titles, told) = read(&journal, 16 << 20);
    assert!(titles.iter().all(|(_, parent)| parent.as_deref() == Some("学报")), "{titles:?}");
    assert_eq!(told, ["CTR205 /Report_Items/0/Title", "CTR303 /Report_Items/0/Note"]);

    let (titles, told) = read(&journal, 1 << 10);
    assert!(titles.len() == 10 && titles.iter().all(|(item, parent)| item.is_some() && parent.is_none()), "{titles:?}");
    let (title, note) = ("CTR907 /Report_Items/0/Title", "CTR907 /Report_Items/0/Note");
    assert_eq!(told, [title, "CTR205 /Report_Items/0/Title", title, note]);
}

#[test]
fn a_fault_costs_one_item_of_a_parent() {
    let articles: Vec<String> = (0..3).map(article).collect();
    let report = |fault: &str, with: &str| {
        format!("{JOURNAL}{}]}},{JOURNAL}{}]}}", articles.join(",").replacen(fault, with, 1), article(3))
    };
    for (fault, with, titles, told) in [
        ("论文 1", "\"论文\" 1", [0, 2, 3], "CTR203 /Report_Items/0/Items/1/Item"),
        ("},{", "}{", [0, 1, 2], "CTR210"),
        (r#""Item_ID""#, "Item_ID'", [1, 2, 3], "CTR203 /Report_Items/0/Items/0"),
    ] {
        let (found, codes) = read(&report(fault, with), 16 << 20);
        let found: Vec<_> = found.iter().map(|(title, _)| title.clone().unwrap()).collect();
        assert_eq!(found[..3], titles.map(|number| format!("论文 {number}")), "{with}");
        assert!(codes.iter().any(|code| code.starts_with(told)), "{codes:?}");
    }
    // A report that is cut has what came before.
    let whole = report("", "");
    let cut = whole.find("论文 2").unwrap();
    let text = format!("{HEAD}{}", &whole[..cut]);
    let mut findings = Vec::new();
    let report = json::read(text.as_bytes(), &Options::default(), &mut findings).unwrap();
    assert_eq!(report.items.len(), 2);
    assert_eq!(codes(&findings).len(), 1);
    assert_eq!(findings[0].code().as_str(), "CTR201");
}
