namespace Spin.Analysis.Representation;

/// <summary>Types whose values have a length.</summary>
internal enum SequenceKind
{
    /// <summary>No sequence.</summary>
    None,

    /// <summary>An array, whose length stays.</summary>
    Array,

    /// <summary>A string, whose length stays.</summary>
    String,

    /// <summary>A span: the length belongs to the value, and slicing makes a shorter one.</summary>
    Span,

    /// <summary>A queue or stack, which grows and shrinks.</summary>
    Queue,

    /// <summary>The contract's <c>Bound</c>: turns that are taken one by one.</summary>
    Turns,
}
