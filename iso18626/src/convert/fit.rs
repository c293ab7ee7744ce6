//! Fitting a message into an edition, by the edition's model.

use bibwire_core::xml::model::{Content, TypeId};
use bibwire_core::xml::{Count, Editor, Extra, Part, Shape, SimpleType, Spot, Symbol};

use super::{Loss, LossKind};
use crate::Edition;
use crate::code::{Family, LISTS};
use crate::edition::VOCABULARY;
use crate::message::{Envelope, SYMBOLS};
use crate::names::NAMES;
use crate::redact::REDACTED;

const AUTHENTICATION: Symbol = Symbol::of("requestingAgencyAuthentication", &NAMES);

/// Takes out of a message what an edition has no place for, and tells it.
pub(super) struct Fit {
    from: Family,
    to: Edition,
    path: String,
    frames: Vec<Frame>,
    losses: Vec<Loss>,
}

/// An element that is looked at.
struct Frame {
    symbol: Symbol,
    /// How long the path was without it.
    path: usize,
    /// Its type in the edition.
    of: Option<TypeId>,
    /// Whether it must be there.
    needed: bool,
    /// Whether it is taken out, with all that is in it.
    drops: bool,
    /// How many losses there were before it.
    told: usize,
}

impl Fit {
    pub(super) fn new(from: Edition, to: Edition) -> Fit {
        let (envelope, _) = SYMBOLS;
        let mut fit = Fit { from: from.family(), to, path: String::new(), frames: Vec::new(), losses: Vec::new() };
        fit.begin(Spot::new(envelope, Count::One, 0, 1), to.model().root(envelope), true, false);
        fit
    }

    pub(super) fn into_losses(self) -> Vec<Loss> {
        self.losses
    }

    pub(super) fn envelope(&mut self, envelope: &Envelope) {
        self.tell_extra(envelope.extra());
    }

    /// Tells a loss, in an element by its path below the message.
    pub(super) fn tell(&mut self, below: &str, what: LossKind, text: &str, note: impl Into<String>) {
        let hidden = self.frames.iter().any(|frame| frame.symbol == AUTHENTICATION) && !text.is_empty();
        let text = if hidden { REDACTED } else { text };
        let (path, text, note) = (format!("{}{below}", self.path), text.to_owned(), note.into());
        self.losses.push(Loss { path, what, text, note });
    }

    /// Takes out all elements but the first of a list, and tells them.
    pub(super) fn keep_first<T: Part>(&mut self, below: &str, symbol: Symbol, parts: &mut Vec<T>) -> Option<T> {
        let before = self.path.len();
        self.path.push_str(below);
        let of = parts.len();
        for (nth, part) in parts.iter_mut().enumerate().skip(1) {
            self.begin(Spot::new(symbol, Count::Many, nth, of), None, false, true);
            part.edit(self);
            self.leave();
        }
        self.path.truncate(before);
        parts.drain(..).next()
    }

    fn begin(&mut self, spot: Spot, of: Option<TypeId>, needed: bool, drops: bool) {
        let (path, told) = (self.path.len(), self.losses.len());
        self.path.push('/');
        self.path.push_str(VOCABULARY.name(spot.symbol));
        if spot.of > 1 {
            self.path.push_str(&format!("[{}]", spot.nth.saturating_add(1)));
        }
        self.frames.push(Frame { symbol: spot.symbol, path, of, needed, drops, told });
    }

    /// What the edition says of an element in the one around it: its type, how many there may be, whether it must be there.
    fn place(&self, symbol: Symbol) -> Option<(TypeId, usize, bool)> {
        let around = self.frames.last()?.of?;
        let Content::Elements(automaton) = &self.to.model().get(around).content else { return None };
        Some((automaton.leaf(symbol)?, automaton.room(symbol), automaton.requires(symbol)))
    }

    /// Whether an element of a type is valid with nothing in it but what it must have, and in that nothing again.
    fn may_be_empty(&self, of: TypeId) -> bool {
        let mut types = vec![of];
        // No type is in itself.
        while let Some(of) = types.pop() {
            match &self.to.model().get(of).content {
                Content::Simple(simple) if !simple.is_valid("") => return false,
                Content::Elements(automaton) => {
                    types.extend(automaton.leaves().iter().filter(|it| automaton.requires(it.name)).map(|it| it.of));
                }
                _ => {}
            }
        }
        true
    }

    fn drops(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.drops)
    }

    fn no_place(&self) -> String {
        format!("{} has no place for it", self.to)
    }

    /// Tells a code that was on the list, and is not any more.
    fn judge_code(&mut self, symbol: Symbol, text: &str) {
        let name = VOCABULARY.name(symbol);
        let list = LISTS.iter().find(|list| !list.is_closed() && list.elements().contains(&name));
        let Some(entry) = list.and_then(|list| list.find(text)) else { return };
        if entry.is_in(self.from) && !entry.is_in(self.to.family()) {
            self.tell("", LossKind::Code, text, format!("the list of {} does not have it", self.to));
        }
    }

    fn tell_extra(&mut self, extra: &Extra) {
        for xml in extra.content() {
            self.tell("", LossKind::Dropped, xml, "the element has no place for it");
        }
        for (name, value) in extra.attributes() {
            // Where a namespace or a schema is found says nothing about the request.
            let local = name.rsplit(':').next().unwrap_or_default();
            if !name.starts_with("xmlns") && !matches!(local, "schemaLocation" | "noNamespaceSchemaLocation") {
                self.tell(&format!("/@{name}"), LossKind::Dropped, value, "the element has no such attribute");
            }
        }
        for (xml, repaired) in extra.kept() {
            match repaired {
                true => self.tell("", LossKind::Replaced, xml, "the value was written in a form that is not legal"),
                false => self.tell("", LossKind::Dropped, xml, "there was more to it than its value"),
            }
        }
    }
}

impl Editor for Fit {
    fn enter(&mut self, spot: Spot) {
        let place = self.place(spot.symbol);
        let drops = self.drops() || place.is_none_or(|(_, room, _)| spot.nth >= room);
        let needed = spot.count == Count::One || place.is_some_and(|(.., required)| required);
        self.begin(spot, place.map(|(of, ..)| of), needed, drops);
    }

    fn absent(&mut self, spot: Spot) {
        let Some((of, _, true)) = self.place(spot.symbol).filter(|_| !self.drops()) else { return };
        let below = format!("/{}", VOCABULARY.name(spot.symbol));
        // The type has no way to say that it is not there: it is written, if it can be.
        match spot.count == Count::One && self.may_be_empty(of) {
            true => self.tell(&below, LossKind::Supplied, "", format!("{} demands it; it is empty", self.to)),
            false => self.tell(&below, LossKind::Missing, "", format!("{} demands it", self.to)),
        }
    }

    fn value(&mut self, _: Shape, text: &str) -> Option<String> {
        let frame = self.frames.last_mut()?;
        let symbol = frame.symbol;
        if frame.drops {
            let note = self.no_place();
            self.tell("", LossKind::Dropped, text, note);
            return None;
        }
        let Content::Simple(simple) = &self.to.model().get(frame.of?).content else { return None };
        if simple.is_valid(text) {
            self.judge_code(symbol, text);
            return None;
        }
        let what = match frame.needed {
            true if text.trim().is_empty() => LossKind::Missing,
            true => LossKind::Invalid,
            false => LossKind::Dropped,
        };
        frame.drops = !frame.needed;
        self.tell("", what, text, format!("{} does not allow the value", self.to));
        None
    }

    fn scheme(&mut self, scheme: &mut Option<String>) {
        let (Some(text), Some(frame)) = (scheme.as_deref(), self.frames.last()) else { return };
        let known = frame.of.map(|of| self.to.model().get(of).attributes.as_slice()).unwrap_or_default();
        let keeps = !frame.drops && known.first().is_some_and(|it| it.value.is_valid(text));
        if !keeps {
            let note = match !frame.drops && !known.is_empty() {
                true => format!("it is no {}", SimpleType::AnyUri.name()),
                false => self.no_place(),
            };
            self.tell("/@scheme", LossKind::Dropped, text, note);
            *scheme = None;
        }
    }

    fn extra(&mut self, extra: &mut Extra) {
        if !extra.is_empty() {
            self.tell_extra(extra);
            *extra = Extra::default();
        }
    }

    fn leave(&mut self) -> bool {
        let Some(frame) = self.frames.last() else { return true };
        let (path, drops) = (frame.path, frame.drops);
        if drops && frame.told == self.losses.len() {
            // An element that was empty.
            let note = self.no_place();
            self.tell("", LossKind::Dropped, "", note);
        }
        self.path.truncate(path);
        self.frames.pop();
        !drops
    }
}
