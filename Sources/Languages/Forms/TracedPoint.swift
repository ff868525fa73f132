/// A code point of a form, and the bytes of the original that it came from.
///
/// The bytes are whole characters. Points that became one another together, such as a letter and the
/// hamza composed with it, share their bytes; a space set where none stood has no bytes, only a place.
struct TracedPoint: Sendable {
  var point: UInt32
  /// UTF-8 bytes of the original.
  var source: Range<Int>

  init(_ point: UInt32, _ source: Range<Int>) {
    self.point = point
    self.source = source
  }

  /// The characters of `utf8`, an ill-formed byte as U+FFFD.
  static func read(_ utf8: UnsafeBufferPointer<UInt8>) -> [TracedPoint] {
    var points: [TracedPoint] = []
    points.reserveCapacity(utf8.count)
    var place = 0
    while place < utf8.count {
      let start = place
      let point = UTF8Text.character(in: utf8, at: &place)
      points.append(TracedPoint(point, start..<place))
    }
    return points
  }

  static func read(_ text: String) -> [TracedPoint] {
    var text = text
    return text.withUTF8(read)
  }

  /// Takes the bytes of `other` in, which stands before or behind.
  mutating func absorb(_ other: TracedPoint) {
    let start = min(source.lowerBound, other.source.lowerBound)
    source = start..<max(source.upperBound, other.source.upperBound)
  }
}

extension Sequence<TracedPoint> {
  /// The points without their sources.
  var plain: [UInt32] { map(\.point) }
}

extension RandomAccessCollection<TracedPoint> where Index == Int {
  /// `points` in the place of these: what both share at either end keeps its source, what lies between
  /// shares the sources of all that it replaces.
  func retraced(as points: [UInt32]) -> [TracedPoint] {
    let shared = Swift.zip(self, points).prefix { $0.point == $1 }.count
    var tail = 0
    while tail < Swift.min(count, points.count) - shared,
      self[endIndex - 1 - tail].point == points[points.count - 1 - tail]
    {
      tail += 1
    }
    let old = self[(startIndex + shared)..<(endIndex - tail)]
    let source = old.isEmpty ? gap(after: shared) : old.joinedSource
    let middle = points[shared..<(points.count - tail)].map { TracedPoint($0, source) }
    return Array(prefix(shared)) + middle + Array(suffix(tail))
  }

  /// The place behind the first `count` points, which has no bytes.
  private func gap(after count: Int) -> Range<Int> {
    let place =
      count > 0 ? self[startIndex + count - 1].source.upperBound : first?.source.lowerBound ?? 0
    return place..<place
  }

  /// The bytes of all the points, which are not none.
  var joinedSource: Range<Int> {
    reduce(first?.source ?? 0..<0) { $0.lowerBound..<Swift.max($0.upperBound, $1.source.upperBound) }
  }

  /// The points without white space at either end.
  var trimmed: [TracedPoint] {
    guard let first = firstIndex(where: { !CharacterFolds.isSpace($0.point) }) else { return [] }
    var end = endIndex
    while CharacterFolds.isSpace(self[end - 1].point) { end -= 1 }
    return Array(self[first..<end])
  }
}

extension [TracedPoint] {
  /// The canonical composition (NFC).
  var composed: [TracedPoint] {
    // Nothing below U+0300 combines with anything.
    guard contains(where: { $0.point >= 0x300 }) else { return self }
    let points = plain
    if CodePoints.composed(points) == points { return self }
    var out: [TracedPoint] = []
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, UnicodeForms.describe(self[end].point).combines { end += 1 }
      let cluster = self[start..<end]
      out += cluster.retraced(as: CodePoints.composed(cluster.plain))
      start = end
    }
    return out
  }
}
