//! Conversion between the editions.

mod everything;
mod facts;

use bibwire_iso18626::{Edition, Loss, Message};

/// Converts a valid message. The result is valid, unless a loss says that it is unfinished.
fn convert(message: &Message, to: Edition) -> (Message, Vec<Loss>) {
    let (converted, losses) = message.convert(to);
    assert_eq!((converted.edition, converted.version.as_str()), (to, to.as_str()));
    let unfinished = losses.iter().any(|loss| loss.what.is_unfinished());
    match converted.to_xml() {
        Ok(xml) => {
            assert!(!unfinished, "{losses:#?}");
            assert_eq!(Message::from_xml(xml.as_bytes()).unwrap(), converted, "{xml}");
        }
        Err(error) => assert!(unfinished, "{error}\n{losses:#?}\n{converted:#?}"),
    }
    (converted, losses)
}
