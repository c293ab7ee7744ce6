//! Layer 9: limits.

use super::rules;

rules! {
    /// A record, or a stretch without a record terminator, of more bytes than the limit.
    RECORD_BYTES = "MRC901" Error,
    "record is longer than the limit allows" / "记录长度超过限制",
    clause "Limits: record-bytes",
    help "If the record is sound, raise the limit." /
         "若记录无误，可提高限制。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d") under "record-bytes=45",
    good iso2709(b"00040nam a2200037 i 4500001000200000\x1e1\x1e\x1d") under "record-bytes=45";

    /// A record with more fields than the limit.
    FIELDS = "MRC902" Error,
    "record has more fields than the limit allows" / "记录的字段数超过限制",
    clause "Limits: fields",
    help "If the record is sound, raise the limit." /
         "若记录无误，可提高限制。",
    bad iso2709(b"00061nam a2200049 i 4500001000200000500000900002\x1e1\x1e  \x1faNote\x1e\x1d") under "fields=1",
    good iso2709(b"00040nam a2200037 i 4500001000200000\x1e1\x1e\x1d") under "fields=1";

    /// The fields of a record are together much longer than its data.
    OVERLAP = "MRC903" Error,
    "fields overlap more than the limit allows" / "字段重叠程度超过限制",
    clause "Limits: overlap",
    help "A small record whose directory points to the same data again and again would become a large one. It is left out." /
         "目次项反复指向同一数据，会使很小的记录膨胀。该记录已略去。",
    bad iso2709(b"00071nam a2200061 i 4500500000900000500000900000500000900000\x1e  \x1faNote\x1e\x1d"),
    good iso2709(b"00059nam a2200049 i 4500500000900000500000900000\x1e  \x1faNote\x1e\x1d");
}
