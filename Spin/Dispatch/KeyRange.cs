namespace Spin;

/// <summary>Where the handlers of one key stand among the keyed ones.</summary>
internal struct KeyRange
{
    /// <summary>The key.</summary>
    internal long Key;

    /// <summary>The first handler's index.</summary>
    internal int Start;

    /// <summary>How many handlers there are; 0 marks an empty bucket.</summary>
    internal int Count;
}
