using System;
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
    /// <summary>Writes the file of arguments.</summary>
    /// <param name="withRules">Whether the rules run; the generators always do.</param>
    /// <returns>Its path.</returns>
    internal string WriteArguments(bool withRules)
    {
        string response = Path.Combine(folder, withRules ? "rules.rsp" : "plain.rsp");
        File.WriteAllLines(response,
        [
            "/nologo", "/target:library", "/optimize+", "/deterministic+", "/nullable:enable", "/langversion:14", "/debug:portable", "/nostdlib+",
            $"/out:{Path.Combine(folder, "Generated.dll")}",
            .. DotnetInstallation.References().Select(static path => $"/reference:{path}"),
            $"/reference:{typeof(Spin.SpindleAttribute).Assembly.Location}",
            $"/analyzer:{typeof(EventShapeAnalyzer).Assembly.Location}",
            withRules ? $"/analyzer:{typeof(SpindleAnalyzer).Assembly.Location}" : "/skipanalyzers+",
            .. sources,
        ]);
        return response;
    }
}
