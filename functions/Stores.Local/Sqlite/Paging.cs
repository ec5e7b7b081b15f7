using System.Runtime.CompilerServices;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>Streams a long answer page by page: one read left open would keep the write-ahead log from being emptied.</summary>
internal static class Paging
{
    private const int Size = 256;

    /// <summary>Everything that follows on a key, read anew from the last key seen.</summary>
    public static async IAsyncEnumerable<T> All<TKey, T>(
        TKey after, Func<TKey, int, List<T>> read, Func<T, TKey> keyOf, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        List<T> page;
        do
        {
            cancel.ThrowIfCancellationRequested();
            page = read(after, Size);
            foreach (var item in page)
            {
                yield return item;
            }

            if (page.Count > 0)
            {
                after = keyOf(page[^1]);
            }

            await Task.Yield(); // a long history does not hold the caller's thread
        }
        while (page.Count == Size);
    }
}
