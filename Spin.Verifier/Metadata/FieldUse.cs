using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>A field as code names it.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Owner">The type that has it.</param>
/// <param name="DeclaredType">Its type with custom modifiers.</param>
internal sealed record FieldUse(DefinedField Definition, NamedType Owner, IlType DeclaredType)
{
    /// <summary>Its type.</summary>
    internal IlType Type => DeclaredType.Unmodified;

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}.{Definition.Name}";
}
