using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spin.Analyzers;
using Spin.Generators.Analysis;

namespace AnalyzerBenchmarks;

/// <summary>The compiler's arguments for the generated project, as a build of the SDK gives them.</summary>
/// <param name="folder">Where they are written.</param>
/// <param name="sources">The project's files.</param>
internal sealed class GeneratedCompilation(string folder, IReadOnlyList<string> sources)
{
    // What a project that targets .NET tells analyzers of itself.
    private const string ProjectProperties = """
        is_global = true
        build_property.TargetFramework = net10.0
        build_property.TargetFrameworkIdentifier = .NETCoreApp
        build_property.TargetFrameworkVersion = v10.0
        build_property.SpinSpindleProject = true
        """;

    /// <summary>Writes the file of arguments. The generators always run.</summary>
    /// <param name="withSdk">Whether what the SDK analyzes in every project runs too, as it does unless a project says otherwise.</param>
    /// <param name="withRules">Whether the rules run.</param>
    /// <returns>Its path.</returns>
    internal string WriteArguments(bool withSdk, bool withRules)
    {
        string properties = Path.Combine(folder, "Generated.editorconfig");
        File.WriteAllText(properties, ProjectProperties);
        string response = Path.Combine(folder, $"{(withSdk ? "sdk" : "bare")}-{(withRules ? "rules" : "none")}.rsp");
        File.WriteAllLines(response,
        [
            "/nologo", "/target:library", "/optimize+", "/deterministic+", "/nullable:enable", "/langversion:14", "/debug:portable", "/nostdlib+",
            $"/out:{Path.Combine(folder, "Generated.dll")}",
            .. DotnetInstallation.References().Select(static path => $"/reference:{path}"),
            $"/reference:{typeof(Spin.SpindleAttribute).Assembly.Location}",
            $"/analyzerconfig:{properties}",
            $"/analyzer:{typeof(EventShapeAnalyzer).Assembly.Location}",
            .. withSdk ? DotnetInstallation.DefaultAnalysis() : [],
            .. withRules ? [$"/analyzer:{typeof(SpindleAnalyzer).Assembly.Location}"] : withSdk ? (string[])[] : ["/skipanalyzers+"],
            .. sources,
        ]);
        return response;
    }
}
