//! From cells to descriptions: of items, parents and components.

use crate::report::{AttributePerformance, Attributes, Component, Extension, Identifier, Item, Parent, Work};
use crate::rules::rows;
use crate::tabular::columns::{Attribute, Columns, Id, Part};
use crate::tabular::notes::{At, Notes};
use crate::tabular::row::{Kind, Row};
use crate::tabular::texts;
use crate::vocabulary::DataType;

/// Describes an item by its first row, in place of what the item was.
pub(super) fn item(row: &Row, columns: &Columns, item: &mut Item, notes: &mut Notes<'_>) {
    let Item { work, platform, publisher, publisher_id, parent, .. } = item;
    let mut known = Described::begin(work);
    let (mut has_name, mut has_platform, mut has_publisher) = (false, false, false);
    publisher_id.clear();
    for &(column, part) in &columns.item {
        let at = At { row, column };
        match part {
            Part::Platform => (has_platform, _) = (true, write(platform, at, notes)),
            Part::Publisher => (has_publisher, _) = (true, write(publisher, at, notes)),
            Part::PublisherId => *publisher_id = texts::identifiers(at, texts::OF_PUBLISHERS, notes),
            Part::Name => (has_name, _) = (true, write(&mut work.name, at, notes)),
            part => known.part(part, at, work, &mut None, notes),
        }
    }
    known.end(work);
    // What has no column is not known; an empty cell says that there is nothing.
    if !has_name {
        work.name = None;
    }
    if !has_platform {
        *platform = None;
    }
    if !has_publisher {
        *publisher = None;
    }
    if columns.parent.iter().all(|(column, _)| row.text(*column).is_empty()) {
        *parent = None;
        return;
    }
    let Parent { work, data_type } = &mut **parent.get_or_insert_default();
    *data_type = None;
    owned(row, &columns.parent, work, data_type, notes);
}

/// Describes a component.
pub(super) fn component(row: &Row, columns: &Columns, notes: &mut Notes<'_>) -> Component {
    let mut component = Component::default();
    owned(row, &columns.component, &mut component.work, &mut component.data_type, notes);
    component
}

/// Describes what belongs to an item: a parent or a component.
fn owned(
    row: &Row,
    columns: &[(usize, Part)],
    work: &mut Work,
    data_type: &mut Option<DataType>,
    notes: &mut Notes<'_>,
) {
    let mut known = Described::begin(work);
    let mut named = false;
    for &(column, part) in columns {
        let at = At { row, column };
        match part {
            Part::Name if at.text().is_empty() => {}
            Part::Name => {
                named = true;
                write(&mut work.name, at, notes);
            }
            part => known.part(part, at, work, data_type, notes),
        }
    }
    known.end(work);
    if !named {
        work.name = None;
    }
}

/// A description that is being written over an older one, whose memory is used again.
#[derive(Debug)]
struct Described {
    ids: usize,
    has_date: bool,
}

impl Described {
    fn begin(work: &mut Work) -> Described {
        work.authors.clear();
        work.article_version = None;
        work.extra.clear();
        Described { ids: 0, has_date: false }
    }

    fn part(
        &mut self,
        part: Part,
        at: At<'_>,
        work: &mut Work,
        data_type: &mut Option<DataType>,
        notes: &mut Notes<'_>,
    ) {
        if at.text().is_empty() {
            return;
        }
        match part {
            Part::Id(id) => self.id(id, at, work, notes),
            Part::Authors => {
                damaged(at, notes);
                work.authors = texts::authors(at, notes);
            }
            Part::PublicationDate => {
                self.has_date = true;
                write(&mut work.publication_date, at, notes);
            }
            Part::ArticleVersion => work.article_version = Some(texts::word(at, notes)),
            Part::DataType => *data_type = Some(texts::word(at, notes)),
            Part::Name | Part::Platform | Part::Publisher | Part::PublisherId => {}
        }
    }

    fn id(&mut self, id: Id, at: At<'_>, work: &mut Work, notes: &mut Notes<'_>) {
        let text = match id {
            Id::Proprietary => texts::proprietary(at, notes),
            _ => texts::identifier(at, notes),
        };
        if text.is_empty() {
            return;
        }
        match work.ids.get_mut(self.ids) {
            Some(old) => {
                old.kind = id.kind();
                old.value.clear();
                old.value.push_str(&text);
            }
            None => work.ids.push(Identifier::new(id.kind(), text)),
        }
        self.ids = self.ids.saturating_add(1);
    }

    fn end(self, work: &mut Work) {
        work.ids.truncate(self.ids);
        if !self.has_date {
            work.publication_date = None;
        }
    }
}

/// Writes the attributes of a row over those of a set.
pub(super) fn attributes(row: &Row, columns: &Columns, set: &mut AttributePerformance, notes: &mut Notes<'_>) {
    let AttributePerformance { attributes, counts, components, extra } = set;
    counts.clear();
    components.clear();
    extra.clear();
    let yop = attributes.yop.take();
    let mut extensions = std::mem::take(&mut attributes.extensions);
    extensions.clear();
    *attributes = Attributes { extensions, ..Attributes::default() };
    let mut yop = yop;
    for (column, attribute) in &columns.attributes {
        let at = At { row, column: *column };
        if at.text().is_empty() {
            continue;
        }
        match attribute {
            Attribute::DataType => attributes.data_type = Some(texts::word(at, notes)),
            Attribute::SectionType => attributes.section_type = Some(texts::word(at, notes)),
            Attribute::AccessType => attributes.access_type = Some(texts::word(at, notes)),
            Attribute::AccessMethod => attributes.access_method = Some(texts::word(at, notes)),
            Attribute::Yop => {
                damaged(at, notes);
                write(&mut yop, at, notes);
                attributes.yop = yop.take();
            }
            Attribute::Extension(name) => {
                let value = texts::text(at, notes).into_owned();
                attributes.extensions.push(Extension { name: name.to_string(), value });
            }
        }
    }
}

/// Writes the text of a cell over an older one.
fn write(slot: &mut Option<String>, at: At<'_>, notes: &mut Notes<'_>) {
    let text = texts::text(at, notes);
    let slot = slot.get_or_insert_default();
    slot.clear();
    slot.push_str(&text);
}

/// Tells of a date where a text or a year was.
fn damaged(at: At<'_>, notes: &mut Notes<'_>) {
    if at.kind() == Kind::Date {
        notes.tell(&rows::DAMAGED, at);
    }
}
