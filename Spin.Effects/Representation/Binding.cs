using System;
using System.Collections.Immutable;
using System.Linq;

namespace Spin.Analysis.Representation;

/// <summary>
/// What the parameters of a method's effects stand for in some calls of it: its type parameters, and those of its parameters that are
/// delegates. What is not bound may be anything that the program has.
/// </summary>
/// <param name="types">The type arguments, as the front end knows them, compared by value; null for none.</param>
/// <param name="functions">The functions.</param>
internal sealed class Binding(object? types, ImmutableArray<BoundFunction> functions) : IEquatable<Binding>
{
    /// <summary>Nothing is known.</summary>
    internal static readonly Binding Open = new(null, []);

    /// <summary>The type arguments, as the front end knows them.</summary>
    internal object? Types { get; } = types;

    /// <summary>The functions.</summary>
    internal ImmutableArray<BoundFunction> Functions { get; } = functions;

    /// <summary>How deep functions are nested whose own parameters are bound.</summary>
    internal int Depth { get; } = functions.IsEmpty ? 0 : 1 + functions.Max(static bound => bound.Functions.IsEmpty ? 0 : bound.Functions.Max(static function => function.Binding.Depth));

    /// <summary>Whether nothing is known.</summary>
    internal bool IsOpen => Types is null && Functions.IsEmpty;

    /// <summary>What a parameter stands for.</summary>
    /// <returns>Null where it may be anything.</returns>
    internal ImmutableArray<Method>? Find(object parameter)
    {
        foreach (BoundFunction bound in Functions)
        {
            if (bound.Parameter.Equals(parameter))
            {
                return bound.Functions;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Binding? other)
    {
        if (other is null || !Equals(Types, other.Types) || Functions.Length != other.Functions.Length)
        {
            return false;
        }

        for (int i = 0; i < Functions.Length; i++)
        {
            if (!Functions[i].Parameter.Equals(other.Functions[i].Parameter) || !Functions[i].Functions.SequenceEqual(other.Functions[i].Functions))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Binding);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        const int Factor = 31;
        int hash = Types?.GetHashCode() ?? 0;
        foreach (BoundFunction bound in Functions)
        {
            hash = unchecked(hash * Factor + bound.Parameter.GetHashCode());
            foreach (Method function in bound.Functions)
            {
                hash = unchecked(hash * Factor + function.GetHashCode());
            }
        }

        return hash;
    }
}
