//! The small grammars inside cells.
