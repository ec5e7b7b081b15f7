namespace PerfServerless.Stores.Azure;

/// <summary>The service did not answer, however often it was asked. What was to be written may have been: asking again tells.</summary>
public sealed class RecordUnavailableException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>A commit that no transactional batch can hold: nothing of it was sent.</summary>
public sealed class CommitTooLargeException(string message) : InvalidOperationException(message);

/// <summary>The database holds what this product never writes.</summary>
public sealed class RecordUnreadableException(string message) : IOException(message);
