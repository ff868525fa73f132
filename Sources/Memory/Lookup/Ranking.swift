/// The best sources found so far, at most a given number of them.
///
/// Once it is full, the percentage needed to enter rises to that of the last place.
struct Ranking {
  struct Place: Comparable {
    var percent: Int
    /// The place of the newest unit in the order of adding; the higher, the newer.
    var age: Int
    var source: Int
    /// Whether no word differs, but the text or its inline codes do.
    var isFolded: Bool

    /// Whether `one` stands behind `other`.
    static func < (one: Place, other: Place) -> Bool {
      (one.percent, one.age) < (other.percent, other.age)
    }
  }

  private let limit: Int
  /// The lowest percentage that can still enter.
  private(set) var minimum: Int
  /// A heap: each place stands behind the two at twice its index plus one and two, so that the
  /// last of all comes first.
  private var heap: [Place] = []

  init(minimum: Int, limit: Int) {
    self.minimum = minimum
    self.limit = limit
  }

  /// The places, best first.
  var best: [Place] { heap.sorted(by: >) }

  /// Takes a place in, when it is good enough.
  mutating func add(_ place: Place) {
    guard place.percent >= minimum else { return }
    if heap.count < limit {
      heap.append(place)
      rise()
    } else if let last = heap.first, last < place {
      heap[0] = place
      sink()
    }
    if heap.count == limit, let last = heap.first { minimum = max(minimum, last.percent) }
  }

  private mutating func rise() {
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
