//! XML: MARCXML in any wrapper, or something else.

use std::borrow::Cow;

use super::{Known, Unknown, Verdict};
use crate::escape;
use crate::form::Form;

/// How many start tags are looked at.
const TAGS: usize = 2_000;

/// The namespaces in which MARC records are.
const NAMESPACES: [&str; 3] =
    ["http://www.loc.gov/MARC21/slim", "info:lc/xmlns/marcxchange-v1", "info:lc/xmlns/marcxchange-v2"];

/// The verdict on what begins like XML; `None` for what does not.
pub(super) fn sniff(head: &[u8], whole: bool) -> Option<Verdict> {
    let (unit, text) = decode(head);
    let trimmed = text.trim_start();
    if !trimmed.starts_with('<') {
        return None;
    }
    let encoding = declared(trimmed).or(unit).or_else(|| Some("UTF-8 by default".to_owned()));
    let mut root = None;
    for tag in Tags(trimmed).take(TAGS) {
        let local = local_name(tag);
        let root: &str = root.get_or_insert_with(|| local.to_owned());
        let known =
            |reason: String| Some(Verdict::Known(Known { form: Form::MarcXml, encoding: encoding.clone(), reason }));
        if let Some(reason) = message(local, tag, trimmed) {
            let form = Form::Iso18626;
            return Some(Verdict::Known(Known { form, encoding: encoding.clone(), reason }));
        }
        let within = if root == local { String::new() } else { format!(" within <{}>", escape::short(root)) };
        if let Some(namespace) = NAMESPACES.iter().find(|namespace| tag.contains(**namespace)) {
            return known(format!("<{}>{within} with the namespace {namespace}", escape::short(local)));
        }
        if matches!(local, "leader" | "controlfield" | "datafield") {
            return known(format!("<{local}>{within}, without the namespace of MARCXML"));
        }
    }
    let Some(root) = root else {
        let html = trimmed.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
        let looks = if html { "an XML or HTML page without an element" } else { "XML without an element" };
        return Some(unknown(looks, "no start tag in the first 64 KiB".to_owned()));
    };
    if matches!(&*root, "collection" | "record") {
        let reason = format!("the root <{root}>, without a namespace");
        return Some(Verdict::Known(Known { form: Form::MarcXml, encoding, reason }));
    }
    let looks = match &*root.to_ascii_lowercase() {
        "html" | "head" | "body" | "title" | "meta" | "h1" => "an HTML page",
        "ncipmessage" => "an NCIP message, which this version does not read",
        "r" | "c" if trimmed.contains("turbomarc") => "TurboMARC, which this version does not read",
        "mods" | "modscollection" => "MODS",
        "rdf" => "RDF",
        "searchretrieveresponse" | "oai-pmh" if whole => "an answer without MARC records",
        _ => "XML of another kind",
    };
    Some(unknown(looks, format!("the root is <{}>", escape::short(&root))))
}

/// Why a start tag begins an ISO 18626 message, if it does.
fn message(local: &str, tag: &str, text: &str) -> Option<String> {
    let kind = iso18626::Kind::ALL.into_iter().find(|kind| kind.as_str() == local);
    let name = escape::short(local);
    if local == "ISO18626Message" || (kind.is_some() && tag.contains(iso18626::NAMESPACE)) {
        return Some(format!("<{name}>, an element of ISO 18626"));
    }
    // Other protocols have requests, too.
    let certain = kind.is_some_and(|kind| kind != iso18626::Kind::Request) || text.contains("requestingAgencyId");
    (kind.is_some() && certain).then(|| format!("<{name}>, without the namespace of ISO 18626"))
}

fn unknown(looks: &'static str, reason: String) -> Verdict {
    Verdict::Unknown(Unknown { looks: Some(looks), reason })
}

/// The text, with the markup readable whatever the encoding: all that is XML markup is ASCII.
/// Beside it, what the byte order mark or the first bytes say about the encoding.
fn decode(head: &[u8]) -> (Option<String>, Cow<'_, str>) {
    let wide = |first: usize, head: &[u8]| -> Cow<'_, str> {
        let units = head.chunks_exact(2).map(|unit| match (unit[first], unit[1 - first]) {
            (ascii @ 0..0x80, 0) => char::from(ascii),
            _ => '\u{fffd}',
        });
        Cow::Owned(units.collect())
    };
    let said = |text: &str| Some(text.to_owned());
    match head {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (said("UTF-8 with a byte order mark"), String::from_utf8_lossy(rest)),
        [0xFF, 0xFE, rest @ ..] => (said("UTF-16 LE with a byte order mark"), wide(0, rest)),
        [0xFE, 0xFF, rest @ ..] => (said("UTF-16 BE with a byte order mark"), wide(1, rest)),
        [b'<', 0, ..] => (said("UTF-16 LE without a byte order mark"), wide(0, head)),
        [0, b'<', ..] => (said("UTF-16 BE without a byte order mark"), wide(1, head)),
        _ => (None, String::from_utf8_lossy(head)),
    }
}

/// The encoding that an XML declaration names.
fn declared(text: &str) -> Option<String> {
    let declaration = text.strip_prefix("<?xml")?.split_once("?>")?.0;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let name = value[1..].split_once(quote)?.0;
    Some(format!("{} declared", escape::short(name)))
}

/// The start tags of a text, from after `<` to before `>`, in order. Comments, sections and instructions are passed.
struct Tags<'a>(&'a str);

impl<'a> Iterator for Tags<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        loop {
            let (_, rest) = self.0.split_once('<')?;
            let skipped = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>"), ("!", ">"), ("/", ">")]
                .into_iter()
                .find(|(open, _)| rest.starts_with(open));
            match skipped {
                Some((_, close)) => self.0 = rest.split_once(close)?.1,
                None => {
                    // A tag that the head cuts off is still looked at.
                    let (tag, after) = rest.split_once('>').unwrap_or((rest, ""));
                    self.0 = after;
                    return Some(tag);
                }
            }
        }
    }
}

fn local_name(tag: &str) -> &str {
    let name = tag.split(|char: char| char.is_whitespace() || char == '/').next().unwrap_or_default();
    name.rsplit(':').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(bytes: &[u8]) -> Option<Known> {
        match sniff(bytes, true) {
            Some(Verdict::Known(known)) => Some(known),
            _ => None,
        }
    }

    #[test]
    fn any_wrapper_and_any_encoding() {
        let record = "<r><marc:record xmlns:marc='http://www.loc.gov/MARC21/slim'/></r>";
        assert!(known(record.as_bytes()).is_some());
        assert!(known(b"<!-- <html> --><a><b><datafield tag='245'/></b></a>").is_some());
        let wide: Vec<u8> = record.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(known(&wide).unwrap().encoding.unwrap(), "UTF-16 BE without a byte order mark");
        let said = known(b"<?xml version='1.0' encoding='GBK'?><collection/>").unwrap();
        assert_eq!(said.encoding.unwrap(), "GBK declared");
    }

    #[test]
    fn other_xml_is_named() {
        for (text, looks) in [
            ("<!DOCTYPE html><HTML>", "an HTML page"),
            ("<ns1:NCIPMessage/>", "an NCIP message, which this version does not read"),
            ("<feed/>", "XML of another kind"),
        ] {
            let Some(Verdict::Unknown(unknown)) = sniff(text.as_bytes(), true) else { panic!("{text}") };
            assert_eq!(unknown.looks, Some(looks));
        }
        assert!(sniff(b"a < b", true).is_none());
    }
}
