import BareICU
import Glibc
import Languages

// Times the parts that work on text, each beside a bare ICU loop over the same bytes in the same run:
//
//   swift build -c release --product TextSpeed -Xswiftc -cross-module-optimization
//   .build/release/TextSpeed [LANGUAGE=FILE ...]
//
// Without arguments it reads the shipped news report and its translation. A file is repeated to 20 MB.

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func read(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

func repeated(_ bytes: [UInt8], to size: Int) -> [UInt8] {
  var all: [UInt8] = []
  all.reserveCapacity(size + bytes.count)
  while all.count < size { all += bytes }
  return all
}

func segmentAll(_ text: [UInt8], _ segmenter: SentenceSegmenter) -> Int {
  var stream = SegmentationStream(segmenter)
  var found = 0
  text.withUnsafeBytes { all in
    var start = 0
    while start < all.count {
      let end = min(all.count, start + 1 << 18)
      stream.take(UnsafeRawBufferPointer(rebasing: all[start..<end]), isLast: end == all.count) {
        found += $0.segmentation.segments.count
      }
      start = end
    }
  }
  return found
}

/// Medians of the CPU seconds of several works, run in turn so that a busy moment meets them all.
func medians(of works: [() -> Int], rounds: Int = 7) -> [Double] {
  var seconds = [[Double]](repeating: [], count: works.count)
  for round in 0...rounds {
    for (index, work) in works.enumerated() {
      let start = now()
      if work() == 0 { print("nothing was found") }
      if round > 0 { seconds[index].append(now() - start) }
    }
  }
  return seconds.map { $0.sorted()[$0.count / 2] }
}

func text(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

func measure(_ language: String, _ path: String) {
  let bytes = read(path)
  guard !bytes.isEmpty else { return print("\(path) is empty or cannot be read") }
  let whole = repeated(bytes, to: 20_000_000)
  let segmenter = SentenceSegmenter(language: LanguageTag(language))
  let works: [(String, () -> Int)] = [
    ("bare ICU", { Int(bare_icu_sentences(language, whole, Int64(whole.count))) }),
    ("segments", { segmentAll(whole, segmenter) }),
  ]
  let seconds = medians(of: works.map(\.1))
  for (work, time) in zip(works, seconds) {
    let rate = Double(whole.count) / 1e6 / time
    print("| \(language) \(path) | \(work.0) | \(text(rate)) | \(text(seconds[0] / time)) |")
  }
}

let files = CommandLine.arguments.dropFirst().map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
print("| text | work | MB/s | of bare ICU |\n| --- | --- | --- | --- |")
for file in files.isEmpty ? [["fa", "memory/news.fa.txt"], ["en", "memory/news.en.txt"]] : files
where file.count == 2 {
  measure(file[0], file[1])
}
