//! Notes of real messages, taken apart and put together again.

use bibwire_iso18626::annotation::{Annotation, Note};
use bibwire_iso18626::{Body, Options, read};

use crate::corpus;

#[test]
fn notes_of_the_corpus() {
    let Some(folder) = corpus::find("iso18626/kint-fsl") else { return };
    let (mut notes, mut numbered) = (0, 0);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let Some(message) = read(&bytes, &Options::default(), &mut ()) else { continue };
        let note = match message.body {
            Body::Request(body) => body.service_info.and_then(|info| info.note),
            Body::SupplyingAgencyMessage(body) => body.message_info.note,
            Body::RequestingAgencyMessage(body) => body.note,
            _ => None,
        };
        let Some(text) = note else { continue };
        let note = Note::parse(&text);
        assert_eq!(note.to_string(), text, "{}", path.display());
        notes += 1;
        if text.contains("#seq:") {
            let found = note.annotations().any(|it| matches!(it, Annotation::Seq(_)));
            assert!(found && !note.text().contains('#'), "{}: {text}", path.display());
            numbered += 1;
        }
    }
    eprintln!("{notes} notes, {numbered} of them numbered");
}
