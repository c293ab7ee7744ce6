//! Rules to come.

use super::rules;

rules! {}
