namespace Spin.Analysis.Representation;

/// <summary>A local, parameter or temporary. Identity is reference equality.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">Its name.</param>
/// <param name="type">The type of its value.</param>
internal sealed class Variable(VariableKind kind, string name, TypeShape type)
{
    /// <summary>The receiver of an instance method.</summary>
    internal static readonly Variable This = new(VariableKind.This, "this", TypeShape.Other);

    /// <summary>What it is.</summary>
    internal VariableKind Kind { get; } = kind;

    /// <summary>Its name.</summary>
    internal string Name { get; } = name;

    /// <summary>The type of its value.</summary>
    internal TypeShape Type { get; } = type;

    /// <summary>Whether it is a reference to a place that may have another name too.</summary>
    internal bool IsReference { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
