/// The tables of `hafez.db`, and how the file says what it is.
///
/// A unit points at its newest revision, and a revision holds the unit's whole state; nothing is ever
/// overwritten. Two rows a unit and no secondary index keep a bulk import at the speed of SQLite's
/// append: a history is the chain of `parent`, an operation's work is its run of `seq`, and the units of
/// one import have ids that follow one another. `head` is no foreign key: checking one against rows that
/// are still to come makes SQLite search all units for each revision. `MemoryStore.verify` checks it.
enum Schema {
  /// "Hfz1" in ASCII: tells our files from other programs' databases.
  static let applicationID = 0x4866_7A31
  /// Raised with every change of the tables; a store of a higher version is refused.
  static let version = 1

  static let tables = """
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- One thing a person did; undone as a whole. Its revisions are first_seq...last_seq.
    CREATE TABLE operation (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      actor TEXT NOT NULL,
      at INTEGER NOT NULL,
      note TEXT NOT NULL,
      undoes INTEGER REFERENCES operation (id),
      first_seq INTEGER,
      last_seq INTEGER
    ) STRICT;

    -- Where units come from: a document to translate, or a file that was imported.
    CREATE TABLE origin (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('document', 'import')),
      operation INTEGER NOT NULL REFERENCES operation (id),
      language TEXT,
      path TEXT,
      fingerprint INTEGER,
      header BLOB,
      first_unit INTEGER,
      unit_count INTEGER,
      layout INTEGER
    ) STRICT;

    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      origin INTEGER NOT NULL REFERENCES origin (id),
      head INTEGER NOT NULL
    ) STRICT;

    -- A whole state of a unit. `copy_of` is the revision whose state an undo brought back.
    CREATE TABLE revision (
      seq INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id),
      parent INTEGER,
      copy_of INTEGER,
      operation INTEGER NOT NULL REFERENCES operation (id),
      deleted INTEGER NOT NULL,
      state BLOB NOT NULL,
      sum INTEGER NOT NULL
    ) STRICT;

    -- The bytes of a document as they were added.
    CREATE TABLE content (
      id INTEGER PRIMARY KEY,
      bytes BLOB NOT NULL,
      sum INTEGER NOT NULL
    ) STRICT;

    -- How a document is cut: 24 bytes a segment, start, end and unit as little-endian 64-bit integers.
    CREATE TABLE layout (
      seq INTEGER PRIMARY KEY,
      origin INTEGER NOT NULL REFERENCES origin (id),
      parent INTEGER,
      copy_of INTEGER,
      operation INTEGER NOT NULL REFERENCES operation (id),
      content INTEGER REFERENCES content (id),
      segments BLOB NOT NULL,
      sum INTEGER NOT NULL
    ) STRICT;
    """
}
