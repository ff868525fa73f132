import Foundation

/// Where the built programs are: beside the test bundle, in the build folder of the package.
enum Programs {
  /// The program under test. `HAFEZ` in the environment names another one, to try an installed program.
  static let hafez = ProcessInfo.processInfo.environment["HAFEZ"] ?? beside("hafez")
  /// The faulty twin of `hafez set --batch`.
  static let control = beside("DurabilityControl")
  /// The library that logs and injects.
  static let shim = beside("libPowerCutShim.so")

  private static func beside(_ name: String) -> String {
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: name).path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    // A runner that is not in the build folder: the package's own.
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    return package.appending(path: ".build/debug").appending(path: name).path
  }
}
