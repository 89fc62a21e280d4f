using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Spin.Analyzers.Tests.Verifiers;

/// <summary>The properties of a project that the compiler shows to rules and generators.</summary>
/// <param name="properties">Those that are true.</param>
internal sealed class ProjectProperties(params string[] properties) : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(
        properties.Select(static property => "build_property." + property).ToImmutableHashSet());

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(ImmutableHashSet<string> names) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = names.Contains(key) ? "true" : "";
            return value.Length > 0;
        }
    }
}
