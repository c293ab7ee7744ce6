//! Where the spots of a report are in its rows.

use bibwire_core::Place;

use super::Reader;
use crate::definition::HeaderLabel;
use crate::spot::{Anchor, Places, Spot};

impl<S> Reader<S> {
    /// Where an element of the header is: its value, or where its label should be.
    fn element(&self, name: &str) -> Place {
        let label = match name {
            "Begin_Date" | "End_Date" => Some(HeaderLabel::ReportingPeriod),
            "Metric_Type" => Some(HeaderLabel::MetricTypes),
            name => HeaderLabel::known(name),
        };
        let Some(label) = label else { return self.headings.place_elsewhere(0, 1, 0) };
        if let Some(value) = self.labels.value(label) {
            return value.place();
        }
        let number = label.row(self.header.release).unwrap_or(1);
        self.headings.place_elsewhere(0, number, 0)
    }

    /// Where a part of an element is: of a value, or else of what it is a value of.
    fn part(&self, element: &str, name: &str, value: Option<usize>) -> Option<Place> {
        let of = |value: Option<usize>| {
            let part =
                self.parts.iter().find(|part| part.element == element && part.name == name && part.value == value);
            part.map(|part| part.place.clone())
        };
        of(value).or_else(|| of(None))
    }
}

impl<S> Places for Reader<S> {
    fn place(&self, spot: &Spot<'_>) -> Place {
        match *spot {
            Spot::Element(name) => self.part("Report_Filters", name, None).unwrap_or_else(|| self.element(name)),
            Spot::Named(element, name, value) => {
                let place = self.part(element, name, value);
                place.unwrap_or_else(|| self.element(if name == "Metric_Type" { name } else { element }))
            }
            Spot::Exception(number, member) => {
                let part = self.part("Exceptions", member.unwrap_or_default(), Some(number));
                let whole = || self.part("Exceptions", "", Some(number));
                part.or_else(whole).unwrap_or_else(|| self.element("Exceptions"))
            }
            Spot::Items => self.headings.place(0),
            _ => self.body.as_ref().map_or_else(Place::default, |body| body.place(spot)),
        }
    }

    fn anchor(&self, set: usize) -> Anchor {
        let nothing = Anchor { outer: 0, inner: None, offset: 0 };
        self.body.as_ref().map_or(nothing, |body| body.anchor(set))
    }

    fn anchored(&self, anchor: Anchor) -> Place {
        self.body.as_ref().map_or_else(Place::default, |body| body.anchored(anchor))
    }
}
