//! Writing reports in rows and columns: CoP 5.1, 3.2; CoP 5.0.3, 3.2.
//!
//! [`Writer`] makes text tables: TSV, CSV with commas, CSV with semicolons. [`Table`] makes the rows alone, for anything
//! that is a [`RowSink`]: spreadsheets are written by it too. There is a row for each metric of a set of attributes of an
//! item, and of a component of it; none where its total is 0.
//!
//! The official samples begin with a byte order mark and end their lines with LF. Those of release 5.1 fill each line of
//! the header up to the width of the table, those of release 5 do not. That is what is written unless it is asked for
//! otherwise.
//!
//! A table has no place for some of what JSON may have. `Customer_ID` in the header of release 5, and `Severity` and
//! `Help_URL` of exceptions, are left out: no table of the standard has them. Everything else that has no column, such as
//! a `Linking_ISSN`, an attribute that is not among the `Attributes_To_Show`, a parent in a report without
//! `Include_Parent_Details`, or a member that no release knows, is an error, and nothing of the item is written; or it is
//! left out, where the caller chose [`Unplaced::LeftOut`]. Always an error are two counts of a metric for one month, a
//! total that no number holds, and a report of more than 1,200 months.

mod cell;
mod columns;
mod compose;
pub(crate) mod fit;
mod header;
mod table;
mod text;
pub(crate) mod value;

use std::io;

use bibwire_core::Error;

pub use self::cell::{Cell, RowSink};
pub use self::columns::Columns;
pub use self::table::Table;
use self::text::Text;
use super::separator::Separator;
use crate::release::Release;
use crate::report::{Header, Item, Report};

/// What becomes of what has no place in a table.
///
/// ```
/// assert_eq!(bibwire_counter::tabular::write::Unplaced::default(), bibwire_counter::tabular::write::Unplaced::Refused);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unplaced {
    /// The item is not written, with an error.
    #[default]
    Refused,
    /// It is left out, and what has no exact writing in a cell is written as well as can be.
    LeftOut,
}

/// What ends a line.
///
/// ```
/// assert_eq!(bibwire_counter::tabular::write::LineEnd::default(), bibwire_counter::tabular::write::LineEnd::Lf);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "there is no third one")]
pub enum LineEnd {
    /// LF, as in the official samples.
    #[default]
    Lf,
    /// CR and LF, as RFC 4180 has it.
    CrLf,
}

/// How a text table is written.
///
/// ```
/// use bibwire_counter::tabular::separator::Separator;
/// use bibwire_counter::tabular::write::Style;
///
/// assert!(Style::default().byte_order_mark);
/// assert_eq!(Style::of(Separator::Comma).separator, Separator::Comma);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_structs, reason = "made with `..Style::default()`")]
pub struct Style {
    /// What stands between the cells.
    pub separator: Separator,
    /// Whether the text begins with a byte order mark, as it should.
    pub byte_order_mark: bool,
    /// What ends a line.
    pub line_end: LineEnd,
    /// Whether the lines of the header are as wide as the table; `None`: as in the official samples of the release.
    pub padded: Option<bool>,
    /// What becomes of what has no place.
    pub unplaced: Unplaced,
}

impl Default for Style {
    fn default() -> Style {
        Style::of(Separator::Tab)
    }
}

impl Style {
    /// The style of a table with a separator.
    ///
    /// See [`Style`] for an example.
    pub const fn of(separator: Separator) -> Style {
        Style { separator, byte_order_mark: true, line_end: LineEnd::Lf, padded: None, unplaced: Unplaced::Refused }
    }
}

/// Writes a report as a text table, item by item.
///
/// ```
/// use bibwire_counter::report::{AttributePerformance, Count, Header, Item};
/// use bibwire_counter::tabular::write::{Style, Writer};
/// use bibwire_counter::vocabulary::{MetricType, ReportId};
///
/// let header = Header {
///     report_id: Some(ReportId::PrP1),
///     begin_date: "2026-01-01".parse().ok(),
///     end_date: "2026-02-28".parse().ok(),
///     ..Header::default()
/// };
/// let count = Count { metric_type: MetricType::SearchesPlatform, month: "2026-02".parse()?, count: 7 };
/// let usage = AttributePerformance { counts: vec![count], ..AttributePerformance::default() };
/// let item = Item { platform: Some("刊网".into()), performance: vec![usage], ..Item::default() };
///
/// let mut writer = Writer::new(Vec::new(), &header, Style::default())?;
/// writer.item(&item)?;
/// let text = String::from_utf8(writer.finish()?)?;
/// assert!(text.ends_with(
///     "\nPlatform\tData_Type\tMetric_Type\tReporting_Period_Total\tJan-2026\tFeb-2026\n刊网\t\tSearches_Platform\t7\t0\t7\n"
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Writer<W> {
    table: Table,
    text: Text<W>,
}

impl<W: io::Write> Writer<W> {
    /// Begins a table with its header and the headings of its columns.
    ///
    /// A report that the standard does not define has the columns that its header tells of. Where its items have more,
    /// [`with_columns`](Writer::with_columns) is for it.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output fails, or the header cannot be written.
    pub fn new(inner: W, header: &Header, style: Style) -> Result<Writer<W>, Error> {
        Writer::with_columns(inner, header, Columns::of(header, &[])?, style)
    }

    /// Begins a table that has these columns.
    ///
    /// ```
    /// use bibwire_counter::report::{Header, Item};
    /// use bibwire_counter::tabular::write::{Columns, Style, Writer};
    ///
    /// let (header, item) = (Header::default(), Item { platform: Some("A".into()), ..Item::default() });
    /// let columns = Columns::of(&header, std::slice::from_ref(&item))?;
    /// let text = Writer::with_columns(Vec::new(), &header, columns, Style::default())?.finish()?;
    /// assert!(text.ends_with(b"\nPlatform\tMetric_Type\tReporting_Period_Total\n"));
    /// # Ok::<(), bibwire_counter::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the output fails, or the header cannot be written.
    pub fn with_columns(inner: W, header: &Header, columns: Columns, style: Style) -> Result<Writer<W>, Error> {
        let table = Table::new(columns, style.unplaced);
        let mut text = Text::new(inner, style);
        table.head(header, style.padded.unwrap_or(header.release.is_padded()), &mut text)?;
        Ok(Writer { table, text })
    }

    /// Writes the rows of an item.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output fails, or the item cannot be written. Then nothing of it is, and others may follow.
    pub fn item(&mut self, item: &Item) -> Result<(), Error> {
        self.table.item(item, &mut self.text)
    }

    /// Ends the table and gives the output back.
    ///
    /// See [`Writer`] for an example.
    ///
    /// # Errors
    ///
    /// If the output fails.
    pub fn finish(self) -> Result<W, Error> {
        self.text.finish()
    }
}

impl Release {
    /// Whether the official samples fill the lines of the header.
    const fn is_padded(self) -> bool {
        matches!(self, Self::R51)
    }
}

/// A report as a text table.
///
/// ```
/// use bibwire_counter::report::Report;
/// use bibwire_counter::tabular::write::{Style, to_vec};
///
/// let text = to_vec(&Report::default(), Style::default())?;
/// assert!(text.starts_with("\u{feff}Report_Name\t".as_bytes()));
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If there is something in it that cannot be written: see [`write`](crate::tabular::write).
pub fn to_vec(report: &Report, style: Style) -> Result<Vec<u8>, Error> {
    fit::report(report, style.unplaced)?;
    let columns = Columns::of(&report.header, &report.items)?;
    let mut writer = Writer::with_columns(Vec::new(), &report.header, columns, style)?;
    for item in &report.items {
        writer.item(item)?;
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;
    use crate::report::{AttributePerformance, Attributes, Author, Component, Count, Extension, Extra, Filter};
    use crate::report::{Identifier, Parent, Work};
    use crate::vocabulary::{DataType, IdentifierType, MetricType, ReportId, SectionType};
    use crate::{definition::HeaderLabel, strategy};

    /// The rows of a table, by another reader.
    fn rows(text: &[u8], separator: Separator) -> Vec<Vec<String>> {
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap();
        let mut reader =
            csv::ReaderBuilder::new().delimiter(separator.byte()).has_headers(false).flexible(true).from_reader(text);
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    fn any_style() -> impl Strategy<Value = Style> {
        let separator = prop::sample::select(vec![Separator::Tab, Separator::Comma, Separator::Semicolon]);
        let line_end = prop::sample::select(vec![LineEnd::Lf, LineEnd::CrLf]);
        let style = |(separator, line_end)| Style { line_end, padded: Some(true), ..Style::of(separator) };
        (separator, line_end).prop_map(style)
    }

    proptest! {
        #[test]
        fn tables_have_a_row_for_each_metric(report in strategy::report(), style in any_style()) {
            let rows = rows(&to_vec(&report, style).unwrap(), style.separator);
            let at = HeaderLabel::row_of_headings(report.header.release) as usize - 1;
            let (head, body) = rows.split_at(at);
            let headings = &body[0];
            prop_assert!(rows.iter().all(|row| row.len() == headings.len()));
            prop_assert_eq!(&head[0][1], report.header.report_name.as_ref().unwrap());
            prop_assert!(head[at - 1].iter().all(String::is_empty));

            // Every metric of a set or a component, in the order of the items.
            let mut expected: Vec<(Option<String>, String, u64)> = Vec::new();
            for item in &report.items {
                for set in &item.performance {
                    for counts in std::iter::once(&set.counts).chain(set.components.iter().map(|part| &part.counts)) {
                        let mut totals: Vec<(&MetricType, u64)> = Vec::new();
                        for count in counts {
                            match totals.iter_mut().find(|(metric, _)| **metric == count.metric_type) {
                                Some((_, total)) => *total += count.count,
                                None => totals.push((&count.metric_type, count.count)),
                            }
                        }
                        let named = |(metric, total): (&MetricType, u64)| (item.platform.clone(), metric.to_string(), total);
                        expected.extend(totals.into_iter().map(named));
                    }
                }
            }
            let column = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
            let (metric, total) = (column("Metric_Type"), column("Reporting_Period_Total"));
            prop_assert_eq!(total, metric + 1);
            let number = |text: &String| text.parse::<u64>().unwrap();
            let found: Vec<(Option<String>, String, u64)> = body[1..].iter()
                .map(|row| (Some(row[column("Platform")].clone()), row[metric].clone(), number(&row[total])))
                .collect();
            prop_assert_eq!(found, expected);
            for row in &body[1..] {
                let months: u64 = row[total + 1..].iter().map(number).sum();
                prop_assert!(headings.len() == total + 1 || months == number(&row[total]));
            }
        }

        #[test]
        fn any_text_is_one_cell(name in "[a\"\t,;\r\n 刊]{0,12}|\\PC{0,12}", style in any_style()) {
            let mut report = sample();
            report.items[0].work.name = Some(name.clone());
            let rows = rows(&to_vec(&report, style).unwrap(), style.separator);
            prop_assert_eq!(&rows.last().unwrap()[0], &name);
        }
    }

    fn sample() -> Report {
        let count =
            |month: &str, count| Count { metric_type: MetricType::NoLicense, month: month.parse().unwrap(), count };
        let set = AttributePerformance {
            attributes: Attributes { data_type: Some(DataType::Book), ..Attributes::default() },
            counts: vec![count("2026-02", 3), count("2026-01", 0)],
            ..AttributePerformance::default()
        };
        let header = Header {
            report_id: Some(ReportId::Tr),
            begin_date: "2026-01-01".parse().ok(),
            end_date: "2026-02-28".parse().ok(),
            ..Header::default()
        };
        let work = Work { name: Some("A".into()), ..Work::default() };
        let item = Item { work, performance: vec![set], ..Item::default() };
        Report { header, items: vec![item], extra: Vec::new() }
    }

    /// Varies the item of the sample, which is refused then, and says what has no place.
    fn refused(vary: impl FnOnce(&mut Report)) -> String {
        let mut report = sample();
        vary(&mut report);
        let style = Style { unplaced: Unplaced::LeftOut, ..Style::default() };
        assert!(to_vec(&report, style).is_ok());
        let message = to_vec(&report, Style::default()).unwrap_err().to_string();
        message.strip_prefix("the table has no column for ").unwrap_or(&message).to_owned()
    }

    #[test]
    fn what_has_no_column_is_refused_or_left_out() {
        let extra = || Extra { name: "x".into(), json: "1".into() };
        fn set(report: &mut Report) -> &mut AttributePerformance {
            &mut report.items[0].performance[0]
        }
        let id = |kind: IdentifierType| Identifier::new(kind, "1");
        assert_eq!(refused(|report| set(report).attributes.yop = Some("2024".into())), "YOP");
        assert_eq!(refused(|report| set(report).attributes.section_type = Some(SectionType::Book)), "Section_Type");
        assert_eq!(refused(|report| set(report).extra.push(extra())), "x");
        assert_eq!(
            refused(|report| set(report)
                .components
                .push(Component { data_type: Some(DataType::Image), ..Component::default() })),
            "Component_Data_Type"
        );
        let faculty = || Extension { name: "P1:Faculty".into(), value: "Law".into() };
        assert_eq!(refused(|report| set(report).attributes.extensions.push(faculty())), "P1:Faculty");
        let of_2027 = Count { metric_type: MetricType::NoLicense, month: "2027-01".parse().unwrap(), count: 1 };
        assert_eq!(refused(|report| set(report).counts.push(of_2027)), "Jan-2027");
        assert_eq!(refused(|report| report.items[0].work.ids.push(id(IdentifierType::LinkingIssn))), "Linking_ISSN");
        assert_eq!(
            refused(|report| report.items[0].work.ids.extend([id(IdentifierType::Isbn), id(IdentifierType::Isbn)])),
            "a second ISBN"
        );
        assert_eq!(refused(|report| report.items[0].work.extra.push(extra())), "x");
        assert_eq!(refused(|report| report.items[0].work.publication_date = Some("2024".into())), "Publication_Date");
        let parent = Parent { data_type: Some(DataType::Journal), ..Parent::default() };
        assert_eq!(refused(|report| report.items[0].parent = Some(Box::new(parent))), "Parent_Data_Type");
        assert_eq!(refused(|report| report.extra.push(extra())), "x");
        assert_eq!(refused(|report| report.header.extra.push(extra())), "x");
        assert_eq!(
            refused(|report| report.items[0].publisher_id.push(id(IdentifierType::Proprietary))),
            "no cell is read as this value: \":1\""
        );
        assert_eq!(
            refused(|report| report.header.report_filters.push(Filter::new("A=B", ["c"]))),
            "no cell is read as this value: \"A=B=c\""
        );
        assert_eq!(
            refused(|report| {
                report.header.release = Release::R5;
                report.header.report_attributes.push(Filter::new("Attributes_To_Show", ["Data_Type"]));
                report.header.registry_record = Some("https://example.org".into());
            }),
            "Registry_Record"
        );
    }

    #[test]
    fn an_item_that_cannot_be_written_leaves_no_trace() {
        let report = sample();
        let right = to_vec(&report, Style::default()).unwrap();
        let mut wrong = report.items[0].clone();
        let twice = wrong.performance[0].clone();
        wrong.performance.push(twice.clone());
        wrong.performance[1].counts.push(twice.counts[0].clone());
        let mut writer = Writer::new(Vec::new(), &report.header, Style::default()).unwrap();
        assert!(writer.item(&wrong).unwrap_err().to_string().starts_with("CTR570"));
        wrong.performance[1].counts =
            vec![Count { count: u64::MAX, ..twice.counts[0].clone() }, Count { count: 1, ..twice.counts[1].clone() }];
        assert!(writer.item(&wrong).unwrap_err().to_string().contains("greater than"));
        writer.item(&report.items[0]).unwrap();
        assert_eq!(writer.finish().unwrap(), right);
    }

    #[test]
    fn a_report_of_a_provider_has_the_columns_that_its_items_have() {
        let mut report = sample();
        report.header.report_id = Some("ns:X".into());
        report.header.end_date = None;
        let item = &mut report.items[0];
        item.work.authors = vec![Author {
            name: Some("A Green".into()),
            id: Some(Identifier::new(IdentifierType::Orcid, "0000-0002-1825-0097")),
        }];
        item.parent = Some(Box::new(Parent { data_type: Some(DataType::Journal), ..Parent::default() }));
        item.performance[0].attributes.extensions = vec![
            Extension { name: "P1:Faculty".into(), value: "Law".into() },
            Extension { name: "Country_Code".into(), value: "CN".into() },
        ];
        let rows = rows(&to_vec(&report, Style::default()).unwrap(), Separator::Tab);
        let [.., headings, row] = &*rows else { panic!() };
        let expected = [
            ("Country_Code", "CN"),
            ("Item", "A"),
            ("Authors", "A Green (ORCID:0000-0002-1825-0097)"),
            ("Parent_Data_Type", "Journal"),
            ("Data_Type", "Book"),
            ("P1:Faculty", "Law"),
            ("Metric_Type", "No_License"),
            ("Reporting_Period_Total", "3"),
            ("Jan-2026", "0"),
            ("Feb-2026", "3"),
        ];
        let found: Vec<(&str, &str)> = headings.iter().zip(row).map(|(heading, cell)| (&**heading, &**cell)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_header_is_that_of_the_standard() {
        let mut report = sample();
        report.header.report_filters = vec![
            Filter::new("Metric_Type", ["No_License", "Limit_Exceeded"]),
            Filter::new("Data_Type", ["Book", "Journal"]),
            Filter::new("Access_Method", ["Regular"]),
        ];
        report.header.report_attributes = vec![Filter::new("Granularity", ["Totals"])];
        report.header.institution_id =
            vec![Identifier::new(IdentifierType::Isni, "1"), Identifier::new(IdentifierType::Proprietary, "P1:2")];
        let text = to_vec(&report, Style { padded: Some(false), ..Style::default() }).unwrap();
        let rows = rows(&text, Separator::Tab);
        let header: HashMap<&str, &str> =
            rows.iter().filter(|row| row.len() == 2).map(|row| (&*row[0], &*row[1])).collect();
        let expected = [
            ("Report_ID", "TR"),
            ("Release", "5.1"),
            ("Institution_ID", "ISNI:1; P1:2"),
            ("Metric_Types", "No_License; Limit_Exceeded"),
            ("Report_Filters", "Data_Type=Book|Journal; Access_Method=Regular"),
            ("Report_Attributes", "Exclude_Monthly_Details=True"),
            ("Reporting_Period", "Begin_Date=2026-01-01; End_Date=2026-02-28"),
        ];
        assert_eq!(header, expected.into_iter().collect());
        assert!(
            String::from_utf8(text)
                .unwrap()
                .ends_with("Reporting_Period_Total\nA\t\t\t\t\t\t\t\t\t\tBook\tNo_License\t3\n")
        );
    }

    #[test]
    fn a_period_is_not_without_end() {
        let mut report = sample();
        report.header.begin_date = "0001-01-01".parse().ok();
        assert!(to_vec(&report, Style::default()).unwrap_err().to_string().contains("24302 months"));
    }
}
