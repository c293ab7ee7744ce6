//! Open codes, currencies and amounts, countries.

use std::ops::ControlFlow;

use super::judge::Judge;
use super::way::Way;
use crate::code::{Family, LISTS, List, Scheme};
use crate::currency::{self, Status};
use crate::element::Costs;
use crate::identifier::{country, subdivision};
use crate::rules::codes as rules;

/// More digits than this before the point are no amount of money.
const LONGEST_AMOUNT: usize = 9;

/// The addresses of lists that are not kept with the standard, by the element.
const ELSEWHERE: [(&str, &str); 3] = [
    ("country", "https://www.iso.org/iso-3166-country-codes.html"),
    ("region", "https://www.iso.org/iso-3166-country-codes.html#2012_iso3166-2"),
    ("currencyCode", "https://www.iso.org/iso-4217-currency-codes.html"),
];

/// Judges a code of an open list.
pub(super) fn code(judge: &mut Judge<'_>, way: &Way<'_>, text: &str, scheme: Option<&str>) -> ControlFlow<()> {
    let own = match scheme {
        Some(uri) => of_scheme(judge, way, uri)?,
        None => false,
    };
    match (way.name(), list_of(way.name())) {
        // Whoever has a list has codes.
        _ if own => ControlFlow::Continue(()),
        ("currencyCode", _) => of_currency(judge, way, text),
        ("country", _) => of_country(judge, way, text),
        ("region", _) => of_region(judge, way, text),
        (_, Some(list)) => of_list(judge, way, text, list),
        _ => ControlFlow::Continue(()),
    }
}

/// The open list that the codes of an element are from.
fn list_of(element: &str) -> Option<&'static List> {
    LISTS.iter().copied().find(|list| !list.is_closed() && list.elements().contains(&element))
}

fn of_list(judge: &mut Judge<'_>, way: &Way<'_>, text: &str, list: &'static List) -> ControlFlow<()> {
    let family = judge.family();
    if let Some(entry) = list.find(text) {
        let found = format_args!("{text}, which is on the list of {} only", years(entry.since(), entry.until()));
        // The first edition had the lists of the second, as far as is known.
        let known = entry.is_in(family.max(Family::Y2017));
        return judge.tell_if(!known, &rules::CODE_OF_OTHER_EDITION, way, found, "");
    }
    let shown = if text.is_empty() { "an empty text" } else { text };
    match list.entries().iter().find(|entry| plain(entry.code()) == plain(text)) {
        Some(entry) => judge.tell(&rules::CODE_FORM, way, shown, entry.code()),
        None => judge.tell(&rules::UNKNOWN_CODE, way, shown, list.suggest(text).unwrap_or_default()),
    }
}

fn years(since: Family, until: Option<Family>) -> &'static str {
    match (since, until) {
        (_, Some(_)) => "2017",
        (Family::Y2021, None) => "2021",
        _ => "every edition",
    }
}

/// A code without what is easily mistaken: case, width, dashes, blanks around it.
fn plain(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '\u{FF01}'..='\u{FF5E}' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    };
    // Codes are short; of a longer text the beginning tells that it is none.
    text.trim().chars().take(64).map(|c| narrow(c).to_ascii_lowercase()).collect()
}

/// Judges the address of a list, and says whether it is a list of somebody's own.
fn of_scheme(judge: &mut Judge<'_>, way: &Way<'_>, uri: &str) -> ControlFlow<(), bool> {
    let uri = uri.trim();
    let name = way.name();
    if ELSEWHERE.contains(&(name, uri)) {
        return ControlFlow::Continue(false);
    }
    let known: Vec<(&List, &Scheme)> =
        LISTS.iter().flat_map(|list| list.schemes().iter().map(move |scheme| (*list, scheme))).collect();
    // Two elements may share a list under two addresses; either names it.
    let here: Vec<&Scheme> =
        known.iter().filter(|(list, _)| list.elements().contains(&name)).map(|(_, scheme)| *scheme).collect();
    let family = judge.family().max(Family::Y2017);
    if let Some(scheme) = here.iter().find(|scheme| scheme.uri() == uri) {
        let meant = here.iter().find(|it| it.family() == family && it.element() == scheme.element());
        if let Some(meant) = meant.filter(|_| scheme.family() != family) {
            judge.tell(&rules::SCHEME_OF_OTHER_REVISION, way, uri, meant.uri())?;
        }
        return ControlFlow::Continue(false);
    }
    let elsewhere = ELSEWHERE.iter().any(|(_, address)| *address == uri);
    let expected = here.iter().find(|scheme| scheme.family() == family).or(here.first()).map(|it| it.uri());
    let expected = expected.unwrap_or_default();
    if elsewhere || known.iter().any(|(_, scheme)| scheme.uri() == uri) {
        judge.tell(&rules::SCHEME_OF_OTHER_LIST, way, uri, expected)?;
        return ControlFlow::Continue(false);
    }
    // The standards of ISO have no address of their own that everybody names.
    if ELSEWHERE.iter().any(|(element, _)| *element == name) {
        return ControlFlow::Continue(!uri.is_empty() && !uri.contains("3166") && !uri.contains("4217"));
    }
    // A slip in an address of the standard, such as a blank, does not make a list of one's own.
    let slip = uri.is_empty() || uri.contains("illtransactions.org");
    let shown = if uri.is_empty() { "an empty address" } else { uri };
    judge.tell(&rules::UNKNOWN_SCHEME, way, shown, expected)?;
    ControlFlow::Continue(!slip)
}

fn of_currency(judge: &mut Judge<'_>, way: &Way<'_>, text: &str) -> ControlFlow<()> {
    match currency::status(text) {
        Some(Status::Active) => ControlFlow::Continue(()),
        Some(Status::Withdrawn) => judge.tell(&rules::CURRENCY_WITHDRAWN, way, text, ""),
        None => {
            let meant = match plain(text).to_ascii_uppercase() {
                code if currency::status(&code) == Some(Status::Active) => code,
                code if code == "RMB" || text == "元" || text == "人民币" => "CNY".to_owned(),
                _ => String::new(),
            };
            judge.tell(&rules::CURRENCY, way, if text.is_empty() { "an empty text" } else { text }, meant)
        }
    }
}

fn of_country(judge: &mut Judge<'_>, way: &Way<'_>, text: &str) -> ControlFlow<()> {
    if text.is_empty() || country::find(text).is_some() {
        return ControlFlow::Continue(());
    }
    judge.tell(&rules::COUNTRY, way, text, country::form(text).meant().unwrap_or_default())
}

fn of_region(judge: &mut Judge<'_>, way: &Way<'_>, text: &str) -> ControlFlow<()> {
    // Since 2021 a region is any text.
    if text.is_empty() || judge.family() >= Family::Y2021 {
        return ControlFlow::Continue(());
    }
    judge.tell_if(!subdivision::is_formed(text), &rules::REGION, way, text, "")
}

/// Judges an amount of money.
pub(super) fn costs(judge: &mut Judge<'_>, way: &Way<'_>, costs: &Costs) -> ControlFlow<()> {
    let amount = &costs.monetary_value;
    let at = way.to("monetaryValue");
    if !amount.is_legal() {
        return ControlFlow::Continue(());
    }
    judge.tell_if(amount.is_negative(), &rules::AMOUNT_NEGATIVE, &at, amount.as_str(), "")?;
    let whole = amount.as_str().trim().trim_start_matches(['+', '-']).split('.').next().unwrap_or_default();
    let digits = whole.trim_start_matches('0').len();
    judge.tell_if(digits > LONGEST_AMOUNT, &rules::AMOUNT_SIZE, &at, amount.as_str(), "")?;
    let code = costs.currency_code.value.as_str();
    let Some(places) = currency::minor_units(code) else { return ControlFlow::Continue(()) };
    let expected = match places {
        0 => format!("a whole number of {code}"),
        _ => format!("at most {places} digits after the point in {code}"),
    };
    // Zeros behind the last place change nothing.
    let finer = digits <= LONGEST_AMOUNT && amount.minor_units(places).is_none();
    judge.tell_if(finer, &rules::AMOUNT_PRECISION, &at, amount.as_str(), expected)
}
