import Glibc

// Times whole commands as the operating system accounts for them. Run it from a release build:
//
//   swift build -c release --static-swift-stdlib -Xswiftc -cross-module-optimization
//   .build/release/Speed [TABLE.tsv QUERIES.txt]
//
// Started with --nothing it ends at once: the floor for any program of this kind.

/// What one run of a command cost.
struct Run {
  var wallMilliseconds: Double
  var cpuMilliseconds: Double
  var peakMegabytes: Double
  var status: Int32
}

func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Runs a command with its output thrown away.
func run(_ command: [String]) -> Run {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
  }
  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var process: pid_t = 0
  var status: Int32 = 0
  var usage = rusage()
  let start = now()
  guard posix_spawn(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
    return Run(wallMilliseconds: 0, cpuMilliseconds: 0, peakMegabytes: 0, status: -1)
  }
  wait4(process, &status, 0, &usage)
  return Run(
    wallMilliseconds: (now() - start) * 1000,
    cpuMilliseconds: (seconds(usage.ru_utime) + seconds(usage.ru_stime)) * 1000,
    peakMegabytes: Double(usage.ru_maxrss) / 1024, status: status)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func text(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

/// Prints a row of the table: medians of `count` runs after one that is not counted.
@discardableResult
func measure(_ name: String, _ count: Int, before: () -> Void = {}, _ command: [String]) -> Run {
  before()
  var runs = [run(command)]
  if count > 1 {
    runs = (0..<count).map { _ in
      before()
      return run(command)
    }
  }
  let row = Run(
    wallMilliseconds: median(runs.map(\.wallMilliseconds)),
    cpuMilliseconds: median(runs.map(\.cpuMilliseconds)),
    peakMegabytes: runs.map(\.peakMegabytes).max() ?? 0, status: runs.map(\.status).max() ?? 0)
  print(
    "| \(name) | \(text(row.wallMilliseconds)) | \(text(row.cpuMilliseconds)) | \(text(row.peakMegabytes)) |"
      + (row.status == 0 ? "" : " ended with status \(row.status)"))
  return row
}

func removeFolder(_ path: String) { _ = run(["/bin/rm", "-rf", path]) }

func main() {
  let arguments = CommandLine.arguments
  if arguments.dropFirst().first == "--nothing" { return }
  let slash = arguments[0].lastIndex(of: "/")
  let folder = slash.map { String(arguments[0][..<$0]) } ?? "."
  let hafez = folder + "/hafez"
  let work = "/tmp/hafez-speed-\(getpid())"
  defer { removeFolder(work) }
  print("| whole command | wall ms | CPU ms | peak MB |")
  print("| --- | --- | --- | --- |")
  measure("nothing: a static Swift program that ends at once", 20, [arguments[0], "--nothing"])
  measure("hafez --version", 20, [hafez, "--version"])
  _ = run(["/bin/mkdir", "-p", work])
  _ = run(["/bin/cp", "memory/fa-en.tmx", "memory/glossary.tsv", work])
  _ = run([hafez, "status", "--memory", work])
  measure(
    "hafez suggest, shipped memory", 20,
    [hafez, "suggest", "مادرچاه این قنات ۱۲۰ متر ژرفا دارد.", "--memory", work])
  guard arguments.count > 2 else { return }
  let large = work + "/large"
  let importing = [
    hafez, "import", arguments[1], "--columns", "id,source,target,x-origin", "--source", "fa", "--target",
    "en", "--memory", large,
  ]
  measure("hafez import of the table", 3, before: { removeFolder(large) }, importing)
  measure(
    "hafez suggest, that memory", 5, [hafez, "suggest", "پروردگار جهانیان", "--min", "40", "--memory", large])
  measure(
    "hafez suggest --batch, that memory", 3,
    [hafez, "suggest", "--batch", arguments[2], "--format", "tsv", "--memory", large, "--jobs", "1"])
  measure("hafez export as TMX, that memory", 3, [hafez, "export", work + "/out.tmx", "--memory", large])
}

main()
