namespace Spin.Analysis.Representation.Expressions;

/// <summary>What a <c>foreach</c> walks.</summary>
/// <param name="typeName">The type of the sequence, for messages.</param>
/// <param name="isFinite">Whether its own type shows that it ends: an array, a string, a concrete collection of the class library.</param>
/// <param name="sequence">The sequence.</param>
internal sealed class Enumeration(string typeName, bool isFinite, Expression? sequence = null)
{
    /// <summary>The type of the sequence, for messages.</summary>
    internal string TypeName { get; } = typeName;

    /// <summary>Whether its own type shows that it ends.</summary>
    internal bool IsFinite { get; } = isFinite;

    /// <summary>The sequence, where it is known.</summary>
    internal Expression? Sequence { get; } = sequence;
}
