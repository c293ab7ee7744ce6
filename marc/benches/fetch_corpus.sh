#!/usr/bin/env bash
# Fetches the file the benchmarks run over: BooksAll.2016.part01.utf8, 250,000 records of the Library
# of Congress (MDSConnect), 241,731,867 bytes. It comes with the source distribution of pymarc 5.4.0,
# the one place a package manager can fetch it from.
#
#     marc/benches/fetch_corpus.sh [DIR]      DIR: default marc/benches/corpus
#
# The last line of standard output is the path of the file. Needs bash, pip, tar, sha256sum.
set -euo pipefail

readonly package=pymarc==5.4.0
readonly name=BooksAll.2016.part01.utf8
readonly sha256=dfdcdad30e0e0a82b0aec831c1a08b61c6199eb8ee0d71ff7953213f20eb0e47

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
directory=${1:-$here/corpus}
file=$directory/$name

is_right() {
    [[ -f $1 ]] && printf '%s  %s\n' "$sha256" "$1" | sha256sum --check --status
}

if ! is_right "$file"; then
    mkdir -p "$directory"
    work=$(mktemp -d "$directory/.fetch.XXXXXX")
    trap 'rm -rf "$work"' EXIT

    # pip builds the metadata of what it downloads, and unpacks 242 MB in TMPDIR for that: keep it
    # on the disk that has to hold the file anyway. For the build it fetches hatchling; where
    # only this one package can be had, an installed hatchling does (--no-build-isolation).
    export TMPDIR=$work
    pip=(python3 -m pip --disable-pip-version-check)
    download=(download --quiet --no-deps --no-binary :all: --dest "$work" "$package")
    "${pip[@]}" "${download[@]}" >&2 || "${pip[@]}" "${download[@]}" --no-build-isolation >&2

    archive=$(find "$work" -name 'pymarc-5.4.0.tar.gz' -print -quit)
    if [[ -z $archive ]]; then
        echo "fetch_corpus: the source distribution of $package could not be downloaded" >&2
        exit 1
    fi

    # The path inside the archive is looked up, not assumed. `sed -n 1p` reads its input to the end,
    # so tar is never stopped by a closed pipe.
    member=$(tar -tzf "$archive" | grep -F "/$name" | sed -n 1p) || {
        echo "fetch_corpus: $name is not in the source distribution of $package" >&2
        exit 1
    }
    tar -xzOf "$archive" "$member" > "$work/$name"
    if ! is_right "$work/$name"; then
        echo "fetch_corpus: $name is not the file expected (sha256 $sha256)" >&2
        exit 1
    fi
    mv "$work/$name" "$file"
fi

printf '%s\n' "$file"
