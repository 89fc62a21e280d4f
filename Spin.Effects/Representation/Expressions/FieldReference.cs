using System;

namespace Spin.Analysis.Representation.Expressions;

/// <summary>The value of a field.</summary>
/// <param name="field">The field.</param>
/// <param name="instance">The object or struct; null for a static field.</param>
/// <param name="site">Where it stands.</param>
internal sealed class FieldReference(Field field, Expression? instance, Site? site = null) : Expression(field.Type, site)
{
    /// <summary>The field.</summary>
    internal Field Field { get; } = field;

    /// <summary>The object or struct; null for a static field.</summary>
    internal Expression? Instance { get; } = instance;

    /// <inheritdoc/>
    internal override int PartCount => Instance is null ? 0 : 1;

    /// <inheritdoc/>
    internal override Expression Part(int index) => Instance!;

    /// <inheritdoc/>
    internal override Expression Rebuild(Func<Expression, Expression> replace) =>
        Instance is not null && replace(Instance) is var instance && instance != Instance ? new FieldReference(Field, instance, Site) : this;

    /// <inheritdoc/>
    public override string ToString() => Instance is null or VariableReference { Variable.Kind: VariableKind.This } ? Field.Name : $"{Instance}.{Field.Name}";
}
