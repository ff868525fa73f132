import Glibc
import PowerCutLog

/// One call of a logged program, as PowerCutShim wrote it down.
struct ShimRecord {
  enum Event {
    case begin
    case open(file: UInt32, path: String)
    case create(file: UInt32, path: String)
    case write(file: UInt32, offset: Int, bytes: ArraySlice<UInt8>)
    case truncate(file: UInt32, size: Int)
    case sync(file: UInt32)
    case syncFailed(file: UInt32)
    case syncFolder(path: String)
    case rename(old: String, new: String)
    case link(old: String, new: String)
    case unlink(path: String)
    case makeFolder(path: String)
    case end(status: Int32)
    case fault
  }

  let event: Event
  /// Bytes of standard output that were out before the call began.
  let acknowledged: Int
}

/// A log of PowerCutShim.
struct ShimLog {
  let records: [ShimRecord]

  /// - Parameter folder: The watched folder; paths are given relative to it.
  init(contentsOf path: String, folder: String) throws {
    guard let bytes = Files.read(path) else { throw HarnessError(call: "read", path: path) }
    var records: [ShimRecord] = []
    var position = 0
    while position < bytes.count {
      let header = bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: position, as: PowerCutRecordHeader.self)
      }
      position += MemoryLayout<PowerCutRecordHeader>.size
      let payload = bytes[position..<position + Int(header.length)]
      position += payload.count
      let event = try Self.event(header, payload, folder)
      records.append(ShimRecord(event: event, acknowledged: Int(header.acknowledged)))
    }
    self.records = records
  }

  private static func event(
    _ header: PowerCutRecordHeader, _ payload: ArraySlice<UInt8>, _ folder: String
  ) throws -> ShimRecord.Event {
    let file = header.file
    let offset = Int(header.offset)
    var paths: [String] {
      payload.split(separator: 0).map {
        let path = String(decoding: $0, as: UTF8.self)
        return path == folder ? "" : String(path.dropFirst(folder.count + 1))
      }
    }
    switch PowerCutRecordKind(header.kind) {
    case PowerCutRecordBegin: return .begin
    case PowerCutRecordOpen: return .open(file: file, path: paths[0])
    case PowerCutRecordCreate: return .create(file: file, path: paths[0])
    case PowerCutRecordWrite: return .write(file: file, offset: offset, bytes: payload)
    case PowerCutRecordTruncate: return .truncate(file: file, size: offset)
    case PowerCutRecordSync: return .sync(file: file)
    case PowerCutRecordSyncFailed: return .syncFailed(file: file)
    case PowerCutRecordSyncFolder: return .syncFolder(path: paths[0])
    case PowerCutRecordRename: return .rename(old: paths[0], new: paths[1])
    case PowerCutRecordLink: return .link(old: paths[0], new: paths[1])
    case PowerCutRecordUnlink: return .unlink(path: paths[0])
    case PowerCutRecordFolder: return .makeFolder(path: paths[0])
    case PowerCutRecordEnd: return .end(status: Int32(offset))
    case PowerCutRecordFault: return .fault
    default: throw HarnessError("the log has a record of unknown kind \(header.kind)")
    }
  }

  /// Appends the record that says that a program has ended, and what it had put out by then.
  static func appendEnd(status: Int32, acknowledged: Int, to path: String) throws {
    let header = PowerCutRecordHeader(
      kind: PowerCutRecordEnd.rawValue, file: 0, offset: UInt64(status), acknowledged: UInt64(acknowledged),
      length: 0)
    guard let file = fopen(path, "a") else { throw HarnessError(call: "open", path: path) }
    defer { fclose(file) }
    guard withUnsafeBytes(of: header, { fwrite($0.baseAddress, $0.count, 1, file) }) == 1 else {
      throw HarnessError(call: "write", path: path)
    }
  }
}
