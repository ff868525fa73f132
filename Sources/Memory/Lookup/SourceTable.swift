/// The distinct sources of a memory: texts with their inline codes, byte for byte, and the units
/// that have them.
///
/// Bytes lie in one arena; a source is a few numbers.
struct SourceTable: Sendable {
  private struct Source {
    var start: Int
    var textCount: Int
    /// Bytes of markup behind the text; −1 for a text without any.
    var markupCount: Int
    /// The unit that was added last.
    var newest: Int32
  }

  private var bytes: [UInt8] = []
  private var sources: [Source] = []
  /// Number of a source plus one; 0 where a slot is free. The count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  /// For each unit in the order of adding, its id, and the one before it with the same source or −1.
  private var ids: [Int64] = []
  private var earlier: [Int32] = []

  var count: Int { sources.count }

  /// Adds a unit and returns the number of its source, and whether that is new.
  mutating func add(
    id: Int64, text: UnsafeBufferPointer<UInt8>, markup: UnsafeBufferPointer<UInt8>?
  ) -> (number: Int, isNew: Bool) {
    let slot = slot(of: text, markup)
    let unit = Int32(ids.count)
    ids.append(id)
    if slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      earlier.append(sources[number].newest)
      sources[number].newest = unit
      return (number, false)
    }
    slots[slot] = UInt32(sources.count + 1)
    earlier.append(-1)
    let source = Source(
      start: bytes.count, textCount: text.count, markupCount: markup?.count ?? -1, newest: unit)
    bytes.append(contentsOf: text)
    if let markup { bytes.append(contentsOf: markup) }
    sources.append(source)
    if sources.count * 2 > slots.count { grow() }
    return (sources.count - 1, true)
  }

  /// The text of a source.
  func text(_ number: Int) -> String {
    let source = sources[number]
    return String(decoding: bytes[source.start..<source.start + source.textCount], as: UTF8.self)
  }

  /// The markup of a source, or `nil` when it is text alone.
  func markup(_ number: Int) -> String? {
    let source = sources[number]
    guard source.markupCount >= 0 else { return nil }
    let start = source.start + source.textCount
    return String(decoding: bytes[start..<start + source.markupCount], as: UTF8.self)
  }

  /// The units that have a source, newest first.
  func ids(_ number: Int) -> [Int64] {
    var found: [Int64] = []
    var unit = sources[number].newest
    while unit >= 0 {
      found.append(ids[Int(unit)])
      unit = earlier[Int(unit)]
    }
    return found
  }

  /// The place, in the order of adding, of the newest unit that has a source.
  func age(_ number: Int) -> Int { Int(sources[number].newest) }

  // MARK: The table

  private func slot(of text: UnsafeBufferPointer<UInt8>, _ markup: UnsafeBufferPointer<UInt8>?) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(text, markup) & mask
    while slots[slot] != 0, !isEqual(sources[Int(slots[slot]) - 1], text, markup) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(
    _ source: Source, _ text: UnsafeBufferPointer<UInt8>, _ markup: UnsafeBufferPointer<UInt8>?
  ) -> Bool {
    guard source.textCount == text.count, source.markupCount == markup?.count ?? -1 else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let codes = source.start + source.textCount
      return bytes[source.start..<codes].elementsEqual(text)
        && (markup.map { bytes[codes..<codes + $0.count].elementsEqual($0) } ?? true)
    }
  }

  private static func hash(
    _ text: UnsafeBufferPointer<UInt8>, _ markup: UnsafeBufferPointer<UInt8>?
  ) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15 }
    if let markup {
      for byte in markup { hash = (hash ^ UInt64(byte) ^ 0x100) &* 0x9e37_79b9_7f4a_7c15 }
    }
    return Int(truncatingIfNeeded: hash >> 32)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    bytes.withUnsafeBufferPointer { bytes in
      for (number, source) in sources.enumerated() {
        let codes = source.start + source.textCount
        let text = UnsafeBufferPointer(rebasing: bytes[source.start..<codes])
        let markup =
          source.markupCount < 0
          ? nil : UnsafeBufferPointer(rebasing: bytes[codes..<codes + source.markupCount])
        var slot = Self.hash(text, markup) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(number + 1)
      }
    }
  }
}
