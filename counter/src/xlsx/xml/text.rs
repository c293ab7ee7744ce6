//! The text of an element: XML 1.0, 2.4, 2.7, 2.11, 4.1.

use std::io::Read;

use bibwire_core::Error;
use bibwire_core::markup::Fault;
use bibwire_core::markup::reference::{self, Reference};
use bibwire_core::markup::scan;

use super::Parser;

impl<S: Read> Parser<S> {
    /// Adds the text of the element that began last to `out`, without that of elements in it, and passes over its end.
    pub(in crate::xlsx) fn text(&mut self, out: &mut String) -> Result<(), Error> {
        self.pass();
        if std::mem::take(&mut self.closing) {
            self.close();
            return Ok(());
        }
        let before = out.len();
        loop {
            let rest = self.window.rest();
            let plain = scan::text(rest);
            if plain > 0 {
                out.push_str(str::from_utf8(rest.get(..plain).unwrap_or_default()).unwrap_or_default());
                self.window.consume(plain);
            }
            if out.len().saturating_sub(before) as u64 > self.text_bytes {
                out.truncate(before);
                return Err(self.fault(Fault::TextBytes));
            }
            match *self.window.rest() {
                [] => {
                    if !self.more()? {
                        return Err(self.fault(Fault::Truncated));
                    }
                }
                [b'<', b'/', ..] => return self.end_tag(),
                [b'<', b'!', ..] => self.skip_section(&mut |text| out.push_str(text))?,
                [b'<', b'?', ..] => self.skip_until(b"?>", Fault::Instruction)?,
                [b'<', _, ..] => {
                    self.start_tag()?;
                    self.skip()?;
                }
                _ => self.odd(out)?,
            }
        }
    }

    /// Reads what is not plain text at the front of the window.
    fn odd(&mut self, out: &mut String) -> Result<(), Error> {
        let (rest, last) = (self.window.rest(), self.window.ended());
        let (letter, length) = match *rest {
            [b'&', ..] => match reference::scan(rest, self.name_bytes, last) {
                Some((Reference::Char(letter), length)) => (letter, length),
                Some((found, _)) => return Err(self.fault(fault_of(found))),
                None => return self.wait(),
            },
            [b']', b']', b'>', ..] => return Err(self.fault(Fault::CdataEnd)),
            [b']'] | [b']', b']'] | [b'<'] | [b'\r'] if !last => return self.wait(),
            [b'<'] => return Err(self.fault(Fault::Unterminated)),
            [b'\r', b'\n', ..] => ('\n', 2),
            [b'\r', ..] => ('\n', 1),
            [letter @ (b']' | b'\t' | b'\n'), ..] => (char::from(letter), 1),
            [0xEF, second, third, ..] if !scan::is_noncharacter(rest) => {
                out.push_str(str::from_utf8(&[0xEF, second, third]).unwrap_or_default());
                self.window.consume(3);
                return Ok(());
            }
            [0xEF] | [0xEF, _] if !last => return self.wait(),
            _ => return Err(self.fault(Fault::Character)),
        };
        out.push(letter);
        self.window.consume(length);
        Ok(())
    }

    /// Reads more, where more is needed to say what something is.
    fn wait(&mut self) -> Result<(), Error> {
        self.more().map(|_| ())
    }
}

fn fault_of(reference: Reference) -> Fault {
    match reference {
        Reference::Char(_) | Reference::Forbidden(_) => Fault::Character,
        Reference::Html(_) | Reference::Undefined => Fault::Entity,
        Reference::NoChar => Fault::Reference,
        Reference::Bare => Fault::Ampersand,
    }
}
