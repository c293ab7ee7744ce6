//! `Arbitrary` for reports and their parts: for other people's fuzz targets.
//!
//! A report is of the standard, as those of `strategy` are: a fuzzer gets past the first check with it. The parts are
//! those of such a report.

use ::arbitrary::{Arbitrary, Error, Result, Unstructured};

use crate::definition::Definition;
use crate::generate::{self, Dice};
use crate::release::Release;
use crate::report::{
    AttributePerformance, Attributes, Author, Component, Count, Exception, Filter, Header, Identifier, Item, Parent,
    Report, Work,
};

/// How many texts a report has to choose from.
const TEXTS: usize = 6;

/// How many numbers a report is made of at most: more than nearly all of them need.
const ROLLS: usize = 400;

impl<'a> Arbitrary<'a> for Release {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Release> {
        u.choose(&Release::ALL).copied()
    }
}

impl<'a> Arbitrary<'a> for Report {
    /// A report of any kind and of either release.
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Report> {
        let kinds: Vec<&'static Definition> = Definition::all(Release::arbitrary(u)?).collect();
        let kind = u.choose(&kinds)?;
        let texts = (0..TEXTS).map(|_| text(u)).collect::<Result<_>>()?;
        let rolls = (0..u.len().min(ROLLS * 2) / 2).map(|_| u.arbitrary()).collect::<Result<_>>()?;
        Ok(generate::report(kind, &mut Dice::new(rolls, texts)))
    }
}

/// A text such as titles have.
fn text(u: &mut Unstructured<'_>) -> Result<String> {
    let length = u.int_in_range(1..=8)?;
    let letters: &[char] =
        if u.ratio(1, 3)? { &['图', '书', '馆', '学', '报', '𠮷'] } else { &['N', 'a', 't', 'u', 'r', 'é'] };
    (0..length).map(|_| u.choose(letters).copied()).collect()
}

/// Parts of a report.
macro_rules! parts {
    ($($name:ident = $of:expr;)*) => {
        $(impl<'a> Arbitrary<'a> for $name {
            fn arbitrary(u: &mut Unstructured<'a>) -> Result<$name> {
                let of: fn(Report) -> Vec<$name> = $of;
                one(of(Report::arbitrary(u)?), u)
            }
        })*
    };
}

/// One of a list.
fn one<T>(mut list: Vec<T>, u: &mut Unstructured<'_>) -> Result<T> {
    let last = list.len().checked_sub(1).ok_or(Error::IncorrectFormat)?;
    Ok(list.swap_remove(u.int_in_range(0..=last)?))
}

parts! {
    Header = |report| vec![report.header];
    Filter = |report| report.header.report_filters.into_iter().chain(report.header.report_attributes).collect();
    Exception = |report| report.header.exceptions;
    Item = |report| report.items;
    Parent = |report| report.items.into_iter().filter_map(|item| item.parent).map(|parent| *parent).collect();
    Work = |report| works(report).collect();
    Author = |report| works(report).flat_map(|work| work.authors).collect();
    Identifier = |report| works(report).flat_map(|work| work.ids).collect();
    AttributePerformance = |report| sets(report).collect();
    Attributes = |report| sets(report).map(|set| set.attributes).collect();
    Component = |report| sets(report).flat_map(|set| set.components).collect();
    Count = |report| report.counts().cloned().collect();
}

fn sets(report: Report) -> impl Iterator<Item = AttributePerformance> {
    report.items.into_iter().flat_map(|item| item.performance)
}

/// The descriptions of items, of their parents and of their components.
fn works(report: Report) -> impl Iterator<Item = Work> {
    report.items.into_iter().flat_map(|item| {
        let components = item.performance.into_iter().flat_map(|set| set.components);
        let parent = item.parent.map(|parent| parent.work);
        [item.work].into_iter().chain(parent).chain(components.map(|component| component.work))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Options;
    use crate::json;

    /// Values that come out of bytes by chance.
    fn some<T: for<'a> Arbitrary<'a>>() -> Vec<T> {
        let bytes: Vec<u8> = (0u32..40_000).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        bytes.windows(2000).step_by(97).filter_map(|bytes| T::arbitrary(&mut Unstructured::new(bytes)).ok()).collect()
    }

    #[test]
    fn reports_come_out_of_bytes() {
        let reports: Vec<Report> = some();
        assert!(reports.len() > 350, "{}", reports.len());
        for report in &reports {
            let text = json::to_vec(report).unwrap();
            let mut findings = Vec::new();
            let again = json::read(&text, &Options::default(), &mut findings).unwrap();
            assert!(findings.is_empty(), "{findings:?}");
            assert_eq!(json::to_vec(&again).unwrap(), text);
            assert_eq!(again.items.len(), report.items.len());
        }
        for release in Release::ALL {
            for kind in Definition::all(release) {
                let is_of = |report: &&Report| {
                    report.header.release == release && report.header.report_id.as_ref() == Some(&kind.id)
                };
                assert!(reports.iter().any(|report| is_of(&report)), "{} {release}", kind.id);
            }
        }
        assert!(reports.iter().filter(|report| report.items.len() > 1).count() > 100);
    }

    #[test]
    fn there_is_some_of_each_part() {
        fn has<T: for<'a> Arbitrary<'a> + std::fmt::Debug>() {
            let found: Vec<T> = some();
            assert!(found.len() > 3, "{}: {found:?}", std::any::type_name::<T>());
        }
        has::<Header>();
        has::<Filter>();
        has::<Exception>();
        has::<Item>();
        has::<Parent>();
        has::<Work>();
        has::<Author>();
        has::<Identifier>();
        has::<AttributePerformance>();
        has::<Attributes>();
        has::<Component>();
        has::<Count>();
    }
}
