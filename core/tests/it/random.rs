//! Documents made of good ones by chance.

pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

const BITS: &[&str] = &[
    "<",
    ">",
    "&",
    "\"",
    "'",
    "/",
    "=",
    " ",
    "\n",
    ";",
    "--",
    "]]>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "?>",
    "&amp;",
    "&#0;",
    "&#x1F;",
    "&#xD800;",
    "&#xFFFE;",
    "&eacute;",
    "\0",
    "\u{B}",
    "\u{C}",
    "\u{1F}",
    "\u{FFFF}",
    ":",
    "a",
    "1",
    "x",
    " xmlns=\"\"",
    " xmlns:b='urn:z'",
    " xmlns:b=''",
    " b:d='3'",
    " d='4'",
    "<a>",
    "</a>",
    "<a/>",
    "<b:a/>",
    "</r>",
    "<r>",
    "\u{B7}",
    "&#",
    ".",
    "-",
    "\t",
    "\r",
    "<!",
    "<?xml?>",
    "<?xml version='1.0'?>",
    "xml",
    "]",
    "![",
    " xmlns:xml='urn:x'",
    "<:a/>",
    "é",
    "<xmlns:a/>",
    "<!---->",
    "<?p?>",
    "&#13;",
    "&lt;",
    " x='&#10;'",
];

/// A place between two characters.
fn place(text: &str, random: &mut Random) -> usize {
    let mut at = random.below(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

pub(crate) fn mutate(text: &mut String, random: &mut Random) {
    let at = place(text, random);
    let end = |count: usize| text[at..].char_indices().nth(count).map_or(text.len(), |(length, _)| at + length);
    match random.below(4) {
        0 | 1 => text.insert_str(at, BITS[random.below(BITS.len())]),
        2 => {
            let end = end(1 + random.below(4));
            text.replace_range(at..end, "");
        }
        _ => {
            let end = end(1);
            text.replace_range(at..end, BITS[random.below(BITS.len())]);
        }
    }
}

pub(crate) const SEEDS: &[&str] = &[
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r xmlns=\"urn:t\"><a b='1' c=\"&lt;2&#10;3\">A &amp; B</a>\n\
     <b>&#x56FE;&#20070;<![CDATA[<c>]]></b><c><!-- x </c> --><d/>text</c></r>\n<!-- end -->",
    "<m:r xmlns:m=\"urn:t\" xmlns:x=\"urn:x\" xmlns:y='urn:x'><!-- a - b --><?p q?><m:a x:id='1' xml:lang=\"zh\">\r\n\
     <m:b>0</m:b><x:note y:v='2'>é<?p </x:note> ?>t</x:note><n xmlns='urn:u'><o xmlns=''/></n></m:a></m:r>",
    "<r xmlns=\"urn:a\" xmlns:b=\"urn:b\"><b:c d=\"1\" b:d=\"2\">t&lt;</b:c><e/>]] &gt;<é·x/><f><g/></f></r>",
    "<r><a>1<b>2</b>3<!--4-->5<b/></a><a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/></r>",
];

/// A document that is good, or nearly.
pub(crate) fn document(round: usize, random: &mut Random) -> String {
    let mut text = SEEDS[round % SEEDS.len()].to_owned();
    for _ in 0..random.below(4) {
        mutate(&mut text, random);
    }
    text
}
