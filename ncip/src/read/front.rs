//! What stands before a message: an HTTP header, chunks, a form.

use std::borrow::Cow;
use std::ops::Range;

use bibwire_core::markup::excerpt;
use bibwire_core::{Diagnostic, LineColumn, Place};

use crate::rules::transport;

/// The bytes of a message, and what was passed over to get at them.
pub(crate) struct Front<'b> {
    pub(crate) body: Cow<'b, [u8]>,
    pub(crate) findings: Vec<Diagnostic>,
    bytes: &'b [u8],
    /// Where in the bytes the body begins, and its line and column, if it lies there as it is.
    start: Option<(usize, LineColumn)>,
}

impl<'b> Front<'b> {
    /// Looks past what stands before a message. What begins as markup, or is too long, is taken as it is.
    pub(crate) fn of(bytes: &'b [u8], most: u64) -> Front<'b> {
        let mut front = Front { body: Cow::Borrowed(bytes), findings: Vec::new(), bytes, start: None };
        front.skip(0);
        let begins = bytes.trim_ascii_start();
        if bytes.len() as u64 <= most && begins.first().is_some_and(u8::is_ascii_alphabetic) {
            front.look(bytes.len().saturating_sub(begins.len()));
        }
        front
    }

    #[cold]
    fn look(&mut self, mut at: usize) {
        let mut chunked = false;
        // An answer may come after one that only says to go on.
        while let Some(header) = self.bytes.get(at..).and_then(header) {
            let end = at.saturating_add(header.length);
            self.tell(Diagnostic::new(&transport::HEADER).repaired("passed over"), at..end);
            chunked = header.chunked;
            at = end;
        }
        self.skip(at);
        if chunked {
            let end = self.body.iter().position(|byte| *byte == b'\n').unwrap_or(self.body.len());
            let line = at..at.saturating_add(end);
            match unchunked(&self.body) {
                Some(whole) => {
                    let how = "the chunks were put together; places are places in what they make";
                    self.tell(Diagnostic::new(&transport::CHUNKED).repaired(how), line);
                    self.body = Cow::Owned(whole);
                    self.start = None;
                }
                None => self.tell(Diagnostic::new(&transport::BROKEN_CHUNKS), line),
            }
        }
        self.form(at);
    }

    fn skip(&mut self, at: usize) {
        self.body = Cow::Borrowed(self.bytes.get(at..).unwrap_or_default());
        self.start = Some((at, LineColumn::of(self.bytes, at)));
    }

    fn tell(&mut self, finding: Diagnostic, at: Range<usize>) {
        let line = self.bytes.get(at.clone()).unwrap_or_default().split(|byte| *byte == b'\n').next();
        let found = excerpt(line.unwrap_or_default().trim_ascii_end());
        let position = Some(LineColumn::of(self.bytes, at.start));
        let place = Place { position, ..Place::bytes(at.start as u64..at.end as u64) };
        self.findings.push(finding.found(found).at(place));
    }

    /// Takes the message out of a form, if it is in one.
    fn form(&mut self, at: usize) {
        let Some(field) = field(&self.body) else { return };
        let text = if field.encoded { self.body.get(field.value.clone()).and_then(decoded) } else { None };
        if field.encoded && text.is_none() {
            return;
        }
        // Of chunks that were put together, the place is that of the first.
        let offset = |at: usize| self.start.map_or(0, |(start, _)| start).saturating_add(at);
        let place = match self.start {
            Some(_) => offset(field.name.start)..offset(field.name.end),
            None => at..at,
        };
        let how = if field.encoded { "decoded; places are places in the decoded text" } else { "the field was read" };
        self.tell(Diagnostic::new(&transport::FORM).repaired(how), place);
        match (text, self.start) {
            (Some(text), _) => {
                self.body = Cow::Owned(text);
                self.start = None;
            }
            (None, Some((start, _))) => self.skip(start.saturating_add(field.value.start)),
            (None, None) => self.body = Cow::Owned(self.body.get(field.value).unwrap_or_default().to_vec()),
        }
    }

    /// A place in the body, as one in all of the bytes, where it is one.
    pub(crate) fn place(&self, mut place: Place) -> Place {
        let Some((start, first)) = self.start.filter(|(start, _)| *start > 0) else { return place };
        let start = start as u64;
        place.bytes = place.bytes.map(|at| at.start.saturating_add(start)..at.end.saturating_add(start));
        place.position = place.position.map(|at| {
            let column =
                if at.line == 1 { at.column.saturating_add(first.column).saturating_sub(1) } else { at.column };
            LineColumn { line: at.line.saturating_add(first.line).saturating_sub(1), column }
        });
        place
    }
}

struct Header {
    length: usize,
    chunked: bool,
}

/// The header that bytes begin with: a line that says so, or fields that belong to one, up to an empty line or a tag.
fn header(bytes: &[u8]) -> Option<Header> {
    let (mut length, mut chunked, mut is_header) = (0usize, false, false);
    for (number, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let text = line.trim_ascii_end();
        if text.is_empty() {
            return is_header.then_some(Header { length: length.saturating_add(line.len()), chunked });
        }
        if text.starts_with(b"<") {
            return is_header.then_some(Header { length, chunked });
        }
        length = length.saturating_add(line.len());
        if number == 0 && is_start(text) {
            is_header = true;
            continue;
        }
        let is_continued = number > 0 && line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t'));
        if is_continued {
            continue;
        }
        let colon = text.iter().position(|byte| *byte == b':')?;
        let (name, value) = text.split_at_checked(colon)?;
        if name.is_empty() || !name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            return None;
        }
        let name = name.to_ascii_lowercase();
        is_header |= matches!(&*name, b"content-type" | b"content-length" | b"transfer-encoding" | b"host" | b"server");
        if name == b"transfer-encoding" {
            chunked = value.to_ascii_lowercase().ends_with(b"chunked");
        }
    }
    None
}

/// Whether a line begins a request or a response.
fn is_start(line: &[u8]) -> bool {
    let mut words = line.split(|byte| *byte == b' ').filter(|word| !word.is_empty());
    let is_version = |word: &[u8]| word.starts_with(b"HTTP/");
    match words.next() {
        Some(word) if is_version(word) => true,
        Some(word) => {
            word.iter().all(u8::is_ascii_uppercase) && words.next().is_some() && words.next().is_some_and(is_version)
        }
        None => false,
    }
}

/// What the chunks make, if all of them are there.
fn unchunked(mut bytes: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::with_capacity(bytes.len());
    loop {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let (line, rest) = bytes.split_at_checked(end.saturating_add(1))?;
        let digits = line.split(|byte| *byte == b';').next()?.trim_ascii();
        let length = usize::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        if length == 0 {
            return Some(whole);
        }
        let (chunk, rest) = rest.split_at_checked(length)?;
        whole.extend_from_slice(chunk);
        bytes = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"))?;
    }
}

struct Field {
    name: Range<usize>,
    value: Range<usize>,
    encoded: bool,
}

/// The field of a form that holds markup. Where that is not encoded, it is all that follows.
fn field(body: &[u8]) -> Option<Field> {
    if !body.first().is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    let mut start = 0usize;
    for field in body.split(|byte| *byte == b'&') {
        let end = start.saturating_add(field.len());
        let equals = field.iter().position(|byte| *byte == b'=')?;
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_.:-%[]+".contains(byte);
        let (name, value) = field.split_at_checked(equals)?;
        if name.is_empty() || !name.iter().all(is_name) {
            return None;
        }
        let from = start.saturating_add(equals).saturating_add(1);
        let value = value.get(1..)?.trim_ascii_start();
        let name = start..start.saturating_add(equals);
        if value.starts_with(b"<") {
            return Some(Field { name, value: from..body.len(), encoded: false });
        }
        if is_encoded_markup(value) {
            return Some(Field { name, value: from..end, encoded: true });
        }
        start = end.saturating_add(1);
    }
    None
}

/// Whether a value begins with an encoded `<`, behind blanks and a byte order mark.
fn is_encoded_markup(mut value: &[u8]) -> bool {
    loop {
        let head = value.get(..3).unwrap_or_default().to_ascii_uppercase();
        match &*head {
            b"%3C" => return true,
            b"%20" | b"%09" | b"%0A" | b"%0D" | b"%EF" | b"%BB" | b"%BF" => value = value.get(3..).unwrap_or_default(),
            [b'+', ..] => value = value.get(1..).unwrap_or_default(),
            _ => return false,
        }
    }
}

/// What a value of a form stands for; nothing if a percent sign begins no byte.
fn decoded(value: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let (digits, after) = rest.split_at_checked(2)?;
                if !digits.iter().all(u8::is_ascii_hexdigit) {
                    return None;
                }
                out.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
                rest = after;
            }
            byte => out.push(*byte),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looked_past(bytes: &[u8]) -> (String, Vec<&'static str>) {
        let front = Front::of(bytes, u64::MAX);
        let codes = front.findings.iter().map(|it| it.rule.code.as_str()).collect();
        (String::from_utf8_lossy(&front.body).into_owned(), codes)
    }

    #[test]
    fn what_stands_before_a_message_is_passed_over() {
        for (bytes, body, codes) in [
            ("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<a/>", "<a/>", vec!["NCP201"]),
            ("POST /ncip HTTP/1.0\nHost: a\n\n<a/>", "<a/>", vec!["NCP201"]),
            ("POST /ncip HTTP/1.0\nHost: a\n<a/>", "<a/>", vec!["NCP201"]),
            ("Content-Type: text/xml\nX: 1\n  2\n\n<a/>", "<a/>", vec!["NCP201"]),
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<a/>", "<a/>", vec!["NCP201", "NCP201"]),
            (
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3;x=y\r\n<a \r\n2\r\n/>\r\n0\r\n\r\n",
                "<a />",
                vec!["NCP201", "NCP202"],
            ),
            ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n<a/>", "<a/>", vec!["NCP201", "NCP203"]),
            ("xml=%3Ca%20b%3D%221%22%2F%3E+", "<a b=\"1\"/> ", vec!["NCP204"]),
            ("x=1&XForms:Model=%0A%3ca/%3E&y=2", "\n<a/>", vec!["NCP204"]),
            ("xml=<a>R&amp;D</a>", "<a>R&amp;D</a>", vec!["NCP204"]),
            ("POST / HTTP/1.1\r\nHost: a\r\n\r\nxml=%3Ca/%3E", "<a/>", vec!["NCP201", "NCP204"]),
            ("xml=%3Ca%3", "xml=%3Ca%3", vec![]),
            ("Error: none\n\n<a/>", "Error: none\n\n<a/>", vec![]),
            ("HTTP/1.1", "HTTP/1.1", vec![]),
            (" <a/>", " <a/>", vec![]),
            ("", "", vec![]),
        ] {
            assert_eq!(looked_past(bytes.as_bytes()), (body.to_owned(), codes), "{bytes}");
        }
    }

    #[test]
    fn places_are_places_in_all_of_the_bytes() {
        let front = Front::of(b"HTTP/1.1 200 OK\n\n<a>\n<b/></a>", u64::MAX);
        let place = front.place(Place { position: Some(LineColumn { line: 2, column: 1 }), ..Place::bytes(4..8) });
        assert_eq!((place.bytes, place.position), (Some(21..25), Some(LineColumn { line: 4, column: 1 })));
        let front = Front::of(b"xml=<a/>", u64::MAX);
        let place = front.place(Place { position: Some(LineColumn { line: 1, column: 1 }), ..Place::bytes(0..4) });
        assert_eq!((place.bytes, place.position), (Some(4..8), Some(LineColumn { line: 1, column: 5 })));
    }
}
