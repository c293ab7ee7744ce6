#!/usr/bin/env bash
# What others make of our MARCXML: xmllint of its form, YAZ of its content.
#
#     .ci/oracles/marcxml.sh BIBWIRE [FILE...]
#
# BIBWIRE is the command. Without a FILE: the sample data and, where BIBWIRE_CORPUS is set, the 5,000 Library of Congress
# records of the corpus. A FILE is ISO 2709, well framed, in UTF-8. For each:
#
#     ISO 2709 → MARCXML with bibwire     well formed; valid by the schema of MARCXML where the corpus has it
#     that → ISO 2709 with YAZ            the input, byte for byte
#     that → ISO 2709 with bibwire        the input, byte for byte
#
# Records that XML cannot carry (see carried.py) are set apart: for these bibwire must not exit 0.
set -euo pipefail

bibwire=$(realpath "${1:?usage: marcxml.sh BIBWIRE [FILE...]}")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

skip() { echo "oracle marcxml: skipped: $*"; }
for tool in xmllint yaz-marcdump python3; do
    if ! command -v "$tool" >/dev/null; then skip "$tool is not installed"; exit 0; fi
done

files=("$@")
if [ $# -eq 0 ]; then
    files=("$here"/../../examples/data/*.mrc)
    if [ -n "${BIBWIRE_CORPUS:-}" ]; then
        files+=("$BIBWIRE_CORPUS"/marc/lc-books-2016/*.mrc)
    else
        skip "the Library of Congress sample: BIBWIRE_CORPUS is not set"
    fi
fi
schema="${BIBWIRE_CORPUS:-/nonexistent}/marc-schema/xsd/MARC21slim.xsd"
if [ ! -f "$schema" ]; then skip "the schema of MARCXML: not found through BIBWIRE_CORPUS"; schema=; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() { echo "oracle marcxml: FAILED: $*" >&2; failures=$((failures + 1)); }

# convert NAME IN FORMAT OUT HIGHEST: run bibwire; an exit code above HIGHEST, or no OUT, is a failure.
convert() {
    local code=0
    "$bibwire" convert "$2" --to "$3" -o "$4" >"$work/log" 2>&1 || code=$?
    if [ "$code" -gt "$5" ] || [ ! -f "$4" ]; then
        fail "$1: convert --to $3 exits $code"
        head -n 20 "$work/log" >&2
        return 1
    fi
}

same() { cmp "$2" "$3" || fail "$1"; }

total=0
for file in "${files[@]}"; do
    name=$(basename "$file")
    rm -f "$work"/*
    read -r carried left codings map < <(python3 "$here/carried.py" "$file" "$work/in.mrc" "$work/left.mrc")

    # A file that says nothing odd of itself converts with exit 0. One that leaves leader/09 blank over UTF-8 (CNMARC, UNIMARC)
    # may be reported as read otherwise than it says: exit 1, and still the same bytes.
    highest=1
    if [ "$codings" = 97 ] && [ "$map" = 4500 ]; then highest=0; fi
    convert "$name" "$work/in.mrc" marc:xml "$work/out.xml" "$highest" || continue

    # The schema knows MARC 21 alone: its leader must end in 4500.
    by=()
    if [ -n "$schema" ] && [ "$map" = 4500 ]; then by=(--schema "$schema"); fi
    xmllint --noout --nonet --huge --stream ${by[@]+"${by[@]}"} "$work/out.xml" >"$work/log" 2>&1 ||
        { fail "$name: xmllint:"; head -n 20 "$work/log" >&2; }

    # YAZ writes `a` into leader/09 of all it reads from XML, unless told what to write: so it is told what was there.
    if [[ "$codings" == *,* ]]; then
        skip "YAZ on $name: its records differ in leader/09, which YAZ would set alike in all"
    else
        yaz-marcdump -i marcxml -o marc -f utf8 -t utf8 -l "9=$codings" "$work/out.xml" >"$work/yaz.mrc" ||
            fail "$name: YAZ cannot read our MARCXML"
        same "$name: what YAZ reads from our MARCXML is not the input" "$work/in.mrc" "$work/yaz.mrc"
    fi

    convert "$name" "$work/out.xml" marc:iso2709 "$work/back.mrc" "$highest" &&
        same "$name: what we read from our MARCXML is not the input" "$work/in.mrc" "$work/back.mrc"

    if [ "$left" -gt 0 ]; then
        if "$bibwire" convert "$work/left.mrc" --to marc:xml -o "$work/left.xml" >"$work/log" 2>&1; then
            fail "$name: $left records that XML cannot carry are converted without a word"
        fi
    fi
    echo "oracle marcxml: $name: $carried records compared, $left that XML cannot carry${by:+, schema checked}"
    total=$((total + carried))
done
echo "oracle marcxml: $total records in ${#files[@]} files compared, $failures failures"
[ "$failures" -eq 0 ]
