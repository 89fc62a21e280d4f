using Spin.Verifier.Metadata;

namespace Spin.Verifier.Domains;

/// <summary>Statics as messages name them.</summary>
internal static class StaticNames
{
    private const string BackingField = ">k__BackingField";

    /// <summary>What it is in source, and its name there.</summary>
    internal static (string What, string Name) Of(DefinedField field) =>
        field.Name.StartsWith('<') && field.Name.EndsWith(BackingField, System.StringComparison.Ordinal)
            ? ("property", field.Name[1..^BackingField.Length])
            : ("field", field.Name);
}
