//! Messages of one edition, turned into those of another.

mod fit;
mod loss;
mod newer;
mod older;

pub use loss::{Loss, LossKind};
pub(crate) use newer::is_url;

use fit::Fit;

use crate::code::Family;
use crate::{Edition, Envelope, Message};

impl Message {
    /// This message in another edition, and all that could not be kept as it is.
    ///
    /// What the editions call by different names, or put in different places, is moved: `preferredFormat` and `itemFormat`,
    /// `sentVia` and `deliveryMethod`, `deliveredFormat` and `itemFormat`, the offer in `messageInfo` and in `retryInfo`.
    /// Codes keep their text and their scheme; two actions and two states of 2021 have the nearest of before.
    /// Nothing is dropped, replaced or added without a [`Loss`]: so where there is none, the way back leads to the same
    /// values. The usual envelope is put around the message, and `version` is the edition's name.
    ///
    /// A message that was valid can be written in the new edition, unless a loss
    /// [is unfinished](LossKind::is_unfinished): 2021 demands a `serviceInfo`, which nobody can guess, and the older editions a
    /// `supplyingAgencyId`. The `multipleItemRequestId` that 1.2 demands is supplied, empty.
    ///
    /// Converted to the edition that it has, a message is cleaned: what is not of the edition is taken out.
    ///
    /// ```
    /// use bibwire_iso18626::{Body, Edition, Message};
    ///
    /// let message = Message::from_xml(include_bytes!("../docs/samples/request.xml"))?;
    /// let (newer, losses) = message.convert(Edition::V2021_2);
    /// assert!(losses.is_empty());
    /// assert!(newer.to_xml()?.contains("ill:version=\"2021-2\""));
    /// assert_eq!(newer.convert(Edition::V1_2).0.body, message.body);
    ///
    /// let Body::Request(mut request) = message.body else { panic!("a request") };
    /// request.service_info = None;
    /// let (_, losses) = Message::new(Edition::V1_2, *request).convert(Edition::V2021_2);
    /// assert_eq!(losses[0].to_string(), "/ISO18626Message/request/serviceInfo: missing (2021-2 demands it)");
    /// # Ok::<(), bibwire_iso18626::Error>(())
    /// ```
    pub fn convert(&self, to: Edition) -> (Message, Vec<Loss>) {
        let mut body = self.body.clone();
        let mut fit = Fit::new(self.edition, to);
        fit.envelope(&self.envelope);
        match to.family() {
            Family::Y2021 => newer::arrange(&mut body, &mut fit),
            Family::Y2014 | Family::Y2017 => older::arrange(&mut body, to, &mut fit),
        }
        body.edit(&mut fit);
        let version = to.as_str().to_owned();
        (Message { edition: to, version, body, envelope: Envelope::default() }, fit.into_losses())
    }
}

/// Gives a value the name that it has in an edition, where that is free.
fn rename<T>(to: &mut Option<T>, from: &mut Option<T>) {
    if to.is_none() {
        *to = from.take();
    }
}
