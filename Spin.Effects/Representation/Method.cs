namespace Spin.Analysis.Representation;

/// <summary>A method, accessor, local function or lambda. A front end makes one object for each, so that identity is reference equality.</summary>
/// <param name="origin">What the front end knows it as.</param>
/// <param name="name">How paths in messages name it.</param>
internal sealed class Method(object origin, string name)
{
    /// <summary>What the front end knows it as.</summary>
    internal object Origin { get; } = origin;

    /// <summary>How paths in messages name it.</summary>
    internal string Name { get; } = name;

    /// <summary>The name that it was declared with.</summary>
    internal string MetadataName { get; init; } = name;

    /// <summary>Whether its body can be seen.</summary>
    internal bool HasBody { get; init; }

    /// <summary>Whether another method may run in its place.</summary>
    internal bool IsOverridable { get; init; }

    /// <summary>Whether it returns a truth value.</summary>
    internal bool ReturnsBoolean { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
