/// A finding in units of its line.
struct LineFinding {
  let kind: DirectionFinding.Kind
  let range: Range<Int>
  let sentence: String
  let replacement: String
}
