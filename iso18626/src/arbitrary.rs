//! `Arbitrary` for messages: for other people's fuzz targets.
//!
//! A message comes out of a number, by the content model of its edition: it is valid, and a fuzzer gets past the first
//! check with it.

use ::arbitrary::{Arbitrary, Error, Result, Unstructured};

use crate::{Edition, Message, generate};

impl<'a> Arbitrary<'a> for Edition {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Edition> {
        u.choose(&Edition::ALL).copied()
    }
}

impl<'a> Arbitrary<'a> for Message {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Message> {
        let edition = Edition::arbitrary(u)?;
        generate::message(edition, u.arbitrary()?).ok_or(Error::IncorrectFormat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_come_out_of_bytes() {
        let bytes: Vec<u8> = (0u32..600).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let messages: Vec<Message> =
            (0..50).filter_map(|start| Message::arbitrary(&mut Unstructured::new(&bytes[start * 9..])).ok()).collect();
        assert!(messages.len() > 45, "{}", messages.len());
        for message in &messages {
            assert_eq!(&Message::from_xml(message.to_xml().unwrap().as_bytes()).unwrap(), message);
        }
        assert!(messages.iter().any(|it| it.edition != messages[0].edition));
    }
}
