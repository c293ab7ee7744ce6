//! The declaration, comments, instructions and CDATA sections: XML 1.0, 2.5 to 2.8.

use std::io::Read;

use bibwire_core::Error;
use bibwire_core::markup::{Fault, declaration};

use super::Parser;

impl<S: Read> Parser<S> {
    /// Passes over the XML declaration.
    pub(super) fn declaration(&mut self) -> Result<(), Error> {
        self.more()?;
        let rest = self.window.rest();
        if !rest.starts_with(b"<?xml ") {
            return Ok(());
        }
        let Some(end) = memchr::memmem::find(rest, b"?>") else { return Err(self.fault(Fault::Declaration)) };
        if let Err(fault) = declaration::judge(rest.get(5..end).unwrap_or_default()) {
            return Err(self.fault(fault));
        }
        self.window.consume(end.saturating_add(2));
        Ok(())
    }

    /// Passes over a comment or a CDATA section, and gives the text of the latter away.
    pub(super) fn skip_section(&mut self, text: &mut impl FnMut(&str)) -> Result<(), Error> {
        const CDATA: &[u8] = b"<![CDATA[";
        while self.window.rest().len() < CDATA.len() && self.more()? {}
        let rest = self.window.rest();
        if rest.starts_with(b"<!--") {
            self.window.consume(4);
            self.skip_until(b"--", Fault::Unterminated)?;
            while self.window.rest().is_empty() && self.more()? {}
            if self.window.rest().first() != Some(&b'>') {
                return Err(self.fault(Fault::Comment));
            }
            self.window.consume(1);
            return Ok(());
        }
        if rest.starts_with(CDATA) && !self.marks.is_empty() {
            self.window.consume(CDATA.len());
            return self.each_until(b"]]>", Fault::Unterminated, text);
        }
        let doctype = rest.starts_with(b"<!DOCTYPE");
        Err(self.fault(if doctype { Fault::Doctype } else { Fault::Markup }))
    }

    pub(super) fn skip_until(&mut self, mark: &[u8], fault: Fault) -> Result<(), Error> {
        self.each_until(mark, fault, &mut |_| {})
    }

    /// Passes over what comes before `mark`, giving it away piece by piece, and over the mark.
    fn each_until(&mut self, mark: &[u8], fault: Fault, text: &mut impl FnMut(&str)) -> Result<(), Error> {
        loop {
            let rest = self.window.rest();
            let found = memchr::memmem::find(rest, mark);
            // The beginning of a mark may be at the end of the window; a character is never cut before ASCII.
            let held = (1..mark.len()).rev().find(|held| rest.ends_with(mark.get(..*held).unwrap_or_default()));
            let length = found.unwrap_or_else(|| rest.len().saturating_sub(held.unwrap_or_default()));
            text(str::from_utf8(rest.get(..length).unwrap_or_default()).unwrap_or_default());
            if found.is_some() {
                self.window.consume(length.saturating_add(mark.len()));
                return Ok(());
            }
            self.window.consume(length);
            if !self.more()? {
                return Err(self.fault(fault));
            }
        }
    }
}
