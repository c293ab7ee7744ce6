//! The filters of the report: CoP 5.1, 3.2.6.

use std::collections::{HashMap, HashSet};

use super::fix::Hand;
use super::text;
use crate::check::filler::is_filler;
use crate::check::filters::{renamed, values};
use crate::check::identifier::judge;
use crate::definition::{self, Definition, Values};
use crate::report::{Filter, Report};
use crate::rules::{across, filters as rules, identifiers, properties};
use crate::spot::Spot;
use crate::vocabulary::{DataType, IdentifierType, ReportFilterName, same_word};

const ELEMENT: &str = "Report_Filters";

/// Mends the filters. One that is there twice, by its name or by what its name means, stays as it is.
pub(super) fn mend(report: &mut Report, hand: &mut Hand) {
    let header = &mut report.header;
    let definition = header.report_id.as_ref().and_then(|id| Definition::of(header.release, id));
    let meant = |filter: &Filter| meant(&filter.name, definition);
    let mut times: HashMap<ReportFilterName, usize> = HashMap::new();
    for filter in &header.report_filters {
        let times = times.entry(meant(filter)).or_insert(0);
        *times = times.saturating_add(1);
    }
    header.report_filters.retain_mut(|filter| {
        let name = meant(filter);
        if times.get(&name).is_some_and(|times| *times > 1) {
            return true;
        }
        if filter.name != name.as_str() {
            hand.note(&rules::FILTER, Spot::Named(ELEMENT, &filter.name, None), &filter.name, &name);
            filter.name = name.as_str().to_owned();
        }
        let known = definition.filter(|_| filter.name == name.as_str());
        let known = known.and_then(|definition| Some((definition.filter(&name)?, definition)));
        let was_empty = filter.values.is_empty();
        values_of(filter, known, hand);
        once(ELEMENT, filter, hand);
        !is_needless(filter, was_empty, known.map(|(known, _)| known), hand)
    });
    if let Some(definition) = definition {
        presets(report, definition, hand);
    }
}

/// The filter that a name means: that of the report whose name is misspelled, or is that of the other release.
fn meant(name: &str, definition: Option<&Definition>) -> ReportFilterName {
    let own = ReportFilterName::from(name);
    let Some(definition) = definition.filter(|definition| definition.filter(&own).is_none()) else { return own };
    let meant = renamed(&own, definition.release).or_else(|| ReportFilterName::meant(name));
    meant.filter(|meant| definition.filter(meant).is_some()).unwrap_or(own)
}

/// The values of a filter.
fn values_of(filter: &mut Filter, known: Option<(definition::Filter, &Definition)>, hand: &mut Hand) {
    let name = std::mem::take(&mut filter.name);
    let words = known.and_then(|(known, _)| known.values.words());
    let mut at = 0usize;
    filter.values.retain_mut(|value| {
        let spot = Spot::Named(ELEMENT, &name, Some(at));
        at = at.saturating_add(1);
        text::mend(value, spot, hand);
        let Some((known, definition)) = known.filter(|(known, _)| known.values != Values::Years) else { return true };
        if known.values == Values::Name {
            let says_something = !is_filler(value);
            if !says_something {
                hand.note(&rules::VALUE, spot, &*value, "");
            }
            return says_something;
        }
        let judged =
            |value: &str| values::judge(value, &known, words.as_deref(), definition, definition.release.newest());
        let Some(finding) = judged(value) else { return true };
        let fixed = match finding.rule.code {
            code if code == rules::VALUE_FORM.code => finding.expected,
            code if code == identifiers::FORM.code => identifier(value),
            _ => None,
        };
        if let Some(fixed) = fixed.filter(|fixed| judged(fixed).is_none()) {
            hand.put(value, finding.rule, spot, fixed);
        }
        true
    });
    filter.name = name;
}

/// An identifier in its right form, with its type before it if there was one.
fn identifier(value: &str) -> Option<String> {
    match values::typed(value) {
        Some((kind, text)) => Some(format!("{kind}:{}", judge(&kind, text)?.expected?)),
        None => judge(&IdentifierType::Proprietary, value)?.expected,
    }
}

/// Leaves out the values that are there twice.
pub(super) fn once(element: &'static str, filter: &mut Filter, hand: &mut Hand) {
    let (mut seen, mut at) = (HashSet::new(), 0usize);
    let Filter { name, values } = filter;
    values.retain(|value| {
        let is_new = seen.insert(value.clone());
        if !is_new {
            hand.note(&rules::VALUE_TWICE, Spot::Named(element, name, Some(at)), value, "");
        }
        at = at.saturating_add(1);
        is_new
    });
}

/// Whether a filter has no values, or lets everything through.
fn is_needless(filter: &Filter, was_empty: bool, known: Option<definition::Filter>, hand: &mut Hand) -> bool {
    let is_all = known.is_some_and(|known| match known.values.words() {
        Some(words) => values::is_all(filter, &known, &words),
        None => known.values == Values::Years && filter.values.iter().any(|value| value == "0001-9999"),
    });
    let spot = Spot::Named(ELEMENT, &filter.name, None);
    if is_all {
        hand.note(&rules::DEFAULT, spot, filter.values.join("|"), "");
    } else if was_empty {
        hand.note(&properties::EMPTY, spot, "", "");
    }
    is_all || filter.values.is_empty()
}

/// The filters that a view is made by. Where the usage is not what they let through, it may be another report.
fn presets(report: &mut Report, definition: &Definition, hand: &mut Hand) {
    let words = |name: &ReportFilterName| definition.filter(name).and_then(|filter| filter.values.words());
    let missing = definition.preset.iter().filter(|name| report.header.filter(name.as_str()).is_none());
    let missing: Vec<_> = missing.filter_map(|name| Some((name, words(name)?))).collect();
    if !missing.iter().all(|(name, words)| lets_through(name, words, report)) {
        return;
    }
    for (name, words) in missing {
        hand.note(&across::PRESET_MISSING, Spot::Element(ELEMENT), "", format_args!("{name}={}", words.join("|")));
        report.header.report_filters.push(Filter::new(name.as_str(), words));
    }
}

/// Whether a filter of words lets through all that was counted.
fn lets_through(name: &ReportFilterName, words: &[&str], report: &Report) -> bool {
    let is_in = |word: &str| words.iter().any(|known| same_word(known, word));
    let mut sets = report.items.iter().flat_map(|item| item.performance.iter().map(move |set| (item, set)));
    sets.all(|(item, set)| {
        let mut counts = set.counts.iter().filter(|count| count.count > 0).peekable();
        let attributes = &set.attributes;
        let word = match name {
            _ if counts.peek().is_none() => None,
            ReportFilterName::MetricType => return counts.all(|count| is_in(count.metric_type.as_str())),
            ReportFilterName::DataType => attributes.data_type.as_ref().map(AsRef::as_ref),
            ReportFilterName::AccessType => attributes.access_type.as_ref().map(AsRef::as_ref),
            ReportFilterName::AccessMethod => attributes.access_method.as_ref().map(AsRef::as_ref),
            ReportFilterName::ParentDataType => {
                item.parent.as_ref().and_then(|parent| parent.data_type.as_ref()).map(DataType::as_str)
            }
            _ => None,
        };
        word.is_none_or(is_in)
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;
    use crate::report::Report;

    /// Filters before and after, and the codes of what is mended.
    type Case = (
        &'static [(&'static str, &'static [&'static str])],
        &'static [(&'static str, &'static [&'static str])],
        &'static [&'static str],
    );

    fn with(report: &Report, filters: &[(&str, &[&str])]) -> Report {
        let mut report = report.clone();
        let filters = filters.iter().map(|(name, values)| Filter::new(*name, values.iter().copied()));
        report.header.report_filters = filters.collect();
        report
    }

    fn case(report: &Report, (found, expected, codes): &Case) {
        let (fixed, told) = trial::repair(&with(report, found));
        assert_eq!(fixed.header.report_filters, with(report, expected).header.report_filters, "{found:?}");
        assert_eq!(told, *codes, "{found:?}");
    }

    #[test]
    fn filters_of_a_master_report() {
        let cases: &[Case] = &[
            (&[("Access_Type", &["controlled"])], &[("Access_Type", &["Controlled"])], &["CTR472"]),
            (&[("access type", &["Controlled"])], &[("Access_Type", &["Controlled"])], &["CTR470"]),
            (
                &[("Access_Type", &["Controlled", "controlled"])],
                &[("Access_Type", &["Controlled"])],
                &["CTR472", "CTR473"],
            ),
            (&[("Access_Type", &["Controlled", "Open", "Free_To_Read"])], &[], &["CTR474"]),
            (&[("YOP", &["0001-9999", "2024"])], &[], &["CTR474"]),
            (&[("YOP", &[])], &[], &["CTR307"]),
            (&[("Platform", &["n/a"])], &[], &["CTR471"]),
            (&[("Item_ID", &["DOI:https://doi.org/10.1234/a"])], &[("Item_ID", &["DOI:10.1234/a"])], &["CTR420"]),
            (&[("Country_Code", &["chn"])], &[("Country_Code", &["CN"])], &["CTR472"]),
            // What is wrong and may be anything stays.
            (&[("Access_Type", &["OA_Gold"])], &[("Access_Type", &["OA_Gold"])], &[]),
            (
                &[("Access_Type", &["Open"]), ("access_type", &["Open"])],
                &[("Access_Type", &["Open"]), ("access_type", &["Open"])],
                &[],
            ),
            (&[("YOP", &["2024-2020"])], &[("YOP", &["2024-2020"])], &[]),
            (&[("ns:Shelf", &["A"])], &[("ns:Shelf", &["A"])], &[]),
        ];
        // An item that these filters let through.
        let mut report = trial::titles();
        report.items[0].work.ids = vec![crate::report::Identifier::new(IdentifierType::Doi, "10.1234/a")];
        for it in cases {
            case(&report, it);
        }
    }

    #[test]
    fn filters_of_a_view() {
        let all: &[(&str, &[&str])] = &[
            ("Access_Method", &["Regular"]),
            ("Data_Type", &["Journal"]),
            ("Metric_Type", &["Total_Item_Requests", "Unique_Item_Requests"]),
            ("Access_Type", &["Controlled"]),
        ];
        let (fixed, told) = trial::repair(&with(&trial::view(), &all[..3]));
        assert_eq!(fixed.header.report_filters, with(&fixed, all).header.report_filters);
        assert_eq!(told, ["CTR508"]);
        // It may be a report of another kind.
        let mut other = with(&trial::view(), &all[..2]);
        other.items = trial::titles().items;
        assert_eq!(trial::repaired(&other), [""; 0]);
        // Whether the report has all that is counted is not known.
        let few: &[(&str, &[&str])] = &[all[0], all[1], all[3], ("Metric_Type", &["Total_Item_Requests"])];
        assert_eq!(trial::repaired(&with(&trial::view(), few)), [""; 0]);
    }
}
