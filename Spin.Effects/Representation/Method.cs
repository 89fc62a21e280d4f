using Spin.Analysis.Contracts;

namespace Spin.Analysis.Representation;

/// <summary>A method, accessor, local function or lambda. A front end makes one object for each, so that identity is reference equality.</summary>
/// <param name="origin">What the front end knows it as.</param>
/// <param name="name">How paths in messages name it.</param>
internal sealed class Method(object origin, string name)
{
    /// <summary>A caller of whose parameters nothing is known.</summary>
    internal static readonly Method Nobody = new("", "");

    private Method? _definition;

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

    /// <summary>The contract of a call of it; null where it has none.</summary>
    internal EffectContract? Contract { get; init; }

    /// <summary>What it stands for where it is no method of the program; null where it is one.</summary>
    internal AssumedEffect? Assumed { get; init; }

    /// <summary>Whether it returns a truth value.</summary>
    internal bool ReturnsBoolean { get; init; }

    /// <summary>The method as it was declared; itself, unless its parameters are bound.</summary>
    internal Method Definition => _definition ?? this;

    /// <summary>What its parameters stand for.</summary>
    internal Binding Binding { get; private set; } = Binding.Open;

    /// <summary>The method with its parameters bound. <see cref="Instances"/> makes one object for each.</summary>
    internal Method With(Binding binding) => new(Origin, Name)
    {
        MetadataName = MetadataName,
        HasBody = HasBody,
        IsOverridable = IsOverridable,
        Contract = Contract,
        Assumed = Assumed,
        ReturnsBoolean = ReturnsBoolean,
        Binding = binding,
        _definition = Definition,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
