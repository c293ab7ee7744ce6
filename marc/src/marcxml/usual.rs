//! The three tags of which nearly every file consists, recognised whole.
//!
//! Written exactly as most programs write them, and where they belong, they need no scan, no look at prefixes and no
//! repair. Whatever is written in another way takes the long way round, to the same end.

use std::io::Read;

use bibwire_core::markup::namespace::Namespace;

use super::open::{Context, Part};
use super::reader::Reader;
use crate::Tag;

/// Whether a byte can be an indicator or a code as it stands in an attribute.
#[inline]
const fn is_plain(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7E) && !matches!(byte, b'<' | b'&' | b'"')
}

impl<R: Read> Reader<R> {
    /// Reads a start tag if it is one of the three. Where it is not, nothing was done.
    #[inline]
    pub(super) fn usual_start_tag(&mut self) -> bool {
        let Some(top) = self.open.top() else { return false };
        let name = self.open.top_name();
        match (top.part, name) {
            (Part::Data, b"datafield") => self.usual_subfield(),
            (Part::Record, b"record") => match self.window.rest() {
                [_, b'd', ..] => self.usual_data(),
                [_, b'c', ..] => self.usual_control(),
                _ => false,
            },
            _ => false,
        }
    }

    /// `<subfield code="a">` in a datafield without a prefix, and so in the same namespace.
    #[inline]
    fn usual_subfield(&mut self) -> bool {
        let Some([head @ .., code, b'"', b'>']) = self.window.rest().first_chunk::<19>() else { return false };
        let code = *code;
        if head != b"<subfield code=\"" || !is_plain(code) || !self.has_room() {
            return false;
        }
        if self.draft.abandoned || self.draft.subfields >= self.limits.subfields {
            return false;
        }
        self.end_text();
        self.told.begin_value();
        self.draft.begin_subfield(code);
        self.open_usual(b"subfield", Part::Subfield, Context::Value, 19);
        true
    }

    /// `<datafield tag="245" ind1="1" ind2="0">` in a record without a prefix.
    #[inline]
    fn usual_data(&mut self) -> bool {
        let Some((head, rest)) = self.window.rest().split_first_chunk::<16>() else { return false };
        let Some((tag, rest)) = rest.split_first_chunk::<3>() else { return false };
        let Some(([one @ .., first], rest)) = rest.split_first_chunk::<9>() else { return false };
        let Some([two @ .., second, b'"', b'>']) = rest.first_chunk::<11>() else { return false };
        if head != b"<datafield tag=\"" || one != b"\" ind1=\"" || two != b"\" ind2=\"" {
            return false;
        }
        let (tag, first, second) = (Tag::new(*tag), *first, *second);
        let plain = tag.is_alphanumeric() && !tag.is_control() && is_plain(first) && is_plain(second);
        if !plain || !self.has_room_for_field() {
            return false;
        }
        self.end_text();
        self.draft.rank = 3;
        self.draft.begin_data(tag, [first, second]);
        self.open_usual(b"datafield", Part::Data, Context::Between, 39);
        true
    }

    /// `<controlfield tag="001">` in a record without a prefix, before its data fields.
    #[inline]
    fn usual_control(&mut self) -> bool {
        let Some((head, rest)) = self.window.rest().split_first_chunk::<19>() else { return false };
        let Some([tag @ .., b'"', b'>']) = rest.first_chunk::<5>() else { return false };
        let tag = Tag::new(*tag);
        let plain = head == b"<controlfield tag=\"" && tag.is_alphanumeric() && tag.is_control();
        if !plain || self.draft.rank > 2 || !self.has_room_for_field() {
            return false;
        }
        self.end_text();
        self.draft.rank = 2;
        self.told.begin_value();
        self.draft.begin_control(tag);
        self.open_usual(b"controlfield", Part::Control, Context::Value, 24);
        true
    }

    /// Whether the limits allow an element here.
    #[inline]
    fn has_room(&self) -> bool {
        self.roomy && self.open.too_deep == 0 && (self.open.len() as u64) < self.limits.depth
    }

    #[inline]
    fn has_room_for_field(&self) -> bool {
        self.has_room() && !self.draft.abandoned && (self.draft.fields() as u64) < self.limits.fields
    }

    #[inline]
    fn open_usual(&mut self, name: &[u8], part: Part, inside: Context, length: usize) {
        let namespace = self.open.top().map_or(Namespace::NONE, |top| top.namespace);
        self.open.push(name, part, namespace, self.scopes.len(), self.context, 0);
        self.context = inside;
        self.window.consume(length);
    }
}

#[cfg(test)]
mod tests {
    use crate::marcxml::Reader;

    #[test]
    fn the_long_way_round_leads_to_the_same_end() {
        let body = |gap: &str| {
            format!(
                "<record xmlns='http://www.loc.gov/MARC21/slim'><leader>00000nam a2200000 i 4500</leader>\
                 <controlfield{gap} tag=\"001\">1</controlfield>\
                 <datafield{gap} tag=\"245\" ind1=\"1\" ind2=\" \"><subfield{gap} code=\"a\">A</subfield>\
                 <subfield{gap} code=\"b\">B</subfield>\n</datafield><datafield{gap} tag=\"500\" ind1=\" \" ind2=\"#\">\
                 <subfield{gap} code=\">\">x</subfield></datafield><controlfield{gap} tag=\"005\">1</controlfield></record>"
            )
        };
        let read = |text: String| {
            let mut codes = Vec::new();
            let mut reader = Reader::new(text.as_bytes());
            let record = reader.read(&mut codes).unwrap().unwrap().to_record();
            (record, codes.iter().map(|finding: &crate::Diagnostic| finding.code()).collect::<Vec<_>>())
        };
        assert_eq!(read(body("")), read(body(" ")));
    }
}
