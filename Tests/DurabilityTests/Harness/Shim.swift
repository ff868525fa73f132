/// The switches of PowerCutShim, as Swift values; their meaning is in `PowerCutShim.h`.
struct Shim {
  enum Call: String, CaseIterable { case open, write, truncate, sync, rename, unlink }
  enum ReadOnly: String, CaseIterable { case folder, medium }

  /// The folder whose files are logged.
  var folder: String
  /// The log, outside of `folder`.
  var log: String
  var failing: (call: Call, number: Int, error: Int32)?
  var signal: (call: Int, number: Int32)?
  var space: Int?
  var readOnly: ReadOnly?
  var ignoresSyncs = false

  init(folder: String, log: String) { (self.folder, self.log) = (folder, log) }

  var environment: [String: String] {
    var variables = ["LD_PRELOAD": Programs.shim, "POWERCUT_FOLDER": folder, "POWERCUT_LOG": log]
    if let failing {
      variables["POWERCUT_FAIL"] = "\(failing.call.rawValue):\(failing.number):\(failing.error)"
    }
    if let signal { variables["POWERCUT_SIGNAL"] = "\(signal.call):\(signal.number)" }
    if let space { variables["POWERCUT_SPACE"] = "\(space)" }
    if let readOnly { variables["POWERCUT_READONLY"] = readOnly.rawValue }
    if ignoresSyncs { variables["POWERCUT_SYNC"] = "ignored" }
    return variables
  }
}
