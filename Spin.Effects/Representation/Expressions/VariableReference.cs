namespace Spin.Analysis.Representation.Expressions;

/// <summary>The value of a variable.</summary>
/// <param name="variable">The variable.</param>
/// <param name="site">Where it stands.</param>
internal sealed class VariableReference(Variable variable, Site? site = null) : Expression(variable.Type, site)
{
    /// <summary>The variable.</summary>
    internal Variable Variable { get; } = variable;

    /// <inheritdoc/>
    public override string ToString() => Variable.Name;
}
