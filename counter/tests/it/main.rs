//! Tests over reports of other people.

mod corpus;
mod json;
mod tabular;
