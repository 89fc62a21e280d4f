namespace Spin.Policy;

/// <content>Buffers, collections, LINQ.</content>
internal static partial class ApiPolicy
{
    private const string CollectionsTable = """
        [System.Buffers]
        ArrayBufferWriter, BuffersExtensions, IBufferWriter, IMemoryOwner, OperationStatus, ReadOnlySequence, ReadOnlySequenceSegment
        ReadOnlySpanAction, SearchValues, SequenceReader, SequenceReaderExtensions, SpanAction, StandardFormat
        !ArrayPool, !MemoryPool = an array that the spindle keeps; arrays of a pool carry the bytes of other spindles
        !MemoryHandle, !MemoryManager, !IPinnable = Span or Memory of an array
        [System.Buffers.Binary *]
        [System.Buffers.Text *]
        [System.Collections]
        BitArray, Comparer, DictionaryEntry, ICollection, IComparer, IDictionary, IDictionaryEnumerator, IEnumerable, IEnumerator
        IEqualityComparer, IList, IStructuralComparable, IStructuralEquatable, StructuralComparisons
        !ArrayList = List<T>
        !Hashtable = Dictionary<TKey, TValue>
        !Queue = Queue<T>
        !Stack = Stack<T>
        !SortedList = SortedList<TKey, TValue>
        [System.Collections.Concurrent] = Queue<T> or Dictionary<TKey, TValue> under an IMutex, or Interlocked on an array
        [System.Collections.Frozen *]
        [System.Collections.Generic *]
        !IAsyncEnumerable, !IAsyncEnumerator = IEnumerable<T>
        [System.Collections.Immutable *]
        [System.Collections.ObjectModel *]
        [System.Collections.Specialized] = a collection of System.Collections.Generic
        BitVector32
        [System.Linq] = a loop
        Enumerable, IGrouping, ILookup, Lookup, IOrderedEnumerable
        !Queryable, !IQueryable, !EnumerableQuery = Enumerable
        !ParallelEnumerable, !AsyncEnumerable = Enumerable, or strands of IStrands

        """;
}
