/**
 * How a document is set: A4, tagged, in the faces of the atlas. What it says comes as data (`sys.inputs.document`, JSON)
 * and is nowhere read as markup.
 */
export const printTemplate = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#1b2226")
#let soft = rgb("#4a555c")
#let hair = rgb("#d8d2c2")
#let accent = rgb("#0a5a8a")
#let eastern = if doc.lang == "ko" { ("Noto Sans KR", "Noto Sans SC") } else { ("Noto Sans SC", "Noto Sans KR") }
#let sans = ("Inter",) + eastern
#let serif = ("Source Serif 4",) + eastern + ("Inter",)

#set document(title: doc.title, author: doc.author, date: datetime(
  year: int(doc.day.slice(0, 4)), month: int(doc.day.slice(5, 7)), day: int(doc.day.slice(8, 10))))
#set text(lang: doc.lang, font: sans, size: 9.5pt, fill: ink, fallback: false, hyphenate: auto)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 22mm), footer: context {
  set text(size: 8pt, fill: soft)
  grid(columns: (1fr, auto), column-gutter: 8mm, doc.author, counter(page).display("1 / 1", both: true))
})
#show title: set text(font: serif, weight: 600, size: 21pt)
#show title: set block(below: 0.9em)
#show heading: set text(font: serif, weight: 600)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 1): set block(above: 2em, below: 0.9em)
#show heading.where(level: 2): set text(size: 11pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.7em)
#show link: set text(fill: accent)
#show figure.caption: set text(size: 8.5pt, fill: soft)
#show figure.caption: set align(start)
#show figure.caption: it => block(width: 100%, sticky: true, it)
#show figure: set block(breakable: true)
#set figure(numbering: none, supplement: none)
#set figure.caption(separator: none, position: top)
#set list(indent: 0pt, body-indent: 0.6em, spacing: 0.55em)

#let said(it) = {
  let body = if it.at("lang", default: none) != none { text(lang: it.lang.slice(0, 2), it.text) } else { it.text }
  if it.at("href", default: none) != none { link(it.href, body) } else { body }
}
#let paragraphs(words) = for line in words.split("\n") [#line #parbreak()]

#title()
#block(inset: (bottom: 4mm), stroke: (bottom: 0.6pt + hair), width: 100%)[
  #set text(size: 9pt, fill: soft)
  #for fact in doc.facts [#fact.term#said(fact) #linebreak()]
]

#for it in doc.blocks {
  if it.kind == "heading" { heading(level: it.level, it.text) }
  if it.kind == "text" { paragraphs(it.text) }
  if it.kind == "notice" { block(stroke: (left: 2pt + accent), inset: (left: 3mm, y: 1mm), strong(it.text)) }
  if it.kind == "list" {
    block(above: 1.1em, breakable: true)[
      #set text(size: 8.5pt)
      #block(sticky: true, below: 0.6em, text(fill: soft, weight: 600, it.label))
      #list(..it.items.map(said))
    ]
  }
  if it.kind == "chart" {
    block(breakable: false, width: 100%, above: 1.2em, below: 1.2em, {
      if it.keys.len() > 0 {
        block(below: 2mm, text(size: 8.5pt, it.keys.map(key =>
          box(box(width: 2.4mm, height: 2.4mm, baseline: 0.2mm, fill: rgb(key.color)) + h(1.2mm) + key.label)
        ).join(h(5mm))))
      }
      image(bytes(it.svg), format: "svg", width: 100%, alt: it.alt)
    })
  }
  if it.kind == "table" {
    figure(caption: it.caption, kind: table, {
      set text(size: if it.columns.len() > 8 { 7.5pt } else { 8.5pt })
      set par(leading: 0.5em)
      let sides = it.columns.map(c => if c.isNumber { end } else { start })
      table(
        columns: it.columns.enumerate().map(((i, c)) => if i == 0 { 2.2fr } else if c.isNumber { 1fr } else { 1.8fr }),
        align: (x, y) => sides.at(x) + top,
        stroke: (x, y) => (bottom: if y == 0 { 0.7pt + soft } else { 0.4pt + hair }),
        inset: (x: 1.2mm, y: 1.3mm),
        table.header(..it.columns.map(c => text(weight: 600, fill: soft, said((text: c.label, lang: c.at("lang", default: none)))))),
        ..it.rows.map(row => row.cells.map(cell => if row.isTotal { strong(said(cell)) } else { said(cell) })).flatten(),
      )
    })
  }
}

#block(above: 2.5em, inset: (top: 3mm), stroke: (top: 0.6pt + hair), width: 100%, text(size: 8pt, fill: soft, if sys.inputs.at("standard", default: "universal") == "plain" { doc.colophon.plain } else { doc.colophon.universal }))
`;
