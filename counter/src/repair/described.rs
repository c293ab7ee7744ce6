//! Descriptions: of items, parents and components.

use super::fix::Hand;
use super::sets::word;
use super::{ids, text};
use crate::check::Facts;
use crate::check::describe::{AUTHORS, DATE, VERSION, Whose, date, name_of, says_nothing};
use crate::definition::Field;
use crate::input::Form;
use crate::report::{Author, Item, Parent, Work};
use crate::rules::items as rules;
use crate::spot::Spot;
use crate::vocabulary::ReportId;

/// The parent that was mended last: the items of one follow one another, and what is wrong with it is told once.
#[derive(Debug, Default)]
pub(super) struct Parents {
    last: Option<(Box<Parent>, Box<Parent>)>,
}

/// Mends the description of an item, of its parent and of its components.
pub(super) fn mend(item: &mut Item, parents: &mut Parents, facts: &Facts, hand: &mut Hand) {
    described(&mut item.work, Whose::Item, facts, hand);
    text::mend_any(&mut item.platform, Spot::Item(Some("Platform")), hand);
    text::mend_any(&mut item.publisher, Spot::Item(Some("Publisher")), hand);
    let has_publishers = facts.definition.is_some_and(|definition| definition.id.master() != Some(ReportId::Pr));
    if let Some(publisher) = item.publisher.as_mut().filter(|it| has_publishers && says_nothing(it)) {
        hand.put(publisher, &rules::FILLER, Spot::Item(Some("Publisher")), String::new());
    }
    ids::of_publisher(&mut item.publisher_id, hand);
    if let Some(parent) = &mut item.parent {
        parents.mend(parent, facts, hand);
    }
    for (set, performance) in item.performance.iter_mut().enumerate() {
        for (number, component) in performance.components.iter_mut().enumerate() {
            described(&mut component.work, Whose::Component(set, number), facts, hand);
            let types = facts.definition.map(|definition| definition.component_data_types).unwrap_or_default();
            let spot = Spot::Component(set, number, Some("Data_Type"));
            word(&mut component.data_type, |it| types.is_empty() || types.contains(it), spot, hand);
        }
    }
}

impl Parents {
    fn mend(&mut self, parent: &mut Box<Parent>, facts: &Facts, hand: &mut Hand) {
        if let Some((found, fixed)) = &self.last
            && found == parent
        {
            parent.clone_from(fixed);
            return;
        }
        let found = parent.clone();
        described(&mut parent.work, Whose::Parent, facts, hand);
        let types = facts.definition.map(|definition| definition.parent_data_types).unwrap_or_default();
        let takes = |it: &_| types.is_empty() || types.contains(it);
        word(&mut parent.data_type, takes, Spot::Parent(Some("Data_Type")), hand);
        self.last = Some((found, parent.clone()));
    }
}

/// Mends what items, parents and components have alike.
fn described(work: &mut Work, whose: Whose, facts: &Facts, hand: &mut Hand) {
    ids::of_work(work, whose, facts, hand);
    name(work, whose, facts, hand);
    if !work.authors.is_empty() {
        authors(&mut work.authors, whose, facts, hand);
    }
    date(&mut work.publication_date, whose.spot(DATE.of(facts)), facts, hand);
    let spot = whose.spot(VERSION.of(facts));
    word(&mut work.article_version, |_| true, spot, hand);
    if let Some(version) = work.article_version.as_ref().filter(|version| !version.is_known()) {
        let text = version.as_str();
        if let Some(rule) = left_out(text, facts) {
            hand.note(rule, spot, text, "");
            work.article_version = None;
        }
    }
}

/// The rule by which a text that may be left out has to be: it says nothing.
fn left_out(text: &str, facts: &Facts) -> Option<&'static bibwire_core::Rule> {
    match text {
        "" => (facts.form == Form::Json).then_some(&rules::EMPTY),
        text => says_nothing(text).then_some(&rules::FILLER),
    }
}

/// A name that says nothing is empty, or left out where it may be. An item without anything else to be known by keeps it.
fn name(work: &mut Work, whose: Whose, facts: &Facts, hand: &mut Hand) {
    let Some(name) = &mut work.name else { return };
    let spot = whose.spot(whose.name(facts));
    text::mend(name, spot, hand);
    if whose != Whose::Item {
        if let Some(rule) = left_out(name, facts) {
            hand.note(rule, spot, &*name, "");
            work.name = None;
        }
        return;
    }
    let may_be_empty = matches!(name_of(facts), Some(Field::Title | Field::Item));
    let has_id = work.ids.iter().any(|id| !id.value.is_empty() && !says_nothing(&id.value));
    if may_be_empty && has_id && says_nothing(name) {
        hand.put(name, &rules::FILLER, spot, String::new());
    }
}

/// Authors: their names and identifiers, each author once, and none that is not told at all.
fn authors(authors: &mut Vec<Author>, whose: Whose, facts: &Facts, hand: &mut Hand) {
    let all = AUTHORS.of(facts);
    let mut at = 0usize;
    let mut kept: Vec<Author> = Vec::with_capacity(authors.len());
    for mut author in authors.drain(..) {
        let own = format!("{all}/{at}");
        at = at.saturating_add(1);
        let spot = whose.spot(&own);
        text::mend_any(&mut author.name, spot, hand);
        if let Some(id) = &mut author.id {
            ids::of_author(id, spot, hand);
        }
        let rule = match (&author.id, author.name.as_deref()) {
            (None, None | Some("")) => &rules::AUTHOR_NAME,
            (None, Some(name)) if says_nothing(name) => &rules::FILLER,
            // With how many they are compared, so that many take no longer than that.
            (_, Some(_)) if kept.iter().take(8).any(|before| *before == author) => &rules::AUTHOR_TWICE,
            _ => {
                kept.push(author);
                continue;
            }
        };
        hand.note(rule, spot, author.name.as_deref().unwrap_or_default(), "");
    }
    *authors = kept;
}

/// A date of publication in another form, or none.
fn date(text: &mut Option<String>, spot: Spot<'_>, facts: &Facts, hand: &mut Hand) {
    let Some(found) = text else { return };
    text::mend(found, spot, hand);
    if let Some(rule) = left_out(found, facts) {
        hand.note(rule, spot, &*found, "");
        *text = None;
    } else if let Some(finding) = date::judge(found)
        && let Some(fixed) = finding.expected.filter(|fixed| date::judge(fixed).is_none())
    {
        hand.put(found, finding.rule, spot, fixed);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use crate::report::{Author, Identifier, Item};
    use crate::vocabulary::{ArticleVersion, IdentifierType};

    /// A change of a sound article, what is asked of it after the repair, and the codes of what was mended.
    type Case = (fn(&mut Item), fn(&Item) -> bool, &'static [&'static str]);

    fn author(name: &str, kind: &str, value: &str) -> Author {
        Author { name: Some(name.into()), id: Some(Identifier::new(kind.into(), value)) }
    }

    #[test]
    fn descriptions_of_articles() {
        let cases: &[Case] = &[
            (|_| {}, |_| true, &[]),
            (|it| it.work.name = Some("论 文  ".into()), |it| it.work.name.as_deref() == Some("论 文"), &["CTR409"]),
            (|it| it.work.name = Some("n/a".into()), |it| it.work.name.as_deref() == Some(""), &["CTR531"]),
            (|it| it.publisher = Some("unknown".into()), |it| it.publisher.as_deref() == Some(""), &["CTR531"]),
            // There has to be a platform.
            (|it| it.platform = Some("n/a".into()), |it| it.platform.as_deref() == Some("n/a"), &[]),
            // Nothing else says what it is.
            (
                |it| (it.work.name, it.work.ids) = (Some("n/a".into()), Vec::new()),
                |it| it.work.name.as_deref() == Some("n/a"),
                &[],
            ),
            (|it| it.work.publication_date = Some("-".into()), |it| it.work.publication_date.is_none(), &["CTR531"]),
            (|it| it.work.publication_date = Some(String::new()), |it| it.work.publication_date.is_none(), &["CTR533"]),
            (
                |it| it.work.publication_date = Some("2024/3/20".into()),
                |it| it.work.publication_date.as_deref() == Some("2024-03-20"),
                &["CTR537", "CTR311"],
            ),
            (
                |it| it.work.publication_date = Some("2024".into()),
                |it| it.work.publication_date.as_deref() == Some("2024"),
                &["CTR311"],
            ),
            (
                |it| it.work.article_version = Some("vor".into()),
                |it| it.work.article_version == Some(ArticleVersion::OfRecord),
                &["CTR450", "CTR311"],
            ),
            (
                |it| {
                    it.work.authors = vec![
                        author("李四", "", "https://orcid.org/0000-0002-1825-0097"),
                        author("-", "ORCID", "0000-0002-1825-0097"),
                    ]
                },
                |it| it.work.authors.iter().all(|it| it.id.as_ref().unwrap().kind == IdentifierType::Orcid),
                &["CTR425", "CTR311"],
            ),
            (
                |it| it.work.authors = vec![Author::default(), author("李四", "isni", "0000 0001 2150 090X")],
                |it| it.work.authors == [author("李四", "ISNI", "000000012150090X")],
                &["CTR535", "CTR304", "CTR420", "CTR311"],
            ),
            (
                |it| {
                    it.work.authors =
                        vec![author("李四", "ISNI", "000000012150090X"), author("李四 ", "ISNI", "000000012150090X")]
                },
                |it| it.work.authors.len() == 1,
                &["CTR409", "CTR536", "CTR311"],
            ),
        ];
        for (at, (change, asked, codes)) in cases.iter().enumerate() {
            let mut report = trial::articles();
            change(&mut report.items[0]);
            let (fixed, told) = trial::repair(&report);
            assert!(asked(&fixed.items[0]), "case {at}");
            assert_eq!(told, *codes, "case {at}");
        }
    }

    #[test]
    fn a_parent_is_told_of_once() {
        let mut report = trial::articles();
        let sound = report.clone();
        for item in &mut report.items[..2] {
            item.parent.as_mut().unwrap().work.name = Some("n/a".into());
            item.parent.as_mut().unwrap().data_type = Some("journal".into());
        }
        assert_eq!(trial::repair(&report), (sound, vec!["CTR531".to_owned(), "CTR450".to_owned()]));
    }
}
