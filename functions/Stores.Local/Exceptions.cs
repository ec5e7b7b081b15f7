namespace PerfServerless.Stores.Local;

/// <summary>The record could not be written: a full or broken disk. Nothing of the commit was kept, and a later one may succeed.</summary>
public sealed class RecordUnwritableException(string message, Exception inner) : IOException(message, inner);

/// <summary>The record cannot be read: damaged, missing, not ours, or written by a newer release.</summary>
public sealed class RecordUnreadableException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>Another process keeps this data directory.</summary>
public sealed class DataDirectoryInUseException(string directory, Exception inner)
    : IOException($"The data directory '{directory}' is in use by another process: only one may write the record at a time.", inner);
