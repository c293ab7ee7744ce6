//! Elements that some editions have and others have not.

use bibwire_core::xml::Symbol;

use super::Edition;
use crate::names::NAMES;

/// Where a name is a sign: the element itself, and the one around it where that matters.
struct Sign {
    name: Symbol,
    inside: Option<Symbol>,
    /// The first and the last edition that has it there.
    first: Edition,
    last: Edition,
}

const fn sign(name: &str, first: Edition, last: Edition) -> Sign {
    Sign { name: Symbol::of(name, &NAMES), inside: None, first, last }
}

const fn inside(parent: &str, name: &str, first: Edition, last: Edition) -> Sign {
    Sign { name: Symbol::of(name, &NAMES), inside: Some(Symbol::of(parent, &NAMES)), first, last }
}

/// The elements that tell editions apart. Where a name stands twice, the first line that fits holds.
static SIGNS: &[Sign] = &[
    // New in 2021.
    sign("retryInfo", Edition::V2021_1, Edition::V2021_3),
    sign("shippingInfo", Edition::V2021_1, Edition::V2021_3),
    sign("consortialId", Edition::V2021_1, Edition::V2021_3),
    sign("URL", Edition::V2021_1, Edition::V2021_3),
    sign("deliveryMethod", Edition::V2021_1, Edition::V2021_3),
    sign("courierName", Edition::V2021_1, Edition::V2021_3),
    sign("itemFormat", Edition::V2021_1, Edition::V2021_3),
    sign("authorId", Edition::V2021_1, Edition::V2021_3),
    sign("publisherId", Edition::V2021_1, Edition::V2021_3),
    sign("preferredEdition", Edition::V2021_1, Edition::V2021_3),
    inside("serviceInfo", "loanCondition", Edition::V2021_1, Edition::V2021_3),
    inside("deliveryInfo", "paymentMethod", Edition::V2021_1, Edition::V2021_3),
    inside("deliveryInfo", "serviceType", Edition::V2021_1, Edition::V2021_3),
    inside("deliveryInfo", "address", Edition::V2021_1, Edition::V2021_3),
    sign("costType", Edition::V2021_3, Edition::V2021_3),
    // Gone in 2021.
    sign("preferredFormat", Edition::V1_0, Edition::V1_2),
    sign("sentVia", Edition::V1_0, Edition::V1_2),
    sign("deliveredFormat", Edition::V1_0, Edition::V1_2),
    inside("messageInfo", "offeredCosts", Edition::V1_0, Edition::V1_2),
    inside("messageInfo", "retryAfter", Edition::V1_0, Edition::V1_2),
    inside("messageInfo", "retryBefore", Edition::V1_0, Edition::V1_2),
    inside("confirmationHeader", "multipleItemRequestId", Edition::V1_2, Edition::V1_2),
    // New in 2017.
    sign("multipleItemRequestId", Edition::V1_2, Edition::V2021_3),
    sign("requestSubType", Edition::V1_2, Edition::V2021_3),
    sign("startDate", Edition::V1_2, Edition::V2021_3),
    sign("endDate", Edition::V1_2, Edition::V2021_3),
];

/// Which names are a sign of something, so that the others are not looked for.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated by the compiler")]
const TELLING: [bool; NAMES.len()] = {
    let mut telling = [false; NAMES.len()];
    let mut index = 0;
    while index < SIGNS.len() {
        telling[SIGNS[index].name.index()] = true;
        index += 1;
    }
    telling
};

/// The editions that have an element of a name in one of another, if not all of them do: the first and the last.
#[inline]
pub(crate) fn editions_of(name: Symbol, parent: impl FnOnce() -> Symbol) -> Option<(Edition, Edition)> {
    if TELLING.get(name.index()) != Some(&true) {
        return None;
    }
    let parent = parent();
    let sign = SIGNS.iter().find(|sign| sign.name == name && sign.inside.is_none_or(|inside| inside == parent))?;
    Some((sign.first, sign.last))
}
