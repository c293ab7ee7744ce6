//! Messages of other people's systems.

use std::path::PathBuf;

use crate::corpus;
use bibwire_iso18626::rules::is_of_schema;
use bibwire_iso18626::{Diagnostic, Edition, Message, Options, Writer, read};

/// The messages of the corpus; nothing, and a notice, where it is not there.
pub fn messages() -> Vec<(PathBuf, Vec<u8>)> {
    let mut folders: Vec<PathBuf> = corpus::find("iso18626").into_iter().collect();
    let mut messages = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "xml") {
                messages.push((path.clone(), std::fs::read(&path).unwrap()));
            }
        }
    }
    messages.sort();
    messages
}

fn findings(bytes: &[u8], edition: Edition) -> (Option<Message>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let options = Options { edition: Some(edition), ..Options::default() };
    let message = read(bytes, &options, &mut findings);
    (message, findings)
}

/// Whether the schema of an edition takes a document.
fn is_valid(bytes: &[u8], edition: Edition) -> bool {
    !findings(bytes, edition).1.iter().any(|finding| is_of_schema(finding.rule))
}

/// What a schema validator said of the messages, as far as it is recorded.
#[test]
fn the_verdicts_are_those_recorded() {
    let Some(corpus) = corpus::find("iso18626") else { return };
    let Ok(table) = std::fs::read_to_string(corpus.join("validation-results.tsv")) else {
        return eprintln!("skipped: validation-results.tsv is not there");
    };
    let mut judged = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [file, _, old, new] = cells[..] else { panic!("{line}") };
        let Ok(bytes) = std::fs::read(corpus.join(file)) else { continue };
        for (edition, verdict) in [(Edition::V1_2, old), (Edition::V2021_2, new)] {
            assert_eq!(is_valid(&bytes, edition), verdict == "valid", "{file} by {edition}: {verdict}");
            judged += 1;
        }
    }
    eprintln!("{judged} verdicts compared");
}

/// What the names of valid messages contain, and those of invalid ones. A schema validator takes any element that is
/// declared on its own as the root.
const VALID: [&str; 2] = ["is-valid", "root-is-request"];
const INVALID: [&str; 13] = [
    "bad-dateTime",
    "decimal-exponent",
    "decimal-with-comma",
    "empty-",
    "enum-padded",
    "enum-wrong-case",
    "missing-",
    "no-namespace",
    "text-in-element",
    "truncated",
    "two-",
    "unknown-",
    "unqualified",
];

/// The names of the generated messages say what a validator says of them.
#[test]
fn the_generated_messages_are_what_their_names_say() {
    for (path, bytes) in messages() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let folder = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let (edition, valid) = match (folder.as_str(), name.as_str()) {
            ("1.2", _) => (Edition::V1_2, true),
            ("2021-2", _) => (Edition::V2021_2, true),
            ("negative", name) => {
                let edition = if name.starts_with("1.2") { Edition::V1_2 } else { Edition::V2021_2 };
                match () {
                    () if VALID.iter().any(|it| name.contains(it)) => (edition, true),
                    () if INVALID.iter().any(|it| name.contains(it)) => (edition, false),
                    () => continue,
                }
            }
            _ => continue,
        };
        let (_, findings) = findings(&bytes, edition);
        assert_eq!(is_valid(&bytes, edition), valid, "{name}: {findings:?}");
    }
}

/// Every message that is well-formed can be read, and strictly exactly if it is valid.
#[test]
fn every_message_can_be_read() {
    for (path, bytes) in messages() {
        let Ok(text) = str::from_utf8(&bytes) else { panic!("{}", path.display()) };
        let well_formed = roxmltree::Document::parse(text).is_ok();
        let mut findings: Vec<Diagnostic> = Vec::new();
        let message = read(&bytes, &Options::default(), &mut findings);
        assert!(message.is_some() || !well_formed, "{}", path.display());
        let valid = !findings.iter().any(|finding| is_of_schema(finding.rule));
        assert_eq!(Message::from_xml(&bytes).is_ok(), valid, "{}: {findings:?}", path.display());
    }
}

/// A document as a tree, for comparing: blanks between elements, comments and prefixes do not count.
fn tree(text: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut out = Vec::new();
    for node in document.root().descendants() {
        let depth = node.ancestors().count();
        if node.is_element() {
            let name = |uri: Option<&str>, name: &str| format!("{{{}}}{name}", uri.unwrap_or_default());
            let mut attributes: Vec<_> =
                node.attributes().map(|it| format!("{}={}", name(it.namespace(), it.name()), it.value())).collect();
            attributes.sort();
            let own = name(node.tag_name().namespace(), node.tag_name().name());
            out.push(format!("{depth} {own} {attributes:?}"));
            if !node.children().any(|it| it.is_element()) {
                let text: String = node.children().filter_map(|it| it.text().filter(|_| it.is_text())).collect();
                out.push(format!("{depth} = {text:?}"));
            }
        }
    }
    out
}

#[test]
fn a_message_is_written_as_it_was_read() {
    for (path, bytes) in messages() {
        let text = String::from_utf8(bytes).unwrap();
        if roxmltree::Document::parse(&text).is_err() {
            continue;
        }
        let message = read(text.as_bytes(), &Options::default(), &mut ()).unwrap();
        for mut writer in [Writer::new().as_read(), Writer::new().as_read().prefix("x").indent(1)] {
            let written = String::from_utf8(writer.write(&message).unwrap().to_vec()).unwrap();
            assert_eq!(tree(&written), tree(&text), "{}", path.display());
        }
        if Message::from_xml(text.as_bytes()).is_ok() && !message.envelope.is_bare() {
            let mut usual = message.clone();
            usual.envelope = Default::default();
            if usual.envelope == message.envelope {
                assert_eq!(tree(&message.to_xml().unwrap()), tree(&text), "{}", path.display());
            }
        }
    }
}

/// A scheme that the edition has no place for stays in the namespace, and a declaration on a value is no content.
#[test]
fn a_scheme_without_a_place_is_written_as_it_was_read() {
    let namespace = bibwire_iso18626::NAMESPACE;
    let xml = format!(
        "<ISO18626Message xmlns=\"{namespace}\" xmlns:ill=\"{namespace}\" ill:version=\"2021-2\"><request><header/>\
         <requestedDeliveryInfo><address><physicalAddress><region xmlns:s=\"{namespace}\" s:scheme=\"urn:x\">CN-BJ</region>\
         </physicalAddress></address></requestedDeliveryInfo></request></ISO18626Message>"
    );
    let message = read(xml.as_bytes(), &Options::default(), &mut ()).unwrap();
    let written = Writer::new().as_read().write(&message).unwrap().to_vec();
    assert_eq!(tree(str::from_utf8(&written).unwrap()), tree(&xml));
}
